import { isInComment } from './comments.ts';
import type { Token } from './placeholders.ts';

export interface Fault {
  readonly code: 'YAML_INVALID' | 'DUPLICATE_KEY' | 'MISPLACED';
  readonly message: string;
  readonly offset: number;
}

/** @param keys of one map, in order */
export function repeatedKeys(keys: readonly { readonly text: string; readonly offset: number }[]): Fault[] {
  const seen = new Set<string>();
  return keys.flatMap(({ text, offset }) => {
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    return [
      { code: 'DUPLICATE_KEY' as const, message: `the key ${JSON.stringify(text)} is given twice`, offset },
    ];
  });
}

/** What no YAML text may hold, and a line break that readers take differently. Source: YAML 1.2.2, 5.1 */
export function unreadableCharacters(text: string): Fault[] {
  const found =
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\r(?!\n)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(
      text,
    );
  if (!found) return [];
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return [
    {
      code: 'YAML_INVALID',
      message:
        found[0] === '\r' ? 'a carriage return stands alone' : `the character U+${code} is not allowed`,
      offset: found.index,
    },
  ];
}

export function faultOf(error: { message: string; pos: [number, number] }): Fault {
  const [sentence = error.message] = error.message.split(/ at line \d+/);
  return { code: 'YAML_INVALID', message: sentence, offset: error.pos[0] };
}

/** Tokens outside every scalar: in a comment they are nobody's business, elsewhere (tag, anchor, alias) a fault. */
export function misplaced(filled: string, tokens: readonly Token[]): Fault[] {
  if (tokens.length === 0) return [];
  const isComment = isInComment(filled);
  return tokens
    .filter((token) => !isComment(token.start))
    .map((token) => ({
      code: 'MISPLACED',
      message: 'a placeholder cannot stand in a tag, an anchor or an alias',
      offset: token.start,
    }));
}
