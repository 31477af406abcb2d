import { execFileSync } from 'node:child_process';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EnvFileFormat, encodeEnvFile } from './encode.ts';

const tricky = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(...'aA1 \'"\\$`{}#=!\n\r\t&;|*~é€'.split('')) }),
);

function encode(value: string, format: EnvFileFormat): string | undefined {
  const encoded = encodeEnvFile(new Map([['A', value]]), format);
  return encoded.kind === 'text' ? encoded.text : undefined;
}

/** What a POSIX shell has in the variables `A0`, `A1`, … after it sourced the text. */
function sourced(text: string, count: number): string[] {
  const names = Array.from({ length: count }, (_, index) => `"$A${index}"`);
  const script = `${text}printf '%s\\0' ${names.join(' ')}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

/**
 * The rules of `docker run --env-file`: lines, blanks before the name left out, comments, no quotes.
 * Source: docker/cli, pkg/kvfile
 */
function readByDocker(text: string): Map<string, string> {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, '').trimStart());
  const pairs = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(pairs.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

describe('encodeEnvFile', () => {
  it.each<[string, EnvFileFormat, string, string | undefined]>([
    ['a plain value', 'dotenv', 'abc', "A='abc'\n"],
    ['an empty value', 'dotenv', '', "A=''\n"],
    ['double quotes, a dollar and a comment sign', 'dotenv', 'say "$x" # y', 'A=\'say "$x" # y\'\n'],
    ['lines', 'dotenv', 'a\nb', "A='a\nb'\n"],
    ['a single quote', 'dotenv', "it's", 'A="it\'s"\n'],
    ['a single quote beside a dollar', 'dotenv', "it's $x", undefined],
    ['what python-dotenv expands', 'dotenv', '${x}', undefined],
    ['two backslashes, which python-dotenv halves', 'dotenv', 'a\\\\b', undefined],
    ['one backslash', 'dotenv', 'a\\b', "A='a\\b'\n"],
    ['a backslash at the end', 'dotenv', 'a\\', undefined],
    ['a carriage return', 'dotenv', 'a\rb', undefined],
    ['a single quote in a shell', 'shell', "it's", "A='it'\\''s'\n"],
    ['everything else in a shell', 'shell', '$x `y` "z" \\\r\n', 'A=\'$x `y` "z" \\\r\n\'\n'],
    ['NUL in a shell', 'shell', 'a\0b', undefined],
    ['quotes mean nothing to docker', 'docker', ' "a" $b #c\\ ', 'A= "a" $b #c\\ \n'],
    ['lines for docker', 'docker', 'a\nb', undefined],
    ['the longest line that docker reads', 'docker', 'x'.repeat(65_533), `A=${'x'.repeat(65_533)}\n`],
    ['a longer one', 'docker', 'x'.repeat(65_534), undefined],
    ['NUL for docker', 'docker', 'a\0b', undefined],
    ['half a character', 'shell', '\ud83d', undefined],
  ])('%s', (_name, format, value, expected) => {
    expect(encode(value, format)).toBe(expected);
  });

  it('keeps the order', () => {
    expect(
      encodeEnvFile(
        new Map([
          ['B', '1'],
          ['A', '2'],
        ]),
        'docker',
      ),
    ).toEqual({
      kind: 'text',
      text: 'B=1\nA=2\n',
    });
  });

  it('names everything that cannot be written, and no value', () => {
    const values = new Map([
      ['A-B', 'x'],
      ['GOOD', 'y'],
      ['LINES', 'secret\nsecret'],
      ['NUL', 'secret\0'],
    ]);
    expect(encodeEnvFile(values, 'docker')).toEqual({
      kind: 'refused',
      problems: [
        'A-B is no name for a variable',
        'LINES cannot be written: this format knows no line breaks; use `shell` or `dotenv`',
        'NUL cannot be written: it holds a NUL character',
      ],
    });
  });

  it.each(['dotenv', 'shell'] as const)('%s: refuses variables that a shell keeps for itself', (format) => {
    expect(
      encodeEnvFile(
        new Map([
          ['UID', '0'],
          ['USER', 'x'],
        ]),
        format,
      ),
    ).toEqual({
      kind: 'refused',
      problems: ["UID is a variable of the shell's own"],
    });
    expect(encodeEnvFile(new Map([['UID', '0']]), 'docker').kind).toBe('text');
  });

  it('dotenv: writes only what python-dotenv and dotenv take as it is', () => {
    fc.assert(
      fc.property(tricky, (value) => {
        const text = encode(value, 'dotenv');
        if (text === undefined) return;
        const [quote = '', inside = ''] = [text.slice(2, 3), text.slice(3, -2)];
        expect(inside).toBe(value);
        expect(inside).not.toContain(quote);
        // What either of them unescapes or expands.
        expect(inside).not.toMatch(quote === "'" ? /\$\{|\\\\|\\$/ : /["\\$`]/);
      }),
      { numRuns: 500 },
    );
  });

  it('docker: whatever is written, docker reads back', () => {
    fc.assert(
      fc.property(fc.array(tricky, { maxLength: 5 }), (values) => {
        const named = new Map(values.map((value, index) => [`A${index}`, value]));
        const encoded = encodeEnvFile(named, 'docker');
        if (encoded.kind === 'text') expect(readByDocker(encoded.text)).toEqual(named);
      }),
      { numRuns: 500 },
    );
  });

  it('dotenv: whatever is written, Node reads back', () => {
    fc.assert(
      fc.property(tricky, (value) => {
        const text = encode(value, 'dotenv');
        if (text !== undefined) expect(parseEnv(text).A).toBe(value);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['dotenv', 'shell'] as const)('%s: whatever is written, a shell reads back', (format) => {
    const values = fc.sample(tricky, 300).filter((value) => encode(value, format) !== undefined);
    const encoded = encodeEnvFile(new Map(values.map((value, index) => [`A${index}`, value])), format);
    expect(encoded.kind === 'text' && sourced(encoded.text, values.length)).toEqual(values);
  });
});
