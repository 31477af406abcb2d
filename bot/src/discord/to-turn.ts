import type { APIEmbed, APIMessage } from 'discord.js';
import { cardName } from '../characters/names.ts';
import type { Speaker, Turn } from '../conversation/turn.ts';
import type { GatewayMessage, Self } from './gateway.ts';
import type { Nicknames } from './nicknames.ts';
import { isNotice } from './notices.ts';
import { ownWords } from './own-words.ts';

/**
 * A message of Discord's as a turn of the conversation.
 *
 * @param names how people are called in the guild, which messages of the past do not say
 */
export function toTurn(message: GatewayMessage, self: Self, names?: GuildNames): Turn {
  const replied = message.referenced_message;
  return {
    id: message.id,
    channelId: message.channel_id,
    guildId: message.guild_id,
    speaker: speakerOf(message, self, names),
    text: textOf(message, self, names),
    typed: message.content.replaceAll(/<@[!&]?\d+>/g, ' '),
    mentionsBot: new RegExp(`<@!?${self.userId}>`).test(message.content),
    repliesTo: replied ? speakerOf(replied, self, names) : undefined,
  };
}

function speakerOf(message: GatewayMessage, self: Self, names?: GuildNames): Speaker {
  const { author } = message;
  // Answers to commands have both: they are the bot's own, by a webhook of their own.
  if (message.webhook_id !== undefined && author.id !== self.userId) {
    const isOurs = message.application_id === self.applicationId;
    return isOurs ? { kind: 'character', name: cardName(author.username) } : { kind: 'other' };
  }
  if (author.id === self.userId) {
    // What the bot says about itself is nobody's turn: who spoke last is not changed by a fault.
    if (isNotice(message)) return { kind: 'other' };
    const name = ownEmbed(message, self)?.author?.name ?? ownWords(message, self)?.name;
    return name === undefined ? { kind: 'assistant' } : { kind: 'character', name: cardName(name) };
  }
  if (author.bot || author.system) return { kind: 'other' };
  const nickname = message.member?.nick || names?.nicknames.of(names.guildId, author.id);
  return { kind: 'user', id: author.id, name: nickname || author.global_name || author.username };
}

/** The nicknames of one guild, or of none. */
export interface GuildNames {
  readonly guildId: string | undefined;
  readonly nicknames: Nicknames;
}

/** The embed that a character of ours speaks by. Beside a text an embed is Discord's preview of a link in it. */
function ownEmbed({ author, content, embeds }: APIMessage, self: Self): APIEmbed | undefined {
  return author.id === self.userId && content === '' ? embeds[0] : undefined;
}

/** The text with mentions written as names, the bot's own left out; of an embed of ours what it says. */
function textOf(message: APIMessage, self: Self, guild?: GuildNames): string {
  const names = new Map(
    message.mentions.map((user) => [
      user.id,
      guild?.nicknames.of(guild.guildId, user.id) ?? user.global_name ?? user.username,
    ]),
  );
  const words = ownWords(message, self)?.text ?? message.content;
  const content = words.replaceAll(/<@!?(\d+)>/g, (mention, id: string) =>
    id === self.userId ? '' : names.has(id) ? `@${names.get(id)}` : mention,
  );
  const embedded = ownEmbed(message, self)?.description ?? '';
  return [content.trim(), embedded].filter((part) => part !== '').join('\n');
}
