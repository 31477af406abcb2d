import { salted } from './salted.ts';
import type { Store } from './store.ts';

/**
 * Who asked to be forgotten, and when: what they said before is not read any more. Kept as a hash, so that the list says of
 * nobody that they are on it, but to whoever has their id already.
 */
export class Forgotten {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** What the user said until now is not read any more. */
  mark(userId: string, now: number): void {
    this.#store.run(
      'INSERT OR REPLACE INTO forgotten (mark, at) VALUES (?, ?)',
      salted(this.#store, userId),
      now,
    );
  }

  /** Until when, in milliseconds since 1970, the words of a user are not read; undefined for almost everybody. */
  until(userId: string): number | undefined {
    if (this.#store.get('SELECT 1 FROM forgotten LIMIT 1') === undefined) return undefined;
    const row = this.#store.get('SELECT at FROM forgotten WHERE mark = ?', salted(this.#store, userId));
    return row === undefined ? undefined : Number(row.at);
  }
}
