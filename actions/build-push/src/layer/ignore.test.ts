import { describe, expect, it } from 'vitest';
import { parseIgnoreFile } from './ignore.ts';

describe('parseIgnoreFile', () => {
  it.each([
    ['node_modules', 'node_modules/a/b.js', true],
    ['node_modules', 'sub/node_modules', false],
    ['**/node_modules', 'sub/node_modules/a', true],
    ['/dist/', 'dist/a', true],
    ['*.md', 'a.md', true],
    ['*.md', 'docs/a.md', false],
    ['**/*.md', 'docs/x/a.md', true],
    ['a?c', 'abc', true],
    ['[ab]c', 'bc', true],
    ['[^ab]c', 'bc', false],
    ['a+b(1).txt', 'a+b(1).txt', true],
    ['*\n!src', 'src/a.ts', false],
    ['*\n!src\n**/*.test.ts', 'src/a.test.ts', true],
    ['docs\n!docs/keep.md', 'docs/keep.md', false],
    ['docs\n!docs/keep.md', 'docs/other.md', true],
    ['# comment\n\n', '# comment', false],
    ['.', 'a', false],
    ['a/**/z', 'a/z', true],
    ['a/**/z', 'a/b/c/z', true],
  ])('%j about %s', (text, path, expected) => {
    expect(parseIgnoreFile(text).ignores(path)).toBe(expected);
  });

  it.each([
    ['*\n!bot/src', 'bot', true],
    ['*\n!bot/src', 'bot/src', true],
    ['*\n!bot/src', 'bot/dist', false],
    ['*\n!bot/src', 'node_modules', false],
    ['*\n!**/a', 'node_modules', true],
    ['*\n!*/a', 'x', true],
    ['node_modules', 'node_modules', false],
  ])('%j may take in again below %s', (text, folder, expected) => {
    expect(parseIgnoreFile(text).mayTakeIn(folder)).toBe(expected);
  });
});
