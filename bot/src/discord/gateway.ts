import { type APIMessage, Client, Events, GatewayCloseCodes, GatewayIntentBits } from 'discord.js';
import type { Logger } from '../ops/log.ts';
import { type ChannelPlace, placeOf } from './place.ts';

/** A message as the gateway delivers it. */
export type GatewayMessage = APIMessage & {
  readonly guild_id?: string;
  readonly member?: { readonly nick?: string | null };
};

export interface GatewayOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly onMessage: (message: GatewayMessage, self: Self) => void;
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

/** One connection to the gateway. It resumes by itself; closed, it is not used again. */
export class Gateway {
  readonly #client: Client;
  readonly #options: GatewayOptions;
  #connected = false;

  constructor(options: GatewayOptions) {
    this.#options = options;
    this.#client = new Client({
      intents: [
        GatewayIntentBits.Guilds,
        GatewayIntentBits.GuildMessages,
        GatewayIntentBits.DirectMessages,
        GatewayIntentBits.MessageContent,
      ],
      ...(options.apiUrl === undefined ? {} : { rest: { api: options.apiUrl } }),
    });
    this.#listen();
  }

  get isConnected(): boolean {
    return this.#connected;
  }

  /** Resolves once connected; faults that pass are retried by the library, the others reach `onFatal`. */
  async open(): Promise<void> {
    try {
      await this.#client.login(this.#options.token);
    } catch (error) {
      const isToken = error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
      this.#options.onFatal(
        isToken
          ? 'Discord refuses BOT_TOKEN (401): make a new one in the developer portal'
          : `Discord cannot be reached: ${(error as Error).message}`,
      );
    }
  }

  async close(): Promise<void> {
    this.#setConnected(false);
    this.#client.removeAllListeners();
    this.#client.on(Events.Error, () => {});
    await this.#client.destroy();
  }

  /** Where a channel's messages are sent to; undefined where the channel was never told of. */
  placeOf(channelId: string): ChannelPlace | undefined {
    const channel = this.#client.channels.cache.get(channelId);
    if (channel === undefined) return undefined;
    return placeOf({
      id: channel.id,
      type: channel.type,
      parent_id: channel.isThread() ? channel.parentId : null,
    });
  }

  #listen(): void {
    const { log, onMessage, onFatal } = this.#options;
    const client = this.#client;
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
    client.on(Events.Raw, (packet: { t: string | null; d: unknown }) => {
      const { user, application } = client;
      if (packet.t !== 'MESSAGE_CREATE' || user === null || application === null) return;
      onMessage(packet.d as GatewayMessage, { userId: user.id, applicationId: application.id });
    });
  }

  #setConnected(isConnected: boolean): void {
    if (this.#connected === isConnected) return;
    this.#connected = isConnected;
    this.#options.onState(isConnected);
  }
}
