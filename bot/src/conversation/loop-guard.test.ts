import { describe, expect, it } from 'vitest';
import { LoopGuard } from './loop-guard.ts';

const limits = { answers: 3, withinMs: 60_000, restMs: 30_000 };
const takeAll = (guard: LoopGuard, times: readonly number[], channel = 'a') =>
  times.map((time) => guard.take(channel, time));

describe('LoopGuard', () => {
  it('lets so many through, then says once that it rests, and lets more through afterwards', () => {
    expect(takeAll(new LoopGuard(limits), [0, 1, 2, 3, 4, 30_002, 30_003, 30_004, 30_005])).toEqual([
      'allowed',
      'allowed',
      'allowed',
      'rests-now',
      'rests',
      'rests',
      'allowed',
      'allowed',
      'allowed',
    ]);
  });

  it('minds no talk that is slow enough', () => {
    const times = Array.from({ length: 20 }, (_, index) => index * 20_000);
    expect(new Set(takeAll(new LoopGuard(limits), times))).toEqual(new Set(['allowed']));
  });

  it('rests in one channel only, and forgets none that rests', () => {
    const guard = new LoopGuard(limits);
    takeAll(guard, [0, 0, 0, 0]);
    for (let channel = 0; channel < 2_000; channel++) expect(guard.take(`c${channel}`, 1)).toBe('allowed');
    expect(guard.take('a', 2)).toBe('rests');
  });
});
