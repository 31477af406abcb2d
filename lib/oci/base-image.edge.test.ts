import { describe, expect, it } from 'vitest';
import { type MemoryRegistry, sha256, startMemoryRegistry } from '../../tests/support/memory-registry.ts';
import { readBase, scratchBase } from './base-image.ts';
import { platformText } from './platform.ts';

const TYPE = 'application/vnd.oci.image.manifest.v1+json';

function putImage(
  registry: MemoryRegistry,
  architecture: string,
  layerType = 'application/vnd.oci.image.layer.v1.tar+gzip',
) {
  const config = Buffer.from(JSON.stringify({ os: 'linux', architecture, config: { WorkingDir: '/w' } }));
  registry.blobs.set(`base@${sha256(config)}`, config);
  const layers = [{ mediaType: layerType, digest: sha256(architecture), size: 3 }];
  const content = Buffer.from(
    JSON.stringify({ schemaVersion: 2, config: { digest: sha256(config) }, layers }),
  );
  registry.manifests.set(`base:${sha256(content)}`, { content, mediaType: TYPE });
  return { digest: sha256(content), content };
}

function putIndex(registry: MemoryRegistry, platforms: readonly string[]): string {
  const manifests = platforms.map((name) => {
    const [os, architecture = '', variant] = name.split('/');
    const platform = { os, architecture, ...(variant ? { variant } : {}) };
    return { mediaType: TYPE, digest: putImage(registry, architecture).digest, platform };
  });
  const content = Buffer.from(JSON.stringify({ schemaVersion: 2, manifests }));
  registry.manifests.set('base:1', { content, mediaType: 'application/vnd.oci.image.index.v1+json' });
  return sha256(content);
}

const reference = (registry: MemoryRegistry, tag: string | undefined = '1') => ({
  registry: registry.host,
  repository: 'base',
  tag,
  digest: undefined,
});
const names = ({ platforms }: Awaited<ReturnType<typeof readBase>>) =>
  platforms.map(({ platform }) => platformText(platform));

describe('readBase', () => {
  const many = ['linux/amd64', 'linux/arm/v7', 'linux/arm64/v8', 'linux/s390x', 'unknown/unknown'];
  it.each([
    ['the usual two', many, [], ['linux/amd64', 'linux/arm64']],
    ['what is named', many, ['linux/arm/v7', 'linux/arm64/v8'], ['linux/arm/v7', 'linux/arm64']],
    ['the one of the usual that there is', ['linux/arm64', 'linux/s390x'], [], ['linux/arm64']],
    ['the only one', ['linux/riscv64'], [], ['linux/riscv64']],
    ['one that is filed without variant', ['linux/arm'], ['linux/arm/v7'], ['linux/arm/v7']],
    ['one that is named without variant', ['linux/arm/v7'], ['linux/arm'], ['linux/arm/v7']],
    ['one that is named with the first variant', many, ['linux/amd64/v1'], ['linux/amd64']],
  ])('takes %s', async (_name, offered, wanted, expected) => {
    await using registry = await startMemoryRegistry();
    const digest = putIndex(registry, offered);
    const base = await readBase(registry.client('base'), reference(registry), wanted);
    expect(names(base)).toEqual(expected);
    expect(base.digest).toBe(digest);
    expect(base.platforms[0]?.config).toMatchObject({ config: { WorkingDir: '/w' } });
  });

  it('takes an image that is for one platform only', async () => {
    await using registry = await startMemoryRegistry();
    const { digest, content } = putImage(registry, 's390x');
    registry.manifests.set('base:latest', { content, mediaType: TYPE });
    const base = await readBase(registry.client('base'), { ...reference(registry), tag: undefined }, []);
    expect([names(base), base.digest, base.platforms[0]?.digest]).toEqual([['linux/s390x'], digest, digest]);
  });

  it.each([
    [
      'what it is not for',
      many,
      ['linux/amd64', 'linux/ppc64le'],
      /is not for linux\/ppc64le; it is for linux\/amd64, linux\/arm\/v7/,
    ],
    [
      'none of the usual',
      ['linux/s390x', 'linux/arm/v7'],
      [],
      /is not for linux\/amd64, linux\/arm64; it is for/,
    ],
  ])('refuses %s', async (_name, offered, wanted, message) => {
    await using registry = await startMemoryRegistry();
    putIndex(registry, offered);
    await expect(readBase(registry.client('base'), reference(registry), wanted)).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringMatching(message),
    });
  });

  it('says that it is not there', async () => {
    await using registry = await startMemoryRegistry();
    await expect(readBase(registry.client('base'), reference(registry, '2'), [])).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      message: `The base image ${registry.host}/base:2 is not in the registry`,
    });
  });

  it('asks a few times while there are too many requests, then says how to get a limit of one’s own', async () => {
    await using registry = await startMemoryRegistry({
      fault: (_request, response) => {
        response
          .writeHead(429)
          .end(JSON.stringify({ errors: [{ code: 'TOOMANYREQUESTS', message: 'pull rate limit' }] }));
        return true;
      },
    });
    await expect(readBase(registry.client('base'), reference(registry), [])).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      message: expect.stringContaining('429 TOOMANYREQUESTS pull rate limit'),
      hint: expect.stringContaining('registry-login'),
    });
    expect(registry.requests).toHaveLength(5);
  });

  it('asks once where reading is denied', async () => {
    await using registry = await startMemoryRegistry({
      fault: (_request, response) => {
        response.writeHead(403).end();
        return true;
      },
    });
    await expect(readBase(registry.client('base'), reference(registry), [])).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      hint: expect.stringContaining('may not read'),
    });
    expect(registry.requests).toHaveLength(1);
  });

  it.each([
    [
      'is incomplete',
      (registry: MemoryRegistry, digest: string) => registry.manifests.delete(`base:${digest}`),
      /is incomplete/,
    ],
    [
      'was changed on the way',
      (registry: MemoryRegistry, digest: string) =>
        registry.manifests.set(`base:${digest}`, { content: Buffer.from('{}'), mediaType: TYPE }),
      /gave other bytes than sha256/,
    ],
  ])('refuses one that %s', async (_name, damage, message) => {
    await using registry = await startMemoryRegistry();
    putIndex(registry, ['linux/amd64']);
    damage(registry, putImage(registry, 'amd64').digest);
    await expect(readBase(registry.client('base'), reference(registry), [])).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      message: expect.stringMatching(message),
    });
  });

  it('refuses layers that may not be passed on', async () => {
    await using registry = await startMemoryRegistry();
    const { content } = putImage(
      registry,
      'amd64',
      'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    );
    registry.manifests.set('base:1', { content, mediaType: TYPE });
    await expect(readBase(registry.client('base'), reference(registry), [])).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
  });
});

describe('scratchBase', () => {
  it('is for what is wanted, by default for the usual two', () => {
    expect(names(scratchBase([]))).toEqual(['linux/amd64', 'linux/arm64']);
    expect(names(scratchBase(['linux/arm/v7']))).toEqual(['linux/arm/v7']);
  });
});
