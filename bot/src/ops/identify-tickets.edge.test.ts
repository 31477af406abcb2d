import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IdentifyTickets } from './identify-tickets.ts';
import type { LeaseState, LeaseStore } from './lease.ts';
import { createLogger } from './log.ts';

const log = createLogger(
  'error',
  (text) => text,
  () => {},
);

/** Leases that several processes write, as the API server keeps them. */
function createLeases({ latencyMs = 5 } = {}) {
  const leases = new Map<number, LeaseState>();
  let version = 0;
  const pause = () => new Promise((resolve) => setTimeout(resolve, latencyMs * Math.random() * 2));
  const put = (slot: number, holder: string, transitions: number): LeaseState => {
    const lease = {
      resourceVersion: String(++version),
      holder,
      renewTime: new Date().toISOString(),
      durationSeconds: 6,
      transitions,
    };
    leases.set(slot, lease);
    return lease;
  };
  const storeOf = async (slot: number): Promise<LeaseStore> => ({
    read: async () => {
      await pause();
      return leases.get(slot);
    },
    create: async (holder) => {
      await pause();
      return leases.has(slot) ? undefined : put(slot, holder, 1);
    },
    write: async (state, holder, transitions) => {
      await pause();
      return leases.get(slot)?.resourceVersion === state.resourceVersion
        ? put(slot, holder, transitions)
        : undefined;
    },
  });
  return { leases, storeOf };
}

let controller: AbortController;
beforeEach(() => {
  controller = new AbortController();
});
afterEach(() => controller.abort());

describe('IdentifyTickets', () => {
  it('lets one of several processes begin at a time, and the next of a slot five seconds later', async () => {
    const { storeOf } = createLeases();
    const drawn: { readonly slot: number; readonly at: number }[] = [];
    const pods = ['a', 'b', 'c'].map((identity) => new IdentifyTickets({ slots: 2, storeOf, identity, log }));
    await Promise.all(
      pods.map(async (pod, index) => {
        const shard = index === 2 ? 1 : index * 2;
        await pod.waitForIdentify(shard, controller.signal);
        drawn.push({ slot: shard % 2, at: Date.now() });
      }),
    );
    const ofSlot = (slot: number) => drawn.filter((ticket) => ticket.slot === slot).map(({ at }) => at);
    const [first = 0, second = 0] = ofSlot(0);
    expect(second - first).toBeGreaterThan(5_000);
    // The other slot did not wait for them.
    expect((ofSlot(1)[0] ?? 0) - first).toBeLessThan(5_000);
  });

  it('lets begin at once where nobody did for long', async () => {
    const { leases, storeOf } = createLeases();
    const renewTime = new Date(Date.now() - 120_000).toISOString();
    leases.set(0, { resourceVersion: '1', holder: 'x', renewTime, durationSeconds: 6, transitions: 3 });
    const tickets = new IdentifyTickets({ slots: 1, storeOf, identity: 'a', log });
    await tickets.waitForIdentify(5, controller.signal);
    expect(leases.get(0)).toMatchObject({ holder: 'a', transitions: 4 });
  });

  it('draws again where the answer to a ticket came late', async () => {
    const { leases, storeOf } = createLeases();
    let isSlow = true;
    const slowly = async (slot: number): Promise<LeaseStore> => {
      const store = await storeOf(slot);
      return {
        ...store,
        create: async (...parameters) => {
          const lease = await store.create(...parameters);
          if (isSlow) await new Promise((resolve) => setTimeout(resolve, 1_000));
          isSlow = false;
          return lease;
        },
      };
    };
    const tickets = new IdentifyTickets({ slots: 1, storeOf: slowly, identity: 'a', log });
    await tickets.waitForIdentify(0, controller.signal);
    expect(leases.get(0)).toMatchObject({ transitions: 2 });
  });

  it('goes on when the Lease cannot be reached for a while, and ends when the connection does', async () => {
    const { storeOf } = createLeases();
    let failures = 2;
    const flaky = async (slot: number): Promise<LeaseStore> => ({
      ...(await storeOf(slot)),
      read: async () => {
        if (failures-- > 0) throw new Error('connection refused');
        return undefined;
      },
    });
    const tickets = new IdentifyTickets({ slots: 1, storeOf: flaky, identity: 'a', log });
    await tickets.waitForIdentify(0, controller.signal);
    const second = tickets.waitForIdentify(1, controller.signal);
    controller.abort();
    await expect(second).rejects.toThrow('abort');
  });
});
