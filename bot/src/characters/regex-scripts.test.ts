import { describe, expect, it } from 'vitest';
import { applyRegexScripts, readRegexScripts, type ScriptUse } from './regex-scripts.ts';

const shown: ScriptUse = { place: 'character', purpose: 'shown' };
const apply = (text: string, fields: Record<string, unknown>, use = shown) => {
  const { scripts } = readRegexScripts([{ scriptName: 's', placement: [2], ...fields }]);
  return applyRegexScripts(text, scripts, use);
};

describe('regex scripts', () => {
  it.each([
    ['all places, as the flags say', { findRegex: '/a/g', replaceString: 'b' }, 'bxb'],
    ['the first place', { findRegex: '/a/', replaceString: 'b' }, 'bxa'],
    ['all places, without flags', { findRegex: 'a', replaceString: 'b' }, 'bxb'],
    ['groups', { findRegex: '/(a)(x)(q)?/', replaceString: '$2$1$3{{match}}$0$&' }, 'xaaxaxaxa'],
    ['with trimming', { findRegex: '/.x/', replaceString: '<{{match}}>', trimStrings: ['a'] }, '<x>a'],
    ['nothing when switched off', { findRegex: 'a', replaceString: 'b', disabled: true }, 'axa'],
    ['nothing of another place', { findRegex: 'a', replaceString: 'b', placement: [1] }, 'axa'],
    ['nothing that only the model sees', { findRegex: 'a', replaceString: 'b', promptOnly: true }, 'axa'],
    ['what only people see', { findRegex: 'a', replaceString: 'b', markdownOnly: true }, 'bxb'],
    ['to nothing', { findRegex: '/[ax]/g', replaceString: '' }, ''],
  ])('replace %s', (_name, fields, expected) => {
    expect(apply('axa', fields)).toBe(expected);
  });

  it.each([
    [0, 'b'],
    [2, 'a'],
    [5, 'a'],
  ])('look at how old a message is: %i', (depth, expected) => {
    const fields = { findRegex: 'a', replaceString: 'b', minDepth: -1, maxDepth: 1 };
    expect(apply('a', fields, { ...shown, depth })).toBe(expected);
  });

  it.each([
    ['no pattern', { findRegex: '/(/' }],
    ['a pattern for no safe engine', { findRegex: '/a(?!b)/g' }],
    ['HTML', { findRegex: 'a', replaceString: '<div class="x">$0</div>' }],
  ])('leave out %s, and say so', (_name, fields) => {
    const { scripts, warnings } = readRegexScripts([{ scriptName: 'odd', placement: [2], ...fields }]);
    expect(scripts).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('"odd"')]);
  });

  it('make no text much longer', () => {
    const fields = { findRegex: '/./g', replaceString: 'x'.repeat(1000) };
    expect(apply('a'.repeat(2000), fields)).toBe('a'.repeat(2000));
  });

  it.each(['/(a{1,190})*b/g', '/(\\w{1,400})\\d/g', '/((a|aa){1,50})+b/g', '/(a+)+$/g'])(
    'are not held up by %s',
    (findRegex) => {
      const text = `${'a'.repeat(15_000)}!`;
      expect(apply(text, { findRegex, replaceString: 'x' })).toBe(text);
    },
  );

  it('leave a text as it is once their time is over', () => {
    const use = { ...shown, isOverTime: () => true };
    expect(apply('a', { findRegex: 'a', replaceString: 'b' }, use)).toBe('a');
  });

  it.each([undefined, null, 'x', [null, 7, {}]])('are none in %j', (value) => {
    expect(readRegexScripts(value).scripts).toEqual([]);
  });
});
