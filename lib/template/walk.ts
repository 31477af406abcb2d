import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { ScalarStyle } from './encode.ts';
import { type Fault, repeatedKeys } from './faults.ts';
import type { Filler } from './filler.ts';
import type { Token } from './placeholders.ts';
import { lastAtOrBefore } from './places.ts';
import type { FieldPath } from './string-due.ts';

const SUBSTITUTE = 'discordlm.glompai.github.io/substitute';
const SECRET_VALUES = 'discordlm.glompai.github.io/secret-values';

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

/** A value of the template, placeholders as they are written, for those who look for what should not be there. */
export interface TemplateValue {
  readonly kind: string | undefined;
  /** From the object that it belongs to. */
  readonly path: FieldPath;
  /** The `name` beside a `value`, as environment variables have it. */
  readonly entryName: string | undefined;
  readonly text: string;
  /** The same without its placeholders. */
  readonly literal: string;
  readonly hasPlaceholder: boolean;
  readonly offset: number;
  /** The comment behind it, on its line. */
  readonly comment: string;
  /** Whether its object says that literal secrets are meant. */
  readonly mayBeSecret: boolean;
}

/** A key of a map in which at least one key holds a token. */
export interface TemplateKey {
  readonly offset: number;
  readonly scalar: PlacedScalar | undefined;
  readonly text: string;
}

interface Context {
  readonly kind: string | undefined;
  readonly path: FieldPath;
  readonly inFlow: boolean;
  readonly isVerbatim: boolean;
  readonly mayBeSecret: boolean;
  readonly entryName?: string;
}

/** One pass over the nodes, with what they lie in. */
export class Walk {
  readonly scalars: PlacedScalar[] = [];
  readonly faults: Fault[] = [];
  readonly keyGroups: (readonly TemplateKey[])[] = [];
  readonly verbatim: [number, number][] = [];
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #starts: readonly number[];
  readonly #filler: Filler;
  readonly #inspect: (value: TemplateValue) => void;
  readonly #placed = new Set<Token>();
  #document: Document | undefined;

  constructor(
    text: string,
    tokens: readonly Token[],
    filler: Filler,
    inspect: (value: TemplateValue) => void,
  ) {
    this.#text = text;
    this.#tokens = tokens;
    this.#starts = tokens.map(({ start }) => start);
    this.#filler = filler;
    this.#inspect = inspect;
  }

  document(document: Document): void {
    this.#document = document;
    const root = { kind: undefined, path: [], inFlow: false, isVerbatim: false, mayBeSecret: false };
    this.#node(document.contents, root);
  }

  unplaced(): Token[] {
    const isVerbatim = ({ start }: Token) => this.verbatim.some(([from, to]) => start >= from && start < to);
    return this.#tokens.filter((token) => !this.#placed.has(token) && !isVerbatim(token));
  }

  #node(node: unknown, context: Context): void {
    if (isScalar(node)) this.#scalar(node, context, false);
    else if (isMap(node)) this.#map(node, context);
    else if (isSeq(node)) {
      const inFlow = context.inFlow || node.flow === true;
      for (const [index, item] of node.items.entries())
        this.#node(item, { ...context, inFlow, path: [...context.path, index] });
    }
  }

  #map(map: YAMLMap, outer: Context): void {
    const entries = new Map(
      map.items.flatMap(({ key, value }) => (isScalar(key) ? [[this.#textOf(key), value] as const] : [])),
    );
    const context = this.#inside(map, entries, outer);
    const patched = pointerOf(this.#plain(entries.get('op')), this.#plain(entries.get('path')));
    const entryName = this.#plain(entries.get('name'));
    const named = entryName === undefined ? context : { ...context, entryName };
    const keys: TemplateKey[] = [];
    for (const { key, value } of map.items as Pair[]) {
      const text = isScalar(key) ? this.#textOf(key) : '';
      if (isScalar(key)) keys.push(this.#key(key, text, context));
      const path = [...context.path, text];
      this.#node(value, { ...named, path, ...(text === 'value' ? patched : undefined) });
    }
    this.#compare(keys.filter(({ text }) => text !== '<<'));
  }

  #key(key: Scalar, text: string, context: Context): TemplateKey {
    return { offset: key.range?.[0] ?? 0, scalar: this.#scalar(key, context, true), text };
  }

  /** Keys with placeholders can be compared only when their values are known. */
  #compare(keys: TemplateKey[]): void {
    if (keys.some(({ scalar }) => scalar !== undefined)) this.keyGroups.push(keys);
    else this.faults.push(...repeatedKeys(keys));
  }

  /** An object of its own begins at the root, and where there is a `kind` with an `apiVersion`, as in a List. */
  #inside(map: YAMLMap, entries: ReadonlyMap<string, unknown>, outer: Context): Context {
    const inFlow = outer.inFlow || map.flow === true;
    const isObject = entries.has('kind') && entries.has('apiVersion');
    const { entryName: _, ...rest } = outer;
    if (!isObject && map !== this.#document?.contents) return { ...rest, inFlow };
    const annotation = (name: string) => this.#plain(this.#get(entries.get('metadata'), 'annotations', name));
    const isVerbatim = annotation(SUBSTITUTE) === 'false';
    if (isVerbatim && map.range) this.verbatim.push([map.range[0], map.range[2]]);
    return {
      kind: isObject ? this.#plain(entries.get('kind')) : outer.kind,
      path: isObject ? [] : outer.path,
      inFlow,
      isVerbatim: outer.isVerbatim || isVerbatim,
      mayBeSecret: outer.mayBeSecret || annotation(SECRET_VALUES) === 'allow',
    };
  }

  /** The scalar with its tokens; undefined where it holds none, or its object opted out. */
  #scalar(node: Scalar, context: Context, isKey: boolean): PlacedScalar | undefined {
    const [start, end] = node.range ?? [0, 0];
    const tokens = this.#tokensIn(start, end);
    for (const token of tokens) this.#placed.add(token);
    if (!isKey) this.#show(node, context, tokens);
    if (tokens.length === 0 || context.isVerbatim || typeof node.value !== 'string') return undefined;
    const value = node.value;
    const source = this.#text.slice(start, end);
    const scalar: PlacedScalar = {
      start,
      end,
      tokens,
      type: node.type as ScalarStyle['type'],
      isKey,
      inFlow: context.inFlow,
      spansLines: source.includes('\n'),
      indent: /\n([ ]+)\S/.exec(source)?.[1] ?? '',
      path: context.path,
      kind: context.kind,
      meaning: (values) => this.#filler.replace(value, values),
    };
    this.scalars.push(scalar);
    return scalar;
  }

  #show(node: Scalar, context: Context, tokens: readonly Token[]): void {
    const parsed = typeof node.value === 'string' ? node.value : (node.source ?? '');
    const written = context.isVerbatim ? [] : tokens;
    const { kind, path, entryName, mayBeSecret } = context;
    const sources = tokens.map(({ start, end }) => this.#text.slice(start, end));
    this.#inspect({
      ...{ kind, path, entryName, mayBeSecret },
      text: this.#filler.replace(parsed, sources),
      literal: this.#filler.replace(parsed, context.isVerbatim ? sources : []),
      hasPlaceholder: written.some((token) => token.kind === 'placeholder'),
      offset: node.range?.[0] ?? 0,
      comment: node.comment ?? '',
    });
  }

  #tokensIn(start: number, end: number): Token[] {
    const found: Token[] = [];
    let index = lastAtOrBefore(this.#starts, start);
    while ((this.#starts[index] ?? end) < start) index++;
    for (let token = this.#tokens[index]; token && token.end <= end; token = this.#tokens[++index])
      found.push(token);
    return found;
  }

  /** A key as the template has it. */
  #textOf(key: Scalar): string {
    const text = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    if (!this.#filler.isIn(text)) return text;
    const [start, end] = key.range ?? [0, 0];
    const sources = this.#tokensIn(start, end).map((token) => this.#text.slice(token.start, token.end));
    return this.#filler.replace(text, sources);
  }

  #plain(node: unknown): string | undefined {
    return isScalar(node) && node.value !== null ? this.#textOf(node) : undefined;
  }

  #get(node: unknown, ...path: readonly string[]): unknown {
    let current = node;
    for (const key of path) {
      if (isAlias(current) && this.#document) current = current.resolve(this.#document);
      current = isMap(current) ? current.get(key, true) : undefined;
    }
    return current;
  }
}

/** What a JSON patch's `value` is put at; undefined where the map is no operation of one. Source: RFC 6902 */
function pointerOf(
  operation: string | undefined,
  pointer: string | undefined,
): { kind: string | undefined; path: FieldPath } | undefined {
  if (operation === undefined || !pointer?.startsWith('/')) return undefined;
  const path = pointer
    .slice(1)
    .split('/')
    .map((step) => (/^(?:\d+|-)$/.test(step) ? 0 : step.replaceAll('~1', '/').replaceAll('~0', '~')));
  const isData = path[0] === 'data' || path[0] === 'stringData';
  return { kind: isData ? 'ConfigMap' : undefined, path };
}
