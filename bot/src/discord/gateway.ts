import { setTimeout as sleep } from 'node:timers/promises';
import {
  type APIInteraction,
  type APIMessage,
  ChannelType,
  Client,
  Events,
  GatewayCloseCodes,
  type GatewayGuildCreateDispatchData,
  GatewayIntentBits,
  type GatewayReadyDispatchData,
} from 'discord.js';
import { describeFault, type Logger } from '../ops/log.ts';
import { isRefusal } from './outcome.ts';
import { type ChannelPlace, placeOf } from './place.ts';

/** A message as the gateway delivers it. */
export type GatewayMessage = APIMessage & {
  readonly guild_id?: string;
  readonly member?: { readonly nick?: string | null };
};

/** A channel that holds messages, with the newest that Discord knows of. */
export interface KnownChannel {
  readonly id: string;
  readonly guildId: string;
  readonly lastMessageId: string | undefined;
}

/** What happens, in the order in which Discord tells it. */
export interface GatewayEvents {
  readonly onMessage: (message: GatewayMessage) => void;
  readonly onEdited: (message: GatewayMessage) => void;
  readonly onDeleted: (channelId: string, ids: readonly string[]) => void;
  /** A new session: what was said before it is not told. */
  readonly onSession: (self: Self) => void;
  /** A guild's channels as they are when the session begins, or when the guild comes back. */
  readonly onGuild: (channels: readonly KnownChannel[]) => void;
  /** The session goes on; Discord has told what was missed, as far as it still had it. */
  readonly onResumed: () => void;
  /** Somebody used a command, a button, a menu or a form. */
  readonly onInteraction: (interaction: APIInteraction) => void;
}

export interface GatewayOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly events: GatewayEvents;
  /** Discord ended the connection for good. */
  readonly onFatal: (cause: string) => void;
  readonly onState: (isConnected: boolean) => void;
  readonly log: Logger;
}

/** Who we are to Discord. */
export interface Self {
  readonly userId: string;
  readonly applicationId: string;
}

/** Close codes after which Discord will not have us back, and what to do about each. Source: Discord, "Opcodes and Status Codes" */
const FATAL: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'Discord refuses BOT_TOKEN (4004): make a new one in the developer portal',
  [GatewayCloseCodes.InvalidShard]: 'Discord refuses the shard (4010)',
  [GatewayCloseCodes.ShardingRequired]: 'The bot is in too many guilds for one shard (4011)',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks this version of its API (4012)',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know the intents asked for (4013)',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord does not allow the message content intent (4014): switch it on in the developer portal, under Bot, Privileged Gateway Intents',
};

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
/** A socket that does not close is left to itself. */
const CLOSE_MS = 2_000;
/** Identifying is limited to a thousand times a day. */
const OPEN_AGAIN_MS = [1_000, 2_000, 5_000, 10_000];

/** One connection to the gateway. It resumes by itself; closed, it is not used again. */
export class Gateway {
  #client: Client;
  readonly #options: GatewayOptions;
  #connected = false;
  #isClosed = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#client = this.#createClient();
  }

  get isConnected(): boolean {
    return this.#connected;
  }

  /** Resolves once connected, or closed. What will not pass reaches `onFatal`; everything else is tried again. */
  async open(): Promise<void> {
    for (let attempt = 0; !this.#isClosed; attempt++) {
      try {
        await this.#client.login(this.#options.token);
        // Closed while it connected.
        if (this.#isClosed) await this.#client.destroy();
        return;
      } catch (error) {
        if (isRefusal(error) || isTokenFault(error)) {
          this.#options.onFatal(
            isTokenFault(error)
              ? 'Discord refuses BOT_TOKEN (401): make a new one in the developer portal'
              : `Discord refuses the connection: ${describeFault(error)}`,
          );
          return;
        }
        this.#options.log.warn('gateway-unreachable', { reason: describeFault(error) });
        await sleep(OPEN_AGAIN_MS[attempt] ?? 30_000);
        // One that has failed is of no use any more.
        this.#client = this.#createClient();
      }
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#setConnected(false);
    this.#client.removeAllListeners();
    this.#client.on(Events.Error, () => {});
    await Promise.race([this.#client.destroy(), sleep(CLOSE_MS, undefined, { ref: false })]);
  }

  /** The channels that were in use last, newest first. */
  recentChannels(limit: number): KnownChannel[] {
    const channels = [...this.#client.channels.cache.values()].flatMap((channel) =>
      WITH_MESSAGES.has(channel.type) && 'guildId' in channel && 'lastMessageId' in channel
        ? [{ id: channel.id, guildId: channel.guildId, lastMessageId: channel.lastMessageId ?? undefined }]
        : [],
    );
    const age = ({ id, lastMessageId }: KnownChannel) => BigInt(lastMessageId ?? id);
    return channels.toSorted((left, right) => (age(left) < age(right) ? 1 : -1)).slice(0, limit);
  }

  /** Where a channel's messages are sent to; undefined where the channel was never told of. */
  placeOf(channelId: string): ChannelPlace | undefined {
    const channel = this.#client.channels.cache.get(channelId);
    if (channel === undefined) return undefined;
    const { id, type } = channel;
    return channel.isThread()
      ? placeOf({ id, type, parent_id: channel.parentId }, { nsfw: channel.parent?.nsfw ?? false })
      : placeOf({ id, type, nsfw: 'nsfw' in channel && channel.nsfw });
  }

  #createClient(): Client {
    const { apiUrl } = this.#options;
    const client = new Client({
      intents: [
        GatewayIntentBits.Guilds,
        GatewayIntentBits.GuildMessages,
        GatewayIntentBits.DirectMessages,
        GatewayIntentBits.MessageContent,
      ],
      ...(apiUrl === undefined ? {} : { rest: { api: apiUrl } }),
    });
    this.#listenTo(client);
    return client;
  }

  #listenTo(client: Client): void {
    const { log, onFatal } = this.#options;
    client.on(Events.ClientReady, () => {
      log.info('gateway-ready', { guilds: client.guilds.cache.size });
      this.#setConnected(true);
    });
    client.on(Events.ShardResume, (shard) => {
      log.info('gateway-resumed', { shard });
      this.#setConnected(true);
    });
    client.on(Events.ShardReconnecting, (shard) => {
      log.warn('gateway-reconnecting', { shard });
      this.#setConnected(false);
    });
    client.on(Events.ShardReady, () => this.#setConnected(true));
    client.on(Events.ShardDisconnect, ({ code }) => {
      this.#setConnected(false);
      onFatal(FATAL[code] ?? `Discord closed the connection for good (${code})`);
    });
    client.on(Events.ShardError, (error, shard) =>
      log.warn('gateway-error', { shard, reason: error.message }),
    );
    client.on(Events.Error, (error) => log.warn('client-error', { reason: error.message }));
    client.on(Events.Raw, (packet: { t: string | null; d: unknown }) => this.#tell(packet));
  }

  /** From the packets as they come: their order is Discord's, and nothing waits for what the library makes of them. */
  #tell({ t, d }: { readonly t: string | null; readonly d: unknown }): void {
    const { events } = this.#options;
    switch (t) {
      case 'READY':
        events.onSession(selfOf(d as GatewayReadyDispatchData));
        break;
      case 'GUILD_CREATE':
        events.onGuild(channelsOf(d as GatewayGuildCreateDispatchData));
        break;
      case 'RESUMED':
        events.onResumed();
        break;
      case 'MESSAGE_CREATE':
        events.onMessage(d as GatewayMessage);
        break;
      case 'INTERACTION_CREATE':
        events.onInteraction(d as APIInteraction);
        break;
      case 'MESSAGE_UPDATE':
        events.onEdited(d as GatewayMessage);
        break;
      case 'MESSAGE_DELETE':
      case 'MESSAGE_DELETE_BULK': {
        const { channel_id, id, ids } = d as { channel_id: string; id?: string; ids?: string[] };
        events.onDeleted(channel_id, ids ?? (id === undefined ? [] : [id]));
        break;
      }
    }
  }

  #setConnected(isConnected: boolean): void {
    if (this.#connected === isConnected) return;
    this.#connected = isConnected;
    this.#options.onState(isConnected);
  }
}

function selfOf({ user, application }: GatewayReadyDispatchData): Self {
  return { userId: user.id, applicationId: application.id };
}

function channelsOf({ id, channels = [], threads = [] }: GatewayGuildCreateDispatchData): KnownChannel[] {
  return [...channels, ...threads]
    .filter(({ type }) => WITH_MESSAGES.has(type))
    .map((channel) => ({
      id: channel.id,
      guildId: id,
      lastMessageId: ('last_message_id' in channel && channel.last_message_id) || undefined,
    }));
}

function isTokenFault(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
}
