import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { request } from '../../platform/request.ts';
import { BOT_TOKEN, createStage, MODEL_KEY, startBot } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';
import { findInFiles, findValues } from '../support/leaks.ts';

const OTHER_KEY = 'planted/other+key=0123456789';
const secrets = { BOT_TOKEN, MODEL_KEY, OTHER_KEY };
const main = join(import.meta.dirname, '../../bot/src/main.ts');

/** How servers and libraries quote what they were given. */
const echoes: readonly ((key: string) => string)[] = [
  (key) => `Incorrect API key provided: ${key}`,
  (key) => `GET /v1?key=${encodeURIComponent(key)} was refused`,
  (key) => `authorization: Basic ${Buffer.from(`user:${key}`).toString('base64')}`,
  (key) => JSON.stringify({ headers: { authorization: `Bearer ${key}` } }),
];

/** Has the process reject a promise that nobody waits for, with a secret in its cause. */
const rejectOnSignal = `--import=data:text/javascript,${encodeURIComponent(
  'process.on("SIGUSR2", () => { Promise.reject(new Error("lost", { cause: new Error("with " + process.env.BOT_TOKEN) })); });',
)}`;

describe('secrets', () => {
  it('L16, P9: reach neither the log, its copy, the state, people, the numbers nor a probe', async () => {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'secrets-'));
    await using stage = await createStage();
    const logFile = join(folder.path, 'bot.log');
    await using bot = await startBot(stage, {
      LOG_FILE: logFile,
      LOG_LEVEL: 'debug',
      STATE_PATH: join(folder.path, 'state.db'),
      GEMINI_API_KEY: OTHER_KEY,
      NODE_OPTIONS: rejectOnSignal,
    });
    await bot.ready();
    const heard: unknown[] = [];
    for (const echo of echoes) {
      const message = `${echo(MODEL_KEY)}, ${echo(OTHER_KEY)}, ${echo(BOT_TOKEN)}`;
      await stage.model.script({ kind: 'error', status: 401, message });
      const question = { channel: stage.channel, user: stage.userId, content: `<@${stage.botId}> hello?` };
      heard.push(...(await stage.answersTo(await stage.discord.say(question))));
    }
    const shown = [(await request(bot.metricsUrl)).text, (await request(`${bot.url}/readyz`)).text];
    bot.process.kill('SIGUSR2');
    expect(await bot.exited).toBe(1);
    expect(JSON.parse(bot.output().trim().split('\n').at(-1) ?? '')).toMatchObject({
      event: 'fatal',
      cause: expect.stringContaining('lost: with ['),
    });
    expect(bot.output()).toContain('reply-failed');
    // The copy is the log.
    expect(await readFile(logFile, 'utf8')).toBe(bot.output());
    expect(findValues(bot.output(), secrets)).toEqual([]);
    expect(findValues(JSON.stringify([heard, shown]), secrets)).toEqual([]);
    expect(await findInFiles(folder.path, secrets)).toEqual([]);
  });

  it.each(['error-before', 'drop-after'] as const)(
    'L16: of interactions and webhooks are not told where Discord fails by %s',
    async (kind) => {
      await using stage = await createStage();
      await using bot = await startBot(stage, { LOG_LEVEL: 'debug' });
      await bot.ready();
      await eventually(async () => expect(bot.output()).toContain('commands-registered'), 20_000);
      const { discord, channel, userId: user } = stage;
      const routes = ['POST /interactions/', 'POST /webhooks/', 'PATCH /webhooks/', 'GET /webhooks/'];
      for (const route of routes) await discord.inject({ route, kind, times: 3 });
      const heard: unknown[] = [];
      for (const name of ['help', 'list', 'switch'])
        heard.push(await discord.command({ channel, user, name }));
      const fields = { channel, user, content: '@Mara the Lamplighter hello' };
      heard.push(await stage.answersTo(await discord.say(fields)));
      const opened = (await discord.calls()).flatMap(
        ({ path }) => /^\/(?:webhooks|interactions)\/\d+\/([^/?]+)/.exec(path)?.[1] ?? [],
      );
      const tokens = Object.fromEntries(
        [...new Set(opened)].map((token, index) => [`token ${index}`, token]),
      );
      expect(Object.keys(tokens).length).toBeGreaterThan(3);
      const { text } = await request(bot.metricsUrl);
      expect(findValues(bot.output() + text, { ...secrets, ...tokens })).toEqual([]);
      expect(findValues(JSON.stringify(heard), secrets)).toEqual([]);
    },
  );

  it('are not told by a configuration that is refused, or looked at', async () => {
    await using stage = await createStage();
    const wrong = {
      GEMINI_API_KEY: OTHER_KEY,
      OPENAI_BASE_URL: MODEL_KEY,
      PORT: BOT_TOKEN,
      LLM_PROVIDER: OTHER_KEY,
      OPENAI_API_KYE: MODEL_KEY,
    };
    for (const args of [[], ['--check-config']]) {
      await using bot = await startBot(stage, wrong, main, ...args);
      expect(await bot.exited).toBe(78);
      expect(findValues(bot.output(), secrets)).toEqual([]);
    }
  });
});

describe('a stalled process', () => {
  it('L15: answers no probe, and all of them once it goes on', async () => {
    await using stage = await createStage();
    const stallOnSignal = `--import=data:text/javascript,${encodeURIComponent(
      'process.on("SIGUSR2", () => { const end = Date.now() + 9000; while (Date.now() < end); });',
    )}`;
    await using bot = await startBot(stage, { NODE_OPTIONS: stallOnSignal });
    await bot.ready();
    bot.process.kill('SIGUSR2');
    await eventually(async () => {
      // As the kubelet does: no answer within its timeout is no.
      const asked = fetch(`${bot.url}/livez`, { signal: AbortSignal.timeout(1_000) });
      await expect(asked).rejects.toThrow();
    });
    await eventually(async () => expect((await request(`${bot.url}/livez`)).status).toBe(200), 30_000);
    await bot.ready();
  });
});
