import { ApplicationCommandOptionType, escapeMarkdown } from 'discord.js';
import type { Character } from '../../characters/card.ts';
import { findByName, matchNames } from '../../characters/match.ts';
import type { Choices } from '../../delivery/choices.ts';
import { announcement } from '../command-words.ts';
import type { Asked } from './asked.ts';
import { cardKey, findByKey } from './card-key.ts';
import { cardMenu, shorten } from './card-menu.ts';
import { ANYWHERE } from './definition.ts';
import { greetingMessage } from './greeting.ts';
import type { ComponentHandler, Handler, SlashCommand } from './handler.ts';
import type { Reply, ReplyMessage } from './reply.ts';
import { type Room, type RoomDeps, roomOf } from './room.ts';

export interface SwitchDeps extends RoomDeps {
  readonly choices: Choices;
  readonly avatarUrlOf: (character: Character) => string | undefined;
}

const MAX_CHOICE = 100;
const MAX_CHOICES = 25;
const CLOSE = 5;
/** Before the key of a card whose name is too long for a choice. */
const KEY_MARK = 'key:';

/** `/switch`: who answers mentions of the bot in a channel, and who speaks in direct messages. */
export function switchHandlers(deps: SwitchDeps): readonly Handler[] {
  const command: SlashCommand = {
    kind: 'slash',
    first: 'answer',
    definition: {
      ...ANYWHERE,
      name: 'switch',
      description: 'Choose the character that answers here',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'character',
          description: 'Its name; without one you choose from a list',
          autocomplete: true,
        },
      ],
    },
    complete: (asked) => {
      const { characters } = roomOf(asked, deps);
      return matchNames(asked.typed, characters, MAX_CHOICES).map(choiceOf);
    },
    run: async (asked, reply) => {
      const room = roomOf(asked, deps);
      const typed = asked.options.text('character');
      if (typed === undefined) {
        await reply.send(menuOf(room, 0));
        return;
      }
      const character = characterOf(typed, room.characters);
      if (character === undefined) await reply.send({ content: unknownText(typed, room.characters) });
      else await choose(character, { asked, room, deps }, (message) => reply.send(message, { forAll: true }));
    },
  };
  return [command, menuHandler(deps)];
}

function menuHandler(deps: SwitchDeps): ComponentHandler {
  return {
    kind: 'component',
    name: 'switch',
    first: 'answer',
    run: async (asked, reply) => {
      const room = roomOf(asked, deps);
      const [action, page] = asked.args;
      if (action === 'page') {
        await reply.update(menuOf(room, Number(page)));
        return;
      }
      const character = findByKey(asked.values[0] ?? '', room.characters);
      if (character === undefined) {
        await reply.update({
          content: 'This character is gone. `/switch` shows who is there.',
          components: [],
        });
        return;
      }
      await reply.update({ content: `You chose ${bold(character.name)}.`, components: [] });
      await choose(character, { asked, room, deps }, (message) => followUp(reply, message));
    },
  };
}

async function followUp(reply: Reply, message: ReplyMessage): Promise<void> {
  await reply.followUp(message, { forAll: true });
}

async function choose(
  character: Character,
  { asked, room, deps }: { readonly asked: Asked; readonly room: Room; readonly deps: SwitchDeps },
  say: (message: ReplyMessage) => Promise<void>,
): Promise<void> {
  deps.choices.choose(asked.channelId, asked.guildId, character.name);
  if (!room.isDirect) {
    await say({ content: announcement(shorten(escapeMarkdown(character.name), MAX_CHOICE)) });
    return;
  }
  const avatarUrl = deps.avatarUrlOf(character);
  await say(
    greetingMessage({ character, asker: asked.user, index: 0, avatarUrl, now: new Date(), seed: asked.id }),
  );
}

function menuOf({ characters, known, isDirect }: Room, page: number): ReplyMessage {
  if (characters.length === 0) return { content: 'There are no characters to choose from.' };
  // Who speaks in direct messages is not known without reading them.
  const current = isDirect ? undefined : known;
  return {
    content: 'Who shall answer here?',
    components: cardMenu({ prefix: 'switch', characters, page, current }),
  };
}

function choiceOf(character: Character) {
  const { name } = character;
  const value = name.length <= MAX_CHOICE ? name : KEY_MARK + cardKey(character);
  return { name: shorten(name, MAX_CHOICE), value };
}

function characterOf(typed: string, characters: readonly Character[]): Character | undefined {
  const named = findByName(typed, characters);
  if (named !== undefined || !typed.startsWith(KEY_MARK)) return named;
  return findByKey(typed.slice(KEY_MARK.length), characters);
}

/** At most 2,000 characters. */
function unknownText(typed: string, characters: readonly Character[]): string {
  const close = matchNames(typed, characters, CLOSE).map(({ name }) => bold(name));
  const hint = close.length === 0 ? '`/list` shows who is there.' : `Did you mean ${close.join(', ')}?`;
  return `I know nobody called ${bold(typed)}. ${hint}`;
}

function bold(name: string): string {
  return `**${escapeMarkdown(shorten(name, MAX_CHOICE))}**`;
}
