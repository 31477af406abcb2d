import { RecentMap } from './recent-map.ts';

interface Bucket {
  /** Below zero when some are promised that are not there yet. */
  tokens: number;
  at: number;
}

/** Beyond so many, those that were not used for longest count as full again. */
const MANY = 10_000;
const MINUTE_MS = 60_000;

/** A bucket of tokens for each key: full at first, and filled evenly to its size within a minute. */
export class TokenBuckets {
  readonly #perMinute: number;
  readonly #buckets = new RecentMap<string, Bucket>(MANY);

  /** @param perMinute 0 for no limit */
  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** How long until one more could be taken; 0 for now. */
  waitMs(key: string, nowMs: number): number {
    if (this.#perMinute === 0) return 0;
    const { tokens } = this.#filled(key, nowMs);
    return tokens >= 1 ? 0 : Math.ceil(((1 - tokens) * MINUTE_MS) / this.#perMinute);
  }

  /** Takes one, of those to come if there is none: each that waits then waits for its own. */
  take(key: string, nowMs: number): void {
    if (this.#perMinute === 0) return;
    const bucket = this.#filled(key, nowMs);
    this.#buckets.set(key, { tokens: bucket.tokens - 1, at: nowMs });
  }

  #filled(key: string, nowMs: number): Bucket {
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) return { tokens: this.#perMinute, at: nowMs };
    const gained = (Math.max(0, nowMs - bucket.at) * this.#perMinute) / MINUTE_MS;
    return { tokens: Math.min(this.#perMinute, bucket.tokens + gained), at: nowMs };
  }
}
