import { PermissionFlagsBits } from 'discord.js';
import type { Asked } from './asked.ts';

/** Whether somebody may do what concerns a whole guild: those who run the bot everywhere, Manage Guild in its own. */
export function isGuildAdministrator(
  asked: Pick<Asked, 'user' | 'guildId' | 'permissions'>,
  adminUserIds: readonly string[],
): boolean {
  if (isBotAdministrator(asked, adminUserIds)) return true;
  return asked.guildId !== undefined && hasPermission(asked.permissions, PermissionFlagsBits.ManageGuild);
}

/** Whether somebody may do what concerns every guild. */
export function isBotAdministrator({ user }: Pick<Asked, 'user'>, adminUserIds: readonly string[]): boolean {
  return adminUserIds.includes(user.id);
}

/** An administrator of a guild may everything. */
export function hasPermission(permissions: bigint, wanted: bigint): boolean {
  return (permissions & (wanted | PermissionFlagsBits.Administrator)) !== 0n;
}
