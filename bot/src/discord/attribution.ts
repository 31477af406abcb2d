/** Where a click on the name leads. */
const PROFILE = 'https://discord.com/users/';
/** As long as Discord lets a name be that is shown. Source: Discord, "Usernames and Nicknames" */
const MAX_NAME_CHARACTERS = 32;
const LINE = /(?:^|\n)-# for \[[^\n]{1,200}\]\(<https:\/\/discord\.com\/users\/(\d{1,20})>\)\s*$/;

/** Who an answer is for. */
export interface Asker {
  readonly id: string;
  readonly name: string;
}

/**
 * The line at the end of an answer in a guild that says whose it is; two of one name are told apart by their profiles.
 *
 * @returns at most 122 UTF-16 units
 * @example attributionOf({ id: '1', name: 'Ann' }) // '-# for [Ann](<https://discord.com/users/1>)'
 */
export function attributionOf({ id, name }: Asker): string {
  return `-# for [${labelOf(name)}](<${PROFILE}${id}>)`;
}

/** The text without the line, however often it is there. */
export function withoutAttribution(text: string): string {
  let rest = text;
  // Most texts have none, and to find that out by the pattern takes long.
  while (rest.includes('-# for [') && LINE.test(rest)) rest = rest.replace(LINE, '');
  return rest;
}

/** The name as it may stand in a link: on one line, and without what would end the link or keep Discord from making one. */
function labelOf(name: string): string {
  const flat = name.replaceAll(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\s]+/gu, ' ').trim();
  const short = [...flat].slice(0, MAX_NAME_CHARACTERS).join('').toWellFormed();
  const plain = short
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('`', "'")
    // A link whose text looks like an address is shown as it is written.
    .replaceAll('://', ':∕∕')
    .replaceAll(/\.(?=\p{L})/gu, '․')
    .replaceAll(/[\\*_~|]/g, String.raw`\$&`);
  return plain || 'somebody';
}
