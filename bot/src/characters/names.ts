/** Discord's limit for a webhook's name. Source: Discord, "Webhook Resource" */
export const MAX_NAME = 80;
const HAIR_SPACE = '\u200a';
/** Up to here no name is cut, even if every other of its letters has to be broken. */
const SURELY_WHOLE = MAX_NAME / 2;
/** Fills a name that is too short, and tells apart those that look the same; shows as nothing. */
const FILLER = '\u17b5';
const TWINS_FILLERS = new RegExp(`(?<=..)${FILLER}+$`, 'u');

/**
 * A card's name as Discord takes it for a webhook message: words that it refuses are broken by a hair space.
 *
 * @param twin how many cards before it would be shown under the same name
 */
export function webhookName(name: string, twin = 0): string {
  const broken = flat(name)
    .replaceAll(/(c)(lyde)/gi, `$1${HAIR_SPACE}$2`)
    .replaceAll(/(d)(iscord)/gi, `$1${HAIR_SPACE}$2`)
    .replaceAll(/`(?=``)/g, `\`${HAIR_SPACE}`)
    .replace(/^(e)(veryone)$/i, `$1${HAIR_SPACE}$2`)
    .replace(/^(h)(ere)$/i, `$1${HAIR_SPACE}$2`);
  const room = MAX_NAME - twin;
  const cut = [...broken]
    .reduce((text, character) => (text.length + character.length > room ? text : text + character), '')
    .trimEnd();
  return (cut.length < 2 ? cut + FILLER : cut) + FILLER.repeat(twin);
}

/** How many of the cards before one would be shown under its name: Discord would show their messages as one speaker's. */
export function twinOf(name: string, names: readonly string[]): number {
  const shown = fold(webhookName(name));
  const before = names.slice(0, Math.max(0, names.indexOf(name)));
  return before.filter((other) => fold(webhookName(other)) === shown).length;
}

/** The card's name of a webhook message; of one of several that look the same it still tells which, by what is not seen. */
export function cardName(webhookUser: string): string {
  const [fillers = ''] = TWINS_FILLERS.exec(webhookUser) ?? [];
  return bareName(webhookUser) + fillers;
}

/** A name without what is not seen. */
export function bareName(shown: string): string {
  return shown.replaceAll(HAIR_SPACE, '').replaceAll(FILLER, '');
}

/** Whose name it is of those that look the same, as `twinOf` counts. */
export function twinIn(shown: string): number {
  return TWINS_FILLERS.exec(shown)?.[0].length ?? 0;
}

/** Whether two names are one card's: as it is written, or as Discord shows it, which may be shorter. */
export function isSameName(shown: string, name: string): boolean {
  if (fold(shown) === fold(name)) return true;
  if (name.length <= SURELY_WHOLE) return false;
  return (
    fold(shown) === fold(webhookName(name)) ||
    // Where it stands in a text, signs that mean something there take more room.
    (shown.length >= SURELY_WHOLE && fold(name).startsWith(fold(shown)))
  );
}

function fold(name: string): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const made = flat(bareName(name)).toLowerCase();
  if (folded.size >= MAX_FOLDED) folded.clear();
  folded.set(name, made);
  return made;
}

/** The same few names are compared for each message of a talk. */
const folded = new Map<string, string>();
const MAX_FOLDED = 1_000;

function flat(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim();
}
