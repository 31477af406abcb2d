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
  readonly onAcquired: () => void;
  /** Must stop answering at once: another may answer already. */
  readonly onLost: () => void;
}

const DURATION_SECONDS = 10;
const RENEW_MS = 2_000;
const POLL_MS = 1_000;
/** Without a renewal for so long we stop before the Lease can expire. */
const FENCE_MS = 7_000;

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
    void this.#loop();
  }

  /** Gives the Lease back, so that the successor need not wait for it to expire. */
  async release(): Promise<void> {
    this.#stopped = true;
    const held = this.#held;
    this.#held = undefined;
    if (held === undefined) return;
    await this.#store.write(held, '', held.transitions).catch((error: unknown) => {
      this.#log.warn('lease-not-released', { reason: describeFault(error) });
    });
    this.#log.info('lease-released', {});
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      try {
        if (this.#held === undefined) await this.#tryToLead();
        else await this.#renew(this.#held);
      } catch (error) {
        this.#log.warn('lease-unreachable', { reason: describeFault(error) });
      }
      this.#fence();
      await new Promise((resolve) => setTimeout(resolve, this.isLeader ? RENEW_MS : POLL_MS));
    }
  }

  async #tryToLead(): Promise<void> {
    const lease = await this.#store.read();
    if (lease === undefined) {
      this.#lead(await this.#store.create(this.#identity, DURATION_SECONDS));
      return;
    }
    if (lease.renewTime !== this.#seen.renewTime)
      this.#seen = { renewTime: lease.renewTime, at: performance.now() };
    const isExpired = performance.now() - this.#seen.at > lease.durationSeconds * 1000;
    if (lease.holder !== '' && lease.holder !== this.#identity && !isExpired) return;
    this.#lead(await this.#store.write(lease, this.#identity, lease.transitions + 1));
  }

  #lead(lease: LeaseState | undefined): void {
    if (lease === undefined || this.#stopped) return;
    this.#held = lease;
    this.#renewedAt = performance.now();
    this.#log.info('lease-acquired', { transitions: lease.transitions });
    this.#callbacks.onAcquired();
  }

  async #renew(held: LeaseState): Promise<void> {
    const renewed = await this.#store.write(held, this.#identity, held.transitions);
    if (this.#stopped) return;
    if (renewed !== undefined) {
      this.#held = renewed;
      this.#renewedAt = performance.now();
      return;
    }
    const current = await this.#store.read();
    if (current?.holder === this.#identity) this.#held = current;
    else this.#lose('somebody else holds it');
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
