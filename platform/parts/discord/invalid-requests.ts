import type { Reply } from '../../serve.ts';
import type { Clock } from './limits.ts';

const WINDOW_MS = 600_000;
const INVALID = new Set([401, 403, 429]);

/**
 * Who sends too many requests that come to nothing is shut out for a while, whatever else it asks. Those that were
 * refused for others' sake, by a shared limit, do not count.
 *
 * Source: discord.com/developers/docs/topics/rate-limits, "Invalid Request Limit"
 */
export class InvalidRequests {
  readonly #clock: Clock;
  readonly #limit: number;
  #startedAt = Number.NEGATIVE_INFINITY;
  #count = 0;

  constructor(clock: Clock, limit = 10_000) {
    this.#clock = clock;
    this.#limit = limit;
  }

  /** What everybody gets who is shut out. */
  ban(): Reply | undefined {
    this.#turn();
    if (this.#count < this.#limit) return undefined;
    const seconds = Math.ceil((this.#startedAt + WINDOW_MS - this.#clock()) / 1000);
    return {
      status: 429,
      headers: { 'retry-after': String(seconds), 'content-type': 'text/plain', via: '1.1 cloudflare' },
      body: 'error code: 1015',
    };
  }

  note({ status, headers }: Reply): void {
    if (!INVALID.has(status) || headers?.['x-ratelimit-scope'] === 'shared') return;
    this.#turn();
    this.#count++;
  }

  #turn(): void {
    if (this.#clock() - this.#startedAt < WINDOW_MS) return;
    this.#startedAt = this.#clock();
    this.#count = 0;
  }
}
