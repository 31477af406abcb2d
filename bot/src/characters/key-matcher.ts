import { KeyIndex } from './key-index.ts';
import type { LoreKey } from './lorebook.ts';
import { expandMacros } from './macros.ts';
import { compilePattern, type Pattern } from './pattern.ts';

/** What a text was searched with: who is meant by `{{user}}`, and when patterns have had their time. */
export interface SearchContext {
  readonly user: string;
  /** Patterns after this do not match any more. */
  readonly isOverTime: () => boolean;
}

/** Letters, digits and marks of the scripts that put spaces between words. */
const WORD =
  /[[\p{L}\p{N}\p{M}_]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+/gv;
const IS_WORD = new RegExp(`^(?:${WORD.source})$`, 'v');
const ENDS_WORD = new RegExp(`(?:${WORD.source})$`, 'v');
const BEGINS_WORD = new RegExp(`^(?:${WORD.source})`, 'v');
/** Places at which a key with signs in it is looked at. */
const MAX_PLACES = 50;
/** Keys that hold the name of whoever asks are looked for one by one. */
const MAX_KEYS_BY_USER = 200;

type TextKey = Extract<LoreKey, { kind: 'text' }>;

/** The keys of a book, each under a number, made ready to be looked for all at once. */
export class KeyMatcher {
  readonly #ids = new Map<LoreKey, number>();
  /** Keys that are written alike share a number. */
  readonly #written = new Map<string, number>();
  readonly #exact: KeyIndex;
  readonly #folded: KeyIndex;
  readonly #words = new Map<string, number[]>();
  readonly #foldedWords = new Map<string, number[]>();
  /** Whole words with signs in them, such as `C++`: where they are found, what is around them is looked at. */
  readonly #signed = new Map<number, TextKey>();
  readonly #byUser: (TextKey & { id: number })[] = [];
  readonly #patterns: {
    id: number;
    key: Extract<LoreKey, { kind: 'pattern' }>;
    ready?: Pattern | undefined;
  }[] = [];

  /** @param char what `{{char}}` stands for in keys */
  constructor(keys: Iterable<LoreKey>, char: string) {
    const exact: { text: string; id: number }[] = [];
    const folded: { text: string; id: number }[] = [];
    for (const written of keys) {
      const { key, id, isNew } = this.#register(written, char);
      if (!isNew) continue;
      if (key.kind === 'pattern') this.#patterns.push({ id, key });
      else if (/\{\{user\}\}|<user>/i.test(key.text)) this.#addByUser(key, id);
      else if (this.#addWord(key, id)) continue;
      else if (key.isCaseSensitive) exact.push({ text: key.text, id });
      else folded.push({ text: key.text.toLowerCase(), id });
    }
    this.#exact = new KeyIndex(exact);
    this.#folded = new KeyIndex(folded);
  }

  /** The number of a key that the matcher was made with. */
  idOf(key: LoreKey): number {
    return this.#ids.get(key) ?? -1;
  }

  /** The numbers of the keys that are in the text. */
  find(text: string, context: SearchContext): ReadonlySet<number> {
    const lower = text.toLowerCase();
    const found = new Set([...this.#exact.find(text), ...this.#folded.find(lower)]);
    for (const id of found) {
      const signed = this.#signed.get(id);
      if (signed !== undefined && !isIn(signed, text, lower)) found.delete(id);
    }
    this.#findWords(text, this.#words, found);
    this.#findWords(lower, this.#foldedWords, found);
    for (const { id, ...key } of this.#byUser) {
      // A name is a name: what it holds is no macro and no pattern.
      const named = key.text.replaceAll(/\{\{user\}\}|<user>/gi, () => context.user);
      if (isIn({ ...key, text: named }, text, lower)) found.add(id);
    }
    for (const pattern of this.#patterns) {
      if (context.isOverTime()) break;
      if (!('ready' in pattern)) pattern.ready = compilePattern(pattern.key.source, pattern.key.flags);
      if (pattern.ready?.test(text)) found.add(pattern.id);
    }
    return found;
  }

  #register(written: LoreKey, char: string): { key: LoreKey; id: number; isNew: boolean } {
    const name = JSON.stringify(written);
    const known = this.#written.get(name);
    const id = known ?? this.#written.size;
    this.#ids.set(written, id);
    if (known !== undefined) return { key: written, id, isNew: false };
    this.#written.set(name, id);
    if (written.kind === 'pattern') {
      const source = written.source.replaceAll(/\{\{char\}\}|<(?:bot|char)>/gi, () => escapePattern(char));
      return { key: { ...written, source }, id, isNew: true };
    }
    const text = expandMacros(written.text, { char, user: '{{user}}' });
    return { key: { ...written, text }, id, isNew: text !== '' };
  }

  #addByUser(key: TextKey, id: number): void {
    if (this.#byUser.length < MAX_KEYS_BY_USER) this.#byUser.push({ ...key, id });
  }

  /** Whether the key is a word, and found among the words of a text. */
  #addWord(key: TextKey, id: number): boolean {
    if (!key.isWholeWord || /\s/.test(key.text)) return false;
    if (!IS_WORD.test(key.text)) {
      this.#signed.set(id, key);
      return false;
    }
    const [words, word] = key.isCaseSensitive
      ? [this.#words, key.text]
      : [this.#foldedWords, key.text.toLowerCase()];
    words.set(word, [...(words.get(word) ?? []), id]);
    return true;
  }

  #findWords(text: string, words: ReadonlyMap<string, readonly number[]>, found: Set<number>): void {
    if (words.size === 0) return;
    for (const word of new Set(text.match(WORD))) {
      for (const id of words.get(word) ?? []) found.add(id);
    }
  }
}

/** Whether a key is in a text, one by one: for the few that cannot be looked for together. */
function isIn(key: TextKey, text: string, lower: string): boolean {
  const [haystack, needle] = key.isCaseSensitive ? [text, key.text] : [lower, key.text.toLowerCase()];
  if (needle === '') return false;
  if (!key.isWholeWord || /\s/.test(needle)) return haystack.includes(needle);
  let at = haystack.indexOf(needle);
  for (let places = 0; at >= 0 && places < MAX_PLACES; places++) {
    const before = haystack.slice(Math.max(0, at - 2), at);
    const after = haystack.slice(at + needle.length, at + needle.length + 2);
    if (!ENDS_WORD.test(before) && !BEGINS_WORD.test(after)) return true;
    at = haystack.indexOf(needle, at + 1);
  }
  return false;
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
