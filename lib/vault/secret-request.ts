/** One line of `secrets`. */
export interface SecretRequest {
  /** As written: mount and path, with or without `data/`. */
  readonly path: string;
  /** Whether every key of the secret is asked for; `key` is empty then. */
  readonly isAll: boolean;
  /** Empty for the whole secret, which a pointer may reach into. */
  readonly key: string;
  /** Where to reach into the value, after `#`; empty for all of it. @example '/database/password' */
  readonly pointer: string | undefined;
  /** The output's name; undefined for one made from the key. */
  readonly name: string | undefined;
  readonly prefix: string;
  /** Of a KV v2 secret; undefined for the newest. */
  readonly version: number | undefined;
  readonly decode: 'base64' | 'hex' | undefined;
  /** `auto` leaves values alone that are too short to be worth it. */
  readonly mask: 'auto' | 'always' | 'never';
  /** Of the line in the input, from 1. */
  readonly line: number;
}

type Selection = Pick<SecretRequest, 'isAll' | 'key' | 'pointer'>;

const OPTIONS = ['as', 'prefix', 'version', 'decode', 'mask'];
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;
const MASKS: Readonly<Record<string, SecretRequest['mask']>> = { true: 'always', false: 'never' };

/**
 * Reads `<mount>/<path> <key> [as NAME] [prefix P_] [version N] [decode base64|hex] [mask true|false]`, one a line.
 *
 * - A key is literal, in double quotes when it holds blanks or would mean something else: `"*"`, `"#"`.
 * - `*` stands for every key, `#` for the whole secret as JSON.
 * - `key#/a/b` and `#/a/b` reach into JSON. Source: RFC 6901
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
  for (const { isAll, key, name, pointer, line } of requests) {
    if (isAll) continue;
    const shown = name ?? defaultName(key, pointer);
    const earlier = names.get(shown);
    if (earlier !== undefined)
      problems.push(`line ${line} gives the name ${shown}, which line ${earlier} has already`);
    else names.set(shown, line);
  }
  return { requests, problems };
}

function parseLine(text: string, line: number): SecretRequest | string {
  const words = text.match(/"[^"]*"(?:#\S*)?|\S+/g) ?? [];
  const [rawPath = '', rawKey, ...rest] = words;
  const path = rawPath.replace(/^"(.*)"$/, '$1').replace(/^\/+|\/+$/g, '');
  if (!path.includes('/')) return 'names no mount and path, such as secret/qa';
  if (/(^|\/)\.{0,2}(\/|$)/.test(path))
    return `names the path ${JSON.stringify(path)}, which has an empty step or dots for one`;
  if (rawKey === undefined) return 'names no key; write `*` for all keys, `#` for the whole secret';
  const options = parseOptions(rest);
  if (typeof options === 'string') return options;
  const selection = parseSelection(rawKey);
  const problem = whatIsWrong(selection, options);
  if (problem !== undefined) return problem;
  return {
    path,
    ...selection,
    name: options.get('as'),
    prefix: options.get('prefix') ?? '',
    version: options.has('version') ? Number(options.get('version')) : undefined,
    decode: options.get('decode') as SecretRequest['decode'],
    mask: MASKS[options.get('mask') ?? ''] ?? 'auto',
    line,
  };
}

/** @example parseSelection('"my key"#/a') // { isAll: false, key: 'my key', pointer: '/a' } */
function parseSelection(word: string): Selection {
  if (word === '*') return { isAll: true, key: '', pointer: undefined };
  if (word === '#') return { isAll: false, key: '', pointer: '' };
  const quoted = /^"([^"]*)"(?:#(.*))?$/.exec(word);
  if (quoted) return { isAll: false, key: quoted[1] ?? '', pointer: quoted[2] };
  const at = word.indexOf('#/');
  if (at < 0) return { isAll: false, key: word, pointer: undefined };
  return { isAll: false, key: word.slice(0, at), pointer: word.slice(at + 1) };
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

function whatIsWrong(selection: Selection, options: ReadonlyMap<string, string>): string | undefined {
  return wrongSelection(selection) ?? wrongNames(selection, options) ?? wrongValues(selection, options);
}

function wrongSelection({ isAll, key, pointer }: Selection): string | undefined {
  if (!isAll && key === '' && pointer === undefined) return 'names an empty key';
  if (pointer && !pointer.startsWith('/')) return 'has something after `#` that does not begin with `/`';
  if (pointer && /~(?![01])/.test(pointer))
    return 'has a lone `~` after `#`; write `~0` for it, and `~1` for `/`';
  return undefined;
}

function wrongNames(selection: Selection, options: ReadonlyMap<string, string>): string | undefined {
  const { isAll } = selection;
  const name = options.get('as');
  const prefix = options.get('prefix');
  if (name === undefined && isDocument(selection))
    return 'asks for the whole secret, which needs a name: add `as NAME`';
  if (name !== undefined && !NAME.test(name))
    return `names the output ${JSON.stringify(name)}, which is no name`;
  if (name !== undefined && isAll) return 'gives all keys one name; use `prefix`';
  if (prefix !== undefined && !isAll) return 'has a prefix, which is for `*`; use `as`';
  if (prefix !== undefined && !NAME.test(prefix))
    return `has the prefix ${JSON.stringify(prefix)}, with which no name may begin`;
  return undefined;
}

function wrongValues(selection: Selection, options: ReadonlyMap<string, string>): string | undefined {
  const decode = options.get('decode');
  const version = options.get('version');
  if (version !== undefined && !/^[1-9]\d{0,9}$/.test(version))
    return `has the version ${JSON.stringify(version)}`;
  if (decode !== undefined && decode !== 'base64' && decode !== 'hex') return 'can decode base64 or hex';
  if (decode !== undefined && isDocument(selection))
    return 'decodes the whole secret, which is JSON; name a key';
  if (!Object.hasOwn(MASKS, options.get('mask') ?? 'true')) return 'has `mask` with neither true nor false';
  return undefined;
}

function isDocument({ isAll, key, pointer }: Selection): boolean {
  return !isAll && key === '' && pointer === '';
}

/** A name for outputs and variables: what is no letter, digit or underscore becomes one. */
export function defaultName(key: string, pointer: string | undefined): string {
  const text = `${key}${pointer ?? ''}`.replaceAll(/[^A-Za-z0-9_]+/g, '_').replaceAll(/^_+|_+$/g, '');
  return /^[0-9]/.test(text) ? `_${text}` : text || '_';
}
