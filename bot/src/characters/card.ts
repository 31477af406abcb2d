import { type CardErrorCode, CardFault } from './card-fault.ts';
import type { Character } from './character.ts';
import { decodePayload, decodeText, MAX_TEXT_BYTES } from './decode.ts';
import { parseJson, parseYaml } from './parse-text.ts';
import { isPng, readPngTexts } from './png.ts';
import { readCharacter } from './read-character.ts';
import { isZip, readZipFile } from './zip.ts';

export type { CardErrorCode } from './card-fault.ts';
export type { Character } from './character.ts';

/** A file that is no usable card; the message says why, with the file's name. */
export class CardError extends Error {
  readonly code: CardErrorCode;

  constructor(code: CardErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'CardError';
    this.code = code;
  }
}

/** The endings of the files that are read. */
export const CARD_ENDINGS = ['.json', '.yaml', '.yml', '.png', '.apng', '.charx'] as const;
/** A picture may be this large around its card. */
export const MAX_FILE_BYTES = 32 * 1024 * 1024;

interface Content {
  readonly card: unknown;
  readonly warnings: readonly string[];
}

/**
 * Reads a card of version 1, 2 or 3 from JSON, YAML, PNG, APNG or CHARX; what the file is shows in its first bytes, then
 * in its ending. In the newer versions `data` counts, and what repeats it beside it does not.
 *
 * @throws CardError
 * Source: github.com/malfoyslastname/character-card-spec-v2, github.com/kwaroran/character-card-spec-v3
 */
export function parseCard(bytes: Uint8Array, fileName: string): Character {
  try {
    if (bytes.length > MAX_FILE_BYTES) {
      throw new CardFault(
        'TOO_LARGE',
        `has ${Math.ceil(bytes.length / 1024)} KiB; ${MAX_FILE_BYTES / 1024} KiB are taken`,
      );
    }
    const { card, warnings } = readContent(bytes, endingOf(fileName));
    return readCharacter(card, warnings);
  } catch (error) {
    if (!(error instanceof CardFault)) throw error;
    throw new CardError(error.code, `${fileName} ${error.message}`, error.cause);
  }
}

function readContent(bytes: Uint8Array, ending: string): Content {
  if (!CARD_ENDINGS.some((known) => known === ending)) {
    throw new CardFault(
      'UNSUPPORTED_FORMAT',
      `is not of a format that can be read; JSON, YAML, PNG and CHARX can`,
    );
  }
  if (isPng(bytes) || ending === '.png' || ending === '.apng') return readPng(bytes);
  if (isZip(bytes) || ending === '.charx') return readCharx(bytes);
  const text = decodeText(bytes);
  return { card: ending === '.json' ? parseJson(text) : parseYaml(text), warnings: [] };
}

/** `ccv3` counts before `chara`; where it cannot be read, the other has to do. */
function readPng(bytes: Uint8Array): Content {
  const { texts, warnings } = readPngTexts(bytes);
  const newer = texts.get('ccv3');
  const older = texts.get('chara');
  const parse = (payload: Uint8Array) => parseJson(decodePayload(payload));
  if (newer === undefined && older === undefined) {
    throw new CardFault('NO_CARD', ['is a picture without a card', ...warnings].join('; '));
  }
  try {
    return { card: parse(newer ?? older ?? bytes), warnings };
  } catch (error) {
    if (newer === undefined || older === undefined || !(error instanceof CardFault)) throw error;
    return { card: parse(older), warnings: [...warnings, `its newer card (ccv3) ${error.message}`] };
  }
}

function readCharx(bytes: Uint8Array): Content {
  const card = readZipFile(bytes, 'card.json', MAX_TEXT_BYTES);
  if (card === undefined) throw new CardFault('NO_CARD', 'is an archive without a card.json');
  return { card: parseJson(decodePayload(card)), warnings: [] };
}

function endingOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot).toLowerCase();
}
