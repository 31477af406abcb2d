/** Newer than the compiler's library. Source: tc39.es/proposal-json-parse-with-source */
const json = JSON as typeof JSON & {
  rawJSON(text: string): object;
  isRawJSON(value: unknown): value is { readonly rawJSON: string };
};

/**
 * JSON whose numbers stay as they are written: a 64-bit id or `1.0` is another number, or another text, to JavaScript.
 *
 * @throws SyntaxError
 */
export function parseExactly(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && context?.source !== undefined && String(value) !== context.source
      ? json.rawJSON(context.source)
      : value,
  );
}

/** A number that JavaScript cannot hold as it is written. */
export function isExactNumber(value: unknown): boolean {
  return json.isRawJSON(value);
}

/** A text as it is, anything else as JSON. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
