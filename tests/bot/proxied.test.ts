import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../platform/parts/discord/world.ts';
import { createStage, type RunningBot, type Stage, startBot } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';

let stage: Stage;
let bot: RunningBot;
let guildCount = 0;

beforeAll(async () => {
  stage = await createStage();
  bot = await startBot(stage);
  await bot.ready();
});

afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

async function freshChannel(): Promise<string> {
  const name = `guild-${guildCount++}`;
  const members = [stage.userId, stage.botId];
  const guild = await stage.discord.addGuild({ name, members, channels: ['talk'] });
  return guild.channels.talk ?? '';
}

const say = (channel: string, content: string, replyTo?: string) =>
  stage.discord.say({ channel, user: stage.userId, content, ...(replyTo === undefined ? {} : { replyTo }) });

/** What the bot said, in order. */
async function answers(channel: string): Promise<Message[]> {
  const isOurs = ({ author, application_id }: Message) =>
    author.id === stage.botId || application_id === stage.applicationId;
  return (await stage.discord.messages(channel)).filter(isOurs);
}

async function answersOf(channel: string, count: number): Promise<Message[]> {
  await eventually(async () => expect((await answers(channel)).length).toBeGreaterThanOrEqual(count), 20_000);
  // One too many would come now.
  await sleep(1_500);
  const all = await answers(channel);
  expect(all).toHaveLength(count);
  return all;
}

const asked = (content: string) =>
  eventually(async () => {
    const words = (await stage.model.requests()).map(({ messages }) => messages.at(-1)?.content);
    expect(words).toContainEqual(expect.stringContaining(content));
  });

describe('B18, 1.12: what PluralKit says again', () => {
  it.each([
    ['said first', undefined, 0],
    ['said first', undefined, 700],
    ['deleted first', undefined, 0],
    ['deleted first', undefined, 700],
    ['said first', '777', 0],
    ['said first', '777', 700],
    ['deleted first', '777', 700],
  ] as const)('is answered once, %s, by %s, %i ms apart', async (order, applicationId, pauseMs) => {
    const channel = await freshChannel();
    const word = `w${guildCount}`;
    const original = await say(channel, `L: @Mara the Lamplighter slowly 3 words of ${word}`);
    await asked(word);
    await stage.discord.proxy({
      message: original,
      name: 'Luna',
      content: `@Mara the Lamplighter slowly 3 words of ${word}`,
      order,
      pauseMs,
      ...(applicationId === undefined ? {} : { applicationId }),
    });
    const [answer] = await answersOf(channel, 1);
    expect(answer?.content).toContain(`${word}-0 ${word}-1 ${word}-2`);
    expect(answer?.content).toContain(`https://discord.com/users/${stage.userId}`);
    const question = (await stage.model.requests()).at(-1)?.messages.at(-1)?.content;
    expect(question).toMatch(/^Luna: /);
  });

  it('is not answered where the original was answered already', async () => {
    const channel = await freshChannel();
    const original = await say(channel, `L: <@${stage.botId}> hello`);
    await stage.answersTo(original);
    await stage.discord.proxy({
      message: original,
      name: 'Luna',
      content: `<@${stage.botId}> hello`,
      order: 'said first',
    });
    const [answer] = await answersOf(channel, 1);
    expect(answer?.content).toContain('You said: Ann: L:');
  });

  it('L9: may be a reply to us, which only a link tells', async () => {
    const channel = await freshChannel();
    await say(channel, '@Mara the Lamplighter 2 words of moss');
    const [first] = await answersOf(channel, 1);
    const original = await say(channel, 'L: slowly 2 words of fern', first?.id);
    await asked('words of fern');
    await stage.discord.proxy({
      message: original,
      name: 'Luna',
      content: 'slowly 2 words of fern',
      order: 'said first',
    });
    const [, second] = await answersOf(channel, 2);
    expect(second).toMatchObject({ author: { username: 'Mara the Lamplighter' } });
    expect(second?.content).toContain('fern-0 fern-1');
  });

  it('is part of the talk, and of nobody else’s webhooks is anything', async () => {
    const channel = await freshChannel();
    for (const applicationId of [undefined, '778']) {
      const message = await say(channel, 'L: the moon is out');
      const content = applicationId === undefined ? 'the moon is out' : 'out';
      const fields = { message, name: 'Luna', content, order: 'deleted first' } as const;
      await stage.discord.proxy({ ...fields, ...(applicationId === undefined ? {} : { applicationId }) });
    }
    await stage.answersTo(await say(channel, `<@${stage.botId}> and now?`));
    const talk = (await stage.model.requests()).at(-1)?.messages.filter(({ role }) => role === 'user');
    expect(talk?.map(({ content }) => content)).toEqual(['Luna: the moon is out', 'Ann: and now?']);
  });

  it('B9: leaves webhooks alone that only repeat what stays', async () => {
    const channel = await freshChannel();
    const original = await say(channel, `<@${stage.botId}> hello`);
    await stage.discord.proxy({
      message: original,
      name: 'Mirror',
      content: `<@${stage.botId}> hello`,
      order: 'not deleted',
      applicationId: '779',
    });
    await answersOf(channel, 1);
  });

  it('rests where machines may be talking to each other', async () => {
    const channel = await freshChannel();
    for (let count = 0; count < 12; count++) {
      const message = await say(channel, `L: @Mara the Lamplighter 1 words of n${count}`);
      const content = `@Mara the Lamplighter 1 words of n${count}`;
      await stage.discord.proxy({ message, name: 'Luna', content, order: 'deleted first' });
    }
    await eventually(async () => expect(bot.output().match(/loop-guard/g)).toHaveLength(1), 60_000);
    expect((await answers(channel)).length).toBeLessThanOrEqual(10);
  });
});

describe('1.12: what PluralKit says again while nobody listens', () => {
  it.each(['said first', 'deleted first'] as const)('is answered once, %s', async (order) => {
    const folder = await mkdtemp(join(tmpdir(), 'proxied-'));
    await using own = await createStage();
    const first = await startBot(own, { STATE_PATH: join(folder, 'state.db') });
    await first.ready();
    const content = '@Mara the Lamplighter slowly 3 words of moss';
    const message = await own.discord.say({
      channel: own.channel,
      user: own.userId,
      content: `L: ${content}`,
    });
    await eventually(async () => expect(await own.model.requests()).toHaveLength(1));
    await first[Symbol.asyncDispose]();
    await own.discord.proxy({ message, name: 'Luna', content, order });
    await using second = await startBot(own, { STATE_PATH: join(folder, 'state.db') });
    await second.ready();
    const isOurs = ({ application_id }: Message) => application_id === own.applicationId;
    const said = async () => (await own.discord.messages(own.channel)).filter(isOurs);
    await eventually(async () => expect(await said()).toHaveLength(1), 30_000);
    await sleep(1_500);
    expect((await said()).map((answer) => answer.content)).toEqual([
      expect.stringContaining('moss-0 moss-1 moss-2'),
    ]);
    await rm(folder, { recursive: true });
  });

  it('is answered, to nobody we know, where not even the original was heard', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'proxied-'));
    await using own = await createStage();
    const first = await startBot(own, { STATE_PATH: join(folder, 'state.db') });
    await first.ready();
    await first[Symbol.asyncDispose]();
    // Longer than a proxy takes: what is said now, nobody can have answered.
    await sleep(17_000);
    const content = '@Mara the Lamplighter 3 words of moss';
    const message = await own.discord.say({
      channel: own.channel,
      user: own.userId,
      content: `L: ${content}`,
    });
    const proxied = { message, name: 'Luna', content, order: 'said first' } as const;
    await own.discord.proxy(proxied);
    await using second = await startBot(own, { STATE_PATH: join(folder, 'state.db') });
    await second.ready();
    const [answer] = await own
      .answersTo(message, 2)
      .then((all) => all.filter(({ author }) => author.username !== 'Luna'));
    expect(answer?.content).toContain('moss-0 moss-1 moss-2');
    expect((await own.model.requests()).at(-1)?.messages.at(-1)?.content).toMatch(/^Luna: /);
    await rm(folder, { recursive: true });
  });
});
