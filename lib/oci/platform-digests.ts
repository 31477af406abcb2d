import { listField, parseJsonObject, textField } from '../kube/object.ts';
import { platformIn, platformText } from './platform.ts';
import type { Manifest, RegistryClient } from './registry.ts';

/**
 * The digest of each platform's own manifest, such as `linux/arm/v7`; empty where the image does not say what it is for.
 *
 * Source: github.com/opencontainers/image-spec, "Image Index" and "Image Configuration"
 */
export async function platformDigests(
  manifest: Manifest,
  registry: Pick<RegistryClient, 'blob'>,
): Promise<ReadonlyMap<string, string>> {
  const content = parseJsonObject(manifest.content);
  const entries = listField(content, 'manifests');
  if (entries.length > 0) {
    const named = entries.map((entry) => [nameOf(entry.platform), textField(entry, 'digest')] as const);
    // Attestations are entries for a platform that nobody knows.
    return new Map(
      named.filter((pair): pair is [string, string] => pair[0] !== undefined && pair[1] !== undefined),
    );
  }
  const digest = textField(content, 'config', 'digest');
  const platform = digest === undefined ? undefined : nameOf(parseJsonObject(await registry.blob(digest)));
  return new Map(platform === undefined ? [] : [[platform, manifest.digest]]);
}

function nameOf(value: unknown): string | undefined {
  const platform = platformIn(value);
  return platform === undefined ? undefined : platformText(platform);
}
