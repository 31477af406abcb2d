import { createHmac, randomInt } from 'node:crypto';
import type { Store } from './store.ts';

const MAX_SALT = 2 ** 47;

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
    this.#store.run('INSERT OR REPLACE INTO forgotten (mark, at) VALUES (?, ?)', this.#hash(userId), now);
  }

  /** Until when, in milliseconds since 1970, the words of a user are not read; undefined for almost everybody. */
  until(userId: string): number | undefined {
    if (this.#store.get('SELECT 1 FROM forgotten LIMIT 1') === undefined) return undefined;
    const row = this.#store.get('SELECT at FROM forgotten WHERE mark = ?', this.#hash(userId));
    return row === undefined ? undefined : Number(row.at);
  }

  #hash(userId: string): string {
    return createHmac('sha256', String(this.#salt())).update(userId).digest('base64url');
  }

  #salt(): number {
    if (this.#store.fact('salt') === 0) this.#store.setFact('salt', randomInt(1, MAX_SALT));
    return this.#store.fact('salt');
  }
}
