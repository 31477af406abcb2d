import { setTimeout as sleep } from 'node:timers/promises';
import { type Bot, Stage, startBot } from './bot-stage.ts';
import { percentile } from './rollout-table.ts';

/** A program that answers, and how it is spoken to. */
export interface Candidate {
  readonly name: string;
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
}

export interface Spread {
  readonly p50: number;
  readonly p99: number;
}

const ONE_BY_ONE = 400;
const WARM_UP = 40;
const CHANNELS = 50;
const TOGETHER = 4_000;
const STARTS = 5;
/** After READY, until what was made for it is gone. */
const SETTLED_MS = 4_000;
const START_GUILDS = 100;

export interface Latency {
  /** From the event to the message, without the model's part. */
  readonly overhead: Spread;
  /** What Discord is asked for each answer, once all is known. */
  readonly callsPerReply: Readonly<Record<string, number>>;
}

/** One question after the other, in one channel. */
export async function measureLatency(
  candidate: Candidate,
  address: (stage: Stage) => string,
): Promise<Latency> {
  await using stage = await Stage.open();
  const [channel = ''] = await stage.addGuilds(1);
  const bot = await startBot(stage, candidate.program, candidate.environment);
  const overheads: number[] = [];
  for (let count = 0; count < WARM_UP + ONE_BY_ONE; count++) {
    if (count === WARM_UP) stage.calls.length = 0;
    const time = stage.times.get(await stage.ask(channel, address(stage)));
    if (time === undefined || count < WARM_UP) continue;
    overheads.push(time.modelAsked - time.asked + time.posted - time.modelAnswered);
  }
  const calls = new Map<string, number>();
  for (const call of stage.calls) calls.set(call, (calls.get(call) ?? 0) + 1 / ONE_BY_ONE);
  await bot.end();
  return { overhead: spreadOf(overheads), callsPerReply: Object.fromEntries(calls) };
}

export interface Throughput {
  readonly perSecond: number;
  readonly cpuMsPerReply: number;
  readonly peakMegabytes: number;
}

/** Somebody in each of many channels asks again as soon as there is an answer. */
export async function measureThroughput(candidate: Candidate): Promise<Throughput> {
  await using stage = await Stage.open();
  const channels = await stage.addGuilds(CHANNELS);
  const unlimited = { ...candidate.environment, BENCH_UNLIMITED: '1' };
  const bot = await startBot(stage, candidate.program, unlimited);
  const run = async (total: number) => {
    let left = total;
    const askOn = async (channel: string) => {
      while (left-- > 0) await stage.ask(channel, `<@${stage.botId}>`);
    };
    await Promise.all(channels.map(askOn));
  };
  await run(CHANNELS * 4);
  const before = await bot.read();
  const startedAt = performance.now();
  await run(TOGETHER);
  const seconds = (performance.now() - startedAt) / 1000;
  const after = await bot.read();
  await bot.end();
  return {
    perSecond: TOGETHER / seconds,
    cpuMsPerReply: (after.cpuMs - before.cpuMs) / TOGETHER,
    peakMegabytes: after.rssBytes / 1e6,
  };
}

export interface StartCost {
  /** To READY with 100 guilds, the median. */
  readonly readyMs: number;
  /** From SIGTERM to the end, idle. */
  readonly endMs: number;
}

export async function measureStarts(candidate: Candidate): Promise<StartCost> {
  await using stage = await Stage.open();
  await stage.addGuilds(START_GUILDS);
  const ready: number[] = [];
  const ends: number[] = [];
  for (let count = 0; count < STARTS; count++) {
    const bot = await startBot(stage, candidate.program, candidate.environment);
    ready.push(bot.readyMs);
    await sleep(1000);
    ends.push(await bot.end());
  }
  return { readyMs: percentile(ready, 0.5) ?? 0, endMs: percentile(ends, 0.5) ?? 0 };
}

export interface GuildCost {
  readonly guilds: number;
  readonly megabytes: number;
  readonly readyMs: number;
}

/** What a bot takes that sits in so many guilds and says nothing. */
export async function measureGuilds(candidate: Candidate, counts: readonly number[]): Promise<GuildCost[]> {
  await using stage = await Stage.open();
  const costs: GuildCost[] = [];
  let made = 0;
  for (const guilds of counts) {
    await stage.addGuilds(guilds - made);
    made = guilds;
    const bot: Bot = await startBot(stage, candidate.program, candidate.environment);
    await sleep(SETTLED_MS);
    costs.push({ guilds, megabytes: (await bot.read()).rssBytes / 1e6, readyMs: bot.readyMs });
    await bot.end();
  }
  return costs;
}

function spreadOf(values: readonly number[]): Spread {
  return { p50: percentile(values, 0.5) ?? 0, p99: percentile(values, 0.99) ?? 0 };
}
