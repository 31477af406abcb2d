import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Leadership, type LeaseState, type LeaseStore } from './lease.ts';
import { createLogger } from './log.ts';

type Network = 'up' | 'refusing' | 'silent' | 'deaf';

/** A Lease in a cluster, processes that want it, and what became of them. */
function createCluster() {
  let lease: LeaseState | undefined;
  let version = 0;
  const events: string[] = [];
  const leaders = new Set<string>();
  let mostLeaders = 0;

  const put = (holder: string, transitions: number, durationSeconds: number): LeaseState => {
    lease = {
      resourceVersion: String(++version),
      holder,
      renewTime: String(performance.now()),
      durationSeconds,
      transitions,
    };
    return lease;
  };

  const start = (name: string, { latencyMs = 10 } = {}) => {
    const node = { network: 'up' as Network };
    const request = async <T>(work: () => T): Promise<T> => {
      const { network } = node;
      await sleep(latencyMs / 2);
      if (network === 'refusing') throw new Error('connection refused');
      if (network === 'silent') return await new Promise<never>(() => {});
      const answer = work();
      if (network === 'deaf') return await new Promise<never>(() => {});
      await sleep(latencyMs / 2);
      return answer;
    };
    const store: LeaseStore = {
      read: () => request(() => lease),
      create: (holder, durationSeconds) =>
        request(() => (lease === undefined ? put(holder, 1, durationSeconds) : undefined)),
      write: (state, holder, transitions) =>
        request(() =>
          state.resourceVersion === lease?.resourceVersion
            ? put(holder, transitions, state.durationSeconds)
            : undefined,
        ),
    };
    const callbacks = {
      onAcquired: () => {
        events.push(`${name} leads`);
        leaders.add(name);
        mostLeaders = Math.max(mostLeaders, leaders.size);
      },
      onLost: () => {
        events.push(`${name} stops`);
        leaders.delete(name);
      },
    };
    const log = createLogger(
      'error',
      (text) => text,
      () => {},
    );
    const leadership = new Leadership(store, name, callbacks, log);
    leadership.start();
    return Object.assign(node, {
      release: async () => {
        leaders.delete(name);
        await leadership.release();
      },
    });
  };

  return {
    start,
    events,
    leaders,
    mostLeaders: () => mostLeaders,
    lease: () => lease,
    give: (holder: string) => put(holder, (lease?.transitions ?? 0) + 1, 10),
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('Leadership', () => {
  it('lets one of several lead, and keeps it there', async () => {
    const cluster = createCluster();
    for (const name of ['a', 'b', 'c']) cluster.start(name);
    await pass(1);
    expect(cluster.events).toHaveLength(1);
    await pass(120);
    expect(cluster.events).toHaveLength(1);
  });

  it.each([
    ['its requests are refused', 'refusing'],
    ['its requests hang', 'silent'],
    ['it gets no answers', 'deaf'],
  ] as const)('stops by itself before another takes over when %s', async (_name, network) => {
    const cluster = createCluster();
    const a = cluster.start('a');
    await pass(1);
    cluster.start('b');
    await pass(5);
    a.network = network;
    await pass(20);
    expect(cluster.events).toEqual(['a leads', 'a stops', 'b leads']);
    a.network = 'up';
    await pass(60);
    expect(cluster.events).toHaveLength(3);
  });

  it('leads again when the store is back and nobody took over', async () => {
    const cluster = createCluster();
    const a = cluster.start('a');
    await pass(5);
    a.network = 'silent';
    await pass(30);
    a.network = 'up';
    await pass(5);
    expect(cluster.events).toEqual(['a leads', 'a stops', 'a leads']);
  });

  it('goes on through a renewal whose answer is lost', async () => {
    const cluster = createCluster();
    const a = cluster.start('a');
    await pass(1);
    a.network = 'deaf';
    await pass(2);
    a.network = 'up';
    await pass(60);
    expect(cluster.events).toEqual(['a leads']);
  });

  it('hands over at once when it is released', async () => {
    const cluster = createCluster();
    const a = cluster.start('a');
    await pass(1);
    cluster.start('b');
    await pass(10);
    await Promise.all([a.release(), pass(1.5)]);
    expect(cluster.events).toEqual(['a leads', 'b leads']);
    expect(cluster.mostLeaders()).toBe(1);
  });

  it('hands over at once when a renewal is under way', async () => {
    const cluster = createCluster();
    const a = cluster.start('a', { latencyMs: 400 });
    await pass(1);
    cluster.start('b');
    const { renewTime } = cluster.lease() ?? {};
    while (cluster.lease()?.renewTime === renewTime) await pass(0.01);
    await Promise.all([a.release(), pass(3)]);
    expect(cluster.events).toEqual(['a leads', 'b leads']);
  });

  it('gives up releasing when the store does not answer', async () => {
    const cluster = createCluster();
    const a = cluster.start('a');
    await pass(1);
    a.network = 'silent';
    const released = a.release().then(() => 'released');
    await pass(5);
    expect(await Promise.race([released, 'waiting'])).toBe('released');
  });

  it('stops when somebody else holds the Lease', async () => {
    const cluster = createCluster();
    cluster.start('a');
    await pass(5);
    cluster.give('x');
    await pass(3);
    expect(cluster.events).toEqual(['a leads', 'a stops']);
  });

  it.each([
    ['waits for the Lease of a dead holder to expire', 'x', 9, []],
    ['takes the Lease of a dead holder once it has expired', 'x', 12, ['a leads']],
    ['takes at once a Lease that was given back', '', 1, ['a leads']],
    ['takes at once the Lease that it held before it was restarted', 'a', 1, ['a leads']],
  ])('%s', async (_name, holder, seconds, expected) => {
    const cluster = createCluster();
    cluster.give(holder);
    await pass(3600);
    cluster.start('a');
    await pass(seconds);
    expect(cluster.events).toEqual(expected);
  });

  it('counts each change of the holder, for whoever fences by it', async () => {
    const cluster = createCluster();
    const a = cluster.start('a');
    await pass(10);
    expect(cluster.lease()).toMatchObject({ holder: 'a', transitions: 1 });
    cluster.start('b');
    await Promise.all([a.release(), pass(5)]);
    expect(cluster.lease()).toMatchObject({ holder: 'b', transitions: 2 });
  });

  it('never has two holders, whatever happens to the network', async () => {
    const change = fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      network: fc.constantFrom<Network>('up', 'refusing', 'silent', 'deaf'),
      seconds: fc.integer({ min: 0, max: 60 }).map((quarters) => quarters / 4),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 5, maxLength: 30 }), async (changes) => {
        const cluster = createCluster();
        const nodes = { a: cluster.start('a'), b: cluster.start('b'), c: cluster.start('c') };
        for (const { name, network, seconds } of changes) {
          nodes[name].network = network;
          await pass(seconds);
        }
        for (const node of Object.values(nodes)) node.network = 'up';
        await pass(20);
        expect(cluster.mostLeaders()).toBe(1);
        expect(cluster.leaders.size).toBe(1);
        await Promise.all([...Object.values(nodes).map((node) => node.release()), pass(5)]);
      }),
      { seed: 20_260_824, numRuns: 40 },
    );
  });
});
