import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A chunk of a PNG, with its right checksum. */
export function chunk(type: string, data: Uint8Array | string = ''): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data as Uint8Array)]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(body.length - 4, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A picture of one grey dot, with chunks before and after its data. */
export function png(before: readonly Uint8Array[], after: readonly Uint8Array[] = []): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const data = chunk('IDAT', deflateSync(Uint8Array.of(0, 128)));
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), ...before, data, ...after, chunk('IEND')]);
}

export const base64 = (card: unknown) => Buffer.from(JSON.stringify(card)).toString('base64');

export const tEXt = (keyword: string, text: string) =>
  chunk('tEXt', Buffer.from(`${keyword}\0${text}`, 'latin1'));

export const zTXt = (keyword: string, text: string) =>
  chunk('zTXt', Buffer.concat([Buffer.from(`${keyword}\0\0`), deflateSync(Buffer.from(text))]));

export function iTXt(keyword: string, text: string, isPacked: boolean): Buffer {
  const head = Buffer.from(`${keyword}\0${isPacked ? '\u0001' : '\0'}\0de\0Karte\0`);
  return chunk('iTXt', Buffer.concat([head, isPacked ? deflateSync(Buffer.from(text)) : Buffer.from(text)]));
}

export interface ZipFile {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
}

/** A zip archive. */
export function zip(files: readonly ZipFile[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data, isStored = false, isEncrypted = false } of files) {
    const raw = Buffer.from(data as Uint8Array);
    const packed = isStored ? raw : deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(isEncrypted ? 1 : 0, 2);
    fields.writeUInt16LE(isStored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(raw.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    locals.push(Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]));
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), fields, place, Buffer.from(name)]));
    at += locals.at(-1)?.length ?? 0;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006'), end]);
}
