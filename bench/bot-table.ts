import type { Stall } from './bot-hostile.ts';
import type { GuildCost, Latency, StartCost, Throughput } from './bot-load.ts';
import type { PromptCost } from './bot-prompt.ts';
import type { Takeover } from './bot-takeover.ts';
import { type Goal, renderGoals, renderRows } from './tables.ts';

export interface Both<T> {
  readonly ours: T;
  readonly plain: T;
}

/** What one run showed. */
export interface BotFigures {
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  /** Of the machine: above 1 others were at work, and the times are theirs as well. */
  readonly loadBefore: number;
  readonly latency: Both<Latency>;
  /** Of a character, who speaks by webhook; nothing plain does the same. */
  readonly webhookLatency: Latency;
  readonly throughput: Both<Throughput>;
  readonly starts: Both<StartCost>;
  readonly takeover: Takeover;
  readonly guilds: Both<readonly GuildCost[]>;
  readonly prompts: PromptCost;
  readonly stalls: readonly Stall[];
}

const ms = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`;
const megabytes = (value: number) => `${value.toFixed(0)} MB`;
const ratio = (ours: number, plain: number) => (ours / plain).toFixed(2);
const guildsAt = (costs: readonly GuildCost[], count: number) => costs.find(({ guilds }) => guilds === count);
const callsOf = ({ callsPerReply }: Latency) =>
  Object.values(callsPerReply).reduce((sum, one) => sum + one, 0);

/** What is aimed at, whatever others reach. */
export function goalsOf(figures: BotFigures): Goal[] {
  const { latency, webhookLatency, throughput, starts, takeover, guilds, prompts, stalls } = figures;
  const worst = stalls.toSorted((left, right) => right.milliseconds - left.milliseconds)[0];
  const calls = Math.max(callsOf(latency.ours), callsOf(webhookLatency));
  const atMost = (goal: string, value: number, limit: number, shown: string): Goal => ({
    goal,
    met: value <= limit,
    seen: shown,
  });
  const { p50, p99 } = latency.ours.overhead;
  const memory = (count: number) => guildsAt(guilds.ours, count)?.megabytes ?? Number.POSITIVE_INFINITY;
  return [
    atMost('2 requests to Discord for an answer of one part', calls, 2.05, calls.toFixed(2)),
    atMost('our share of an answer: 5 ms, half of the time', p50, 5, ms(p50)),
    atMost('our share of an answer: 40 ms, but for one in a hundred', p99, 40, ms(p99)),
    {
      goal: '500 answers a second with a model that answers at once',
      met: throughput.ours.perSecond >= 500,
      seen: throughput.ours.perSecond.toFixed(0),
    },
    atMost(
      `a prompt of ${prompts.messages} messages and a book of ${prompts.keys} keys: 15 ms, 19 of 20 times`,
      prompts.goingOn.p95,
      15,
      `${ms(prompts.goingOn.p95)}; in a talk that was never seen ${ms(prompts.unseen.p95)}`,
    ),
    atMost(
      'hostile input stops the event loop for 200 ms',
      worst?.milliseconds ?? 0,
      200,
      `${ms(worst?.milliseconds ?? 0)} (${worst?.input})`,
    ),
    atMost('110 MB in 100 guilds', memory(100), 110, megabytes(memory(100))),
    atMost('200 MB in 2,500 guilds', memory(2_500), 200, megabytes(memory(2_500))),
    atMost(
      '2.5 s from the start to READY in 100 guilds',
      starts.ours.readyMs,
      2_500,
      seconds(starts.ours.readyMs),
    ),
    atMost(
      '1 s from SIGTERM to an answer of the warm standby',
      takeover.answeredMs,
      1_000,
      ms(takeover.answeredMs),
    ),
    atMost('1 s from SIGTERM to the end, idle', starts.ours.endMs, 1_000, ms(starts.ours.endMs)),
  ];
}

export function renderBotTable(figures: BotFigures, goals: readonly Goal[]): string {
  const { date, node, cores, latency, webhookLatency, throughput, starts, guilds, prompts, takeover } =
    figures;
  const row = (what: string, { ours, plain }: Both<number>, show: (value: number) => string) => [
    what,
    show(ours),
    show(plain),
    ratio(ours, plain),
  ];
  const of = <T>({ ours, plain }: Both<T>, pick: (one: T) => number) => ({
    ours: pick(ours),
    plain: pick(plain),
  });
  const rows = [
    ['', 'ours', 'plain discord.js', 'ratio'],
    row(
      'share of an answer, p50',
      of(latency, ({ overhead }) => overhead.p50),
      ms,
    ),
    row(
      'share of an answer, p99',
      of(latency, ({ overhead }) => overhead.p99),
      ms,
    ),
    row(
      'answers a second',
      of(throughput, ({ perSecond }) => perSecond),
      (value) => value.toFixed(0),
    ),
    row(
      'processor for an answer',
      of(throughput, ({ cpuMsPerReply }) => cpuMsPerReply),
      ms,
    ),
    row('requests to Discord for an answer', of(latency, callsOf), (value) => value.toFixed(2)),
    row(
      'start to READY, 100 guilds',
      of(starts, ({ readyMs }) => readyMs),
      seconds,
    ),
    ...guilds.ours.map(({ guilds: count }) =>
      row(
        `memory in ${count.toLocaleString('en')} guilds`,
        of(guilds, (costs) => guildsAt(costs, count)?.megabytes ?? 0),
        megabytes,
      ),
    ),
  ];
  const stalls = figures.stalls.map(({ input, milliseconds }) => [input, ms(milliseconds)]);
  const calls = Object.entries(webhookLatency.callsPerReply).map(([call, count]) => [
    `\`${call}\``,
    count.toFixed(2),
  ]);
  return `# What the bot costs

Written by \`npm run bench:bot\` on ${date}, all in one run: Node ${node}, ${cores} cores, which the bot shares with the stand-ins of
Discord and the model; the machine's load before was ${figures.loadBefore.toFixed(1)}. The stand-in of Discord has no rate limits here, the model answers at once, and its own part is taken
out of the times. Plain discord.js is [bench/plain-bot.js](../bench/plain-bot.js): it answers a mention with what the model says,
and keeps no history, ledger, order or limits.

![The bot beside plain discord.js](bench-bot.svg)

${renderRows(rows, 1)}

A character, who speaks by webhook: ${ms(webhookLatency.overhead.p50)} half of the time, ${ms(webhookLatency.overhead.p99)} but for one in a hundred.
A prompt of ${prompts.messages} messages and ${prompts.keys.toLocaleString('en')} keys: ${ms(prompts.goingOn.p50)} half of the time, ${ms(prompts.first)} the first time, when the book is
made ready. The warm standby is connected ${ms(takeover.connectedMs)} after SIGTERM to the one that leads.

${renderGoals(goals)}

## Hostile input

The longest that the event loop of the running bot stood still.

${renderRows([['input', 'stood still'], ...stalls], 1)}

## Requests for an answer by webhook

${renderRows([['request', 'for each answer'], ...calls], 1)}
`;
}
