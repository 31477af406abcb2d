import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { request } from './request.ts';

const run = promisify(execFile);
const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';

/** This machine's, and another one's, in the words of images. */
const own = process.arch === 'x64' ? 'amd64' : process.arch;
export const architectures = { own, other: own === 'arm64' ? 'amd64' : 'arm64' } as const;

interface ImageConfig {
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Env?: readonly string[];
  readonly User?: string;
}

interface LayoutOptions {
  readonly name: string;
  readonly config: ImageConfig;
  /** The layout's folder. */
  readonly target: string;
}

/** Writes an OCI layout with an image of one layer: what stands in `root`, for this machine's architecture. */
export async function writeOciLayout(options: LayoutOptions & { readonly root: string }): Promise<void> {
  await writeOciLayouts({ ...options, roots: { [architectures.own]: options.root } });
}

/** The same for several architectures. @param options.roots by architecture */
export async function writeOciLayouts(
  options: LayoutOptions & { readonly roots: Readonly<Record<string, string>> },
): Promise<void> {
  const { name, target } = options;
  await mkdir(join(target, 'blobs/sha256'), { recursive: true });
  const annotations = { 'io.containerd.image.name': name, 'org.opencontainers.image.ref.name': name };
  const manifests: object[] = [];
  for (const [architecture, root] of Object.entries(options.roots)) {
    const manifest = await writeImage(options, architecture, root);
    manifests.push({ ...manifest, annotations, platform: { architecture, os: 'linux' } });
  }
  await writeFile(join(target, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  await writeFile(join(target, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
}

async function writeImage({ name, target, config }: LayoutOptions, architecture: string, root: string) {
  const put = async (content: Buffer | string, mediaType: string) => {
    const digest = sha256(content);
    await writeFile(join(target, 'blobs/sha256', digest.slice('sha256:'.length)), content);
    return { mediaType, digest, size: Buffer.byteLength(content) };
  };
  const layerFile = `${target}.layer`;
  await run('tar', ['-C', root, '--owner=0', '--group=0', '--numeric-owner', '-cf', layerFile, '.']);
  const layerContent = await readFile(layerFile);
  await rm(layerFile);
  const layer = await put(
    await promisify(gzip)(layerContent, { level: 4 }),
    'application/vnd.oci.image.layer.v1.tar+gzip',
  );
  const configBlob = await put(
    JSON.stringify({
      architecture,
      os: 'linux',
      config: { Env: ['PATH=/usr/local/bin:/usr/bin:/bin'], ...config },
      rootfs: { type: 'layers', diff_ids: [sha256(layerContent)] },
      // buildah counts layers by it.
      history: [{ created: '2026-01-01T00:00:00Z', created_by: name }],
    }),
    'application/vnd.oci.image.config.v1+json',
  );
  return await put(
    JSON.stringify({ schemaVersion: 2, mediaType: MANIFEST_TYPE, config: configBlob, layers: [layer] }),
    MANIFEST_TYPE,
  );
}

/** The layout as one file, for `ctr images import` and buildah's `oci-archive:`. */
export async function packOciLayout(layout: string, target: string): Promise<void> {
  await run('tar', ['-C', layout, '-cf', target, '.']);
}

/** Pushes the layout's images to a registry that asks for no login. @param reference repository and tag */
export async function pushOciLayout(
  layout: string,
  registry: string,
  reference: string,
  ca: string,
): Promise<void> {
  const [repository = '', tag = ''] = reference.split(':');
  const { manifests } = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8'));
  const target = { url: `${registry}/v2/${repository}`, ca };
  if (manifests.length === 1) return await pushImage(layout, target, manifests[0].digest, tag);
  for (const { digest } of manifests) await pushImage(layout, target, digest, digest);
  const entries = manifests.map(({ annotations: _, ...entry }: { annotations: unknown }) => entry);
  const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX_TYPE, manifests: entries }));
  await put(`${target.url}/manifests/${tag}`, index, INDEX_TYPE, ca);
}

interface Target {
  /** Of the repository. */
  readonly url: string;
  readonly ca: string;
}

async function pushImage(
  layout: string,
  { url, ca }: Target,
  digest: string,
  reference: string,
): Promise<void> {
  const blob = (digest: string) => readFile(join(layout, 'blobs/sha256', digest.slice('sha256:'.length)));
  const manifest = await blob(digest);
  const { config, layers } = JSON.parse(manifest.toString('utf8'));
  for (const { digest } of [config, ...layers]) {
    const begun = await request(`${url}/blobs/uploads/`, { method: 'POST', body: '', ca });
    const location = new URL(String(begun.headers.location), url);
    location.searchParams.set('digest', digest);
    await put(location.href, await blob(digest), 'application/octet-stream', ca);
  }
  await put(`${url}/manifests/${reference}`, manifest, MANIFEST_TYPE, ca);
}

async function put(url: string, body: Buffer, type: string, ca: string): Promise<void> {
  const answer = await request(url, { method: 'PUT', body, ca, headers: { 'content-type': type } });
  if (answer.status !== 201) throw new Error(`PUT ${url} → ${answer.status} ${answer.text.slice(0, 300)}`);
}

function sha256(content: Buffer | string): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
