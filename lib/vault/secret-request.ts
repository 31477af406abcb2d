/** One line of `secrets`. */
export interface SecretRequest {
  /** As written: mount and path, with or without `data/`. */
  readonly path: string;
  /** A key, or `*` for all. */
  readonly key: string;
  /** Where to reach into the value, after `#`. @example '/database/password' */
  readonly pointer: string | undefined;
  /** The output's name; undefined for one made from the key. */
  readonly name: string | undefined;
  readonly prefix: string;
  /** Of a KV v2 secret; undefined for the newest. */
  readonly version: number | undefined;
  readonly decode: 'base64' | 'hex' | undefined;
  readonly mask: boolean;
  /** Of the line in the input, from 1. */
  readonly line: number;
}

const OPTIONS = ['as', 'prefix', 'version', 'decode', 'mask'];
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/**
 * Reads `<mount>/<path> <key> [as NAME] [prefix P_] [version N] [decode base64|hex] [mask false]`, one a line. A key is
 * literal, in double quotes when it holds blanks; `key#/a/b` and `#/a/b` reach into JSON.
 *
 * @example parseSecretRequests(['secret/qa BOT_TOKEN as TOKEN'])
 */
export function parseSecretRequests(lines: readonly string[]): {
  requests: SecretRequest[];
  problems: string[];
} {
  const requests: SecretRequest[] = [];
  const problems: string[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    const parsed = parseLine(text, index + 1);
    if (typeof parsed === 'string') problems.push(`line ${index + 1} ${parsed}`);
    else requests.push(parsed);
  }
  const names = new Map<string, number>();
  for (const { key, name, pointer, line } of requests) {
    if (key === '*') continue;
    const shown = name ?? defaultName(key, pointer);
    const earlier = names.get(shown);
    if (earlier !== undefined)
      problems.push(`line ${line} gives the name ${shown}, which line ${earlier} has already`);
    else names.set(shown, line);
  }
  return { requests, problems };
}

function parseLine(text: string, line: number): SecretRequest | string {
  const words = text.match(/"[^"]*"|\S+/g) ?? [];
  const [rawPath = '', rawKey, ...rest] = words;
  const path = rawPath.replace(/^\/+|\/+$/g, '');
  if (!path.includes('/')) return 'names no mount and path, such as secret/qa';
  if (rawKey === undefined) return 'names no key; write `*` for all keys';
  const options = parseOptions(rest);
  if (typeof options === 'string') return options;
  const problem = whatIsWrong(rawKey, options);
  if (problem !== undefined) return problem;
  const isQuoted = rawKey.startsWith('"');
  const at = isQuoted ? -1 : rawKey.indexOf('#/');
  return {
    path,
    key: isQuoted ? rawKey.slice(1, -1) : at < 0 ? rawKey : rawKey.slice(0, at),
    pointer: at < 0 ? undefined : rawKey.slice(at + 1),
    name: options.get('as'),
    prefix: options.get('prefix') ?? '',
    version: options.has('version') ? Number(options.get('version')) : undefined,
    decode: options.get('decode') as SecretRequest['decode'],
    mask: options.get('mask') !== 'false',
    line,
  };
}

function parseOptions(words: readonly string[]): Map<string, string> | string {
  const options = new Map<string, string>();
  for (let at = 0; at < words.length; at += 2) {
    const [word = '', value] = words.slice(at, at + 2);
    if (!OPTIONS.includes(word)) return `has ${JSON.stringify(word)}, which is none of ${OPTIONS.join(', ')}`;
    if (value === undefined) return `has nothing after ${word}`;
    if (options.has(word)) return `has ${word} twice`;
    options.set(word, value);
  }
  return options;
}

function whatIsWrong(key: string, options: ReadonlyMap<string, string>): string | undefined {
  const name = options.get('as');
  const decode = options.get('decode');
  const mask = options.get('mask');
  const version = options.get('version');
  if (name !== undefined && !NAME.test(name))
    return `names the output ${JSON.stringify(name)}, which is no name`;
  if (name !== undefined && key === '*') return 'gives all keys one name; use `prefix`';
  if (options.has('prefix') && key !== '*') return 'has a prefix, which is for `*`; use `as`';
  if (version !== undefined && !/^[1-9]\d*$/.test(version))
    return `has the version ${JSON.stringify(version)}`;
  if (decode !== undefined && decode !== 'base64' && decode !== 'hex') return 'can decode base64 or hex';
  if (mask !== undefined && mask !== 'true' && mask !== 'false')
    return 'has `mask` with neither true nor false';
  return undefined;
}

/** A name for outputs and variables: what is no letter, digit or underscore becomes one. */
export function defaultName(key: string, pointer: string | undefined): string {
  const text = `${key}${pointer ?? ''}`.replaceAll(/[^A-Za-z0-9_]+/g, '_').replaceAll(/^_+|_+$/g, '');
  return /^[0-9]/.test(text) ? `_${text}` : text || '_';
}
