import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { isBotAdministrator, isGuildAdministrator } from './administrators.ts';

const ann = { user: { id: '1', name: 'Ann' } };

describe('isGuildAdministrator', () => {
  it.each<[string, string | undefined, bigint, readonly string[], boolean]>([
    ['nobody in particular', '9', PermissionFlagsBits.ManageMessages, ['2'], false],
    ['who manages the guild', '9', PermissionFlagsBits.ManageGuild, [], true],
    ['an administrator of the guild', '9', PermissionFlagsBits.Administrator, [], true],
    ['who runs the bot', '9', 0n, ['2', '1'], true],
    ['who runs the bot, in direct messages', undefined, 0n, ['1'], true],
    ['anybody in direct messages', undefined, PermissionFlagsBits.ManageGuild, [], false],
  ])('judges %s', (_name, guildId, permissions, adminUserIds, expected) => {
    expect(isGuildAdministrator({ ...ann, guildId, permissions }, adminUserIds)).toBe(expected);
  });
});

describe('isBotAdministrator', () => {
  it('knows those of the configuration alone', () => {
    expect([isBotAdministrator(ann, ['1']), isBotAdministrator(ann, [])]).toEqual([true, false]);
  });
});
