import { describe, expect, it } from 'vitest';
import { parseDurationMs } from './duration.ts';

describe('parseDurationMs', () => {
  it.each([
    ['90', 90_000],
    ['90s', 90_000],
    ['5 m', 300_000],
    ['1h', 3_600_000],
    ['0', 0],
    ['', undefined],
    ['s', undefined],
    ['1.5m', undefined],
    ['-1s', undefined],
    ['1m30s', undefined],
    ['90S', undefined],
  ])('%j', (text, expected) => {
    expect(parseDurationMs(text)).toBe(expected);
  });
});
