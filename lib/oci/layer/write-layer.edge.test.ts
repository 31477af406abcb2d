import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdtempDisposable, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LayerEntry, writeLayer } from './write-layer.ts';

const scratch = () => mkdtempDisposable(join(tmpdir(), 'layer-'));
const sha256 = (bytes: Buffer) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

async function entryFor(folder: string, path: string, content: string): Promise<LayerEntry> {
  const source = join(folder, createHash('sha256').update(path).digest('hex'));
  await writeFile(source, content);
  return { path, kind: 'file', mode: 0o644, user: 0, group: 0, size: Buffer.byteLength(content), source };
}

describe('writeLayer', () => {
  it('is one digest for one content, whatever the order, the times and the rights on the disk', async () => {
    const name = fc.stringMatching(/^[a-zäé][\w .-]{0,150}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(name, fc.string(), { minKeys: 1, maxKeys: 8 }),
        fc.nat(),
        async (files, seed) => {
          await using folder = await scratch();
          const entries = await Promise.all(
            Object.entries(files).map(([path, content]) => entryFor(folder.path, path, content)),
          );
          const first = await writeLayer(entries, { file: join(folder.path, '1.gz'), mtimeSeconds: 0 });
          for (const { source = '' } of entries) {
            await chmod(source, [0o600, 0o644, 0o777][seed % 3] ?? 0o600);
            await utimes(source, seed % 1e9, seed % 1e9);
          }
          const again = await writeLayer(entries.toReversed(), {
            file: join(folder.path, '2.gz'),
            mtimeSeconds: 0,
          });
          expect({ ...again, file: '' }).toEqual({ ...first, file: '' });
          const packed = await readFile(first.file);
          expect([sha256(packed), packed.length, sha256(gunzipSync(packed))]).toEqual([
            first.digest,
            first.size,
            first.diffId,
          ]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is another for another content, mode, owner, name or time', async () => {
    await using folder = await scratch();
    const entry = await entryFor(folder.path, 'a', 'content');
    const other = await entryFor(folder.path, 'b', 'other');
    const time = { mtimeSeconds: 0 };
    const variants: [readonly LayerEntry[], { mtimeSeconds: number }][] = [
      [[entry], time],
      [[entry], { mtimeSeconds: 1 }],
      [[{ ...entry, mode: 0o755 }], time],
      [[{ ...entry, user: 1 }], time],
      [[{ ...entry, path: 'c' }], time],
      [[other], time],
      [[entry, other], time],
    ];
    const digests = await Promise.all(
      variants.map(
        async ([entries, options], index) =>
          (await writeLayer(entries, { file: join(folder.path, `${index}.gz`), ...options })).diffId,
      ),
    );
    expect(new Set(digests).size).toBe(variants.length);
  });

  it('packs large files whole, and says what machine a program is for', async () => {
    await using folder = await scratch();
    const source = '/bin/bash';
    const size = (await readFile(source)).length;
    const file = join(folder.path, 'l.gz');
    const entry: LayerEntry = {
      path: 'bin/bash',
      kind: 'file',
      mode: 0o755,
      user: 0,
      group: 0,
      size,
      source,
    };
    const layer = await writeLayer([entry], { file, mtimeSeconds: 0 });
    expect(layer.programs).toEqual([
      { path: 'bin/bash', machine: process.arch === 'x64' ? 'amd64' : process.arch },
    ]);
    expect(execFileSync('tar', ['--list', '--verbose', '--file', file]).toString()).toContain(` ${size} `);
  });

  it('stops when a file grows or shrinks while it is read', async () => {
    await using folder = await scratch();
    const entry = await entryFor(folder.path, 'a', 'content');
    for (const size of [3, 30]) {
      const written = writeLayer([{ ...entry, size }], { file: join(folder.path, 'l.gz'), mtimeSeconds: 0 });
      await expect(written).rejects.toMatchObject({
        code: 'BUILD_FAILED',
        message: expect.stringContaining('changed'),
      });
    }
  });
});
