import { parse, YAMLParseError } from 'yaml';
import { CardFault } from './card-fault.ts';
import { findJsonFault } from './json-fault.ts';

/** YAML takes far longer to read than JSON, and no card in it is near this. */
const MAX_YAML_CHARACTERS = 256 * 1024;
/** Each anchor may be used so often; a few of them, nested, would otherwise fill the memory. */
const MAX_ALIASES = 50;

/** @throws CardFault NOT_JSON with the line and column of what is wrong */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    const { line, column, found } = findJsonFault(json);
    throw new CardFault('NOT_JSON', `is no JSON: line ${line}, column ${column}: ${found}`, cause);
  }
}

/** @throws CardFault NOT_YAML with the line and column of what is wrong, TOO_LARGE */
export function parseYaml(yaml: string): unknown {
  if (yaml.length > MAX_YAML_CHARACTERS) {
    throw new CardFault(
      'TOO_LARGE',
      `holds ${yaml.length} characters of YAML; ${MAX_YAML_CHARACTERS} are taken, and more in JSON`,
    );
  }
  try {
    return parse(yaml, { maxAliasCount: MAX_ALIASES, uniqueKeys: false, logLevel: 'error' });
  } catch (cause) {
    throw new CardFault('NOT_YAML', `is no YAML: ${yamlFault(cause)}`, cause);
  }
}

function yamlFault(cause: unknown): string {
  if (cause instanceof YAMLParseError) {
    const [start] = cause.linePos ?? [];
    const at = start === undefined ? '' : `line ${start.line}, column ${start.col}: `;
    return at + (cause.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '');
  }
  if (cause instanceof RangeError) return 'it is nested too deeply';
  return cause instanceof Error ? cause.message : String(cause);
}
