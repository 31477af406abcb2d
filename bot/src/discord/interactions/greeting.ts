import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Character } from '../../characters/card.ts';
import { greetingsOf } from '../../characters/greetings.ts';
import { createRandom } from '../../characters/random.ts';
import { plainName } from '../../conversation/neutral.ts';
import { cardKey } from './card-key.ts';
import { shorten } from './card-menu.ts';
import type { ReplyMessage } from './reply.ts';

export interface GreetingRequest {
  readonly character: Character;
  readonly asker: { readonly id: string; readonly name: string };
  /** Which of the card's greetings, from 0; of those that say something. */
  readonly index: number;
  readonly avatarUrl: string | undefined;
  readonly now: Date;
  /** Chance comes out the same for the same seed. */
  readonly seed: string;
}

const MAX_DESCRIPTION = 4_096;
const MAX_AUTHOR = 256;

/**
 * A card's greeting in direct messages, which is the character's first word, and by which the history tells who answers.
 * Of several there are buttons `greeting:<asker>:<card>:<index>`.
 */
export function greetingMessage(request: GreetingRequest): ReplyMessage {
  const { character, asker, avatarUrl, now, seed } = request;
  const values = { user: plainName(asker.name), now, random: createRandom(seed), variables: new Map() };
  const greetings = greetingsOf(character, values, false);
  const index = Math.min(Math.max(0, request.index), Math.max(0, greetings.length - 1));
  const text = greetings[index]?.text;
  const count = greetings.length > 1 ? `Greeting ${index + 1} of ${greetings.length} · ` : '';
  const embed: APIEmbed = {
    author: { name: shorten(character.name, MAX_AUTHOR) },
    ...(text === undefined ? {} : { description: shorten(text, MAX_DESCRIPTION) }),
    ...(avatarUrl === undefined ? {} : { thumbnail: { url: avatarUrl } }),
    footer: { text: `${count}${shorten(character.name, MAX_AUTHOR)} answers here now` },
  };
  const browse = greetings.length > 1 ? [browseButtons(character, asker.id, index, greetings.length)] : [];
  return { content: '', embeds: [embed], components: browse };
}

function browseButtons(
  character: Character,
  askerId: string,
  index: number,
  count: number,
): APIActionRowComponent<APIButtonComponent> {
  const button = (label: string, target: number): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: `greeting:${askerId}:${cardKey(character)}:${target}`,
    disabled: target < 0 || target >= count,
  });
  return {
    type: ComponentType.ActionRow,
    components: [button('Previous greeting', index - 1), button('Next greeting', index + 1)],
  };
}
