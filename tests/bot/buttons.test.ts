import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Message } from '../../platform/parts/discord/world.ts';
import { createStage, type RunningBot, type Stage, startBot } from '../support/bot.ts';
import { eventually } from '../support/cluster.ts';

let stage: Stage;
let bot: RunningBot;
let folder: string;
let ben: string;
let mod: string;
let cy: string;

const start = () =>
  startBot(stage, { STATE_PATH: join(folder, 'state.db'), CHARACTERS_PATH: join(folder, 'cards') });
/** Of several first words, and of a name that has what ids are parted by. */
const greeter = {
  name: 'Jean-Luc: the Second',
  description: 'Greets.',
  first_mes: 'One.',
  alternate_greetings: ['Two.', 'Three, {{user}}.'],
};

beforeAll(async () => {
  stage = await createStage();
  folder = await mkdtemp(join(tmpdir(), 'buttons-'));
  await mkdir(join(folder, 'cards'));
  const card = JSON.stringify({ spec: 'chara_card_v2', spec_version: '2.0', data: greeter });
  await writeFile(join(folder, 'cards/jean-luc.json'), card);
  [ben, mod, cy] = await Promise.all(
    ['ben', 'mo', 'cy'].map(async (username) => (await stage.discord.addUser({ username })).id),
  ).then((ids) => ids as [string, string, string]);
  await stage.discord.setMember({ guild: stage.guildId, user: cy });
  await stage.discord.setMember({ guild: stage.guildId, user: ben });
  await stage.discord.setMember({ guild: stage.guildId, user: mod, permissions: ['MANAGE_MESSAGES'] });
  bot = await start();
  await bot.ready();
});

afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** A question, and its answer as soon as it has its buttons. */
async function asked(
  content: string,
  text: string,
  { user = ben, channel = stage.channel, parts = 1 } = {},
): Promise<{ question: Message; answer: Message[] }> {
  await stage.model.script({ kind: 'text', text });
  const question = await stage.discord.say({ channel, user, content });
  const answer = await eventually(async () => {
    const messages = await stage.answersTo(question, parts);
    if (buttonOf(messages.at(-1), 'reroll') === undefined) throw new Error('no buttons yet');
    return messages;
  });
  return { question, answer };
}

interface Button {
  readonly custom_id: string;
  readonly disabled?: boolean;
}

function buttonOf(message: Message | undefined, action: string): Button | undefined {
  const rows = (message?.components ?? []) as readonly { readonly components: readonly Button[] }[];
  return rows
    .flatMap(({ components }) => components)
    .find(({ custom_id }) => custom_id.startsWith(`${action}:`));
}

async function press(action: string, message: Message | undefined, user = ben) {
  if (message === undefined) throw new Error('no message to press on');
  const current = (await stage.discord.messages(message.channel_id)).find(({ id }) => id === message.id);
  const customId = buttonOf(current, action)?.custom_id ?? `no ${action}`;
  return await stage.discord.press({ user, message, customId });
}

/** What is behind the question, once it is all of that, and nothing is being done any more. */
async function shows(question: Message, texts: readonly (string | RegExp)[]): Promise<Message[]> {
  return await eventually(async () => {
    const messages = await stage.answersTo(question, texts.length);
    const shown = messages.map(({ content, embeds }) => {
      const [embed] = embeds as readonly { readonly description?: string }[];
      return (embed?.description ?? content).replace(/\n-# for .*$/s, '');
    });
    expect(shown).toEqual(
      texts.map((text) => (typeof text === 'string' ? text : expect.stringMatching(text))),
    );
    expect(buttonOf(messages.at(-1), 'reroll')?.disabled ?? false).toBe(false);
    for (const earlier of messages.slice(0, -1)) expect(earlier.components).toEqual([]);
    return messages;
  }, 20_000);
}

const mara = '@Mara the Lamplighter';
const long = (word: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${word}${n}.`).join(' ');

/** What only the user was told. */
async function told({ id }: { readonly id: string }): Promise<string> {
  return await eventually(async () => {
    const { followUps, message } = await stage.discord.interaction(id);
    const private_ = [...followUps, ...(message === undefined ? [] : [message])].filter(
      ({ flags }) => (flags & 64) !== 0,
    );
    if (private_.length === 0) throw new Error('nothing was told');
    return private_.map(({ content }) => content).join('\n');
  });
}

describe('Reroll', () => {
  it.each([
    ['a character', mara, 'Mara the Lamplighter'],
    ['the assistant', 'the bot itself', 'Helper'],
  ])(
    'B11: edits the answer of %s, which stays the same one’s and the asker’s',
    async (_who, name, author) => {
      const call = name === mara ? mara : `<@${stage.botId}>`;
      const { question, answer } = await asked(`${call} first?`, 'The first answer.');
      await stage.model.script({ kind: 'text', text: 'Mara the Lamplighter: The @everyone second.' });
      const pressed = await press('reroll', answer[0]);
      expect(pressed).toMatchObject({ hasFailed: false, answerType: 6 });
      const expected = name === mara ? 'The @everyone second.' : /The @everyone second\.$/;
      const [shown] = await shows(question, [expected]);
      expect(shown).toMatchObject({
        id: answer[0]?.id,
        author: { username: author },
        mention_everyone: false,
      });
      const raw = (await stage.discord.messages(stage.channel)).find(({ id }) => id === shown?.id);
      expect(raw?.content.match(/-# for .*/g)).toEqual([`-# for [ben](<https://discord.com/users/${ben}>)`]);
      const prompt = (await stage.model.requests()).at(-1)?.messages ?? [];
      expect(JSON.stringify(prompt)).not.toContain('The first answer.');
      expect(prompt.at(-1)?.content).toContain('first?');
    },
  );

  it('L19: takes away what is too much, and adds what is missing', async () => {
    const { question, answer } = await asked(`${mara} long?`, long('alpha', 500), { parts: 3 });
    await stage.model.script({ kind: 'text', text: 'Short.' });
    await press('reroll', answer.at(-1));
    const [short] = await shows(question, ['Short.']);
    expect(short?.id).toBe(answer[0]?.id);
    await stage.model.script({ kind: 'text', text: long('beta', 400) });
    await press('reroll', short);
    const grown = await shows(question, [/^beta0\./, /beta399\.$/]);
    expect(grown[0]?.id).toBe(short?.id);
    const text = grown.map(({ content }) => content).join(' ');
    expect(text.match(/beta\d+/g)).toEqual(Array.from({ length: 400 }, (_, n) => `beta${n}`));
  });

  it('B11: leaves the old answer with its buttons when there is no new one, and says so to the asker alone', async () => {
    const { question, answer } = await asked(`${mara} will it fail?`, 'It stays.');
    await stage.model.script({ kind: 'error', status: 400, message: 'no' });
    const pressed = await press('reroll', answer[0]);
    expect(await told(pressed)).toMatch(/My model/);
    const [shown] = await shows(question, ['It stays.']);
    expect(shown?.content).toBe(answer[0]?.content);
    expect(buttonOf(shown, 'delete')?.disabled ?? false).toBe(false);
  });

  it('shows that it is at work, and is not begun twice', async () => {
    const { question, answer } = await asked(`${mara} slow?`, 'Slow one.');
    await stage.model.script({ kind: 'text', text: 'Slow two.', delayMs: 1500 } as never);
    await press('reroll', answer[0]);
    await eventually(async () => {
      const [current] = await stage.answersTo(question);
      expect(buttonOf(current, 'reroll')?.disabled).toBe(true);
    });
    await shows(question, ['Slow two.']);
  });

  it('is the asker’s alone', async () => {
    const { question, answer } = await asked(`${mara} whose?`, 'Yours.');
    for (const user of [stage.userId, mod]) {
      expect(await told(await press('reroll', answer[0], user))).toMatch(/Only who asked/);
    }
    await shows(question, ['Yours.']);
  });

  it('B7: works in direct messages, by the embed that is there', async () => {
    const { id: channel } = await stage.discord.openDirect(stage.userId, stage.applicationId);
    const options = { user: stage.userId, channel };
    const { question, answer } = await asked(`${mara} hello`, 'An embed.', options);
    await stage.model.script({ kind: 'text', text: 'Another embed.' });
    await press('reroll', answer[0], stage.userId);
    const [shown] = await shows(question, ['Another embed.']);
    expect(shown).toMatchObject({
      id: answer[0]?.id,
      embeds: [{ author: { name: 'Mara the Lamplighter' } }],
    });
    expect(shown?.content).toBe('');
  });

  it('posts anew what Discord lets nobody edit any more', async () => {
    const { question, answer } = await asked(`${mara} old?`, 'Old words.');
    await stage.discord.inject({ route: 'PATCH /webhooks/', kind: 'too-old', skip: 1 });
    await stage.model.script({ kind: 'text', text: 'New words.' });
    await press('reroll', answer[0]);
    const [shown] = await shows(question, ['New words.']);
    expect(shown?.id).not.toBe(answer[0]?.id);
  });

  it('says so when the question is gone', async () => {
    const { question, answer } = await asked(`${mara} gone?`, 'What question?');
    await stage.discord.remove(question);
    expect(await told(await press('reroll', answer[0]))).toMatch(/not there any more/);
  });
});

describe('Continue', () => {
  it('goes on behind the answer, with the buttons at the end', async () => {
    const { question, answer } = await asked(`${mara} tell me`, 'Once upon a time');
    await stage.model.script({ kind: 'text', text: 'there was a lamp.' });
    await press('continue', answer[0]);
    const shown = await shows(question, ['Once upon a time', 'there was a lamp.']);
    expect(shown.map(({ id }) => id)[0]).toBe(answer[0]?.id);
    const prompt = (await stage.model.requests()).at(-1)?.messages ?? [];
    expect(prompt.slice(-2)).toMatchObject([
      { role: 'assistant', content: 'Once upon a time' },
      { role: 'system', content: expect.stringContaining('Continue') },
    ]);
    // All of it is one answer from now on.
    await stage.model.script({ kind: 'text', text: 'Another tale.' });
    await press('reroll', shown.at(-1));
    await shows(question, ['Another tale.']);
  });

  it('leaves an answer that begins as notices do a part of the talk', async () => {
    const helper = `<@${stage.botId}>`;
    const { question, answer } = await asked(`${helper} the ladder?`, '⚠️ Mind the ladder.');
    await stage.model.script({ kind: 'text', text: '⚠️ And the lamp.' });
    await press('continue', answer[0]);
    await shows(question, [/Mind the ladder\.$/, /And the lamp\.$/]);
    await asked(`${helper} and then?`, 'Nothing.');
    const prompt = JSON.stringify((await stage.model.requests()).at(-1)?.messages);
    expect(prompt).toContain('Mind the ladder.');
    expect(prompt).toContain('And the lamp.');
  });
});

describe('after its words were to be forgotten', () => {
  it.each(['reroll', 'continue'])('%s does not read a question again', async (action) => {
    const { id: user } = await stage.discord.addUser({ username: `dora-${action}` });
    await stage.discord.setMember({ guild: stage.guildId, user });
    const { question, answer } = await asked(`${mara} the pelican?`, 'A bird.', { user });
    await eventually(async () => expect(bot.output()).toContain('commands-registered'));
    const { message } = await stage.discord.command({ channel: stage.channel, user, name: 'forget-me' });
    if (message === undefined) throw new Error('nothing to confirm');
    const { id } = await stage.discord.press({ user, message, customId: 'forget-me:confirm' });
    await eventually(async () =>
      expect((await stage.discord.interaction(id)).message?.content).toMatch(/^Done/),
    );
    const before = (await stage.model.requests()).length;
    expect(await told(await press(action, answer[0], user))).toMatch(/do not read it again/);
    await shows(question, ['A bird.']);
    expect(await stage.model.requests()).toHaveLength(before);
  });
});

describe('Delete', () => {
  it('takes the whole answer away, for the asker and for moderators', async () => {
    const { question, answer } = await asked(`${mara} much?`, long('gamma', 400), { parts: 2 });
    expect(await told(await press('delete', answer.at(-1), cy))).toMatch(/Only who asked/);
    await press('delete', answer.at(-1));
    await eventually(async () => {
      await expect(stage.answersTo(question, 1, 0)).rejects.toThrow('0 answers');
    });
    const other = await asked(`<@${stage.botId}> and this?`, 'This.');
    await press('delete', other.answer[0], mod);
    await eventually(async () => {
      await expect(stage.answersTo(other.question, 1, 0)).rejects.toThrow('0 answers');
    });
  });

  it('is content when somebody was faster', async () => {
    const { question, answer } = await asked(`${mara} much more?`, long('delta', 400), { parts: 2 });
    if (answer[0] !== undefined) await stage.discord.remove(answer[0]);
    const pressed = await press('delete', answer.at(-1));
    await eventually(async () => {
      await expect(stage.answersTo(question, 1, 0)).rejects.toThrow('0 answers');
    });
    expect((await stage.discord.interaction(pressed.id)).followUps).toEqual([]);
  });
});

describe('Previous and next greeting', () => {
  it('L12: browse in the message itself, also after a restart', async () => {
    await eventually(async () => expect(bot.output()).toContain('commands-registered'));
    const { id: channel } = await stage.discord.openDirect(stage.userId, stage.applicationId);
    const options = { character: greeter.name };
    const { id } = await stage.discord.command({ channel, user: stage.userId, name: 'switch', options });
    const shown = async () => {
      const { message } = await stage.discord.interaction(id);
      const [embed] = (message?.embeds ?? []) as readonly { readonly description?: string }[];
      return { message, text: embed?.description };
    };
    await eventually(async () => expect((await shown()).text).toBe('One.'));
    const browse = async (index: number) => {
      const { message } = await shown();
      const rows = (message?.components ?? []) as readonly { readonly components: readonly Button[] }[];
      const customId = rows[0]?.components[index]?.custom_id ?? '';
      if (message === undefined) throw new Error('no greeting');
      return await stage.discord.press({ user: stage.userId, message, customId });
    };
    await expect(browse(0)).rejects.toThrow('disabled');
    await browse(1);
    expect((await shown()).text).toBe('Two.');
    await bot[Symbol.asyncDispose]();
    bot = await start();
    await bot.ready();
    await browse(1);
    expect((await shown()).text).toBe('Three, Ann.');
    await expect(browse(1)).rejects.toThrow('disabled');
    await browse(0);
    expect((await shown()).text).toBe('Two.');
  });
});

describe('after a restart', () => {
  it('an answer is made anew by the same character, from its message', async () => {
    const { question, answer } = await asked(`${mara} before?`, 'Before.');
    await bot[Symbol.asyncDispose]();
    await rm(join(folder, 'state.db'), { force: true });
    bot = await start();
    await bot.ready();
    await stage.model.script({ kind: 'text', text: 'After.' });
    await press('reroll', answer[0]);
    const [shown] = await shows(question, ['After.']);
    expect(shown).toMatchObject({ id: answer[0]?.id, author: { username: 'Mara the Lamplighter' } });
  });

  it.each(['asked the model', 'edited its messages'])(
    'what was begun is finished whole when it was killed as it %s',
    async (where) => {
      const { question, answer } = await asked(`${mara} ${where}?`, long('old', 350), { parts: 2 });
      const isAsking = where === 'asked the model';
      await stage.model.script({ kind: 'text', text: long('new', 350), delayMs: isAsking ? 60_000 : 0 });
      const count = (await stage.model.requests()).length;
      const route = 'PATCH /webhooks/';
      const fault = isAsking ? undefined : await stage.discord.inject({ route, kind: 'hold-after', skip: 1 });
      await press('reroll', answer.at(-1));
      if (fault === undefined)
        await eventually(async () => expect(await stage.model.requests()).toHaveLength(count + 1));
      else await fault.struck();
      await bot[Symbol.asyncDispose]();
      await stage.discord.heal();
      if (isAsking) await stage.model.script({ kind: 'text', text: long('new', 350) });
      bot = await start();
      await bot.ready();
      const shown = await shows(question, [/^new0\./, /new349\.$/]);
      const words = shown
        .map(({ content }) => content)
        .join(' ')
        .match(/(?:old|new)\d+/g);
      expect(words).toEqual(Array.from({ length: 350 }, (_, n) => `new${n}`));
    },
  );
});
