import { ApplicationCommandOptionType, escapeMarkdown, MessageType } from 'discord.js';
import type { Character } from '../../../characters/card.ts';
import { findByName, matchNames } from '../../../characters/match.ts';
import { AdultsOnly } from '../../../conversation/audience.ts';
import { NobodyThere } from '../../../conversation/decide.ts';
import { planPrompt } from '../../../conversation/prompt.ts';
import { describePrompt, printPrompt } from '../../../conversation/prompt-report.ts';
import type { Settings } from '../../../delivery/settings.ts';
import type { GatewayMessage } from '../../gateway.ts';
import type { ChannelPlace } from '../../place.ts';
import { prepareAnswer, type WritingDeps } from '../../write-answer.ts';
import { isGuildAdministrator } from '../administrators.ts';
import type { Asked } from '../asked.ts';
import { ANYWHERE } from '../definition.ts';
import type { SlashCommand } from '../handler.ts';
import type { ReplyMessage } from '../reply.ts';
import { type RoomDeps, roomOf } from '../room.ts';

export interface PromptDeps extends RoomDeps, Omit<WritingDeps, 'model'> {
  readonly settings: Pick<Settings, 'of'>;
  readonly adminUserIds: readonly string[];
  /** Also of what the gateway did not tell. */
  readonly findPlace: (channelId: string, guildId: string | undefined) => Promise<ChannelPlace>;
}

const MAX_CHOICES = 25;
const MAX_CHOICE_CHARACTERS = 100;
const MAX_QUESTION_CHARACTERS = 2_000;
/** Of the 2,000 of a message. */
const MAX_TABLE_CHARACTERS = 1_500;
const QUESTION = 'Hello!';
const NOBODY = 'Nobody would answer this.';

/** `/prompt`: what the model would be sent now, with what each piece takes, for administrators. */
export function promptCommand(deps: PromptDeps): SlashCommand {
  return {
    kind: 'slash',
    first: 'later',
    definition: {
      ...ANYWHERE,
      name: 'prompt',
      description: 'Show what the model would be sent here now, for administrators',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'character',
          description: 'Who would answer; without one, whoever answers here',
          autocomplete: true,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'question',
          description: 'What would be asked',
          max_length: MAX_QUESTION_CHARACTERS,
        },
      ],
    },
    complete: (asked) => {
      const named = roomOf(asked, deps).characters.filter(({ name }) => name.length <= MAX_CHOICE_CHARACTERS);
      return matchNames(asked.typed, named, MAX_CHOICES).map(({ name }) => ({ name, value: name }));
    },
    run: async (asked, reply) => {
      if (!isGuildAdministrator(asked, deps.adminUserIds)) {
        await reply.send({ content: 'Only administrators can do this.' });
        return;
      }
      const { characters, current } = roomOf(asked, deps);
      const typed = asked.options.text('character');
      const character = typed === undefined ? await current() : findByName(typed, characters);
      await reply.send(
        character === undefined
          ? { content: 'Nobody of that name would answer here. `/list` shows who is there.' }
          : await report(character, asked, deps),
      );
    },
  };
}

async function report(
  character: Character,
  asked: Parameters<SlashCommand['run']>[0],
  deps: PromptDeps,
): Promise<ReplyMessage> {
  const { channelId, guildId } = asked;
  const { isAgeRestricted } = await deps.findPlace(channelId, guildId);
  const writing = {
    message: questionOf(asked, character.name, asked.options.text('question') ?? QUESTION),
    self: deps.self(),
    isAgeRestricted,
    chosen: undefined,
    allowsCardPrompts: guildId === undefined || deps.settings.of(guildId).allowsCardPrompts,
  };
  try {
    const prepared = await prepareAnswer(writing, deps, new AbortController().signal);
    if (prepared === undefined) return { content: NOBODY };
    const plan = planPrompt(prepared.prompt);
    const summary = `about ${plan.tokens} of ${plan.tokenLimit} tokens`;
    const name = escapeMarkdown(character.name.slice(0, MAX_CHOICE_CHARACTERS));
    const table = describePrompt(plan);
    return {
      content: `What **${name}** would be asked by: ${summary}.\n${tableShown(table)}`,
      files: [{ name: 'prompt.txt', text: `${table}\n\n${printPrompt(plan)}\n` }],
    };
  } catch (error) {
    if (error instanceof NobodyThere) return { content: NOBODY };
    if (error instanceof AdultsOnly) return { content: error.message };
    throw error;
  }
}

/** As many lines of the table as a message takes beside its first line; all of them are in the file. */
function tableShown(table: string): string {
  const text = table.replaceAll('```', "'''");
  const end = text.lastIndexOf('\n', MAX_TABLE_CHARACTERS);
  const shown =
    text.length <= MAX_TABLE_CHARACTERS ? text : `${text.slice(0, end)}\n… the rest is in the file`;
  return `\`\`\`\n${shown}\n\`\`\``;
}

/** A message that nobody has written. */
function questionOf(
  { id, channelId, guildId, user }: Asked,
  character: string,
  content: string,
): GatewayMessage {
  const author = {
    id: user.id,
    username: user.name,
    discriminator: '0',
    avatar: null,
    global_name: user.name,
  };
  return {
    id,
    channel_id: channelId,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    type: MessageType.Default,
    author,
    content,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    asked_as: { character, asker: user },
  };
}
