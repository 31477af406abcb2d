import { type APIActionRowComponent, type APIButtonComponent, ButtonStyle, ComponentType } from 'discord.js';

/** Below the last part of an answer. Who may press them stands in their ids, so that it is known after a restart. */
const BUTTONS = [
  { action: 'reroll', label: 'Reroll', emoji: '🔄' },
  { action: 'continue', label: 'Continue', emoji: '➡️' },
  { action: 'delete', label: 'Delete', emoji: '🗑️' },
] as const;

export interface ButtonsOf {
  readonly askerId: string;
  readonly questionId: string;
}

/** The row of buttons below an answer, with ids such as `reroll:<asker>:<question>`. */
export function buttonRow({ askerId, questionId }: ButtonsOf): APIActionRowComponent<APIButtonComponent> {
  return {
    type: ComponentType.ActionRow,
    components: BUTTONS.map(({ action, label, emoji }) => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      custom_id: `${action}:${askerId}:${questionId}`,
      label,
      emoji: { name: emoji },
    })),
  };
}
