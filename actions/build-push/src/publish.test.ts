import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../lib/oci/registry.ts';
import { ensureTags, readBack } from './publish.ts';

const image = (digest: string): Manifest => ({ digest, mediaType: 'x', content: Buffer.from('') });

interface Options {
  /** Answers before the true one, one a read; undefined is none. */
  readonly stale?: (string | undefined)[];
  readonly isImmutable?: boolean;
  readonly tags?: Record<string, string>;
}

/** A registry that may be slow to show what it has, and may refuse to move a tag. */
function registry({ stale = [], isImmutable = false, tags = {} }: Options = {}) {
  const has = new Map(Object.entries(tags));
  const writes: string[] = [];
  const warnings: string[] = [];
  const waits: number[] = [];
  const deps = {
    client: {
      manifest: async (reference: string) => {
        const early = stale.length > 0;
        const digest = early ? stale.shift() : (has.get(reference) ?? undefined);
        return digest === undefined ? undefined : image(digest);
      },
      tag: async (manifest: Manifest, tag: string) => {
        writes.push(tag);
        if (isImmutable && has.has(tag)) return false;
        has.set(tag, manifest.digest);
        return true;
      },
    },
    registry: {
      clock: { now: () => new Date(0), sleep: async (milliseconds: number) => void waits.push(milliseconds) },
      random: () => 0.5,
      signal: new AbortController().signal,
    },
    log: { info: () => {}, foreign: () => {}, warning: (text: string) => warnings.push(text) } as never,
  };
  return { deps, writes, warnings, waits };
}

const wanted = { name: 'r/a', tags: ['abc', 'latest'], moving: new Set(['latest']) };

describe('readBack', () => {
  it('waits for a registry that is slow', async () => {
    const { deps, waits } = registry({ stale: [undefined, undefined], tags: { 'sha256:a': 'sha256:a' } });
    expect((await readBack('r/a', 'sha256:a', deps)).digest).toBe('sha256:a');
    expect(waits).toEqual([500, 1000]);
  });

  it.each([undefined, ''])('asks nobody where the builder told no digest but %j', async (digest) => {
    const { deps, waits } = registry({ tags: { 'sha256:a': 'sha256:a' } });
    await expect(readBack('r/a', digest, deps)).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      message: 'The builder ended well, but told no digest of what it pushed to r/a',
    });
    expect(waits).toEqual([]);
  });

  it('fails when the registry never has it', async () => {
    await expect(readBack('r/a', 'sha256:a', registry().deps)).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      message: 'r/a@sha256:a was pushed, but the registry does not have it',
    });
  });
});

describe('ensureTags', () => {
  it('writes what is not there yet', async () => {
    const { deps, writes } = registry({ tags: { abc: 'sha256:a', latest: 'sha256:old' } });
    expect(await ensureTags(image('sha256:a'), wanted, deps)).toEqual(['abc', 'latest']);
    expect(writes).toEqual(['latest']);
  });

  it('leaves a moving tag where the registry holds it, and says so', async () => {
    const { deps, warnings } = registry({
      isImmutable: true,
      tags: { abc: 'sha256:a', latest: 'sha256:old' },
    });
    expect(await ensureTags(image('sha256:a'), wanted, deps)).toEqual(['abc']);
    expect(warnings).toEqual([expect.stringContaining('r/a:latest stays')]);
  });

  it.each([
    ['a fixed tag', wanted, { abc: 'sha256:old' }],
    ['the only tag', { ...wanted, tags: ['latest'] }, { latest: 'sha256:old' }],
  ])('fails when the registry holds %s', async (_name, what, tags) => {
    const { deps } = registry({ isImmutable: true, tags });
    await expect(ensureTags(image('sha256:a'), what, deps)).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      message: expect.stringContaining('lets nobody overwrite'),
    });
  });

  it.each([
    ['only a warning for a tag that moves', 'latest', true],
    ['a failure for one that does not', 'abc', false],
  ])('is %s when another image answers in the end', async (_name, tag, passes) => {
    const { deps, warnings } = registry({ stale: Array(9).fill('sha256:other') });
    const run = ensureTags(image('sha256:a'), { ...wanted, tags: [tag] }, deps);
    const outcome = await run.catch((error: unknown) => String(error));
    expect(outcome).toEqual(passes ? [tag] : expect.stringContaining('answers sha256:other'));
    expect(warnings).toHaveLength(passes ? 1 : 0);
  });
});
