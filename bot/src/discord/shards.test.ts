import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardOf, shardsOfPod } from './shards.ts';

describe('shardOf', () => {
  it.each([
    ['197038439483310086', 1, 0],
    ['197038439483310086', 16, 2],
    ['4194304', 4, 1],
    ['4194303', 4, 0],
  ])('puts guild %s of %i shards on %i', (guild, count, shard) => {
    expect(shardOf(guild, count)).toBe(shard);
  });
});

describe('shardsOfPod', () => {
  it.each([
    [1, 1, [[0]]],
    [
      4,
      2,
      [
        [0, 1],
        [2, 3],
      ],
    ],
    [
      5,
      2,
      [
        [0, 1, 2],
        [3, 4],
      ],
    ],
    [
      10,
      3,
      [
        [0, 1, 2],
        [3, 4, 5, 6],
        [7, 8, 9],
      ],
    ],
    [2, 3, [[0], [], [1]]],
  ])('divides %i shards among %i pods', (shardCount, pods, expected) => {
    const ranges = Array.from({ length: pods }, (_, ordinal) => shardsOfPod({ shardCount, pods, ordinal }));
    expect(ranges).toEqual(expected);
  });

  it('gives each shard to exactly one pod, and about as many to each', () => {
    const size = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(size, size, (shardCount, pods) => {
        const ranges = Array.from({ length: pods }, (_, ordinal) =>
          shardsOfPod({ shardCount, pods, ordinal }),
        );
        expect(ranges.flat()).toEqual(Array.from({ length: shardCount }, (_, shard) => shard));
        const sizes = ranges.map(({ length }) => length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
