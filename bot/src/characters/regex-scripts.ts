import { flag, isFields, number, own, text, texts } from './fields.ts';
import { compilePattern, type Pattern } from './pattern.ts';

/** A rule of a card that rewrites what is said. */
export interface RegexScript {
  readonly label: string;
  readonly pattern: Pattern;
  readonly replacement: string;
  /** Taken out of what was matched before it is put in again. */
  readonly trims: readonly string[];
  readonly appliesTo: readonly ScriptPlace[];
  /** `shown`: only what people see; `prompt`: only what the model sees. */
  readonly only: 'shown' | 'prompt' | undefined;
  /** Of messages that are so far from the newest; undefined for no bound. */
  readonly minDepth: number | undefined;
  readonly maxDepth: number | undefined;
}

export type ScriptPlace = 'user' | 'character' | 'lore';

const PLACES: Readonly<Record<number, ScriptPlace>> = { 1: 'user', 2: 'character', 5: 'lore' };
const MAX_SCRIPTS = 100;
/** Longer texts are left as they are. */
const MAX_CHARACTERS = 20_000;
/** How much longer a text may become. */
const MAX_GROWTH = 10_000;

/**
 * Reads `extensions.regex_scripts`. What is switched off, is no pattern, or makes HTML for a browser is left out; the
 * latter two with a warning.
 */
export function readRegexScripts(value: unknown): { scripts: RegexScript[]; warnings: string[] } {
  const scripts: RegexScript[] = [];
  const warnings: string[] = [];
  for (const item of Array.isArray(value) ? value.slice(0, MAX_SCRIPTS).filter(isFields) : []) {
    if (flag(own(item, 'disabled')) === true) continue;
    const label = text(item, 'scriptName').slice(0, 60).toWellFormed() || 'without a name';
    const find = text(item, 'findRegex');
    const delimited = /^\/(.+)\/([a-z]*)$/s.exec(find.trim());
    const pattern = compilePattern(delimited?.[1] ?? find, delimited?.[2] ?? 'g');
    const replacement = text(item, 'replaceString');
    const only = onlyOf(flag(own(item, 'markdownOnly')), flag(own(item, 'promptOnly')));
    if (find === '' || pattern === undefined) {
      warnings.push(`its regex script ${JSON.stringify(label)} has no pattern that can be used`);
    } else if (only !== 'prompt' && /<[a-z!][^>]*>/i.test(replacement)) {
      warnings.push(`its regex script ${JSON.stringify(label)} makes HTML, which Discord does not show`);
    } else {
      scripts.push({
        label,
        pattern,
        replacement,
        trims: texts(own(item, 'trimStrings')).filter((trim) => trim !== ''),
        appliesTo: placesOf(own(item, 'placement')),
        only,
        minDepth: depthOf(own(item, 'minDepth')),
        maxDepth: depthOf(own(item, 'maxDepth')),
      });
    }
  }
  return { scripts, warnings };
}

export interface ScriptUse {
  readonly place: ScriptPlace;
  /** Whether people are to see the text, or the model. */
  readonly purpose: 'shown' | 'prompt';
  /** Messages between this and the newest; undefined where that means nothing. */
  readonly depth?: number;
  /** Scripts after this leave the text as it is. */
  readonly isOverTime?: () => boolean;
}

/** A text after all scripts that concern it, one after the other. Never much longer than before. */
export function applyRegexScripts(original: string, scripts: readonly RegexScript[], use: ScriptUse): string {
  if (scripts.length === 0 || original.length > MAX_CHARACTERS) return original;
  return scripts
    .filter((script) => concerns(script, use))
    .reduce((current, script) => {
      if (use.isOverTime?.()) return current;
      const changed = script.pattern.replace(current, (groups) => replacementFor(script, groups));
      return changed.length > original.length + MAX_GROWTH ? current : changed;
    }, original);
}

function concerns({ appliesTo, only, minDepth, maxDepth }: RegexScript, use: ScriptUse): boolean {
  if (!appliesTo.includes(use.place) || (only !== undefined && only !== use.purpose)) return false;
  const { depth } = use;
  return depth === undefined || (depth >= (minDepth ?? 0) && depth <= (maxDepth ?? Number.POSITIVE_INFINITY));
}

/** `{{match}}`, `$0` and `$&` stand for the match, `$1` and on for its groups. */
function replacementFor({ replacement, trims }: RegexScript, groups: readonly string[]): string {
  const trimmed = (group: string) => trims.reduce((left, trim) => left.replaceAll(trim, ''), group);
  return replacement.replaceAll(/\{\{match\}\}|\$&|\$(\d{1,2})/gi, (_sign, digits?: string) =>
    trimmed(groups[Number(digits ?? 0)] ?? ''),
  );
}

function placesOf(value: unknown): ScriptPlace[] {
  const numbers = Array.isArray(value) ? value.map(number) : [];
  return numbers.flatMap((place) => (place === undefined ? [] : (PLACES[place] ?? [])));
}

function onlyOf(isShown: boolean | undefined, isPrompt: boolean | undefined): RegexScript['only'] {
  if (isShown === true && isPrompt !== true) return 'shown';
  return isPrompt === true && isShown !== true ? 'prompt' : undefined;
}

/** SillyTavern writes -1 for "none". */
function depthOf(value: unknown): number | undefined {
  const depth = number(value);
  return depth === undefined || depth < 0 ? undefined : depth;
}
