import {
  type APIInteraction,
  type APIMessage,
  GatewayDispatchEvents,
  type GatewayGuildCreateDispatchData,
  type GatewayReadyDispatchData,
  type GatewayWebhooksUpdateDispatchData,
} from 'discord.js';
import type { Where } from './channel-histories.ts';
import { ChannelTable, type KnownChannel, type ToldChannel } from './channel-table.ts';
import { type ConnectionOptions, Connections, type Packet } from './connections.ts';
import type { ChannelPlace } from './place.ts';
import type { ProxiedFor } from './proxied.ts';
import type { Revision } from './revision.ts';
import { shardOf } from './shards.ts';

/** A character whom somebody picked to answer a message. */
export interface AskedAs {
  readonly character: string;
  readonly asker: { readonly id: string; readonly name: string };
}

/** A message as the gateway delivers it. */
export type GatewayMessage = APIMessage & {
  readonly guild_id?: string;
  /** Of ours, for a message that is a question because somebody made it one. */
  readonly asked_as?: AskedAs;
  /** Of ours, where the answer is out and is to become another. */
  readonly revises?: Revision;
  readonly member?: { readonly nick?: string | null; readonly roles?: readonly string[] };
  /** Of ours: the card that it called by `@Name` when it was heard. */
  readonly named?: string;
  /** Not Discord's own: whose words these are, where a webhook says them. */
  readonly proxied?: ProxiedFor;
};

/** What happens, in the order in which Discord tells it. */
export interface GatewayEvents {
  readonly onMessage: (message: GatewayMessage) => void;
  readonly onEdited: (message: GatewayMessage) => void;
  readonly onDeleted: (channelId: string, ids: readonly string[]) => void;
  /** A channel's webhooks are not what they were. */
  readonly onWebhooks: (channelId: string) => void;
  /** A new session of a shard: what was said before it is not told. */
  readonly onSession: (self: Self, shard: number) => void;
  /** A guild's channels as they are when the session begins, or when the guild comes back. */
  readonly onGuild: (channels: readonly KnownChannel[]) => void;
  /** A shard's session goes on; Discord has told what was missed, as far as it still had it. */
  readonly onResumed: (shard: number) => void;
  /** The bot is in the guild no more. */
  readonly onGuildGone: (guildId: string, channelIds: readonly string[]) => void;
  /** What was told of these places until now may not be all, or not hold any more. */
  readonly onUnsure: (isOf: (where: Where) => boolean) => void;
  /** Somebody used a command, a button, a menu or a form. */
  readonly onInteraction: (interaction: APIInteraction) => void;
}

export interface GatewayOptions extends ConnectionOptions {
  readonly events: GatewayEvents;
}

/** Who we are to Discord. */
export interface Self {
  readonly userId: string;
  readonly applicationId: string;
}

interface ChangedPlace {
  readonly id?: string;
  readonly guild_id?: string;
}

/** Those that Discord has documented; nothing else becomes a label. */
const EVENT_TYPES: ReadonlySet<string> = new Set(Object.values(GatewayDispatchEvents));
/** Of us, where it says of whom: others' changes are only told with an intent that we do not ask for. */
const GUILD_CHANGES: ReadonlySet<string> = new Set([
  'GUILD_CREATE',
  'GUILD_DELETE',
  'GUILD_MEMBER_UPDATE',
  'GUILD_ROLE_UPDATE',
  'GUILD_ROLE_DELETE',
  'CHANNEL_UPDATE',
  'CHANNEL_DELETE',
]);
const CHANNEL_CHANGES: ReadonlySet<string> = new Set(['THREAD_UPDATE', 'THREAD_DELETE']);
/** Discord names the guilds of a session first and then tells of each; of some it cannot tell. */
const GUILDS_MS = 15_000;

/** What Discord tells over its connections, and what is remembered of it. */
export class Gateway {
  readonly #events: GatewayEvents;
  readonly #shardCount: number;
  readonly #connections: Connections;
  readonly #channels = new ChannelTable();
  /** Guilds that were named and not told of yet. */
  readonly #awaited = new Set<string>();
  #lastGuildAt = 0;

  constructor(options: GatewayOptions) {
    this.#events = options.events;
    this.#shardCount = options.shards.count;
    this.#connections = new Connections(options, {
      onPacket: (packet, shard) => {
        options.metrics.gatewayEvents.inc({ type: EVENT_TYPES.has(packet.t) ? packet.t : 'other' });
        this.#tell(packet, shard);
      },
      onBroken: (shard) => this.#doubt(shard),
    });
  }

  /** Whether every shard of ours is connected. */
  get isConnected(): boolean {
    return this.#connections.areOpen;
  }

  /** Whether, besides, everything has been told that a session begins with. */
  get isSettled(): boolean {
    const isTold = this.#awaited.size === 0 || performance.now() - this.#lastGuildAt > GUILDS_MS;
    return this.isConnected && isTold;
  }

  /** Resolves once the shards connect, or closed. What will not pass reaches `onFatal`; everything else is tried again. */
  async open(): Promise<void> {
    await this.#connections.open();
  }

  async close(): Promise<void> {
    await this.#connections.close();
  }

  /** The channels of a shard that were in use last, newest first. */
  recentChannels(limit: number, shard: number): KnownChannel[] {
    return this.#channels.recent(limit, (guildId) => this.#isOf(shard, guildId));
  }

  /** Where a channel's messages are sent to; undefined where the channel was never told of. */
  placeOf(channelId: string): ChannelPlace | undefined {
    return this.#channels.placeOf(channelId);
  }

  /** From the packets as they come: their order is Discord's, and nothing waits for what anybody makes of them. */
  #tell({ t, d }: Packet, shard: number): void {
    const events = this.#events;
    switch (t) {
      case 'READY':
        this.#begin(d as GatewayReadyDispatchData, shard);
        break;
      case 'RESUMED':
        this.#doubt(shard);
        events.onResumed(shard);
        break;
      case 'MESSAGE_CREATE': {
        const message = d as GatewayMessage;
        this.#channels.note(message.channel_id, message.id);
        events.onMessage(message);
        break;
      }
      case 'INTERACTION_CREATE':
        events.onInteraction(d as APIInteraction);
        break;
      case 'MESSAGE_UPDATE':
        events.onEdited(d as GatewayMessage);
        break;
      case 'WEBHOOKS_UPDATE':
        events.onWebhooks((d as GatewayWebhooksUpdateDispatchData).channel_id);
        break;
      case 'MESSAGE_DELETE':
      case 'MESSAGE_DELETE_BULK': {
        const { channel_id, id, ids } = d as { channel_id: string; id?: string; ids?: string[] };
        events.onDeleted(channel_id, ids ?? (id === undefined ? [] : [id]));
        break;
      }
      default:
        this.#doubtChanged(t, d as ChangedPlace);
        this.#learn(t, d);
    }
  }

  #begin({ user, application, guilds }: GatewayReadyDispatchData, shard: number): void {
    this.#doubt(shard);
    this.#lastGuildAt = performance.now();
    const named = new Set(guilds.map(({ id }) => id));
    for (const id of named) this.#awaited.add(id);
    // What the bot has left while nobody listened.
    for (const id of [...this.#channels.guildIds])
      if (!named.has(id) && this.#isOf(shard, id)) this.#channels.dropGuild(id);
    this.#events.onSession({ userId: user.id, applicationId: application.id }, shard);
  }

  /** What the gateway tells of places. */
  #learn(type: string, data: unknown): void {
    switch (type) {
      case 'GUILD_CREATE': {
        const { id, channels = [], threads = [] } = data as GatewayGuildCreateDispatchData;
        this.#lastGuildAt = performance.now();
        this.#awaited.delete(id);
        this.#events.onGuild(this.#channels.setGuild(id, [...channels, ...threads]));
        break;
      }
      case 'GUILD_DELETE': {
        const { id, unavailable } = data as { id: string; unavailable?: boolean };
        this.#awaited.delete(id);
        // One that is only unavailable comes back.
        if (!unavailable) this.#events.onGuildGone(id, this.#channels.dropGuild(id));
        break;
      }
      case 'CHANNEL_CREATE':
      case 'CHANNEL_UPDATE':
      case 'THREAD_CREATE':
      case 'THREAD_UPDATE':
        this.#channels.set(data as ToldChannel);
        break;
      case 'CHANNEL_DELETE':
      case 'THREAD_DELETE':
        this.#channels.drop(data as ToldChannel);
        break;
      case 'THREAD_LIST_SYNC':
        for (const thread of (data as { threads: ToldChannel[] }).threads) this.#channels.set(thread);
        break;
    }
  }

  /** The shard's connection broke, or is another. */
  #doubt(shard: number): void {
    this.#events.onUnsure(({ guildId }) =>
      guildId === undefined ? shard === 0 : this.#isOf(shard, guildId),
    );
  }

  /** Who may read what may have changed: in a thread with the thread, elsewhere with the guild. */
  #doubtChanged(type: string, { id, guild_id }: ChangedPlace): void {
    if (GUILD_CHANGES.has(type)) this.#events.onUnsure(({ guildId }) => guildId === (guild_id ?? id));
    else if (CHANNEL_CHANGES.has(type)) this.#events.onUnsure(({ channelId }) => channelId === id);
  }

  #isOf(shard: number, guildId: string): boolean {
    return this.#shardCount === 1 || shardOf(guildId, this.#shardCount) === shard;
  }
}
