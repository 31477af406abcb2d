import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../platform/request.ts';
import { BOT_TOKEN, createStage, MODEL_KEY, type RunningBot, type Stage, startBot } from '../support/bot.ts';

let stage: Stage;
let bot: RunningBot;

beforeAll(async () => {
  stage = await createStage();
  bot = await startBot(stage);
  await bot.ready();
});

afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

function say(content: string, replyTo?: string) {
  return stage.discord.say({
    channel: stage.channel,
    user: stage.userId,
    content,
    ...(replyTo === undefined ? {} : { replyTo }),
  });
}

describe('the bot', () => {
  it('answers a mention as the assistant, by a plain reply that pings nobody', async () => {
    await stage.model.script({ kind: 'text', text: 'Hello @everyone, and <@&1>.' });
    const question = await say(`<@${stage.botId}> good morning`);
    const [answer] = await stage.answersTo(question);
    expect(answer).toMatchObject({
      content: 'Hello @everyone, and <@&1>.',
      author: { id: stage.botId },
      message_reference: { message_id: question.id },
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
    });
    expect((await stage.model.requests()).at(-1)?.messages.at(-1)?.content).toBe('Ann: good morning');
  });

  it('answers as a character that is named, by the one webhook of the channel', async () => {
    await stage.model.script({ kind: 'text', text: 'Mara the Lamplighter: Mind the ladder.' });
    const question = await say('@mara the lamplighter, what a night!');
    const [answer] = await stage.answersTo(question);
    expect(answer).toMatchObject({
      content: 'Mind the ladder.',
      author: { username: 'Mara the Lamplighter' },
    });
    const again = await say('And now?', answer?.id);
    const [second] = await stage.answersTo(again);
    expect(second).toMatchObject({
      author: { username: 'Mara the Lamplighter' },
      webhook_id: answer?.webhook_id,
    });
  });

  it('answers in a thread by the webhook of its channel', async () => {
    const thread = await stage.discord.addThread({ parent: stage.channel, name: 'side talk' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const question = await stage.discord.say({
      channel: thread.id,
      user: stage.userId,
      content: '@Mara the Lamplighter?',
    });
    const [answer] = await stage.answersTo(question);
    expect(answer).toMatchObject({ channel_id: thread.id, author: { username: 'Mara the Lamplighter' } });
  });

  it('leaves alone what is not meant for it', async () => {
    const before = (await stage.model.requests()).length;
    const question = await say('@everyone @here hello, no @Marathon today');
    const later = await say(`<@${stage.botId}> still there?`);
    await stage.answersTo(later);
    expect((await stage.answersTo(question)).length).toBe(1);
    expect((await stage.model.requests()).length).toBe(before + 1);
  });

  it('B6: answers the very first direct message, and stays the character that was named', async () => {
    const direct = await stage.discord.openDirect(stage.userId, stage.applicationId);
    const tell = (content: string) => stage.discord.say({ channel: direct.id, user: stage.userId, content });
    const [first] = await stage.answersTo(await tell('hello'));
    expect(first?.content).toBe('You said: Ann: hello');
    const [second] = await stage.answersTo(await tell('@Mara the Lamplighter are you there?'));
    expect(second).toMatchObject({ content: '', embeds: [{ author: { name: 'Mara the Lamplighter' } }] });
    const [third] = await stage.answersTo(await tell('good'));
    expect(third?.embeds).toMatchObject([{ author: { name: 'Mara the Lamplighter' } }]);
    const prompt = (await stage.model.requests()).at(-1)?.messages ?? [];
    expect(prompt.filter(({ role }) => role === 'assistant').at(-1)?.content).toMatch(/are you there/);
  });

  it('splits a long answer, in order, each part as long as Discord takes it', async () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    await stage.model.script({ kind: 'text', text: words });
    const answers = await stage.answersTo(await say(`<@${stage.botId}> at length`), 4);
    expect(answers.map(({ content }) => content).join(' ')).toBe(words);
  });

  it.each([
    [2, { kind: 'error', status: 500, message: 'down' } as const, /cannot reach my model/],
    [1, { kind: 'error', status: 400, message: 'bad' } as const, /did not accept/],
    [2, { kind: 'text', text: '<think>hm</think>' } as const, /nothing to say/],
    [1, { kind: 'text', text: '\u200b\u2060\n\u3164' } as const, /nothing to say/],
    [1, { kind: 'text', text: '```\n\u00ad\n```' } as const, /nothing to say/],
    [2, { kind: 'cut', after: 2 } as const, /cannot reach my model/],
  ])('says so when the model fails, asked %d times: %j', async (times, script, text) => {
    await stage.model.script(...Array.from({ length: times }, () => script));
    const [answer] = await stage.answersTo(await say(`<@${stage.botId}> try`), 1, 30_000);
    expect(answer?.content).toMatch(text);
  });

  it('speaks plainly, under the name, where it may not use webhooks', async () => {
    const guild = await stage.discord.addGuild({
      name: 'Strict',
      members: [stage.userId, stage.botId],
      channels: ['closed'],
    });
    const channel = guild.channels.closed ?? '';
    await stage.discord.deny(channel, 'MANAGE_WEBHOOKS');
    const question = await stage.discord.say({
      channel,
      user: stage.userId,
      content: '@Mara the Lamplighter hello',
    });
    const [answer] = await stage.answersTo(question);
    expect(answer?.content).toMatch(/^\*\*Mara the Lamplighter:\*\* You said/);
  });

  it('shows its state to probes and counts without names', async () => {
    for (const path of ['/livez', '/healthz', '/readyz', '/startupz']) {
      expect((await request(bot.url + path)).status).toBe(200);
    }
    const metrics = (await request(bot.metricsUrl)).text;
    expect(metrics).toMatch(/^bot_replies_total\{outcome="sent"\} [1-9]/m);
    expect(metrics).toMatch(/^discord_shard_up\{shard="0"\} 1/m);
    expect(metrics).not.toMatch(/Mara|Ann|general/);
  });

  it('logs JSON lines only, without secrets', () => {
    for (const line of bot.output().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('event');
    expect(bot.output()).not.toContain(BOT_TOKEN);
    expect(bot.output()).not.toContain(MODEL_KEY);
    expect(bot.output()).toContain('gateway-ready');
  });
});
