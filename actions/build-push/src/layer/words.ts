/** The value of a variable; undefined where it is not set. */
export type Lookup = (name: string) => string | undefined;

const VARIABLE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?:(:[-+])([^}]*))?\})/.source;
/** What a text is made of: blanks, quoted pieces, protected letters, variables, and runs of anything else. */
const PIECE = new RegExp(
  [
    /(\s+)/.source,
    /'([^']*)'/.source,
    /"((?:\\[\s\S]|[^"\\])*)"/.source,
    /\\([\s\S])/.source,
    VARIABLE,
    /[^\s'"\\$]+|[\s\S]/.source,
  ].join('|'),
  'g',
);
/** In double quotes a backslash protects only what would mean something there. */
const IN_QUOTES = new RegExp([/\\(["\\$])/.source, VARIABLE].join('|'), 'g');

/**
 * The words of a text, with variables replaced and quotes taken away, as build files write them: `$NAME`, `${NAME}`,
 * `${NAME:-default}`, `${NAME:+other}`; nothing is replaced in single quotes. What a variable holds is never split.
 *
 * Source: docs.docker.com, "Dockerfile reference", "Environment replacement"
 * @example splitWords('a "$B c"', () => 'b') // ['a', 'b c']
 */
export function splitWords(text: string, lookup: Lookup): string[] {
  const words: string[] = [];
  let isOpen = false;
  for (const piece of text.matchAll(PIECE)) {
    if (piece[1] !== undefined) isOpen = false;
    else if (isOpen) words.push((words.pop() ?? '') + textOf(piece, lookup));
    else {
      words.push(textOf(piece, lookup));
      isOpen = true;
    }
  }
  return words;
}

/** The same for a text that is one word, blanks included. */
export function expandText(text: string, lookup: Lookup): string {
  return [...text.matchAll(PIECE)].map((piece) => piece[1] ?? textOf(piece, lookup)).join('');
}

function textOf(piece: RegExpMatchArray, lookup: Lookup): string {
  const [whole, , single, double, letter, ...variable] = piece;
  if (single !== undefined) return single;
  if (letter !== undefined) return letter;
  if (double === undefined) return replaced(whole, variable, lookup);
  return double.replaceAll(IN_QUOTES, (match: string, protectedLetter: string | undefined, ...groups) =>
    protectedLetter === undefined ? replaced(match, groups, lookup) : protectedLetter,
  );
}

/** @param groups bare name, name in braces, operator and what follows it */
function replaced(whole: string, groups: readonly (string | undefined)[], lookup: Lookup): string {
  const [bare, braced, operator, other = ''] = groups;
  const name = bare ?? braced;
  if (name === undefined) return whole;
  const value = lookup(name) ?? '';
  if (operator === ':-') return value === '' ? expandText(other, lookup) : value;
  if (operator === ':+') return value === '' ? '' : expandText(other, lookup);
  return value;
}
