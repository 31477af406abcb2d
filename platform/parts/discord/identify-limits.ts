import type { Application } from './world.ts';

export interface IdentifyRules {
  /** Sessions that may begin in a day. */
  readonly total: number;
  /** Shards that may begin at once: those that differ modulo this number. */
  readonly maxConcurrency: number;
  readonly windowMs: number;
}

/** A session that was asked for. */
export interface RecordedIdentify {
  readonly application: string;
  readonly shard: readonly [number, number];
  readonly at: number;
  readonly outcome: 'accepted' | 'too-fast' | 'used-up';
}

const DAY_MS = 86_400_000;
const RULES: IdentifyRules = { total: 1000, maxConcurrency: 1, windowMs: 5_000 };

/** Discord's limits of new sessions. Source: Discord, "Gateway": Identifying, Session Start Limit, and "Sharding": Max Concurrency */
export class IdentifyLimits {
  readonly recorded: RecordedIdentify[] = [];
  readonly #rules: IdentifyRules;
  readonly #used = new Map<string, number>();
  readonly #lastAt = new Map<string, number>();
  readonly #startedAt = Date.now();

  constructor(rules: Partial<IdentifyRules>) {
    this.#rules = { ...RULES, ...rules };
  }

  /** What `GET /gateway/bot` says. */
  startLimit(application: Application): object {
    const { total, maxConcurrency } = this.#rules;
    return {
      total,
      remaining: Math.max(0, total - (this.#used.get(application.id) ?? 0)),
      reset_after: DAY_MS - ((Date.now() - this.#startedAt) % DAY_MS),
      max_concurrency: maxConcurrency,
    };
  }

  /** Counts a wish for a session, whether it comes true or not. */
  take(application: Application, shard: readonly [number, number]): RecordedIdentify['outcome'] {
    const { total, maxConcurrency, windowMs } = this.#rules;
    const used = (this.#used.get(application.id) ?? 0) + 1;
    this.#used.set(application.id, used);
    const slot = `${application.id}/${shard[0] % maxConcurrency}`;
    const now = Date.now();
    const isTooFast = now - (this.#lastAt.get(slot) ?? 0) < windowMs;
    const outcome = used > total ? 'used-up' : isTooFast ? 'too-fast' : 'accepted';
    if (outcome === 'accepted') this.#lastAt.set(slot, now);
    this.recorded.push({ application: application.user.username, shard, at: now, outcome });
    return outcome;
  }

  /** So many were used up before today's test. */
  spend(application: Application, count: number): void {
    this.#used.set(application.id, (this.#used.get(application.id) ?? 0) + count);
  }
}
