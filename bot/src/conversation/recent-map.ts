/**
 * A map that keeps what was written last: so many entries, and at most twice as many, as the oldest are forgotten together.
 * One by one would be slower: a `Map` walks past all that it has lost to find its oldest entry.
 */
export class RecentMap<Key, Value> {
  readonly #kept: number;
  #young = new Map<Key, Value>();
  #old = new Map<Key, Value>();

  constructor(kept: number) {
    this.#kept = kept;
  }

  get(key: Key): Value | undefined {
    return this.#young.get(key) ?? this.#old.get(key);
  }

  set(key: Key, value: Value): void {
    this.#young.set(key, value);
    if (this.#young.size < this.#kept) return;
    this.#old = this.#young;
    this.#young = new Map();
  }

  /** Takes out whatever has such a key. */
  deleteWhere(isMeant: (key: Key) => boolean): void {
    for (const entries of [this.#young, this.#old])
      for (const key of entries.keys()) if (isMeant(key)) entries.delete(key);
  }

  delete(key: Key): void {
    this.#young.delete(key);
    this.#old.delete(key);
  }
}
