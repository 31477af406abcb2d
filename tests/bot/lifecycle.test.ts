import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quoteLog } from '../../lib/rollout/log-lines.ts';
import { request } from '../../platform/request.ts';
import { createStage, startBot } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';

const main = join(import.meta.dirname, '../../bot/src/main.ts');

function lastLine(output: string): { event: string; cause?: string } {
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

describe("the bot's life", () => {
  it('names every missing variable and exits with 78', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage, {
      BOT_TOKEN: '',
      OPENAI_API_KEY: '',
      PORT: 'x',
      LOG_LEVEL: 'loud',
      STATE_PATH: join(main, 'state.db'),
    });
    expect(await bot.exited).toBe(78);
    const { cause } = lastLine(bot.output());
    for (const name of ['BOT_TOKEN', 'OPENAI_API_KEY', 'PORT', 'LOG_LEVEL', 'STATE_PATH cannot be used'])
      expect(cause).toContain(name);
  });

  it('reads a file below the environment, warns of what is nearly a name, and says whether all is well', async () => {
    await using stage = await createStage();
    await using folder = await mkdtempDisposable(join(tmpdir(), 'config-'));
    const file = join(folder.path, '.env');
    await writeFile(file, `PORT=x\nOPENAI_MODEL_NAM=small\nLOG_LEVEL="info"\nDRAIN_TIMEOUT=planted\n`);
    const check = [main, '--check-config'];
    await using refused = await startBot(stage, { CONFIG_FILE: file, DRAIN_TIMEOUT: '' }, ...check);
    expect(await refused.exited).toBe(78);
    expect(refused.output()).not.toContain('planted');
    // What the environment has counts, unless it is empty.
    expect(lastLine(refused.output()).cause).toBe(
      'The configuration is not usable: DRAIN_TIMEOUT must be a duration such as 180s or 3m',
    );
    await using fine = await startBot(stage, { CONFIG_FILE: file, DRAIN_TIMEOUT: '9s' }, ...check);
    expect(await fine.exited).toBe(0);
    expect(fine.output()).toContain('OPENAI_MODEL_NAM is not read; OPENAI_MODEL_NAME is probably meant');
    expect(lastLine(fine.output()).event).toBe('config-valid');
    await using lost = await startBot(stage, { CONFIG_FILE: join(folder.path, 'gone') }, ...check);
    expect(await lost.exited).toBe(78);
    expect(lastLine(lost.output()).cause).toContain('CONFIG_FILE cannot be read');
  });

  it('says so of a bad place for the state also when it only checks', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage, { STATE_PATH: join(main, 'state.db') }, main, '--check-config');
    expect(await bot.exited).toBe(78);
    expect(lastLine(bot.output()).cause).toContain('STATE_PATH cannot be used');
  });

  it('exits with 1 when Discord does not know the token, and says so last', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage, { BOT_TOKEN: 'wrong' });
    expect(await bot.exited).toBe(1);
    expect(lastLine(bot.output())).toMatchObject({
      event: 'fatal',
      cause: expect.stringContaining('BOT_TOKEN (401)'),
    });
  });

  it('names the switch in the portal when the intent is not allowed', async () => {
    await using stage = await createStage();
    await stage.discord.addApplication({ token: 'another', name: 'Other', allowedIntents: 0 });
    await using bot = await startBot(stage, { BOT_TOKEN: 'another' });
    expect(await bot.exited).toBe(1);
    expect(lastLine(bot.output()).cause).toMatch(/4014.*Privileged Gateway Intents/);
    // As a deployment shows it.
    expect(quoteLog(bot.output())).toBe(
      'its last line: "Discord does not allow the message content intent (4014): switch it on in the developer portal, under Bot, Privileged Gateway Intents"',
    );
  });

  it('is not ready while the gateway is away, but lives, and comes back', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.discord.strike(stage.applicationId, { kind: 'close', code: 4000 });
    await eventually(async () => expect((await request(`${bot.url}/readyz`)).status).toBe(503), 10_000);
    expect((await request(`${bot.url}/livez`)).status).toBe(200);
    await bot.ready();
  });

  it('L14, P3, B1: finishes what it is asked when it is told to stop, and takes nothing new', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.model.script({ kind: 'text', text: 'This takes a while to say.', delayMs: 2500 });
    const question = await stage.discord.say({
      channel: stage.channel,
      user: stage.userId,
      content: `<@${stage.botId}> slowly`,
    });
    await eventually(async () => expect((await stage.model.requests()).length).toBe(1));
    bot.process.kill('SIGTERM');
    await eventually(async () => expect(await stage.discord.connected()).toEqual([]), 2_000);
    expect((await request(`${bot.url}/readyz`)).status).toBe(503);
    const late = await stage.discord.say({
      channel: stage.channel,
      user: stage.userId,
      content: `<@${stage.botId}> too late`,
    });
    await stage.answersTo(question);
    // What was shown while it was written is whole by then.
    expect(await bot.exited).toBe(0);
    const after = (await stage.discord.messages(stage.channel)).filter(
      ({ id }) => BigInt(id) > BigInt(late.id),
    );
    // Below it, whom it is for.
    expect(after.map(({ content }) => content.split('\n')[0])).toEqual(['This takes a while to say.']);
  });

  it('goes at once when it is told twice', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.model.script({ kind: 'text', text: 'never said', delayMs: 60_000 });
    await stage.discord.say({
      channel: stage.channel,
      user: stage.userId,
      content: `<@${stage.botId}> slowly`,
    });
    await eventually(async () => expect((await stage.model.requests()).length).toBe(1));
    bot.process.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 300));
    bot.process.kill('SIGTERM');
    expect(await bot.exited).toBe(1);
    expect(lastLine(bot.output())).toMatchObject({
      event: 'fatal',
      cause: expect.stringContaining('second time'),
    });
  });
});
