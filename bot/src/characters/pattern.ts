import { RE2JS } from 're2js';

/** A pattern of a card: its time grows with the text, never beyond. */
export interface Pattern {
  readonly test: (text: string) => boolean;
  readonly replace: (text: string, replacement: (groups: readonly string[]) => string) => string;
}

const MAX_SOURCE_CHARACTERS = 1000;
/**
 * Steps of the machine that a pattern becomes; a repeat such as `{200}` takes as many. The time for a text grows with
 * them too, and far more where groups have to be found.
 */
const MAX_PROGRAM = 500;
const MAX_PROGRAM_WITH_GROUPS = 200;

const FLAGS: Readonly<Record<string, number>> = {
  i: RE2JS.CASE_INSENSITIVE,
  m: RE2JS.MULTILINE,
  s: RE2JS.DOTALL,
};

/**
 * The pattern of a card, on an engine that does not backtrack. Undefined where it is none, is too large, or needs what
 * such an engine cannot do: looking around, or back references.
 *
 * @param flags JavaScript's; with `g` all places are replaced, else the first
 */
export function compilePattern(source: string, flags: string): Pattern | undefined {
  if (source.length > MAX_SOURCE_CHARACTERS) return undefined;
  try {
    const bits = [...flags].reduce((sum, flag) => sum | (FLAGS[flag] ?? 0), 0);
    const pattern = RE2JS.compile(RE2JS.translateRegExp(source), bits);
    const size = pattern.programSize();
    if (size > MAX_PROGRAM) return undefined;
    return {
      test: (text) => pattern.test(text),
      replace: (text, replacement) => {
        if (size > MAX_PROGRAM_WITH_GROUPS || !pattern.test(text)) return text;
        const matcher = pattern.matcher(text);
        const replacer = (...found: unknown[]) => replacement(groupsOf(found));
        return flags.includes('g') ? matcher.replaceAll(replacer) : matcher.replaceFirst(replacer);
      },
    };
  } catch {
    return undefined;
  }
}

/** The match and its groups, which come before the position. */
function groupsOf(found: readonly unknown[]): string[] {
  const end = found.findIndex((value) => typeof value === 'number');
  return found.slice(0, end).map((group) => (typeof group === 'string' ? group : ''));
}
