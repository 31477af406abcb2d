/** One thing in a layer. Paths are relative to the image's root, without a slash at either end. */
export interface TarEntry {
  readonly path: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** Permission bits. */
  readonly mode: number;
  readonly user: number;
  readonly group: number;
  /** Bytes of a file; 0 for anything else. */
  readonly size: number;
  /** What a symbolic link points to. */
  readonly target?: string;
}

const BLOCK_BYTES = 512;
const MAX_NAME_BYTES = 100;
const MAX_ID = 0o7777777;
const MAX_SIZE = 0o77777777777;
const TYPES = { file: '0', folder: '5', link: '2' } as const;

/** The two empty blocks that end an archive. */
export const TAR_END = Buffer.alloc(2 * BLOCK_BYTES);

/**
 * The blocks before an entry's content: equal for equal entries, on every machine.
 *
 * What does not fit the classic header (long names, other letters than ASCII, large numbers) goes into a PAX header
 * before it.
 *
 * Source: POSIX.1-2017, pax, "ustar Interchange Format" and "pax Extended Header"
 * @param mtimeSeconds of every entry, since 1970
 */
export function tarHeader(entry: TarEntry, mtimeSeconds: number): Buffer {
  const name = entry.kind === 'folder' ? `${entry.path}/` : entry.path;
  const target = entry.target ?? '';
  const records = [
    ...(fitsName(name) ? [] : [paxRecord('path', name)]),
    ...(fitsName(target) ? [] : [paxRecord('linkpath', target)]),
    ...(entry.size <= MAX_SIZE ? [] : [paxRecord('size', String(entry.size))]),
    ...(entry.user <= MAX_ID ? [] : [paxRecord('uid', String(entry.user))]),
    ...(entry.group <= MAX_ID ? [] : [paxRecord('gid', String(entry.group))]),
  ];
  const header = block({ ...entry, name, target, mtimeSeconds, type: TYPES[entry.kind] });
  if (records.length === 0) return header;
  const pax = Buffer.from(records.join(''));
  const root = { mode: 0o644, user: 0, group: 0, target: '', mtimeSeconds };
  const before = block({ ...root, name: 'PaxHeaders/entry', size: pax.length, type: 'x' });
  return Buffer.concat([before, pax, tarPadding(pax.length), header]);
}

/** What fills the last block of a content. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES);
}

interface Block extends Pick<TarEntry, 'mode' | 'user' | 'group' | 'size'> {
  readonly name: string;
  readonly target: string;
  readonly mtimeSeconds: number;
  readonly type: string;
}

function block({ name, target, type, mode, user, group, size, mtimeSeconds }: Block): Buffer {
  const header = Buffer.alloc(BLOCK_BYTES);
  header.write(cut(name), 0, 'latin1');
  header.write(octal(mode, 7), 100);
  header.write(octal(user <= MAX_ID ? user : 0, 7), 108);
  header.write(octal(group <= MAX_ID ? group : 0, 7), 116);
  header.write(octal(size <= MAX_SIZE ? size : 0, 11), 124);
  header.write(octal(mtimeSeconds, 11), 136);
  // The checksum counts its own place as blanks.
  header.write(' '.repeat(8), 148);
  header.write(type, 156);
  header.write(cut(target), 157, 'latin1');
  header.write('ustar\x0000', 257, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
  return header;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

function fitsName(name: string): boolean {
  return name.length <= MAX_NAME_BYTES && /^[\x20-\x7e]*$/.test(name);
}

/** For readers that do not know PAX; the others take the record. */
function cut(name: string): string {
  return name.replaceAll(/[^\x20-\x7e]/g, '_').slice(0, MAX_NAME_BYTES);
}

/** `length key=value\n`, whose length counts itself. */
function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest;
  while (length !== rest + String(length).length) length = rest + String(length).length;
  return `${length} ${key}=${value}\n`;
}
