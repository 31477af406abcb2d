import { headerText } from '../http/client.ts';
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
  readonly tags: readonly string[];
}

export interface Transfer {
  readonly blob: Blob;
  readonly arrival: Arrival;
  readonly seconds: number;
}

/** @param transfers none where the image was there as a whole */
export interface PushResult {
  readonly transfers: readonly Transfer[];
  /** The tags that were moved or made. */
  readonly tagged: readonly string[];
}

/**
 * Sees to it that the registry has the image under its tags: blobs first, then the manifests that name them, then the tags.
 *
 * @throws ActionError REGISTRY_REFUSED
 */
export async function pushImage(target: RegistryClient, push: ImagePush): Promise<PushResult> {
  const { manifests, top, tags } = push;
  const isThere = (await digestOf(target, top.digest)) !== undefined;
  const transfers = isThere ? [] : await pushBlobs(target, push.blobs);
  if (!isThere) await Promise.all(manifests.map((manifest) => target.tag(manifest, manifest.digest)));
  const tagged: string[] = [];
  for (const tag of tags) {
    // Where tags cannot be moved, what has its tag already is left alone.
    if (isThere && (await digestOf(target, tag)) === top.digest) continue;
    await target.tag(top, tag);
    tagged.push(tag);
  }
  return { transfers, tagged };
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

/** The digest behind a tag or digest; undefined where there is nothing. */
async function digestOf(target: RegistryClient, reference: string): Promise<string | undefined> {
  const path = `/v2/${target.repository}/manifests/${reference}`;
  const response = await target.send({ method: 'HEAD', path, headers: { accept: MANIFEST_TYPES } });
  if (response.status === 404) return undefined;
  if (response.status !== 200) throw target.refused(`HEAD ${path}`, response);
  return headerText(response.headers, 'docker-content-digest') ?? '';
}
