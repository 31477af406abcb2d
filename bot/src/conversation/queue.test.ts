import { describe, expect, it } from 'vitest';
import { KeyedQueue } from './queue.ts';

/** A queue whose tasks end when told to, and what happened in it. */
function createBench(parallelism: number) {
  const events: string[] = [];
  const queue = new KeyedQueue(parallelism, (error) => events.push(`! ${error}`));
  const ends = new Map<string, (outcome: 'done' | 'failed') => void>();
  return {
    queue,
    events,
    add: (key: string, name: string) =>
      queue.add(key, async () => {
        events.push(`+${name}`);
        const outcome = await new Promise((resolve) => ends.set(name, resolve));
        events.push(`-${name}`);
        if (outcome === 'failed') throw new Error(name);
      }),
    end: async (name: string, outcome: 'done' | 'failed' = 'done') => {
      await settled();
      ends.get(name)?.(outcome);
      await settled();
    },
  };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('KeyedQueue', () => {
  it('answers one channel in order, and others beside it', async () => {
    const { add, end, events } = createBench(4);
    add('a', 'a1');
    add('a', 'a2');
    add('b', 'b1');
    await end('b1');
    await end('a1');
    await end('a2');
    expect(events).toEqual(['+a1', '+b1', '-b1', '-a1', '+a2', '-a2']);
  });

  it('runs no more at once than it may', async () => {
    const { add, end, events } = createBench(2);
    for (const key of ['a', 'b', 'c', 'd']) add(key, key);
    await end('b');
    expect(events).toEqual(['+a', '+b', '-b', '+c']);
    await end('a');
    await end('c');
    await end('d');
    expect(events).toEqual(['+a', '+b', '-b', '+c', '-a', '+d', '-c', '-d']);
  });

  it('goes on after a task that fails', async () => {
    const { add, end, events, queue } = createBench(1);
    add('a', 'a1');
    add('a', 'a2');
    await end('a1', 'failed');
    await end('a2');
    expect(events).toEqual(['+a1', '-a1', '! Error: a1', '+a2', '-a2']);
    expect(await queue.drain(1000)).toBe(true);
  });

  it('drains when the last task is done, and says when time is up before', async () => {
    const { add, end, queue } = createBench(1);
    add('a', 'a1');
    add('b', 'b1');
    expect(queue.pending).toBe(2);
    expect(await queue.drain(10)).toBe(false);
    const drained = queue.drain(5000);
    await end('a1');
    await end('b1');
    expect(await drained).toBe(true);
    expect(queue.pending).toBe(0);
  });
});
