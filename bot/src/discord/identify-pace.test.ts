import { describe, expect, it } from 'vitest';
import { backOffMs, spreadMs } from './identify-pace.ts';

const DAY_MS = 86_400_000;

describe('spreadMs', () => {
  it.each([
    ['at once while there are plenty', { total: 1000, remaining: 950, resetAfterMs: DAY_MS }, 0],
    ['spread over the day from the half on', { total: 1000, remaining: 500, resetAfterMs: DAY_MS }, 172_800],
    ['ever more seldom', { total: 1000, remaining: 100, resetAfterMs: DAY_MS }, 864_000],
    ['quickly where the day is nearly over', { total: 1000, remaining: 100, resetAfterMs: 60_000 }, 600],
    ['not before there are new ones', { total: 1000, remaining: 0, resetAfterMs: 60_000 }, 60_000],
  ])('lets sessions begin %s', (_name, limit, expected) => {
    expect(spreadMs(limit)).toBe(expected);
  });

  it('lets no crash loop use up a day of sessions', () => {
    let remaining = 1000;
    let elapsed = 0;
    while (elapsed < DAY_MS && remaining > 0) {
      // A process that crashes a second after it began, and is started again at once.
      elapsed += 1_000 + spreadMs({ total: 1000, remaining, resetAfterMs: DAY_MS - elapsed });
      remaining--;
    }
    expect(elapsed).toBeGreaterThanOrEqual(DAY_MS);
  });
});

describe('backOffMs', () => {
  it.each([
    [0, 0, 0],
    [1, 5_000, 2_500],
    [2, 10_000, 5_000],
    [3, 20_000, 10_000],
    [30, 300_000, 150_000],
  ])('after %i failures is at most %i and at least half', (failures, most, least) => {
    expect(backOffMs(failures, 1)).toBe(most);
    expect(backOffMs(failures, 0)).toBe(least);
  });
});
