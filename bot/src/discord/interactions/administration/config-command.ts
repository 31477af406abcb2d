import {
  ApplicationCommandOptionType,
  ChannelType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Cast } from '../../../conversation/decide.ts';
import type { SettingChange, Settings } from '../../../delivery/settings.ts';
import type { Logger } from '../../../ops/log.ts';
import { isGuildAdministrator } from '../administrators.ts';
import type { Options } from '../asked.ts';
import { ANYWHERE } from '../definition.ts';
import type { SlashCommand } from '../handler.ts';
import { describeSettings } from './describe-settings.ts';

export interface ConfigDeps {
  readonly settings: Settings;
  readonly cast: Cast;
  readonly adminUserIds: readonly string[];
  readonly log: Logger;
}

/** Where something is said, and what holds threads. No category: nothing is ever said in one. */
const PLACES = [
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
] as const;
const RULES = [
  { name: 'allow: only where something is allowed', value: 'allow' },
  { name: 'block', value: 'block' },
  { name: 'neither', value: 'neither' },
];
const rule = {
  type: ApplicationCommandOptionType.String,
  name: 'rule',
  description: 'As soon as one is allowed, all others are not',
  required: true,
  choices: RULES,
} as const;

const DEFINITION: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  ...ANYWHERE,
  name: 'config',
  description: 'What I may do in this server',
  contexts: [InteractionContextType.Guild],
  options: [
    subcommand('show', 'Show what is set'),
    subcommand('channel', 'Where I answer', [
      {
        type: ApplicationCommandOptionType.Channel,
        name: 'channel',
        description: 'A channel, with its threads',
        channel_types: PLACES,
        required: true,
      },
      rule,
    ]),
    subcommand('role', 'Whom I answer', [
      { type: ApplicationCommandOptionType.Role, name: 'role', description: 'A role', required: true },
      rule,
    ]),
    subcommand('assistant', 'Who answers where I am mentioned', [
      {
        type: ApplicationCommandOptionType.String,
        name: 'character',
        description: 'None for the usual one',
        autocomplete: true,
      },
    ]),
    subcommand('card-prompts', 'Whether cards may tell the model how to behave', [
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'allowed',
        description: 'Their system prompts and last instructions',
        required: true,
      },
    ]),
    subcommand('limit', 'How many answers this server gets', [
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'answers',
        description: 'A minute; none for the usual number',
        min_value: 1,
        max_value: 1000,
      },
    ]),
  ],
};

type SubcommandOption = NonNullable<typeof DEFINITION.options>[number];

function subcommand(name: string, description: string, options: readonly object[] = []): SubcommandOption {
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name,
    description,
    options: [...options],
  } as SubcommandOption;
}

/** `/config`: what the administrators of a guild have set, and how they set it. Every change is in the log. */
export function configCommand({ settings, cast, adminUserIds, log }: ConfigDeps): SlashCommand {
  return {
    kind: 'slash',
    first: 'answer',
    definition: DEFINITION,
    run: async (asked, reply) => {
      const { guildId, options, user } = asked;
      if (guildId === undefined || !isGuildAdministrator(asked, adminUserIds)) {
        await reply.send({ content: 'Only who may manage this server can do this.' });
        return;
      }
      const change = readChange(options, cast);
      if (typeof change === 'string') {
        await reply.send({ content: change });
        return;
      }
      if (change !== undefined) {
        settings.set(guildId, change);
        log.info('config-changed', { guild: guildId, user: user.id, ...change });
      }
      await reply.send({ content: describeSettings(settings.of(guildId), cast.assistantName) });
    },
    complete: ({ typed }) =>
      cast.characters
        .filter(({ name }) => name.length <= 100 && name.toLowerCase().includes(typed.toLowerCase()))
        .slice(0, 25)
        .map(({ name }) => ({ name, value: name })),
  };
}

/** What is to be set; undefined for nothing, and a word for people where it cannot be. */
function readChange(options: Options, { characters }: Cast): SettingChange | string | undefined {
  switch (options.subcommand) {
    case 'channel':
    case 'role': {
      const name = options.subcommand;
      const value = options.text('rule');
      const isRule = value === 'allow' || value === 'block';
      return { name, id: options.text(name) ?? '', value: isRule ? value : undefined };
    }
    case 'assistant': {
      const wanted = options.text('character');
      if (wanted === undefined) return { name: 'assistant', value: undefined };
      const found = characters.find(({ name }) => name.toLowerCase() === wanted.trim().toLowerCase());
      return found === undefined
        ? 'I have no character of that name. `/list` shows those that I have.'
        : { name: 'assistant', value: found.name };
    }
    case 'card-prompts':
      return { name: 'card-prompts', value: options.flag('allowed') ?? true };
    case 'limit':
      return { name: 'limit', value: options.number('answers') };
    default:
      return undefined;
  }
}
