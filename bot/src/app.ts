import { hostname } from 'node:os';
import { CardShelf } from './characters/card-shelf.ts';
import type { Character } from './characters/character.ts';
import { CharacterLibrary, type LoadedLibrary } from './characters/library.ts';
import { watchCharacters } from './characters/watch.ts';
import type { Config } from './config.ts';
import { decideAs } from './conversation/decide.ts';
import type { BotState } from './delivery/state.ts';
import { DiscordApi } from './discord/api.ts';
import { Conversations } from './discord/conversations.ts';
import { Gateway, type GatewayOptions } from './discord/gateway.ts';
import { createDownload } from './discord/interactions/administration/download.ts';
import { providerName } from './discord/interactions/privacy.ts';
import { Registrar } from './discord/interactions/register.ts';
import { InteractionApi } from './discord/interactions/responses.ts';
import { Nicknames } from './discord/nicknames.ts';
import { isUnauthorized } from './discord/outcome.ts';
import { createMediaLoader } from './discord/read-media.ts';
import { createModel } from './llm/create-model.ts';
import { dearestAnswerUsd } from './llm/metered.ts';
import { SpendCeiling } from './llm/spend-ceiling.ts';
import { Avatars, type PictureSource } from './ops/avatars.ts';
import { type HttpServers, startServers, watchEventLoop } from './ops/health.ts';
import { IdentifyTickets } from './ops/identify-tickets.ts';
import { Leadership } from './ops/lease.ts';
import { createLeaseStore } from './ops/lease-store.ts';
import { describeFault, type Logger } from './ops/log.ts';
import { createMetrics, type Metrics } from './ops/metrics.ts';

const WARM_UP_RETRY_MS = 2_000;
const BEAT_MS = 1_000;
/** Of several processes on one host, as pods are not, each has its own. */
const IDENTITY = `${hostname()}_${process.pid}`;

export interface AppDeps {
  readonly log: Logger;
  readonly state: BotState;
  /** Gets the cause when the bot can do nothing more. */
  readonly onFatal: (cause: string) => void;
}

/** The running bot: warm first, then connected when it is its turn, then drained. */
export class App {
  readonly #config: Config;
  readonly #log: Logger;
  readonly #metrics: Metrics;
  readonly #api: DiscordApi;
  readonly #botState: BotState;
  readonly #onFatal: (cause: string) => void;
  #conversations: Conversations | undefined;
  #gateway: Gateway | undefined;
  #leadership: Leadership | undefined;
  #servers: HttpServers | undefined;
  #avatars: Avatars | undefined;
  #beat: NodeJS.Timeout | undefined;
  #state: 'starting' | 'warm' | 'draining' | 'dead' = 'starting';

  constructor(config: Config, { log, state, onFatal }: AppDeps) {
    this.#config = config;
    this.#log = log;
    this.#metrics = createMetrics(config.version);
    this.#metrics.shards.set(config.shards.count);
    // Ours from the start: what waits for its Lease is missed as well.
    for (const shard of config.shards.ids) this.#metrics.shardUp.set({ shard: String(shard) }, 0);
    this.#api = new DiscordApi({
      token: config.botToken,
      apiUrl: config.discordApiUrl,
      metrics: this.#metrics,
      requestsPerSecond: config.requestsPerSecond,
    });
    this.#botState = state;
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
      isReady: () => this.#state === 'warm' && (this.#mayStandBy || this.#gateway?.isConnected === true),
      isStarted: () => this.#state !== 'starting',
    };
    this.#servers = await startServers(this.#config, {
      health,
      registry: this.#metrics.registry,
      avatarAt: async (path) => await this.#avatars?.at(path),
    });
    if (!this.#botState.isKept)
      this.#log.warn('state-in-memory', {
        reason:
          'STATE_PATH is not set: what is asked while no process listens, or when one is killed, is lost',
      });
    this.#conversations = await this.#prepare(imageFolder);
    if (!(await this.#warmUp())) return;
    // Told to end while it warmed up.
    if (this.#state !== 'starting') return;
    this.#state = 'warm';
    this.#beat = setInterval(() => this.#onBeat(), BEAT_MS);
    await this.#takeTurns();
  }

  /** Whether another pod may hold our Lease without being in our way: a StatefulSet's pod is replaced once it is gone. */
  get #mayStandBy(): boolean {
    return this.#leadership !== undefined && this.#config.shards.part === undefined;
  }

  /** Hands over at once, then finishes what was asked, and closes. */
  async drain(): Promise<void> {
    this.#state = 'draining';
    this.#log.info('draining', { pending: this.#conversations?.pending ?? 0 });
    await this.#gateway?.close();
    await this.#leadership?.release();
    this.#metrics.leader.set(0);
    const finished = (await this.#conversations?.drain(this.#config.drainTimeoutMs)) ?? true;
    clearInterval(this.#beat);
    this.#botState.leave();
    this.#log.info('drained', { finished });
    await this.#servers?.close();
  }

  async #prepare(imageFolder: string): Promise<Conversations> {
    const { models, charactersPaths, assistantName, maxHistoryMessages } = this.#config;
    const { botToken: token, discordApiUrl: apiUrl, devGuildId: guildId, adminUserIds } = this.#config;
    const metrics = this.#metrics;
    const library = new CharacterLibrary([imageFolder, ...charactersPaths]);
    this.#tellOfCards(await library.load());
    this.#avatars = this.#createAvatars(library);
    await this.#avatars?.refresh();
    watchCharacters(library, (loaded) => {
      this.#tellOfCards(loaded);
      void this.#avatars?.refresh();
    });
    const deps = {
      api: this.#api,
      model: createModel(models, { metrics: this.#metrics, log: this.#log }),
      ceiling: new SpendCeiling(this.#botState.spending, {
        perDayUsd: this.#config.spendLimitUsd,
        perAnswerUsd: dearestAnswerUsd(models),
      }),
      cast: {
        // They change while the bot runs.
        get characters() {
          return library.characters;
        },
        assistantName,
      },
      avatarUrlOf: (character: Character) => this.#avatars?.urlOf(character),
      nicknames: new Nicknames(),
      forgottenUntil: (userId: string) => this.#botState.forgotten.until(userId),
      media: createMediaLoader(this.#config.discordApiUrl, this.#metrics),
      maxHistoryMessages,
      isStreaming: this.#config.isStreaming,
      // Whoever of them answers has to take the same prompt.
      tokenLimit: Math.min(...models.map(({ tokenLimit }) => tokenLimit)),
      metrics,
      log: this.#log,
      providers: models.map(providerName),
      interactionApi: new InteractionApi({ apiUrl, metrics }),
      registrar: new Registrar({ token, apiUrl, guildId, metrics, log: this.#log }),
      shelf: new CardShelf(charactersPaths, library),
      download: createDownload(apiUrl),
      adminUserIds,
    };
    const { inferenceParallelism: parallelism, rateLimitPerMinute } = this.#config;
    return new Conversations(this.#botState, deps, { parallelism, rateLimitPerMinute });
  }

  #createAvatars(source: PictureSource): Avatars | undefined {
    const { publicAvatarBaseUrl: baseUrl } = this.#config;
    if (baseUrl === undefined) return undefined;
    return new Avatars({
      source,
      baseUrl,
      onFault: ({ name }, error) =>
        this.#log.warn('avatar-unreadable', { card: name, reason: describeFault(error) }),
    });
  }

  #tellOfCards({ characters, problems }: LoadedLibrary): void {
    this.#metrics.cardsRefused.reset();
    for (const { file, code, message } of problems) {
      this.#metrics.cardErrors.inc({ reason: code });
      if (code !== 'CARD_ODD') this.#metrics.cardsRefused.inc({ reason: code });
      this.#log.warn(code === 'CARD_ODD' ? 'card-odd' : 'card-refused', { file, code, reason: message });
    }
    const { assistantName } = this.#config;
    if (decideAs(assistantName, { characters, assistantName }).kind !== 'answer')
      this.#log.warn('assistant-missing', {
        assistant: assistantName,
        reason: `none of the ${characters.length} cards has the name in ASSISTANT_NAME: who mentions the bot is told that nobody answers`,
      });
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

  async #takeTurns(): Promise<void> {
    const { lease } = this.#config;
    if (lease === undefined) {
      this.#lead(0);
      return;
    }
    const { part } = this.#config.shards;
    const name = part === undefined ? lease.name : `${lease.name}-${part}`;
    this.#leadership = new Leadership(
      await createLeaseStore({ ...lease, name }),
      IDENTITY,
      { onAcquired: (term) => this.#lead(term), onLost: () => void this.#follow() },
      this.#log,
    );
    this.#log.info('standby', { lease: name });
    this.#leadership.start();
  }

  #lead(term: number): void {
    const conversations = this.#conversations;
    if (conversations === undefined || this.#state !== 'warm') return;
    this.#metrics.leader.set(1);
    this.#botState.ledger.owners.lead(term);
    const gateway: Gateway = new Gateway({
      token: this.#config.botToken,
      apiUrl: this.#config.discordApiUrl,
      log: this.#log,
      onFatal: this.#onFatal,
      shards: this.#config.shards,
      turns: this.#turns(),
      metrics: this.#metrics,
      events: conversations.listenTo(() => gateway),
    });
    this.#gateway = gateway;
    void gateway.open();
  }

  /** Where other pods have shards as well, they agree on whose turn to begin a session it is. */
  #turns(): GatewayOptions['turns'] {
    const { lease, shards } = this.#config;
    if (lease === undefined || shards.part === undefined) return undefined;
    const storeOf = (slot: number) => createLeaseStore({ ...lease, name: `${lease.name}-identify-${slot}` });
    return (slots) => new IdentifyTickets({ slots, storeOf, identity: IDENTITY, log: this.#log });
  }

  /** Somebody else answers now: nothing more is taken, what was asked is finished. */
  async #follow(): Promise<void> {
    this.#metrics.leader.set(0);
    const gateway = this.#gateway;
    this.#gateway = undefined;
    this.#conversations?.handOver();
    await gateway?.close();
  }

  #onBeat(): void {
    this.#conversations?.beat(this.#gateway?.isSettled === true);
    this.#metrics.queueDepth.set(this.#conversations?.pending ?? 0);
    this.#metrics.ledgerPending.reset();
    for (const [state, count] of this.#botState.ledger.pending())
      this.#metrics.ledgerPending.set({ state }, count);
  }
}
