import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseAllDocuments,
  parseDocument,
  stringify,
  visit,
} from 'yaml';
import { messageOf } from '../errors/action-error.ts';
import { repeatedKeys } from './faults.ts';
import { kubernetesTags } from './kubernetes-tags.ts';
import { LineIndex, type Place } from './places.ts';

export interface YamlDocument {
  /** The plain value; undefined for an empty document. */
  readonly value: unknown;
  /** From 0, empty documents counted. */
  readonly index: number;
  /** Of the first character of the content, from 1. */
  readonly line: number;
  readonly errors: readonly (Place & { message: string })[];
  /** The line of a field, from 1; of the nearest one above it that is there. Numbers index lists. */
  readonly lineOf: (path: FieldPath) => number;
  /** The same with its column. */
  readonly placeOf: (path: FieldPath) => Place;
}

export type FieldPath = readonly (string | number)[];

// Keys are strings, as JSON has them; one given twice is found in one pass of our own, not in the square of their number.
const OPTIONS = {
  logLevel: 'silent',
  uniqueKeys: false,
  stringKeys: true,
  customTags: kubernetesTags,
} as const;

/**
 * Every document of a file, read as kubectl reads it. Errors are data: the caller knows the file's name. Keys given
 * twice are errors.
 *
 * @param placeOf where an offset of this text was written; by default in this very text
 */
export function parseYamlDocuments(text: string, placeOf?: (offset: number) => Place): YamlDocument[] {
  const lines = placeOf === undefined ? new LineIndex(text) : undefined;
  const place = placeOf ?? ((offset: number) => lines?.place(offset) ?? { line: 1, column: 1 });
  const documents = parseAllDocuments(text, OPTIONS);
  return (Array.isArray(documents) ? documents : []).map((document, index) => {
    const errors = [
      ...document.errors.map(({ message, pos }) => ({
        message: message.split(/ at line \d+/)[0] ?? message,
        ...place(pos[0]),
      })),
      ...repeatedKeysOf(document).map(({ message, offset }) => ({ message, ...place(offset) })),
    ];
    const start = document.contents?.range?.[0] ?? document.range[0];
    const { line } = place(start);
    const fieldPlace = (path: FieldPath) => place(startOf(document.contents, path) ?? start);
    const common = { index, line, placeOf: fieldPlace, lineOf: (path: FieldPath) => fieldPlace(path).line };
    if (errors.length > 0) return { ...common, value: undefined, errors };
    try {
      return { ...common, value: document.toJS(), errors };
    } catch (error) {
      // An alias without its anchor shows only here, and so does a bomb of aliases.
      return { ...common, value: undefined, errors: [{ message: messageOf(error), ...place(start) }] };
    }
  });
}

function repeatedKeysOf(document: Document): { message: string; offset: number }[] {
  const faults: { message: string; offset: number }[] = [];
  visit(document, {
    Map(_, { items }) {
      const keys = items.flatMap(({ key }) =>
        isScalar(key) && key.value !== '<<' ? [{ text: String(key.value), offset: key.range?.[0] ?? 0 }] : [],
      );
      faults.push(...repeatedKeys(keys));
    },
  });
  return faults;
}

/** Where the field begins: at its key, or at its place in a list. */
function startOf(node: unknown, path: FieldPath): number | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
    if (pair === undefined) return undefined;
    return startOf(pair.value, rest) ?? (isScalar(pair.key) ? pair.key.range?.[0] : undefined);
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return startOf(item, rest) ?? (isNode(item) ? item.range?.[0] : undefined);
  }
  return undefined;
}

/** One document's value. @throws Error with a line number when the text is no YAML */
export function parseYaml(text: string): unknown {
  const document = parseDocument(text, OPTIONS);
  const [error] = document.errors;
  if (error) throw new Error(error.message.split('\n')[0] ?? 'not YAML', { cause: error });
  const [repeated] = repeatedKeysOf(document);
  if (repeated) throw new Error(repeated.message);
  return document.toJS();
}

/** As block YAML that readers of both versions take alike; long lines are not folded. */
export function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, version: '1.1' });
}
