import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributionOf, withoutAttribution } from './attribution.ts';

/** What Discord makes a link of: a text without brackets, and an address between angle brackets. */
const LINK = /^-# for \[((?:\\.|[^[\]\\\n`<>])+)\]\(<https:\/\/discord\.com\/users\/(\d+)>\)$/;
const id = '123456789012345678';

describe('attributionOf', () => {
  it('says who asked, and leads to the profile', () => {
    expect(attributionOf({ id: '1', name: 'Ann' })).toBe('-# for [Ann](<https://discord.com/users/1>)');
  });

  it('tells two of one name apart', () => {
    const [one, other] = ['1', '2'].map((asker) => attributionOf({ id: asker, name: 'Ann' }));
    expect(one).not.toBe(other);
  });

  it.each([
    ['](<https://evil.example>)', ')(‹https:∕∕evil․example›)'],
    ['**bold** _it_ ~~no~~ ||hid||', String.raw`\*\*bold\*\* \_it\_ \~\~no\~\~ \|\|hid\|\|`],
    ['two\nlines\u202e', 'two lines'],
    ['`code`', "'code'"],
    ['<@123> @everyone', '‹@123› @everyone'],
    [String.raw`back\slash`, String.raw`back\\slash`],
    [' ', 'somebody'],
    ['x'.repeat(50), 'x'.repeat(32)],
    ['www.example.com', 'www․example․com'],
  ])('takes the name %j literally', (name, expected) => {
    expect(LINK.exec(attributionOf({ id, name }))?.[1]).toBe(expected);
  });

  it('L3, P2: is short, and a link, whatever somebody is called', () => {
    const names = fc.string({
      unit: fc.constantFrom('[', ']', '(', '\\', '*', '😀', '\n', 'a', '<', '>', '`', '.', ':', '/'),
    });
    fc.assert(
      fc.property(fc.oneof(names, fc.string({ unit: 'binary' })), (name) => {
        const line = attributionOf({ id: '9'.repeat(20), name });
        expect(line).toMatch(LINK);
        expect(line.length).toBeLessThanOrEqual(122);
        expect(withoutAttribution(`said\n${line}`)).toBe('said');
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});

describe('withoutAttribution', () => {
  const line = attributionOf({ id, name: 'Ann' });

  it.each([
    ['the line at the end', `Hello.\n${line}`, 'Hello.'],
    ['B11: the line written twice', `Hello.\n${line}\n${line}\n`, 'Hello.'],
    ['nothing but the line', line, ''],
  ])('takes away %s', (_name, text, expected) => {
    expect(withoutAttribution(text)).toBe(expected);
  });

  it.each([
    ['a line in the middle', `${line}\nHello.`],
    ['another small line', 'Hello.\n-# for nobody'],
    ['a link of another kind', 'Hello.\n-# for [Ann](<https://example.com/users/1>)'],
    ['a line that goes on', `Hello.\n${line} and Bob`],
  ])('leaves %s', (_name, text) => {
    expect(withoutAttribution(text)).toBe(text);
  });
});
