import { type APIEmbed, ApplicationCommandOptionType } from 'discord.js';
import type { Character } from '../../characters/card.ts';
import { expandMacros } from '../../characters/macros.ts';
import { pageButtons, shorten } from './card-menu.ts';
import { ANYWHERE } from './definition.ts';
import type { Handler } from './handler.ts';
import type { ReplyMessage } from './reply.ts';
import { type RoomDeps, roomOf } from './room.ts';

export interface ListDeps extends RoomDeps {
  readonly avatarUrlOf: (character: Character) => string | undefined;
}

export interface ListPage {
  readonly characters: readonly Character[];
  /** Who answers when nobody is named. */
  readonly current: Character | undefined;
  /** From 0; beyond the last one the last. */
  readonly page: number;
  /** As the card may call them. */
  readonly user: string;
  readonly avatarUrlOf: (character: Character) => string | undefined;
}

const PER_PAGE = 4;
const MAX_TITLE = 256;
const MAX_DESCRIPTION = 250;
const GREEN = 0x57_f2_87;
const BLUE = 0x58_65_f2;

/** `/list`: who is there, four at a time. */
export function listHandlers(deps: ListDeps): readonly Handler[] {
  const show = async (asked: Parameters<typeof roomOf>[0], page: number) => {
    const room = roomOf(asked, deps);
    const { avatarUrlOf } = deps;
    const current = await room.current();
    return listPage({ characters: room.characters, current, page, user: asked.user.name, avatarUrlOf });
  };
  return [
    {
      kind: 'slash',
      first: 'later',
      definition: {
        ...ANYWHERE,
        name: 'list',
        description: 'Show the characters that you can talk with',
        options: [
          {
            type: ApplicationCommandOptionType.Integer,
            name: 'page',
            description: 'Which page; four characters are on each',
            min_value: 1,
          },
        ],
      },
      run: async (asked, reply) => reply.send(await show(asked, (asked.options.number('page') ?? 1) - 1)),
    },
    {
      kind: 'component',
      name: 'list',
      first: 'update-later',
      run: async (asked, reply) => reply.update(await show(asked, Number(asked.args[1]) || 0)),
    },
  ];
}

/** A page of the list, within the 6,000 characters that a message's embeds may have. */
export function listPage({ characters, current, page: wanted, user, avatarUrlOf }: ListPage): ReplyMessage {
  if (characters.length === 0)
    return { content: 'There are no characters here.', embeds: [], components: [] };
  const sorted = characters.toSorted((left, right) => left.name.localeCompare(right.name, 'en'));
  const pages = Math.ceil(sorted.length / PER_PAGE);
  const page = Math.min(Math.max(0, wanted), pages - 1);
  const shown = sorted.slice(page * PER_PAGE, (page + 1) * PER_PAGE);
  return {
    content: `Page ${page + 1} of ${pages}, ${characters.length} in all.`,
    embeds: shown.map((character) =>
      embedOf(character, { isCurrent: character === current, user, avatarUrl: avatarUrlOf(character) }),
    ),
    components: pages === 1 ? [] : [pageButtons('list', page, pages)],
  };
}

function embedOf(
  character: Character,
  {
    isCurrent,
    user,
    avatarUrl,
  }: { readonly isCurrent: boolean; readonly user: string; readonly avatarUrl: string | undefined },
): APIEmbed {
  const { name, nickname, description, personality, about } = character;
  const text = [description, personality, about.creatorNotes]
    .map((field) => expandMacros(field, { char: nickname, user }).trim())
    .find((field) => field !== '');
  return {
    title: shorten(name, MAX_TITLE),
    // Discord takes no empty ones.
    description: text === undefined ? '*No description.*' : shorten(text, MAX_DESCRIPTION),
    color: isCurrent ? GREEN : BLUE,
    ...(avatarUrl === undefined ? {} : { thumbnail: { url: avatarUrl } }),
    ...(isCurrent ? { footer: { text: 'Answers here now' } } : {}),
  };
}
