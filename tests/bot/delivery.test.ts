import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../platform/parts/discord/world.ts';
import { request } from '../../platform/request.ts';
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

async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), 'delivery-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
}

function speaker(stage: Stage, channel = stage.channel) {
  return (content: string) => stage.discord.say({ channel, user: stage.userId, content });
}

/** Every message in the channel that nobody of the people wrote. */
async function answers(stage: Stage, channel = stage.channel): Promise<Message[]> {
  const messages = await stage.discord.messages(channel);
  return messages.filter(({ author }) => author.id !== stage.userId).map(asSaid);
}

async function reactionsTo(stage: Stage, question: Message): Promise<string[]> {
  const messages = await stage.discord.messages(question.channel_id);
  const { reactions = [] } = messages.find(({ id }) => id === question.id) ?? {};
  return reactions.map(({ emoji }) => emoji);
}

const asked = (stage: Stage, count: number) =>
  eventually(async () => expect((await stage.model.requests()).length).toBeGreaterThanOrEqual(count));

describe.concurrent('what may have been said', () => {
  it.each([
    ['error-after', 1],
    ['error-before', 1],
    ['drop-after', 1],
    ['cut-after', 1],
    ['error-before', 3],
  ] as const)('is there once when the first part by webhook meets %s, %i times', async (kind, times) => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.discord.inject({ route: 'POST /webhooks/', kind, times });
    await stage.answersTo(await speaker(stage)('@Mara the Lamplighter 3 words of moss'));
    await sleep(1_000);
    expect((await answers(stage)).map(({ content }) => content)).toEqual(['moss-0 moss-1 moss-2']);
  });

  it('is there once also where much was said since the question', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage, { STREAMING: 'false' });
    await bot.ready();
    await stage.model.script({ kind: 'text', text: 'Once only.', delayMs: 6_000 });
    await stage.discord.inject({ route: 'POST /webhooks/', kind: 'error-after' });
    const say = speaker(stage);
    const question = await say('@Mara the Lamplighter hello');
    for (let count = 0; count < 330; count++) await say(`chatter ${count}`);
    await eventually(async () => expect(bot.output()).toMatch(/"reply"/), 30_000);
    await stage.answersTo(question);
    expect(bot.output()).toContain('send-found');
    expect((await answers(stage)).map(({ content }) => content)).toEqual(['Once only.']);
  });

  it('is by one webhook, also when the answer to making it was lost', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.discord.inject({ route: `POST /channels/${stage.channel}/webhooks`, kind: 'error-after' });
    for (const word of ['moss', 'fern'])
      await stage.answersTo(await speaker(stage)(`@Mara the Lamplighter 1 words of ${word}`));
    const said = await answers(stage);
    expect(said.map(({ content }) => content)).toEqual(['moss-0', 'fern-0']);
    expect(new Set(said.map(({ webhook_id }) => webhook_id)).size).toBe(1);
  });

  it('says so when Discord will not take it', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.discord.deny(stage.channel, 'MANAGE_WEBHOOKS');
    await stage.answersTo(await speaker(stage)('@Mara the Lamplighter 2 words of moss'));
    expect((await answers(stage)).map(({ content }) => content)).toEqual([
      '**Mara the Lamplighter:** moss-0 moss-1',
    ]);
  });
});

describe.concurrent('a notice', () => {
  it('is no turn of the conversation: who speaks in direct messages stays', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    const direct = await stage.discord.openDirect(stage.userId, stage.applicationId);
    const say = speaker(stage, direct.id);
    await stage.answersTo(await say('@Mara the Lamplighter hello'));
    await stage.model.script({ kind: 'error', status: 400, message: 'no' });
    const [notice] = await stage.answersTo(await say('and?'));
    expect(notice?.content).toMatch(/did not accept/);
    const [third] = await stage.answersTo(await say('again'));
    expect(third?.embeds).toMatchObject([{ author: { name: 'Mara the Lamplighter' } }]);
    expect(JSON.stringify((await stage.model.requests()).at(-1))).not.toContain('did not accept');
  });
});

describe.concurrent('a question', () => {
  it('that is deleted is not answered', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    const say = speaker(stage);
    const first = await say(`<@${stage.botId}> slowly 5 words of moss`);
    const second = await say(`<@${stage.botId}> 5 words of fern`);
    const third = await say(`<@${stage.botId}> 2 words of reed`);
    await asked(stage, 1);
    await stage.discord.remove(second);
    await stage.discord.remove(first);
    await stage.answersTo(third);
    await sleep(1_500);
    expect((await answers(stage)).map(({ content }) => content)).toEqual(['reed-0 reed-1']);
  });

  it('that is edited is answered as it reads then', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    const say = speaker(stage);
    const first = await say(`<@${stage.botId}> slowly 5 words of moss`);
    const second = await say(`<@${stage.botId}> 5 words of fern`);
    const third = await say(`<@${stage.botId}> 5 words of sedge`);
    await asked(stage, 1);
    await stage.discord.edit(second, `<@${stage.botId}> 1 words of reed`);
    await stage.discord.edit(third, 'never mind');
    await stage.discord.edit(first, `<@${stage.botId}> 1 words of lichen`);
    await eventually(async () =>
      expect((await answers(stage)).map(({ content }) => content)).toEqual(['lichen-0', 'reed-0']),
    );
    await sleep(1_000);
    expect(await answers(stage)).toHaveLength(2);
  });

  it('that waits shows its place until it is its turn', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    const say = speaker(stage);
    await stage.model.script({ kind: 'text', text: 'first', delayMs: 3_000 });
    const questions: Message[] = [];
    for (const word of ['moss', 'fern', 'reed']) questions.push(await say(`<@${stage.botId}> ${word}`));
    const places = () => Promise.all(questions.map((question) => reactionsTo(stage, question)));
    await eventually(async () => expect(await places()).toEqual([[], ['2️⃣'], ['3️⃣']]));
    await eventually(async () => expect(await answers(stage)).toHaveLength(3));
    await eventually(async () => expect(await places()).toEqual([[], [], []]));
  });

  it('for which there is no room is refused visibly, and those before it are not', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.model.script({ kind: 'text', text: 'first', delayMs: 60_000 });
    const questions = await Promise.all(
      Array.from({ length: 53 }, (_, index) => speaker(stage)(`<@${stage.botId}> ${index}`)),
    );
    await eventually(async () =>
      expect((await answers(stage)).map(({ content }) => content)).toEqual([
        expect.stringContaining('Too many questions'),
      ]),
    );
    await eventually(async () => {
      const reactions = await Promise.all(questions.map((question) => reactionsTo(stage, question)));
      expect(reactions.filter((emojis) => emojis.includes('🚫'))).toHaveLength(1);
    });
  });

  it('of somebody too quick waits, and the next but one is refused, visibly', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage, { RATE_LIMIT_PER_MINUTE: '1' });
    await bot.ready();
    const say = speaker(stage);
    const first = await say(`<@${stage.botId}> one`);
    const second = await say(`<@${stage.botId}> two`);
    await say(`<@${stage.botId}> three`);
    await eventually(async () => expect(await answers(stage)).toHaveLength(2));
    expect(await reactionsTo(stage, second)).toEqual(['⏳']);
    const texts = (await answers(stage)).map(({ content }) => content).toSorted();
    expect(texts).toEqual(['You said: Ann: one', expect.stringContaining('faster than I may answer')]);
    expect(await reactionsTo(stage, first)).toEqual([]);
    // Somebody else is not held up by it.
    const bob = await stage.discord.addUser({ username: 'bob' });
    await stage.discord.say({ channel: stage.channel, user: bob.id, content: `<@${stage.botId}> four` });
    await eventually(async () =>
      expect((await answers(stage)).map(({ content }) => content)).toContain('You said: bob: four'),
    );
  });

  it('of another bot is none: two bots never talk to each other', async () => {
    await using stage = await createStage();
    const other = await stage.discord.addApplication({ token: 'another', name: 'Other' });
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.discord.say({
      channel: stage.channel,
      user: other.user.id,
      content: `<@${stage.botId}> @Mara the Lamplighter hello`,
    });
    await stage.answersTo(await speaker(stage)(`<@${stage.botId}> still there?`));
    expect(await stage.model.requests()).toHaveLength(1);
  });
});

describe.concurrent('a restart', () => {
  it('answers what was asked while the bot was away, wherever it was, and nothing twice', async () => {
    await using stage = await createStage();
    await using folder = await temporaryFolder();
    const environment = { STATE_PATH: join(folder.path, 'new/state.db') };
    const direct = await stage.discord.openDirect(stage.userId, stage.applicationId);
    {
      await using bot = await startBot(stage, environment);
      await bot.ready();
      await stage.answersTo(await speaker(stage)(`<@${stage.botId}> before`));
      await stage.answersTo(await speaker(stage, direct.id)('before'));
      // So that it notes that it listened.
      await sleep(1_500);
      bot.process.kill('SIGKILL');
      await bot.exited;
    }
    const thread = await stage.discord.addThread({ parent: stage.channel, name: 'made meanwhile' });
    await speaker(stage)('nothing for anybody');
    const questions = [
      await speaker(stage)(`<@${stage.botId}> one`),
      await speaker(stage)('@Mara the Lamplighter two'),
      await speaker(stage, thread.id)('@Mara the Lamplighter three'),
      await speaker(stage, direct.id)('four'),
    ];
    await using bot = await startBot(stage, environment);
    for (const question of questions) await stage.answersTo(question, 1, 30_000);
    await sleep(1_500);
    expect(await answers(stage)).toHaveLength(3);
    expect(await answers(stage, thread.id)).toHaveLength(1);
    expect(await answers(stage, direct.id)).toHaveLength(2);
    expect((await request(bot.metricsUrl)).text).toMatch(/^bot_catchup_messages_total [1-9]/m);
  });

  it('does not answer what was deleted meanwhile', async () => {
    await using stage = await createStage();
    await using folder = await temporaryFolder();
    const environment = { STATE_PATH: join(folder.path, 'state.db') };
    await stage.model.script({ kind: 'text', text: 'never', delayMs: 60_000 });
    let question: Message;
    {
      await using bot = await startBot(stage, environment);
      await bot.ready();
      question = await speaker(stage)(`<@${stage.botId}> one`);
      await asked(stage, 1);
    }
    await stage.discord.remove(question);
    await using bot = await startBot(stage, environment);
    await bot.ready();
    await eventually(async () => expect(bot.output()).toContain('"outcome":"cancelled"'));
    expect(await answers(stage)).toEqual([]);
  });

  it('L14: takes over at once what was not finished in time', async () => {
    await using stage = await createStage();
    await using folder = await temporaryFolder();
    const environment = { STATE_PATH: join(folder.path, 'state.db'), DRAIN_TIMEOUT: '1s' };
    await stage.model.script({ kind: 'text', text: 'never', delayMs: 60_000 });
    await using first = await startBot(stage, environment);
    await first.ready();
    const question = await speaker(stage)(`<@${stage.botId}> one`);
    await asked(stage, 1);
    first.process.kill('SIGTERM');
    expect(await first.exited).toBe(0);
    expect(first.output()).toContain('"finished":false');
    await using second = await startBot(stage, environment);
    await second.ready();
    expect((await stage.answersTo(question)).map(({ content }) => content)).toEqual(['You said: Ann: one']);
  });

  it('answers nothing from before its first life', async () => {
    await using stage = await createStage();
    await using folder = await temporaryFolder();
    await speaker(stage)(`<@${stage.botId}> too early`);
    await sleep(50);
    await using bot = await startBot(stage, { STATE_PATH: join(folder.path, 'state.db') });
    await bot.ready();
    await stage.answersTo(await speaker(stage)(`<@${stage.botId}> now`));
    expect(await answers(stage)).toHaveLength(1);
  });

  it('without a place for the state says what is lost', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    expect(bot.output()).toMatch(/"event":"state-in-memory","reason":"STATE_PATH is not set: .*lost"/);
  });

  it('is refused with a place that cannot hold the state', async () => {
    await using stage = await createStage();
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'state.db');
    await writeFile(path, 'no database\n'.repeat(100));
    await using bot = await startBot(stage, { STATE_PATH: path });
    expect(await bot.exited).toBe(78);
    expect(bot.output()).toMatch(/"cause":"The configuration is not usable: STATE_PATH cannot be used/);
  });
});

describe.concurrent('a connection', () => {
  it('that is dead without a word is noticed, and what was asked meanwhile is answered', async () => {
    await using stage = await createStage({ heartbeatMs: 1_000 });
    await using bot = await startBot(stage);
    await bot.ready();
    await sleep(1_500);
    await stage.discord.strike(stage.applicationId, { kind: 'deafen' });
    const question = await speaker(stage)(`<@${stage.botId}> anybody?`);
    await stage.answersTo(question, 1, 30_000);
    await sleep(1_000);
    expect(await answers(stage)).toHaveLength(1);
  });

  it('that tells everything twice is answered once', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await bot.ready();
    await stage.discord.strike(stage.applicationId, { kind: 'repeat' });
    await stage.answersTo(await speaker(stage)('@Mara the Lamplighter hello'));
    await sleep(1_000);
    expect(await answers(stage)).toHaveLength(1);
  });

  it.each(['lose-replay', 'forget'] as const)(
    'that comes back after "%s" brings what was asked meanwhile',
    async (kind) => {
      await using stage = await createStage();
      await using bot = await startBot(stage);
      await bot.ready();
      await sleep(1_500);
      await stage.discord.strike(stage.applicationId, { kind });
      await stage.answersTo(await speaker(stage)('@Mara the Lamplighter hello'), 1, 30_000);
      await sleep(1_000);
      expect(await answers(stage)).toHaveLength(1);
    },
  );
});
