import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { TAR_END, type TarEntry, tarHeader, tarPadding } from './tar.ts';

const file: TarEntry = { path: 'app/main.js', kind: 'file', mode: 0o644, user: 0, group: 0, size: 5 };

/** What GNU tar makes of an archive. */
function list(...entries: readonly { entry: TarEntry; content?: string }[]): string[] {
  const archive = Buffer.concat([
    ...entries.flatMap(({ entry, content = '' }) => [
      tarHeader(entry, 0),
      Buffer.from(content),
      tarPadding(content.length),
    ]),
    TAR_END,
  ]);
  const options = [
    '--list',
    '--verbose',
    '--numeric-owner',
    '--utc',
    '--full-time',
    '--quoting-style=literal',
  ];
  const output = execFileSync('tar', options, { input: archive, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return output
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => line.replaceAll(/ +/g, ' '));
}

describe('tarHeader', () => {
  it('makes what tar reads', () => {
    const listed = list(
      { entry: { ...file, path: 'app', kind: 'folder', mode: 0o755, size: 0, user: 65532, group: 65532 } },
      { entry: file, content: 'hello' },
      { entry: { ...file, path: 'app/link', kind: 'link', mode: 0o777, size: 0, target: 'main.js' } },
    );
    expect(listed).toEqual([
      'drwxr-xr-x 65532/65532 0 1970-01-01 00:00:00 app/',
      '-rw-r--r-- 0/0 5 1970-01-01 00:00:00 app/main.js',
      'lrwxrwxrwx 0/0 0 1970-01-01 00:00:00 app/link -> main.js',
    ]);
  });

  it.each([
    ['a name of 100 bytes', 'n'.repeat(100)],
    ['a longer name', `${'folder/'.repeat(40)}file`],
    ['letters of other languages', 'äöü/日本語.txt'],
    ['a name with a line break', 'a\nb'],
  ])('keeps %s whole', (_name, path) => {
    expect(list({ entry: { ...file, path, size: 2 }, content: 'ok' }).join('\n')).toBe(
      `-rw-r--r-- 0/0 2 1970-01-01 00:00:00 ${path}`,
    );
  });

  it('keeps large numbers and long targets', () => {
    const target = `${'up/'.repeat(50)}there`;
    expect(
      list({
        entry: {
          ...file,
          kind: 'link',
          mode: 0o777,
          size: 0,
          user: 4_000_000_000,
          group: 3_000_000_000,
          target,
        },
      }),
    ).toEqual([`lrwxrwxrwx 4000000000/3000000000 0 1970-01-01 00:00:00 app/main.js -> ${target}`]);
    expect(tarHeader({ ...file, size: 9 * 1024 ** 3 }, 0).toString('latin1')).toContain(
      `size=${9 * 1024 ** 3}\n`,
    );
  });

  it('counts the length of a record with its own digits', () => {
    for (const length of [80, 85, 86, 87, 88, 89, 90, 95, 980, 985, 990])
      expect(list({ entry: { ...file, path: `${'x'.repeat(length)}ü`, size: 0 } })[0]).toContain('xü');
  });
});
