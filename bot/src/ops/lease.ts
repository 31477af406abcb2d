import { describeFault, type Logger } from './log.ts';

/** A Lease object as far as leadership needs it. */
export interface LeaseState {
  readonly resourceVersion: string;
  readonly holder: string;
  readonly renewTime: string;
  readonly durationSeconds: number;
  readonly transitions: number;
}

/** Where the Lease is kept. `write` is refused, with undefined, when somebody else wrote in between. */
export interface LeaseStore {
  readonly read: () => Promise<LeaseState | undefined>;
  readonly create: (holder: string, durationSeconds: number) => Promise<LeaseState | undefined>;
  readonly write: (state: LeaseState, holder: string, transitions: number) => Promise<LeaseState | undefined>;
}

export interface LeaderCallbacks {
  /** @param term grows with each change of the holder, for whoever fences by it */
  readonly onAcquired: (term: number) => void;
  /** Must stop answering at once: another may answer already. */
  readonly onLost: () => void;
}

const DURATION_SECONDS = 10;
const RENEW_MS = 2_000;
const POLL_MS = 1_000;
/** Without a renewal for so long we stop before the Lease can expire. */
const FENCE_MS = 7_000;
const FENCE_CHECK_MS = 500;
/** An answer of the store that comes later still counts, but is not waited for. */
const REQUEST_MS = 2_000;

/**
 * Exactly one process answers: the holder of a Lease. It renews every two seconds and gives up by itself before the
 * Lease can expire; the others look every second. Clocks are not compared: a Lease is expired when it has not changed
 * for its whole duration as seen from here.
 */
export class Leadership {
  readonly #store: LeaseStore;
  readonly #identity: string;
  readonly #callbacks: LeaderCallbacks;
  readonly #log: Logger;
  #held: LeaseState | undefined;
  #renewedAt = 0;
  #seen: { renewTime: string; at: number } = { renewTime: '', at: 0 };
  #stopped = false;
  #watch: NodeJS.Timeout | undefined;

  constructor(store: LeaseStore, identity: string, callbacks: LeaderCallbacks, log: Logger) {
    this.#store = store;
    this.#identity = identity;
    this.#callbacks = callbacks;
    this.#log = log;
  }

  get isLeader(): boolean {
    return this.#held !== undefined;
  }

  start(): void {
    // Apart from the requests: the one that hangs is why there is no renewal.
    this.#watch = setInterval(() => this.#fence(), FENCE_CHECK_MS);
    void this.#loop();
  }

  /** Gives the Lease back, so that the successor need not wait for it to expire. */
  async release(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#watch);
    const held = this.#held;
    this.#held = undefined;
    if (held === undefined) return;
    try {
      await inTime(this.#giveBack(held));
      this.#log.info('lease-released', {});
    } catch (error) {
      this.#log.warn('lease-not-released', { reason: describeFault(error) });
    }
  }

  async #giveBack(held: LeaseState): Promise<void> {
    if ((await this.#store.write(held, '', held.transitions)) !== undefined) return;
    // A renewal that was under way may have come first.
    const current = await this.#store.read();
    if (current?.holder === this.#identity) await this.#store.write(current, '', current.transitions);
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      try {
        await inTime(this.#held === undefined ? this.#tryToLead() : this.#renew(this.#held));
      } catch (error) {
        this.#log.warn('lease-unreachable', { reason: describeFault(error) });
      }
      await new Promise((resolve) => setTimeout(resolve, this.isLeader ? RENEW_MS : POLL_MS));
    }
  }

  async #tryToLead(): Promise<void> {
    const lease = await this.#store.read();
    const askedAt = performance.now();
    if (lease === undefined) {
      this.#lead(await this.#store.create(this.#identity, DURATION_SECONDS), askedAt);
      return;
    }
    if (lease.renewTime !== this.#seen.renewTime)
      this.#seen = { renewTime: lease.renewTime, at: performance.now() };
    const isExpired = performance.now() - this.#seen.at > lease.durationSeconds * 1000;
    if (lease.holder !== '' && lease.holder !== this.#identity && !isExpired) return;
    this.#lead(await this.#store.write(lease, this.#identity, lease.transitions + 1), askedAt);
  }

  #lead(lease: LeaseState | undefined, askedAt: number): void {
    if (lease === undefined || this.#stopped || this.#held !== undefined) return;
    // The answer took so long that the Lease may have expired: it is asked for again.
    if (performance.now() - askedAt > FENCE_MS) return;
    this.#held = lease;
    this.#renewedAt = askedAt;
    this.#log.info('lease-acquired', { transitions: lease.transitions });
    this.#callbacks.onAcquired(lease.transitions);
  }

  async #renew(held: LeaseState): Promise<void> {
    const askedAt = performance.now();
    const renewed = await this.#store.write(held, this.#identity, held.transitions);
    // Lost, released or renewed by another request in the meantime.
    if (this.#held !== held) return;
    if (renewed !== undefined) {
      this.#held = renewed;
      this.#renewedAt = askedAt;
      return;
    }
    const current = await this.#store.read();
    if (this.#held !== held) return;
    if (current?.holder !== this.#identity) {
      this.#lose('somebody else holds it');
      return;
    }
    // A renewal came through whose answer did not.
    this.#held = current;
    await this.#renew(current);
  }

  #fence(): void {
    if (this.#held !== undefined && performance.now() - this.#renewedAt > FENCE_MS)
      this.#lose('it could not be renewed');
  }

  #lose(reason: string): void {
    this.#held = undefined;
    this.#log.error('lease-lost', { reason });
    this.#callbacks.onLost();
  }
}

/** @throws Error when the work takes too long; it goes on unwatched then */
async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the Lease store does not answer')), REQUEST_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
