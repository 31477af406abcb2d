import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { createDiscordMetrics, type DiscordMetrics } from './metrics-discord.ts';

/** What is counted. No label is a user's, a guild's, a channel's or a card's. */
export interface Metrics extends DiscordMetrics {
  readonly registry: Registry;
  readonly messagesReceived: Counter<'kind'>;
  readonly replies: Counter<'outcome'>;
  readonly replyDuration: Histogram<'part'>;
  readonly overhead: Histogram;
  readonly queueWait: Histogram;
  readonly modelRequests: Counter<'provider' | 'model' | 'outcome'>;
  readonly modelFirstToken: Histogram<'provider' | 'model'>;
  readonly modelTokens: Counter<'provider' | 'model' | 'direction'>;
  readonly modelCost: Counter<'provider' | 'model'>;
  readonly media: Counter<'kind' | 'outcome'>;
  readonly queueDepth: Gauge;
  readonly ledgerPending: Gauge<'state'>;
  readonly caughtUp: Counter;
  readonly duplicatesPrevented: Counter;
  readonly inFlight: Gauge;
  readonly leader: Gauge;
  readonly cardsLoaded: Gauge;
  readonly cardErrors: Counter<'reason'>;
  readonly cardsRefused: Gauge<'reason'>;
}

export function createMetrics(version: string): Metrics {
  const registry = new Registry();
  const registers = [registry];
  registerProcessMetrics(registers);
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
    replies: createReplies(registers),
    ...createTimingMetrics(registers),
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
    ...createDiscordMetrics(registers),
    leader: new Gauge({ name: 'bot_leader', help: 'Whether this process answers.', registers }),
    cardsLoaded: new Gauge({ name: 'cards_loaded', help: 'Cards that can answer.', registers }),
    cardErrors: new Counter({
      name: 'card_errors_total',
      help: 'Cards that could not be read.',
      labelNames: ['reason'],
      registers,
    }),
    cardsRefused: new Gauge({
      name: 'cards_refused',
      help: 'Files that cannot be read as they are now.',
      labelNames: ['reason'],
      registers,
    }),
  };
}

/** From nought: of a series that begins with its first event, Prometheus never sees that event as an increase. */
function createReplies(registers: Registry[]): Metrics['replies'] {
  const replies = new Counter({
    name: 'bot_replies_total',
    help: 'Answers, by how they ended.',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of ['sent', 'failed']) replies.inc({ outcome }, 0);
  return replies;
}

function createTimingMetrics(
  registers: Registry[],
): Pick<Metrics, 'replyDuration' | 'overhead' | 'queueWait'> {
  return {
    replyDuration: new Histogram({
      name: 'bot_reply_duration_seconds',
      help: 'From hearing a question to the first and to the last part of its answer.',
      labelNames: ['part'],
      buckets: [0.5, 1, 2, 5, 10, 20, 40, 80, 160],
      registers,
    }),
    overhead: new Histogram({
      name: 'bot_overhead_seconds',
      help: 'What an answer took besides the model and the wait in line.',
      buckets: [0.005, 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.25, 2.5, 5, 10],
      registers,
    }),
    queueWait: new Histogram({
      name: 'bot_queue_wait_seconds',
      help: 'How long questions stood in line.',
      buckets: [0.01, 0.1, 0.5, 1, 2, 5, 10, 20, 40, 80, 160],
      registers,
    }),
  };
}

function createModelMetrics(
  registers: Registry[],
): Pick<Metrics, 'modelRequests' | 'modelFirstToken' | 'modelTokens' | 'modelCost'> {
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
    modelCost: new Counter({
      name: 'llm_cost_usd_total',
      help: 'What the models cost in US dollars, by the prices of the configuration.',
      labelNames: ['provider', 'model'],
      registers,
    }),
  };
}

const STALL_RESOLUTION_MS = 10;

function registerProcessMetrics(registers: Registry[]): void {
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory that the process occupies.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  const delays = monitorEventLoopDelay({ resolution: STALL_RESOLUTION_MS });
  delays.enable();
  new Gauge({
    name: 'bot_event_loop_stall_seconds',
    help: 'The longest time since the last look in which nothing else could happen.',
    registers,
    collect() {
      this.set(Math.max(0, delays.max / 1e9 - STALL_RESOLUTION_MS / 1000));
      delays.reset();
    },
  });
}
