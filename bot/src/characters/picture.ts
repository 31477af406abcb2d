import { CardFault } from './card-fault.ts';
import { decodePayload, MAX_TEXT_BYTES } from './decode.ts';
import { isFields, own, text } from './fields.ts';
import { parseJson } from './parse-text.ts';
import { isPng, pngChunks } from './png.ts';
import { isZip, readZipFile } from './zip.ts';

export interface Picture {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Discord takes avatars up to here. */
const MAX_PICTURE_BYTES = 8 * 1024 * 1024;
/** Text, and what else is not shown: nobody shall read the card, or who made it with what, out of its picture. */
const KEPT_CHUNKS = /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|sRGB|cHRM|acTL|fcTL|fdAT)$/;

const SIGNATURES: readonly (readonly [mediaType: string, pattern: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF.{4}WEBP/s],
];

/**
 * The picture of a card: the PNG that holds it, without the card, or the main icon of an archive. Undefined where there
 * is none that can be shown.
 */
export function pictureOf(bytes: Uint8Array): Picture | undefined {
  try {
    if (isPng(bytes)) return checked(withoutTexts(bytes));
    if (!isZip(bytes)) return undefined;
    const path = iconPath(bytes);
    const icon = path === undefined ? undefined : readZipFile(bytes, path, MAX_PICTURE_BYTES);
    if (icon === undefined) return undefined;
    return checked(isPng(icon) ? withoutTexts(icon) : icon);
  } catch (error) {
    if (error instanceof CardFault) return undefined;
    throw error;
  }
}

/** What its first bytes show to be a picture; names and types that others state do not count. */
function checked(bytes: Uint8Array): Picture | undefined {
  if (bytes.length > MAX_PICTURE_BYTES) return undefined;
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const mediaType = SIGNATURES.find(([, pattern]) => pattern.test(head))?.[0];
  return mediaType === undefined ? undefined : { bytes, mediaType };
}

function withoutTexts(bytes: Uint8Array): Uint8Array {
  const kept = [...pngChunks(bytes, () => undefined)].filter(({ type }) => KEPT_CHUNKS.test(type));
  return Buffer.concat([bytes.subarray(0, 8), ...kept.map(({ whole }) => whole)]);
}

/** Of several icons the main one, else the first. Source: character-card-spec-v3, "assets" */
function iconPath(archive: Uint8Array): string | undefined {
  const json = readZipFile(archive, 'card.json', MAX_TEXT_BYTES);
  const card = json === undefined ? undefined : parseJson(decodePayload(json));
  const data = isFields(card) ? own(card, 'data') : undefined;
  const assets = isFields(data) ? own(data, 'assets') : undefined;
  const icons = (Array.isArray(assets) ? assets.filter(isFields) : []).filter(
    (asset) => text(asset, 'type') === 'icon',
  );
  const icon = icons.find((asset) => text(asset, 'name') === 'main') ?? icons[0];
  return icon === undefined ? undefined : /^embeded:\/\/(.+)$/.exec(text(icon, 'uri'))?.[1];
}
