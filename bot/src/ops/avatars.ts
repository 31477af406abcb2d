import { createHash } from 'node:crypto';
import { avatarPath } from '../characters/avatar.ts';
import type { Character } from '../characters/character.ts';
import type { Picture } from '../characters/picture.ts';

/** Where pictures come from. */
export interface PictureSource {
  readonly characters: readonly Character[];
  readonly picture: (character: Character) => Promise<Picture | undefined>;
}

export interface Avatar extends Picture {
  readonly hash: string;
}

interface Known {
  readonly character: Character;
  readonly mediaType: string;
  readonly hash: string;
  /** Undefined for one that did not fit into memory any more; it is read again when somebody asks for it. */
  readonly bytes: Uint8Array | undefined;
}

export interface AvatarsDeps {
  readonly source: PictureSource;
  /** At which the world reaches this server, without a slash at its end. */
  readonly baseUrl: string;
  /** Told of a picture that cannot be read; its card shows none, and hurts no other. */
  readonly onFault: (character: Character, error: unknown) => void;
  readonly maxBytesHeld?: number;
}

const MAX_BYTES_HELD = 64 * 1024 * 1024;

/** The pictures of the cards, each at a path that its content gives it. */
export class Avatars {
  readonly #deps: AvatarsDeps;
  #byPath: ReadonlyMap<string, Known> = new Map();
  #pathByName: ReadonlyMap<string, string> = new Map();

  constructor(deps: AvatarsDeps) {
    this.#deps = deps;
  }

  /** Reads the pictures of all cards; what is new takes the place of the old all at once. */
  async refresh(): Promise<void> {
    const byPath = new Map<string, Known>();
    const pathByName = new Map<string, string>();
    const { source, maxBytesHeld = MAX_BYTES_HELD } = this.#deps;
    let held = 0;
    for (const character of source.characters) {
      const picture = await this.#read(character);
      if (picture === undefined) continue;
      const { bytes, mediaType } = picture;
      const hash = hashOf(bytes);
      const path = avatarPath(hash, mediaType);
      const fits = held + bytes.length <= maxBytesHeld;
      if (fits) held += bytes.length;
      byPath.set(path, { character, mediaType, hash, bytes: fits ? bytes : undefined });
      pathByName.set(character.name, path);
    }
    this.#byPath = byPath;
    this.#pathByName = pathByName;
  }

  /** Where Discord fetches a card's picture; undefined where it has none. */
  urlOf({ name }: Pick<Character, 'name'>): string | undefined {
    const path = this.#pathByName.get(name);
    return path === undefined ? undefined : this.#deps.baseUrl + path;
  }

  /** The picture of a path. No path leads anywhere but to a known picture: nothing of it is a file's name. */
  async at(path: string): Promise<Avatar | undefined> {
    const known = this.#byPath.get(path);
    if (known === undefined) return undefined;
    const { character, mediaType, hash } = known;
    if (known.bytes !== undefined) return { bytes: known.bytes, mediaType, hash };
    const picture = await this.#read(character);
    // Another one by now; it has another path.
    if (picture === undefined || hashOf(picture.bytes) !== hash) return undefined;
    return { ...picture, hash };
  }

  async #read(character: Character): Promise<Picture | undefined> {
    try {
      return await this.#deps.source.picture(character);
    } catch (error) {
      this.#deps.onFault(character, error);
      return undefined;
    }
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
