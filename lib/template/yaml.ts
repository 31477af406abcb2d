import { LineCounter, parseAllDocuments, parseDocument, stringify } from 'yaml';
import { messageOf } from '../errors/action-error.ts';

export interface YamlDocument {
  /** The plain value; undefined for an empty document. */
  readonly value: unknown;
  /** From 0, empty documents counted. */
  readonly index: number;
  /** Of the first character of the content, from 1. */
  readonly line: number;
  readonly errors: readonly { message: string; line: number }[];
}

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
    if (errors.length > 0) return { value: undefined, index, line, errors };
    try {
      return { value: document.toJS(), index, line, errors };
    } catch (error) {
      // An alias without its anchor shows only here, and so does a bomb of aliases.
      return { value: undefined, index, line, errors: [{ message: messageOf(error), line }] };
    }
  });
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
