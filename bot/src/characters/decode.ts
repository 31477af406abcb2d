import { CardFault } from './card-fault.ts';

/** What a card's text may measure, once it is unpacked: parsing takes the event loop's time. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024;

/**
 * The text of a file: UTF-8, or UTF-16 with its mark.
 *
 * @throws CardFault NOT_TEXT, TOO_LARGE
 */
export function decodeText(bytes: Uint8Array): string {
  refuseLarge(bytes.length);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CardFault('NOT_TEXT', 'is not UTF-8 text', cause);
  }
}

/**
 * The text of a card in a picture or an archive: base64 of UTF-8 in either alphabet, with or without line breaks and
 * padding, or the JSON itself, in UTF-8 or Latin-1.
 *
 * @throws CardFault
 */
export function decodePayload(bytes: Uint8Array): string {
  refuseLarge((bytes.length * 3) / 4);
  const raw = Buffer.from(bytes).toString('latin1').trim();
  if (/^(?:ï»¿)?\s*[{[]/.test(raw)) return repairMojibake(decodeLenient(bytes));
  const base64 = raw.replaceAll(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/');
  if (base64 === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
    throw new CardFault('NOT_TEXT', 'holds card data that is neither base64 nor JSON');
  }
  return repairMojibake(decodeLenient(Buffer.from(base64, 'base64')));
}

function decodeLenient(bytes: Uint8Array): string {
  refuseLarge(bytes.length);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

/** Some tools encode UTF-8 as if it were Latin-1, so that every `é` comes out as `Ã©`. */
function repairMojibake(text: string): string {
  if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text, 'latin1'));
  } catch {
    return text;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function refuseLarge(bytes: number): void {
  if (bytes <= MAX_TEXT_BYTES) return;
  throw new CardFault(
    'TOO_LARGE',
    `holds ${Math.ceil(bytes / 1024)} KiB of card data; ${MAX_TEXT_BYTES / 1024} KiB are taken`,
  );
}
