import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../platform/parts/discord/world.ts';
import { eventually } from '../support/cluster.ts';
import { buttonsOf, createQuay, MARA, type Quay } from '../support/quay.ts';

let quay: Quay;
let stage: Quay['stage'];
let line: string;

beforeAll(async () => {
  quay = await createQuay();
  ({ stage, line } = quay);
});
afterAll(() => quay[Symbol.asyncDispose]());

const addChannel: Quay['addChannel'] = (...fields) => quay.addChannel(...fields);
const ask: Quay['ask'] = (...fields) => quay.ask(...fields);
const prompt = () => quay.prompt();
const modelCalls = () => quay.modelCalls();

describe('an answer in a guild', () => {
  it('L3: says for whom it is, once, and carries the buttons of who asked', async () => {
    const { id: channel } = await addChannel();
    await stage.model.script({ kind: 'text', text: `Hello.${line}` });
    const question = await stage.discord.say({ channel, user: stage.userId, content: `@${MARA} hello` });
    await stage.answersTo(question);
    const [, answer] = await stage.discord.messages(channel);
    expect(answer?.content).toBe(`Hello.${line}`);
    expect(buttonsOf(answer as Message)).toEqual(
      ['reroll', 'continue', 'delete'].map((action) => `${action}:${stage.userId}:${question.id}`),
    );
  });

  it('L3: keeps what was added out of the history', async () => {
    const { id: channel } = await addChannel();
    await ask(channel, `<@${stage.botId}> hello`);
    await ask(channel, `@${MARA} hello`);
    await ask(channel, `@${MARA} again`);
    expect(JSON.stringify(await prompt())).not.toContain('-# for');
  });

  it('B4, L4: is cut into parts of which only the last says it', async () => {
    const { id: channel } = await addChannel();
    const text = `${'x'.repeat(3_000)} [a link](https://example.com/${'y'.repeat(900)}) ${'z'.repeat(900)}`;
    await stage.model.script({ kind: 'text', text });
    const question = await stage.discord.say({ channel, user: stage.userId, content: `@${MARA} at length` });
    await stage.answersTo(question, 3);
    const parts = (await stage.discord.messages(channel)).slice(1);
    expect(parts.map(buttonsOf).map(({ length }) => length)).toEqual([...parts.slice(1).map(() => 0), 3]);
    expect(parts.filter(({ content }) => content.includes('-# for'))).toEqual([parts.at(-1)]);
    const said = parts.map(({ content }) => content.replace(line, '')).join('');
    expect(said.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
    expect(
      parts.some(({ content }) => content.includes(`[a link](https://example.com/${'y'.repeat(900)})`)),
    ).toBe(true);
  });

  it('L17: pings nobody, whoever speaks', async () => {
    const { id: channel } = await addChannel();
    for (const address of [`@${MARA}`, `<@${stage.botId}>`]) {
      await stage.model.script({ kind: 'text', text: `@everyone <@${stage.userId}> <@&${quay.guild}>` });
      const nobody = { mention_everyone: false, mentions: [], mention_roles: [] };
      expect(await ask(channel, `${address} call them`)).toMatchObject(nobody);
    }
  });

  it('B10: is plain where the assistant speaks, and a reply to it goes to the assistant', async () => {
    const { id: channel } = await addChannel();
    await stage.model.script({ kind: 'text', text: '**Note:** mind the ladder.' });
    const first = await ask(channel, `<@${stage.botId}> hello`);
    expect(first).toMatchObject({ author: { id: stage.botId } });
    expect(first.webhook_id).toBeUndefined();
    const second = await ask(channel, 'and then?', first.id);
    expect(second).toMatchObject({ author: { id: stage.botId } });
    expect(await prompt()).toContainEqual({
      role: 'assistant',
      content: '**Note**: mind the ladder.',
    });
  });

  it('B9: does not come for a reply to a webhook of somebody else', async () => {
    const { id: channel } = await addChannel();
    const foreign = await stage.discord.addWebhook({ channel, name: 'News' });
    const said = await stage.discord.sayBy(foreign, { content: `Hello.${line}`, username: MARA });
    const before = await modelCalls();
    await stage.discord.say({ channel, user: stage.userId, content: 'who are you?', replyTo: said.id });
    await ask(channel, `@${MARA} and you?`);
    expect(await modelCalls()).toBe(before + 1);
  });
});

describe('a place', () => {
  it.each(['text', 'voice', 'announcement', 'stage'] as const)(
    'that is a channel of the kind %s is answered in by its webhook',
    async (kind) => {
      const { id } = await addChannel(kind);
      expect(await ask(id, `@${MARA} hello`)).toMatchObject({
        author: { username: MARA },
        webhook_id: /\d+/,
      });
    },
  );

  it.each([
    ['text', false],
    ['text', true],
    ['announcement', false],
  ] as const)(
    'that is a thread in a channel of the kind %s, private %j, is served by its webhook',
    async (kind, isPrivate) => {
      const parent = await addChannel(kind);
      const { thread } = await stage.discord.openThread({
        parent: parent.id,
        name: 'talk',
        user: stage.userId,
        isPrivate,
      });
      const answer = await ask(thread.id, `@${MARA} hello`);
      expect(answer).toMatchObject({ channel_id: thread.id, author: { username: MARA } });
      expect(await stage.discord.webhooks(parent.id)).toMatchObject([{ id: answer.webhook_id }]);
    },
  );

  it.each(['forum', 'media'] as const)(
    'that is a post in a %s is answered from its first message on',
    async (kind) => {
      const parent = await addChannel(kind);
      const content = `@${MARA} hello`;
      const { thread, message } = await stage.discord.openThread({
        parent: parent.id,
        name: 'post',
        user: stage.userId,
        content,
      });
      expect(message?.id).toBe(thread.id);
      const [answer] = await stage.answersTo(message as Message);
      expect(answer).toMatchObject({ channel_id: thread.id, author: { username: MARA } });
      expect(await ask(thread.id, 'and then?', answer?.id)).toMatchObject({ author: { username: MARA } });
      expect(await stage.discord.messages(parent.id)).toEqual([]);
    },
  );

  it('that was archived comes back by an answer', async () => {
    const parent = await addChannel();
    const { thread } = await stage.discord.openThread({ parent: parent.id, name: 'old', user: stage.userId });
    await stage.discord.changeThread(thread.id, { archived: true });
    expect(await ask(thread.id, `@${MARA} hello`)).toMatchObject({ author: { username: MARA } });
  });

  it.each(['text', 'forum'] as const)(
    'that is a locked thread in a %s is told of where it can be, and the model is not asked',
    async (kind) => {
      const parent = await addChannel(kind);
      const fields = { parent: parent.id, name: 'shut', user: stage.userId };
      const { thread } = await stage.discord.openThread(fields);
      await stage.discord.changeThread(thread.id, { locked: true });
      const before = await modelCalls();
      await stage.discord.say({ channel: thread.id, user: stage.userId, content: `@${MARA} hello` });
      // A forum takes no messages: the asker is told directly.
      const direct = await stage.discord.openDirect(stage.userId, stage.applicationId);
      const told = kind === 'forum' ? direct.id : parent.id;
      await eventually(async () =>
        expect(await stage.discord.messages(told)).toMatchObject([
          { content: expect.stringContaining(`<#${thread.id}>`) },
        ]),
      );
      expect(await modelCalls()).toBe(before);
    },
  );

  it.each(['forum', 'text'] as const)(
    'L10: that is a thread in a %s for adults is for adults, also when it was never told of',
    async (kind) => {
      const reminds = async () => JSON.stringify(await prompt()).includes('Everybody may read this chat');
      for (const isForAdults of [true, false]) {
        const parent = await addChannel(kind, isForAdults);
        for (const isUntold of [false, true]) {
          const content = `@${MARA} hello`;
          const { message } = await stage.discord.openThread({
            parent: parent.id,
            name: 'late',
            user: stage.userId,
            content,
            isUntold,
          });
          await stage.answersTo(message as Message);
          expect([isForAdults, isUntold, await reminds()]).toEqual([isForAdults, isUntold, !isForAdults]);
        }
      }
    },
  );
});

describe('direct messages', () => {
  it('L1, B7: show a character by embed, whose words are its own in the history', async () => {
    const other = await stage.discord.addUser({ username: 'cleo' });
    const { id: direct } = await stage.discord.openDirect(other.id, stage.applicationId);
    const tell = async (content: string) => {
      const [answer] = await stage.answersTo(
        await stage.discord.say({ channel: direct, user: other.id, content }),
      );
      return answer as Message;
    };
    await stage.model.script({ kind: 'text', text: 'I am X.' });
    const first = await tell('@X hello');
    expect(first.embeds).toEqual([
      {
        author: { name: 'X', icon_url: expect.stringMatching(/^https:\/\/bot\.example\/avatars\//) },
        description: 'I am X.',
      },
    ]);
    expect(buttonsOf(first)).toHaveLength(3);
    const second = await tell('and then?');
    expect(second.embeds).toMatchObject([{ author: { name: 'X' } }]);
    expect(await prompt()).toContainEqual({
      role: 'assistant',
      content: 'I am X.',
    });
    expect(JSON.stringify([first, second])).not.toContain('-# for');
  });

  it('become several where an embed does not hold the answer', async () => {
    const other = await stage.discord.addUser({ username: 'dora' });
    const { id: direct } = await stage.discord.openDirect(other.id, stage.applicationId);
    const words = Array.from({ length: 2_000 }, (_, index) => `word${index}`).join(' ');
    await stage.model.script({ kind: 'text', text: words });
    const question = await stage.discord.say({ channel: direct, user: other.id, content: '@X at length' });
    const parts = await stage.answersTo(question, 5);
    expect(parts.map(({ embeds }) => Object(embeds[0]).description).join(' ')).toBe(words);
  });
});

describe('a notice', () => {
  it('B8: goes by itself, and is no part of the conversation', { timeout: 120_000 }, async () => {
    const { id: channel } = await addChannel();
    await stage.model.script({ kind: 'error', status: 400, message: 'no' });
    const notice = await ask(channel, `@${MARA} hello`);
    expect(notice.content).toMatch(/did not accept/);
    expect(buttonsOf(notice)).toEqual([]);
    await eventually(async () => expect(await stage.discord.messages(channel)).toHaveLength(1), 60_000);
    await ask(channel, `@${MARA} again`);
    expect(JSON.stringify(await prompt())).not.toContain('did not accept');
  });
});
