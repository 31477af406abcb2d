/** Who speaks, and with whom. */
export interface Voice {
  /** What the speaker is called. */
  readonly names: readonly string[];
  /** What the people are called whom nobody may speak for, as the prompt names them. */
  readonly others: readonly string[];
}

const REASONING = /<think(?:ing)?>[\s\S]*?(?:<\/think(?:ing)?>|$)/gi;
const MARKS = /<\|[a-z_]+\|>/gi;
/** The start of what may still become one of them. */
const UNFINISHED_MARK = /<[|/]?[a-z_|]*$/i;
const FENCE = '```';

/**
 * The model's text as it may be shown: without its reasoning, without its own name before it, and without what it makes
 * others say. Empty when nothing is left.
 */
export function cleanReply(text: string, { names, others }: Voice): string {
  const spoken = withoutOwnName(withoutMarks(text), names);
  return spoken.slice(0, othersLine(spoken, others)).trim();
}

/**
 * What of a text that still grows is certain to be shown: nothing in it is taken back, whatever comes. Reasoning, names
 * and marks that have only begun are held back.
 */
export function cleanDraft(text: string, { names, others }: Voice): string {
  const whole = text.replace(/[\ud800-\udbff]$/, '').replace(UNFINISHED_MARK, '');
  const unnamed = withoutMarks(whole);
  if (mayBecomePrefix(unnamed, names)) return '';
  const spoken = withoutOwnName(unnamed, names);
  const end = othersLine(spoken, others);
  return (end === undefined ? spoken.slice(0, uncertainLine(spoken, others)) : spoken.slice(0, end)).trim();
}

/** A text that still grows with its open block of code closed, and without a block that has only begun. */
export function closeFence(text: string): string {
  const settled = text.replace(/(?<!`)`{1,2}$/, '');
  if (settled.split(FENCE).length % 2 === 1) return settled;
  const empty = settled.search(/```[\w+.#-]*\s*$/);
  return empty < 0 ? `${settled.trimEnd()}\n${FENCE}` : settled.slice(0, empty).trimEnd();
}

function withoutMarks(text: string): string {
  return text.replaceAll(REASONING, '').replaceAll(MARKS, '').trim();
}

/** As models write a name before what is said. */
function prefixesOf(name: string): string[] {
  return [`${name}:`, `**${name}:**`, `**${name}**:`];
}

function withoutOwnName(text: string, names: readonly string[]): string {
  const start = text.toLowerCase();
  const prefix = names.flatMap(prefixesOf).find((candidate) => start.startsWith(candidate.toLowerCase()));
  return prefix === undefined ? text : text.slice(prefix.length).trim();
}

function mayBecomePrefix(text: string, names: readonly string[]): boolean {
  const start = text.toLowerCase();
  return names.flatMap(prefixesOf).some((candidate) => candidate.toLowerCase().startsWith(start));
}

/** Where the first line begins that somebody else is made to say; never the first of all, and never in code. */
function othersLine(text: string, others: readonly string[]): number | undefined {
  const prefixes = others.flatMap(prefixesOf);
  return linesOutsideCode(text).find(
    ({ at, line }) => at > 0 && prefixes.some((prefix) => line.startsWith(prefix)),
  )?.at;
}

/** Where the last line begins, if somebody else may come to say it. */
function uncertainLine(text: string, others: readonly string[]): number | undefined {
  const last = linesOutsideCode(text).at(-1);
  if (last === undefined || last.at === 0 || last.at + last.line.length < text.length) return undefined;
  return others.flatMap(prefixesOf).some((prefix) => prefix.startsWith(last.line)) ? last.at : undefined;
}

function linesOutsideCode(text: string): { readonly at: number; readonly line: string }[] {
  const lines: { at: number; line: string }[] = [];
  let isCode = false;
  let at = 0;
  for (const line of text.split('\n')) {
    if (!isCode) lines.push({ at, line });
    if (line.split(FENCE).length % 2 === 0) isCode = !isCode;
    at += line.length + 1;
  }
  return lines;
}
