import { describe, expect, it } from 'vitest';
import { parseIgnoreFile } from './ignore-file.ts';

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
    ['node_modules', 'node_modules', true],
    ['**/node_modules', 'node_modules', true],
    ['*/temp*', 'some/temporary.txt', true],
    ['*/temp*', 'some/more/temporary.txt', false],
    ['temp?', 'temp', false],
    ['docs/**', 'docs/a/b', true],
    ['docs/**', 'docs', false],
    ['[a-c].txt', 'b.txt', true],
    ['[a-c].txt', 'd.txt', false],
    ['[z-a]', '[z-a]', true],
    ['[z-a]', 'm', false],
    ['a[', 'a[', true],
    ['a\\*', 'a*', true],
    ['a\\*', 'ab', false],
    ['a.b', 'aXb', false],
    ['', 'a', false],
    ['!', 'a', false],
    ['*\n!keep.txt', 'keep.txt', false],
    ['*\n!keep.txt', 'other.txt', true],
    ['*\n!src\nsrc/private', 'src/private/key', true],
    ['!a\na', 'a', true],
    ['\uFEFFa\r\n  b  \r\n', 'b', true],
    // Paths are cleaned, and what then leads out of the context is nothing in it.
    ['./dist/../build', 'build/x', true],
    ['./dist/../build', 'dist/x', false],
    ['/../x', 'x', true],
    ['a/../b', 'b', true],
    ['a//./b/', 'a/b/c', true],
    ['../x', 'x', false],
    ['*\n!./src/../lib', 'lib/a', false],
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
    ['*\n!a/../lib/x', 'lib', true],
    ['*\n!a/../lib/x', 'a', false],
  ])('%j may take in again below %s', (text, folder, expected) => {
    expect(parseIgnoreFile(text).mayTakeIn(folder)).toBe(expected);
  });
});
