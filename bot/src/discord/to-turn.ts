import { type APIEmbed, type APIMessage, MessageType } from 'discord.js';
import { cardName } from '../characters/names.ts';
import type { Speaker, Turn } from '../conversation/turn.ts';
import { type BesideText, besideText, isWritten } from './beside-text.ts';
import { isCommandWord } from './command-words.ts';
import type { GatewayMessage, Self } from './gateway.ts';
import { writeEmoji } from './media-of.ts';
import type { Nicknames } from './nicknames.ts';
import { isNotice } from './notices.ts';
import { ownWords } from './own-words.ts';
import { proxiedSpeaker } from './proxied.ts';

/**
 * A message of Discord's as a turn of the conversation.
 *
 * @param names how people are called in the guild, which messages of the past do not say
 */
export function toTurn(message: GatewayMessage, self: Self, names?: GuildNames): Turn {
  const replied = message.referenced_message;
  const content = message.content ?? '';
  const speaker = speakerOf(message, self, names);
  // Of our own messages, and of nobody's, there is nothing to look at.
  const { lines, media } = speaker.kind === 'user' ? besideText(message) : NOTHING;
  return {
    id: message.id,
    channelId: message.channel_id,
    guildId: message.guild_id,
    speaker,
    text: [textOf(message, self, names), ...lines].filter((line) => line !== '').join('\n'),
    typed: content.replaceAll(/<@[!&]?\d+>/g, ' '),
    mentionsBot: mentionsBot(message, self),
    repliesTo: replied ? speakerOf(replied, self, names) : undefined,
    ...(media.length === 0 ? {} : { media }),
  };
}

const NOTHING: BesideText = { lines: [], media: [] };

/** In the text itself. Without the intent for it there is none, but where the bot is mentioned; a reply's ping is no mention. */
function mentionsBot({ content, mentions, message_reference }: APIMessage, { userId }: Self): boolean {
  if (content) return new RegExp(`<@!?${userId}>`).test(content);
  return !message_reference && (mentions ?? []).some(({ id }) => id === userId);
}

function isAside(message: APIMessage, self: Self): boolean {
  return isNotice(message) || isCommandWord(message, self);
}

function speakerOf(message: GatewayMessage, self: Self, names?: GuildNames): Speaker {
  const { author } = message;
  const proxied = proxiedSpeaker(message);
  if (proxied !== undefined) return proxied;
  // Answers to commands have both: they are the bot's own, by a webhook of their own.
  if (message.webhook_id !== undefined && author.id !== self.userId) {
    const isOurs = message.application_id === self.applicationId;
    return isOurs ? { kind: 'character', name: cardName(author.username) } : { kind: 'other' };
  }
  if (author.id === self.userId) {
    // What the bot says about itself is nobody's turn: who spoke last is not changed by a fault.
    if (isAside(message, self)) return { kind: 'other' };
    const name = ownEmbed(message, self)?.author?.name ?? ownWords(message, self)?.name;
    return name === undefined ? { kind: 'assistant' } : { kind: 'character', name: cardName(name) };
  }
  if (author.bot || author.system || !isWritten(message)) return { kind: 'other' };
  const nickname = message.member?.nick || names?.nicknames.of(names.guildId, author.id);
  return { kind: 'user', id: author.id, name: nickname || author.global_name || author.username };
}

/** A message of the past as it was meant: what begins a thread stands for the message that the thread is about. */
export function asTold(message: APIMessage): APIMessage {
  const { type, referenced_message: begun } = message;
  return type === MessageType.ThreadStarterMessage && begun
    ? { ...begun, channel_id: message.channel_id }
    : message;
}

/** The nicknames of one guild, or of none. */
export interface GuildNames {
  readonly guildId: string | undefined;
  readonly nicknames: Nicknames;
}

/** The embed that a character of ours speaks by. Beside a text an embed is Discord's preview of a link in it. */
function ownEmbed({ author, content, embeds }: APIMessage, self: Self): APIEmbed | undefined {
  return author.id === self.userId && !content ? embeds?.[0] : undefined;
}

/** The text with mentions written as names, the bot's own left out; of an embed of ours what it says. */
function textOf(message: APIMessage, self: Self, guild?: GuildNames): string {
  const names = new Map(
    (message.mentions ?? []).map((user) => [
      user.id,
      guild?.nicknames.of(guild.guildId, user.id) ?? user.global_name ?? user.username,
    ]),
  );
  const words = writeEmoji(ownWords(message, self)?.text ?? message.content ?? '');
  const content = words.replaceAll(/<@!?(\d+)>/g, (mention, id: string) =>
    id === self.userId ? '' : names.has(id) ? `@${names.get(id)}` : mention,
  );
  const embedded = ownEmbed(message, self)?.description ?? '';
  return [content.trim(), embedded].filter((part) => part !== '').join('\n');
}
