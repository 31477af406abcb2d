import type { Character } from '../characters/character.ts';
import { isSameName } from '../characters/names.ts';
import type { Voice } from './clean.ts';
import { speakerName } from './prompt-talk.ts';
import type { Turn } from './turn.ts';

/** As cards and models call the one who is talked to. */
const ANY_USER = 'User';

/** Who speaks an answer, and whom it must not speak for: the people of the talk, as the prompt names them. */
export function voiceOf(character: Character, talk: readonly Turn[], assistantName: string): Voice {
  const people = talk
    .filter(({ speaker }) => speaker.kind === 'user')
    .map((turn) => speakerName(turn, character, assistantName));
  // The assistant may have to write such a line; a character has no reason to.
  const isAssistant = isSameName(character.name, assistantName);
  return {
    names: [...new Set([character.name, character.nickname])],
    others: [...new Set(isAssistant ? people : [...people, ANY_USER])],
  };
}
