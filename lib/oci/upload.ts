import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline, Readable, Transform } from 'node:stream';
import { ActionError } from '../errors/action-error.ts';
import { type HttpResponse, headerText } from '../http/client.ts';
import { ConnectionError } from '../http/connection-error.ts';
import type { Descriptor } from './image.ts';
import type { RegistryClient } from './registry.ts';

/** A blob, and where its bytes are. */
export interface Blob extends Descriptor {
  readonly from:
    | { readonly kind: 'bytes'; readonly bytes: Buffer }
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'registry'; readonly source: RegistryClient };
}

/** How a blob came to be in the registry: it was there, or it was mounted from another repository of it, or sent. */
export type Arrival = 'there' | 'mounted' | 'copied' | 'uploaded';

// A registry looks at the whole of a blob before it answers.
const UPLOAD_TIMEOUT_MS = 5 * 60_000;
/** The upload is no longer known: another of the registry's servers answered, or it waited too long. */
const UPLOAD_LOST = 404;

/**
 * Sees to it that the blob is in the repository, moving as few bytes as can be.
 *
 * Source: github.com/opencontainers/distribution-spec, "Pushing blobs"
 * @throws ActionError REGISTRY_REFUSED
 */
export async function ensureBlob(target: RegistryClient, blob: Blob): Promise<Arrival> {
  if (await hasBlob(target, blob.digest)) return 'there';
  if (await isMounted(target, blob)) return 'mounted';
  const response = await target.retry(() => upload(target, blob), [UPLOAD_LOST]);
  if (response.status !== 201) throw target.refused(`PUT ${uploadsOf(target)}…`, response);
  return blob.from.kind === 'registry' ? 'copied' : 'uploaded';
}

async function hasBlob(target: RegistryClient, digest: string): Promise<boolean> {
  const path = `/v2/${target.repository}/blobs/${digest}`;
  const response = await target.send({ method: 'HEAD', path });
  if (response.status === 404) return false;
  // Some send to where they keep it.
  if (response.status < 400) return true;
  throw target.refused(`HEAD ${path}`, response);
}

/** Whoever may not read the other repository, or whose registry mounts nothing, sends the blob. */
async function isMounted(target: RegistryClient, { digest, from }: Blob): Promise<boolean> {
  if (from.kind !== 'registry' || from.source.registry !== target.registry) return false;
  const query = new URLSearchParams({ mount: digest, from: from.source.repository });
  const response = await target.send({ method: 'POST', path: `${uploadsOf(target)}?${query}` });
  if (response.status === 202) await cancel(target, response);
  return response.status === 201;
}

/** The answer to a mount that was none is the beginning of an upload, which is not needed. */
async function cancel(target: RegistryClient, begun: HttpResponse): Promise<void> {
  const location = headerText(begun.headers, 'location');
  if (location !== undefined) await target.send({ method: 'DELETE', path: location });
}

async function upload(target: RegistryClient, blob: Blob): Promise<HttpResponse> {
  const path = uploadsOf(target);
  const begun = await target.send({ method: 'POST', path });
  const location = headerText(begun.headers, 'location');
  if (begun.status !== 202 || location === undefined) throw target.refused(`POST ${path}`, begun);
  const body = await contentOf(blob);
  try {
    return await target.send({
      method: 'PUT',
      path: withDigest(location, blob.digest),
      headers: { 'content-type': 'application/octet-stream', 'content-length': String(blob.size) },
      body,
      timeoutMs: UPLOAD_TIMEOUT_MS,
      isOnce: true,
    });
  } catch (error) {
    // What we read was wrong, not the connection.
    if (error instanceof ConnectionError && error.cause instanceof ActionError) throw error.cause;
    throw error;
  }
}

async function contentOf({ from, digest }: Blob): Promise<() => Readable> {
  if (from.kind === 'bytes') return () => Readable.from([from.bytes]);
  if (from.kind === 'file') return () => createReadStream(from.path, { highWaterMark: 256 * 1024 });
  const { source } = from;
  const content = await source.openBlob(digest);
  // Whichever of the two ends early takes the other with it.
  const checked = pipeline(content, verifying(digest, `${source.registry}/${source.repository}`), () => {});
  let isTaken = false;
  return () => {
    // What came once is gone; the whole upload begins anew.
    if (isTaken) checked.destroy(new Error('the content was read already'));
    isTaken = true;
    return checked;
  };
}

/** Lets everything through but the end, which waits until the whole is known to be right. */
function verifying(digest: string, where: string): Transform {
  const hash = createHash('sha256');
  let held: Buffer = Buffer.alloc(0);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      const before = held;
      held = chunk;
      done(undefined, before);
    },
    flush(done) {
      const found = `sha256:${hash.digest('hex')}`;
      if (found === digest) done(undefined, held);
      else
        done(
          new ActionError('REGISTRY_REFUSED', `${where} gave other bytes than ${digest}: ${found}`, {
            hint: 'Run it again; if it persists, the base image is damaged there, or something between changes what is read.',
          }),
        );
    },
  });
}

function uploadsOf({ repository }: RegistryClient): string {
  return `/v2/${repository}/blobs/uploads/`;
}

function withDigest(location: string, digest: string): string {
  const url = new URL(location, 'https://registry');
  url.searchParams.set('digest', digest);
  return URL.canParse(location) ? url.href : `${url.pathname}${url.search}`;
}
