interface Named {
  readonly name: string;
}

/** How well a name fits: the lower, the better. */
type Fit = 'same' | 'prefix' | 'word' | 'inside' | 'alike';
const FITS: readonly Fit[] = ['same', 'prefix', 'word', 'inside', 'alike'];
/** Of the pairs of letters that were typed: from how many on two names are alike. */
const ALIKE = 0.5;

/**
 * The cards whose names fit what is typed so far, the best first: those that begin with it, those with a word that does,
 * those with it inside, those that are alike. Case and accents do not count. With nothing typed, all in order of the
 * alphabet.
 */
export function matchNames<T extends Named>(typed: string, cards: readonly T[], limit: number): T[] {
  const wanted = fold(typed);
  const pairs = pairsOf(wanted);
  return cards
    .flatMap((card) => {
      const name = fold(card.name);
      const found = fitOf(wanted, name, pairs);
      return found === undefined ? [] : [{ card, name, ...found }];
    })
    .toSorted(
      (left, right) =>
        left.rank - right.rank ||
        right.likeness - left.likeness ||
        (left.name < right.name ? -1 : Number(left.name > right.name)),
    )
    .slice(0, limit)
    .map(({ card }) => card);
}

/** The card of a name, in any case, with or without accents. */
export function findByName<T extends Named>(typed: string, cards: readonly T[]): T | undefined {
  const plain = typed.trim().toLowerCase();
  const exact = cards.find(({ name }) => name.toLowerCase() === plain);
  if (exact !== undefined) return exact;
  const wanted = fold(typed);
  return wanted === '' ? undefined : cards.find(({ name }) => fold(name) === wanted);
}

function fitOf(
  wanted: string,
  name: string,
  pairs: ReadonlySet<string>,
): { readonly rank: number; readonly likeness: number } | undefined {
  const fit = (kind: Fit, likeness = 1) => ({ rank: FITS.indexOf(kind), likeness });
  if (name === wanted) return fit('same');
  if (name.startsWith(wanted)) return fit('prefix');
  const at = name.indexOf(wanted);
  if (at >= 0) return fit(hasWord(name, wanted) ? 'word' : 'inside');
  const found = pairsOf(name);
  const shared = pairs.size === 0 ? 0 : [...pairs].filter((pair) => found.has(pair)).length / pairs.size;
  return shared >= ALIKE || isWithin(wanted, name) ? fit('alike', shared) : undefined;
}

/** Whether a word of the name begins with what is wanted. */
function hasWord(name: string, wanted: string): boolean {
  for (let at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(name.charAt(at - 1))) return true;
  return false;
}

/** Whether all that is wanted is in the name, in order, with something in between. */
function isWithin(wanted: string, name: string): boolean {
  let at = -1;
  for (const letter of wanted) {
    at = name.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
