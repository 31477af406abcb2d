import { setTimeout as sleep } from 'node:timers/promises';
import type { IIdentifyThrottler } from '@discordjs/ws';
import { describeFault, type Logger } from '../ops/log.ts';
import { backOffMs, type SessionStartLimit, spreadMs } from './identify-pace.ts';

export interface IdentifyGateOptions {
  /** What Discord allows, asked anew. */
  readonly limit: () => Promise<SessionStartLimit>;
  /** Whose turn it is among the shards that may not begin at once. */
  readonly turns: IIdentifyThrottler;
  readonly log: Logger;
}

/** A session that ended sooner was none. */
const LASTING_MS = 30_000;
const LIMIT_KEPT_MS = 60_000;

/** Holds back shards that want a new session, as long as Discord's limits ask for it. */
export class IdentifyGate implements IIdentifyThrottler {
  readonly #options: IdentifyGateOptions;
  readonly #failures = new Map<number, number>();
  readonly #begunAt = new Map<number, number>();
  /** Kept over connections that end while the shard waits. */
  readonly #notBefore = new Map<number, number>();
  #limit: { readonly value: SessionStartLimit; readonly at: number } | undefined;

  constructor(options: IdentifyGateOptions) {
    this.#options = options;
  }

  /** Resolves when the shard may identify, at once. @throws AbortError when its connection ends before */
  async waitForIdentify(shard: number, signal: AbortSignal): Promise<void> {
    const notBefore = this.#notBefore.get(shard) ?? performance.now() + (await this.#waitMs(shard));
    this.#notBefore.set(shard, notBefore);
    await sleep(Math.max(0, notBefore - performance.now()), undefined, { signal });
    await this.#options.turns.waitForIdentify(shard, signal);
    signal.throwIfAborted();
    this.#notBefore.delete(shard);
    this.#begunAt.set(shard, performance.now());
  }

  async #waitMs(shard: number): Promise<number> {
    const begunAt = this.#begunAt.get(shard);
    const isFailure = begunAt !== undefined && performance.now() - begunAt < LASTING_MS;
    const failures = isFailure ? (this.#failures.get(shard) ?? 0) + 1 : 0;
    this.#failures.set(shard, failures);
    const limit = await this.#currentLimit();
    const waitMs = Math.max(backOffMs(failures, Math.random()), limit === undefined ? 0 : spreadMs(limit));
    if (waitMs > 0)
      this.#options.log.warn('identify-waits', {
        shard,
        waitMs,
        failures,
        remaining: limit?.remaining ?? '?',
      });
    return waitMs;
  }

  async #currentLimit(): Promise<SessionStartLimit | undefined> {
    const known = this.#limit;
    if (known !== undefined && performance.now() - known.at < LIMIT_KEPT_MS) return known.value;
    try {
      const value = await this.#options.limit();
      this.#limit = { value, at: performance.now() };
      return value;
    } catch (error) {
      this.#options.log.warn('identify-limit-unknown', { reason: describeFault(error) });
      return known?.value;
    }
  }
}
