import { createHash } from 'node:crypto';
import type { Character } from '../../characters/card.ts';

const LENGTH = 10;

/** A card by a short text for ids, which hold a hundred characters at most, where names hold any number of any kind. */
export function cardKey({ name }: Pick<Character, 'name'>): string {
  return createHash('sha256').update(name.toLowerCase()).digest('base64url').slice(0, LENGTH);
}

/** The card of a key; undefined when it is gone. */
export function findByKey(key: string, characters: readonly Character[]): Character | undefined {
  return characters.find((character) => cardKey(character) === key);
}
