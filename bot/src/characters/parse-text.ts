import { Lexer, parse, YAMLParseError } from 'yaml';
import { CardFault } from './card-fault.ts';
import { findJsonFault } from './json-fault.ts';

/** YAML takes far longer to read than JSON: not by its length, but by its signs. A card with 200 lore entries has 12,000. */
const MAX_YAML_TOKENS = 15_000;
const MAX_YAML_CHARACTERS = 1024 * 1024;
/** Beyond, nobody looks for the place: it takes longer than it helps. */
const MAX_LOCATED_CHARACTERS = 512 * 1024;
/** Each anchor may be used so often; a few of them, nested, would otherwise fill the memory. */
const MAX_ALIASES = 50;

/** @throws CardFault NOT_JSON with the line and column of what is wrong */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new CardFault('NOT_JSON', `is no JSON${jsonFault(json)}`, cause);
  }
}

/** @throws CardFault NOT_YAML with the line and column of what is wrong, TOO_LARGE */
export function parseYaml(yaml: string): unknown {
  if (yaml.length > MAX_YAML_CHARACTERS || hasMoreTokens(yaml, MAX_YAML_TOKENS)) {
    throw new CardFault('TOO_LARGE', 'holds more YAML than is taken; JSON may be larger');
  }
  try {
    return parse(yaml, { maxAliasCount: MAX_ALIASES, uniqueKeys: false, logLevel: 'error' });
  } catch (cause) {
    throw new CardFault('NOT_YAML', `is no YAML: ${yamlFault(cause)}`, cause);
  }
}

function jsonFault(json: string): string {
  if (json.length > MAX_LOCATED_CHARACTERS) return '';
  const { line, column, found } = findJsonFault(json);
  return `: line ${line}, column ${column}: ${found}`;
}

function hasMoreTokens(yaml: string, limit: number): boolean {
  let count = 0;
  for (const _token of new Lexer().lex(yaml)) if (++count > limit) return true;
  return false;
}

function yamlFault(cause: unknown): string {
  // Deep nesting exhausts the stack, which the library may report as a fault of the text.
  if (cause instanceof Error && /call stack/.test(cause.message)) return 'it is nested too deeply';
  if (cause instanceof YAMLParseError) {
    const [start] = cause.linePos ?? [];
    const at = start === undefined ? '' : `line ${start.line}, column ${start.col}: `;
    return at + (cause.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
  }
  return cause instanceof Error ? cause.message : String(cause);
}
