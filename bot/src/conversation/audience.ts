import type { Character } from '../characters/card.ts';

/** What cards for adults say of themselves, in any case. */
const ADULT_TAGS: ReadonlySet<string> = new Set(['nsfw', 'explicit', '18+', 'r-18', 'r18']);

/** The character answers only where only adults read. */
export class AdultsOnly extends Error {
  override readonly name = 'AdultsOnly';
}

/** Who reads a place: only adults where it is age-restricted; direct messages are between two. */
export interface Audience {
  readonly isAgeRestricted: boolean;
  readonly isDirect: boolean;
}

/** Whether a card may be shown, and answer, in a place. */
export function mayAppear(
  { about }: Pick<Character, 'about'>,
  { isAgeRestricted, isDirect }: Audience,
): boolean {
  return isDirect || isAgeRestricted || !about.tags.some((tag) => ADULT_TAGS.has(tag.trim().toLowerCase()));
}
