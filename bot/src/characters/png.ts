import { crc32, inflateSync } from 'node:zlib';
import { CardFault } from './card-fault.ts';
import { MAX_TEXT_BYTES } from './decode.ts';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Of length, type and checksum. */
const CHUNK_OVERHEAD = 12;
const TEXT_TYPES = ['tEXt', 'zTXt', 'iTXt'];
/** Encoders write pieces of 8 KiB and more: the largest file that is taken has some 4,000 then, and 60,000 of 512 bytes. */
export const MAX_CHUNKS = 65_536;
/** Base64 takes a third more than what it holds, and line breaks some. */
const MAX_PACKED_BYTES = Math.ceil((MAX_TEXT_BYTES * 4) / 3) + 64 * 1024;

export interface PngTexts {
  /** By keyword in lower case, the first of each: `ccv3`, `chara`. */
  readonly texts: ReadonlyMap<string, Uint8Array>;
  readonly warnings: readonly string[];
}

export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** With length, type and checksum. */
  readonly whole: Uint8Array;
}

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * What the text chunks of a PNG or APNG say under the keywords of cards, wherever in the file they stand.
 *
 * A wrong checksum or a missing end only warns: what tools write is often so, and base64 and JSON have their own checks.
 *
 * @throws CardFault DAMAGED, TOO_LARGE
 * Source: PNG (Third Edition), 5 "Datastream structure", 11.3.3 "Textual information"
 */
export function readPngTexts(bytes: Uint8Array): PngTexts {
  if (!isPng(bytes)) throw new CardFault('DAMAGED', 'is no PNG, whatever its name says');
  const texts = new Map<string, Uint8Array>();
  const warnings: string[] = [];
  let hasEnd = false;
  for (const chunk of pngChunks(bytes, (fault) => warnings.push(fault))) {
    hasEnd ||= chunk.type === 'IEND';
    if (!TEXT_TYPES.includes(chunk.type)) continue;
    const { keyword, rest } = splitKeyword(chunk.data);
    if (!['ccv3', 'chara'].includes(keyword) || texts.has(keyword)) continue;
    if (!hasRightChecksum(chunk)) warnings.push(`the checksum of its ${keyword} chunk is wrong`);
    texts.set(keyword, unpack(chunk.type, rest));
  }
  if (!hasEnd && warnings.length === 0) warnings.push('it has no end chunk');
  return { texts, warnings };
}

/**
 * The chunks in order, as far as they are whole.
 *
 * @throws CardFault TOO_LARGE where there are more than `MAX_CHUNKS`
 */
export function* pngChunks(bytes: Uint8Array, onFault: (fault: string) => void): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = SIGNATURE.length; at + CHUNK_OVERHEAD <= bytes.length; ) {
    if (++count > MAX_CHUNKS)
      throw new CardFault('TOO_LARGE', `has more than ${MAX_CHUNKS} chunks; a picture has some thousands`);
    const length = view.getUint32(at);
    const end = at + CHUNK_OVERHEAD + length;
    if (end > bytes.length) {
      onFault(`it is cut off: the chunk at byte ${at} is to hold ${length} bytes`);
      return;
    }
    yield {
      type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)),
      data: bytes.subarray(at + 8, end - 4),
      whole: bytes.subarray(at, end),
    };
    at = end;
  }
}

function hasRightChecksum({ whole }: PngChunk): boolean {
  const stated = new DataView(whole.buffer, whole.byteOffset + whole.length - 4, 4).getUint32(0);
  return crc32(whole.subarray(4, -4)) === stated;
}

function splitKeyword(data: Uint8Array): { keyword: string; rest: Uint8Array } {
  // A keyword has 79 bytes at most; a longer one is none of ours.
  const end = data.subarray(0, 80).indexOf(0);
  if (end < 0) return { keyword: '', rest: data };
  return {
    keyword: Buffer.from(data.subarray(0, end)).toString('latin1').toLowerCase(),
    rest: data.subarray(end + 1),
  };
}

function unpack(type: string, rest: Uint8Array): Uint8Array {
  if (type === 'tEXt') return rest;
  if (type === 'zTXt') return inflate(rest.subarray(1));
  const isPacked = rest[0] === 1;
  const language = rest.indexOf(0, 2);
  const translated = language < 0 ? -1 : rest.indexOf(0, language + 1);
  if (translated < 0) throw new CardFault('DAMAGED', 'has a card chunk (iTXt) without its fields');
  const text = rest.subarray(translated + 1);
  return isPacked ? inflate(text) : text;
}

function inflate(packed: Uint8Array): Uint8Array {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_PACKED_BYTES });
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new CardFault('TOO_LARGE', `unpacks to more than ${MAX_PACKED_BYTES} bytes of card data`, cause);
    }
    throw new CardFault('DAMAGED', 'has packed card data that cannot be unpacked', cause);
  }
}
