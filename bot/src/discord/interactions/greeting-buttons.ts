import type { Character } from '../../characters/card.ts';
import type { Cast } from '../../conversation/decide.ts';
import { findByKey } from './card-key.ts';
import { greetingMessage } from './greeting.ts';
import type { ComponentHandler } from './handler.ts';

export interface GreetingDeps {
  readonly cast: Cast;
  readonly avatarUrlOf: (character: Character) => string | undefined;
}

/** The greetings of a card one after the other, in the message that shows one; which one, the message itself says. */
export function greetingButtons({ cast, avatarUrlOf }: GreetingDeps): ComponentHandler {
  return {
    kind: 'component',
    name: 'greeting',
    first: 'answer',
    run: async ({ args: [askerId, key = '', index], user, message }, reply) => {
      if (user.id !== askerId) {
        await reply.send({ content: 'Only who chose this character can do that.' });
        return;
      }
      const character = findByKey(key, cast.characters);
      if (character === undefined) {
        await reply.send({ content: 'This character is not there any more.' });
        return;
      }
      await reply.update(
        greetingMessage({
          character,
          asker: user,
          index: Number.parseInt(index ?? '', 10) || 0,
          avatarUrl: avatarUrlOf(character),
          now: new Date(),
          // One greeting reads the same however often it comes by.
          seed: message.id,
        }),
      );
    },
  };
}
