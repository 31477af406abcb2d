import { setTimeout as sleep } from 'node:timers/promises';
import { describeFault, type Logger } from '../ops/log.ts';
import type { DiscordApi } from './api.ts';

/** Discord shows it for ten seconds. */
const TYPING_MS = 8_000;
const TYPING_LIMIT_MS = 300_000;
/** Until when Discord should have said whether it lets us. */
const SAID_WITHIN_MS = 1_000;

/** An error made for each answer would cost more than the rest of this. */
const OVER = new Error('the answer is there');

export interface Typing {
  /** Nothing of it leaves any more. */
  readonly stop: () => void;
  /** What Discord said against it, at first; undefined where it let us, or did not say so soon. */
  readonly refusal: Promise<unknown>;
}

/** Shows that an answer is in the making, until told to stop, five minutes at most. */
export function keepTyping(
  channelId: string,
  { api, log }: { readonly api: Pick<DiscordApi, 'showTyping'>; readonly log: Logger },
): Typing {
  const stopped = new AbortController();
  const show = async () => {
    try {
      await api.showTyping(channelId, stopped.signal);
      return undefined;
    } catch (error) {
      if (!stopped.signal.aborted) log.debug('typing-failed', { reason: describeFault(error) });
      return error;
    }
  };
  const first = show();
  const timer = setInterval(() => void show(), TYPING_MS);
  const limit = setTimeout(() => clearInterval(timer), TYPING_LIMIT_MS);
  return {
    refusal: Promise.race([first, sleep(SAID_WITHIN_MS, undefined, { ref: false })]),
    stop: () => {
      clearInterval(timer);
      clearTimeout(limit);
      stopped.abort(OVER);
    },
  };
}
