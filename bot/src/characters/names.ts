/** Discord's limit for a webhook's name. Source: Discord, "Webhook Resource" */
const MAX_NAME = 80;
const HAIR_SPACE = '\u200a';
/** Up to here no name is cut, even if every other of its letters has to be broken. */
const SURELY_WHOLE = MAX_NAME / 2;
/** Fills a name that is too short, and shows as nothing. */
const FILLER = '\u17b5';

/** A card's name as Discord takes it for a webhook message: words that it refuses are broken by a hair space. */
export function webhookName(name: string): string {
  const flat = name.replaceAll(/\s+/g, ' ').trim();
  const broken = flat
    .replaceAll(/(c)(lyde)/gi, `$1${HAIR_SPACE}$2`)
    .replaceAll(/(d)(iscord)/gi, `$1${HAIR_SPACE}$2`)
    .replaceAll(/`(?=``)/g, `\`${HAIR_SPACE}`)
    .replace(/^(e)(veryone)$/i, `$1${HAIR_SPACE}$2`)
    .replace(/^(h)(ere)$/i, `$1${HAIR_SPACE}$2`);
  const cut = [...broken].reduce(
    (text, character) => (text.length + character.length > MAX_NAME ? text : text + character),
    '',
  );
  return cut.length < 2 ? cut + FILLER : cut;
}

/** The card's name of a webhook message. */
export function cardName(webhookUser: string): string {
  return webhookUser.replaceAll(HAIR_SPACE, '').replaceAll(FILLER, '');
}

/** Whether two names are one card's: as it is written, or as Discord shows it, which may be shorter. */
export function isSameName(shown: string, name: string): boolean {
  if (fold(shown) === fold(name)) return true;
  return name.length > SURELY_WHOLE && fold(shown) === fold(webhookName(name));
}

function fold(name: string): string {
  return cardName(name).toLowerCase();
}
