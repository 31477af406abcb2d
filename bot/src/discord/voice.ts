import { MAX_NAME } from '../characters/names.ts';

/** Before a character's words where they cannot go out under its own name. */
const VOICE = /^\*\*((?:\\.|[^\\*\n])+):\*\*[ \n]/;
/** What only means something where a line begins. */
const BLOCK = /^(?:#{1,3} |-# |>|[-*] |\d+[.)] |```)/;
const MARKUP = /[\\*_~|`]/g;

/**
 * A character's words as the bot itself says them.
 *
 * @returns at most 86 UTF-16 units more than the text
 * @example voiced('Mara', 'Mind the ladder.') // '**Mara:** Mind the ladder.'
 */
export function voiced(name: string, text: string): string {
  return `**${voiceName(name)}:**${BLOCK.test(text) ? '\n' : ' '}${text}`;
}

/** Whose words a message of the bot's own is, if it speaks for a character. */
export function readVoice(content: string): { readonly name: string; readonly text: string } | undefined {
  const [prefix, name = ''] = VOICE.exec(content) ?? [];
  if (prefix === undefined) return undefined;
  return { name: name.replaceAll(/\\(.)/g, '$1'), text: content.slice(prefix.length) };
}

/** The bot's own words, written so that they are not taken for a character's. It looks the same. */
export function unvoiced(text: string): string {
  return VOICE.test(text) ? text.replace(/:\*\*/, '**:') : text;
}

function voiceName(name: string): string {
  let escaped = '';
  for (const character of name.replaceAll(/\s+/g, ' ').trim()) {
    const next = escaped + character.replace(MARKUP, String.raw`\$&`);
    if (next.length > MAX_NAME) break;
    escaped = next;
  }
  return escaped;
}
