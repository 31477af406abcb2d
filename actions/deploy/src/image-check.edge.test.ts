import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../lib/kube/object.ts';
import { startMemoryRegistry } from '../../../tests/support/memory-registry.ts';
import { checkImages } from './image-check.ts';
import type { CheckRequest } from './plan.ts';

const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';

/** What is said of an image for these platforms, where the nodes are of one architecture. */
async function check(platforms: readonly string[], nodeArchitecture: string) {
  await using registry = await startMemoryRegistry();
  const manifests = platforms.map((name, index) => {
    const [os, architecture, variant] = name.split('/');
    return { digest: `sha256:${index}`, platform: { os, architecture, ...(variant ? { variant } : {}) } };
  });
  const content = Buffer.from(JSON.stringify({ manifests }));
  registry.manifests.set('app:1', { content, mediaType: INDEX_TYPE });
  const node = { status: { nodeInfo: { operatingSystem: 'linux', architecture: nodeArchitecture } } };
  const object: KubernetesObject = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web' },
    spec: { containers: [{ name: 'main', image: `${registry.host}/app:1` }] },
  };
  const nodes = [{ apiVersion: 'v1', kind: 'Node', metadata: { name: 'node' }, ...node }];
  const request = {
    pullLogin: { registry: registry.host, username: 'u', password: 'p' },
    registry: registry.deps,
    say: () => {},
  };
  const causes = await checkImages([{ object }], request as unknown as CheckRequest, Promise.resolve(nodes));
  return causes.map(({ code, message }) => `${code} ${message.replace(registry.host, 'r')}`);
}

describe('checkImages', () => {
  it.each([
    [['linux/amd64', 'linux/arm64/v8'], 'arm64'],
    [['linux/arm/v6'], 'arm'],
    [['linux/amd64/v2'], 'amd64'],
    [['linux/amd64/v1'], 'amd64'],
    [[], 'amd64'],
  ])('lets an image for %j pass where nodes are %s', async (platforms, node) => {
    expect(await check(platforms, node)).toEqual([]);
  });

  it.each([
    [['linux/arm64'], 'arm', 'r/app:1 is for linux/arm64; the nodes are linux/arm'],
    [
      ['linux/arm', 'linux/arm/v6'],
      'arm64',
      'r/app:1 is for linux/arm/v7, linux/arm/v6; the nodes are linux/arm64',
    ],
  ])('refuses an image for %j where nodes are %s', async (platforms, node, message) => {
    expect(await check(platforms, node)).toEqual([`IMAGE_PLATFORM_MISMATCH ${message}`]);
  });
});
