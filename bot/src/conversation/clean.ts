/** Who speaks, and with whom. */
export interface Voice {
  /** What the speaker is called. */
  readonly names: readonly string[];
  /** What the people are called whom nobody may speak for, as the prompt names them. */
  readonly others: readonly string[];
}

const OPENING = /<think(?:ing)?>/gi;
const CLOSING = /<\/think(?:ing)?>/gi;
const MARKS = /<\|[a-z_]+\|>/gi;
/** The start of what may still become one of them. */
const UNFINISHED_MARK = /<[|/]?[a-z_|]*$/i;
const FENCE = '```';

/**
 * The model's text as it may be shown: without its reasoning, without its own name before it, and without what it makes
 * others say. Empty when nothing is left.
 */
export function cleanReply(text: string, { names, others }: Voice): string {
  const spoken = withoutOwnName(withoutMarks(withoutBlocks(text)), names);
  return spoken.slice(0, othersLine(spoken, others)).trim();
}

/**
 * What of a text that still grows is certain to be shown: nothing in it is taken back, whatever comes. Reasoning, names
 * and marks that have only begun are held back.
 */
export function cleanDraft(text: string, { names, others }: Voice): string {
  const whole = text.replace(/[\ud800-\udbff]$/, '').replace(UNFINISHED_MARK, '');
  const unnamed = withoutMarks(withoutBlocks(whole, true).replace(UNFINISHED_MARK, ''));
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
  return text.replaceAll(MARKS, '').trim();
}

/**
 * The text without blocks of reasoning; in code there are none. One that never ends is one at the start of a text only.
 *
 * @param isGrowing whether an open one may yet end
 */
function withoutBlocks(text: string, isGrowing = false): string {
  let kept = '';
  let at = 0;
  for (;;) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(text);
    if (opening === null) return kept + text.slice(at);
    const before = kept + text.slice(at, opening.index);
    const afterTag = opening.index + opening[0].length;
    CLOSING.lastIndex = afterTag;
    const closing = endsInCode(before) ? undefined : CLOSING.exec(text);
    if (closing === null && (isGrowing || before.trim() === '')) return before;
    kept = closing ? before : before + opening[0];
    at = closing ? closing.index + closing[0].length : afterTag;
  }
}

/** Whether what comes next stands in a block of code, or in code within the line. */
export function endsInCode(text: string): boolean {
  const pieces = text.split(FENCE);
  if (pieces.length % 2 === 0) return true;
  const line = pieces.at(-1)?.split('\n').at(-1) ?? '';
  return line.split('`').length % 2 === 0;
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
