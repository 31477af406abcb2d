import { hostname } from 'node:os';
import { CharacterLibrary, type LoadedLibrary } from './characters/library.ts';
import { watchCharacters } from './characters/watch.ts';
import type { Config } from './config.ts';
import { KeyedQueue } from './conversation/queue.ts';
import { DiscordApi, isUnauthorized } from './discord/api.ts';
import { Gateway } from './discord/gateway.ts';
import { Nicknames } from './discord/nicknames.ts';
import { type AnswerDeps, onMessage } from './discord/on-message.ts';
import { createModel } from './llm/create-model.ts';
import { type HttpServers, startServers, watchEventLoop } from './ops/health.ts';
import { Leadership } from './ops/lease.ts';
import { createLeaseStore } from './ops/lease-store.ts';
import { describeFault, type Logger } from './ops/log.ts';
import { createMetrics, type Metrics } from './ops/metrics.ts';

const WARM_UP_RETRY_MS = 2_000;

/** The running bot: warm first, then connected when it is its turn, then drained. */
export class App {
  readonly #config: Config;
  readonly #log: Logger;
  readonly #metrics: Metrics;
  readonly #api: DiscordApi;
  readonly #queue: KeyedQueue;
  readonly #onFatal: (cause: string) => void;
  #answering: AnswerDeps | undefined;
  #gateway: Gateway | undefined;
  #leadership: Leadership | undefined;
  #servers: HttpServers | undefined;
  #state: 'starting' | 'warm' | 'draining' | 'dead' = 'starting';

  /** @param onFatal gets the cause when the bot can do nothing more */
  constructor(config: Config, log: Logger, version: string, onFatal: (cause: string) => void) {
    this.#config = config;
    this.#log = log;
    this.#metrics = createMetrics(version);
    this.#api = new DiscordApi({ token: config.botToken, apiUrl: config.discordApiUrl });
    this.#queue = new KeyedQueue(config.inferenceParallelism, (error) =>
      log.error('answer-failed', { reason: describeFault(error) }),
    );
    this.#onFatal = (cause) => {
      this.#state = 'dead';
      onFatal(cause);
    };
  }

  /** @param imageFolder the cards that come with the image */
  async start(imageFolder: string): Promise<void> {
    const isTurning = watchEventLoop();
    const health = {
      isLive: () => this.#state !== 'dead' && isTurning(),
      isReady: () =>
        this.#state === 'warm' && (this.#leadership !== undefined || this.#gateway?.isConnected === true),
      isStarted: () => this.#state !== 'starting',
    };
    this.#servers = await startServers(this.#config, health, this.#metrics.registry);
    this.#answering = await this.#prepare(imageFolder);
    if (!(await this.#warmUp())) return;
    // Told to end while it warmed up.
    if (this.#state !== 'starting') return;
    this.#state = 'warm';
    const { lease } = this.#config;
    if (lease === undefined) {
      this.#metrics.leader.set(1);
      this.#connect();
      return;
    }
    this.#leadership = new Leadership(
      await createLeaseStore(lease),
      hostname(),
      { onAcquired: () => this.#lead(), onLost: () => void this.#follow() },
      this.#log,
    );
    this.#log.info('standby', { lease: lease.name });
    this.#leadership.start();
  }

  /** Hands over at once, then finishes what was asked, and closes. */
  async drain(): Promise<void> {
    this.#state = 'draining';
    this.#log.info('draining', { pending: this.#queue.pending });
    await this.#gateway?.close();
    await this.#leadership?.release();
    this.#metrics.leader.set(0);
    const finished = await this.#queue.drain(this.#config.drainTimeoutMs);
    this.#log.info('drained', { finished, left: this.#queue.pending });
    await this.#servers?.close();
  }

  async #prepare(imageFolder: string): Promise<AnswerDeps> {
    const library = new CharacterLibrary([imageFolder, ...this.#config.charactersPaths]);
    this.#tellOfCards(await library.load());
    watchCharacters(library, (loaded) => this.#tellOfCards(loaded));
    return {
      api: this.#api,
      model: createModel(this.#config.models, { metrics: this.#metrics, log: this.#log }),
      get characters() {
        return library.characters;
      },
      assistantName: this.#config.assistantName,
      maxHistoryMessages: this.#config.maxHistoryMessages,
      // Whoever of them answers has to take the same prompt.
      tokenLimit: Math.min(...this.#config.models.map(({ tokenLimit }) => tokenLimit)),
      queue: this.#queue,
      nicknames: new Nicknames(),
      metrics: this.#metrics,
      log: this.#log,
    };
  }

  #tellOfCards({ characters, problems }: LoadedLibrary): void {
    for (const { file, code, message } of problems) {
      this.#metrics.cardErrors.inc({ reason: code });
      this.#log.warn(code === 'CARD_ODD' ? 'card-odd' : 'card-refused', { file, code, reason: message });
    }
    this.#metrics.cardsLoaded.set(characters.length);
    this.#log.info('cards-loaded', { count: characters.length });
  }

  /** Asks Discord whether it knows the token, until it answers. False when it does not. */
  async #warmUp(): Promise<boolean> {
    for (;;) {
      try {
        await this.#api.checkToken();
        return true;
      } catch (error) {
        if (isUnauthorized(error)) {
          this.#onFatal('Discord refuses BOT_TOKEN (401): make a new one in the developer portal');
          return false;
        }
        if (this.#state === 'draining') return false;
        this.#log.warn('discord-unreachable', { reason: describeFault(error) });
        await new Promise((resolve) => setTimeout(resolve, WARM_UP_RETRY_MS));
      }
    }
  }

  #lead(): void {
    this.#metrics.leader.set(1);
    this.#connect();
  }

  /** Somebody else answers now: nothing more is taken, what was asked is finished. */
  async #follow(): Promise<void> {
    this.#metrics.leader.set(0);
    const gateway = this.#gateway;
    this.#gateway = undefined;
    await gateway?.close();
  }

  #connect(): void {
    const answering = this.#answering;
    if (answering === undefined || this.#state !== 'warm') return;
    const gateway = new Gateway({
      token: this.#config.botToken,
      apiUrl: this.#config.discordApiUrl,
      log: this.#log,
      onFatal: this.#onFatal,
      onState: (isConnected) => this.#metrics.shardUp.set({ shard: '0' }, isConnected ? 1 : 0),
      onMessage: (message, self) => onMessage(message, self, gateway.placeOf(message.channel_id), answering),
    });
    this.#gateway = gateway;
    void gateway.open();
  }
}
