import { describe, expect, it } from 'vitest';
import { platformDigests } from './platform-digests.ts';

const noBlob = { blob: () => Promise.reject(new Error('no blob is due')) };

function manifest(content: object | string) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return { digest: 'sha256:whole', mediaType: 'application/json', content: Buffer.from(text) };
}

describe('platformDigests', () => {
  it('reads an index, without its attestations', async () => {
    const index = manifest({
      manifests: [
        { digest: 'sha256:a', platform: { os: 'linux', architecture: 'amd64' } },
        { digest: 'sha256:b', platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } },
        { digest: 'sha256:c', platform: { os: 'linux', architecture: 'arm', variant: 'v7' } },
        { digest: 'sha256:d', platform: { os: 'unknown', architecture: 'unknown' } },
      ],
    });
    expect([...(await platformDigests(index, noBlob))]).toEqual([
      ['linux/amd64', 'sha256:a'],
      ['linux/arm64', 'sha256:b'],
      ['linux/arm/v7', 'sha256:c'],
    ]);
  });

  it('reads the configuration of a plain image', async () => {
    const blob = async () => Buffer.from('{"os":"linux","architecture":"amd64"}');
    const plain = manifest({ config: { digest: 'sha256:config' } });
    expect([...(await platformDigests(plain, { blob }))]).toEqual([['linux/amd64', 'sha256:whole']]);
  });

  it.each([
    ['a configuration that says nothing', { config: { digest: 'sha256:config' } }, '{}'],
    ['a configuration that is no JSON', { config: { digest: 'sha256:config' } }, 'x'],
    ['a manifest without one', {}, ''],
    ['no JSON', 'x', ''],
  ])('finds nothing in %s', async (_name, content, config) => {
    const blob = async () => Buffer.from(config);
    expect([...(await platformDigests(manifest(content), { blob }))]).toEqual([]);
  });
});
