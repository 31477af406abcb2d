import { type APIMessage, ApplicationCommandType, escapeMarkdown } from 'discord.js';
import type { DiscordApi } from '../api.ts';
import type { GatewayMessage } from '../gateway.ts';
import type { OnBehalf } from '../on-behalf.ts';
import { timeOf } from '../snowflake.ts';
import { findByKey } from './card-key.ts';
import { cardMenu, shorten } from './card-menu.ts';
import { ANYWHERE } from './definition.ts';
import type { AskedByComponent, Handler } from './handler.ts';
import type { ReplyMessage } from './reply.ts';
import { type Room, type RoomDeps, roomOf } from './room.ts';

export interface AnswerAsDeps extends RoomDeps {
  readonly api: DiscordApi;
  readonly onBehalf: OnBehalf;
  /** Until when, in milliseconds since 1970, what a user said is not read. */
  readonly forgottenUntil: (userId: string) => number | undefined;
}

/** Messages that somebody is choosing an answer to; the oldest of more is looked up again. */
const MAX_TARGETS = 500;
const MAX_NAME = 100;

const REFUSALS = {
  full: 'Too many questions are waiting here already. Please try again a little later.',
  tooFast: 'You are asking faster than I may answer. Please wait a minute, then try again.',
  forbidden: 'I do not answer here.',
} as const;

/** “Answer as…” in the menu of a message: a character that somebody picks answers it. */
export function answerAsHandlers(deps: AnswerAsDeps): readonly Handler[] {
  // Without the right to read everything, a message is only told of when it is picked.
  const targets = new Map<string, APIMessage>();
  return [
    {
      kind: 'message',
      first: 'answer',
      definition: { ...ANYWHERE, type: ApplicationCommandType.Message, name: 'Answer as…' },
      run: async (asked, reply) => {
        const { target } = asked;
        keep(targets, target);
        await reply.send(menuOf(roomOf(asked, deps), target.id, 0));
      },
    },
    {
      kind: 'component',
      name: 'answer-as',
      first: 'update-later',
      run: async (asked, reply) => {
        const [targetId = '', action, page] = asked.args;
        const room = roomOf(asked, deps);
        if (action === 'page') await reply.update(menuOf(room, targetId, Number(page)));
        else {
          const target = targets.get(targetId) ?? (await deps.api.message(asked.channelId, targetId));
          const content = put(asked, { room, target, deps });
          await reply.update({ content, components: [] });
        }
      },
    },
  ];
}

function keep(targets: Map<string, APIMessage>, target: APIMessage): void {
  targets.delete(target.id);
  targets.set(target.id, target);
  const [oldest] = targets.keys();
  if (targets.size > MAX_TARGETS && oldest !== undefined) targets.delete(oldest);
}

/** Puts the message as a question to the character. @returns what the user is told */
function put(
  asked: AskedByComponent,
  {
    room,
    target,
    deps,
  }: { readonly room: Room; readonly target: APIMessage | undefined; readonly deps: AnswerAsDeps },
): string {
  const character = findByKey(asked.values[0] ?? '', room.characters);
  if (character === undefined) return 'This character is gone.';
  if (target === undefined) return 'This message is gone.';
  if (timeOf(target.id) <= (deps.forgottenUntil(target.author.id) ?? 0))
    return 'Who wrote this message has asked me not to read it.';
  const { id, channelId, guildId, user, roles } = asked;
  const message: GatewayMessage = {
    ...target,
    channel_id: channelId,
    ...(guildId === undefined ? {} : { guild_id: guildId, member: { roles } }),
    asked_as: { character: character.name, asker: user },
  };
  const outcome = deps.onBehalf.ask({ id, userId: user.id, message });
  return outcome === 'asked'
    ? `**${escapeMarkdown(shorten(character.name, MAX_NAME))}** answers.`
    : REFUSALS[outcome];
}

function menuOf({ characters }: Room, targetId: string, page: number): ReplyMessage {
  if (characters.length === 0) return { content: 'There are no characters here.', components: [] };
  return {
    content: 'Who shall answer this message?',
    components: cardMenu({ prefix: `answer-as:${targetId}`, characters, page }),
  };
}
