import { describe, expect, it } from 'vitest';
import { findExisting } from './find-existing.ts';

const config = (architecture: string, revision: string) =>
  JSON.stringify({
    os: 'linux',
    architecture,
    config: { Labels: { 'org.opencontainers.image.revision': revision } },
  });

/** Each text is filed under its own name, as digest or tag. */
function registry(manifests: Record<string, object>, blobs: Record<string, string>) {
  return {
    manifest: async (reference: string) => {
      const content = manifests[reference];
      return content && { digest: reference, mediaType: 'x', content: Buffer.from(JSON.stringify(content)) };
    },
    blob: async (digest: string) => Buffer.from(blobs[digest] ?? ''),
  };
}

const plain = (digest: string) => ({ config: { digest } });
const index = {
  manifests: [
    { digest: 'm1', platform: { os: 'linux', architecture: 'amd64' } },
    { digest: 'm2', platform: { os: 'linux', architecture: 'arm64' } },
  ],
};
const blobs = { c1: config('amd64', 'abc'), c2: config('arm64', 'abc'), old: config('amd64', 'old') };
const all = registry(
  { abc: plain('c1'), v1: plain('c1'), v0: plain('old'), multi: index, m1: plain('c1'), m2: plain('c2') },
  blobs,
);

describe('findExisting', () => {
  it.each([
    ['by the commit', ['abc', 'latest'], 'abc'],
    ['by a tag that names it', ['v0', 'v1'], 'v1'],
    ['by a tag of several platforms that names it', ['multi'], 'multi'],
    ['none of another commit', ['v0'], undefined],
    ['none that is not there', ['latest'], undefined],
  ])('finds %s', async (_name, tags, tag) => {
    expect((await findExisting(all, { sha: 'abc', tags, platforms: [] }))?.tag).toBe(tag);
  });

  it('trusts no other tag where the commit has its own', async () => {
    const wanted = { sha: 'abc', tags: ['abc', 'v1'], platforms: [] };
    expect(await findExisting(registry({ v1: plain('c1') }, blobs), wanted)).toBeUndefined();
  });

  it.each([
    [['abc'], ['linux/amd64'], []],
    [['abc'], ['linux/amd64', 'linux/arm64'], ['linux/arm64']],
    [['multi'], ['linux/arm64', 'linux/amd64'], []],
    [['multi'], ['linux/arm/v7'], ['linux/arm/v7']],
  ])('of %j for %j lacks %j', async (tags, platforms, missing) => {
    expect((await findExisting(all, { sha: 'abc', tags, platforms }))?.missingPlatforms).toEqual(missing);
  });
});
