import { describe, expect, it } from 'vitest';
import { expandText, splitWords } from './words.ts';

const lookup = (name: string) =>
  new Map([
    ['NAME', 'value'],
    ['BLANKS', 'two words'],
    ['EMPTY', ''],
  ]).get(name);

describe('splitWords', () => {
  it.each([
    ['a  b\tc', ['a', 'b', 'c']],
    ['', []],
    ['"a b" c', ['a b', 'c']],
    ["'$NAME' $NAME", ['$NAME', 'value']],
    ['KEY="x $NAME y"z', ['KEY=x value yz']],
    ['a\\ b c', ['a b', 'c']],
    ['$BLANKS', ['two words']],
    ['""', ['']],
    ['"a\\"b\\n\\$NAME"', ['a"b\\n$NAME']],
    ["it's", ["it's"]],
    ['cost=5$', ['cost=5$']],
  ])('reads %s', (text, words) => {
    expect(splitWords(text, lookup)).toEqual(words);
  });
});

describe('expandText', () => {
  it.each([
    [`$\{NAME}s`, 'values'],
    ['$NAMEs', ''],
    [`$\{UNSET:-other}`, 'other'],
    [`$\{EMPTY:-$NAME}`, 'value'],
    [`$\{NAME:-other}`, 'value'],
    [`$\{NAME:+set}`, 'set'],
    [`$\{UNSET:+set}`, ''],
    ['\\$NAME', '$NAME'],
    ['/a b/$NAME', '/a b/value'],
    [`$\{NAME%.*}`, `$\{NAME%.*}`],
  ])('makes of %s', (text, expected) => {
    expect(expandText(text, lookup)).toBe(expected);
  });
});
