import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EnvFileFormat, encodeEnvFile } from '../../lib/env-file/encode.ts';
import { type EnvReaders, findEnvReaders } from '../support/env-readers.ts';

const PEM = `-----BEGIN PRIVATE KEY-----\n${'MIIEvQ+/'.repeat(8)}\nAA==\n-----END PRIVATE KEY-----\n`;

/** Name, value, and the formats that refuse it. */
const kinds: readonly [string, string, ...EnvFileFormat[]][] = [
  ['EMPTY', ''],
  ['PLAIN', 'aB3-_./:@%+,'],
  ['BLANKS_INSIDE', 'a b  c\td'],
  ['BLANKS_AROUND', ' \t a \t '],
  ['COMMENT_SIGN', '#a #b'],
  ['EQUALS_SIGN', '=a=b export c=d'],
  ['DOLLAR', '$x $HOME $1 $'],
  ['COMMAND', '$(id)'],
  ['BACKTICKS', '`id`'],
  ['EXCLAMATION_MARK', '!a !!'],
  ['DOUBLE_QUOTES', '"say" "x'],
  ['BACKSLASHES', 'C:\\Users\\x'],
  ['ESCAPES_AS_TEXT', 'a\\nb\\tc\\u0041'],
  ['LINES', '\na\n\n B=c\n#d\n', 'docker'],
  ['PEM', PEM, 'docker'],
  ['JSON', JSON.stringify({ a: [1, 'b c'], d: { e: null } })],
  ['UNICODE', 'é€😀\u00a0\u0085\u2028\ufeff'],
  ['SINGLE_QUOTE', "it's 'x"],
  ['SINGLE_QUOTE_AND_LINES', "it's\n#x\n", 'docker'],
  ['BOTH_QUOTES', `it's "x"`, 'dotenv'],
  ['BRACES', '${x}', 'dotenv'],
  ['CARRIAGE_RETURNS', 'a\r\nb', 'dotenv', 'docker'],
  ['BACKSLASH_AT_THE_END', 'a\\', 'dotenv'],
  // With the name and `=` as long a line as docker reads, and a byte more.
  ['LONG', 'x'.repeat(65_530)],
  ['LONGER', 'x'.repeat(65_529), 'docker'],
  ['TWO_BACKSLASHES', 'a\\\\b', 'dotenv'],
];

/** What some reader expands, unescapes, ends at or folds. */
const tokens = ['${x}', '$x', '\\', '\\n', '\n', '\r\n', "'", '"', '`', ' ', ' #', '=', 'a', 'é'];
const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'aA1 "\\$`{}()#=!:\n\t&;|*~é€'.split('')), maxLength: 12 }),
  fc.array(fc.constantFrom(...tokens), { maxLength: 5 }).map((parts) => parts.join('')),
);

let folder: string;
let readers: EnvReaders;
let fileCount = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'env-file-'));
  readers = await findEnvReaders();
});
afterAll(async () => await rm(folder, { recursive: true }));

/** What each reader of the format has after the values were written. */
async function readBack(
  values: ReadonlyMap<string, string>,
  format: EnvFileFormat,
): Promise<Record<string, ReadonlyMap<string, string>>> {
  const encoded = encodeEnvFile(values, format);
  if (encoded.kind === 'refused') throw new Error(encoded.problems.join('\n'));
  const path = join(folder, `${fileCount++}.env`);
  await writeFile(path, encoded.text);
  const reads = Object.entries(readers[format]).map(async ([name, read]) => [name, await read(path)]);
  return Object.fromEntries(await Promise.all(reads));
}

/** What `readBack` gives when all is well. */
function everyReader(values: ReadonlyMap<string, string>, format: EnvFileFormat) {
  return Object.fromEntries(Object.keys(readers[format]).map((name) => [name, values]));
}

function isWritten(name: string, text: string, format: EnvFileFormat): boolean {
  return encodeEnvFile(new Map([[name, text]]), format).kind === 'text';
}

describe.each(['dotenv', 'shell', 'docker'] as const)('a file for %s', (format) => {
  const accepted = kinds.filter(([, , ...refusals]) => !refusals.includes(format));

  it.each(kinds)('takes or refuses %s as it says', (name, text, ...refusals) => {
    expect(isWritten(name, text, format)).toBe(!refusals.includes(format));
  });

  it('is read back by every reader as it was, whatever kind the value', async () => {
    const values = new Map(accepted.map(([name, text]) => [name, text]));
    expect(await readBack(values, format)).toEqual(everyReader(values, format));
  });

  it('is read back by every reader as it was, whatever the value', async () => {
    let count = 0;
    const batch = fc.array(value, { minLength: 50, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(batch, async (texts) => {
        const written = texts.filter((text) => isWritten('A', text, format));
        const values = new Map(written.map((text, index) => [`A${index}`, text]));
        count += values.size;
        expect(await readBack(values, format)).toEqual(everyReader(values, format));
      }),
      { numRuns: 4 },
    );
    expect(count).toBeGreaterThan(80);
  });
});
