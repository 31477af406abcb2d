import type { Character } from './character.ts';
import { expandMacros, type MacroValues } from './macros.ts';

export interface Greeting {
  /** 0 is the first message, then the alternate ones as the card counts them. */
  readonly index: number;
  readonly text: string;
}

/** The greetings that say something, those for groups among them where it is one, with macros put in. */
export function greetingsOf(
  character: Character,
  values: Omit<MacroValues, 'char'>,
  isGroup: boolean,
): readonly Greeting[] {
  const { firstMessage, alternateGreetings, groupOnlyGreetings, name, nickname } = character;
  return [firstMessage, ...alternateGreetings, ...(isGroup ? groupOnlyGreetings : [])]
    .map((text, index) => ({
      index,
      text: expandMacros(text, { pickSeed: `${name}/${index}`, ...values, char: nickname }).trim(),
    }))
    .filter(({ text }) => text !== '');
}
