import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { CardError, type Character } from './card.ts';
import { readCardAside } from './card-reader.ts';
import { fileEnding, fileStem } from './file-name.ts';
import type { CardSource, CharacterLibrary } from './library.ts';

export type Stored =
  | { readonly kind: 'stored'; readonly character: Character; readonly file: string; readonly isNew: boolean }
  /** One of the name is there, and nobody said that it is to be replaced. */
  | { readonly kind: 'exists'; readonly name: string }
  /** It is no card that can be read. @see why for people */
  | { readonly kind: 'bad'; readonly why: string }
  /** No folder can be written to. */
  | { readonly kind: 'closed' };

export type Removed =
  | { readonly kind: 'removed'; readonly files: readonly string[] }
  | { readonly kind: 'unknown' }
  /** It lies where nothing can be removed: it came with the image, for instance. */
  | { readonly kind: 'closed' };

interface Upload {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly replace: boolean;
}

type Library = Pick<CharacterLibrary, 'characters' | 'sourceOf'>;

/** Puts cards into a folder, and takes them out of it; whoever watches the folder reads them a moment later. */
export class CardShelf {
  readonly #folders: readonly string[];
  readonly #library: Library;
  /** Where cards lie that were put here, by their names in small letters: the library reads them a moment later. */
  readonly #put = new Map<string, CardSource>();
  #last: Promise<unknown> = Promise.resolve();

  /** @param folders those that may be written to, of which the first that can is */
  constructor(folders: readonly string[], library: Library) {
    this.#folders = folders;
    this.#library = library;
  }

  /** Stores a card whole or not at all; never over another, unless told to. */
  async put(card: Upload): Promise<Stored> {
    const character = await readCard(card);
    if (character instanceof CardError) return { kind: 'bad', why: character.message };
    return await this.#inTurn(() => this.#store(card, character));
  }

  /** @param name of the card, in any case */
  async remove(name: string): Promise<Removed> {
    return await this.#inTurn(() => this.#remove(name));
  }

  async #store({ bytes, fileName, replace }: Upload, character: Character): Promise<Stored> {
    const folder = await this.#writableFolder();
    if (folder === undefined) return { kind: 'closed' };
    const known = await this.#sourceOf(character.name);
    if (known !== undefined && !replace) return { kind: 'exists', name: character.name };
    const ending = fileEnding(bytes, fileName) ?? extname(fileName).toLowerCase();
    const taken = new Set((await readdir(folder)).map(stemOf));
    const isHere = known?.folder === folder;
    const stem = isHere
      ? basename(known.file, extname(known.file))
      : freeStem(fileStem(character.name), taken);
    const file = `${stem}${ending}`;
    await writeWhole(folder, file, bytes);
    // The card that it replaces, where that is of another format.
    if (isHere && known.file !== file) await rm(join(folder, known.file), { force: true });
    this.#put.set(character.name.toLowerCase(), { folder, file });
    return { kind: 'stored', character, file, isNew: known === undefined };
  }

  async #remove(name: string): Promise<Removed> {
    const source = await this.#sourceOf(name);
    if (source === undefined) return { kind: 'unknown' };
    const { folder, file } = source;
    if (!this.#folders.includes(folder) || !(await isWritable(folder))) return { kind: 'closed' };
    // Its picture beside it would be a card of its own, and a bad one.
    const files = (await readdir(folder)).filter(
      (other) =>
        other === file || (stemOf(other) === stemOf(file) && extname(other).toLowerCase() === '.png'),
    );
    for (const each of files) await rm(join(folder, each), { force: true });
    return { kind: 'removed', files };
  }

  async #sourceOf(name: string): Promise<CardSource | undefined> {
    for (const source of [this.#put.get(name.toLowerCase()), this.#library.sourceOf(name)])
      if (source !== undefined && (await may(join(source.folder, source.file), constants.F_OK)))
        return source;
    return undefined;
  }

  async #writableFolder(): Promise<string | undefined> {
    for (const folder of this.#folders) if (await isWritable(folder)) return folder;
    return undefined;
  }

  /** One after the other, so that two cards of a name are not both the first. */
  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return await turn;
  }
}

/** Whatever is in it, the bot goes on. */
async function readCard({ bytes, fileName }: Upload): Promise<Character | CardError> {
  try {
    return await readCardAside(bytes, basename(fileName));
  } catch (error) {
    if (error instanceof CardError) return error;
    throw error;
  }
}

/** A name that no file has, whatever its ending: `mara.png` would be the picture of `mara.json`. */
function freeStem(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const stem = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(stem)) return stem;
  }
}

/** Files that begin with a dot are nobody's card: nobody reads it before it has its name. */
async function writeWhole(folder: string, file: string, bytes: Uint8Array): Promise<void> {
  const draft = join(folder, `.${randomUUID()}.part`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, join(folder, file));
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function isWritable(folder: string): Promise<boolean> {
  return await may(folder, constants.W_OK | constants.X_OK);
}

async function may(path: string, mode: number): Promise<boolean> {
  try {
    await access(path, mode);
    return true;
  } catch {
    return false;
  }
}

const stemOf = (file: string) => basename(file, extname(file)).toLowerCase();
