import type { Document } from './image.ts';
import { MANIFEST_TYPES, type RegistryClient } from './registry.ts';
import { type Arrival, type Blob, ensureBlob } from './upload.ts';

export interface ImagePush {
  /** What the manifests name; a blob may be named twice. */
  readonly blobs: readonly Blob[];
  /** One a platform. */
  readonly manifests: readonly Document[];
  /** The index, or the one manifest again. */
  readonly top: Document;
}

export interface Transfer {
  readonly blob: Blob;
  readonly arrival: Arrival;
  readonly seconds: number;
}

/**
 * Sees to it that the registry has the image under its digest: blobs first, then the manifests that name them.
 *
 * @returns what became of each blob; nothing where the image was there as a whole
 * @throws ActionError REGISTRY_REFUSED
 */
export async function pushImage(target: RegistryClient, push: ImagePush): Promise<readonly Transfer[]> {
  const { blobs, manifests, top } = push;
  if (await hasManifest(target, top.digest)) return [];
  const transfers = await pushBlobs(target, blobs);
  await Promise.all(manifests.map((manifest) => target.tag(manifest, manifest.digest)));
  if (!manifests.includes(top)) await target.tag(top, top.digest);
  return transfers;
}

async function pushBlobs(target: RegistryClient, blobs: readonly Blob[]): Promise<readonly Transfer[]> {
  const unique = [...new Map(blobs.map((blob) => [blob.digest, blob])).values()];
  return await Promise.all(
    unique.map(async (blob) => {
      const started = performance.now();
      const arrival = await ensureBlob(target, blob);
      return { blob, arrival, seconds: (performance.now() - started) / 1000 };
    }),
  );
}

async function hasManifest(target: RegistryClient, digest: string): Promise<boolean> {
  const path = `/v2/${target.repository}/manifests/${digest}`;
  const response = await target.send({ method: 'HEAD', path, headers: { accept: MANIFEST_TYPES } });
  if (response.status === 404) return false;
  if (response.status === 200) return true;
  throw target.refused(`HEAD ${path}`, response);
}
