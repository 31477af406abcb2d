import { ChannelType } from 'discord.js';

/** A channel as far as sending needs it. */
export interface ChannelPlace {
  readonly channelId: string;
  /** The channel whose webhook serves it: itself, or a thread's parent. */
  readonly webhookChannelId: string;
  readonly threadId: string | undefined;
}

const THREADS = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

export function placeOf(channel: {
  readonly id: string;
  readonly type: ChannelType;
  readonly parent_id?: string | null;
}): ChannelPlace {
  const { id, type, parent_id } = channel;
  return THREADS.has(type) && parent_id
    ? { channelId: id, webhookChannelId: parent_id, threadId: id }
    : { channelId: id, webhookChannelId: id, threadId: undefined };
}
