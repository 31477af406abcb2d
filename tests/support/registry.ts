import { gunzipSync } from 'node:zlib';
import type { Platform } from '../../platform/info.ts';
import type { Registry } from '../../platform/parts/registry.ts';
import { type Answer, request, requestBytes } from '../../platform/request.ts';

const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

function headersFor({ login }: Registry): Record<string, string> {
  const basic = Buffer.from(`${login?.username}:${login?.password}`).toString('base64');
  return { accept: ACCEPT, ...(login === undefined ? {} : { authorization: `Basic ${basic}` }) };
}

/** What the registry answers for a tag or digest. */
export async function readManifest(
  platform: Platform,
  repository: string,
  reference: string,
  registry = platform.info.registry,
): Promise<Answer & { readonly digest: string }> {
  const url = `${registry.url}/v2/${repository}/manifests/${reference}`;
  const answer = await request(url, { headers: headersFor(registry), ca: platform.ca });
  return { ...answer, digest: String(answer.headers['docker-content-digest']) };
}

/** The tags of a repository; none where there is no such repository. */
export async function readTags(
  platform: Platform,
  repository: string,
  registry = platform.info.registry,
): Promise<string[]> {
  const url = `${registry.url}/v2/${repository}/tags/list`;
  const answer = await request(url, { headers: headersFor(registry), ca: platform.ca });
  return answer.status === 404 ? [] : answer.json().tags;
}

/** The configuration of an image and its layers, unpacked. */
export async function readImage(
  platform: Platform,
  repository: string,
  reference: string,
): Promise<{ config: Record<string, unknown>; contents: Buffer[] }> {
  const { registry } = platform.info;
  const manifest = (await readManifest(platform, repository, reference)).json();
  const blob = async (digest: string) =>
    await requestBytes(`${registry.url}/v2/${repository}/blobs/${digest}`, {
      headers: headersFor(registry),
      ca: platform.ca,
    });
  const config = await blob(manifest.config.digest);
  const layers: Buffer[] = await Promise.all(
    manifest.layers.map(async ({ digest, mediaType }: { digest: string; mediaType: string }) => {
      const bytes = await blob(digest);
      return mediaType.endsWith('gzip') ? gunzipSync(bytes) : bytes;
    }),
  );
  return { config: JSON.parse(config.toString('utf8')), contents: [config, ...layers] };
}
