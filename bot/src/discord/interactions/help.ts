import { ApplicationCommandType } from 'discord.js';
import { ANYWHERE } from './definition.ts';
import type { Handler, SlashCommand } from './handler.ts';

/** `/help`: how to ask, and what every command does, in the words that Discord shows too. */
export function helpCommand(handlers: () => readonly Handler[], assistantName: string): SlashCommand {
  return {
    kind: 'slash',
    first: 'answer',
    definition: { ...ANYWHERE, name: 'help', description: 'How to talk with me, and what I can do' },
    run: async (asked, reply) => {
      const where = asked.guildId === undefined ? 'direct' : 'guild';
      await reply.send({ content: helpText(handlers(), assistantName, where) });
    },
  };
}

/** What `/help` shows: up to 2,000 characters. */
export function helpText(
  handlers: readonly Handler[],
  assistantName: string,
  where: 'guild' | 'direct',
): string {
  const how =
    where === 'guild'
      ? [
          `Mention me, and ${assistantName} answers, or whoever \`/switch\` chose for the channel.`,
          'Write `@Name` with the name of a character, or reply to its message, and it answers.',
        ]
      : [
          `Write to me: ${assistantName} answers, or whoever spoke last. \`/switch\` or \`@Name\` chooses another.`,
        ];
  return [...how, '', ...handlers.flatMap(lineOf)].join('\n').slice(0, MAX_CONTENT);
}

const MAX_CONTENT = 2_000;

function lineOf(handler: Handler): string[] {
  if (handler.kind === 'slash') return [`\`/${handler.definition.name}\`: ${handler.definition.description}`];
  if (handler.kind !== 'message' || handler.definition.type !== ApplicationCommandType.Message) return [];
  return [`In the menu of a message, under Apps: “${handler.definition.name}”`];
}
