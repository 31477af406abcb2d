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
  let from = 0;
  for (;;) {
    const runStart = text.indexOf('$', from);
    if (runStart < 0) return tokens;
    let runEnd = runStart;
    while (text[runEnd] === '$') runEnd++;
    const form = readForm(text, runEnd, bareNames);
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

type Form = Omit<Placeholder, 'kind' | 'start'>;

/** The form whose `$` ends just before `at`. */
function readForm(text: string, at: number, bareNames: ReadonlySet<string>): Form | undefined {
  const braced = text[at] === '{';
  const name = readName(text, braced ? at + 1 : at);
  if (name === undefined) return undefined;
  if (!braced) return bareNames.has(name) ? { name, end: at + name.length } : undefined;
  const afterName = at + 1 + name.length;
  if (text[afterName] === '}') return { name, end: afterName + 1 };
  const operator = text.slice(afterName, afterName + 2);
  if (operator !== ':-' && operator !== ':?') return undefined;
  const close = closingBrace(text, afterName + 2);
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

/** The brace that closes the form, past nested `${…}`; a line break before it means that there is none. */
function closingBrace(text: string, from: number): number | undefined {
  let depth = 0;
  for (let index = from; index < text.length; index++) {
    const character = text[index];
    if (character === '\n' || character === '\r') return undefined;
    if (character === '$' && text[index + 1] === '{') depth++;
    if (character === '}' && depth-- === 0) return index;
  }
  return undefined;
}
