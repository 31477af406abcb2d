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
