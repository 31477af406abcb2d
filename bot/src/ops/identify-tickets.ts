import { setTimeout as sleep } from 'node:timers/promises';
import type { LeaseState, LeaseStore } from './lease.ts';
import { describeFault, type Logger } from './log.ts';

export interface TicketOptions {
  /** How many shards may begin a session at once: those that differ modulo this number. */
  readonly slots: number;
  /** Where a slot's Lease is kept. */
  readonly storeOf: (slot: number) => Promise<LeaseStore>;
  readonly identity: string;
  readonly log: Logger;
}

/** Discord lets a session of a slot begin every five seconds; the sixth is for the way there. */
const APART_MS = 6_000;
/** Somebody who drew a ticket and was held up for longer draws another. */
const VALID_MS = 700;
const LOOK_AGAIN_MS = 250;
/** By the clocks of two machines, which may differ: a ticket so old is surely used. */
const LONG_AGO_MS = 60_000;

/**
 * One identify of a slot in six seconds, whichever process it comes from: who wrote the slot's Lease last has the ticket,
 * and the next is written six seconds after that was seen. As with leadership, clocks are hardly compared.
 */
export class IdentifyTickets {
  readonly #options: TicketOptions;
  readonly #stores = new Map<number, Promise<LeaseStore>>();

  constructor(options: TicketOptions) {
    this.#options = options;
  }

  /** Resolves when the shard may identify, at once. @throws AbortError */
  async waitForIdentify(shard: number, signal: AbortSignal): Promise<void> {
    const slot = shard % this.#options.slots;
    let seen: { readonly renewTime: string; readonly at: number } | undefined;
    for (;;) {
      signal.throwIfAborted();
      try {
        const store = await this.#storeOf(slot);
        const lease = await store.read();
        if (lease !== undefined && lease.renewTime !== seen?.renewTime)
          seen = { renewTime: lease.renewTime, at: performance.now() };
        const waitMs = lease === undefined || seen === undefined ? 0 : waitMsFor(lease, seen.at);
        if (waitMs === 0 && (await this.#draw(store, lease))) return;
        await sleep(Math.max(LOOK_AGAIN_MS, waitMs), undefined, { signal });
      } catch (error) {
        signal.throwIfAborted();
        this.#options.log.warn('ticket-unreachable', { slot, reason: describeFault(error) });
        await sleep(LOOK_AGAIN_MS * 4, undefined, { signal });
      }
    }
  }

  /** Whether we have it, fresh. */
  async #draw(store: LeaseStore, lease: LeaseState | undefined): Promise<boolean> {
    const { identity } = this.#options;
    const askedAt = performance.now();
    const drawn =
      lease === undefined
        ? await store.create(identity, APART_MS / 1000)
        : await store.write(lease, identity, lease.transitions + 1);
    return drawn !== undefined && performance.now() - askedAt < VALID_MS;
  }

  #storeOf(slot: number): Promise<LeaseStore> {
    const known = this.#stores.get(slot);
    if (known !== undefined) return known;
    const store = this.#options.storeOf(slot);
    this.#stores.set(slot, store);
    return store;
  }
}

function waitMsFor({ renewTime }: LeaseState, seenAt: number): number {
  const age = Date.now() - Date.parse(renewTime);
  if (age > LONG_AGO_MS) return 0;
  return Math.max(0, Math.ceil(seenAt + APART_MS - performance.now()));
}
