export interface JsonFault {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly found: string;
}

type Expected = 'value' | 'value or ]' | 'key or }' | 'key' | ':' | ', or ]' | ', or }' | 'the end';

const TOKEN =
  /[ \t\r\n]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{}:,]))/y;

/** Where a text that is no JSON stops being some: the parser of the language does not always say. */
export function findJsonFault(json: string): JsonFault {
  const text = json.startsWith('\uFEFF') ? json.slice(1) : json;
  const nesting: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const next: Expected | undefined = match === null ? undefined : follow(expected, match, nesting);
    if (next === undefined) return faultAt(text, at, expected);
    expected = next;
    at = TOKEN.lastIndex;
  }
}

/** What may come after a token; undefined where the token may not be there. */
function follow(expected: Expected, match: RegExpExecArray, nesting: ('[' | '{')[]): Expected | undefined {
  const [, string, scalar, sign = ''] = match;
  if (string !== undefined && expected.startsWith('key')) return ':';
  if (string !== undefined || scalar !== undefined) {
    return expected.startsWith('value') ? afterValue(nesting) : undefined;
  }
  return followSign(expected, sign, nesting);
}

function followSign(expected: Expected, sign: string, nesting: ('[' | '{')[]): Expected | undefined {
  if (sign === '[' || sign === '{') {
    if (!expected.startsWith('value')) return undefined;
    nesting.push(sign);
    return sign === '[' ? 'value or ]' : 'key or }';
  }
  if (sign === ':') return expected === ':' ? 'value' : undefined;
  if (sign === ',') return AFTER_COMMA.get(expected);
  if (!expected.endsWith(` ${sign}`)) return undefined;
  nesting.pop();
  return afterValue(nesting);
}

const AFTER_COMMA: ReadonlyMap<Expected, Expected> = new Map([
  [', or ]', 'value'],
  [', or }', 'key'],
]);

function afterValue(nesting: readonly ('[' | '{')[]): Expected {
  const inside = nesting.at(-1);
  if (inside === undefined) return 'the end';
  return inside === '[' ? ', or ]' : ', or }';
}

function faultAt(text: string, from: number, expected: Expected): JsonFault {
  const at = from + (/^[ \t\r\n]*/.exec(text.slice(from))?.[0].length ?? 0);
  const before = text.slice(0, at);
  const found = text.slice(at, at + 12).split(/[\r\n]/)[0] ?? '';
  return {
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    found: `${expected} expected, ${at >= text.length ? 'the text ends' : `${JSON.stringify(found)} found`}`,
  };
}
