import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitMessage } from './split.ts';

const seed = 20_260_824;
const family = '👨‍👩‍👧‍👦';
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const lengths = (parts: readonly string[]) => parts.map((part) => part.length);
const withoutSpace = (text: string) => text.replaceAll(/\s+/g, '');
const withoutFences = (text: string) => withoutSpace(text.replaceAll(/```(?:js\n)?/g, ''));
const withoutMarks = (text: string) => withoutSpace(text).replaceAll('`', '');
const tokens = (text: string) => text.match(/[^\s`]+/g);
const hasOpenBlock = (part: string) => (part.match(/```/g)?.length ?? 0) % 2 === 1;
const textOf = (pieces: readonly string[], minLength: number) => {
  const arbitrary = fc.array(fc.constantFrom(...pieces), { minLength, maxLength: minLength * 2 });
  return arbitrary.map((chosen) => chosen.join(''));
};

describe('splitMessage', () => {
  it.each([
    ['nothing', '', []],
    ['only space', ' \n\n ', []],
    ['a text as long as the limit', 'a'.repeat(2000), [2000]],
    ['spaces around such a text', ` ${'a'.repeat(2000)}\n`, [2000]],
    ['a code block as long as the limit', `\`\`\`\n${'a'.repeat(1992)}\n\`\`\``, [2000]],
  ])('takes %s as it is', (_name, text, expected) => {
    expect(lengths(splitMessage(text))).toEqual(expected);
    expect(splitMessage(text).join('')).toBe(text.trim());
  });

  it.each([
    ['what nobody sees', '\u200b\n\u2060\u00ad\u3164'],
    ['an empty block', '```\n\n```'],
  ])('makes no part of %s', (_name, text) => {
    expect(splitMessage(text)).toEqual([]);
  });

  it.each([
    ['at a line end', `${'a '.repeat(700)}a\n${'b '.repeat(500)}b`, '\n'],
    ['at a space where lines are too long', `${'a'.repeat(1500)} ${'b'.repeat(1000)}`, ' '],
  ])('cuts %s', (_name, text, separator) => {
    const parts = splitMessage(text);
    expect(parts).toHaveLength(2);
    expect(parts.join(separator)).toBe(text);
  });

  it.each([
    ['letters', 'a'.repeat(5000)],
    ['emoji of two units', '😀'.repeat(1500)],
    ['families of eleven units', family.repeat(500)],
    ['flags', '🇩🇪🇫🇷'.repeat(400)],
    ['one letter under more marks than a message holds', `a${'\u0301'.repeat(4500)}`],
    ['more backticks than a message holds', '`'.repeat(5000)],
    ['a fence before letters without end', `\`\`\`${'a'.repeat(5000)}`],
    ['a language as long as a message', `\`\`\`${'a'.repeat(1988)}\n${'b\n'.repeat(1000)}\`\`\``],
  ])('L4, B4, P1: gives %s in parts that Discord takes', (_name, text) => {
    const parts = splitMessage(text);
    expect(Math.max(...lengths(parts))).toBeLessThanOrEqual(2000);
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
    expect(withoutFences(parts.join(''))).toBe(withoutFences(text));
  });

  it('cuts between characters as people see them', () => {
    const parts = splitMessage(family.repeat(500));
    expect(parts.flatMap((part) => [...graphemes.segment(part)].map(({ segment }) => segment))).toEqual(
      Array.from({ length: 500 }, () => family),
    );
  });

  it('keeps any text, whole and within the limit', () => {
    const pieces = [
      'word',
      ' ',
      '\n',
      '\n\n',
      '  ',
      'é',
      '😀',
      family,
      'x'.repeat(333),
      '<@123456789>',
      '~~~',
      '`',
    ];
    fc.assert(
      fc.property(textOf(pieces, 60), fc.integer({ min: 100, max: 2000 }), (text, limit) => {
        const parts = splitMessage(text, limit);
        expect(withoutMarks(parts.join(''))).toBe(withoutMarks(text));
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(part.isWellFormed()).toBe(true);
          expect(part.trim()).not.toBe('');
        }
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('splitMessage: code blocks', () => {
  const code = (lines: number) => '  call();\n'.repeat(lines);
  const prose = 'Some prose. '.repeat(250).trim();

  it('L4: closes a block that is cut and opens it again in its language', () => {
    const parts = splitMessage(`Look:\n\`\`\`js\n${code(300)}\`\`\`\nThat is all.`);
    expect(parts).toHaveLength(2);
    expect(parts[0]).toMatch(/^Look:\n```js\n {2}call\(\);\n[^`]*\n```$/);
    expect(parts[1]).toMatch(/^```js\n {2}call\(\);\n[^`]*\n```\nThat is all\.$/);
  });

  it.each([
    ['a block on one line', `\`\`\`one line\`\`\`\n${prose}`],
    ['a block that begins in a line', `So: \`\`\`js\n${code(3)}\`\`\`\n${prose}`],
    ['a block that ends in a line', `\`\`\`js\n${code(3)}done()\`\`\`\n${prose}`],
    ['tildes, which are no fence to Discord', `~~~\n${prose}`],
  ])('adds no fence to the prose after %s', (_name, text) => {
    const parts = splitMessage(text);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.join(' ')).toBe(text);
  });

  it('shows no empty block where one begins or ends at a cut', () => {
    for (let at = 1970; at < 2000; at++) {
      const begins = `${'a'.repeat(at)}\n\`\`\`js\n${code(30)}\`\`\``;
      const ends = `\`\`\`js\n${'a'.repeat(at - 6)}\n\`\`\`\n${prose}`;
      for (const part of [...splitMessage(begins), ...splitMessage(ends)]) {
        expect(part).not.toMatch(/```(?:js)?\s*```/);
        expect(hasOpenBlock(part)).toBe(false);
      }
    }
  });

  it.each([
    ['```js\ncall();', '```js\ncall();\n```'],
    ['That is:\n```', 'That is:'],
    ['Result: ```42', 'Result: ```42\n```'],
    ['That is:\n```js', 'That is:\n```js\n```'],
    ['```', ''],
  ])('ends a block that the text leaves open: %j', (text, expected) => {
    expect(splitMessage(text).join('')).toBe(expected);
  });

  it.each(['```42', ' ```42', '\n```js\n```42', '```js', '```a b', '```x.y'])(
    'keeps the word in %j where a text ends',
    (tail) => {
      fc.assert(
        fc.property(textOf(['word ', 'line\n', `${'x'.repeat(90)} `], 20), (before) => {
          const parts = splitMessage(before + tail, 300);
          expect(tokens(parts.join('\n'))).toEqual(tokens(before + tail));
          for (const part of parts) {
            expect(part.length).toBeLessThanOrEqual(300);
            expect(hasOpenBlock(part)).toBe(false);
          }
        }),
        { seed, numRuns: 100 },
      );
    },
  );

  it('leaves no part with an open block, and no text out', () => {
    const pieces = [
      'word ',
      'line\n',
      `\n\`\`\`js\n${code(7)}\`\`\`\n`,
      `\`\`\`\n${code(3)}\`\`\``,
      `${'x'.repeat(90)} `,
    ];
    fc.assert(
      fc.property(textOf(pieces, 40), fc.integer({ min: 300, max: 2000 }), (text, limit) => {
        const parts = splitMessage(text, limit);
        expect(withoutFences(parts.join('\n'))).toBe(withoutFences(text));
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(limit);
          expect(hasOpenBlock(part)).toBe(false);
        }
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('splitMessage: what falls apart when it is cut', () => {
  const whole = [
    '[the keeper of the lamp](https://example.com/a_(b)?c=d)',
    '[the keeper](<https://example.com/keeper> "who keeps the lamp")',
    '[a [b] c](https://example.com/)',
    'https://example.com/a/long/path?with=a&query=string#and-a-fragment',
    '<https://example.com/quiet>',
    '<:lamp:123456789012345678>',
    '<a:lamp:1>',
    '<@123456789012345678>',
    '<@!1>',
    '<@&1>',
    '<#123456789012345678>',
    '<t:1618953630:R>',
    '<t:1618953630>',
    '</switch character:816437322781949972>',
    '<id:customize>',
    '`some code of one line`',
  ];

  it.each(whole)('keeps %s in one part, wherever it is', (token) => {
    for (let before = 100 - token.length - 2; before <= 100; before++) {
      const parts = splitMessage(`${'a'.repeat(Math.max(0, before))}${token}${'b'.repeat(60)}`, 100);
      expect(parts.filter((part) => part.includes(token))).toHaveLength(1);
      expect(parts.join('')).toBe(`${'a'.repeat(Math.max(0, before))}${token}${'b'.repeat(60)}`);
    }
  });

  it('cuts what is longer than a part all the same', () => {
    const parts = splitMessage(`So: https://example.com/${'a'.repeat(500)} and on`, 100);
    expect(Math.max(...lengths(parts))).toBeLessThanOrEqual(100);
    expect(withoutSpace(parts.join(''))).toBe(`So:https://example.com/${'a'.repeat(500)}andon`);
  });

  it('keeps them all, in any text and with any limit', () => {
    const pieces = [...whole, 'word ', ' ', '\n', 'x'.repeat(70), '😀', '(', ')', '['];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 20, maxLength: 60 }),
        fc.integer({ min: 100, max: 600 }),
        (chosen, limit) => {
          // With a space before each, so that what they are is not open to doubt.
          const text = chosen.map((piece) => ` ${piece}`).join('');
          const parts = splitMessage(text, limit);
          expect(withoutSpace(parts.join(''))).toBe(withoutSpace(text));
          expect(Math.max(...lengths(parts))).toBeLessThanOrEqual(limit);
          for (const token of whole) {
            const count = (texts: readonly string[]) =>
              texts.reduce((sum, part) => sum + part.split(token).length - 1, 0);
            expect(count(parts)).toBe(count([text]));
          }
        },
      ),
      { seed, numRuns: 150 },
    );
  });

  it('takes no long over what looks like links without end', () => {
    for (const text of [
      '['.repeat(20_000),
      '[a'.repeat(10_000),
      'https://'.repeat(3_000),
      '](('.repeat(7_000),
      '`'.repeat(9_999),
    ])
      expect(Math.max(...lengths(splitMessage(text)))).toBeLessThanOrEqual(2000);
  });
});
