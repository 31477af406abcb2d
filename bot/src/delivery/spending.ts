import { salted } from './salted.ts';
import type { Store } from './store.ts';

const DAY_MS = 86_400_000;
const KEPT_DAYS = 7;

/**
 * What the models have cost, for each guild, or user of direct messages, and each day of UTC's. Whose it is, is kept as a hash,
 * also of who left or asked to be forgotten: coming back is no way around the limit of the day.
 */
export class Spending {
  readonly #store: Store;
  readonly #now: () => number;

  constructor(store: Store, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** In US dollars, of all processes together. */
  today(who: string): number {
    const sql = 'SELECT usd FROM spent WHERE who = ? AND day = ?';
    return Number(this.#store.get(sql, salted(this.#store, who), this.#day())?.usd ?? 0);
  }

  add(who: string, usd: number): void {
    this.#store.run(
      `INSERT INTO spent (who, day, usd) VALUES (?, ?, ?)
       ON CONFLICT (who, day) DO UPDATE SET usd = usd + excluded.usd`,
      salted(this.#store, who),
      this.#day(),
      usd,
    );
  }

  prune(): void {
    // With a colon it is no hash, but from a version that kept the id itself.
    this.#store.run("DELETE FROM spent WHERE day < ? OR who LIKE '%:%'", this.#day() - KEPT_DAYS);
  }

  #day(): number {
    return Math.floor(this.#now() / DAY_MS);
  }
}
