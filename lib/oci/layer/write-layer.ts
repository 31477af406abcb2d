import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { ActionError } from '../../errors/action-error.ts';
import { ELF_HEAD_BYTES, machineOf, type Program } from './elf.ts';
import { TAR_END, type TarEntry, tarHeader, tarPadding } from './tar.ts';

export interface LayerEntry extends TarEntry {
  /** Absolute path of a file's content. */
  readonly source?: string;
}

/** A layer as registries take it, in a file. */
export interface Layer {
  readonly file: string;
  /** Of the file. */
  readonly digest: string;
  readonly size: number;
  /** Of what is packed in it: equal for equal entries, whatever packed them. */
  readonly diffId: string;
  readonly programs: readonly Program[];
}

// What zlib makes of equal bytes depends on these, and on its version, which comes with Node.
const GZIP = { level: 6, memLevel: 8, windowBits: 15 } as const;

/**
 * Packs the entries, sorted by path, into a file: what the machine says of owners, times and modes has no part in it.
 *
 * @param options.mtimeSeconds of every entry, since 1970
 * @throws ActionError BUILD_FAILED when a file changed meanwhile
 */
export async function writeLayer(
  entries: readonly LayerEntry[],
  { file, mtimeSeconds }: { readonly file: string; readonly mtimeSeconds: number },
): Promise<Layer> {
  const sorted = entries.toSorted((left, right) =>
    Buffer.compare(Buffer.from(left.path), Buffer.from(right.path)),
  );
  const programs: Program[] = [];
  const [unpacked, packed] = [createHash('sha256'), createHash('sha256')];
  const counter = { bytes: 0 };
  await pipeline(
    Readable.from(tarChunks(sorted, mtimeSeconds, programs), { objectMode: false }),
    hashing(unpacked),
    createGzip(GZIP),
    hashing(packed, counter),
    createWriteStream(file),
  );
  return {
    file,
    digest: `sha256:${packed.digest('hex')}`,
    size: counter.bytes,
    diffId: `sha256:${unpacked.digest('hex')}`,
    programs,
  };
}

async function* tarChunks(
  entries: readonly LayerEntry[],
  mtimeSeconds: number,
  programs: Program[],
): AsyncGenerator<Buffer> {
  for (const entry of entries) {
    yield tarHeader(entry, mtimeSeconds);
    if (entry.source === undefined) continue;
    yield* contentOf(entry, entry.source, programs);
    yield tarPadding(entry.size);
  }
  yield TAR_END;
}

async function* contentOf(entry: LayerEntry, source: string, programs: Program[]): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const chunk of createReadStream(source, {
    highWaterMark: 256 * 1024,
  }) as AsyncIterable<Buffer>) {
    const machine = read === 0 ? machineOf(chunk.subarray(0, ELF_HEAD_BYTES)) : undefined;
    if (machine !== undefined) programs.push({ path: entry.path, machine });
    read += chunk.length;
    if (read <= entry.size) yield chunk;
  }
  if (read === entry.size) return;
  throw new ActionError(
    'BUILD_FAILED',
    `${source} changed while it was read: ${entry.size} bytes, then ${read}`,
    {
      hint: 'See that nothing writes into the context while the image is built.',
    },
  );
}

/** Hashes, and counts, what goes through. */
function hashing(hash: Hash, counter?: { bytes: number }): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      if (counter !== undefined) counter.bytes += chunk.length;
      done(undefined, chunk);
    },
  });
}
