import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** The configuration of an image and its layers, unpacked; of an index its first, and the layers of all. */
export async function readImage(
  platform: Platform,
  repository: string,
  reference: string,
): Promise<{ config: Record<string, unknown>; contents: Buffer[] }> {
  const top = (await readManifest(platform, repository, reference)).json();
  const digests: string[] = (top.manifests ?? []).map(({ digest }: { digest: string }) => digest);
  const images = await Promise.all(
    (digests.length > 0 ? digests : [reference]).map((digest) => readOne(platform, repository, digest)),
  );
  const [config = Buffer.alloc(0)] = images[0] ?? [];
  return { config: JSON.parse(config.toString('utf8')), contents: images.flat() };
}

/** The configuration, then the layers. */
async function readOne(platform: Platform, repository: string, reference: string): Promise<Buffer[]> {
  const manifest = (await readManifest(platform, repository, reference)).json();
  const layers: Promise<Buffer>[] = manifest.layers.map(
    async ({ digest, mediaType }: { digest: string; mediaType: string }) => {
      const bytes = await readBlob(platform, repository, digest);
      return mediaType.endsWith('gzip') ? gunzipSync(bytes) : bytes;
    },
  );
  return await Promise.all([readBlob(platform, repository, manifest.config.digest), ...layers]);
}

/** A blob's bytes. */
export async function readBlob(
  platform: Platform,
  repository: string,
  digest: string,
  registry = platform.info.registry,
): Promise<Buffer> {
  const url = `${registry.url}/v2/${repository}/blobs/${digest}`;
  return await requestBytes(url, { headers: headersFor(registry), ca: platform.ca });
}

/** What a repository was asked so far, as `PUT manifests/v1 201`; queries left out. */
export async function requestsTo(
  platform: Platform,
  repository: string,
  registry = platform.info.registry,
): Promise<string[]> {
  const log = await readFile(join(platform.info.folder, 'log', `${registry.name}.log`), 'utf8');
  const found = log.matchAll(/"([A-Z]+) \/v2\/(\S+) HTTP\/[\d.]+" (\d+)/g);
  return [...found]
    .map(([, method = '', path = '', status = '']) => ({ method, path: path.replace(/\?.*$/, ''), status }))
    .filter(({ path }) => path.startsWith(`${repository}/`))
    .map(({ method, path, status }) => `${method} ${path.slice(repository.length + 1)} ${status}`);
}
