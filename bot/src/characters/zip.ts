import { inflateRawSync } from 'node:zlib';
import { CardFault } from './card-fault.ts';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;

interface ZipEntry {
  readonly flags: number;
  readonly method: number;
  readonly packedBytes: number;
  readonly localAt: number;
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * One file of an archive, by its exact path; undefined where there is none. Nothing is written anywhere, and nothing but
 * this file is unpacked.
 *
 * @throws CardFault DAMAGED, ENCRYPTED, TOO_LARGE
 * Source: PKWARE, APPNOTE.TXT 4.3
 */
export function readZipFile(bytes: Uint8Array, path: string, maxBytes: number): Uint8Array | undefined {
  try {
    const entry = findEntry(bytes, path);
    return entry === undefined ? undefined : unpack(bytes, entry, maxBytes, path);
  } catch (cause) {
    if (cause instanceof CardFault) throw cause;
    throw new CardFault('DAMAGED', 'is an archive whose directory points outside it', cause);
  }
}

function findEntry(bytes: Uint8Array, path: string): ZipEntry | undefined {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== CENTRAL) throw new RangeError('no directory entry');
    const nameLength = view.getUint16(at + 28, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    if (name === path) {
      return {
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        packedBytes: view.getUint32(at + 20, true),
        localAt: view.getUint32(at + 42, true),
      };
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return undefined;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT_BYTES);
  for (let at = view.byteLength - END_BYTES; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new CardFault('DAMAGED', 'is an archive that is cut off');
}

function unpack(bytes: Uint8Array, entry: ZipEntry, maxBytes: number, path: string): Uint8Array {
  if ((entry.flags & 1) !== 0) throw new CardFault('ENCRYPTED', `holds an encrypted ${path}`);
  const view = viewOf(bytes);
  if (view.getUint32(entry.localAt, true) !== LOCAL) throw new RangeError('no file there');
  const start =
    entry.localAt + 30 + view.getUint16(entry.localAt + 26, true) + view.getUint16(entry.localAt + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (packed.length < entry.packedBytes) throw new CardFault('DAMAGED', 'is an archive that is cut off');
  if (entry.method === 0 && packed.length <= maxBytes) return packed;
  if (entry.method === 0) throw tooLarge(path, maxBytes);
  if (entry.method !== 8) throw new CardFault('DAMAGED', `packs ${path} in a way that is not known`);
  try {
    return inflateRawSync(packed, { maxOutputLength: maxBytes });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(path, maxBytes);
    throw new CardFault('DAMAGED', `holds a ${path} that cannot be unpacked`, cause);
  }
}

function tooLarge(path: string, maxBytes: number): CardFault {
  return new CardFault('TOO_LARGE', `holds a ${path} of more than ${maxBytes} bytes`);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
