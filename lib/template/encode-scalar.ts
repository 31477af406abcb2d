import {
  doubleQuoted,
  encodeString,
  escapeDouble,
  isTamePart,
  isTameText,
  isTyped,
  readsAs,
} from './encode.ts';
import { applyEdits, type Edit } from './places.ts';
import { isStringDue } from './string-due.ts';
import type { PlacedScalar } from './walk.ts';

/** What a token stands for. */
export interface Resolved {
  readonly value: string;
  /** Unset: it stays as it is, and quotes would only hide it. */
  readonly isUnset: boolean;
}

/** The edits that give the scalar its values; whatever they hold, they stay inside it. */
export function encodeScalar(text: string, scalar: PlacedScalar, resolved: readonly Resolved[]): Edit[] {
  const values = resolved.map(({ value }) => value);
  const [first] = scalar.tokens;
  const isWhole = first?.kind === 'placeholder' && first.start === scalar.start && first.end === scalar.end;
  if (scalar.type === 'PLAIN' && isWhole) {
    const value = values[0] ?? '';
    const isTypedHere = isTyped(value) && !scalar.isKey && !isStringDue(scalar.kind, scalar.path);
    const isVerbatim = isTypedHere || resolved[0]?.isUnset === true;
    const written = isVerbatim ? value : isJson(text) ? doubleQuoted(value) : encodeString(value, scalar);
    return [{ start: scalar.start, end: scalar.end, text: written }];
  }
  return encodeInPlace(text, scalar, values) ?? [requote(text, scalar, values)];
}

/** In JSON every string has quotes; in YAML's flow style they do no harm. */
function isJson(text: string): boolean {
  return /^\uFEFF?\s*[{[]/.test(text);
}

/** One edit a token, or undefined when the scalar would not mean the same any more. */
function encodeInPlace(text: string, scalar: PlacedScalar, values: readonly string[]): Edit[] | undefined {
  if (values.some((value) => !mayStandIn(scalar, value))) return undefined;
  if (scalar.type === 'PLAIN' && isJson(text)) return undefined;
  const edits = scalar.tokens.map((token, index) => ({
    start: token.start,
    end: token.end,
    text: encodeInStyle(text, scalar, values[index] ?? ''),
  }));
  const source = text.slice(scalar.start, scalar.end);
  const candidate = applyEdits(
    source,
    edits.map((edit) => ({ ...edit, start: edit.start - scalar.start, end: edit.end - scalar.start })),
  );
  return isTame(scalar, candidate, values) || readsAs(candidate, scalar.meaning(values), scalar)
    ? edits
    : undefined;
}

function isTame(scalar: PlacedScalar, candidate: string, values: readonly string[]): boolean {
  if (scalar.type === 'PLAIN') return !scalar.spansLines && isTamePart(candidate, values);
  const isOnOneLine = !scalar.spansLines && !scalar.type.startsWith('BLOCK');
  return isOnOneLine ? values.every((value) => !value.includes('\n')) : values.every(isTameText);
}

/**
 * Whether the value may stand there without escapes. What is no printable character, and what some readers take for a
 * line break or for indentation, has to be escaped, and only double quotes do that.
 */
function mayStandIn({ type }: PlacedScalar, value: string): boolean {
  if (type === 'QUOTE_DOUBLE') return true;
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|(?:^|\n) *\t/.test(value))
    return false;
  return value.isWellFormed() && (type === 'BLOCK_LITERAL' || !value.includes('\t'));
}

function encodeInStyle(text: string, scalar: PlacedScalar, value: string): string {
  if (scalar.type === 'QUOTE_SINGLE') return value.replaceAll("'", "''");
  if (scalar.type === 'QUOTE_DOUBLE') return escapeDouble(value);
  if (scalar.type === 'BLOCK_LITERAL' && value.includes('\n')) {
    const lineEnd = text.slice(scalar.start, scalar.end).includes('\r\n') ? '\r\n' : '\n';
    return value.replaceAll('\n', lineEnd + scalar.indent);
  }
  return value;
}

/** The whole scalar anew, on one line, in double quotes; a comment behind a block's header stays. */
function requote(text: string, scalar: PlacedScalar, values: readonly string[]): Edit {
  const source = text.slice(scalar.start, scalar.end);
  const isBlock = scalar.type.startsWith('BLOCK');
  const comment = isBlock ? (/^[|>][-+0-9]*([ \t]+#[^\r\n]*)/.exec(source)?.[1] ?? '') : '';
  const lineEnd = isBlock ? (/\r?\n$/.exec(source)?.[0] ?? '') : '';
  return {
    start: scalar.start,
    end: scalar.end,
    text: doubleQuoted(scalar.meaning(values)) + comment + lineEnd,
  };
}
