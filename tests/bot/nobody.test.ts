import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStage, type Stage, startBot } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';

let stage: Stage;
let cards: string;

beforeAll(async () => {
  stage = await createStage();
  cards = await mkdtemp(join(tmpdir(), 'nobody-'));
});

afterAll(async () => {
  await stage[Symbol.asyncDispose]();
  await rm(cards, { recursive: true });
});

const say = (content: string, fields: { readonly channel?: string; readonly replyTo?: string } = {}) =>
  stage.discord.say({ channel: stage.channel, user: stage.userId, content, ...fields });

describe('where no card answers', () => {
  it('says so to who mentions the bot or writes to it, and to nobody else', async () => {
    await using bot = await startBot(stage, { ASSISTANT_NAME: 'Nobody Of That Name' });
    await bot.ready();
    expect(bot.output()).toContain('"level":"warn","event":"assistant-missing"');
    const unheard = await say('hello, everybody');
    const [told] = await stage.answersTo(await say(`<@${stage.botId}> hello`));
    expect(told?.content).toMatch(/^⚠️ I have no character that could answer this/);
    const { id: channel } = await stage.discord.openDirect(stage.userId, stage.applicationId);
    const [direct] = await stage.answersTo(await say('hello', { channel }));
    expect(direct?.content).toMatch(/^⚠️ I have no character/);
    expect(bot.output()).not.toContain(`"question":"${unheard.id}"`);
    expect(bot.output().match(/"event":"reply-failed"/g)).toHaveLength(2);
    expect(await stage.model.requests()).toEqual([]);
  });

  it('says whose card is gone, to who waits for its answer and to who replies to its words', async () => {
    const file = join(cards, 'z.json');
    const data = { name: 'Zed', description: 'Sleeps.' };
    await writeFile(file, JSON.stringify({ spec: 'chara_card_v2', spec_version: '2.0', data }));
    await using bot = await startBot(stage, { CHARACTERS_PATH: cards });
    await bot.ready();
    expect(bot.output()).not.toContain('assistant-missing');
    await stage.model.script({ kind: 'text', text: 'One, then.', delayMs: 6_000 });
    await say('@Zed one');
    const waiting = await say('@Zed two');
    await rm(file);
    await eventually(async () => expect(bot.output()).toMatch(/"count":3.*"count":2/s));
    const own = await eventually(async () => {
      const said = await stage.discord.messages(stage.channel);
      expect(said.at(-1)?.content).toBe('⚠️ Zed is not here any more. `/list` shows who is.');
      expect(said.at(-1)?.message_reference?.message_id).toBe(waiting.id);
      return said.find(({ author }) => author.username === 'Zed');
    });
    expect(own?.content).toContain('One, then.');
    const [told] = await stage.answersTo(await say('and?', { replyTo: own?.id ?? '' }));
    expect(told?.content).toMatch(/^⚠️ Zed is not here any more/);
  });
});
