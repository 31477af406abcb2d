import type { APIMessage } from 'discord.js';
import { isResetMarker } from './command-words.ts';
import type { Self } from './gateway.ts';
import { timeOf } from './snowflake.ts';

export interface Reading {
  readonly self: Self;
  /** Until when, in milliseconds since 1970, what a user said is not read. */
  readonly forgottenUntil: (userId: string) => number | undefined;
}

/** What of a history may be read, oldest first: what came after the last reset, by whoever did not ask to be forgotten since. */
export function readableOf(messages: readonly APIMessage[], { self, forgottenUntil }: Reading): APIMessage[] {
  const last = messages.findLastIndex((message) => isResetMarker(message, self));
  const until = new Map<string, number>();
  return messages.slice(last + 1).filter(({ id, author }) => {
    if (!until.has(author.id)) until.set(author.id, forgottenUntil(author.id) ?? 0);
    return timeOf(id) > (until.get(author.id) ?? 0);
  });
}
