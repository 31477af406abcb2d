import type { LoadedMedia } from '../conversation/media.ts';

/** What was looked at lately, so that the next prompt need not read it again; the longest unused goes first. */
export class MediaCache {
  readonly #maxCharacters: number;
  readonly #entries = new Map<string, LoadedMedia>();
  #characters = 0;

  constructor(maxCharacters: number) {
    this.#maxCharacters = maxCharacters;
  }

  get(key: string): LoadedMedia | undefined {
    const found = this.#entries.get(key);
    if (found === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, found);
    return found;
  }

  set(key: string, media: LoadedMedia): void {
    this.#remove(key);
    this.#entries.set(key, media);
    this.#characters += sizeOf(media);
    for (const oldest of this.#entries.keys()) {
      if (this.#characters <= this.#maxCharacters) return;
      this.#remove(oldest);
    }
  }

  #remove(key: string): void {
    const known = this.#entries.get(key);
    if (known !== undefined && this.#entries.delete(key)) this.#characters -= sizeOf(known);
  }
}

function sizeOf(media: LoadedMedia): number {
  if (media.kind === 'picture') return media.image.data.length;
  return media.kind === 'text' ? media.text.length : media.why.length;
}
