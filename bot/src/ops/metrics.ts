import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What is counted. No label is a user's, a guild's, a channel's or a card's. */
export interface Metrics {
  readonly registry: Registry;
  readonly messagesReceived: Counter<'kind'>;
  readonly replies: Counter<'outcome'>;
  readonly replyDuration: Histogram;
  readonly modelRequests: Counter<'provider' | 'model' | 'outcome'>;
  readonly modelFirstToken: Histogram<'provider' | 'model'>;
  readonly modelTokens: Counter<'provider' | 'model' | 'direction'>;
  readonly media: Counter<'kind' | 'outcome'>;
  readonly queueDepth: Gauge;
  readonly ledgerPending: Gauge<'state'>;
  readonly caughtUp: Counter;
  readonly duplicatesPrevented: Counter;
  readonly inFlight: Gauge;
  readonly shardUp: Gauge<'shard'>;
  readonly shardLatency: Gauge<'shard'>;
  readonly identifyRemaining: Gauge;
  readonly leader: Gauge;
  readonly cardsLoaded: Gauge;
  readonly cardErrors: Counter<'reason'>;
}

export function createMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  new Gauge({ name: 'bot_build_info', help: 'The running build.', labelNames: ['version'], registers }).set(
    { version },
    1,
  );
  return {
    registry,
    messagesReceived: new Counter({
      name: 'bot_messages_received_total',
      help: 'Messages seen.',
      labelNames: ['kind'],
      registers,
    }),
    replies: new Counter({
      name: 'bot_replies_total',
      help: 'Answers, by how they ended.',
      labelNames: ['outcome'],
      registers,
    }),
    replyDuration: new Histogram({
      name: 'bot_reply_duration_seconds',
      help: 'From the question to the last part of the answer.',
      buckets: [0.5, 1, 2, 5, 10, 20, 40, 80, 160],
      registers,
    }),
    ...createModelMetrics(registers),
    media: new Counter({
      name: 'bot_media_total',
      help: 'Pictures and files of messages, by whether they could be read.',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
    queueDepth: new Gauge({ name: 'bot_queue_depth', help: 'Questions that wait.', registers }),
    ledgerPending: new Gauge({
      name: 'bot_ledger_pending',
      help: 'Questions that are not done, by how far they are.',
      labelNames: ['state'],
      registers,
    }),
    caughtUp: new Counter({
      name: 'bot_catchup_messages_total',
      help: 'Messages read after a time in which nobody listened.',
      registers,
    }),
    duplicatesPrevented: new Counter({
      name: 'bot_duplicates_prevented_total',
      help: 'Messages that were there already when they would have been sent again.',
      registers,
    }),
    inFlight: new Gauge({ name: 'bot_inflight', help: 'Answers in the making.', registers }),
    ...createGatewayMetrics(registers),
    leader: new Gauge({ name: 'bot_leader', help: 'Whether this process answers.', registers }),
    cardsLoaded: new Gauge({ name: 'cards_loaded', help: 'Cards that can answer.', registers }),
    cardErrors: new Counter({
      name: 'card_errors_total',
      help: 'Cards that could not be read.',
      labelNames: ['reason'],
      registers,
    }),
  };
}

function createModelMetrics(
  registers: Registry[],
): Pick<Metrics, 'modelRequests' | 'modelFirstToken' | 'modelTokens'> {
  return {
    modelRequests: new Counter({
      name: 'llm_requests_total',
      help: 'Requests to models, by how they ended.',
      labelNames: ['provider', 'model', 'outcome'],
      registers,
    }),
    modelFirstToken: new Histogram({
      name: 'llm_first_token_seconds',
      help: 'From a request to the first piece of its answer.',
      labelNames: ['provider', 'model'],
      buckets: [0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 30],
      registers,
    }),
    modelTokens: new Counter({
      name: 'llm_tokens_total',
      help: "Tokens, by the server's own count.",
      labelNames: ['provider', 'model', 'direction'],
      registers,
    }),
  };
}

function createGatewayMetrics(
  registers: Registry[],
): Pick<Metrics, 'shardUp' | 'shardLatency' | 'identifyRemaining'> {
  return {
    shardUp: new Gauge({
      name: 'discord_shard_up',
      help: 'Whether the shard is connected.',
      labelNames: ['shard'],
      registers,
    }),
    shardLatency: new Gauge({
      name: 'discord_shard_latency_seconds',
      help: 'From a heartbeat to its acknowledgement.',
      labelNames: ['shard'],
      registers,
    }),
    identifyRemaining: new Gauge({
      name: 'discord_identify_remaining',
      help: 'How many more sessions Discord lets begin today, as it last said.',
      registers,
    }),
  };
}
