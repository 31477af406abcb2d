import type { KeyMatcher, SearchContext } from '../characters/key-matcher.ts';
import type { Lorebook, LoreEntry, LoreKey } from '../characters/lorebook.ts';
import { playTiming, type Timed } from './lore-timing.ts';

export interface ScanMessage {
  readonly name: string;
  readonly text: string;
}

/** Of messages, the newest first; beyond, nobody looks for keys. */
const MAX_SCAN_CHARACTERS = 200_000;
/** Comes before each message, so that a pattern can say who speaks. Source: SillyTavern, world info */
const MESSAGE_MARK = '\u0001';
const NOWHERE = Number.POSITIVE_INFINITY;
/** Looks at keys for timed effects; entries after that have none. */
const MAX_TIMED_LOOKS = 500_000;

/** What keys are in which messages of a talk, and in what entries said since. */
export class LoreScan {
  readonly #matcher: KeyMatcher;
  readonly #context: SearchContext;
  readonly #scanDepth: number;
  readonly #messageCount: number;
  /** Numbers of keys by message, the newest first, as far as any entry looks. */
  readonly #byDepth: ReadonlySet<number>[] = [];
  /** By key, how far from the newest message it is nearest. */
  readonly #nearest = new Map<number, number>();
  readonly #recursion = new Set<number>();
  readonly #timed = new Map<LoreEntry, Timed>();
  #timedLooks = 0;

  constructor(
    matcher: KeyMatcher,
    messages: readonly ScanMessage[],
    context: SearchContext,
    { entries, scanDepth }: Lorebook,
  ) {
    this.#matcher = matcher;
    this.#context = context;
    this.#scanDepth = scanDepth;
    this.#messageCount = messages.length;
    const isTimed = entries.some(({ timing }) => timing.sticky > 0 || timing.cooldown > 0);
    const deepest = isTimed
      ? messages.length
      : entries.reduce((most, entry) => Math.max(most, entry.scanDepth ?? scanDepth), 0);
    this.#read(messages.slice(Math.max(0, messages.length - deepest)));
  }

  /** Whether its keys are where the entry looks for them, in the talk or in what other entries say. */
  matches(entry: LoreEntry, withRecursion: boolean): boolean {
    const depth = entry.scanDepth ?? this.#scanDepth;
    const isThere = (key: LoreKey) => {
      const id = this.#matcher.idOf(key);
      return (this.#nearest.get(id) ?? NOWHERE) < depth || (withRecursion && this.#recursion.has(id));
    };
    return matchesBy(entry, isThere);
  }

  /** What the past makes of an entry with timed effects. */
  timed(entry: LoreEntry): Timed {
    const { timing } = entry;
    if (timing.sticky === 0 && timing.cooldown === 0) return 'free';
    if (!entry.keys.some((key) => this.#nearest.has(this.#matcher.idOf(key)))) return 'free';
    const known = this.#timed.get(entry);
    if (known !== undefined) return known;
    this.#timedLooks += this.#messageCount * (entry.keys.length + entry.secondaryKeys.length);
    if (this.#timedLooks > MAX_TIMED_LOOKS) return 'free';
    const hits = Array.from({ length: this.#messageCount }, (_, index) => {
      const found = this.#byDepth[this.#messageCount - 1 - index];
      return found !== undefined && matchesBy(entry, (key) => found.has(this.#matcher.idOf(key)));
    });
    const timed = playTiming(hits, entry.scanDepth ?? this.#scanDepth, timing);
    this.#timed.set(entry, timed);
    return timed;
  }

  addRecursion(text: string): void {
    for (const id of this.#matcher.find(text, this.#context)) this.#recursion.add(id);
  }

  #read(messages: readonly ScanMessage[]): void {
    let left = MAX_SCAN_CHARACTERS;
    for (const { name, text } of messages.toReversed()) {
      left -= text.length;
      if (left < 0) return;
      const found = this.#matcher.find(`${MESSAGE_MARK}${name}: ${text}`, this.#context);
      const depth = this.#byDepth.push(found) - 1;
      for (const id of found) if (!this.#nearest.has(id)) this.#nearest.set(id, depth);
    }
  }
}

function matchesBy(entry: LoreEntry, isThere: (key: LoreKey) => boolean): boolean {
  if (!entry.keys.some(isThere)) return false;
  if (entry.additionalKeys.length > 0 && !entry.additionalKeys.some(isThere)) return false;
  if (entry.excludeKeys.some(isThere)) return false;
  const { secondaryKeys, logic } = entry;
  if (secondaryKeys.length === 0) return true;
  switch (logic) {
    case 'and-any':
      return secondaryKeys.some(isThere);
    case 'and-all':
      return secondaryKeys.every(isThere);
    case 'not-any':
      return !secondaryKeys.some(isThere);
    case 'not-all':
      return !secondaryKeys.every(isThere);
    default:
      return logic satisfies never;
  }
}
