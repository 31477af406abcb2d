import { mkdir, mkdtempDisposable, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LogFile } from './log-file.ts';

const LINE = `${'x'.repeat(99)}\n`;

async function createFile(options: { now?: () => number; path?: string } = {}) {
  const folder = await mkdtempDisposable(join(tmpdir(), 'log-'));
  const faults: unknown[] = [];
  const path = join(folder.path, options.path ?? 'bot.log');
  const file = new LogFile({
    maxBytes: 1000,
    count: 3,
    onFault: (error) => faults.push(error),
    ...options,
    path,
  });
  return { folder, path, file, faults, [Symbol.asyncDispose]: () => folder.remove() };
}

describe('LogFile', () => {
  it('keeps so many files of so many bytes, the newest under its own name, lines whole', async () => {
    await using stage = await createFile();
    for (let number = 0; number < 45; number++)
      stage.file.write(LINE.replace('xxxx', String(number).padStart(4, '0')));
    expect((await readdir(stage.folder.path)).toSorted()).toEqual(['bot.log', 'bot.log.1', 'bot.log.2']);
    const sizes = await Promise.all(
      ['', '.1', '.2'].map(async (ending) => (await stat(stage.path + ending)).size),
    );
    expect(sizes).toEqual([500, 1000, 1000]);
    expect((await readFile(stage.path, 'utf8')).slice(0, 4)).toBe('0040');
    expect((await readFile(`${stage.path}.2`, 'utf8')).slice(0, 4)).toBe('0020');
    expect(stage.faults).toEqual([]);
  });

  it('goes on with a file that is there, which nobody else reads', async () => {
    await using stage = await createFile();
    await writeFile(stage.path, LINE);
    stage.file.write('more\n');
    expect(await readFile(stage.path, 'utf8')).toBe(`${LINE}more\n`);
    await rm(stage.path);
    const fresh = new LogFile({ path: stage.path, onFault: (error) => stage.faults.push(error) });
    fresh.write('new\n');
    expect((await stat(stage.path)).mode & 0o777).toBe(0o600);
  });

  it('takes a line that is larger than a file', async () => {
    await using stage = await createFile();
    stage.file.write(LINE.repeat(20));
    stage.file.write(LINE);
    expect((await stat(`${stage.path}.1`)).size).toBe(2000);
  });

  it('says once that it fails, and goes on when it can again', async () => {
    let now = 0;
    await using stage = await createFile({ now: () => now, path: 'gone/bot.log' });
    for (let time = 0; time < 30_000; time += 1_000) {
      now = time;
      stage.file.write(LINE);
    }
    expect(stage.faults).toHaveLength(1);
    await mkdir(join(stage.folder.path, 'gone'));
    now = 60_000;
    stage.file.write('back\n');
    expect(await readFile(stage.path, 'utf8')).toBe('back\n');
  });

  it('outlives a disk that is full', () => {
    const faults: unknown[] = [];
    const file = new LogFile({ path: '/dev/full', onFault: (error) => faults.push(error) });
    for (let number = 0; number < 10; number++) file.write(LINE);
    expect(faults).toEqual([expect.objectContaining({ code: 'ENOSPC' })]);
  });
});
