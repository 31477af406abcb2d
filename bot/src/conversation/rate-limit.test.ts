import { describe, expect, it } from 'vitest';
import { TokenBuckets } from './rate-limit.ts';

describe('TokenBuckets', () => {
  it('gives a full bucket at once, and then evenly', () => {
    const buckets = new TokenBuckets(6);
    for (let count = 0; count < 6; count++) {
      expect(buckets.waitMs('ann', 0)).toBe(0);
      buckets.take('ann', 0);
    }
    expect(buckets.waitMs('ann', 0)).toBe(10_000);
    expect(buckets.waitMs('ann', 4_000)).toBe(6_000);
    expect(buckets.waitMs('ann', 10_000)).toBe(0);
  });

  it('L18, P14: lets each that waits wait for its own token, never all for the same moment', () => {
    const buckets = new TokenBuckets(2);
    const waits = Array.from({ length: 5 }, () => {
      const waitMs = buckets.waitMs('ann', 0);
      buckets.take('ann', 0);
      return waitMs;
    });
    expect(waits).toEqual([0, 0, 30_000, 60_000, 90_000]);
  });

  it('keeps one from using up what is another’s', () => {
    const buckets = new TokenBuckets(1);
    buckets.take('ann', 0);
    expect(buckets.waitMs('bob', 0)).toBe(0);
  });

  it('holds no more than its size, however long nobody asked, also when the clock goes back', () => {
    const buckets = new TokenBuckets(1);
    buckets.take('ann', 1_000_000);
    expect(buckets.waitMs('ann', 0)).toBe(60_000);
    buckets.take('bob', 0);
    buckets.take('bob', 9_000_000);
    expect(buckets.waitMs('bob', 9_000_000)).toBe(60_000);
  });

  it('has no limit at 0', () => {
    const buckets = new TokenBuckets(0);
    buckets.take('ann', 0);
    expect(buckets.waitMs('ann', 0)).toBe(0);
  });

  it('forgets those that were not used for longest once there are many', () => {
    const buckets = new TokenBuckets(1);
    for (let user = 0; user < 10_001; user++) buckets.take(`old ${user}`, 0);
    buckets.take('ann', 60_000);
    expect(buckets.waitMs('ann', 60_000)).toBe(60_000);
    expect(buckets.waitMs('old 1', 60_000)).toBe(0);
  });
});
