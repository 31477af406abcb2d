import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  parseDocument,
  stringify,
} from 'yaml';
import { messageOf } from '../errors/action-error.ts';

export interface YamlDocument {
  /** The plain value; undefined for an empty document. */
  readonly value: unknown;
  /** From 0, empty documents counted. */
  readonly index: number;
  /** Of the first character of the content, from 1. */
  readonly line: number;
  readonly errors: readonly { message: string; line: number }[];
  /** The line of a field, from 1; of the nearest one above it that is there. Numbers index lists. */
  readonly lineOf: (path: FieldPath) => number;
}

export type FieldPath = readonly (string | number)[];

/** Every document of a file. Errors are data: the caller knows the file's name. Keys given twice are errors. */
export function parseYamlDocuments(text: string): YamlDocument[] {
  const counter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter: counter, logLevel: 'silent', uniqueKeys: true });
  return (Array.isArray(documents) ? documents : []).map((document, index) => {
    const errors = document.errors.map((error) => ({
      message: error.message.split(/ at line \d+/)[0] ?? error.message,
      line: counter.linePos(error.pos[0]).line,
    }));
    const line = counter.linePos(document.contents?.range?.[0] ?? document.range[0]).line;
    const lineOf = (path: FieldPath) => {
      const start = startOf(document.contents, path);
      return start === undefined ? line : counter.linePos(start).line;
    };
    if (errors.length > 0) return { value: undefined, index, line, errors, lineOf };
    try {
      return { value: document.toJS(), index, line, errors, lineOf };
    } catch (error) {
      // An alias without its anchor shows only here, and so does a bomb of aliases.
      return { value: undefined, index, line, errors: [{ message: messageOf(error), line }], lineOf };
    }
  });
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
  const document = parseDocument(text, { logLevel: 'silent' });
  const [error] = document.errors;
  if (error) throw new Error(error.message.split('\n')[0] ?? 'not YAML', { cause: error });
  return document.toJS();
}

/** As block YAML that readers of both versions take alike; long lines are not folded. */
export function toYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, version: '1.1' });
}
