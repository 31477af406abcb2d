import { parseCard } from '../../bot/src/characters/card.ts';
import type { Lorebook } from '../../bot/src/characters/lorebook.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A book as a card holds it. An entry without content says its first key in capitals. */
export function book(entries: readonly Fields[], fields: Fields = {}): Lorebook {
  const filled = entries.map((entry) => ({
    content: String((entry.keys as string[] | undefined)?.[0] ?? 'constant').toUpperCase(),
    ...entry,
  }));
  const card = {
    spec: 'chara_card_v3',
    data: { name: 'Mara', character_book: { entries: filled, ...fields } },
  };
  const { book: read } = parseCard(Buffer.from(JSON.stringify(card)), 'mara.json');
  if (read === undefined) throw new Error('the card has no book');
  return read;
}
