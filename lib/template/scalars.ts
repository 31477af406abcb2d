import { type Document, isMap, isScalar, Lexer, parseAllDocuments, type Scalar, visit } from 'yaml';
import type { ScalarStyle } from './encode.ts';
import type { Token } from './placeholders.ts';
import type { FieldPath } from './string-due.ts';

const SUBSTITUTE = 'discordlm.glompai.github.io/substitute';

/** A scalar of the template with the tokens inside it. */
export interface PlacedScalar extends ScalarStyle {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly spansLines: boolean;
  /** The blanks before each line of a block scalar. */
  readonly indent: string;
  readonly path: FieldPath;
  /** The `kind` of the object it belongs to. */
  readonly kind: string | undefined;
  /** The text the scalar has to mean once the tokens stand for these values. */
  meaning(values: readonly string[]): string;
}

export interface Fault {
  readonly code: 'YAML_INVALID' | 'DUPLICATE_KEY' | 'MISPLACED';
  readonly message: string;
  readonly offset: number;
}

/** Finds the scalar of each token. Tokens in comments and in documents that opted out are dropped. */
export function placeTokens(
  text: string,
  tokens: readonly Token[],
): { scalars: PlacedScalar[]; faults: Fault[] } {
  const filler = new Filler(text, tokens);
  const faults: Fault[] = [];
  const scalars: PlacedScalar[] = [];
  const left = new Set(tokens);
  for (const document of parseTemplate(text, filler)) {
    faults.push(...document.errors.map((error) => faultOf(error)));
    const inside = tokens.filter((token) => isInside(token, document.range[0], document.range[2]));
    if (inside.length === 0) continue;
    const optedOut = document.getIn(['metadata', 'annotations', SUBSTITUTE]) === 'false';
    const placed = optedOut ? [] : scalarsOf(text, document, inside, filler);
    for (const token of optedOut ? inside : placed.flatMap((scalar) => scalar.tokens)) left.delete(token);
    scalars.push(...placed);
  }
  if (left.size > 0) faults.push(...misplaced(filler.text, [...left]));
  return { scalars, faults };
}

function parseTemplate(text: string, filler: Filler): Document.Parsed[] {
  const documents = parseAllDocuments(filler.text, {
    logLevel: 'silent',
    // Two placeholders of one length have the same filler: what counts is the text that was written.
    uniqueKeys: (left, right) =>
      isScalar(left) &&
      isScalar(right) &&
      left.value === right.value &&
      (!filler.isIn(left.value) || sourceOf(text, left) === sourceOf(text, right)),
  });
  return Array.isArray(documents) ? documents : [];
}

/** The template with a run of unused characters for each token: the same length, and nothing YAML would act on. */
class Filler {
  readonly text: string;
  readonly #head: string;
  readonly #runs: RegExp;

  constructor(text: string, tokens: readonly Token[]) {
    const [head, tail] = unusedCharacters(text);
    this.#head = head;
    this.#runs = new RegExp(`${head}${tail}*`, 'g');
    let filled = '';
    let at = 0;
    for (const token of tokens) {
      filled += text.slice(at, token.start) + head + tail.repeat(token.end - token.start - 1);
      at = token.end;
    }
    this.text = filled + text.slice(at);
  }

  isIn(value: unknown): boolean {
    return typeof value === 'string' && value.includes(this.#head);
  }

  replace(parsed: string, values: readonly string[]): string {
    let index = 0;
    return parsed.replace(this.#runs, () => values[index++] ?? '');
  }
}

/** Two characters of the private use area, which YAML takes like letters, that the text does not hold. */
function unusedCharacters(text: string): [string, string] {
  const found: string[] = [];
  for (let code = 0xe000; found.length < 2 && code <= 0xf8ff; code++) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) found.push(character);
  }
  return [found[0] ?? '\ue000', found[1] ?? '\ue001'];
}

function scalarsOf(
  text: string,
  document: Document,
  tokens: readonly Token[],
  filler: Filler,
): PlacedScalar[] {
  const found: PlacedScalar[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      const range = node.range;
      if (!range || typeof node.value !== 'string') return;
      const [start, end] = range;
      const inside = tokens.filter((token) => isInside(token, start, end));
      if (inside.length === 0) return;
      const value = node.value;
      const source = text.slice(start, end);
      found.push({
        start,
        end,
        tokens: inside,
        type: node.type as ScalarStyle['type'],
        isKey: key === 'key',
        inFlow: ancestors.some((ancestor) => 'flow' in ancestor && ancestor.flow === true),
        spansLines: source.includes('\n'),
        indent: blockIndent(source),
        ...placeInObject(key, ancestors),
        meaning: (values) => filler.replace(value, values),
      });
    },
  });
  return found;
}

function blockIndent(source: string): string {
  return /\n([ ]+)\S/.exec(source)?.[1] ?? '';
}

/** The innermost object that has a `kind` (the items of a List have their own), and the path from it. */
function placeInObject(
  key: unknown,
  ancestors: readonly unknown[],
): { kind: string | undefined; path: FieldPath } {
  const path: (string | number)[] = [];
  let kind: string | undefined;
  for (const [index, ancestor] of ancestors.entries()) {
    const child = ancestors[index + 1];
    if (isMap(ancestor) && ancestor.has('kind') && ancestor.has('apiVersion')) {
      kind = String(ancestor.get('kind'));
      path.length = 0;
    }
    if (isPairLike(ancestor) && isScalar(ancestor.key)) path.push(String(ancestor.key.value));
    if (isSequence(ancestor)) path.push(child === undefined ? Number(key) : ancestor.items.indexOf(child));
  }
  return { kind, path };
}

function isPairLike(node: unknown): node is { key: unknown; value: unknown } {
  return typeof node === 'object' && node !== null && 'key' in node && 'value' in node;
}

function isSequence(node: unknown): node is { items: unknown[] } {
  return (
    typeof node === 'object' && node !== null && 'items' in node && !isMap(node) && Array.isArray(node.items)
  );
}

function isInside(token: Token, start: number, end: number): boolean {
  return token.start >= start && token.end <= end;
}

function sourceOf(text: string, { range }: Scalar): string | undefined {
  return range ? text.slice(range[0], range[1]) : undefined;
}

function faultOf(error: { code: string; message: string; pos: [number, number] }): Fault {
  const code = error.code === 'DUPLICATE_KEY' ? 'DUPLICATE_KEY' : 'YAML_INVALID';
  const [sentence = error.message] = error.message.split(/ at line \d+/);
  return { code, message: sentence, offset: error.pos[0] };
}

/** Tokens outside every scalar: in a comment they are nobody's business, elsewhere (tag, anchor, alias) a fault. */
function misplaced(filled: string, tokens: readonly Token[]): Fault[] {
  const comments: [number, number][] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(filled)) {
    if (lexeme.startsWith('#')) comments.push([offset, offset + lexeme.length]);
    // The lexer announces documents and scalars by single control characters that stand for no text.
    if (!/^[\u0002\u0018\u001f]$/.test(lexeme)) offset += lexeme.length;
  }
  return tokens
    .filter((token) => !comments.some(([start, end]) => isInside(token, start, end)))
    .map((token) => ({
      code: 'MISPLACED',
      message: 'a placeholder cannot stand in a tag, an anchor or an alias',
      offset: token.start,
    }));
}
