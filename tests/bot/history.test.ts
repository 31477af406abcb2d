import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../platform/parts/discord/world.ts';
import { createStage, type RunningBot, type Stage, startBot as startProgram } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';
import { type BuiltBot, buildBot } from '../support/pods.ts';

let built: BuiltBot;

beforeAll(async () => {
  built = await buildBot();
});
afterAll(() => built[Symbol.asyncDispose]());

async function startBot(
  stage: Stage,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningBot> {
  const bot = await startProgram(stage, { ...built.environment, ...environment }, built.program);
  await bot.ready();
  return bot;
}

const MARA = '@Mara the Lamplighter';

const say = (stage: Stage, content: string, channel = stage.channel) =>
  stage.discord.say({ channel, user: stage.userId, content });

const partsOf = (message: Message | undefined) =>
  ((message?.components ?? []) as { components: { custom_id: string; disabled?: boolean }[] }[]).flatMap(
    ({ components }) => components,
  );

/** Asks, and waits until the answer is whole. @returns the question, and the last message of its answer */
async function ask(stage: Stage, content: string, channel = stage.channel) {
  const question = await say(stage, content, channel);
  return { question, answer: await wholeAnswer(stage, question) };
}

async function wholeAnswer(stage: Stage, question: Message): Promise<Message> {
  return await eventually(async () => {
    const messages = await stage.answersTo(question);
    const whole = messages.find((message) => partsOf(message).some(({ disabled }) => !disabled));
    if (whole === undefined) throw new Error('no buttons yet');
    return whole;
  });
}

/** The requests that were made of Discord meanwhile, without ids and tokens. */
async function requestsOf<T>(stage: Stage, act: () => Promise<T>): Promise<string[]> {
  const before = (await stage.discord.calls()).length;
  await act();
  return (await stage.discord.calls())
    .slice(before)
    .map(({ method, path }) => `${method} ${path.replaceAll(/\/\d{10,}(\/[\w-]{60,})?/g, '')}`);
}

const isRead = (request: string) => request === 'GET /channels/messages';

async function promptOf(stage: Stage, act: () => Promise<unknown>): Promise<unknown> {
  const before = (await stage.model.requests()).length;
  await act();
  const requests = await eventually(async () => {
    const all = await stage.model.requests();
    expect(all.length).toBeGreaterThan(before);
    return all;
  });
  return requests.at(-1)?.messages;
}

async function press(stage: Stage, message: Message, action: string) {
  const customId = partsOf(message).find(({ custom_id }) => custom_id.startsWith(`${action}:`))?.custom_id;
  return await stage.discord.press({ user: stage.userId, message, customId: customId ?? '' });
}

/** What the model is told for a last question: now, when it is made anew, and when a process does so that knows nothing. */
async function comparePrompts(stage: Stage, bot: RunningBot, channel = stage.channel): Promise<string> {
  let last: Awaited<ReturnType<typeof ask>> | undefined;
  let warm: unknown;
  const requests = await requestsOf(stage, async () => {
    warm = await promptOf(stage, async () => {
      last = await ask(stage, `${MARA} 2 words of reed`, channel);
    });
  });
  expect(requests.filter(isRead)).toEqual([]);
  const again = async () => {
    const { question, answer } = last as Awaited<ReturnType<typeof ask>>;
    const edited = async () => (await stage.answersTo(question))[0]?.edited_timestamp;
    const before = await edited();
    const prompt = await promptOf(stage, () => press(stage, answer, 'reroll'));
    await eventually(async () => expect(await edited()).not.toBe(before));
    await wholeAnswer(stage, question);
    return prompt;
  };
  expect(await again()).toEqual(warm);
  await bot[Symbol.asyncDispose]();
  await using _fresh = await startBot(stage);
  expect(await again()).toEqual(warm);
  return JSON.stringify(warm);
}

/** A channel in which the bot has answered, so that it knows what was said there. */
async function warmUp(stage: Stage, channel = stage.channel) {
  const first = await say(stage, 'The tide is out.', channel);
  const { question, answer } = await ask(stage, `${MARA} 2 words of moss`, channel);
  return { first, question, answer };
}

describe.concurrent('a warm answer', () => {
  it.each([
    ['by webhook', MARA, ['POST /channels/typing', 'POST /webhooks']],
    ['by the bot itself', 'bot', ['POST /channels/typing', 'POST /channels/messages']],
  ])('%s takes two requests', async (_how, address, expected) => {
    await using stage = await createStage();
    await using _bot = await startBot(stage);
    await warmUp(stage);
    await say(stage, 'The gulls are loud.');
    const name = address === 'bot' ? `<@${stage.botId}>` : address;
    expect(await requestsOf(stage, () => ask(stage, `${name} 3 words of fern`))).toEqual(expected);
    const prompt = JSON.stringify((await stage.model.requests()).at(-1)?.messages);
    for (const said of ['The tide is out.', 'moss-0 moss-1', 'The gulls are loud.'])
      expect(prompt).toContain(said);
  });

  it('in direct messages takes two from the second on', async () => {
    await using stage = await createStage();
    await using _bot = await startBot(stage);
    const { id } = await stage.discord.openDirect(stage.userId, stage.applicationId);
    await ask(stage, `${MARA} 2 words of moss`, id);
    expect(await requestsOf(stage, () => ask(stage, '2 words of fern', id))).toEqual([
      'POST /channels/typing',
      'POST /channels/messages',
    ]);
  });
});

describe.concurrent('what the model is told is what a process that knows nothing would read', () => {
  it('after edits and deletions, of what people and the bot said', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    const { first, question, answer } = await warmUp(stage);
    const reply = await stage.discord.say({
      channel: stage.channel,
      user: stage.userId,
      content: 'I can see that.',
      replyTo: first.id,
    });
    await stage.discord.edit(question, `${MARA} 2 words of kelp`);
    await stage.discord.edit(reply, 'I saw that.');
    await stage.discord.remove(first);
    const { answer: second } = await ask(stage, `${MARA} 2 words of fern`);
    await stage.discord.remove(answer);
    await press(stage, second, 'delete');
    await eventually(async () =>
      expect((await stage.discord.messages(stage.channel)).some(({ id }) => id === second.id)).toBe(false),
    );
    const prompt = await comparePrompts(stage, bot);
    expect(prompt).toContain('I saw that.');
    expect(prompt).toContain('2 words of kelp');
    expect(prompt).not.toMatch(/The tide is out|moss-0|fern-0|I can see/);
  });

  it('after an answer that was shown in the making', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await warmUp(stage);
    const { answer } = await ask(stage, `${MARA} dripping 80 words of fern`);
    expect(answer.edited_timestamp).not.toBeNull();
    expect(await comparePrompts(stage, bot)).toContain('fern-0');
  });

  it('after a reset', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await warmUp(stage);
    await eventually(async () => expect(bot.output()).toContain('commands-registered'), 20_000);
    const asked = { channel: stage.channel, user: stage.userId, name: 'reset', options: {} };
    const { message } = await stage.discord.command(asked);
    await press(stage, message as Message, 'reset:confirm');
    await say(stage, 'Anew.');
    const prompt = await comparePrompts(stage, bot);
    expect(prompt).toContain('Anew.');
    expect(prompt).not.toContain('The tide is out.');
  });

  it('after a proxy has said again what somebody wrote', async () => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    await warmUp(stage);
    const message = await say(stage, 'f: The lamp is lit.');
    await stage.discord.proxy({ message, name: 'Fox', content: 'The lamp is lit.', order: 'said first' });
    const prompt = await comparePrompts(stage, bot);
    expect(prompt).toContain('The lamp is lit.');
    expect(prompt).not.toContain('f: The lamp');
  });
});

describe.concurrent('what was said while the connection was broken', () => {
  it.each([
    ['drop', 'resumed'],
    ['lose-replay', 'resumed'],
    ['forget', 'ready'],
    ['invalidate', 'ready'],
  ] as const)('is read after a %s', async (kind, event) => {
    await using stage = await createStage();
    await using bot = await startBot(stage);
    const { first, answer } = await warmUp(stage);
    const count = () => bot.output().split(`"gateway-${event}"`).length;
    const before = count();
    await stage.discord.strike(stage.applicationId, { kind });
    await stage.discord.edit(first, 'The tide is in.');
    await stage.discord.remove(answer);
    await say(stage, 'Nobody hears this.');
    await eventually(async () => expect(count()).toBeGreaterThan(before), 60_000);
    await ask(stage, `${MARA} 2 words of fern`);
    const prompt = await comparePrompts(stage, bot);
    expect(prompt).toContain('The tide is in.');
    expect(prompt).toContain('Nobody hears this.');
    expect(prompt).not.toContain('moss-0');
  });

  it('is read by whoever leads next', async () => {
    await using stage = await createStage();
    await using old = await startBot(stage);
    await warmUp(stage);
    await using bot = await startBot(stage);
    old.process.kill('SIGTERM');
    await old.exited;
    await ask(stage, `${MARA} 2 words of fern`);
    expect(await comparePrompts(stage, bot)).toContain('The tide is out.');
  });
});
