import { formatDate, shiftHours } from './macro-dates.ts';
import { type Macro, type MacroNode, parseMacros, splitBody } from './macro-parse.ts';
import { createRandom } from './random.ts';

/** What the macros of a card stand for. Everything is put in literally: no value is ever read as a macro. */
export interface MacroValues {
  readonly char: string;
  readonly user: string;
  /** The text that this one replaces. */
  readonly original?: string;
  /** Texts by macro, in lower case: `description`, … */
  readonly texts?: Readonly<Record<string, string>>;
  readonly outlets?: ReadonlyMap<string, string>;
  /** Unset, time macros stand for nothing. */
  readonly now?: Date;
  readonly timeZone?: string;
  /** From 0 to below 1. Unset, chance falls on the first choice. */
  readonly random?: () => number;
  /** `{{pick}}` chooses the same as long as this is the same. */
  readonly pickSeed?: string;
  /** What `{{setvar}}` has set, for `{{getvar}}` of the same prompt. */
  readonly variables?: Map<string, string>;
}

/** What a macro's arguments may be made of, and how they are had. */
interface Call extends Macro {
  readonly values: MacroValues;
  /** What was written, with macros inside expanded. */
  readonly text: () => string;
  /** The choices or arguments. Only those that are asked for are expanded. */
  readonly list: () => (() => string)[];
}

type Expander = (call: Call) => string | undefined;

/** No text of a card grows beyond this, however often it repeats a long one. */
const MAX_OUTPUT_CHARACTERS = 400_000;
const MAX_VARIABLE_CHARACTERS = 10_000;
const MAX_DICE = 100;
const TRIM = Symbol('trim');

const EXPANDERS: Readonly<Record<string, Expander>> = {
  char: ({ values }) => values.char,
  user: ({ values }) => values.user,
  original: ({ values }) => values.original,
  group: ({ values }) => values.char,
  charifnotgroup: ({ values }) => values.char,
  '//': () => '',
  comment: () => '',
  hidden_key: () => '',
  noop: () => '',
  banned: () => '',
  newline: () => '\n',
  reverse: ({ text }) => [...text()].toReversed().join(''),
  random: ({ list, values }) => choose(list(), values.random?.() ?? 0),
  pick: (call) => {
    const choices = call.list();
    const seed = `${call.values.pickSeed ?? ''}/${call.at}/${choices.length}`;
    return choose(choices, createRandom(seed)());
  },
  roll: ({ text, values }) => roll(text(), values.random ?? (() => 0)),
  time: (call) => dated(call, 'h:mm A'),
  date: (call) => dated(call, 'MMMM D, YYYY'),
  weekday: (call) => dated(call, 'dddd'),
  isotime: (call) => dated(call, 'HH:mm'),
  isodate: (call) => dated(call, 'YYYY-MM-DD'),
  datetimeformat: (call) => dated(call, call.text()),
  time_utc: ({ text, values: { now } }) =>
    now === undefined ? '' : formatDate(shiftHours(now, Number.parseInt(text(), 10) || 0), 'h:mm A', 'UTC'),
  outlet: ({ text, values }) => values.outlets?.get(text().trim()) ?? '',
  setvar: ({ list, values }) => setVariable(values, list(), (_old, value) => value),
  addvar: ({ list, values }) => setVariable(values, list(), add),
  getvar: ({ text, values }) => values.variables?.get(text().trim()) ?? '',
  incvar: ({ text, values }) => step(values, text(), 1),
  decvar: ({ text, values }) => step(values, text(), -1),
  // What people say is theirs, and is sent as theirs: a card cannot put it into its own words.
  lastmessage: () => '',
  lastusermessage: () => '',
  lastcharmessage: () => '',
  persona: () => '',
};

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['setglobalvar', 'setvar'],
  ['addglobalvar', 'addvar'],
  ['getglobalvar', 'getvar'],
  ['incglobalvar', 'incvar'],
  ['decglobalvar', 'decvar'],
]);

/**
 * Puts in what the macros of a text stand for, in any case; those that nobody knows stay as they are. The time grows
 * with the text, and no result beyond a bound.
 *
 * Source: character-card-spec-v3, "Curly Braced Syntaxes"; docs.sillytavern.app, "Macros"
 */
export function expandMacros(text: string, values: MacroValues): string {
  if (!/\{\{|<(?:user|bot|char)>/i.test(text)) return text;
  const output = new Output();
  write(parseMacros(text), values, output);
  return output.toString();
}

/** A content as other entries of a lorebook see it: without comments, with what `{{hidden_key:…}}` holds. */
export function revealHiddenKeys(text: string): string {
  if (!text.includes('{{')) return text;
  return text
    .replaceAll(/\{\{\s*\/\/[^{}]*\}\}/g, '')
    .replaceAll(/\{\{\s*hidden_key\s*::?([^{}]*)\}\}/gi, '$1');
}

function write(nodes: readonly MacroNode[], values: MacroValues, output: Output): void {
  for (const node of nodes) {
    if (typeof node === 'string') output.add(node);
    else if (node.name === 'trim') output.add(TRIM);
    else writeMacro(node, values, output);
  }
}

function writeMacro(macro: Macro, values: MacroValues, output: Output): void {
  const expanded = output.isFull ? '' : expandOne(macro, values);
  if (expanded !== undefined) {
    output.add(expanded);
    return;
  }
  output.add(macro.opening);
  write(macro.body, values, output);
  output.add(macro.closing);
}

function expandOne(macro: Macro, values: MacroValues): string | undefined {
  const { name, body } = macro;
  const { texts } = values;
  if (texts !== undefined && body.length === 0 && Object.hasOwn(texts, name)) return texts[name];
  const target = ALIASES.get(name) ?? name;
  const expander = Object.hasOwn(EXPANDERS, target) ? EXPANDERS[target] : undefined;
  const expand = (nodes: readonly MacroNode[]) => {
    const output = new Output();
    write(nodes, values, output);
    return output.toString();
  };
  return expander?.({
    ...macro,
    values,
    text: () => expand(body),
    list: () => {
      const parts = splitBody(body, '::');
      const isComma = parts.length === 1 && target !== 'setvar' && target !== 'addvar';
      return (isComma ? splitBody(body, ',') : parts).map((part) => () => expand(part).trim());
    },
  });
}

function choose(choices: readonly (() => string)[], chance: number): string {
  return choices[Math.floor(chance * choices.length)]?.() ?? '';
}

/** `6`, `d6`, `2d6`, `2d6+1`. What is no dice stands for nothing. */
function roll(formula: string, random: () => number): string {
  const match = /^\s*(?:(\d{1,3})?d)?(\d{1,6})\s*([+-]\s*\d{1,6})?\s*$/i.exec(formula);
  if (match === null) return '';
  const [, dice = '1', sides = '1', more = '0'] = match;
  if (Number(dice) > MAX_DICE || Number(sides) < 1) return '';
  let sum = Number(more.replaceAll(/\s/g, ''));
  for (let count = 0; count < Number(dice); count++) sum += 1 + Math.floor(random() * Number(sides));
  return String(sum);
}

function dated({ values: { now, timeZone = 'UTC' } }: Call, pattern: string): string {
  return now === undefined ? '' : formatDate(now, pattern, timeZone);
}

function setVariable(
  { variables }: MacroValues,
  [name, value]: readonly (() => string)[],
  combine: (old: string, value: string) => string,
): string {
  const key = name?.() ?? '';
  const combined = combine(variables?.get(key) ?? '', value?.() ?? '');
  variables?.set(key, combined.slice(0, MAX_VARIABLE_CHARACTERS));
  return '';
}

function add(old: string, value: string): string {
  const sum = Number(old || 0) + Number(value);
  return Number.isNaN(sum) ? old + value : String(sum);
}

function step({ variables }: MacroValues, text: string, by: number): string {
  const name = text.trim();
  const next = String((Number(variables?.get(name)) || 0) + by);
  variables?.set(name, next);
  return next;
}

/** Pieces of a text; what `{{trim}}` stands between loses its line breaks there. */
class Output {
  readonly #pieces: (string | typeof TRIM)[] = [];
  #length = 0;

  get isFull(): boolean {
    return this.#length > MAX_OUTPUT_CHARACTERS;
  }

  add(piece: string | typeof TRIM): void {
    this.#pieces.push(piece);
    if (typeof piece === 'string') this.#length += piece.length;
  }

  toString(): string {
    if (!this.#pieces.includes(TRIM)) return this.#pieces.join('');
    const parts: string[] = [''];
    for (const piece of this.#pieces) {
      if (piece === TRIM) parts.push('');
      else parts[parts.length - 1] += piece;
    }
    const last = parts.length - 1;
    return parts
      .map((part, index) => (index === 0 ? part : part.replace(/^[\r\n]+/, '')))
      .map((part, index) => (index === last ? part : trimEnd(part)))
      .join('');
  }
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return text.slice(0, end);
}
