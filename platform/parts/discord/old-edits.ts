import type { Reply } from '../../serve.ts';
import type { Message } from './world.ts';

const OLD_MS = 3_600_000;
/** Nobody documents them; seen in the wild. Source: discord/discord-api-docs#4413, circuitsacul/starboard-4#118 */
const EDITS = 3;
const WINDOW_MS = 20_000;

/** How often messages older than an hour may be edited, in each channel. */
export class OldEdits {
  readonly #edits = new Map<string, number[]>();

  /** Undefined where the edit may pass. */
  refuse({ channel_id, timestamp }: Message, now: number): Reply | undefined {
    if (now - Date.parse(timestamp) < OLD_MS) return undefined;
    const recent = (this.#edits.get(channel_id) ?? []).filter((at) => at > now - WINDOW_MS);
    const [first = now] = recent;
    if (recent.length >= EDITS) {
      const seconds = (first + WINDOW_MS - now) / 1000;
      const message = 'Maximum number of edits to messages older than 1 hour reached. Try again later.';
      return {
        status: 429,
        headers: { 'retry-after': String(Math.ceil(seconds)), 'x-ratelimit-scope': 'user' },
        body: { message, code: 30_046, retry_after: seconds, global: false },
      };
    }
    this.#edits.set(channel_id, [...recent, now]);
    return undefined;
  }
}
