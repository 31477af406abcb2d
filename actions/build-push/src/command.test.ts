import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCommand } from './command.ts';

describe('splitCommand', () => {
  it.each([
    ['', []],
    ['node --version', ['node', '--version']],
    ['  node \n  -e\t"1 + 1"  ', ['node', '-e', '1 + 1']],
    [`sh -c 'echo "$HOME"'`, ['sh', '-c', 'echo "$HOME"']],
    [`a"b c"'d e'f`, ['ab cd ef']],
    [`a "" ''`, ['a', '', '']],
    [String.raw`a\ b "c\"d" 'e\f'`, ['a b', 'c"d', String.raw`e\f`]],
    ['a && b | c; $(d)', ['a', '&&', 'b', '|', 'c;', '$(d)']],
  ])('%s', (text, words) => {
    expect(splitCommand(text)).toEqual(words);
  });

  it.each([['a "b'], ["a 'b"], ['a \\']])('refuses %s', (text) => {
    expect(splitCommand(text)).toBeUndefined();
  });

  it('gives back every list of words that was quoted', () => {
    const quote = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        expect(splitCommand(words.map(quote).join(' '))).toEqual(words);
      }),
    );
  });
});
