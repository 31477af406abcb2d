import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CardError, type CardErrorCode, type Character, MAX_FILE_BYTES, parseCard } from './card.ts';
import { readCardAside } from './card-reader.ts';
import { cardFiles, type FolderListing, pictureBeside } from './folder.ts';
import { type Picture, pictureOf } from './picture.ts';

export interface LoadedLibrary {
  readonly characters: readonly Character[];
  readonly problems: readonly CardProblem[];
}

export interface CardProblem {
  readonly file: string;
  readonly code: CardErrorCode | 'UNREADABLE' | 'NAME_TAKEN' | 'FOLDER_UNREADABLE' | 'CARD_ODD';
  readonly message: string;
}

/** Where a card lies. */
export interface CardSource {
  readonly folder: string;
  readonly file: string;
}

/** What became of a file, as long as it does not change. */
interface KnownFile {
  readonly signature: string;
  /** The last one that could be read. */
  readonly character: Character | undefined;
  readonly problems: readonly CardProblem[];
}

/**
 * The cards of folders, read again when a file changes. What is read anew takes the place of the old all at once; a file
 * that was a card and is none any more leaves its last good one in place until it is one again, or gone.
 */
export class CharacterLibrary {
  readonly #folders: readonly string[];
  #files: ReadonlyMap<string, KnownFile> = new Map();
  /** What each folder held when it could last be listed. */
  readonly #listings = new Map<string, FolderListing>();
  #awaited: ReadonlyMap<string, string> = new Map();
  #loaded: LoadedLibrary & { readonly sources: ReadonlyMap<string, CardSource> } = {
    characters: [],
    problems: [],
    sources: new Map(),
  };

  constructor(folders: readonly string[]) {
    this.#folders = folders;
  }

  get characters(): readonly Character[] {
    return this.#loaded.characters;
  }

  get problems(): readonly CardProblem[] {
    return this.#loaded.problems;
  }

  /** Where a card lies; undefined where there is none of the name. @param name in any case */
  sourceOf(name: string): CardSource | undefined {
    return this.#loaded.sources.get(name.toLowerCase());
  }

  /** The picture of a card: its own, or the PNG of the same name beside it. Undefined where there is none. */
  async picture({ name }: Character): Promise<Picture | undefined> {
    const source = this.#loaded.sources.get(name.toLowerCase());
    if (source === undefined) return undefined;
    for (const path of [join(source.folder, source.file), pictureBeside(source.folder, source.file)]) {
      const bytes = await readFile(path).catch(() => undefined);
      const picture = bytes === undefined ? undefined : pictureOf(bytes);
      if (picture !== undefined) return picture;
    }
    return undefined;
  }

  /** Reads everything that changed. */
  async load(): Promise<LoadedLibrary> {
    return this.#refresh(() => true, parseHere);
  }

  /**
   * Reads what changed and has been at rest since the last look, so that no half-written file is taken for a bad card.
   *
   * @returns what there is now; undefined where it is what there was
   */
  async reload(): Promise<LoadedLibrary | undefined> {
    const before = this.#loaded;
    const awaited = this.#awaited;
    const now = await this.#refresh((path, signature) => awaited.get(path) === signature, readCardAside);
    return isSame(before, now) ? undefined : now;
  }

  async #refresh(
    isAtRest: (path: string, signature: string) => boolean,
    parse: Parse,
  ): Promise<LoadedLibrary> {
    const files = new Map<string, KnownFile>();
    const awaited = new Map<string, string>();
    const cards = new Cards();
    for (const folder of this.#folders) {
      const { names, problems } = await this.#list(folder);
      cards.addProblems(problems);
      for (const name of names) {
        const path = join(folder, name);
        const known = this.#files.get(path);
        const signature = await signatureOf(path);
        awaited.set(path, signature);
        const mayKeep = known !== undefined && (known.signature === signature || !isAtRest(path, signature));
        if (!mayKeep && known === undefined && !isAtRest(path, signature)) continue;
        const file = mayKeep ? known : await readKnown(path, name, { signature, known, parse });
        files.set(path, file);
        cards.add(folder, name, file);
      }
    }
    this.#files = files;
    this.#awaited = awaited;
    this.#loaded = cards.loaded();
    return this.#loaded;
  }

  /** A folder that cannot be listed any more keeps what it held. */
  async #list(folder: string): Promise<FolderListing> {
    const listing = await cardFiles(folder);
    const known = this.#listings.get(folder);
    if (listing.isListed || known === undefined) {
      if (listing.isListed) this.#listings.set(folder, listing);
      return listing;
    }
    return { ...known, problems: [...known.problems, ...listing.problems] };
  }
}

/** The cards of all folders, once. A file that is no card hurts no other. */
export async function loadCharacters(folders: readonly string[]): Promise<LoadedLibrary> {
  return new CharacterLibrary(folders).load();
}

/** Collects cards: those of a later folder replace those of an earlier one, in a folder the first of a name stays. */
class Cards {
  readonly #byName = new Map<string, CardSource & { character: Character }>();
  readonly #problems: CardProblem[] = [];

  addProblems(problems: readonly CardProblem[]): void {
    this.#problems.push(...problems);
  }

  add(folder: string, file: string, { character, problems }: KnownFile): void {
    this.#problems.push(...problems);
    if (character === undefined) return;
    const name = character.name.toLowerCase();
    const other = this.#byName.get(name);
    if (other?.folder === folder) {
      const message = `${file} is called ${JSON.stringify(character.name)}, as is ${other.file} in the same folder`;
      this.#problems.push({ file, code: 'NAME_TAKEN', message });
      return;
    }
    this.#byName.set(name, { character, folder, file });
  }

  loaded() {
    return {
      characters: [...this.#byName.values()].map(({ character }) => character),
      problems: this.#problems,
      sources: this.#byName,
    };
  }
}

type Parse = (bytes: Uint8Array, fileName: string) => Promise<Character>;

/** Before anybody talks to the bot nothing waits for the event loop, and a thread would take longer. */
const parseHere: Parse = async (bytes, fileName) => parseCard(bytes, fileName);

interface ReadingOptions {
  readonly signature: string;
  readonly known: KnownFile | undefined;
  readonly parse: Parse;
}

async function readKnown(
  path: string,
  file: string,
  { signature, known, parse }: ReadingOptions,
): Promise<KnownFile> {
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) throw new CardError('TOO_LARGE', `${file} has ${size} bytes`);
    const character = await parse(await readFile(path), file);
    const problems = character.warnings.map((warning) => ({
      file,
      code: 'CARD_ODD' as const,
      message: `${file} is used, but ${warning}`,
    }));
    return { signature, character, problems };
  } catch (error) {
    const code = error instanceof CardError ? error.code : 'UNREADABLE';
    const why = error instanceof Error ? error.message : String(error);
    const message = known?.character === undefined ? why : `${why}; what it was before is kept`;
    return { signature, character: known?.character, problems: [{ file, code, message }] };
  }
}

/** What changes when the file does; the same where it cannot be told. */
async function signatureOf(path: string): Promise<string> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs}/${size}/${ino}`;
  } catch {
    return 'unreadable';
  }
}

function isSame(before: LoadedLibrary, now: LoadedLibrary): boolean {
  return (
    before.characters.length === now.characters.length &&
    before.characters.every((character, index) => character === now.characters[index]) &&
    JSON.stringify(before.problems) === JSON.stringify(now.problems)
  );
}
