import { ChannelType } from 'discord.js';
import { type ChannelPlace, placeOf, type RawChannel, threadParent } from './place.ts';
import { isOlder } from './snowflake.ts';

/** A channel that holds messages, with the newest that Discord knows of. */
export interface KnownChannel {
  readonly id: string;
  readonly guildId: string;
  readonly lastMessageId: string | undefined;
}

/** A channel or thread as the gateway tells of it, as far as it is kept. */
export interface ToldChannel extends RawChannel {
  readonly guild_id?: string;
  readonly last_message_id?: string | null;
  readonly thread_metadata?: { readonly archived?: boolean };
}

/** One of tens of thousands: nothing is kept that nobody asks for. */
interface Entry {
  readonly guildId: string;
  readonly type: ChannelType;
  readonly parentId: string | undefined;
  readonly nsfw: boolean;
  lastMessageId: string | undefined;
}

/** That take messages; forums hold threads only. */
const WITH_MESSAGES: ReadonlySet<number> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildStageVoice,
]);
/** Whose posts are threads, which are as restricted as they are. */
const WITH_THREADS: ReadonlySet<number> = new Set([ChannelType.GuildForum, ChannelType.GuildMedia]);

/** What the gateway told of the guilds' channels: what an answer has to know of its place, and nothing of people. */
export class ChannelTable {
  readonly #channels = new Map<string, Entry>();
  readonly #byGuild = new Map<string, string[]>();

  get size(): number {
    return this.#channels.size;
  }

  get guildIds(): Iterable<string> {
    return this.#byGuild.keys();
  }

  /** A guild's channels, in the place of all that were known of it. @returns those that hold messages */
  setGuild(guildId: string, channels: readonly ToldChannel[]): KnownChannel[] {
    this.dropGuild(guildId);
    const ids: string[] = [];
    for (const channel of channels) if (this.#keep(guildId, channel)) ids.push(channel.id);
    this.#byGuild.set(guildId, ids);
    return ids.flatMap((id) => this.#known(id));
  }

  /** @returns the channels that it had */
  dropGuild(guildId: string): readonly string[] {
    const ids = this.#byGuild.get(guildId) ?? [];
    for (const id of ids) this.#channels.delete(id);
    this.#byGuild.delete(guildId);
    return ids;
  }

  /** A channel that is new or has changed; one that is archived is forgotten until somebody speaks in it again. */
  set(channel: ToldChannel): void {
    const guildId = channel.guild_id;
    if (guildId === undefined) return;
    if (channel.thread_metadata?.archived) {
      this.drop(channel);
      return;
    }
    const isKnown = this.#channels.has(channel.id);
    if (this.#keep(guildId, channel) && !isKnown) this.#idsOf(guildId).push(channel.id);
  }

  drop({ id, guild_id }: { readonly id: string; readonly guild_id?: string }): void {
    if (guild_id === undefined || !this.#channels.delete(id)) return;
    this.#byGuild.set(
      guild_id,
      this.#idsOf(guild_id).filter((other) => other !== id),
    );
  }

  /** A message came in. */
  note(channelId: string, messageId: string): void {
    const channel = this.#channels.get(channelId);
    if (channel !== undefined) channel.lastMessageId = messageId;
  }

  /** Where a channel's messages are sent to; undefined where the channel was never told of. */
  placeOf(channelId: string): ChannelPlace | undefined {
    const channel = this.#channels.get(channelId);
    if (channel === undefined) return undefined;
    const { type, parentId, nsfw } = channel;
    const raw = { id: channelId, type, ...(parentId === undefined ? {} : { parent_id: parentId }), nsfw };
    const parent = threadParent(raw);
    if (parent === undefined) return placeOf(raw);
    const known = this.#channels.get(parent);
    // Whether only adults read there is not guessed.
    return known === undefined ? undefined : placeOf(raw, { nsfw: known.nsfw });
  }

  /** The channels that were in use last, newest first. @param isOf which guilds count */
  recent(limit: number, isOf: (guildId: string) => boolean): KnownChannel[] {
    const newest: { readonly id: string; readonly age: string }[] = [];
    for (const [id, { guildId, type, lastMessageId }] of this.#channels) {
      const age = lastMessageId ?? id;
      const last = newest.at(-1);
      const isIn = newest.length < limit || (last !== undefined && isOlder(last.age, age));
      if (!isIn || !WITH_MESSAGES.has(type) || !isOf(guildId)) continue;
      const at = newest.findIndex((other) => isOlder(other.age, age));
      newest.splice(at < 0 ? newest.length : at, 0, { id, age });
      if (newest.length > limit) newest.pop();
    }
    return newest.flatMap(({ id }) => this.#known(id));
  }

  #keep(guildId: string, { id, type, parent_id, nsfw = false, last_message_id }: ToldChannel): boolean {
    if (!WITH_MESSAGES.has(type) && !WITH_THREADS.has(type)) return false;
    const parentId = threadParent({ id, type, ...(parent_id ? { parent_id } : {}) });
    const lastMessageId = last_message_id ?? this.#channels.get(id)?.lastMessageId;
    this.#channels.set(id, { guildId, type, parentId, nsfw, lastMessageId });
    return true;
  }

  #known(id: string): KnownChannel[] {
    const channel = this.#channels.get(id);
    if (channel === undefined || !WITH_MESSAGES.has(channel.type)) return [];
    return [{ id, guildId: channel.guildId, lastMessageId: channel.lastMessageId }];
  }

  #idsOf(guildId: string): string[] {
    const ids = this.#byGuild.get(guildId) ?? [];
    this.#byGuild.set(guildId, ids);
    return ids;
  }
}
