import { parseAllDocuments } from 'yaml';
import { type Fault, faultOf, misplaced, unreadableCharacters } from './faults.ts';
import { Filler } from './filler.ts';
import type { Token } from './placeholders.ts';
import { type PlacedScalar, type TemplateKey, type TemplateValue, Walk } from './walk.ts';

export interface Placed {
  readonly scalars: readonly PlacedScalar[];
  readonly faults: readonly Fault[];
  readonly keyGroups: readonly (readonly TemplateKey[])[];
  /** Offsets, from and to, of objects that opted out. */
  readonly verbatim: readonly (readonly [number, number])[];
}

/** Finds the scalar of each token. Tokens in comments and in objects that opted out are dropped. */
export function placeTokens(
  text: string,
  tokens: readonly Token[],
  inspect: (value: TemplateValue) => void = () => {},
): Placed {
  const filler = new Filler(text, tokens);
  const parsed = parseAllDocuments(filler.text, { logLevel: 'silent', uniqueKeys: false });
  const documents = Array.isArray(parsed) ? parsed : [];
  const faults = unreadableCharacters(text);
  const walk = new Walk(text, tokens, filler, inspect);
  for (const document of documents) {
    faults.push(...document.errors.map((error) => faultOf(error)));
    walk.document(document);
  }
  return {
    scalars: walk.scalars.toSorted((left, right) => left.start - right.start),
    faults: [...faults, ...walk.faults, ...misplaced(filler.text, walk.unplaced())],
    keyGroups: walk.keyGroups,
    verbatim: walk.verbatim,
  };
}
