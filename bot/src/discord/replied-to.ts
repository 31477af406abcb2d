import type { APIMessage } from 'discord.js';
import type { Speaker, Turn } from '../conversation/turn.ts';
import type { DiscordApi } from './api.ts';
import { quoted } from './beside-text.ts';
import type { GatewayMessage } from './gateway.ts';

/** `message_reference` also tells where a forwarded message comes from. Source: Discord, "Message Reference Types" */
const REPLY = 0;
/** Of what is quoted: the rest would push out newer talk. */
const MAX_CHARACTERS = 1_000;

/** The id of the message that this one replies to; undefined for what is no reply. */
function replyTarget({ message_reference: reference }: APIMessage): string | undefined {
  return (reference?.type ?? REPLY) === REPLY ? reference?.message_id : undefined;
}

/** Whether it is a reply, and Discord does not say to what: it may be to us. */
export function isOpenReply(message: GatewayMessage): boolean {
  return message.referenced_message === undefined && replyTarget(message) !== undefined;
}

/** The message with what it replies to, looked up once where Discord did not say; as it is where nobody knows. */
export async function withReplied(
  message: GatewayMessage,
  before: readonly APIMessage[],
  api: DiscordApi,
): Promise<GatewayMessage> {
  const target = replyTarget(message);
  if (target === undefined || !isOpenReply(message)) return message;
  const found = before.find(({ id }) => id === target) ?? (await lookUp(message.channel_id, target, api));
  return { ...message, referenced_message: found ?? null };
}

async function lookUp(channelId: string, id: string, api: DiscordApi): Promise<APIMessage | undefined> {
  try {
    return await api.message(channelId, id);
  } catch {
    // What cannot be read is not quoted; the question is answered all the same.
    return undefined;
  }
}

/** What it replies to, where that is older than the talk that is read. */
export function olderReplied(message: APIMessage, before: readonly APIMessage[]): APIMessage | undefined {
  const replied = replyTarget(message) === undefined ? undefined : message.referenced_message;
  return replied && !before.some(({ id }) => id === replied.id) ? replied : undefined;
}

/**
 * A question with what it replies to, where that is older than the talk that is read.
 *
 * @param nameOf how the prompt calls somebody
 */
export function quoting(
  question: Turn,
  replied: Turn | undefined,
  nameOf: (speaker: Speaker) => string,
): Turn {
  if (replied === undefined) return question;
  const { text, media = [] } = replied;
  const said = text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS).toWellFormed()}…` : text;
  const lines = quoted(`In reply to what ${nameOf(replied.speaker)} said earlier`, said);
  return {
    ...question,
    text: [...lines, question.text].filter((line) => line !== '').join('\n'),
    media: [...(question.media ?? []), ...media],
  };
}
