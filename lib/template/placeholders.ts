/** A place in the text that rendering changes. Offsets are UTF-16 units; `end` is exclusive. */
export type Token = Placeholder | Escape;

export interface Placeholder {
  readonly kind: 'placeholder';
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** What stands after `:-`; it may hold placeholders of its own. */
  readonly fallback?: string;
  /** What stands after `:?`. */
  readonly requiredMessage?: string;
}

/** A run of `$$` before a placeholder's form: each pair is one literal `$`. */
export interface Escape {
  readonly kind: 'escape';
  readonly start: number;
  readonly end: number;
  readonly literal: string;
}

const NAME = /[A-Za-z_][A-Za-z0-9_]*/y;

/**
 * The placeholders of a text, in order.
 *
 * | form | meaning |
 * |---|---|
 * | `${NAME}` | the value; unset is a problem |
 * | `${NAME:-text}` | the value, or the text when unset or empty; the text may hold placeholders |
 * | `${NAME:?message}` | the value; unset or empty is a problem with this message |
 * | `$NAME` | only for names in `bareNames` |
 * | `$$` before one of these | one literal `$`; an odd run leaves the placeholder live: `$$${A}` is `$` and the value |
 *
 * Everything else is no token: `$host`, `${1}`, `${A%.*}`, `${A:=x}`, `$(command)`, `$$` alone, a form that spans lines.
 */
export function scanTokens(text: string, bareNames: ReadonlySet<string> = new Set()): Token[] {
  const tokens: Token[] = [];
  const braces = new Braces(text);
  let from = 0;
  for (;;) {
    const runStart = text.indexOf('$', from);
    if (runStart < 0) return tokens;
    let runEnd = runStart;
    while (text[runEnd] === '$') runEnd++;
    const form = readForm(text, runEnd, bareNames, braces);
    from = form?.end ?? runEnd;
    if (!form) continue;
    const dollars = runEnd - runStart;
    const pairs = Math.floor(dollars / 2);
    if (pairs > 0) {
      tokens.push({
        kind: 'escape',
        start: runStart,
        end: runStart + pairs * 2,
        literal: '$'.repeat(pairs),
      });
    }
    if (dollars % 2 === 1) tokens.push({ kind: 'placeholder', start: runEnd - 1, ...form });
  }
}

/** Where the fallback of a placeholder begins, from the placeholder's own start. */
export function fallbackOffset({ name }: Placeholder): number {
  return '${'.length + name.length + ':-'.length;
}

/** What looks like a placeholder of one of these names, but is none: `$NAME`, `${NAME:=x}`, `${NAME-x}`. */
export interface Lookalike {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly written: string;
}

/** @param names those that are known; `$host` of nginx is nobody's business */
export function scanLookalikes(
  text: string,
  tokens: readonly Token[],
  names: ReadonlySet<string>,
): Lookalike[] {
  const found: Lookalike[] = [];
  const starts = new Set(tokens.flatMap(({ kind, start, end }) => (kind === 'escape' ? [end] : [start])));
  for (const match of text.matchAll(
    /(?<!\$)\$(?:([A-Za-z_][A-Za-z0-9_]*)|\{([A-Za-z_][A-Za-z0-9_]*)[^\n{}]{0,80}\})/g,
  )) {
    const [written, bare, braced] = match;
    const name = bare ?? braced ?? '';
    if (!names.has(name) || starts.has(match.index)) continue;
    found.push({ start: match.index, end: match.index + written.length, name, written });
  }
  return found;
}

type Form = Omit<Placeholder, 'kind' | 'start'>;

/** The form whose `$` ends just before `at`. */
function readForm(
  text: string,
  at: number,
  bareNames: ReadonlySet<string>,
  braces: Braces,
): Form | undefined {
  const braced = text[at] === '{';
  const name = readName(text, braced ? at + 1 : at);
  if (name === undefined) return undefined;
  if (!braced) return bareNames.has(name) ? { name, end: at + name.length } : undefined;
  const afterName = at + 1 + name.length;
  if (text[afterName] === '}') return { name, end: afterName + 1 };
  const operator = text.slice(afterName, afterName + 2);
  if (operator !== ':-' && operator !== ':?') return undefined;
  const close = braces.closing(at);
  if (close === undefined) return undefined;
  const operand = text.slice(afterName + 2, close);
  return operator === ':-'
    ? { name, fallback: operand, end: close + 1 }
    : { name, requiredMessage: operand, end: close + 1 };
}

function readName(text: string, at: number): string | undefined {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[0];
}

/** The brace that closes each `${`, past nested ones; a line break before it means that there is none. */
class Braces {
  readonly #text: string;
  #closings: Map<number, number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param open the offset of the `{` */
  closing(open: number): number | undefined {
    this.#closings ??= this.#match();
    return this.#closings.get(open);
  }

  /** All of them in one pass: looking ahead from each would take the square of a long line's time. */
  #match(): Map<number, number> {
    const closings = new Map<number, number>();
    let open: number[] = [];
    for (const { 0: sign, index } of this.#text.matchAll(/\$\{|\}|[\r\n]/g)) {
      if (sign === '${') open.push(index + 1);
      else if (sign !== '}') open = [];
      else {
        const start = open.pop();
        if (start !== undefined) closings.set(start, index);
      }
    }
    return closings;
  }
}
