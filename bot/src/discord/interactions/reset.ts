import { ButtonStyle, ComponentType, PermissionFlagsBits } from 'discord.js';
import { RESET_MARKER } from '../command-words.ts';
import { type Asked, mayDo } from './asked.ts';
import { ANYWHERE } from './definition.ts';
import type { Handler } from './handler.ts';

/** `/reset`: the conversation begins anew, once it is confirmed by who asked for it or by a moderator. */
export function resetHandlers(): readonly Handler[] {
  return [
    {
      kind: 'slash',
      first: 'answer',
      definition: { ...ANYWHERE, name: 'reset', description: 'Begin the conversation here anew' },
      run: async ({ user }, reply) =>
        reply.send(
          {
            content: 'Shall the conversation begin anew here? I will not read what was said before.',
            components: [
              {
                type: ComponentType.ActionRow,
                components: [
                  button('Begin anew', ButtonStyle.Danger, `reset:confirm:${user.id}`),
                  button('Cancel', ButtonStyle.Secondary, `reset:cancel:${user.id}`),
                ],
              },
            ],
          },
          { forAll: true },
        ),
    },
    {
      kind: 'component',
      name: 'reset',
      first: 'answer',
      run: async (asked, reply) => {
        const [action, askerId] = asked.args;
        if (!mayPress(asked, askerId))
          await reply.send({ content: 'Only who asked for it, or a moderator, can do this.' });
        else if (action === 'confirm')
          await reply.update({ content: '', embeds: [RESET_MARKER], components: [] });
        else await reply.update({ content: 'The conversation goes on.', components: [] });
      },
    },
  ];
}

function mayPress(asked: Asked, askerId: string | undefined): boolean {
  return asked.user.id === askerId || mayDo(asked, PermissionFlagsBits.ManageMessages);
}

function button(label: string, style: ButtonStyle.Danger | ButtonStyle.Secondary, custom_id: string) {
  return { type: ComponentType.Button as const, style, label, custom_id };
}
