import { isInComment } from './comments.ts';
import { encodeScalar, type Resolved } from './encode-scalar.ts';
import { type Fault, repeatedKeys } from './faults.ts';
import { scanLookalikes, scanTokens, type Token } from './placeholders.ts';
import { applyEdits, type Edit, LineIndex, type Place, placesBefore } from './places.ts';
import { type NameProblem, Resolver } from './resolver.ts';
import { type Placed, placeTokens } from './scalars.ts';
import type { PlacedScalar, TemplateValue } from './walk.ts';

export interface RenderOptions {
  /** Named in problems. */
  readonly file?: string;
  /** Names for which `$NAME` without braces is a placeholder too. */
  readonly bareNames?: readonly string[];
  /** False leaves unset placeholders as they are. Default: true. */
  readonly strict?: boolean;
}

export type RenderProblemCode = 'UNSET' | 'REQUIRED' | 'MISPLACED' | 'YAML_INVALID' | 'DUPLICATE_KEY';

/** Lines and columns count from 1, columns in UTF-16 units. */
export interface RenderProblem extends Place {
  readonly code: RenderProblemCode;
  readonly message: string;
  readonly file?: string;
  readonly name?: string;
}

export interface Rendered {
  /** The rendered text; the template itself where it is no readable YAML. */
  readonly text: string;
  readonly problems: readonly RenderProblem[];
}

/** What else is known of a rendered template. */
export interface Filled extends Rendered {
  /** The names that placeholders mention. */
  readonly mentioned: ReadonlySet<string>;
  /** What looks like a placeholder of a known name, but stays. */
  readonly lookalikes: readonly (Place & { readonly name: string; readonly written: string })[];
  /** From an offset in the rendered text to where that stands in the template. */
  readonly placeOf: (offset: number) => Place;
}

/**
 * Fills in a YAML template. A value never changes the structure: whatever it holds, it stays inside its scalar, and
 * everything outside placeholders stays byte for byte, unless its scalar has to be quoted to hold the value.
 *
 * - in quotes: always a string; alone and unquoted: a number or boolean only where no string is due (`isStringDue`);
 *   part of an unquoted scalar: a string
 * - comments, objects annotated `discordlm.glompai.github.io/substitute: "false"`, and files with a line
 *   `# discordlm: substitute=false` among the comments at their top are left alone
 * - a value is never looked at again: `${X}` in a value is text
 *
 * @param variables name → value; only these are known, the environment is not looked at
 * @example renderTemplate('image: ${IMAGE}', { IMAGE: 'a/b@sha256:…' }) // { text: 'image: a/b@sha256:…', problems: [] }
 */
export function renderTemplate(
  text: string,
  variables: Readonly<Record<string, string>>,
  options: RenderOptions = {},
): Rendered {
  const { text: filled, problems } = fillTemplate(text, variables, options);
  return { text: filled, problems };
}

/** As `renderTemplate`, with what reports need. @param inspect sees every value of the template once */
export function fillTemplate(
  text: string,
  variables: Readonly<Record<string, string>>,
  options: RenderOptions & { readonly inspect?: (value: TemplateValue) => void } = {},
): Filled {
  const isOptedOut = saysAtTop(text, 'substitute=false');
  const bareNames = new Set(options.bareNames);
  const tokens = isOptedOut ? [] : scanTokens(text, bareNames);
  const placed = placeTokens(text, tokens, options.inspect);
  const resolver = new Resolver(variables, { bareNames, isStrict: options.strict !== false });
  const found = isOptedOut
    ? { edits: [], problems: [] }
    : resolveAll(text, placed, (token) => resolver.resolve(token, text.slice(token.start, token.end)));
  const problems = [...found.problems, ...resolver.problems];
  const edits = problems.some(({ code }) => code === 'YAML_INVALID') ? [] : found.edits;
  const lines = new LineIndex(text);
  return {
    text: applyEdits(text, edits),
    problems: problems
      .toSorted((left, right) => left.offset - right.offset)
      .map(({ offset, ...problem }) => ({
        ...problem,
        ...(options.file === undefined ? {} : { file: options.file }),
        ...lines.place(offset),
      })),
    mentioned: resolver.mentioned,
    lookalikes: isOptedOut ? [] : findLookalikes(text, tokens, placed, new Set(Object.keys(variables))),
    placeOf: placesBefore(text, edits),
  };
}

/** The template as YAML in which every placeholder is the text that is written there. */
export function keepPlaceholders(text: string, bareNames: readonly string[]): string {
  if (saysAtTop(text, 'substitute=false')) return text;
  const placed = placeTokens(text, scanTokens(text, new Set(bareNames)));
  const { edits } = resolveAll(text, placed, ({ start, end }) => ({
    value: text.slice(start, end),
    isUnset: false,
  }));
  return applyEdits(text, edits);
}

/** Whether one of the comments before the content is `# discordlm: …`. */
export function saysAtTop(text: string, what: string): boolean {
  const [top = ''] = /^\uFEFF?(?:[ \t]*(?:#[^\n]*|---[ \t]*\r?)?(?:\n|$))*/.exec(text) ?? [];
  return top.split('\n').some((line) => /^\uFEFF?\s*#\s*discordlm:\s*(.*?)\s*$/.exec(line)?.[1] === what);
}

function resolveAll(
  text: string,
  placed: Placed,
  resolve: (token: Token) => Resolved,
): { edits: Edit[]; problems: (Fault | NameProblem)[] } {
  const edits: Edit[] = [];
  const meanings = new Map<PlacedScalar, string>();
  for (const scalar of placed.scalars) {
    const resolved = scalar.tokens.map(resolve);
    edits.push(...encodeScalar(text, scalar, resolved));
    if (scalar.isKey) meanings.set(scalar, scalar.meaning(resolved.map(({ value }) => value)));
  }
  const problems = [...placed.faults, ...longKeys(meanings)];
  for (const group of placed.keyGroups) {
    const keys = group.map(({ scalar, text: written, offset }) => ({
      offset,
      text: (scalar && meanings.get(scalar)) ?? written,
    }));
    problems.push(...repeatedKeys(keys));
  }
  return { edits, problems };
}

/** Source: YAML 1.2.2, 7.4.2 and 8.2.2, "implicit keys" */
const MAX_KEY_LENGTH = 1000;

function longKeys(meanings: ReadonlyMap<PlacedScalar, string>): Fault[] {
  return [...meanings]
    .filter(([, meaning]) => JSON.stringify(meaning).length > MAX_KEY_LENGTH)
    .map(([{ start: offset }]) => ({
      code: 'MISPLACED',
      message: 'the value is too long for a key',
      offset,
    }));
}

function findLookalikes(
  text: string,
  tokens: readonly Token[],
  { verbatim }: Placed,
  names: ReadonlySet<string>,
): Filled['lookalikes'] {
  const found = scanLookalikes(text, tokens, names).filter(
    ({ start }) => !verbatim.some(([from, to]) => start >= from && start < to),
  );
  if (found.length === 0) return [];
  const [lines, isComment] = [new LineIndex(text), isInComment(text)];
  return found
    .filter(({ start }) => !isComment(start))
    .map(({ start, name, written }) => ({ name, written, ...lines.place(start) }));
}
