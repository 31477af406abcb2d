import { describe, expect, it } from 'vitest';
import { RecentMap } from './recent-map.ts';

describe('RecentMap', () => {
  it('remembers what was written last, and forgets what was long ago', () => {
    const map = new RecentMap<number, string>(10);
    for (let key = 0; key < 100; key++) map.set(key, `value ${key}`);
    for (let key = 90; key < 100; key++) expect(map.get(key)).toBe(`value ${key}`);
    for (let key = 0; key < 80; key++) expect(map.get(key)).toBeUndefined();
  });

  it('keeps what is written again', () => {
    const map = new RecentMap<number, string>(10);
    for (let key = 1; key < 100; key++) {
      map.set(key, 'other');
      map.set(0, `value ${key}`);
      expect(map.get(0)).toBe(`value ${key}`);
    }
  });

  it('has nothing of what was taken out, however old', () => {
    const map = new RecentMap<number, string>(4);
    for (const key of [1, 2, 3]) map.set(key, 'value');
    for (const key of [1, 2, 3]) map.delete(key);
    expect([1, 2, 3].map((key) => map.get(key))).toEqual([undefined, undefined, undefined]);
  });
});
