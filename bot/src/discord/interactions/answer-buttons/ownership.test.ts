import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type AnswerAction, mayUse } from './ownership.ts';

const { ManageMessages, ManageGuild, Administrator } = PermissionFlagsBits;

describe('mayUse', () => {
  it.each<
    [string, AnswerAction, string, { userId?: string; guildId?: string; permissions?: bigint }, boolean]
  >([
    ['the asker reroll', 'reroll', '1', {}, true],
    ['the asker continue', 'continue', '1', {}, true],
    ['the asker delete', 'delete', '1', {}, true],
    ['nobody else reroll', 'reroll', '1', { userId: '2' }, false],
    ['nobody else delete', 'delete', '1', { userId: '2' }, false],
    ['a moderator delete', 'delete', '1', { userId: '2', permissions: ManageMessages }, true],
    ['an administrator delete', 'delete', '1', { userId: '2', permissions: Administrator }, true],
    ['a moderator not reroll', 'reroll', '1', { userId: '2', permissions: ManageMessages }, false],
    ['who manages the guild not delete', 'delete', '1', { userId: '2', permissions: ManageGuild }, false],
    ['nobody where no asker is named', 'reroll', '', { userId: '2' }, false],
  ])('lets %s', (_name, action, askerId, { userId = '1', permissions = 0n }, expected) => {
    const asked = { user: { id: userId, name: 'x' }, guildId: '9', permissions };
    expect(mayUse(action, askerId, asked)).toBe(expected);
  });

  it('lets whoever it is in direct messages', () => {
    const asked = { user: { id: '1', name: 'x' }, guildId: undefined, permissions: 0n };
    expect(mayUse('reroll', '1', asked)).toBe(true);
  });
});
