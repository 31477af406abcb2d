import { describe, expect, it } from 'vitest';
import { KeyedQueue, type QueueOptions, type WorkResult } from './queue.ts';

/** A queue whose work ends when told to, and what happened in it. */
function createBench(options: Partial<QueueOptions> = {}) {
  const events: string[] = [];
  const ends = new Map<string, (outcome: WorkResult | Error) => void>();
  const queue = new KeyedQueue({
    parallelism: 4,
    maxPerKey: 10,
    maxTotal: 100,
    onFault: (error) => events.push(`! ${error}`),
    work: async (id, signal) => {
      events.push(`+${id}`);
      signal.addEventListener('abort', () => events.push(`x${id} ${signal.reason}`));
      const outcome = await new Promise<WorkResult | Error>((resolve) => ends.set(id, resolve));
      events.push(`-${id}`);
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    ...options,
  });
  return {
    queue,
    events,
    add: (key: string, ...ids: string[]) => ids.map((id) => queue.add({ id, key })),
    end: async (id: string, outcome: WorkResult | Error = 'done') => {
      ends.get(id)?.(outcome);
      await settled();
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('KeyedQueue', () => {
  it('works on one key in order, and on others beside it', async () => {
    const { add, end, events } = createBench();
    add('a', '1', '2');
    add('b', '3');
    await end('3');
    await end('1');
    await end('2');
    expect(events).toEqual(['+1', '+3', '-3', '-1', '+2', '-2']);
  });

  it('puts what is older first, whenever it came', async () => {
    const { add, end, events } = createBench();
    add('a', '99', '101', '9', '100');
    for (const id of ['99', '9', '100', '101']) await end(id);
    expect(events.filter((event) => event.startsWith('+'))).toEqual(['+99', '+9', '+100', '+101']);
  });

  it('runs no more at once than it may, and gives each key its turn', async () => {
    const { add, end, events } = createBench({ parallelism: 1 });
    add('a', '1', '2', '3');
    add('b', '4', '5');
    for (const id of ['1', '4', '2', '5', '3']) await end(id);
    expect(events.filter((event) => event.startsWith('+'))).toEqual(['+1', '+4', '+2', '+5', '+3']);
  });

  it('goes on after work that fails', async () => {
    const { add, end, events, queue } = createBench();
    add('a', '1', '2');
    await end('1', new Error('no'));
    await end('2');
    expect(events).toEqual(['+1', '-1', '! Error: no', '+2', '-2']);
    expect(await queue.drain(1000)).toBe(true);
  });

  it('takes nothing twice', () => {
    const { add, queue } = createBench();
    expect(add('a', '1', '1', '2', '2').map(({ kind }) => kind)).toEqual([
      'added',
      'known',
      'added',
      'known',
    ]);
    expect(queue.pending).toBe(2);
  });

  it('says how many come first, and when there is no room', () => {
    const { add, queue } = createBench({ maxPerKey: 2, maxTotal: 4 });
    expect(add('a', '1', '2', '3', '4')).toEqual([
      { kind: 'added', ahead: 0 },
      { kind: 'added', ahead: 1 },
      { kind: 'added', ahead: 2 },
      { kind: 'full' },
    ]);
    expect(add('b', '5', '6')).toEqual([{ kind: 'added', ahead: 0 }, { kind: 'full' }]);
    expect(queue.add({ id: '7', key: 'a' }, { force: true }).kind).toBe('added');
    expect(queue.ahead({ id: '3', key: 'a' })).toBe(2);
    expect(queue.ahead({ id: '9', key: 'a' })).toBe(0);
  });

  it('keeps the place of what cannot be begun yet', async () => {
    const { add, end, events } = createBench();
    add('a', '1', '2');
    await end('1', 'later');
    expect(events).toEqual(['+1', '-1']);
    await pass(300);
    await end('1');
    expect(events).toEqual(['+1', '-1', '+1', '-1', '+2']);
  });

  it('lets others pass what has to wait', async () => {
    const { queue, events, add } = createBench();
    queue.add({ id: '1', key: 'a', notBefore: performance.now() + 60 });
    add('a', '2');
    expect(events).toEqual(['+2']);
    await pass(20);
    expect(queue.pending).toBe(2);
  });

  it('begins what had to wait once its time has come', async () => {
    const { queue, events } = createBench();
    queue.add({ id: '1', key: 'a', notBefore: performance.now() + 30 });
    expect(events).toEqual([]);
    await pass(80);
    expect(events).toEqual(['+1']);
  });

  it('begins nothing of a key that is held, until nobody holds it', () => {
    const { queue, events, add } = createBench();
    const [first, second] = [queue.hold('a'), queue.hold('a')];
    add('a', '5');
    add('a', '3');
    add('b', '4');
    first();
    first();
    expect(events).toEqual(['+4']);
    second();
    expect(events).toEqual(['+4', '+3']);
  });

  it('takes out what waits, and tells what runs', async () => {
    const { queue, events, add, end } = createBench();
    add('a', '1', '2', '3');
    expect(queue.cancel('a', '2', 'deleted')).toBe('waiting');
    expect(queue.cancel('a', '1', 'deleted')).toBe('running');
    expect(queue.cancel('a', '7', 'deleted')).toBeUndefined();
    expect(queue.cancel('b', '1', 'deleted')).toBeUndefined();
    await end('1');
    expect(events).toEqual(['+1', 'x1 deleted', '-1', '+3']);
    expect(queue.pending).toBe(1);
  });

  it('drains when the last is done, and says when time is up before', async () => {
    const { add, end, queue } = createBench({ parallelism: 1 });
    expect(await queue.drain(0)).toBe(true);
    add('a', '1');
    add('b', '2');
    expect(await queue.drain(10)).toBe(false);
    const drained = queue.drain(5000);
    await end('1');
    await end('2');
    expect(await drained).toBe(true);
    expect(queue.pending).toBe(0);
  });

  it('stops all of it, and begins nothing more', async () => {
    const { add, end, queue, events } = createBench();
    add('a', '1', '2');
    queue.stop('left');
    await end('1', 'later');
    await pass(250);
    expect(events).toEqual(['+1', 'x1 left', '-1']);
    expect(queue.pending).toBe(0);
  });
});
