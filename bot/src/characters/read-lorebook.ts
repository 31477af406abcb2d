import type { PromptRole } from './character.ts';
import { type DecoratedContent, readDecorators } from './decorators.ts';
import { type Fields, flag, isFields, number, own, text, texts } from './fields.ts';
import type { Lorebook, LoreEntry, LoreKey, LoreLogic, LorePlacement, LoreTiming } from './lorebook.ts';

/** A book beyond this is no card's; the rest of it is left out, and the card says so. */
const MAX_ENTRIES = 10_000;
const MAX_KEYS = 500;
const MAX_KEY_CHARACTERS = 500;
/** Of all keys of a book together: they are looked for in every message. */
const MAX_BOOK_KEY_CHARACTERS = 200_000;
/** As in SillyTavern. */
const DEFAULT_SCAN_DEPTH = 2;
const MAX_SCAN_DEPTH = 1000;
const DEFAULT_DEPTH = 4;
const DEFAULT_ORDER = 100;
const FOREVER = 1_000_000;

/** What an entry says of a thing, wherever its tool put it: in `extensions`, or beside the keys, in either spelling. */
type Lookup = (...names: readonly string[]) => unknown;

/**
 * Reads a book of a card, or one that was exported as world info; undefined where there is none. What is missing or of
 * a wrong type counts as SillyTavern's default.
 *
 * Source: character-card-spec-v2 and -v3, "Lorebook"; docs.sillytavern.app, "World Info"
 */
export function readLorebook(value: unknown): { book: Lorebook; warnings: string[] } | undefined {
  if (!isFields(value)) return undefined;
  const listed = own(value, 'entries');
  const all = Array.isArray(listed) ? listed : isFields(listed) ? Object.values(listed) : [];
  const entries = all.slice(0, MAX_ENTRIES).filter(isFields).map(readEntry);
  const kept = withinKeyLimit(entries.filter((entry) => entry !== undefined));
  const isWhole = all.length <= MAX_ENTRIES && !kept.isCut;
  const warnings = isWhole
    ? []
    : [
        `its lorebook has ${all.length} entries, more than is taken; the first ${kept.entries.length} are used`,
      ];
  if (kept.entries.length === 0) return undefined;
  return {
    book: {
      scanDepth: scanDepthOf(own(value, 'scan_depth', 'scanDepth')) ?? DEFAULT_SCAN_DEPTH,
      tokenBudget: positive(own(value, 'token_budget', 'tokenBudget')),
      isRecursive: flag(own(value, 'recursive_scanning', 'recursiveScanning')) ?? false,
      entries: kept.entries,
    },
    warnings,
  };
}

function withinKeyLimit(entries: readonly LoreEntry[]): { entries: readonly LoreEntry[]; isCut: boolean } {
  let left = MAX_BOOK_KEY_CHARACTERS;
  const end = entries.findIndex((entry) => {
    left -= keyCharacters(entry);
    return left < 0;
  });
  return end < 0 ? { entries, isCut: false } : { entries: entries.slice(0, end), isCut: true };
}

function keyCharacters({ keys, secondaryKeys, additionalKeys, excludeKeys }: LoreEntry): number {
  return [...keys, ...secondaryKeys, ...additionalKeys, ...excludeKeys].reduce(
    (sum, key) => sum + (key.kind === 'text' ? key.text : key.source).length,
    0,
  );
}

/** Undefined for what is switched off or says nothing. */
function readEntry(entry: Fields, index: number): LoreEntry | undefined {
  const extensions = own(entry, 'extensions');
  const lookup: Lookup = (...names) =>
    (isFields(extensions) ? own(extensions, ...names) : undefined) ?? own(entry, ...names);
  const decorated = readDecorators(text(entry, 'content'));
  const { decorators } = decorated;
  const isOff = flag(own(entry, 'enabled')) === false || flag(own(entry, 'disable')) === true;
  if (isOff || (decorated.content === '' && !decorators.has('disable_ui_prompt'))) return undefined;
  const isPattern = areAllPatterns(entry, extensions);
  const readKeys = (value: unknown) => keysOf(value, lookup, isPattern);
  const keys = readKeys(own(entry, 'keys', 'key'));
  const additional = readKeys(decorators.get('additional_keys'));
  const isSelective = flag(own(entry, 'selective')) === true && !isPattern;
  return {
    label: labelOf(entry, index),
    content: decorated.content,
    keys: isPattern ? [...keys, ...additional] : keys,
    secondaryKeys: isSelective ? readKeys(own(entry, 'secondary_keys', 'keysecondary')) : [],
    logic: logicOf(lookup('selectiveLogic', 'selective_logic')),
    additionalKeys: isPattern ? [] : additional,
    excludeKeys: isPattern ? [] : readKeys(decorators.get('exclude_keys')),
    isConstant: flag(own(entry, 'constant')) === true && !isPattern,
    forced: decorators.has('activate') ? 'in' : decorators.has('dont_activate') ? 'out' : undefined,
    order: number(own(entry, 'insertion_order', 'order')) ?? DEFAULT_ORDER,
    priority: number(own(entry, 'priority')) ?? 0,
    placement: placementOf(entry, lookup, decorated),
    timing: timingOf(lookup, decorated),
    ...restOf(lookup, decorated),
  };
}

/** SillyTavern says so of every entry, and means only what is between slashes. */
function areAllPatterns(entry: Fields, extensions: unknown): boolean {
  if (flag(own(entry, 'use_regex')) !== true) return false;
  return !isFields(extensions) || own(extensions, 'selectiveLogic', 'display_index') === undefined;
}

function restOf(lookup: Lookup, { decorators }: DecoratedContent) {
  const usesProbability = flag(lookup('useProbability', 'use_probability')) ?? true;
  const delayed = lookup('delay_until_recursion', 'delayUntilRecursion');
  return {
    probability: usesProbability ? clamp(number(lookup('probability')) ?? 100, 0, 100) : 100,
    scanDepth: scanDepthOf(decorators.get('scan_depth') ?? lookup('scan_depth', 'scanDepth')),
    recursion: {
      isExcluded: flag(lookup('exclude_recursion', 'excludeRecursion')) === true,
      isPrevented: flag(lookup('prevent_recursion', 'preventRecursion')) === true,
      delayLevel: clamp(number(delayed) ?? (flag(delayed) === true ? 1 : 0), 0, MAX_ENTRIES),
    },
    groups: texts(lookup('group')).filter((group) => group !== ''),
    winsGroup: flag(lookup('group_override', 'groupOverride')) === true,
    groupWeight: Math.max(0, number(lookup('group_weight', 'groupWeight')) ?? 100),
    ignoresBudget: flag(lookup('ignore_budget', 'ignoreBudget')) === true,
    onlyWithRoom: decorators.has('ignore_on_max_context'),
    greetingIndex: number(decorators.get('is_greeting')),
    disables: texts(decorators.get('disable_ui_prompt')),
  };
}

function timingOf(lookup: Lookup, { decorators }: DecoratedContent): LoreTiming {
  const count = (value: unknown) => clamp(Math.floor(number(value) ?? 0), 0, FOREVER);
  return {
    sticky: decorators.has('keep_activate_after_match') ? FOREVER : count(lookup('sticky')),
    cooldown: decorators.has('dont_activate_after_match') ? FOREVER : count(lookup('cooldown')),
    delay: count(lookup('delay')),
    afterReplies: count(decorators.get('activate_only_after')),
    everyReplies: Math.max(1, count(decorators.get('activate_only_every'))),
  };
}

function placementOf(entry: Fields, lookup: Lookup, { decorators }: DecoratedContent): LorePlacement {
  const decorated = decorators.get('position');
  if (decorated === 'before_desc') return { kind: 'before-description' };
  if (decorated === 'after_desc') return { kind: 'after-description' };
  if (decorated === 'personality' || decorated === 'scenario') return { kind: decorated };
  const role = roleOf(decorators.get('role') ?? lookup('role'));
  const depth = number(decorators.get('depth'));
  if (depth !== undefined) return { kind: 'depth', depth: Math.max(0, depth), isFromStart: false, role };
  const fromStart = number(decorators.get('reverse_depth'));
  if (fromStart !== undefined)
    return { kind: 'depth', depth: Math.max(0, fromStart), isFromStart: true, role };
  return positionOf(lookup('position') ?? own(entry, 'position'), lookup, role);
}

/** SillyTavern's number for a place, or the specification's word. There is no author's note here; its place is depth 4. */
function positionOf(position: unknown, lookup: Lookup, role: PromptRole): LorePlacement {
  const depth = Math.max(0, Math.floor(number(lookup('depth')) ?? DEFAULT_DEPTH));
  switch (number(position) ?? position) {
    case 1:
    case 'after_char':
      return { kind: 'after' };
    case 2:
    case 3:
      return { kind: 'depth', depth: DEFAULT_DEPTH, isFromStart: false, role: 'system' };
    case 4:
      return { kind: 'depth', depth, isFromStart: false, role };
    case 5:
      return { kind: 'before-examples' };
    case 6:
      return { kind: 'after-examples' };
    case 7:
      return { kind: 'outlet', name: String(lookup('outlet_name', 'outletName') ?? '') };
    default:
      return { kind: 'before' };
  }
}

export function roleOf(value: unknown): PromptRole {
  if (value === 1 || value === '1' || value === 'user') return 'user';
  return value === 2 || value === '2' || value === 'assistant' ? 'assistant' : 'system';
}

function logicOf(value: unknown): LoreLogic {
  return (['and-any', 'not-all', 'not-any', 'and-all'] as const)[number(value) ?? 0] ?? 'and-any';
}

/** Keys as they are written; `/pattern/flags` is a pattern anywhere. */
function keysOf(value: unknown, lookup: Lookup, isPattern: boolean): LoreKey[] {
  const isCaseSensitive = flag(lookup('case_sensitive', 'caseSensitive')) ?? false;
  const isWholeWord = flag(lookup('match_whole_words', 'matchWholeWords')) ?? false;
  return texts(value)
    .slice(0, MAX_KEYS)
    .map((key) => key.trim())
    .filter((key) => key !== '' && key.length <= MAX_KEY_CHARACTERS)
    .map((key): LoreKey => {
      const delimited = /^\/(.+)\/([a-z]*)$/s.exec(key);
      if (delimited) return { kind: 'pattern', source: delimited[1] ?? '', flags: delimited[2] ?? '' };
      if (isPattern) return { kind: 'pattern', source: key, flags: isCaseSensitive ? '' : 'i' };
      return { kind: 'text', text: key, isCaseSensitive, isWholeWord };
    });
}

function labelOf(entry: Fields, index: number): string {
  const [firstKey = ''] = texts(own(entry, 'keys', 'key'));
  const label = text(entry, 'name', 'comment') || firstKey || `entry ${index + 1}`;
  return label.replaceAll(/\s+/g, ' ').trim().slice(0, 60).toWellFormed();
}

function scanDepthOf(value: unknown): number | undefined {
  const depth = number(value);
  return depth === undefined ? undefined : clamp(Math.floor(depth), 0, MAX_SCAN_DEPTH);
}

function positive(value: unknown): number | undefined {
  const parsed = number(value);
  return parsed !== undefined && parsed > 0 ? parsed : undefined;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
