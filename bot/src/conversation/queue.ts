/** A place in line. Ids grow with time, as Discord's do. */
export interface Entry {
  readonly id: string;
  /** What is kept in order: one of a key after the other. */
  readonly key: string;
  /** Until when others of the key may pass it, on the clock of `performance.now()`. */
  readonly notBefore?: number;
}

/** `later`: it could not be begun now, and stays the first of its key. */
export type WorkResult = 'done' | 'later';

export interface QueueOptions {
  /** How many are worked on at once, over all keys. */
  readonly parallelism: number;
  readonly maxPerKey: number;
  readonly maxTotal: number;
  /** @param waitedMs how long it stood in line */
  readonly work: (id: string, signal: AbortSignal, waitedMs: number) => Promise<WorkResult>;
  /** Told of work that failed; what comes after it runs all the same. */
  readonly onFault: (error: unknown) => void;
}

export type Added =
  | { readonly kind: 'added'; readonly ahead: number }
  | { readonly kind: 'known' }
  | { readonly kind: 'full' };

interface Waiting extends Entry {
  readonly since: number;
}

interface Lane {
  readonly waiting: Waiting[];
  running: { readonly id: string; readonly controller: AbortController } | undefined;
  holds: number;
  blockedUntil: number;
}

const LATER_MS = 200;

/** Work in order: of a key one after the other by age, over the keys by turns, and never more than so much at once. */
export class KeyedQueue {
  readonly #options: QueueOptions;
  readonly #lanes = new Map<string, Lane>();
  readonly #known = new Set<string>();
  #running = 0;
  #isStopped = false;
  readonly #idle: (() => void)[] = [];

  constructor(options: QueueOptions) {
    this.#options = options;
  }

  /** Entries that were added and are not done. */
  get pending(): number {
    return this.#known.size;
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  isRunning(key: string, id: string): boolean {
    return this.#lanes.get(key)?.running?.id === id;
  }

  /** @param options.force for what was let in before, and must not be turned away now */
  add(entry: Entry, options: { readonly force?: boolean } = {}): Added {
    if (this.#known.has(entry.id)) return { kind: 'known' };
    const lane = this.#lane(entry.key);
    const { maxPerKey, maxTotal } = this.#options;
    if (!options.force && (lane.waiting.length >= maxPerKey || this.#known.size >= maxTotal))
      return { kind: 'full' };
    const at = lane.waiting.findIndex(({ id }) => isOlder(entry.id, id));
    lane.waiting.splice(at < 0 ? lane.waiting.length : at, 0, { ...entry, since: performance.now() });
    this.#known.add(entry.id);
    const ahead = this.ahead(entry);
    if (entry.notBefore !== undefined) this.#pumpAt(entry.notBefore);
    this.#pump();
    return { kind: 'added', ahead };
  }

  /** How many of its key come first; 0 when it is not waiting. */
  ahead({ id, key }: { readonly id: string; readonly key: string }): number {
    const lane = this.#lanes.get(key);
    const at = lane?.waiting.findIndex((entry) => entry.id === id) ?? -1;
    return at < 0 ? 0 : at + (lane?.running === undefined ? 0 : 1);
  }

  /** Takes an entry out of the line, or tells its work to stop, with the reason. */
  cancel(key: string, id: string, reason: unknown): 'waiting' | 'running' | undefined {
    const lane = this.#lanes.get(key);
    if (lane?.running?.id === id) {
      lane.running.controller.abort(reason);
      return 'running';
    }
    const at = lane?.waiting.findIndex((entry) => entry.id === id) ?? -1;
    if (lane === undefined || at < 0) return undefined;
    lane.waiting.splice(at, 1);
    this.#leave(key, id);
    return 'waiting';
  }

  /** Begins nothing of a key until the returned function is called: something older may be found yet. */
  hold(key: string): () => void {
    const lane = this.#lane(key);
    lane.holds++;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      lane.holds--;
      this.#forget(key);
      this.#pump();
    };
  }

  /** Resolves once nothing is pending; true if that was within the time. */
  async drain(timeoutMs: number): Promise<boolean> {
    if (this.#known.size === 0) return true;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, timeoutMs);
    });
    await Promise.race([new Promise<void>((resolve) => this.#idle.push(resolve)), late]);
    clearTimeout(timer);
    return this.#known.size === 0;
  }

  /** Tells all work to stop, and begins nothing more. */
  stop(reason: unknown): void {
    this.#isStopped = true;
    for (const [key, lane] of this.#lanes) {
      lane.running?.controller.abort(reason);
      for (const { id } of lane.waiting.splice(0)) this.#leave(key, id);
    }
  }

  #lane(key: string): Lane {
    const known = this.#lanes.get(key);
    if (known !== undefined) return known;
    const lane: Lane = { waiting: [], running: undefined, holds: 0, blockedUntil: 0 };
    this.#lanes.set(key, lane);
    return lane;
  }

  #pump(): void {
    const now = performance.now();
    for (const lane of [...this.#lanes.values()]) {
      if (this.#running >= this.#options.parallelism) return;
      if (lane.running !== undefined || lane.holds > 0 || lane.blockedUntil > now) continue;
      const at = lane.waiting.findIndex(({ notBefore = 0 }) => notBefore <= now);
      const entry = lane.waiting[at];
      if (entry === undefined) continue;
      lane.waiting.splice(at, 1);
      void this.#run(entry, lane);
    }
  }

  async #run(entry: Waiting, lane: Lane): Promise<void> {
    const controller = new AbortController();
    lane.running = { id: entry.id, controller };
    this.#running++;
    let result: WorkResult = 'done';
    try {
      result = await this.#options.work(entry.id, controller.signal, performance.now() - entry.since);
    } catch (error) {
      this.#options.onFault(error);
    }
    this.#running--;
    lane.running = undefined;
    // To the end of the line of keys: each has its turn.
    this.#lanes.delete(entry.key);
    this.#lanes.set(entry.key, lane);
    if (result === 'later' && !this.#isStopped) {
      lane.waiting.unshift(entry);
      lane.blockedUntil = performance.now() + LATER_MS;
      this.#pumpAt(lane.blockedUntil);
    } else this.#leave(entry.key, entry.id);
    this.#pump();
  }

  #pumpAt(time: number): void {
    setTimeout(
      () => {
        // A timer may come a little early, and nothing would come after it.
        if (performance.now() < time) this.#pumpAt(time);
        else this.#pump();
      },
      Math.max(0, time - performance.now()),
    );
  }

  #leave(key: string, id: string): void {
    this.#known.delete(id);
    this.#forget(key);
    if (this.#known.size > 0) return;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  #forget(key: string): void {
    const lane = this.#lanes.get(key);
    if (lane && lane.waiting.length === 0 && lane.running === undefined && lane.holds === 0)
      this.#lanes.delete(key);
  }
}

/** Whether the one id was given out before the other. Source: Discord, "Snowflakes" */
function isOlder(one: string, other: string): boolean {
  return one.length === other.length ? one < other : one.length < other.length;
}
