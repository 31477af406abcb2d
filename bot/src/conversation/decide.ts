import type { Character } from '../characters/card.ts';
import { isSameName, twinIn } from '../characters/names.ts';
import type { Turn } from './turn.ts';

export type Decision =
  | { readonly kind: 'answer'; readonly character: Character }
  | { readonly kind: 'ignore'; readonly reason: 'not-a-user' | 'not-addressed' | 'no-card' };

export interface Cast {
  readonly characters: readonly Character[];
  readonly assistantName: string;
}

/** How things stand where something is said. */
export interface Standing {
  /** Who of ours spoke last in these direct messages. */
  readonly lastSpeaker?: string | undefined;
  /** Who was chosen to answer mentions of the bot, and in direct messages as long as nobody has spoken. */
  readonly chosen?: string | undefined;
}

/**
 * Who answers, if anybody. In a guild: whoever was chosen, else the assistant, when the bot itself is mentioned, the
 * character whose `@Name` is in the text, or whoever is replied to. In direct messages somebody always does.
 */
export function decide(turn: Turn, cast: Cast, standing: Standing = {}): Decision {
  if (turn.speaker.kind !== 'user') return { kind: 'ignore', reason: 'not-a-user' };
  const name = addressee(turn, cast, standing);
  if (name === undefined) return { kind: 'ignore', reason: 'not-addressed' };
  // The card that spoke last, or that was chosen, may be gone since.
  const isForAnybody = turn.guildId === undefined || turn.mentionsBot;
  return answerBy([name, ...(isForAnybody ? [cast.assistantName] : [])], cast);
}

/** The answer of a character that somebody named for a message, whoever wrote it and whomever it is to. */
export function decideAs(name: string, cast: Cast): Decision {
  return answerBy([name], cast);
}

function answerBy(names: readonly string[], { characters }: Cast): Decision {
  const [character] = names.flatMap((name) => findCharacter(characters, name) ?? []);
  return character === undefined ? { kind: 'ignore', reason: 'no-card' } : { kind: 'answer', character };
}

function addressee(turn: Turn, cast: Cast, { lastSpeaker, chosen }: Standing): string | undefined {
  if (turn.mentionsBot) return chosen ?? cast.assistantName;
  const named = namedCharacter(turn.typed, cast.characters);
  if (named !== undefined) return named.name;
  if (turn.repliesTo?.kind === 'character') return turn.repliesTo.name;
  if (turn.repliesTo?.kind === 'assistant') return cast.assistantName;
  return turn.guildId === undefined ? (lastSpeaker ?? chosen ?? cast.assistantName) : undefined;
}

/** The card whose `@Name` is in the text, in any case; of several that fit at one place the longest name. */
function namedCharacter(text: string, characters: readonly Character[]): Character | undefined {
  const haystack = text.toLowerCase();
  const longestFirst = characters.toSorted((left, right) => right.name.length - left.name.length);
  for (let at = haystack.indexOf('@'); at >= 0; at = haystack.indexOf('@', at + 1)) {
    const found = longestFirst.find(({ name }) => isNameAt(haystack, at + 1, name.toLowerCase()));
    if (found) return found;
  }
  return undefined;
}

/** A name ends where the text does, or before what is no letter or digit: `@Ann` does not name Anna. */
function isNameAt(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false;
  const next = text.slice(at + name.length).match(/^./su)?.[0];
  const last = name.match(/.$/su)?.[0] ?? '';
  return next === undefined || !/[\p{L}\p{N}_]/u.test(next) || !/[\p{L}\p{N}_]/u.test(last);
}

/** A card by its name, or by what Discord shows of a name that is too long for it. */
function findCharacter(characters: readonly Character[], name: string): Character | undefined {
  const wanted = name.toLowerCase();
  const exact = characters.find((character) => character.name.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const alike = characters.filter((character) => isSameName(name, character.name));
  return alike[twinIn(name)] ?? alike[0];
}
