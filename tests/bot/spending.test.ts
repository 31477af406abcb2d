import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../platform/request.ts';
import { createStage, type Stage, startBot as startProgram } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';
import { type BuiltBot, buildBot } from '../support/pods.ts';

let built: BuiltBot;

beforeAll(async () => {
  built = await buildBot();
});
afterAll(() => built[Symbol.asyncDispose]());

/** So dear that a few words cost dollars. */
const PRICES = { OPENAI_INPUT_PRICE: '0', OPENAI_OUTPUT_PRICE: '1000000' };

const startBot = (stage: Stage, environment: Readonly<Record<string, string>> = {}) =>
  startProgram(stage, { ...built.environment, ...PRICES, ...environment }, built.program);

const ask = (stage: Stage, content: string, channel = stage.channel) =>
  stage.discord.say({ channel, user: stage.userId, content: `<@${stage.botId}> ${content}` });

describe.concurrent('what answers cost', () => {
  it('is counted, and ends them at the limit, over a restart, for this guild and day', async () => {
    await using stage = await createStage();
    const folder = await mkdtemp(join(tmpdir(), 'spending-'));
    const environment = { SPEND_LIMIT_USD: '5', STATE_PATH: join(folder, 'state.db') };
    {
      await using bot = await startBot(stage, environment);
      await bot.ready();
      const [first] = await stage.answersTo(await ask(stage, '9 words of moss'));
      expect(first?.content).toContain('moss-8');
      const metrics = (await request(bot.metricsUrl)).text;
      expect(metrics).toMatch(/^llm_cost_usd_total\{provider="openai",model="gpt-4o-mini"\} [1-9]/m);
      const [notice] = await stage.answersTo(await ask(stage, '9 words of fern'));
      expect(notice?.content).toMatch(/is spent.*after midnight, UTC/);
    }
    await using bot = await startBot(stage, environment);
    await bot.ready();
    const refused = await ask(stage, '9 words of reed');
    await stage.answersTo(refused);
    const second = await ask(stage, '9 words of sedge');
    await eventually(async () => {
      const { reactions = [] } =
        (await stage.discord.messages(stage.channel)).find(({ id }) => id === second.id) ?? {};
      expect(reactions.map(({ emoji }) => emoji)).toContain('🚫');
    });
    expect(await stage.model.requests()).toHaveLength(1);
    const direct = await stage.discord.openDirect(stage.userId, stage.applicationId);
    const [answer] = await stage.answersTo(await ask(stage, '2 words of heath', direct.id));
    expect(answer?.content).toBe('heath-0 heath-1');
    await rm(folder, { recursive: true });
  });

  it('holds nobody else up while a guild waits for its own', async () => {
    await using stage = await createStage();
    const wide = await stage.discord.addGuild({
      name: 'Wide',
      members: [stage.userId, stage.botId],
      channels: ['one', 'two', 'three'],
    });
    // So dear that one at a time is all that is sure to be below the limit.
    await using bot = await startBot(stage, { SPEND_LIMIT_USD: '5', INFERENCE_PARALLELISM: '2' });
    await bot.ready();
    const [first, ...others] = Object.values(wide.channels);
    await stage.model.script({ kind: 'pieces', pieces: ['moss '], everyMs: 0, ending: 'stall' });
    const asked = await Promise.all(
      [first, ...others].map((channel) => ask(stage, '2 words of moss', channel)),
    );
    await eventually(async () => expect(await stage.model.requests()).toHaveLength(1));
    const [answer] = await stage.answersTo(await ask(stage, '2 words of fern'), 1, 10_000);
    expect(answer?.content).toBe('fern-0 fern-1');
    expect(asked).toHaveLength(3);
    expect(await stage.model.requests()).toHaveLength(2);
  });

  it('is estimated where a model is cut off, and is not passed by many at once', async () => {
    await using stage = await createStage();
    const guild = await stage.discord.addGuild({
      name: 'Wide',
      members: [stage.userId, stage.botId],
      channels: ['one', 'two', 'three', 'four'],
    });
    await using bot = await startBot(stage, { SPEND_LIMIT_USD: '5' });
    await bot.ready();
    await stage.model.script(
      ...Array.from(
        { length: 4 },
        () => ({ kind: 'pieces', pieces: ['moss ', 'moss '], everyMs: 300, ending: 'cut' }) as const,
      ),
    );
    const questions = await Promise.all(
      Object.values(guild.channels).map((channel) => ask(stage, '20 words of moss', channel)),
    );
    for (const question of questions) await stage.answersTo(question, 1, 60_000);
    const cost = /^llm_cost_usd_total\S* (\S+)/m.exec((await request(bot.metricsUrl)).text)?.[1];
    expect(Number(cost)).toBeGreaterThanOrEqual(5);
    expect(Number(cost)).toBeLessThan(12);
    expect((await stage.model.requests()).length).toBeLessThan(4);
  });
});
