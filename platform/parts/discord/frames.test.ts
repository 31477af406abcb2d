import { describe, expect, it } from 'vitest';
import { FrameRules } from './frames.ts';

const bytes = (value: unknown) => Buffer.from(JSON.stringify(value));
const presence = bytes({ op: 3, d: {} });

describe('FrameRules', () => {
  it.each([
    ['a heartbeat before anything else', { op: 1, d: null }, false, { op: 1, d: null }],
    ['who it is', { op: 2, d: { token: 'x' } }, false, { op: 2, d: { token: 'x' } }],
    ['a presence afterwards', { op: 3, d: {} }, true, { op: 3, d: {} }],
    ['a presence before', { op: 3, d: {} }, false, 4003],
    ['who it is, again', { op: 2, d: {} }, true, 4005],
    ['a resume after that', { op: 6, d: {} }, true, 4005],
    ['an opcode that only Discord sends', { op: 0, d: {} }, true, 4001],
    ['an opcode that is none', { op: 99 }, true, 4001],
    ['no opcode', { hello: 1 }, true, 4002],
    [
      '4,096 bytes',
      { op: 3, d: 'é'.repeat(2_039) + 'x'.repeat(3) },
      true,
      expect.objectContaining({ op: 3 }),
    ],
    ['more bytes, though not more characters', { op: 3, d: 'é'.repeat(2_100) }, true, 4002],
  ])('judges %s', (_name, value, isKnown, expected) => {
    expect(new FrameRules(() => 0).read(bytes(value), isKnown)).toEqual(expected);
  });

  it('closes on what is no JSON', () => {
    expect(new FrameRules(() => 0).read(Buffer.from('{'), true)).toBe(4002);
  });

  it('takes 120 frames a minute', () => {
    let now = 0;
    const rules = new FrameRules(() => now);
    for (let count = 0; count < 120; count++) expect(rules.read(presence, true)).toMatchObject({ op: 3 });
    now = 59_999;
    expect(rules.read(presence, true)).toBe(4008);
    now = 60_000;
    expect(rules.read(presence, true)).toMatchObject({ op: 3 });
  });
});
