import { ChannelType } from 'discord.js';

/** A channel as far as sending needs it. */
export interface ChannelPlace {
  readonly channelId: string;
  /** The channel whose webhook serves it: itself, or a thread's parent. */
  readonly webhookChannelId: string;
  readonly threadId: string | undefined;
  /** Whether only adults read; threads are as their parents. */
  readonly isAgeRestricted: boolean;
}

const THREADS = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** A channel in the API's words. */
export interface RawChannel {
  readonly id: string;
  readonly type: ChannelType;
  readonly parent_id?: string | null;
  readonly nsfw?: boolean;
}

/** The channel that a thread is in; undefined for what is no thread. */
export function threadParent({ type, parent_id }: RawChannel): string | undefined {
  return THREADS.has(type) && parent_id ? parent_id : undefined;
}

/** @param parent of a thread; unknown, everybody may read */
export function placeOf(channel: RawChannel, parent?: Pick<RawChannel, 'nsfw'>): ChannelPlace {
  const { id, nsfw = false } = channel;
  const parentId = threadParent(channel);
  return parentId === undefined
    ? { channelId: id, webhookChannelId: id, threadId: undefined, isAgeRestricted: nsfw }
    : { channelId: id, webhookChannelId: parentId, threadId: id, isAgeRestricted: parent?.nsfw ?? false };
}
