import { PermissionFlagsBits } from 'discord.js';
import { hasPermission } from '../administrators.ts';
import type { Asked } from '../asked.ts';

export type AnswerAction = 'reroll' | 'continue' | 'delete';

/** Whether somebody may use a button of an answer: whoever asked for it; moderators may delete it. */
export function mayUse(
  action: AnswerAction,
  askerId: string,
  { user, guildId, permissions }: Pick<Asked, 'user' | 'guildId' | 'permissions'>,
): boolean {
  // In direct messages there is nobody else; an id that is none belongs to nobody.
  if (guildId === undefined || user.id === askerId) return true;
  return action === 'delete' && hasPermission(permissions, PermissionFlagsBits.ManageMessages);
}
