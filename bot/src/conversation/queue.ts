/** Work in order: one task of a key after the other, and no more than so many at once over all keys. */
export class KeyedQueue {
  readonly #parallelism: number;
  readonly #onFault: (error: unknown) => void;
  readonly #tails = new Map<string, Promise<void>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #pending = 0;

  /** @param onFault told of a task that failed; those after it run all the same */
  constructor(parallelism: number, onFault: (error: unknown) => void) {
    this.#parallelism = parallelism;
    this.#onFault = onFault;
  }

  /** Tasks that were added and are not done. */
  get pending(): number {
    return this.#pending;
  }

  /** Runs the task after those of its key that were added before. */
  add(key: string, task: () => Promise<void>): void {
    this.#pending++;
    const before = this.#tails.get(key) ?? Promise.resolve();
    const tail = before
      .then(() => this.#run(task))
      .catch(this.#onFault)
      .finally(() => {
        this.#pending--;
        if (this.#tails.get(key) === tail) this.#tails.delete(key);
      });
    this.#tails.set(key, tail);
  }

  /** Resolves once nothing is pending; true if that was within the time. */
  async drain(timeoutMs: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    while (this.#pending > 0) {
      if (performance.now() > deadline) return false;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return true;
  }

  async #run(task: () => Promise<void>): Promise<void> {
    if (this.#running >= this.#parallelism) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    try {
      await task();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#running--;
      else next();
    }
  }
}
