import { isJsonObject, listField, textField } from '../kube/object.ts';
import type { Manifest, RegistryClient } from './registry.ts';

/**
 * The platforms that an image runs on, such as `linux/arm64`; undefined where it does not say.
 *
 * Source: github.com/opencontainers/image-spec, "Image Index" and "Image Configuration"
 */
export async function imagePlatforms(
  manifest: Manifest,
  registry: Pick<RegistryClient, 'blob'>,
): Promise<readonly string[] | undefined> {
  const content = parse(manifest.content);
  const entries = listField(content, 'manifests');
  if (entries.length > 0) {
    return entries
      .map(({ platform }) => platformOf(platform))
      .filter((platform) => platform !== undefined && platform !== 'unknown/unknown') as string[];
  }
  const digest = textField(content, 'config', 'digest');
  const platform = digest === undefined ? undefined : platformOf(parse(await registry.blob(digest)));
  return platform === undefined ? undefined : [platform];
}

/**
 * The digest of each platform's own manifest, such as `linux/arm/v7`; empty where the image does not say what it is for.
 *
 * Source: github.com/opencontainers/image-spec, "Image Index" and "Image Configuration"
 */
export async function platformDigests(
  manifest: Manifest,
  registry: Pick<RegistryClient, 'blob'>,
): Promise<ReadonlyMap<string, string>> {
  const content = parse(manifest.content);
  const entries = listField(content, 'manifests');
  if (entries.length > 0) {
    const named = entries.map(
      (entry) => [fullPlatformOf(entry.platform), textField(entry, 'digest')] as const,
    );
    // Attestations are entries for a platform that nobody knows.
    return new Map(
      named.filter((pair): pair is [string, string] => pair[0] !== undefined && pair[1] !== undefined),
    );
  }
  const digest = textField(content, 'config', 'digest');
  const platform = digest === undefined ? undefined : fullPlatformOf(parse(await registry.blob(digest)));
  return new Map(platform === undefined ? [] : [[platform, manifest.digest]]);
}

/** One name a platform: the variant that 64-bit ARM always has is left out, the one that 32-bit ARM is without is added. */
export function normalisePlatform(platform: string): string {
  return platform.replace(/^(linux\/arm64)\/v8$/, '$1').replace(/^linux\/arm$/, 'linux/arm/v7');
}

function fullPlatformOf(value: unknown): string | undefined {
  const platform = platformOf(value);
  const variant = textField(value, 'variant');
  if (platform === undefined || platform === 'unknown/unknown') return undefined;
  return normalisePlatform(variant === undefined ? platform : `${platform}/${variant}`);
}

function platformOf(value: unknown): string | undefined {
  const [os, architecture] = [textField(value, 'os'), textField(value, 'architecture')];
  return os === undefined || architecture === undefined ? undefined : `${os}/${architecture}`;
}

function parse(content: Buffer): unknown {
  try {
    const value: unknown = JSON.parse(content.toString('utf8'));
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
