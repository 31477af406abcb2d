import { setTimeout as sleep } from 'node:timers/promises';
import { type APIMessage, DiscordAPIError, RateLimitError } from 'discord.js';

/** What came of a request that changes something. */
export type SendOutcome =
  | {
      readonly kind: 'sent';
      readonly id: string | undefined;
      /** What the message says; undefined where Discord does not tell. */
      readonly shown?: string | undefined;
      /** Why the bot itself said what was to go out by webhook. */
      readonly webhookFault?: DiscordAPIError;
    }
  /** Turned away unread, for so long. */
  | { readonly kind: 'limited'; readonly waitMs: number }
  | { readonly kind: 'refused'; readonly error: DiscordAPIError }
  /** It may have been done: the answer was lost, or says nothing about it. */
  | { readonly kind: 'unknown'; readonly error: unknown };

/** The request itself is the only thing that is repeated, never what it may have done. */
export async function outcomeOf(send: () => Promise<unknown>): Promise<SendOutcome> {
  try {
    const message = (await send()) as Partial<APIMessage> | undefined;
    return { kind: 'sent', id: message?.id, shown: message?.content || message?.embeds?.[0]?.description };
  } catch (error) {
    if (error instanceof RateLimitError)
      return {
        kind: 'limited',
        waitMs: Math.max(error.timeToReset, error.retryAfter, error.sublimitTimeout, 50),
      };
    if (error instanceof DiscordAPIError) return { kind: 'refused', error };
    return { kind: 'unknown', error };
  }
}

/** The same, with waits for the rate limit in between. */
export async function patiently(
  send: () => Promise<unknown>,
  signal?: AbortSignal,
): Promise<Exclude<SendOutcome, { kind: 'limited' }>> {
  return await withinLimits(() => outcomeOf(send), signal);
}

/** What comes of an attempt in the end, with waits for the rate limit in between. */
export async function withinLimits(
  attempt: () => Promise<SendOutcome>,
  signal?: AbortSignal,
): Promise<Exclude<SendOutcome, { kind: 'limited' }>> {
  for (;;) {
    const outcome = await attempt();
    if (outcome.kind !== 'limited') return outcome;
    await sleep(outcome.waitMs, undefined, { signal });
  }
}

const READ_AGAIN_MS = [300, 1_000, 3_000, 6_000, 12_000];

/** Reads, again and again for a while where Discord does not answer. @throws DiscordAPIError at once when it says no */
export async function insist<T>(read: () => Promise<T>): Promise<T> {
  for (const waitMs of READ_AGAIN_MS) {
    try {
      return await read();
    } catch (error) {
      if (isRefusal(error)) throw error;
      await sleep(waitMs);
    }
  }
  return await read();
}

/** Discord's refusals after which nothing can be said: no right to write here, or the user's messages are closed. */
export function mayNotWrite(error: unknown): boolean {
  return error instanceof DiscordAPIError && [50_001, 50_007, 50_013, 50_278].includes(Number(error.code));
}

/** Whether Discord answered, and its answer is no. */
export function isRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError;
}

export function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}
