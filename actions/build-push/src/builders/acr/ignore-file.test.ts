import { describe, expect, it } from 'vitest';
import { isIgnored, parseIgnoreFile } from './ignore-file.ts';

describe('isIgnored', () => {
  it.each<[string, string, boolean]>([
    ['node_modules', 'node_modules', true],
    ['node_modules', 'node_modules/a/b.js', true],
    ['node_modules', 'app/node_modules', false],
    ['**/node_modules', 'app/node_modules/a.js', true],
    ['**/node_modules', 'node_modules', true],
    ['*.md', 'README.md', true],
    ['*.md', 'docs/a.md', false],
    ['**/*.md', 'docs/deep/a.md', true],
    ['*/temp*', 'some/temporary.txt', true],
    ['*/temp*', 'some/more/temporary.txt', false],
    ['temp?', 'tempa', true],
    ['temp?', 'temp', false],
    ['/dist/', 'dist/index.js', true],
    ['./dist/../build', 'build/x', true],
    ['docs/**', 'docs/a/b', true],
    ['docs/**', 'docs', false],
    ['[a-c].txt', 'b.txt', true],
    ['[a-c].txt', 'd.txt', false],
    ['a\\*', 'a*', true],
    ['a\\*', 'ab', false],
    ['a.b', 'aXb', false],
    ['a[', 'a[', true],
    ['# comment', '# comment', false],
    ['', 'a', false],
    ['.', 'a', false],
    ['*\n!keep.txt', 'keep.txt', false],
    ['*\n!keep.txt', 'other.txt', true],
    ['*\n!src\nsrc/private', 'src/private/key', true],
    ['*\n!src\nsrc/private', 'src/index.ts', false],
    ['!a\na', 'a', true],
    ['\uFEFFa\r\n  b  \r\n', 'b', true],
  ])('%j and %s: %s', (text, path, expected) => {
    expect(isIgnored(path, parseIgnoreFile(text))).toBe(expected);
  });
});
