import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordedCall } from '../../platform/parts/discord/recorded.ts';
import type { Message } from '../../platform/parts/discord/world.ts';
import { asSaid, createStage, type Stage, startBot as startProgram } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';
import { type BuiltBot, buildBot } from '../support/pods.ts';

let built: BuiltBot;

beforeAll(async () => {
  built = await buildBot();
});
afterAll(() => built[Symbol.asyncDispose]());

const startBot = (stage: Stage, environment: Readonly<Record<string, string>> = {}) =>
  startProgram(stage, { ...built.environment, ...environment }, built.program);

type Place = 'plain' | 'webhook' | 'thread' | 'embed';

/** Where an answer goes out in each form, and how it is asked for there. */
async function placeOf(stage: Stage, place: Place): Promise<{ channel: string; address: string }> {
  const character = '@Mara the Lamplighter';
  if (place === 'plain') return { channel: stage.channel, address: `<@${stage.botId}>` };
  if (place === 'webhook') return { channel: stage.channel, address: character };
  if (place === 'embed') {
    const direct = await stage.discord.openDirect(stage.userId, stage.applicationId);
    return { channel: direct.id, address: character };
  }
  const thread = await stage.discord.addThread({ parent: stage.channel, name: 'side talk' });
  return { channel: thread.id, address: character };
}

const ask = (stage: Stage, channel: string, content: string) =>
  stage.discord.say({ channel, user: stage.userId, content });

/** Every message in the channel that nobody of the people wrote. */
async function answers(stage: Stage, channel = stage.channel): Promise<Message[]> {
  return (await stage.discord.messages(channel)).filter(({ author }) => author.id !== stage.userId);
}

function textOf(message: Message | undefined): string {
  if (message === undefined) return '';
  return asSaid(message).content || String(Object(message.embeds[0]).description ?? '');
}

const isWhole = ({ components }: Message) => components.length > 0;

async function wholeAnswer(stage: Stage, channel = stage.channel): Promise<Message[]> {
  return await eventually(async () => {
    const messages = await answers(stage, channel);
    expect(messages.some(isWhole)).toBe(true);
    return messages;
  }, 60_000);
}

async function shown(stage: Stage, channel = stage.channel): Promise<Message> {
  return await eventually(async () => {
    const [first] = await answers(stage, channel);
    if (first === undefined) throw new Error('nothing is shown yet');
    return first;
  }, 30_000);
}

/** What was said by sends and edits, in order. */
async function requests(stage: Stage): Promise<RecordedCall[]> {
  return (await stage.discord.calls()).filter(({ said, status }) => said !== undefined && status < 300);
}

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`);
const spaced = (count: number) => words(count).map((word) => `${word} `);

describe.concurrent('an answer in the making', () => {
  it.each<Place>(['plain', 'webhook', 'thread', 'embed'])(
    'is shown by edits of one message, as %s',
    async (place) => {
      await using stage = await createStage();
      await using bot = await startBot(stage);
      await bot.ready();
      const { channel, address } = await placeOf(stage, place);
      await stage.model.script({ kind: 'pieces', pieces: spaced(60), everyMs: 70 });
      await ask(stage, channel, `${address} tell me`);
      const draft = await shown(stage, channel);
      expect(textOf(draft).length).toBeGreaterThanOrEqual(40);
      expect(draft.components).toEqual([]);
      expect(draft.content).not.toContain('-# for');
      const [whole, ...more] = await wholeAnswer(stage, channel);
      expect(more).toEqual([]);
      expect(whole?.id).toBe(draft.id);
      expect(textOf(whole)).toBe(words(60).join(' '));
      const said = (await requests(stage)).map(({ said: text = '' }) => text.replace(/\n-# for .*$/, ''));
      expect(said.length).toBeGreaterThan(2);
      for (const text of said) expect(words(60).join(' ')).toContain(text);
      expect((await stage.discord.calls()).filter(({ status }) => status === 429)).toEqual([]);
    },
  );

  it('goes on in the next message when it outgrows one', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.model.script({ kind: 'pieces', pieces: spaced(700), everyMs: 8 });
    await ask(stage, stage.channel, '@Mara the Lamplighter at length');
    const messages = await wholeAnswer(stage);
    expect(messages.map(textOf).join(' ').split(/\s+/)).toEqual(words(700));
    expect(messages.map(isWhole)).toEqual([...messages.slice(1).map(() => false), true]);
    const posts = (await requests(stage)).filter(({ method }) => method === 'POST');
    expect(posts).toHaveLength(messages.length);
  });

  it('is one request when the model is fast', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.model.script({ kind: 'text', text: words(60).join(' ') });
    await ask(stage, stage.channel, `<@${stage.botId}> at once`);
    await wholeAnswer(stage);
    expect(await requests(stage)).toHaveLength(1);
  });

  it('is not shown where the operator does not want it', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage, { STREAMING: 'false' });
    await bot.ready();
    await stage.model.script({ kind: 'pieces', pieces: spaced(40), everyMs: 70 });
    await ask(stage, stage.channel, `<@${stage.botId}> tell me`);
    await wholeAnswer(stage);
    expect(await requests(stage)).toHaveLength(1);
  });

  it('never shows reasoning, its own name, what others are made to say, or an open block of code', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    const text = `<think>${'secret '.repeat(20)}</think>Mara the Lamplighter: ${words(20).join(' ')}\n\`\`\`js\n${'let a;\n'.repeat(30)}\`\`\`\nSo it is, and no other way.\nAnn: And you?\nMara the Lamplighter: Fine.`;
    await stage.model.script({ kind: 'pieces', pieces: text.match(/[\s\S]{1,3}/g) ?? [], everyMs: 20 });
    await ask(stage, stage.channel, '@Mara the Lamplighter tell me');
    const [whole] = await wholeAnswer(stage);
    expect(textOf(whole)).toMatch(/^word0 [\s\S]*So it is, and no other way\.$/);
    for (const { said = '' } of await requests(stage)) {
      expect(said).not.toMatch(/secret|think|Lamplighter:|And you|Fine\./);
      expect(said.split('```').length % 2).toBe(1);
    }
  });

  it('becomes one notice when the model breaks off', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.model.script({ kind: 'pieces', pieces: spaced(30), everyMs: 60, ending: 'cut' });
    await ask(stage, stage.channel, '@Mara the Lamplighter tell me');
    await shown(stage);
    await eventually(async () =>
      expect((await answers(stage)).map(({ content }) => content)).toEqual([
        expect.stringContaining('cannot reach my model'),
      ]),
    );
  });

  it('goes with its question', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.model.script({ kind: 'pieces', pieces: spaced(200), everyMs: 60 });
    const question = await ask(stage, stage.channel, '@Mara the Lamplighter tell me');
    await shown(stage);
    await stage.discord.remove(question);
    await eventually(async () => expect(await answers(stage)).toEqual([]));
    await eventually(async () => expect(bot.output()).toContain('"outcome":"cancelled"'));
    await sleep(1_500);
    expect(await answers(stage)).toEqual([]);
  });

  it('is made anew in the same message when its question is edited', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.model.script({ kind: 'pieces', pieces: spaced(200), everyMs: 60 });
    const question = await ask(stage, stage.channel, '@Mara the Lamplighter tell me');
    const draft = await shown(stage);
    await stage.discord.edit(question, '@Mara the Lamplighter 3 words of moss');
    const [whole, ...more] = await wholeAnswer(stage);
    expect(more).toEqual([]);
    expect([whole?.id, textOf(whole)]).toEqual([draft.id, 'moss-0 moss-1 moss-2']);
  });

  it('goes when its question is edited and now asks another', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.model.script({ kind: 'pieces', pieces: spaced(200), everyMs: 60 });
    const question = await ask(stage, stage.channel, '@Mara the Lamplighter tell me');
    await shown(stage);
    await stage.discord.edit(question, `<@${stage.botId}> 3 words of moss`);
    const [whole, ...more] = await wholeAnswer(stage);
    expect(more).toEqual([]);
    expect([whole?.author.id, textOf(whole)]).toEqual([stage.botId, 'moss-0 moss-1 moss-2']);
  });

  it.each(['error-before', 'error-after', 'drop-after', 'limit-user'] as const)(
    'is exact in the end when edits meet %s',
    async (kind) => {
      await using stage = await createStage();
      await using bot = await startBot(stage);
      await bot.ready();
      await stage.model.script({ kind: 'pieces', pieces: spaced(60), everyMs: 60 });
      await stage.discord.inject({ route: 'PATCH /webhooks/', kind, times: 2 });
      await ask(stage, stage.channel, '@Mara the Lamplighter tell me');
      const [whole, ...more] = await wholeAnswer(stage);
      expect(more).toEqual([]);
      expect(textOf(whole)).toBe(words(60).join(' '));
    },
  );

  it('is there once when nobody knows whether its first message went out', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.model.script({ kind: 'pieces', pieces: spaced(60), everyMs: 60 });
    await stage.discord.inject({ route: 'POST /webhooks/', kind: 'error-after' });
    await ask(stage, stage.channel, '@Mara the Lamplighter tell me');
    const [whole, ...more] = await wholeAnswer(stage);
    expect(more).toEqual([]);
    expect(textOf(whole)).toBe(words(60).join(' '));
  });

  it('shows no typing once people see it', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.model.script({ kind: 'pieces', pieces: spaced(150), everyMs: 65 });
    await ask(stage, stage.channel, '@Mara the Lamplighter tell me');
    await wholeAnswer(stage);
    const typing = (await stage.discord.calls()).filter(({ path }) => path.endsWith('/typing'));
    expect(typing).toHaveLength(1);
  });

  it('is the bot itself speaking where webhooks are not allowed', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.discord.deny(stage.channel, 'MANAGE_WEBHOOKS');
    await stage.model.script({ kind: 'pieces', pieces: spaced(40), everyMs: 60 });
    await ask(stage, stage.channel, '@Mara the Lamplighter tell me');
    const draft = await shown(stage);
    const [whole, ...more] = await wholeAnswer(stage);
    expect(more).toEqual([]);
    expect(whole?.id).toBe(draft.id);
    expect(textOf(whole)).toBe(`**Mara the Lamplighter:** ${words(40).join(' ')}`);
  });

  it('that somebody deletes is not said again', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.model.script({ kind: 'pieces', pieces: spaced(40), everyMs: 60 });
    await ask(stage, stage.channel, '@Mara the Lamplighter tell me');
    await stage.discord.remove(await shown(stage));
    await eventually(async () => expect(bot.output()).toContain('"outcome":"cancelled"'));
    expect(await answers(stage)).toEqual([]);
  });
});
