import { setTimeout as sleep } from 'node:timers/promises';
import { EditBudget } from '../conversation/edit-budget.ts';
import { KeyedQueue } from '../conversation/queue.ts';
import { TokenBuckets } from '../conversation/rate-limit.ts';
import type { BotState } from '../delivery/state.ts';
import { noteBegun, timeAnswer } from '../ops/answer-clock.ts';
import { describeFault } from '../ops/log.ts';
import { type AnswerDeps, answer, type StopReason } from './answer.ts';
import type { DiscordApi } from './api.ts';
import { CatchUp } from './catch-up.ts';
import { FleetingNotices } from './fleeting.ts';
import type { Gateway, GatewayEvents, GatewayMessage, Self } from './gateway.ts';
import { GuildAccess } from './guild-access.ts';
import { Intake } from './intake.ts';
import type { CharacterDeps } from './interactions/administration/character-command.ts';
import { Askers } from './interactions/answer-buttons/askers.ts';
import { Interactions } from './interactions/dispatch.ts';
import { type GuardedDeps, guardedHandlers } from './interactions/guarded-handlers.ts';
import type { Handler } from './interactions/handler.ts';
import { createHandlers, type HandlerDeps } from './interactions/handlers.ts';
import type { Registrar } from './interactions/register.ts';
import type { InteractionApi } from './interactions/responses.ts';
import { Line } from './line.ts';
import { Members } from './members.ts';
import { OnBehalf } from './on-behalf.ts';
import { placeOf as placeFrom } from './place.ts';
import type { WritingDeps } from './write-answer.ts';

export interface ConversationOptions {
  readonly parallelism: number;
  /** Of a user; 0 for no limit. */
  readonly rateLimitPerMinute: number;
}

interface Deps extends WritingDeps, Pick<AnswerDeps, 'log' | 'metrics' | 'isStreaming' | 'ceiling'> {
  readonly interactionApi: InteractionApi;
  /** Where what people say is sent to, by name. */
  readonly providers: readonly string[];
  readonly registrar: Registrar;
  readonly shelf: CharacterDeps['shelf'];
  readonly download: CharacterDeps['download'];
  readonly adminUserIds: readonly string[];
}

/** Of a channel: as many as people may wait for. */
const MAX_WAITING = 50;
const MAX_WAITING_IN_ALL = 1_000;
/** How many quick users a guild may have. */
const GUILD_FACTOR = 20;
/** Looked at after a session went on, in which Discord told what was missed. */
const RECENT_CHANNELS = 50;
/** For words to people that are on their way when everything else is done. */
const SETTLE_MS = 3_000;

/** All that is asked and answered, over connections that come and go. */
export class Conversations {
  readonly #state: BotState;
  readonly #api: DiscordApi;
  readonly #notices: FleetingNotices;
  readonly #queue: KeyedQueue;
  readonly #intake: Intake;
  readonly #catchUp: CatchUp;
  readonly #members: Members;
  readonly #onBehalf: OnBehalf;
  readonly #handlers: readonly Handler[];
  readonly #interactions: Interactions;
  readonly #registrar: Registrar;
  #self: Self | undefined;
  #gateway: Gateway | undefined;
  #isDraining = false;

  constructor(state: BotState, deps: Deps, { parallelism, rateLimitPerMinute }: ConversationOptions) {
    const { ledger, listening, choices, settings } = state;
    const line = new Line(deps);
    const limits = {
      perUser: new TokenBuckets(rateLimitPerMinute),
      perGuild: new TokenBuckets(rateLimitPerMinute * GUILD_FACTOR),
    };
    const askers = new Askers(deps.log);
    const self = () => this.#knownSelf();
    const placeOf = (channelId: string) => this.#gateway?.placeOf(channelId);
    const chosenIn = chooserOf(state);
    this.#state = state;
    this.#api = deps.api;
    this.#notices = new FleetingNotices(deps);
    const answering: AnswerDeps = {
      ...deps,
      ledger,
      chosenIn,
      budget: new EditBudget(),
      self,
      placeOf,
      notices: this.#notices,
      refuse: (question) => this.#intake.refuse(question, 'spent', question.channelId),
      tellAsker: (revisionId, text) => askers.tell(revisionId, text),
      allowsCardPrompts: (guildId) => guildId === undefined || settings.of(guildId).allowsCardPrompts,
      onBegun: (question) => {
        noteBegun();
        void line.leave(question);
      },
      isDraining: () => this.#isDraining,
    };
    this.#queue = new KeyedQueue({
      parallelism,
      maxPerKey: MAX_WAITING,
      maxTotal: MAX_WAITING_IN_ALL,
      work: (id, signal, waitedMs) => timeAnswer(deps.metrics, waitedMs, () => answer(id, answering, signal)),
      onFault: (error) => deps.log.error('answer-failed', { reason: describeFault(error) }),
    });
    const queue = this.#queue;
    const access = new GuildAccess({ ...deps, settings, placeOf });
    this.#intake = new Intake({
      ...deps,
      ledger,
      listening,
      queue,
      line,
      notices: this.#notices,
      ...limits,
      access,
      chosenIn: (id, guildId) => chosenIn(placeOf(id) ?? { channelId: id, webhookChannelId: id }, guildId),
    });
    const admission = { ...limits, access, queue, ledger };
    const onBehalf = new OnBehalf(admission);
    this.#onBehalf = onBehalf;
    this.#members = new Members(deps);
    const hear = async (message: GatewayMessage) => await this.#hearRead(message);
    this.#catchUp = new CatchUp({ ...deps, listening, queue, hear });
    const parts = { ...admission, settings, choices, chosenIn, askers, self, state, onBehalf };
    this.#handlers = handlersFor(deps, parts, placeOf);
    this.#registrar = deps.registrar;
    this.#interactions = new Interactions({
      api: deps.interactionApi,
      handlers: this.#handlers,
      isDraining: () => this.#isDraining,
      log: deps.log,
    });
  }

  get pending(): number {
    return this.#queue.pending;
  }

  /** Takes what the gateway tells from now on. @param gateway asked for what it knows of channels */
  listenTo(gateway: () => Gateway): GatewayEvents {
    const { histories } = this.#api;
    return {
      onSession: (self, shard) => {
        this.#self = self;
        this.#gateway = gateway();
        this.#state.listening.begin(Date.now());
        this.#intake.recover(Date.now());
        if (shard === 0) this.#catchUp.directs(Date.now());
        // Of several processes one does: the one that has the first shard.
        if (shard === 0) void this.#registrar.register(self.applicationId, this.#handlers);
      },
      onGuild: (channels) => this.#catchUp.guild(channels, Date.now()),
      onResumed: (shard) => {
        if (shard === 0) this.#catchUp.directs(Date.now());
        this.#catchUp.channels(gateway().recentChannels(RECENT_CHANNELS, shard), Date.now());
      },
      onMessage: (message) => {
        histories.hear(message);
        this.#intake.hear(message, this.#knownSelf());
        if (this.#queue.has(message.id)) histories.begin(message);
      },
      onEdited: (message) => {
        histories.edited(message);
        this.#intake.revise(message, this.#knownSelf());
      },
      onDeleted: (channelId, ids) => {
        histories.deleted(channelId, ids);
        this.#intake.forget(channelId, ids, this.#knownSelf());
      },
      onUnsure: (isOf) => histories.drop(isOf),
      onGuildGone: (guildId, channelIds) => {
        this.#onBehalf.forgetChannels(channelIds);
        this.#state.forgetGuild(guildId, channelIds);
      },
      onWebhooks: (channelId) => this.#api.forgetWebhook(channelId),
      onInteraction: (interaction) => this.#interactions.hear(interaction),
    };
  }

  /** Notes that this process lives, and that it heard everything if it did. */
  beat(isConnected: boolean): void {
    this.#api.histories.forgetOld();
    this.#state.beat(isConnected && !this.#catchUp.isBusy ? Date.now() : undefined);
  }

  /** Nobody listens here any more; what was asked is finished, unless another takes it over. */
  handOver(): void {
    // Without a kept ledger there is no knowing what another answers from now on.
    if (!this.#state.isKept) this.#state.listening.forget();
  }

  /** Finishes what was asked. What is not finished in time is left to the next process. True when nothing is. */
  async drain(timeoutMs: number): Promise<boolean> {
    this.#isDraining = true;
    const answered = this.#interactions.settled();
    const isFinished = await this.#queue.drain(timeoutMs);
    this.#queue.stop('left' satisfies StopReason);
    await this.#notices.clear();
    await Promise.race([answered, sleep(SETTLE_MS, undefined, { ref: false })]);
    return isFinished;
  }

  /** What was read and not told says nothing of its author in the guild. */
  async #hearRead(message: GatewayMessage): Promise<void> {
    const isNews = this.#intake.isNews(message, this.#knownSelf());
    this.#intake.hear(isNews ? await this.#members.complete(message) : message, this.#knownSelf());
  }

  #knownSelf(): Self {
    if (this.#self === undefined) throw new Error('the gateway has not told who we are');
    return this.#self;
  }
}

/** Who was chosen to answer in a place: there, or by the guild's administrators for all of it. */
function chooserOf({ choices, settings }: BotState): AnswerDeps['chosenIn'] {
  return (place, guildId) =>
    choices.of(place) ?? (guildId === undefined ? undefined : settings.of(guildId).assistant);
}

type HandlerParts = Omit<GuardedDeps, keyof Deps | 'knownPlace' | 'placeOf'> &
  Pick<HandlerDeps, 'choices' | 'state' | 'onBehalf'>;

/** Everything that people can do with commands and buttons. */
function handlersFor(
  deps: Deps,
  parts: HandlerParts,
  knownPlace: GuardedDeps['knownPlace'],
): readonly Handler[] {
  const placeOf: HandlerDeps['placeOf'] = ({ channelId, channel }) =>
    knownPlace(channelId) ?? placeFrom(channel);
  const all = { ...deps, ...parts, placeOf, knownPlace };
  return createHandlers(all, guardedHandlers(all));
}
