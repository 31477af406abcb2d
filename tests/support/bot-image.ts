import type { Platform } from '../../platform/info.ts';
import { BASE_IMAGES } from '../../platform/platform.ts';
import { readManifest } from './registry.ts';

interface Descriptor {
  readonly digest: string;
  readonly size: number;
  readonly platform?: { readonly os: string; readonly architecture: string };
}

export interface ImageSize {
  /** Of the platform. @example 'linux/amd64' */
  readonly name: string;
  /** Everything that a node has to load. */
  readonly bytes: number;
  /** Of those, what lies on the base. */
  readonly addedBytes: number;
}

/** What each platform of an image comes to as the registry keeps it, compressed. */
export async function compressedSizes(
  platform: Platform,
  repository: string,
  tag: string,
): Promise<ImageSize[]> {
  const { openRegistry } = platform.info;
  const read = async (name: string, reference: string, registry = platform.info.registry) =>
    (await readManifest(platform, name, reference, registry)).json();
  const layersOf = async (name: string, reference: string, registry = platform.info.registry) => {
    const { manifests } = await read(name, reference, registry);
    const images: Descriptor[][] = await Promise.all(
      manifests.map(async ({ digest }: Descriptor) => (await read(name, digest, registry)).layers),
    );
    return images.flat();
  };
  const [baseName = '', baseTag = ''] = BASE_IMAGES.run.split(':');
  const base = new Set((await layersOf(baseName, baseTag, openRegistry)).map(({ digest }) => digest));
  const { manifests } = await read(repository, tag);
  return await Promise.all(
    manifests.map(async ({ digest, platform: of }: Descriptor) => {
      const { config, layers } = await read(repository, digest);
      const added = [config, ...layers.filter((layer: Descriptor) => !base.has(layer.digest))];
      return {
        name: `${of?.os}/${of?.architecture}`,
        bytes: sumOf([config, ...layers]),
        addedBytes: sumOf(added),
      };
    }),
  );
}

function sumOf(blobs: readonly Descriptor[]): number {
  return blobs.reduce((sum, { size }) => sum + size, 0);
}

/**
 * From the start of the bot's container, which the cluster tells to the second, to the line with which the bot says that
 * it is warm.
 */
export async function startSeconds(platform: Platform, namespace: string, pod: string): Promise<number> {
  const { status } = await platform.get('pod', pod, '-n', namespace);
  const startedAt = Date.parse(status.containerStatuses[0].state.running.startedAt);
  const log = await platform.kubectl('logs', pod, '-n', namespace, '--timestamps');
  const line = log.split('\n').find((candidate) => candidate.includes('"event":"standby"'));
  if (line === undefined) throw new Error(`${pod} does not say that it is warm:\n${log}`);
  return (Date.parse(line.slice(0, line.indexOf(' '))) - startedAt) / 1000;
}
