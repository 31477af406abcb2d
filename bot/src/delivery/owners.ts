import type { Store } from './store.ts';

/** An owner that has not been seen for so long is dead, and what it claimed is free. */
const DEAD_MS = 5_000;
const KEPT_MS = 86_400_000;

export interface Owner {
  /** Unlike that of any other process, also of this one's successor under the same name. */
  readonly name: string;
  /** Milliseconds since 1970, comparable between the processes that share the file. */
  readonly now: () => number;
}

/** The processes that share a ledger: which of them live, and which of them led last. */
export class Owners {
  readonly #store: Store;
  readonly #self: Owner;
  #fence = 0;

  constructor(store: Store, self: Owner) {
    this.#store = store;
    this.#self = self;
  }

  /** Makes this process the one that may begin something. @param term of the Lease, where there is one */
  lead(term: number): void {
    this.#store.transact(() => {
      // A Lease that was made anew counts from one again; the ledger does not.
      this.#fence = Math.max(term, this.#store.fact('fence') + 1);
      this.#store.setFact('fence', this.#fence);
      this.see();
    });
  }

  /** Whether a later leader has taken over, and lives. */
  get isFenced(): boolean {
    const sql = 'SELECT 1 FROM owner WHERE fence > ? AND seen_at > ? LIMIT 1';
    return this.#store.get(sql, this.#fence, this.#deadline()) !== undefined;
  }

  /** Says that this process lives. */
  see(): void {
    const { name, now } = this.#self;
    const sql = 'INSERT OR REPLACE INTO owner (id, seen_at, fence) VALUES (?, ?, ?)';
    this.#store.run(sql, name, now(), this.#fence);
  }

  leave(): void {
    this.#store.run('DELETE FROM owner WHERE id = ?', this.#self.name);
  }

  /** Whether somebody else who lives has the claim. */
  isTaken(claimant: string | null): boolean {
    if (claimant === null || claimant === this.#self.name) return false;
    const row = this.#store.get('SELECT seen_at FROM owner WHERE id = ?', claimant);
    return row !== undefined && Number(row.seen_at) > this.#deadline();
  }

  #deadline(): number {
    return this.#self.now() - DEAD_MS;
  }

  prune(): void {
    this.#store.run('DELETE FROM owner WHERE seen_at < ?', this.#self.now() - KEPT_MS);
  }
}
