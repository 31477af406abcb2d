import { CARD_ENDINGS } from './card.ts';
import { isPng } from './png.ts';
import { isZip } from './zip.ts';

const MAX_STEM_CHARACTERS = 60;
/** Names that some systems keep for themselves. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * What the file of a card may be called: letters, digits and single dashes of its name, so that no name leads out of the
 * folder, hides its file or is another's on some system.
 *
 * @returns without an ending; `card` where nothing is left
 * @example fileStem('../Mara (the Lamplighter)') // 'mara-the-lamplighter'
 */
export function fileStem(name: string): string {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const stem = [...words.join('-')].slice(0, MAX_STEM_CHARACTERS).join('').replace(/-+$/, '');
  return stem === '' || RESERVED.test(stem) ? ['card', stem].filter(Boolean).join('-') : stem;
}

/** The ending that fits what a file holds; undefined for one that no card has. */
export function fileEnding(bytes: Uint8Array, fileName: string): string | undefined {
  if (isPng(bytes)) return '.png';
  if (isZip(bytes)) return '.charx';
  const ending = fileName.slice(fileName.lastIndexOf('.')).toLowerCase();
  return CARD_ENDINGS.find((known) => known === ending);
}
