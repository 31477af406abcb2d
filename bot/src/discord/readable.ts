import type { APIMessage } from 'discord.js';
import { isResetMarker } from './command-words.ts';
import type { Self } from './gateway.ts';
import { timeOf } from './snowflake.ts';

/** Until when, in milliseconds since 1970, what a user said is not read; undefined for almost everybody. */
export type ForgottenUntil = (userId: string) => number | undefined;

/** Whose answer a message is, as its buttons tell. */
const ASKER = /^[a-z]+:(\d+):/;

/** What came after the last reset, oldest first. */
export function sinceReset(messages: readonly APIMessage[], self: Self): APIMessage[] {
  return messages.slice(messages.findLastIndex((message) => isResetMarker(message, self)) + 1);
}

/**
 * What was not said by somebody, or answered to somebody, who has asked to be forgotten since. Of direct messages all from
 * before is left out.
 */
export function withoutForgotten(
  messages: readonly APIMessage[],
  { forgottenUntil, isDirect }: { readonly forgottenUntil: ForgottenUntil; readonly isDirect: boolean },
): APIMessage[] {
  const known = new Map<string, number>();
  const until = (userId: string) => {
    const found = known.get(userId) ?? forgottenUntil(userId) ?? 0;
    known.set(userId, found);
    return found;
  };
  const untilFor = (message: APIMessage) => Math.max(...concernedBy(message).map(until));
  const untilAll = isDirect ? Math.max(0, ...messages.map(untilFor)) : 0;
  return messages.filter((message) => timeOf(message.id) > Math.max(untilAll, untilFor(message)));
}

/** Who wrote it, and whom it answers. */
function concernedBy({ author, referenced_message, components = [] }: APIMessage): string[] {
  const buttons = (components as readonly Row[]).flatMap((row) => row.components ?? []);
  const askers = buttons.flatMap(({ custom_id = '' }) => ASKER.exec(custom_id)?.[1] ?? []);
  const replied = author.bot ? referenced_message?.author.id : undefined;
  return [author.id, ...(replied === undefined ? [] : [replied]), ...askers];
}

/** As far as it matters here. */
interface Row {
  readonly components?: readonly { readonly custom_id?: string }[];
}
