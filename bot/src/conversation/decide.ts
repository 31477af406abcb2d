import type { Character } from '../characters/card.ts';
import { isSameName, twinIn } from '../characters/names.ts';
import type { Turn } from './turn.ts';

export type Decision =
  | { readonly kind: 'answer'; readonly character: Character }
  | { readonly kind: 'ignore'; readonly reason: 'not-a-user' | 'not-addressed' }
  /** Somebody is asked, by a name that no card has; undefined where nobody was named, and there is nobody. */
  | { readonly kind: 'ignore'; readonly reason: 'no-card'; readonly name: string | undefined };

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
  /** Whose `@Name` was in the text when it was said: the card may be gone since. */
  readonly named?: string | undefined;
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
  return answerBy([name, ...(isForAnybody ? [cast.assistantName] : [])], cast, isForAnybody);
}

/** The answer of a character that somebody named for a message, whoever wrote it and whomever it is to. */
export function decideAs(name: string, cast: Cast): Decision {
  return answerBy([name], cast);
}

/** The card that a text calls by `@Name`, as far as that decides who answers. */
export function calledIn(turn: Turn, { characters }: Cast): string | undefined {
  return turn.mentionsBot ? undefined : namedCharacter(turn.typed, characters)?.name;
}

/** Somebody asks for a character that is not there; or for anybody, and nobody is. */
export class NobodyThere extends Error {
  override readonly name = 'NobodyThere';
  /** Undefined for anybody. */
  readonly character: string | undefined;

  constructor(character: string | undefined) {
    super(character === undefined ? 'no card answers for the bot' : 'the card that was asked is not there');
    this.character = character;
  }
}

/** @param isForAnybody whether it need not be the one who is named */
function answerBy(
  names: readonly string[],
  { characters, assistantName }: Cast,
  isForAnybody = false,
): Decision {
  const [character] = names.flatMap((name) => findCharacter(characters, name) ?? []);
  if (character !== undefined) return { kind: 'answer', character };
  const [name] = names;
  const isUnnamed = isForAnybody || name === assistantName;
  return { kind: 'ignore', reason: 'no-card', name: isUnnamed ? undefined : name };
}

function addressee(
  turn: Turn,
  cast: Cast,
  { lastSpeaker, chosen, named: before }: Standing,
): string | undefined {
  if (turn.mentionsBot) return chosen ?? cast.assistantName;
  const named = namedCharacter(turn.typed, cast.characters);
  if (named !== undefined) return named.name;
  if (before !== undefined && isCalled(turn.typed, before)) return before;
  if (turn.repliesTo?.kind === 'character') return turn.repliesTo.name;
  if (turn.repliesTo?.kind === 'assistant') return cast.assistantName;
  return turn.guildId === undefined ? (lastSpeaker ?? chosen ?? cast.assistantName) : undefined;
}

/** The card whose `@Name` is in the text, in any case; of several that fit at one place the longest name. */
function namedCharacter<Named extends Pick<Character, 'name'>>(
  text: string,
  characters: readonly Named[],
): Named | undefined {
  const haystack = text.toLowerCase();
  const longestFirst = characters.toSorted((left, right) => right.name.length - left.name.length);
  for (let at = haystack.indexOf('@'); at >= 0; at = haystack.indexOf('@', at + 1)) {
    const found = longestFirst.find(({ name }) => isNameAt(haystack, at + 1, name.toLowerCase()));
    if (found) return found;
  }
  return undefined;
}

function isCalled(text: string, name: string): boolean {
  return namedCharacter(text, [{ name }]) !== undefined;
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
