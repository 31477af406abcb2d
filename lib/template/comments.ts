import { Lexer } from 'yaml';
import { lastAtOrBefore } from './places.ts';

/** A test whether an offset of the YAML text lies in a comment. */
export function isInComment(text: string): (offset: number) => boolean {
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme.startsWith('#')) {
      starts.push(offset);
      ends.push(offset + lexeme.length);
    }
    // The lexer announces documents and scalars by single control characters that stand for no text.
    if (!/^[\u0002\u0018\u001f]$/.test(lexeme)) offset += lexeme.length;
  }
  return (at) => {
    const index = lastAtOrBefore(starts, at);
    return at >= (starts[index] ?? Number.POSITIVE_INFINITY) && at < (ends[index] ?? 0);
  };
}
