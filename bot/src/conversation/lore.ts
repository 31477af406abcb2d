import { KeyMatcher } from '../characters/key-matcher.ts';
import type { Lorebook, LoreEntry, LoreKey } from '../characters/lorebook.ts';
import { revealHiddenKeys } from '../characters/macros.ts';
import { chooseInGroups } from './lore-groups.ts';
import { LoreScan, type ScanMessage } from './lore-scan.ts';
import { countTokens } from './tokens.ts';

export interface LoreRequest {
  readonly book: Lorebook;
  /** Oldest first. */
  readonly messages: readonly ScanMessage[];
  readonly char: string;
  readonly user: string;
  /** Of all entries together, unless the book says less. */
  readonly tokenBudget: number;
  readonly random: () => number;
  /** Of the character, in the whole talk. */
  readonly replies: number;
  /** Undefined where nobody knows; 0 is the first message. */
  readonly greetingIndex: number | undefined;
  readonly isOverTime: () => boolean;
}

export type LoreReason = 'constant' | 'forced' | 'key' | 'recursion' | 'sticky';

export interface CalledLore {
  readonly entry: LoreEntry;
  readonly reason: LoreReason;
}

export interface ActiveLore extends CalledLore {
  readonly tokens: number;
}

export interface LoreOutcome {
  /** In the order of the prompt. */
  readonly active: readonly ActiveLore[];
  /** What had its keys, and is not there all the same. */
  readonly dropped: readonly { readonly label: string; readonly why: 'budget' | 'chance' | 'group' }[];
}

const MAX_STEPS = 20;
/** Of contents that call others; beyond, they call no more. */
const MAX_RECURSION_CHARACTERS = 100_000;

const matchers = new WeakMap<Lorebook, { char: string; matcher: KeyMatcher }>();

/**
 * The entries of a book that belong into the prompt: by their keys in the newest messages, by what other entries say, by
 * time and chance, within the budget.
 *
 * Source: docs.sillytavern.app, "World Info"; character-card-spec-v3, "Lorebook"
 */
export function activateLore(request: LoreRequest): LoreOutcome {
  return new Activation(request).run();
}

/** The matcher of a book is made once, for the first talk that needs it. */
function matcherOf(book: Lorebook, char: string): KeyMatcher {
  const known = matchers.get(book);
  if (known?.char === char) return known.matcher;
  const matcher = new KeyMatcher(book.entries.flatMap(keysOf), char);
  matchers.set(book, { char, matcher });
  return matcher;
}

function keysOf(entry: LoreEntry): LoreKey[] {
  return [...entry.keys, ...entry.secondaryKeys, ...entry.additionalKeys, ...entry.excludeKeys];
}

class Activation {
  readonly #request: LoreRequest;
  readonly #scan: LoreScan;
  readonly #active: ActiveLore[] = [];
  readonly #dropped: LoreOutcome['dropped'][number][] = [];
  readonly #budget: number;
  #pending: readonly LoreEntry[];
  #tokens = 0;
  #isFull = false;
  #recursed = 0;

  constructor(request: LoreRequest) {
    this.#request = request;
    const { book, char, messages } = request;
    this.#scan = new LoreScan(matcherOf(book, char), messages, request, book);
    this.#pending = book.entries.filter((entry) => this.#isAllowed(entry));
    this.#budget = Math.min(book.tokenBudget ?? Number.POSITIVE_INFINITY, request.tokenBudget);
  }

  run(): LoreOutcome {
    const lastLevel = Math.max(0, ...this.#pending.map(({ recursion }) => recursion.delayLevel));
    const { isRecursive } = this.#request.book;
    for (let step = 0; step <= MAX_STEPS; step++) {
      const added = this.#step(step);
      const mayCall = isRecursive && this.#recurse(added);
      if (this.#isFull || (!mayCall && step >= lastLevel)) break;
    }
    const active = this.#active.toSorted((left, right) => left.entry.order - right.entry.order);
    return { active, dropped: this.#dropped };
  }

  /** What its keys cannot change: decorators, the number of messages, the greeting, an earlier appearance. */
  #isAllowed(entry: LoreEntry): boolean {
    const { greetingIndex, replies, messages } = this.#request;
    const { timing } = entry;
    if (entry.forced === 'out' || this.#scan.timed(entry) === 'blocked') return false;
    const isWrongGreeting =
      entry.greetingIndex !== undefined &&
      greetingIndex !== undefined &&
      entry.greetingIndex !== greetingIndex;
    if (isWrongGreeting || messages.length < timing.delay) return false;
    return replies >= timing.afterReplies && replies % timing.everyReplies === 0;
  }

  #step(step: number): ActiveLore[] {
    const called: CalledLore[] = [];
    const waiting: LoreEntry[] = [];
    for (const entry of this.#pending) {
      const reason = this.#reasonFor(entry, step);
      if (reason === undefined) waiting.push(entry);
      else called.push({ entry, reason });
    }
    this.#pending = waiting;
    return this.#admit(called.toSorted(compareRank));
  }

  #reasonFor(entry: LoreEntry, step: number): LoreReason | undefined {
    const { delayLevel, isExcluded } = entry.recursion;
    if (entry.forced === 'in') return 'forced';
    if (this.#scan.timed(entry) === 'sticky') return 'sticky';
    if (step < delayLevel || (step > delayLevel && isExcluded)) return undefined;
    if (entry.isConstant) return 'constant';
    if (!this.#scan.matches(entry, !isExcluded)) return undefined;
    return step > 0 ? 'recursion' : 'key';
  }

  /** In the order of their rank. A full budget ends it: smaller ones that come later do not slip in. */
  #admit(called: readonly CalledLore[]): ActiveLore[] {
    const groups = new Set(this.#active.flatMap(({ entry }) => entry.groups));
    const { kept, lost } = chooseInGroups(called, groups, this.#request.random);
    for (const { entry } of lost) this.#dropped.push({ label: entry.label, why: 'group' });
    const admitted: ActiveLore[] = [];
    for (const candidate of kept) {
      const { entry, reason } = candidate;
      const isByChance = entry.probability < 100 && reason !== 'sticky' && reason !== 'forced';
      if (isByChance && this.#request.random() * 100 >= entry.probability) {
        this.#dropped.push({ label: entry.label, why: 'chance' });
        continue;
      }
      // What has no chance any more is not even counted.
      const tokens =
        this.#isFull && !entry.ignoresBudget ? Number.POSITIVE_INFINITY : countTokens(entry.content);
      if (!entry.ignoresBudget && this.#tokens + tokens > this.#budget) {
        this.#isFull = true;
        this.#dropped.push({ label: entry.label, why: 'budget' });
        continue;
      }
      this.#tokens += tokens;
      admitted.push({ ...candidate, tokens });
    }
    this.#active.push(...admitted);
    return admitted;
  }

  /** Lets the contents call others; false where they call nobody. */
  #recurse(added: readonly ActiveLore[]): boolean {
    const contents = added
      .filter(({ entry }) => !entry.recursion.isPrevented)
      .map(({ entry }) => revealHiddenKeys(entry.content));
    const text = contents.join('\n');
    if (text === '' || this.#recursed > MAX_RECURSION_CHARACTERS) return false;
    this.#recursed += text.length;
    this.#scan.addRecursion(text);
    return true;
  }
}

/** Constant ones first, then by priority, then by order, the higher first; then as the book has them. */
function compareRank(left: CalledLore, right: CalledLore): number {
  return (
    Number(isAlways(right)) - Number(isAlways(left)) ||
    right.entry.priority - left.entry.priority ||
    right.entry.order - left.entry.order
  );
}

function isAlways({ reason }: CalledLore): boolean {
  return reason === 'constant' || reason === 'forced' || reason === 'sticky';
}
