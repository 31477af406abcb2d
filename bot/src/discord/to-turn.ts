import type { APIEmbed, APIMessage } from 'discord.js';
import type { Speaker, Turn } from '../conversation/turn.ts';
import type { GatewayMessage, Self } from './gateway.ts';
import { cardName } from './names.ts';
import { isNotice } from './notices.ts';

/** A message of Discord's as a turn of the conversation. */
export function toTurn(message: GatewayMessage, self: Self): Turn {
  const replied = message.referenced_message;
  return {
    id: message.id,
    channelId: message.channel_id,
    guildId: message.guild_id,
    speaker: speakerOf(message, self),
    text: textOf(message, self),
    mentionsBot: new RegExp(`<@!?${self.userId}>`).test(message.content),
    repliesTo: replied ? speakerOf(replied, self) : undefined,
  };
}

function speakerOf(message: GatewayMessage, self: Self): Speaker {
  const { author } = message;
  if (message.webhook_id !== undefined) {
    const isOurs = message.application_id === self.applicationId;
    return isOurs ? { kind: 'character', name: cardName(author.username) } : { kind: 'other' };
  }
  if (author.id === self.userId) {
    // What the bot says about itself is nobody's turn: who spoke last is not changed by a fault.
    if (isNotice(message.content)) return { kind: 'other' };
    const name = ownEmbed(message, self)?.author?.name;
    return name === undefined ? { kind: 'assistant' } : { kind: 'character', name: cardName(name) };
  }
  if (author.bot || author.system) return { kind: 'other' };
  return { kind: 'user', id: author.id, name: message.member?.nick || author.global_name || author.username };
}

/** The embed that a character of ours speaks by. Beside a text an embed is Discord's preview of a link in it. */
function ownEmbed({ author, content, embeds }: APIMessage, self: Self): APIEmbed | undefined {
  return author.id === self.userId && content === '' ? embeds[0] : undefined;
}

/** The text with mentions written as names, the bot's own left out; of an embed of ours what it says. */
function textOf(message: APIMessage, self: Self): string {
  const names = new Map(message.mentions.map((user) => [user.id, user.global_name ?? user.username]));
  const content = message.content.replaceAll(/<@!?(\d+)>/g, (mention, id: string) =>
    id === self.userId ? '' : names.has(id) ? `@${names.get(id)}` : mention,
  );
  const embedded = ownEmbed(message, self)?.description ?? '';
  return [content.trim(), embedded].filter((part) => part !== '').join('\n');
}
