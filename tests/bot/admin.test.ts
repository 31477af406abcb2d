import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../platform/request.ts';
import { BOT_TOKEN, createStage, MODEL_KEY, type RunningBot, type Stage, startBot } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';

let stage: Stage;
let bot: RunningBot;
let folder: string;
let cards: string;
/** Runs the bot, and nothing else. */
let operator: string;
let ben: string;

beforeAll(async () => {
  stage = await createStage();
  folder = await mkdtemp(join(tmpdir(), 'admin-'));
  cards = await mkdtemp(join(folder, 'cards-'));
  for (const username of ['olga', 'ben']) {
    const { id } = await stage.discord.addUser({ username });
    await stage.discord.setMember({ guild: stage.guildId, user: id });
    if (username === 'olga') operator = id;
    else ben = id;
  }
  bot = await startBot(stage, {
    ADMIN_USER_IDS: operator,
    CHARACTERS_PATH: cards,
    STATE_PATH: join(folder, 'state.db'),
  });
  await bot.ready();
  await eventually(async () => {
    expect(bot.output()).toContain('commands-registered');
  });
});

afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

type Values = NonNullable<Parameters<Stage['discord']['command']>[0]['options']>;

/** What the user reads, once it is there; nobody else sees it. */
async function answerTo(user: string, name: string, options: Values = {}): Promise<string> {
  const { id } = await stage.discord.command({ channel: stage.channel, user, name, options });
  return await eventually(async () => {
    const { message } = await stage.discord.interaction(id);
    if (message === undefined || message.content === '') throw new Error(`no answer to /${name}`);
    expect(message.flags & 64).toBe(64);
    return message.content;
  });
}

const file = (filename: string, content: string) => ({
  filename,
  contentType: 'application/json',
  base64: Buffer.from(content).toString('base64'),
});
const cardFile = (name: string, filename = 'card.json') =>
  file(filename, JSON.stringify({ name, description: 'Keeps the lamps.' }));

async function ask(content: string, user = stage.userId, channel = stage.channel) {
  await stage.model.script({ kind: 'text', text: `An answer to ${content.slice(-20)}` });
  return await stage.discord.say({ channel, user, content });
}

describe('/character', () => {
  it('adds a card that answers a moment later, and removes it', async () => {
    const said = await answerTo(operator, 'character import', { card: cardFile('Wren') });
    expect(said).toMatch(/\*\*Wren\*\* is here in a few seconds \(`wren\.json`\)/);
    const answered = await eventually(async () => {
      const [answer] = await stage.answersTo(await ask('@Wren hello'), 1, 2_000);
      return answer;
    });
    expect(answered?.author.username).toBe('Wren');
    expect(await answerTo(operator, 'character import', { card: cardFile('WREN') })).toMatch(/already/);
    const again = { card: cardFile('Wren', 'w.yaml'), replace: true };
    expect(await answerTo(operator, 'character import', again)).toMatch(/has a new card/);
    expect(await readdir(cards)).toEqual(['wren.yaml']);
    expect(await answerTo(operator, 'character remove', { name: 'wren' })).toMatch(/is gone/);
    expect(await readdir(cards)).toEqual([]);
  });

  it.each([
    ['a name that leads out', { card: cardFile('../../escape', '../up.json') }, /escape\.json/],
    ['something that is no card', { card: file('x.json', '{"a":') }, /no card that I can use: x\\?\.json/],
    ['a program', { card: file('x.exe', 'MZ') }, /no card that I can use/],
  ])('knows what to do with %s', async (_name, options, expected) => {
    expect(await answerTo(operator, 'character import', options)).toMatch(expected);
    expect((await readdir(folder)).filter((name) => !name.startsWith('state'))).toHaveLength(1);
  });

  it('is for those who run the bot alone, and keeps what came with it', async () => {
    const owner = stage.userId;
    expect(await answerTo(owner, 'character import', { card: cardFile('Owl') })).toMatch(
      /Only those who run/,
    );
    expect(await answerTo(ben, 'character remove', { name: 'Assistant' })).toMatch(/Only those who run/);
    expect(await readdir(cards)).not.toContain('owl.json');
  });

  it('removes nothing that came with the bot', async () => {
    expect(await answerTo(operator, 'character remove', { name: 'Assistant' })).toMatch(/came with me/);
  });
});

describe('/config', () => {
  it('is for those who manage the server', async () => {
    const { channel } = stage;
    expect(await answerTo(ben, 'config channel', { channel, rule: 'block' })).toMatch(/Only who may manage/);
    expect(await answerTo(operator, 'config show')).toContain('every channel');
    expect(await answerTo(stage.userId, 'config show')).toContain('every channel');
  });

  it('keeps the bot out of a channel, until it is let in again', async () => {
    const { adultChannel: channel } = stage;
    expect(await answerTo(stage.userId, 'config channel', { channel, rule: 'block' })).toContain(
      `but not <#${channel}>`,
    );
    expect(bot.output()).toMatch(/"event":"config-changed","guild":"\d+","user":"\d+","name":"channel"/);
    const unheard = await stage.discord.say({
      channel,
      user: ben,
      content: `<@${stage.botId}> are you there?`,
    });
    await stage.answersTo(await ask(`<@${stage.botId}> and here?`), 1);
    await expect(stage.answersTo(unheard, 1, 500)).rejects.toThrow('0 answers');
    await answerTo(stage.userId, 'config channel', { channel, rule: 'neither' });
    await stage.answersTo(await ask(`<@${stage.botId}> and now?`, ben, channel), 1);
  });

  it('B17: answers only who has a role, also when nobody can tell', async () => {
    const role = '123456789012345678';
    await answerTo(stage.userId, 'config role', { role, rule: 'allow' });
    const unheard = await stage.discord.say({
      channel: stage.channel,
      user: ben,
      content: `<@${stage.botId}> do you hear me?`,
    });
    await stage.discord.setMember({ guild: stage.guildId, user: operator, roles: [role] });
    const [answer] = await stage.answersTo(await ask(`<@${stage.botId}> I have the role`, operator));
    expect(answer?.message_reference?.message_id).not.toBe(unheard.id);
    await answerTo(stage.userId, 'config role', { role, rule: 'neither' });
  });

  it('knows that everybody has the role of that name, and offers no category', async () => {
    const { channel, guildId: role } = stage;
    await answerTo(stage.userId, 'config role', { role, rule: 'allow' });
    await stage.answersTo(await ask(`<@${stage.botId}> everybody may ask`, ben));
    await answerTo(stage.userId, 'config role', { role, rule: 'block' });
    const unheard = await stage.discord.say({ channel, user: ben, content: `<@${stage.botId}> nobody may` });
    await expect(stage.answersTo(unheard, 1, 1_500)).rejects.toThrow('0 answers');
    await answerTo(stage.userId, 'config role', { role, rule: 'neither' });
    await stage.answersTo(await ask(`<@${stage.botId}> as before`, ben));
    const { id } = await stage.discord.openDirect(stage.userId, stage.applicationId);
    const wrong = { channel: id, rule: 'block' };
    await expect(answerTo(stage.userId, 'config channel', wrong)).rejects.toThrow(/no channel of type 1/);
  });
});

describe('/prompt', () => {
  const show = (user: string, options: Values = {}) =>
    stage.discord.command({ channel: stage.channel, user, name: 'prompt', options });

  it('shows an administrator alone what would be sent, with what it takes', async () => {
    await stage.answersTo(await ask(`<@${stage.botId}> remember the lighthouse`));
    const { id } = await show(stage.userId, { character: 'mara the lamplighter', question: 'Which lamp?' });
    const message = await eventually(async () => {
      const { message } = await stage.discord.interaction(id);
      if (message === undefined || message.attachments.length === 0) throw new Error('no file yet');
      return message;
    });
    expect(message.flags & 64).toBe(64);
    expect(message.content).toMatch(/\*\*Mara the Lamplighter\*\*.*about \d+ of \d+ tokens/);
    expect(message.content).toMatch(/\d+ {2}Main prompt +system/);
    const { text } = await request(message.attachments[0]?.url ?? '', {
      headers: { 'user-agent': 'a reader' },
    });
    expect(text).toMatch(/about, of \d+ tokens for prompt and answer/);
    expect(text).toContain('--- system ---');
    expect(text).toContain('remember the lighthouse');
    expect(text).toContain('Which lamp?');
    for (const secret of [BOT_TOKEN, MODEL_KEY]) expect(text).not.toContain(secret);
  });

  it('is for administrators', async () => {
    expect(await answerTo(ben, 'prompt')).toMatch(/Only administrators/);
    expect(await answerTo(operator, 'prompt', { character: 'Nobody' })).toMatch(/Nobody of that name/);
  });
});

describe('cards’ own prompts', () => {
  it('are left out where the server does not want them', async () => {
    const card = { name: 'Owl', description: 'Hoots.', system_prompt: 'BE AN OWL' };
    const data = JSON.stringify({ spec: 'chara_card_v2', spec_version: '2.0', data: card });
    await answerTo(operator, 'character import', { card: file('owl.json', data) });
    const promptOf = async (content: string) => {
      await eventually(async () => stage.answersTo(await ask(content), 1, 2_000));
      return JSON.stringify((await stage.model.requests()).at(-1)?.messages);
    };
    expect(await promptOf('@Owl who?')).toContain('BE AN OWL');
    await answerTo(stage.userId, 'config card-prompts', { allowed: false });
    expect(await promptOf('@Owl who now?')).not.toContain('BE AN OWL');
    await answerTo(stage.userId, 'config card-prompts', { allowed: true });
  });
});

describe('a server’s assistant', () => {
  it('answers mentions, until there is none again', async () => {
    expect(await answerTo(stage.userId, 'config assistant', { character: 'nobody' })).toMatch(/no character/);
    await answerTo(stage.userId, 'config assistant', { character: 'mara the lamplighter' });
    const [answer] = await stage.answersTo(await ask(`<@${stage.botId}> who are you?`));
    expect(answer?.author.username).toBe('Mara the Lamplighter');
    await answerTo(stage.userId, 'config assistant');
    const [usual] = await stage.answersTo(await ask(`<@${stage.botId}> and now?`));
    expect(usual?.author.id).toBe(stage.botId);
  });
});
