import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isExactNumber, parseExactly, textOf } from './json.ts';

describe('parseExactly', () => {
  it.each(['12345678901234567890', '1.0', '1e400', '0.1000', '-0', '{"a":[1.50]}', '"x"', '{"__proto__":1}'])(
    'gives %s back as it is written',
    (text) => {
      expect(JSON.stringify(parseExactly(text))).toBe(text);
    },
  );

  it('is what JSON.parse is for everything that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(parseExactly(text)).toEqual(JSON.parse(text));
        expect(isExactNumber(parseExactly(text))).toBe(false);
      }),
    );
  });

  it('tells a number that JavaScript cannot hold', () => {
    expect(isExactNumber(parseExactly('12345678901234567890'))).toBe(true);
    expect(textOf(parseExactly('12345678901234567890'))).toBe('12345678901234567890');
  });
});
