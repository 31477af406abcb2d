import { describe, expect, it } from 'vitest';
import { pageOf, refuseBulk } from './history.ts';
import type { Message } from './world.ts';

const all = Array.from({ length: 120 }, (_, index) => ({ id: String(1_000 + index) }) as Message);

/** The first and the last id of a page, and how many there are. */
function page(query: string): string {
  const { status, body } = pageOf(all, new URLSearchParams(query));
  if (status !== 200) return JSON.stringify((body as { errors: object }).errors);
  const ids = (body as Message[]).map(({ id }) => id);
  return `${ids[0]}–${ids.at(-1)} ${ids.length}`;
}

describe('a page of a channel', () => {
  it.each([
    ['', '1119–1070 50'],
    ['limit=100', '1119–1020 100'],
    ['limit=1', '1119–1119 1'],
    ['before=1010&limit=5', '1009–1005 5'],
    ['before=1003', '1002–1000 3'],
    ['after=1010&limit=5', '1015–1011 5'],
    ['after=1117', '1119–1118 2'],
    ['around=1050&limit=5', '1052–1048 5'],
    ['before=1000', 'undefined–undefined 0'],
  ])('%s has the newest first', (query, expected) => {
    expect(page(query)).toBe(expected);
  });

  it.each([
    ['limit=0', 'NUMBER_TYPE_MIN'],
    ['limit=101', 'NUMBER_TYPE_MAX'],
    ['limit=many', 'NUMBER_TYPE_COERCE'],
  ])('%s is refused', (query, code) => {
    expect(page(query)).toContain(code);
  });
});

describe('deleting at once', () => {
  const now = Date.UTC(2026, 10, 22);
  const idAt = (at: number) => String((BigInt(at) - 1_420_070_400_000n) << 22n);
  const day = 86_400_000;
  it.each([
    ['two', [idAt(now), idAt(now)], undefined],
    ['a hundred', new Array(100).fill(idAt(now)), undefined],
    ['one', [idAt(now)], 50_016],
    ['101', new Array(101).fill(idAt(now)), 50_016],
    ['no list', undefined, 50_016],
    ['one of almost 14 days', [idAt(now), idAt(now - 14 * day + 1)], undefined],
    ['one of more', [idAt(now), idAt(now - 14 * day - 1)], 50_034],
  ])('%s', (_name, ids, code) => {
    expect(refuseBulk(ids, now)?.body.code).toBe(code);
  });
});
