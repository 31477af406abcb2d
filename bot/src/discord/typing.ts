import { describeFault, type Logger } from '../ops/log.ts';
import type { DiscordApi } from './api.ts';

/** Discord shows it for ten seconds. */
const TYPING_MS = 8_000;
const TYPING_LIMIT_MS = 300_000;

/** Shows that an answer is in the making, until told to stop, five minutes at most. */
export function keepTyping(channelId: string, { api, log }: { api: DiscordApi; log: Logger }): () => void {
  const show = () =>
    api
      .showTyping(channelId)
      .catch((error: unknown) => log.debug('typing-failed', { reason: describeFault(error) }));
  void show();
  const timer = setInterval(() => void show(), TYPING_MS);
  const limit = setTimeout(() => clearInterval(timer), TYPING_LIMIT_MS);
  return () => {
    clearInterval(timer);
    clearTimeout(limit);
  };
}
