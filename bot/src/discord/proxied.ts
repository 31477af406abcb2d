import type { APIMessage, APIUser } from 'discord.js';
import type { Speaker } from '../conversation/turn.ts';
import type { Ledger } from '../delivery/ledger.ts';
import type { GatewayMessage } from './gateway.ts';
import { timeOf } from './snowflake.ts';

/** Whose words a webhook says, under another name: PluralKit and its kin delete what somebody wrote and say it again. */
export interface ProxiedFor {
  readonly originalId: string;
  readonly author: APIUser;
}

/** PluralKit and Tupperbox: what they say is always somebody's. */
const PROXIES: ReadonlySet<string> = new Set(['466378653216014359', '431544605209788416']);
/** From the original to what is said instead of it. */
export const MAX_DELAY_MS = 15_000;
const MAX_REMEMBERED = 1_000;

export function isByProxy({ webhook_id, application_id }: APIMessage): boolean {
  return webhook_id !== undefined && PROXIES.has(application_id ?? '');
}

/** Who says it by a webhook: the account, where that is known, by the name that people see. */
export function proxiedSpeaker(message: GatewayMessage): Speaker | undefined {
  const { proxied, author } = message;
  if (proxied === undefined && !isByProxy(message)) return undefined;
  return { kind: 'user', id: proxied?.author.id ?? author.id, name: author.username };
}

/**
 * The id of the message that a proxied one replies to. Webhooks cannot reply, so PluralKit puts an embed beside the words,
 * whose description begins with `**[Reply to:](link)**`, the link leading to the message.
 */
export function proxiedReplyTarget({ embeds }: APIMessage): string | undefined {
  const link =
    /\[[^\]]*\]\(<?https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(?:\d+|@me)\/\d+\/(\d+)>?\)/;
  return (embeds ?? [])
    .map(({ description }) => link.exec(description ?? '')?.[1])
    .find((id) => id !== undefined);
}

/** A proxied message whose original nobody knows, as the reply that its link says it is. */
export function withReplyTarget(message: GatewayMessage): GatewayMessage {
  const target = proxiedReplyTarget(message);
  if (target === undefined) return message;
  return { ...message, message_reference: { type: 0, channel_id: message.channel_id, message_id: target } };
}

/** How it is with the original: whether its answer is there, or another process may be giving it. */
export function standingOf({ proxied }: GatewayMessage, ledger: Ledger): 'answered' | 'open' | 'replaced' {
  if (proxied === undefined) return 'replaced';
  const { originalId } = proxied;
  const outcome = ledger.outcomeOf(originalId);
  if (outcome === 'open' && !ledger.close(originalId, 'cancelled')) return 'open';
  return outcome === 'sent' ? 'answered' : 'replaced';
}

export type Match =
  /** Nobody's words that we know of. */
  | { readonly kind: 'none' }
  /** It is told when the original is deleted, if it is. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'instead'; readonly message: GatewayMessage; readonly originalId: string };

interface Original {
  readonly message: GatewayMessage;
  isDeleted: boolean;
  /** What a webhook of nobody we know said after it. */
  waiting: GatewayMessage | undefined;
}

/** Finds to which question a webhook's message belongs, whichever comes first: that message, or the question's deletion. */
export class ProxiedMessages {
  readonly #originals = new Map<string, Original>();

  /** Somebody asked something, maybe to be said again by a webhook. */
  note(message: GatewayMessage): void {
    if (message.guild_id === undefined || this.#originals.has(message.id)) return;
    this.#originals.set(message.id, { message, isDeleted: false, waiting: undefined });
    this.#forget(timeOf(message.id));
  }

  /** @param open questions of before that may be meant */
  match(spoken: GatewayMessage, open: () => readonly GatewayMessage[]): Match {
    const known = [...this.#originals.values()].map(({ message }) => message);
    const original =
      newestSaidAgain(known, spoken) ?? (isByProxy(spoken) ? newestSaidAgain(open(), spoken) : undefined);
    if (original === undefined) return { kind: 'none' };
    const entry = this.#originals.get(original.id);
    if (entry === undefined || entry.isDeleted || isByProxy(spoken)) return this.#instead(original, spoken);
    entry.waiting = spoken;
    return { kind: 'waiting' };
  }

  /** Originals were deleted. @returns what is to be answered instead of them */
  deleted(ids: readonly string[], nowMs: number): (Match & { readonly kind: 'instead' })[] {
    return ids.flatMap((id) => {
      const entry = this.#originals.get(id);
      if (entry === undefined) return [];
      entry.isDeleted = true;
      const { message, waiting } = entry;
      // Deleted much later, it was for another reason.
      const isMeant = waiting !== undefined && nowMs - timeOf(waiting.id) <= MAX_DELAY_MS;
      return isMeant ? [this.#instead(message, waiting)] : [];
    });
  }

  /** Nothing is said again twice. */
  #instead(original: GatewayMessage, spoken: GatewayMessage): Match & { readonly kind: 'instead' } {
    this.#originals.delete(original.id);
    return { kind: 'instead', message: insteadOf(original, spoken), originalId: original.id };
  }

  #forget(now: number): void {
    for (const [id] of this.#originals) {
      if (this.#originals.size <= MAX_REMEMBERED && now - timeOf(id) < MAX_DELAY_MS) return;
      this.#originals.delete(id);
    }
  }
}

/** What the webhook said, as the words of whoever wrote them. */
function insteadOf(original: GatewayMessage, spoken: GatewayMessage): GatewayMessage {
  const target = proxiedReplyTarget(spoken) ?? original.message_reference?.message_id;
  const isSame = target !== undefined && original.referenced_message?.id === target;
  return {
    ...spoken,
    guild_id: original.guild_id ?? spoken.guild_id ?? '',
    proxied: { originalId: original.id, author: original.author },
    // Whoever wrote it may ask, or may not.
    ...(original.member === undefined ? {} : { member: original.member }),
    ...(target === undefined
      ? {}
      : { message_reference: { channel_id: spoken.channel_id, message_id: target } }),
    ...(isSame ? { referenced_message: original.referenced_message ?? null } : {}),
  } as GatewayMessage;
}

function newestSaidAgain(
  originals: readonly GatewayMessage[],
  spoken: GatewayMessage,
): GatewayMessage | undefined {
  return originals
    .filter((original) => isSaidAgain(original, spoken))
    .toSorted((left, right) => (BigInt(left.id) < BigInt(right.id) ? 1 : -1))[0];
}

/** The same words without the signs around them that say by whom; or the same files, where there are no words. */
function isSaidAgain(original: GatewayMessage, spoken: GatewayMessage): boolean {
  const delay = timeOf(spoken.id) - timeOf(original.id);
  if (original.channel_id !== spoken.channel_id || delay < 0 || delay > MAX_DELAY_MS) return false;
  const words = spoken.content.trim();
  if (words !== '') return original.content.includes(words);
  const files = ({ attachments }: APIMessage) =>
    (attachments ?? []).map(({ filename, size }) => `${filename}/${size}`);
  return files(spoken).length > 0 && String(files(spoken)) === String(files(original));
}
