import { readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { CARD_ENDINGS } from './card.ts';
import type { CardProblem } from './library.ts';

export interface FolderListing {
  /** Files that may be cards, sorted. */
  readonly names: readonly string[];
  /** What lies there and is none. */
  readonly problems: readonly CardProblem[];
  readonly isListed: boolean;
}

/** What file systems and their tools leave in folders by themselves. */
const NOT_MEANT = new Set(['lost+found', 'thumbs.db', 'desktop.ini']);

/** What a folder holds. One that is not there holds no cards: a volume may be empty. */
export async function cardFiles(folder: string): Promise<FolderListing> {
  try {
    const entries = (await readdir(folder)).filter(
      (name) => !name.startsWith('.') && !NOT_MEANT.has(name.toLowerCase()),
    );
    const names = entries.toSorted();
    const cards = names.filter((name) => CARD_ENDINGS.some((ending) => ending === endingOf(name)));
    const pictures = new Set(cards.filter((name) => isPictureBeside(name, cards)));
    return {
      names: cards.filter((name) => !pictures.has(name)),
      problems: names.filter((name) => !cards.includes(name)).map(notACard),
      isListed: true,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const problem = {
      file: folder,
      code: 'FOLDER_UNREADABLE' as const,
      message: `${folder} cannot be read: ${why}`,
    };
    return { names: [], problems: [problem], isListed: false };
  }
}

/** `mara.png` beside `mara.json` is the picture of that card, and no card of its own. */
function isPictureBeside(name: string, cards: readonly string[]): boolean {
  if (endingOf(name) !== '.png') return false;
  const stem = stemOf(name);
  return ['.json', '.yaml', '.yml'].some((ending) => cards.includes(stem + ending));
}

function notACard(file: string): CardProblem {
  const what = `is skipped: it is none of ${CARD_ENDINGS.join(', ')}, lying directly in the folder`;
  return { file, code: 'UNSUPPORTED_FORMAT', message: `${file} ${what}` };
}

function endingOf(name: string): string {
  return extname(name).toLowerCase();
}

function stemOf(name: string): string {
  return basename(name, extname(name));
}

/** Where the picture beside a card would lie. */
export function pictureBeside(folder: string, name: string): string {
  return join(folder, `${stemOf(name)}.png`);
}
