import { isCollection, isScalar, parseDocument } from 'yaml';

/** How the scalar that holds a placeholder is written. */
export interface ScalarStyle {
  readonly type: 'PLAIN' | 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'BLOCK_LITERAL' | 'BLOCK_FOLDED';
  readonly isKey: boolean;
  readonly inFlow: boolean;
}

// Readers of YAML 1.1 (sigs.k8s.io/yaml among them) take more plain words for booleans, numbers and dates than 1.2 does.
const NOT_A_STRING =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.(?:inf|nan)|\.nan|<<|=|[-+]?[0-9.][0-9a-fx_.:eEo+-]*)?$/i;
const TAME_PLAIN = /^[A-Za-z_/](?:[A-Za-z0-9_/.@+-]|:(?=[A-Za-z0-9_/.@+-]))*$/;
// Numbers that every reader takes alike and prints back as they stand: no exponent, octal, sign plus or long tail.
const NUMBER = /^-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,8}[1-9])?$/;

/** Whether an unquoted value may stay a number or boolean. @example isTyped('8080') // true */
export function isTyped(value: string): boolean {
  return value === 'true' || value === 'false' || (NUMBER.test(value) && value !== '-0');
}

/** The value as a whole YAML scalar: as it stands where every reader sees this string, else in double quotes. */
export function encodeString(value: string, style: ScalarStyle): string {
  const isPlain = isTamePlain(value) || (isTameText(value) && readsAs(value, value, style));
  return isPlain ? value : doubleQuoted(value);
}

function isTamePlain(value: string): boolean {
  return TAME_PLAIN.test(value) && !NOT_A_STRING.test(value);
}

/** A double-quoted scalar on one line that means exactly this text. */
export function doubleQuoted(value: string): string {
  return `"${escapeDouble(value)}"`;
}

export function escapeDouble(value: string): string {
  // JSON's escapes are all YAML's; what JSON leaves as it is but YAML readers refuse or fold is written out.
  return JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(
      /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

/** Whether inserting the value cannot change how a quoted or block scalar is read. */
export function isTameText(value: string): boolean {
  return /^[!-~](?:[ -~]*[!-~])?$/.test(value);
}

/** Whether a plain scalar made of template text and these values needs no second look. */
export function isTamePart(result: string, values: readonly string[]): boolean {
  return isTamePlain(result) || (values.every(isTamePlain) && !NOT_A_STRING.test(result));
}

/**
 * Reads the candidate back, alone, and says whether it means `expected`, as a string, to readers of both YAML
 * versions. A candidate that only reads right in its place is refused too: the caller then quotes.
 */
export function readsAs(candidate: string, expected: string, style: ScalarStyle): boolean {
  // What a key looks like to a reader depends on too much that stands around it.
  if (style.isKey) return false;
  const text = style.inFlow ? `[ ${candidate} , v ]\n` : `- ${candidate}\n`;
  return (['1.1', '1.2'] as const).every((version) => {
    const { contents, errors, warnings } = parseDocument(text, { version, logLevel: 'silent' });
    if (errors.length > 0 || warnings.length > 0 || !isCollection(contents)) return false;
    const [scalar] = contents.items;
    const count = style.inFlow ? 2 : 1;
    return contents.items.length === count && isScalar(scalar) && scalar.value === expected;
  });
}
