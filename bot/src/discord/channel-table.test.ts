import { ChannelType } from 'discord.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { ChannelTable } from './channel-table.ts';

const general = { id: '101', type: ChannelType.GuildText, guild_id: '1', last_message_id: '900' };
const adults = { id: '102', type: ChannelType.GuildText, guild_id: '1', nsfw: true };
const forum = { id: '103', type: ChannelType.GuildForum, guild_id: '1', nsfw: true };
const thread = { id: '104', type: ChannelType.PublicThread, guild_id: '1', parent_id: '102' };
const post = { id: '105', type: ChannelType.PublicThread, guild_id: '1', parent_id: '103' };
const category = { id: '106', type: ChannelType.GuildCategory, guild_id: '1' };

let table: ChannelTable;
beforeEach(() => {
  table = new ChannelTable();
});

const all = () => true;
const ids = (channels: readonly { id: string }[]) => channels.map(({ id }) => id);

describe('ChannelTable', () => {
  it('tells which channels of a guild hold messages, with the newest', () => {
    expect(table.setGuild('1', [general, adults, forum, thread, post, category])).toEqual([
      { id: '101', guildId: '1', lastMessageId: '900' },
      { id: '102', guildId: '1', lastMessageId: undefined },
      { id: '104', guildId: '1', lastMessageId: undefined },
      { id: '105', guildId: '1', lastMessageId: undefined },
    ]);
  });

  it.each([
    ['a channel', '101', { webhookChannelId: '101', threadId: undefined, isAgeRestricted: false }],
    ['a channel for adults', '102', { webhookChannelId: '102', threadId: undefined, isAgeRestricted: true }],
    ['a thread, as its channel', '104', { webhookChannelId: '102', threadId: '104', isAgeRestricted: true }],
    ['a post, as its forum', '105', { webhookChannelId: '103', threadId: '105', isAgeRestricted: true }],
  ])('knows the place of %s', (_name, channelId, place) => {
    table.setGuild('1', [general, adults, forum, thread, post]);
    expect(table.placeOf(channelId)).toEqual({ channelId, ...place });
  });

  it('does not guess a place: of what it was not told, or of a thread whose channel it does not know', () => {
    table.setGuild('1', [thread, category]);
    expect(table.placeOf('999')).toBeUndefined();
    expect(table.placeOf('104')).toBeUndefined();
    expect(table.placeOf('106')).toBeUndefined();
  });

  it('follows what changes', () => {
    table.setGuild('1', [general]);
    table.set({ ...general, nsfw: true });
    expect(table.placeOf('101')?.isAgeRestricted).toBe(true);
    expect(ids(table.recent(9, all))).toEqual(['101']);
    table.set({ ...adults, id: '107' });
    table.drop(general);
    expect(ids(table.recent(9, all))).toEqual(['107']);
    table.dropGuild('1');
    expect(table.size).toBe(0);
  });

  it('forgets what a guild no longer has when it is told of anew', () => {
    table.setGuild('1', [general, adults]);
    table.setGuild('1', [adults]);
    expect(table.placeOf('101')).toBeUndefined();
    expect(table.size).toBe(1);
  });

  it('forgets archived threads, until they are open again', () => {
    table.setGuild('1', [adults, thread]);
    table.set({ ...thread, thread_metadata: { archived: true } });
    expect(table.placeOf('104')).toBeUndefined();
    table.set({ ...thread, thread_metadata: { archived: false } });
    expect(table.placeOf('104')).toBeDefined();
  });

  it('tells the channels that were in use last, by messages or else by their making, of the guilds asked for', () => {
    table.setGuild('1', [general, adults]);
    table.setGuild('2', [{ ...general, id: '201', guild_id: '2', last_message_id: '1000' }]);
    expect(ids(table.recent(9, all))).toEqual(['201', '101', '102']);
    table.note('102', '1001');
    table.note('999', '1002');
    expect(ids(table.recent(2, all))).toEqual(['102', '201']);
    expect(ids(table.recent(9, (guild) => guild === '1'))).toEqual(['102', '101']);
  });

  it('grows with channels alone, however many speak in them', () => {
    table.setGuild('1', [general]);
    for (let id = 0; id < 100_000; id++) table.note(String(id % 7), String(id));
    expect(table.size).toBe(1);
  });
});
