import { parseJsonObject, textField } from '../../../lib/kube/object.ts';
import { platformDigests } from '../../../lib/oci/platform-digests.ts';
import type { Manifest, RegistryClient } from '../../../lib/oci/registry.ts';

export interface Wanted {
  readonly sha: string;
  readonly tags: readonly string[];
  /** Empty where any will do. */
  readonly platforms: readonly string[];
}

/** An image of the commit that the registry has, and what it lacks. */
export interface Existing {
  readonly tag: string;
  readonly manifest: Manifest;
  readonly missingPlatforms: readonly string[];
}

type Registry = Pick<RegistryClient, 'manifest' | 'blob'>;

/**
 * The commit's image in the registry: by the commit's own tag, or where none is wanted by the first tag whose image says
 * that it is of this commit.
 */
export async function findExisting(registry: Registry, wanted: Wanted): Promise<Existing | undefined> {
  const { sha, tags } = wanted;
  for (const tag of tags.includes(sha) ? [sha] : tags) {
    const manifest = await registry.manifest(tag);
    if (manifest === undefined) continue;
    if (tag !== sha && (await revisionOf(manifest, registry)) !== sha) continue;
    return { tag, manifest, missingPlatforms: await missingPlatforms(manifest, registry, wanted.platforms) };
  }
  return undefined;
}

/** Those of the platforms that an image is not for. */
export async function missingPlatforms(
  manifest: Manifest,
  registry: Registry,
  platforms: readonly string[],
): Promise<readonly string[]> {
  if (platforms.length === 0) return [];
  const digests = await platformDigests(manifest, registry);
  return platforms.filter((platform) => !digests.has(platform));
}

/** The commit that an image's label names; of several platforms' images the first one's. */
async function revisionOf(manifest: Manifest, registry: Registry): Promise<string | undefined> {
  const content = parseJsonObject(manifest.content);
  const [first] = (await platformDigests(manifest, registry)).values();
  const isIndex = first !== undefined && first !== manifest.digest;
  const image = isIndex ? await registry.manifest(first) : manifest;
  const digest = textField(
    image === undefined ? content : parseJsonObject(image.content),
    'config',
    'digest',
  );
  if (digest === undefined) return undefined;
  const labels = parseJsonObject(await registry.blob(digest));
  return textField(labels, 'config', 'Labels', 'org.opencontainers.image.revision');
}
