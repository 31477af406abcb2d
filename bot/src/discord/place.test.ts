import { ChannelType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { placeOf, threadParent } from './place.ts';

const { GuildText, PublicThread, PrivateThread, AnnouncementThread, DM } = ChannelType;

describe('placeOf', () => {
  it.each([
    ['a channel', { id: '1', type: GuildText, parent_id: '9' }, false],
    ['a channel for adults', { id: '1', type: GuildText, parent_id: '9', nsfw: true }, true],
    ['direct messages', { id: '1', type: DM }, false],
  ])('sends to %s as itself', (_name, channel, isAgeRestricted) => {
    const self = { channelId: '1', webhookChannelId: '1', threadId: undefined };
    expect(placeOf(channel)).toEqual({ ...self, isAgeRestricted });
    expect(threadParent(channel)).toBeUndefined();
  });

  it.each([
    ['for adults', { nsfw: true }, true],
    ['for all', { nsfw: false }, false],
    ['that says nothing', {}, false],
    ['that nobody told of', undefined, false],
  ])(
    'sends to a thread by its parent, and takes it for what that is: %s',
    (_name, parent, isAgeRestricted) => {
      for (const type of [PublicThread, PrivateThread, AnnouncementThread]) {
        const thread = { id: '1', type, parent_id: '2' };
        const place = { channelId: '1', webhookChannelId: '2', threadId: '1', isAgeRestricted };
        expect(placeOf(thread, parent)).toEqual(place);
        expect(threadParent(thread)).toBe('2');
      }
    },
  );
});
