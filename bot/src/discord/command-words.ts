import { type APIEmbed, type APIMessage, MessageType } from 'discord.js';
import type { Self } from './gateway.ts';

/** After `/reset`: where what was said before ends. It has no author, as everything that a character says by embed has. */
export const RESET_MARKER = {
  title: 'The conversation begins anew here',
  description: 'I do not read what was said before.',
} as const satisfies APIEmbed;

const ANNOUNCEMENT = /^🎭 \*\*.+\*\* answers here now when I am mentioned\.$/su;

/** What is said to everybody when `/switch` was used in a guild. @param name with Discord's signs made harmless */
export function announcement(name: string): string {
  return `🎭 **${name}** answers here now when I am mentioned.`;
}

/** Whether the message is the end of what was said before it. Only the bot itself can make one, and the model cannot. */
export function isResetMarker({ author, content, embeds }: APIMessage, self: Self): boolean {
  const [embed, ...others] = embeds ?? [];
  return (
    author.id === self.userId &&
    !content &&
    others.length === 0 &&
    embed?.author === undefined &&
    embed?.title === RESET_MARKER.title &&
    embed.description === RESET_MARKER.description
  );
}

/** Whether a message of the bot's own is what it says to a command, and nobody's turn. A greeting is a character's. */
export function isCommandWord(message: APIMessage, self: Self): boolean {
  const { type, content, embeds, webhook_id } = message;
  const isAnswer = type === MessageType.ChatInputCommand || type === MessageType.ContextMenuCommand;
  const isGreeting = !content && embeds?.[0]?.author !== undefined;
  // What follows a menu came by the command's own webhook; the bot's answers, which a model may say, never do.
  const isAnnouncement = webhook_id !== undefined && ANNOUNCEMENT.test(content ?? '');
  return (isAnswer && !isGreeting) || isResetMarker(message, self) || isAnnouncement;
}
