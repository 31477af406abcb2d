import { nearestName } from '../errors/nearest-name.ts';
import {
  doubleQuoted,
  encodeString,
  escapeDouble,
  isTamePart,
  isTameText,
  isTyped,
  readsAs,
} from './encode.ts';
import { type Placeholder, scanTokens, type Token } from './placeholders.ts';
import { type PlacedScalar, placeTokens } from './scalars.ts';
import { isStringDue } from './string-due.ts';

export interface RenderOptions {
  /** Named in problems. */
  readonly file?: string;
  /** Names for which `$NAME` without braces is a placeholder too. */
  readonly bareNames?: readonly string[];
  /** False leaves unset placeholders as they are. Default: true. */
  readonly strict?: boolean;
}

export type RenderProblemCode = 'UNSET' | 'REQUIRED' | 'MISPLACED' | 'YAML_INVALID' | 'DUPLICATE_KEY';

/** Lines and columns count from 1, columns in UTF-16 units. */
export interface RenderProblem {
  readonly code: RenderProblemCode;
  readonly message: string;
  readonly file?: string;
  readonly line: number;
  readonly column: number;
  readonly name?: string;
}

export interface Rendered {
  /** The rendered text; the template itself where it is no readable YAML. */
  readonly text: string;
  readonly problems: readonly RenderProblem[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Fills in a YAML template. A value never changes the structure: whatever it holds, it stays inside its scalar, and
 * everything outside placeholders stays byte for byte, unless its scalar has to be quoted to hold the value.
 *
 * - in quotes: always a string; alone and unquoted: a number or boolean only where no string is due (`isStringDue`);
 *   part of an unquoted scalar: a string
 * - comments, documents annotated `discordlm.glompai.github.io/substitute: "false"`, and files whose first line is
 *   `# discordlm: substitute=false` are left alone
 *
 * @param variables name → value; only these are known, the environment is not looked at
 * @example renderTemplate('image: ${IMAGE}', { IMAGE: 'a/b@sha256:…' }) // { text: 'image: a/b@sha256:…', problems: [] }
 */
export function renderTemplate(
  text: string,
  variables: Readonly<Record<string, string>>,
  options: RenderOptions = {},
): Rendered {
  if (/^\uFEFF?#\s*discordlm:\s*substitute=false\s*(?:\r?\n|$)/.test(text)) return { text, problems: [] };
  const tokens = scanTokens(text, new Set(options.bareNames));
  const placed = placeTokens(text, tokens);
  const problems: RenderProblem[] = placed.faults.map((fault) => ({
    code: fault.code,
    message: fault.message,
    ...positionOf(text, fault.offset, options.file),
  }));
  const resolver = new Resolver(text, variables, options);
  const edits: Edit[] = [];
  for (const scalar of placed.scalars) edits.push(...encodeScalar(text, scalar, resolver));
  problems.push(...resolver.problems);
  if (placed.faults.some((fault) => fault.code === 'YAML_INVALID'))
    return { text, problems: inOrder(problems) };
  return { text: applyEdits(text, edits), problems: inOrder(problems) };
}

/** Looks values up and collects what is wrong with the names. */
class Resolver {
  readonly problems: RenderProblem[] = [];
  readonly #text: string;
  readonly #variables: ReadonlyMap<string, string>;
  readonly #options: RenderOptions;

  constructor(text: string, variables: Readonly<Record<string, string>>, options: RenderOptions) {
    this.#text = text;
    this.#variables = new Map(Object.entries(variables));
    this.#options = options;
  }

  /** The text that stands for the token; an unset placeholder stands for itself. */
  resolve(token: Token, written: string, offset: number): string {
    if (token.kind === 'escape') return token.literal;
    const value = this.#variables.get(token.name);
    if (token.fallback !== undefined) return value || this.#resolveFallback(token.fallback, offset);
    if (token.requiredMessage !== undefined && !value) {
      this.#problem('REQUIRED', token, offset, `${token.name}: ${token.requiredMessage || 'must be set'}`);
      return written;
    }
    if (value !== undefined) return value;
    if (this.#options.strict !== false) this.#problem('UNSET', token, offset, this.#unsetMessage(token.name));
    return written;
  }

  #resolveFallback(text: string, offset: number): string {
    const edits = scanTokens(text, new Set(this.#options.bareNames)).map((token) => ({
      ...token,
      text: this.resolve(token, text.slice(token.start, token.end), offset),
    }));
    return applyEdits(text, edits);
  }

  #unsetMessage(name: string): string {
    const near = nearestName(name, [...this.#variables.keys()]);
    return `${name} is not set${near === undefined ? '' : `; did you mean ${near}?`}`;
  }

  #problem(code: RenderProblemCode, token: Placeholder, offset: number, message: string): void {
    this.problems.push({
      code,
      message,
      name: token.name,
      ...positionOf(this.#text, offset, this.#options.file),
    });
  }
}

function encodeScalar(text: string, scalar: PlacedScalar, resolver: Resolver): Edit[] {
  const values = scalar.tokens.map((token) =>
    resolver.resolve(token, text.slice(token.start, token.end), token.start),
  );
  const [first] = scalar.tokens;
  const isWhole = first?.kind === 'placeholder' && first.start === scalar.start && first.end === scalar.end;
  if (scalar.type === 'PLAIN' && isWhole) {
    const value = values[0] ?? '';
    const typed = isTyped(value) && !scalar.isKey && !isStringDue(scalar.kind, scalar.path);
    // An unset placeholder was reported; quoting it would only hide it.
    const isUnset = value === text.slice(first.start, first.end);
    return [
      { start: scalar.start, end: scalar.end, text: typed || isUnset ? value : encodeString(value, scalar) },
    ];
  }
  return encodeInPlace(text, scalar, values) ?? [requote(text, scalar, values)];
}

/** One edit a token, or undefined when the scalar would not mean the same any more. */
function encodeInPlace(text: string, scalar: PlacedScalar, values: readonly string[]): Edit[] | undefined {
  const edits = scalar.tokens.map((token, index) => ({
    start: token.start,
    end: token.end,
    text: encodeInStyle(text, scalar, values[index] ?? ''),
  }));
  const candidate = applyEdits(text.slice(scalar.start, scalar.end), shift(edits, -scalar.start));
  const isTame =
    scalar.type === 'PLAIN'
      ? isTamePart(candidate, values)
      : !scalar.spansLines && scalar.type !== 'BLOCK_FOLDED'
        ? values.every(isPrintable)
        : values.every(isTameText);
  return isTame || readsAs(candidate, scalar.meaning(values), scalar) ? edits : undefined;
}

function isPrintable(value: string): boolean {
  return !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/.test(value);
}

function encodeInStyle(text: string, scalar: PlacedScalar, value: string): string {
  if (scalar.type === 'QUOTE_SINGLE') return value.replaceAll("'", "''");
  if (scalar.type === 'QUOTE_DOUBLE') return escapeDouble(value);
  if (scalar.type === 'BLOCK_LITERAL') {
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    return value.replaceAll('\n', lineEnd + scalar.indent);
  }
  return value;
}

/** The whole scalar anew, on one line, in double quotes. */
function requote(text: string, scalar: PlacedScalar, values: readonly string[]): Edit {
  const lineEnd = scalar.type.startsWith('BLOCK')
    ? (/\r?\n$/.exec(text.slice(scalar.start, scalar.end))?.[0] ?? '')
    : '';
  return { start: scalar.start, end: scalar.end, text: doubleQuoted(scalar.meaning(values)) + lineEnd };
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

function shift(edits: readonly Edit[], by: number): Edit[] {
  return edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by }));
}

function positionOf(text: string, offset: number, file: string | undefined) {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  return { ...(file === undefined ? {} : { file }), line, column: offset - lineStart + 1 };
}

function inOrder(problems: RenderProblem[]): RenderProblem[] {
  return problems.toSorted((left, right) => left.line - right.line || left.column - right.column);
}
