import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CardError, type CardErrorCode, type Character, parseCard } from './card.ts';

export interface LoadedLibrary {
  readonly characters: readonly Character[];
  readonly problems: readonly {
    readonly file: string;
    readonly code: CardErrorCode | 'UNREADABLE';
    readonly message: string;
  }[];
}

/**
 * The cards of all folders; in a folder they come by file name. A later card of the same name replaces an earlier one,
 * so that a volume's cards beat the image's. A file that is no card hurts no other.
 */
export async function loadCharacters(folders: readonly string[]): Promise<LoadedLibrary> {
  const characters = new Map<string, Character>();
  const problems: LoadedLibrary['problems'][number][] = [];
  for (const folder of folders) {
    for (const file of await cardFiles(folder)) {
      try {
        const character = parseCard(await readFile(join(folder, file)), file);
        characters.set(character.name.toLowerCase(), character);
      } catch (error) {
        const code = error instanceof CardError ? error.code : 'UNREADABLE';
        problems.push({ file, code, message: error instanceof Error ? error.message : String(error) });
      }
    }
  }
  return { characters: [...characters.values()], problems };
}

/** A folder that is not there holds no cards: a volume may be empty. */
async function cardFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.') && name.toLowerCase().endsWith('.json')).toSorted();
}
