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
