import type { Store } from './store.ts';

const CHANNEL_KEPT_MS = 30 * 86_400_000;

/** What was heard until when, and where: from this catching up knows where to begin. */
export class Listening {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Until when somebody of ours heard everything, in milliseconds since 1970; 0 when nobody ever did. */
  get heardUntil(): number {
    return this.#store.fact('heard');
  }

  /** When somebody of ours began to listen: what was said before is not ours. */
  get firstHeard(): number {
    return this.#store.fact('first-heard');
  }

  /** Somebody listens from now on, for the first time or again. */
  begin(now: number): void {
    if (this.firstHeard === 0) this.#store.setFact('first-heard', now);
  }

  /** Others may have answered what was said meanwhile, and we cannot know: the next listening is the first. */
  forget(): void {
    this.#store.setFact('first-heard', 0);
  }

  noteHeard(until: number): void {
    this.#store.setFact('heard', Math.max(until, this.heardUntil));
  }

  /** Remembers direct messages, which Discord does not list. */
  noteDirect(channelId: string): void {
    this.#store.run(
      `INSERT INTO channel (id, is_direct, last_seen, last_sent) VALUES (?, 1, ?, 0)
       ON CONFLICT (id) DO UPDATE SET last_seen = excluded.last_seen, is_direct = 1`,
      BigInt(channelId),
      this.#now(),
    );
  }

  forgetDirect(channelId: string): void {
    this.#store.run('DELETE FROM channel WHERE id = ?', BigInt(channelId));
  }

  /** The direct messages that were in use last, newest first. */
  directs(limit: number): string[] {
    const sql =
      'SELECT CAST(id AS TEXT) AS id FROM channel WHERE is_direct = 1 ORDER BY last_seen DESC LIMIT ?';
    return this.#store.all(sql, limit).map(({ id }) => String(id));
  }

  /** Forgets channels that nobody has used for a month. */
  prune(): void {
    this.#store.run('DELETE FROM channel WHERE last_seen < ?', this.#now() - CHANNEL_KEPT_MS);
  }
}
