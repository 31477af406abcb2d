/**
 * What the bot costs beside plain discord.js doing the same: its share of the time to an answer, answers a second, memory
 * by guilds, starts and ends, prompts, and how long hostile input makes it stand still. One run, no limits at Discord's
 * stand-in, a model that answers at once.
 */
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { buildBot } from '../tests/support/pods.ts';
import { measureStalls } from './bot-hostile.ts';
import {
  type Candidate,
  measureGuilds,
  measureLatency,
  measureStarts,
  measureThroughput,
} from './bot-load.ts';
import { drawBotPicture } from './bot-picture.ts';
import { measurePrompts } from './bot-prompt.ts';
import { Stage } from './bot-stage.ts';
import { type BotFigures, goalsOf, renderBotTable } from './bot-table.ts';
import { measureTakeovers } from './bot-takeover.ts';

const GUILDS = [0, 100, 1_000, 2_500];
const docs = join(import.meta.dirname, '../docs');
const mention = (stage: Stage) => `<@${stage.botId}>`;
const begun = performance.now();
const [loadBefore = 0] = loadavg();

function say(line: string): void {
  console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(4)} s  ${line}`);
}

async function measureBoth<T>(
  what: string,
  measure: (candidate: Candidate) => Promise<T>,
): Promise<{ ours: T; plain: T }> {
  const both = { ours: await measure(ours), plain: await measure(plain) };
  say(`${what}: ${JSON.stringify(both)}`);
  return both;
}

await using built = await buildBot();
const ours: Candidate = {
  name: 'ours',
  program: built.program,
  environment: built.environment,
};
const plain: Candidate = {
  name: 'plain discord.js',
  program: join(import.meta.dirname, 'plain-bot.js'),
  environment: { NODE_COMPILE_CACHE: built.environment.NODE_COMPILE_CACHE ?? '' },
};

async function measureHostile() {
  await using stage = await Stage.open();
  return await measureStalls(stage, ours.program, ours.environment);
}

const figures: BotFigures = {
  date: new Date().toISOString().slice(0, 10),
  node: process.versions.node,
  cores: cpus().length,
  loadBefore,
  latency: await measureBoth('one by one', (candidate) => measureLatency(candidate, mention)),
  webhookLatency: await measureLatency(ours, () => '@Mara the Lamplighter'),
  throughput: await measureBoth('all at once', measureThroughput),
  starts: await measureBoth('starts', measureStarts),
  takeover: await measureTakeovers(built),
  guilds: await measureBoth('guilds', (candidate) => measureGuilds(candidate, GUILDS)),
  prompts: measurePrompts(),
  stalls: await measureHostile(),
};
say('done');
const goals = goalsOf(figures);
const table = renderBotTable(figures, goals);
console.log(table);
await writeFile(join(docs, 'bench-bot.md'), table);
await writeFile(join(docs, 'bench-bot.json'), `${JSON.stringify({ goals, ...figures }, undefined, 2)}\n`);
await writeFile(join(docs, 'bench-bot.svg'), drawBotPicture(figures));
process.exitCode = goals.every(({ met }) => met) ? 0 : 1;
