import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../platform/parts/discord/world.ts';
import { request } from '../../platform/request.ts';
import { createStage, MODEL_KEY, type RunningBot, type Stage, startBot } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';
import { buttonsOf } from '../support/quay.ts';

const LONG = `Jean-Luc ${'of the very-long-name '.repeat(6)}`.trim();
let stage: Stage;
let bot: RunningBot;
let folder: Awaited<ReturnType<typeof mkdtempDisposable>>;

beforeAll(async () => {
  folder = await mkdtempDisposable(join(tmpdir(), 'predecessor-'));
  const greetings = { first_mes: 'First greeting.', alternate_greetings: ['Second greeting.'] };
  for (const [file, name] of Object.entries({ jean: 'Jean-Luc', long: LONG }))
    await writeFile(join(folder.path, `${file}.json`), JSON.stringify({ data: { name, ...greetings } }));
  stage = await createStage();
  bot = await startBot(stage, { CHARACTERS_PATH: folder.path, MAX_HISTORY_MESSAGES: '300' });
  await bot.ready();
  await eventually(async () => expect(bot.output()).toContain('commands-registered'), 20_000);
});
afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

const say = (content: string, fields: { channel?: string; user?: string; replyTo?: string } = {}) =>
  stage.discord.say({ channel: stage.channel, user: stage.userId, content, ...fields });
const ask = async (content: string, fields: Parameters<typeof say>[1] = {}) =>
  (await stage.answersTo(await say(content, fields)))[0] as Message;
const newChannel = async () => {
  const { id: guild } = await stage.discord.addGuild({
    name: 'Aside',
    members: [stage.userId, stage.botId],
    channels: [],
  });
  return (await stage.discord.addChannel({ guild, name: 'aside', kind: 'text', isForAdults: false })).id;
};
const prompt = async () => JSON.stringify((await stage.model.requests()).at(-1)?.messages);

/** What went wrong in the bot that this one succeeds, as far as no other test of the whole process is named by it. */
describe('the defects of the predecessor', () => {
  it('B6, L6: somebody whom no guild knows is answered in direct messages, and ends nothing', async () => {
    const stranger = await stage.discord.addUser({ username: 'stranger' });
    const { id: channel } = await stage.discord.openDirect(stranger.id, stage.applicationId);
    expect((await ask('hello', { channel, user: stranger.id })).content).toContain('hello');
    await stage.discord.deny(channel, 'SEND_MESSAGES');
    await say('and now?', { channel, user: stranger.id });
    await eventually(async () => {
      const refused = (await stage.discord.calls()).filter(({ status }) => status === 403);
      expect(refused.map(({ path }) => path)).toContainEqual(expect.stringContaining(channel));
    });
    expect((await ask(`<@${stage.botId}> are you there?`)).content).toContain('are you there?');
    expect(bot.process.exitCode).toBeNull();
  });

  it('B12: an answer of reasoning alone is never posted, and said to be none', async () => {
    const channel = await newChannel();
    const nothing = { kind: 'text', text: '<think>Nobody may see this.</think>\n' } as const;
    await stage.model.script(nothing, nothing);
    const question = await say(`<@${stage.botId}> hello`, { channel });
    const [notice] = await stage.answersTo(question);
    expect(notice?.content).toMatch(/empty|nothing|no answer/i);
    expect(buttonsOf(notice as Message)).toEqual([]);
    expect(JSON.stringify(await stage.discord.messages(channel))).not.toContain('Nobody may see');
    await stage.model.script();
  });

  it('L8: a reply to the notice of a switch breaks nothing, and calls nobody', async () => {
    const channel = await newChannel();
    const fields = { channel, user: stage.userId, name: 'switch', options: { character: 'Jean-Luc' } };
    const { message } = await stage.discord.command(fields);
    await say('oh, really?', { channel, replyTo: message?.id ?? '' });
    const answer = await ask(`<@${stage.botId}> who are you?`, { channel });
    expect(answer.author.username).toBe('Jean-Luc');
    expect(answer.content).toContain('who are you?');
    expect(bot.process.exitCode).toBeNull();
  });

  it('B3, L11, P10: an answer is one request with all of the talk in its order, which offers no tool', async () => {
    const channel = await newChannel();
    for (let index = 0; index < 130; index++) await say(`word ${index}.`, { channel });
    const before = (await stage.model.requests()).length;
    await ask(`<@${stage.botId}> what is the news?`, { channel });
    const requests = (await stage.model.requests()).slice(before);
    expect(requests).toHaveLength(1);
    const words = JSON.stringify(requests[0]?.messages).match(/word \d+/g);
    expect(words).toEqual(Array.from({ length: 130 }, (_, index) => `word ${index}`));
    expect(requests[0]?.settings.filter((name) => /tool|function|search/.test(name))).toEqual([]);
    expect(await prompt()).not.toMatch(/you can search|web search|browse the web/i);
  });

  it.each(['Jean-Luc', LONG])('L12: the greetings of %s can be leafed through', async (name) => {
    const { id: channel } = await stage.discord.openDirect(stage.userId, stage.applicationId);
    const { choices } = await stage.discord.autocomplete({
      channel,
      user: stage.userId,
      name: 'switch',
      option: 'character',
      text: name.slice(0, 90),
    });
    const options = { character: String(choices?.at(0)?.value) };
    const { message } = await stage.discord.command({ channel, user: stage.userId, name: 'switch', options });
    expect(message?.embeds).toMatchObject([{ description: 'First greeting.' }]);
    const next = buttonsOf(message as Message).at(-1) ?? '';
    const pressed = await stage.discord.press({
      user: stage.userId,
      message: message as Message,
      customId: next,
    });
    await eventually(async () => {
      const now = await stage.discord.interaction(pressed.id);

      expect(now.message?.embeds).toMatchObject([{ description: 'Second greeting.' }]);
    });
  });

  it('L19: somebody who left has the name that the messages have', async () => {
    const channel = await newChannel();
    const gone = await stage.discord.addUser({ username: 'gone', global_name: 'Cleo the Gone' });
    await say('I am leaving.', { channel, user: gone.id });
    await ask(`<@${stage.botId}> who left?`, { channel });
    expect(await prompt()).toContain('Cleo the Gone: I am leaving.');
    expect(await prompt()).not.toMatch(/unknown user/i);
  });
});

describe('the defects of the predecessor, each in a life of its own', () => {
  it('L14, P3: what waits when the process is told to stop is answered too', async () => {
    await using own = await createStage();
    await using stopping = await startBot(own);
    await stopping.ready();
    await own.model.script({ kind: 'text', text: 'answer 0', delayMs: 2_000 });
    const questions: Message[] = [];
    for (const word of ['one', 'two', 'three'])
      questions.push(
        await own.discord.say({
          channel: own.channel,
          user: own.userId,
          content: `<@${own.botId}> ${word}`,
        }),
      );
    await eventually(async () => expect((await own.model.requests()).length).toBe(1));
    // All of them were heard.
    await eventually(async () =>
      expect((await request(stopping.metricsUrl)).text).toMatch(
        /bot_messages_received_total\{kind="guild"\} 3/,
      ),
    );
    stopping.process.kill('SIGTERM');
    expect(await stopping.exited).toBe(0);
    const [first] = questions;
    const answers = await own.answersTo(first as Message, 3);
    expect(answers.map(({ content }) => content)).toEqual([
      'answer 0',
      expect.stringContaining('Ann: two'),
      expect.stringContaining('Ann: three'),
    ]);
  });

  it('L15: whoever finds it ready finds its cards', async () => {
    await using cards = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    const description = 'She keeps the lamps. '.repeat(2_000);
    for (let index = 0; index < 150; index++)
      await writeFile(
        join(cards.path, `card${index}.json`),
        JSON.stringify({ name: `Card ${index}x`, description }),
      );
    await using own = await createStage();
    await using starting = await startBot(own, { CHARACTERS_PATH: cards.path });
    await starting.ready();
    const counted = /^cards_loaded (\d+)/m.exec((await request(starting.metricsUrl)).text)?.[1];
    expect(Number(counted)).toBeGreaterThanOrEqual(150);
  });

  it('L19: a menu without a character of one’s own is a menu', async () => {
    await using cards = await mkdtempDisposable(join(tmpdir(), 'cards-'));
    await using own = await createStage();
    await using alone = await startBot(own, { CHARACTERS_PATH: cards.path });
    await alone.ready();
    await eventually(async () => expect(alone.output()).toContain('commands-registered'), 20_000);
    const view = await own.discord.command({ channel: own.channel, user: own.userId, name: 'switch' });
    expect(view).toMatchObject({ hasFailed: false });
    expect(JSON.stringify(view.message)).toContain('Assistant');
  });

  it('L21: each provider is asked with its own key at its own address, and the next one is told the same', async () => {
    const asked: { readonly url: string; readonly key: unknown; readonly body: string }[] = [];
    const gemini = createServer(async (call, response) => {
      const body = await text(call);
      asked.push({ url: call.url ?? '', key: call.headers['x-goog-api-key'], body });
      const error = { code: 400, message: 'API key not valid. Please pass a valid API key.' };
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
    });
    await new Promise<void>((resolve) => gemini.listen(0, '127.0.0.1', resolve));
    const { port } = gemini.address() as { readonly port: number };
    try {
      await using own = await createStage();
      await using two = await startBot(own, {
        LLM_PROVIDER: 'gemini,openai',
        GEMINI_API_KEY: 'planted-gemini-key',
        GEMINI_BASE_URL: `http://127.0.0.1:${port}`,
        GEMINI_MODEL_NAME: 'gemini-of-our-own',
      });
      await two.ready();
      const question = { channel: own.channel, user: own.userId, content: '@Mara the Lamplighter hello' };
      await own.answersTo(await own.discord.say(question));
      expect(asked[0]).toMatchObject({
        url: expect.stringContaining('gemini-of-our-own'),
        key: 'planted-gemini-key',
      });
      const [fallback] = await own.model.requests();
      expect(fallback?.key).toBe(MODEL_KEY);
      for (const said of [asked[0]?.body, JSON.stringify(fallback?.messages)])
        expect(said).toMatch(/Mara the Lamplighter.*Ann: @Mara the Lamplighter hello/s);
    } finally {
      gemini.close();
      gemini.closeAllConnections();
    }
  });
});
