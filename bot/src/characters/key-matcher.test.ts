import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyIndex } from './key-index.ts';
import { KeyMatcher } from './key-matcher.ts';
import type { LoreKey } from './lorebook.ts';

const context = { user: 'Ann', isOverTime: () => false };
const word = (text: string, fields: Partial<Extract<LoreKey, { kind: 'text' }>> = {}): LoreKey => ({
  kind: 'text',
  text,
  isCaseSensitive: false,
  isWholeWord: false,
  ...fields,
});
const pattern = (source: string, flags = ''): LoreKey => ({ kind: 'pattern', source, flags });
const isFound = (key: LoreKey, text: string, more = {}) => {
  const matcher = new KeyMatcher([key], 'Mara');
  return matcher.find(text, { ...context, ...more }).has(matcher.idOf(key));
};

describe('KeyIndex', () => {
  it('finds what looking for each key by itself finds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '雪'), maxLength: 60 });
    const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', '雪'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 30 }), text, (keys, haystack) => {
        const index = new KeyIndex(keys.map((needle, id) => ({ text: needle, id })));
        const expected = keys.flatMap((needle, id) => (haystack.includes(needle) ? [id] : []));
        expect([...index.find(haystack)].toSorted((a, b) => a - b)).toEqual(expected);
      }),
      { seed: 20_261_122, numRuns: 2000 },
    );
  });

  it('takes thousands of keys that are parts of each other', () => {
    const keys = Array.from({ length: 500 }, (_, id) => ({ text: 'a'.repeat(id + 1), id }));
    expect(new KeyIndex(keys).find('a'.repeat(200_000)).size).toBe(500);
  });
});

describe('KeyMatcher', () => {
  it.each([
    ['a part of a word', word('lamp'), 'Lamplighter', true],
    ['another case, where case counts', word('Lamp', { isCaseSensitive: true }), 'lamp', false],
    ['the same case, where case counts', word('Lamp', { isCaseSensitive: true }), 'a Lamp', true],
    ['a part, where words count', word('lamp', { isWholeWord: true }), 'lamplighter', false],
    ['a word', word('lamp', { isWholeWord: true }), 'the LAMP!', true],
    ['a word with an accent behind', word('caf', { isWholeWord: true }), 'café', false],
    ['a word in a script without spaces', word('雪', { isWholeWord: true }), '白雪山', true],
    ['a name before such a script', word('Mara', { isWholeWord: true }), 'Maraさん', true],
    ['several words, of which parts do', word('red lamp', { isWholeWord: true }), 'tired lamps', true],
    ['a word with signs', word('C++', { isWholeWord: true }), 'I know C++.', true],
    ['a word with signs inside another', word('C++', { isWholeWord: true }), 'I know VC++ and XC++', false],
    ["the character's name", word('{{char}}'), 'hello mara', true],
    ["the asker's name", word('{{user}}'), 'I am ann', true],
    ['signs of patterns in a text', word('(a+)+$'), 'x (a+)+$ y', true],
    ['a pattern', pattern('dra(g|k)ons?', 'i'), 'DRAKON', true],
    ['a pattern with its case', pattern('dragon'), 'DRAGON', false],
    ["a pattern with the character's name", pattern('^{{char}}!'), 'Mara!', true],
    ['who speaks', pattern('\\x01Bob:'), '\u0001Bob: hi', true],
    ['what no safe engine can', pattern('(?=a)b|(a)\\1'), 'aa b', false],
    ['no pattern at all', pattern('(['), '([', false],
    ['a pattern of huge repeats', pattern('((a{50}){50}){50}'), 'a'.repeat(200), false],
  ])('%s', (_name, key, text, expected) => {
    expect(isFound(key, text)).toBe(expected);
  });

  it.each(['(a+)+$', '(a|aa)+$', '(.*a){20}b', '((((((a*)*)*)*)*)*)*b', '(x+x+)+y', 'a{400}b'])(
    'is not held up by %s',
    (source) => {
      expect(isFound(pattern(source), `${'a'.repeat(50_000)}!`)).toBe(false);
    },
  );

  it('gives up on patterns when their time is over, and on nothing else', () => {
    const keys = [word('a'), pattern('a')];
    const matcher = new KeyMatcher(keys, 'Mara');
    const found = matcher.find('a', { ...context, isOverTime: () => true });
    expect(keys.map((key) => found.has(matcher.idOf(key)))).toEqual([true, false]);
  });

  it('takes the name of the asker literally', () => {
    expect(isFound(word('{{user}}'), 'who is {{char}} there', { user: '{{char}}' })).toBe(true);
    expect(isFound(word('{{user}}'), 'who is mara there', { user: '{{char}}' })).toBe(false);
  });
});
