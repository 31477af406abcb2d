/** A text with macros, taken apart. */
export type MacroNode = string | Macro;

export interface Macro {
  /** In lower case; `//` for comments. */
  readonly name: string;
  /** What stands between the name and the end, with macros inside taken apart too. */
  readonly body: readonly MacroNode[];
  /** `::`, `:`, a blank, or nothing. */
  readonly separator: string;
  /** Where in the text it begins: the same macro twice is two places. */
  readonly at: number;
  /** As it was written before and after its body, for macros that nobody knows. */
  readonly opening: string;
  readonly closing: string;
}

interface Frame {
  readonly at: number;
  readonly nodes: MacroNode[];
}

const MAX_NESTING = 12;
/** More than a hundred kilobytes can hold; what comes after them is text. */
const MAX_MACROS = 15_000;
const LEGACY: Readonly<Record<string, string>> = { '<user>': 'user', '<bot>': 'char', '<char>': 'char' };
const HEAD = /^(\s*(?:(\/\/)|([a-z_]\w*)(?:\s*(::?)|(\s+)|(?=[+-])|$)))/i;

/** Takes a text apart, in time that grows with its length. What is opened and never closed is text. */
export function parseMacros(text: string): readonly MacroNode[] {
  const frames: Frame[] = [{ at: 0, nodes: [] }];
  let from = 0;
  for (const { 0: sign, index } of signsOf(text)) {
    if (index < from || isPlain(sign, frames.length)) continue;
    push(frames, text.slice(from, index));
    from = index + sign.length;
    if (sign === '{{') frames.push({ at: index, nodes: [] });
    else if (sign === '}}') close(frames);
    else push(frames, { ...plain(LEGACY[sign.toLowerCase()] ?? '', index), opening: sign });
  }
  push(frames, text.slice(from));
  while (frames.length > 1) {
    const unclosed = frames.pop()?.nodes ?? [];
    push(frames, '{{');
    for (const node of unclosed) push(frames, node);
  }
  return frames[0]?.nodes ?? [];
}

function* signsOf(text: string): Generator<RegExpExecArray> {
  let count = 0;
  for (const match of text.matchAll(/\{\{|\}\}|<(?:user|bot|char)>/gi)) {
    if (match[0] !== '}}' && ++count > MAX_MACROS) return;
    yield match;
  }
}

/** Whether a sign neither opens nor closes anything where it stands. */
function isPlain(sign: string, nesting: number): boolean {
  return (sign === '{{' && nesting > MAX_NESTING) || (sign === '}}' && nesting === 1);
}

function close(frames: Frame[]): void {
  const { at, nodes } = frames.pop() ?? { at: 0, nodes: [] };
  const target = frames.at(-1)?.nodes ?? [];
  const [first] = nodes;
  const head = typeof first === 'string' ? HEAD.exec(first) : null;
  if (typeof first !== 'string' || head === null) {
    target.push('{{', ...nodes, '}}');
    return;
  }
  const [, whole = '', comment, word = '', colons, blank] = head;
  const rest = first.slice(whole.length);
  target.push({
    name: comment ?? word.toLowerCase(),
    body: rest === '' ? nodes.slice(1) : [rest, ...nodes.slice(1)],
    separator: colons ?? (blank === undefined || blank === '' ? '' : ' '),
    at,
    opening: `{{${whole}`,
    closing: '}}',
  });
}

function plain(name: string, at: number): Macro {
  return { name, body: [], separator: '', at, opening: '', closing: '' };
}

function push(frames: readonly Frame[], node: MacroNode): void {
  if (node !== '') frames.at(-1)?.nodes.push(node);
}

/** The parts of a macro's body between the signs, each with its macros; signs inside macros do not count. */
export function splitBody(body: readonly MacroNode[], sign: '::' | ','): MacroNode[][] {
  const parts: MacroNode[][] = [[]];
  for (const node of body) {
    if (typeof node !== 'string') {
      parts.at(-1)?.push(node);
      continue;
    }
    const pieces = sign === ',' ? node.split(/(?<!\\),/) : node.split(sign);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) parts.push([]);
      parts.at(-1)?.push(sign === ',' ? piece.replaceAll('\\,', ',') : piece);
    }
  }
  return parts;
}
