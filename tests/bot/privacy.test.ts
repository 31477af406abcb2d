import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InteractionView } from '../../platform/parts/discord/interactions.ts';
import type { Message } from '../../platform/parts/discord/world.ts';
import { createStage, type RunningBot, type Stage, startBot } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';

const MARA = 'Mara the Lamplighter';
/** What is spent is kept for whom. */
const PRICES = { OPENAI_INPUT_PRICE: '1', OPENAI_OUTPUT_PRICE: '1' };
let stage: Stage;
let bot: RunningBot;
let folder: string;
let path: string;
let left: { guild: string; channel: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'privacy-'));
  path = join(folder, 'bot.db');
  stage = await createStage();
  left = await newChannel();
  bot = await startBot(stage, { STATE_PATH: path, ...PRICES });
  await bot.ready();
  await eventually(async () => expect(bot.output()).toContain('commands-registered'), 20_000);
});

afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const prompt = async () =>
  (await stage.model.requests())
    .at(-1)
    ?.messages.map(({ content }) => content)
    .join('\n');
const isPrivate = ({ message }: InteractionView) => ((message?.flags ?? 0) & 64) !== 0;
// biome-ignore lint/suspicious/noExplicitAny: a message's parts as they came
const parts = (message: Message | undefined): any[] =>
  // biome-ignore lint/suspicious/noExplicitAny: a message's parts as they came
  (message?.components ?? []).flatMap((row: any) => row.components);

async function newChannel(): Promise<{ guild: string; channel: string }> {
  const members = [stage.userId, stage.botId];
  const guild = await stage.discord.addGuild({ name: 'Aside', members, channels: ['aside'] });
  return { guild: guild.id, channel: guild.channels.aside ?? '' };
}

function says(user: string, channel: string) {
  return (content: string) => stage.discord.say({ channel, user, content });
}

/** What is in the file, in whatever table or free page. */
async function onDisk(): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.startsWith('bot.db'));
  return (await Promise.all(files.map((name) => readFile(join(folder, name), 'latin1')))).join('\n');
}

/** As SQLite keeps a number that is so large. */
function asInteger(id: string): string {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(id));
  return bytes.toString('latin1');
}

function rows(sql: string): Record<string, unknown>[] {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const statement = database.prepare(sql);
    statement.setReadBigInts(true);
    return statement.all();
  } finally {
    database.close();
  }
}

async function forget(user: string, channel: string): Promise<string> {
  const { message } = await stage.discord.command({ channel, user, name: 'forget-me' });
  const pressed = await stage.discord.press({
    user,
    message: message as Message,
    customId: 'forget-me:confirm',
  });
  return await eventually(async () => {
    const view = await stage.discord.interaction(pressed.id);
    expect(view.message?.content).toMatch(/^Done/);
    return view.message?.content ?? '';
  });
}

describe('/privacy', () => {
  it('says what is kept and where it goes, to who asks alone', async () => {
    const view = await stage.discord.command({ channel: stage.channel, user: stage.userId, name: 'privacy' });
    expect(isPrivate(view)).toBe(true);
    expect(view.message?.content).toMatch(/speaks as OpenAI does/);
    expect(view.message?.content).toMatch(/up to 100 messages/);
    expect(view.message?.content).toMatch(/in a file/);
    expect(view.message?.content).not.toContain('127.0.0.1');
  });
});

describe('/forget-me', () => {
  it('deletes what is kept, and reads nothing again that was said before', async () => {
    const bea = await stage.discord.addUser({ username: 'bea', global_name: 'Bea' });
    const { id: direct } = await stage.discord.openDirect(bea.id, stage.applicationId);
    const tell = says(bea.id, direct);
    await stage.answersTo(await tell('the word is heron'));
    await stage.discord.command({
      channel: direct,
      user: bea.id,
      name: 'switch',
      options: { character: MARA },
    });
    const known = () => rows(`SELECT * FROM channel WHERE id = ${direct}`).length;
    expect(known()).toBe(1);
    await forget(bea.id, direct);
    expect(known()).toBe(0);
    expect(rows(`SELECT * FROM choice WHERE channel = ${direct}`)).toEqual([]);
    expect(rows('SELECT * FROM spent')).not.toEqual([]);
    for (const id of [bea.id, direct]) {
      expect(await onDisk()).not.toContain(id);
      expect(await onDisk()).not.toContain(asInteger(id));
    }
    expect(await onDisk()).not.toContain('heron');
    await stage.answersTo(await tell('what was it?'));
    expect(await prompt()).toContain('what was it?');
    expect(await prompt()).not.toContain('heron');
  });

  it('ends answers in the making, of who asks and of nobody else', async () => {
    const cleo = await stage.discord.addUser({ username: 'cleo', global_name: 'Cleo' });
    const { id: direct } = await stage.discord.openDirect(cleo.id, stage.applicationId);
    const { channel } = await newChannel();
    await stage.model.script({ kind: 'pieces', pieces: [], everyMs: 0, ending: 'stall' });
    await says(cleo.id, direct)('a question about moss');
    await eventually(async () => expect(await prompt()).toContain('moss'));
    expect(await onDisk()).toContain('moss');
    expect(await forget(cleo.id, direct)).toMatch(/no answer to 1 of your questions/);
    await eventually(async () => expect(rows("SELECT * FROM question WHERE state <> 'done'")).toEqual([]));
    const [other] = await stage.answersTo(await says(stage.userId, channel)(`<@${stage.botId}> hello`));
    expect(other?.content).toContain('You said');
    const said = (await stage.discord.messages(direct)).filter(({ author }) => author.id === stage.botId);
    expect(said).toEqual([]);
  });
});

describe('a guild that the bot leaves', () => {
  it('is forgotten', async () => {
    const { guild, channel } = left;
    await stage.discord.command({
      channel,
      user: stage.userId,
      name: 'switch',
      options: { character: MARA },
    });
    await stage.answersTo(await says(stage.userId, channel)(`<@${stage.botId}> hello`));
    const kept = () =>
      [`choice WHERE channel`, 'question WHERE channel', 'channel WHERE id'].map(
        (where) => rows(`SELECT * FROM ${where} = ${channel}`).length,
      );
    expect(kept()).toEqual([1, 1, 1]);
    await stage.discord.leave(guild, stage.applicationId);
    await eventually(async () => expect(kept()).toEqual([0, 0, 0]));
    expect(await onDisk()).not.toContain(`guild:${guild}`);
  });
});

describe('“Answer as…”', () => {
  const pick = async (target: Message, user: string, name = MARA) => {
    const fields = { channel: target.channel_id, user, name: 'Answer as…', message: target.id };
    const { message } = await stage.discord.menu(fields);
    const [menu] = parts(message);
    const { value } = menu.options.find(({ label }: { label: string }) => label === name);
    const customId = menu.custom_id;
    return await stage.discord.choose({ user, message: message as Message, customId, values: [value] });
  };

  it('has a character answer anybody’s message, once, for who picked it', async () => {
    const { channel } = await newChannel();
    const dora = await stage.discord.addUser({ username: 'dora', global_name: 'Dora' });
    const target = await says(dora.id, channel)('I lost my keys.');
    await says(dora.id, channel)('And my hat.');
    await pick(target, stage.userId);
    const found = async () =>
      (await stage.discord.messages(channel)).filter(({ webhook_id }) => webhook_id !== undefined);
    await stage.answersTo(target);
    expect(await found()).toMatchObject([{ author: { username: MARA } }]);
    expect((await found())[0]?.content).toContain(`users/${stage.userId}`);
    // Nothing that was said after it.
    expect(await prompt()).toContain('Dora: I lost my keys.');
    expect(await prompt()).not.toContain('my hat');
  });

  it('may be asked again for a message that was answered before', async () => {
    const { channel } = await newChannel();
    const target = await says(stage.userId, channel)(`<@${stage.botId}> hello`);
    await stage.answersTo(target);
    await pick(target, stage.userId);
    const [, second] = await stage.answersTo(target, 2);
    expect(second?.author.username).toBe(MARA);
  });

  it('does not read what somebody wants forgotten', async () => {
    const { channel } = await newChannel();
    const emil = await stage.discord.addUser({ username: 'emil', global_name: 'Emil' });
    const target = await says(emil.id, channel)('a secret');
    await forget(emil.id, (await stage.discord.openDirect(emil.id, stage.applicationId)).id);
    const { id } = await pick(target, stage.userId);
    await eventually(async () =>
      expect((await stage.discord.interaction(id)).message?.content).toMatch(/asked me not to read/),
    );
  });
});
