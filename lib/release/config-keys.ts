import { nearestName } from '../errors/nearest-name.ts';

/** A key that may reach the ConfigMap. */
export interface ConfigKey {
  readonly name: string;
  readonly required: boolean;
}

const KEY = /^([-._a-zA-Z0-9]+)(\?)?$/;

/**
 * The declared keys, one a line: `NAME` has to be given, `NAME?` may be. Text after `#` is a comment.
 *
 * @example parseConfigKeys('OPENAI_MODEL_NAME\nLOG_LEVEL? # info when absent')
 */
export function parseConfigKeys(text: string): { keys: ConfigKey[]; problems: string[] } {
  const keys: ConfigKey[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.replace(/(?:^|\s)#.*$/, '').trim();
    if (content === '') continue;
    const match = KEY.exec(content);
    if (!match)
      problems.push(
        `line ${index + 1} is ${JSON.stringify(content)}; write NAME, or NAME? for one that may be absent`,
      );
    else keys.push({ name: match[1] ?? '', required: match[2] === undefined });
  }
  return { keys, problems };
}

export interface SelectedConfig {
  readonly values: ReadonlyMap<string, string>;
  /** Given, but not declared. */
  readonly ignored: readonly string[];
  /** Declared as required, but not given; each with the nearest name that was. */
  readonly problems: readonly string[];
}

/** Those of the given values that are declared; without a declaration, all. An empty value counts as not given. */
export function selectConfig(
  given: ReadonlyMap<string, string>,
  keys: readonly ConfigKey[] | undefined,
): SelectedConfig {
  if (keys === undefined) return { values: given, ignored: [], problems: [] };
  const declared = new Set(keys.map(({ name }) => name));
  const values = new Map([...given].filter(([name, value]) => declared.has(name) && value !== ''));
  const ignored = [...given.keys()].filter((name) => !declared.has(name)).toSorted();
  const missing = keys.filter(({ name, required }) => required && !values.has(name));
  return { values, ignored, problems: missing.map(({ name }) => whatIsMissing(name, ignored)) };
}

function whatIsMissing(name: string, ignored: readonly string[]): string {
  const near = nearestName(name, ignored);
  return `${name} is not given${near === undefined ? '' : `; is ${near} meant?`}`;
}
