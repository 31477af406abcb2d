import { setTimeout as sleep } from 'node:timers/promises';
import {
  type IIdentifyThrottler,
  type SessionInfo,
  SimpleIdentifyThrottler,
  WebSocketManager,
  WebSocketShardEvents,
} from '@discordjs/ws';
import {
  type APIGatewayBotInfo,
  GatewayCloseCodes,
  type GatewayDispatchPayload,
  GatewayIntentBits,
  REST,
  Routes,
} from 'discord.js';
import { describeFault, type Logger } from '../ops/log.ts';
import type { DiscordMetrics } from '../ops/metrics-discord.ts';
import { IdentifyGate } from './identify-gate.ts';
import type { SessionStartLimit } from './identify-pace.ts';
import { isRefusal, isUnauthorized } from './outcome.ts';
import { restOptions } from './rest-options.ts';

/** Which of the bot's shards this process has. Direct messages come over shard 0. */
export interface Shards {
  readonly count: number;
  readonly ids: readonly number[];
}

export interface ConnectionOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly shards: Shards;
  /** Whose turn to begin a session it is, where other processes have shards as well. */
  readonly turns: ((maxConcurrency: number) => IIdentifyThrottler) | undefined;
  /** Discord ended the connection for good. */
  readonly onFatal: (cause: string) => void;
  readonly metrics: DiscordMetrics;
  readonly log: Logger;
}

/** A packet as the gateway sends it. */
export type Packet = Pick<GatewayDispatchPayload, 't' | 'd'>;

/** Close codes after which Discord will not have us back, and what to do about each. Source: Discord, "Opcodes and Status Codes" */
const FATAL: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'Discord refuses BOT_TOKEN (4004): make a new one in the developer portal',
  [GatewayCloseCodes.InvalidShard]: 'Discord refuses the shard (4010): look at SHARD_COUNT and SHARD_IDS',
  [GatewayCloseCodes.ShardingRequired]:
    'The bot is in too many guilds for so few shards (4011): raise SHARD_COUNT',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer speaks this version of its API (4012)',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know the intents asked for (4013)',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord does not allow the message content intent (4014): switch it on in the developer portal, under Bot, Privileged Gateway Intents',
};

const INTENTS =
  GatewayIntentBits.Guilds |
  GatewayIntentBits.GuildMessages |
  GatewayIntentBits.GuildWebhooks |
  GatewayIntentBits.DirectMessages |
  GatewayIntentBits.MessageContent;
/** A socket that does not close is left to itself. */
const CLOSE_MS = 2_000;
const ANSWER_MS = 15_000;
const READY_MS = 30_000;
/** Asking where the gateway is costs nothing. */
const OPEN_AGAIN_MS = [1_000, 2_000, 5_000, 10_000];

/** The connections to the gateway, one a shard. They resume and begin anew by themselves; closed, they are not used again. */
export class Connections {
  readonly #options: ConnectionOptions;
  readonly #onPacket: (packet: Packet, shard: number) => void;
  readonly #onBroken: (shard: number) => void;
  readonly #rest: REST;
  readonly #sessions = new Map<number, SessionInfo>();
  readonly #connected = new Set<number>();
  #manager: WebSocketManager | undefined;
  #forgetting: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(
    options: ConnectionOptions,
    {
      onPacket,
      onBroken,
    }: { onPacket: (packet: Packet, shard: number) => void; onBroken: (shard: number) => void },
  ) {
    this.#options = options;
    this.#onPacket = onPacket;
    this.#onBroken = onBroken;
    const { apiUrl, token, shards, metrics } = options;
    this.#rest = new REST(restOptions({ apiUrl, metrics })).setToken(token);
    for (const shard of shards.ids) this.#setConnected(shard, false);
  }

  /** Whether every shard of ours is connected. */
  get areOpen(): boolean {
    return this.#connected.size === this.#options.shards.ids.length;
  }

  /** Resolves once the shards connect, or closed. What will not pass reaches `onFatal`; everything else is tried again. */
  async open(): Promise<void> {
    const { shards, log, onFatal } = this.#options;
    for (let attempt = 0; !this.#isClosed; attempt++) {
      const manager = this.#createManager();
      try {
        const { shards: recommended } = await manager.fetchGatewayInformation();
        if (this.#isClosed) return;
        this.#manager = manager;
        log.info('gateway-opens', { shards: shards.ids.length, of: shards.count, recommended });
        // A shard that fails tries again by itself, and says so by its events.
        manager.connect().catch((error) => log.warn('gateway-faltered', { reason: describeFault(error) }));
        return;
      } catch (error) {
        if (isRefusal(error)) {
          onFatal(
            isUnauthorized(error)
              ? 'Discord refuses BOT_TOKEN (401): make a new one in the developer portal'
              : `Discord refuses the connection: ${describeFault(error)}`,
          );
          return;
        }
        log.warn('gateway-unreachable', { reason: describeFault(error) });
        await sleep(OPEN_AGAIN_MS[attempt] ?? 30_000);
      }
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#forgetting);
    this.#options.metrics.identifyRemaining.remove();
    for (const shard of this.#options.shards.ids) this.#setConnected(shard, false);
    const manager = this.#manager;
    if (manager === undefined) return;
    manager.removeAllListeners();
    manager.on(WebSocketShardEvents.Error, () => {});
    await Promise.race([manager.destroy(), sleep(CLOSE_MS, undefined, { ref: false })]);
  }

  #createManager(): WebSocketManager {
    const { token, shards, log, turns = (slots) => new SimpleIdentifyThrottler(slots) } = this.#options;
    const manager = new WebSocketManager({
      token,
      intents: INTENTS,
      rest: this.#rest,
      shardCount: shards.count,
      shardIds: [...shards.ids],
      handshakeTimeout: ANSWER_MS,
      helloTimeout: ANSWER_MS,
      readyTimeout: READY_MS,
      // Closed, a shard that is about to connect again waits here for ever.
      retrieveSessionInfo: (shard) =>
        this.#isClosed ? new Promise(() => {}) : (this.#sessions.get(shard) ?? null),
      updateSessionInfo: (shard, session) => {
        if (session === null) this.#sessions.delete(shard);
        else this.#sessions.set(shard, session);
      },
      buildIdentifyThrottler: async () => {
        const { session_start_limit } = await manager.fetchGatewayInformation();
        const limit = () => this.#startLimit();
        return new IdentifyGate({ limit, turns: turns(session_start_limit.max_concurrency), log });
      },
    });
    this.#listenTo(manager);
    return manager;
  }

  async #startLimit(): Promise<SessionStartLimit> {
    const { session_start_limit } = (await this.#rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
    const { total, remaining, reset_after } = session_start_limit;
    const { identifyRemaining } = this.#options.metrics;
    identifyRemaining.set(remaining);
    // After that it is not known any more.
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => identifyRemaining.remove(), reset_after).unref();
    return { total, remaining, resetAfterMs: reset_after };
  }

  #listenTo(manager: WebSocketManager): void {
    const { log, metrics, onFatal } = this.#options;
    manager.on(WebSocketShardEvents.Ready, ({ data, shardId }) => {
      log.info('gateway-ready', { shard: shardId, guilds: data.guilds.length });
      this.#setConnected(shardId, true);
    });
    manager.on(WebSocketShardEvents.Resumed, ({ shardId }) => {
      log.info('gateway-resumed', { shard: shardId });
      this.#setConnected(shardId, true);
    });
    manager.on(WebSocketShardEvents.Closed, ({ code, shardId }) => {
      if (this.#connected.has(shardId)) log.warn('gateway-reconnecting', { shard: shardId, code });
      this.#setConnected(shardId, false);
      const cause = FATAL[code];
      if (cause !== undefined) onFatal(cause);
    });
    manager.on(WebSocketShardEvents.HeartbeatComplete, ({ latency, shardId }) =>
      metrics.shardLatency.set({ shard: String(shardId) }, latency / 1000),
    );
    manager.on(WebSocketShardEvents.Error, ({ error, shardId }) =>
      log.warn('gateway-error', { shard: shardId, reason: error.message }),
    );
    manager.on(WebSocketShardEvents.Dispatch, ({ data, shardId }) => this.#onPacket(data, shardId));
  }

  #setConnected(shard: number, isConnected: boolean): void {
    if (isConnected) this.#connected.add(shard);
    else if (this.#connected.delete(shard)) this.#onBroken(shard);
    this.#options.metrics.shardUp.set({ shard: String(shard) }, isConnected ? 1 : 0);
  }
}
