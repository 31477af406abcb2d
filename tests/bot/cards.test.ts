import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStage, type RunningBot, type Stage, startBot } from '../support/bot.ts';
import { base64, png, tEXt } from '../support/cards.ts';
import { eventually } from '../support/cluster.ts';

const LONG = 'The Keeper of the Lighthouse '.repeat(4).trim();
let folder: string;
let stage: Stage;
let bot: RunningBot;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cards-'));
  const pip = {
    spec: 'chara_card_v3',
    data: {
      name: 'Pip',
      system_prompt: 'PIP-MAIN for {{user}}. {{original}}',
      post_history_instructions: 'PIP-LAST',
      character_book: { entries: [{ keys: ['whale'], content: 'PIP-LORE' }] },
      extensions: { depth_prompt: { prompt: 'PIP-NOTE', depth: 1 } },
    },
  };
  await writeFile(
    join(folder, 'pip.png'),
    png([tEXt('chara', base64({ name: 'Old Pip' }))], [tEXt('ccv3', base64(pip))]),
  );
  await writeFile(join(folder, 'long.json'), JSON.stringify({ name: LONG }));
  await writeFile(join(folder, 'ann.yaml'), 'name: Ann\ngreeting: Hi\n');
  await writeFile(join(folder, 'broken.json'), '{"name": "Bro');
  await writeFile(join(folder, 'notes.txt'), 'x');
  stage = await createStage();
  bot = await startBot(stage, { CHARACTERS_PATH: folder });
  await bot.ready();
});

afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function ask(content: string, replyTo?: string, channel = stage.channel) {
  const question = await stage.discord.say({
    channel,
    user: stage.userId,
    content,
    ...(replyTo === undefined ? {} : { replyTo }),
  });
  const [answer] = await stage.answersTo(question);
  const prompt = (await stage.model.requests()).at(-1)?.messages ?? [];
  return { answer, prompt };
}

describe('cards in a folder', () => {
  it('answers by a card in a picture, with all that it says', async () => {
    const { answer, prompt } = await ask('@Pip, a whale!');
    expect(answer?.author.username).toBe('Pip');
    expect(prompt.map(({ role }) => role)).toEqual(['system', 'user', 'system']);
    expect(prompt[0]?.content).toMatch(
      /^PIP-MAIN for Ann\. Write Pip's next reply[\s\S]*PIP-LORE[\s\S]*PIP-NOTE$/,
    );
    expect(prompt[1]?.content).toBe('Ann: @Pip, a whale!');
    expect(prompt[2]?.content).toBe('PIP-LAST');
  });

  it('minds who reads: what only adults do, threads in it included, needs no reminder', async () => {
    const thread = await stage.discord.addThread({ parent: stage.adultChannel, name: 'later' });
    const direct = await stage.discord.openDirect(stage.userId, stage.applicationId);
    const reminds = async (channel: string) => {
      const { prompt } = await ask('@Pip hello', undefined, channel);
      return prompt.some(({ content }) => content.includes('Everybody may read this chat'));
    };
    expect(await reminds(stage.channel)).toBe(true);
    expect(await reminds(direct.id)).toBe(true);
    expect(await reminds(stage.adultChannel)).toBe(false);
    expect(await reminds(thread.id)).toBe(false);
  });

  it("shows a character the others' words as theirs", async () => {
    await stage.model.script({ kind: 'text', text: 'I assist.' });
    await ask(`<@${stage.botId}> help`);
    await stage.model.script({ kind: 'text', text: 'I pip.' });
    await ask('@Pip hello');
    const { prompt } = await ask('@Pip again');
    const words = prompt.map(({ role, content }) => `${role} ${content}`);
    expect(words).toContain('user Assistant: I assist.');
    expect(words).toContain('assistant I pip.');
  });

  it('finds the way back from a name that Discord cuts', async () => {
    const first = await ask(`@${LONG}, hello`);
    expect(first.answer?.author.username).toBe(LONG.slice(0, 80).trim());
    const second = await ask('and now?', first.answer?.id);
    expect(second.answer?.author.username).toBe(first.answer?.author.username);
  });

  it('takes a mention of a person for no call of the card of that name', async () => {
    const before = (await stage.model.requests()).length;
    await stage.discord.say({
      channel: stage.channel,
      user: stage.userId,
      content: `hello <@${stage.userId}>`,
    });
    const { answer } = await ask('@Ann hello');
    expect(answer?.author.username).toBe('Ann');
    expect((await stage.model.requests()).length).toBe(before + 1);
  });

  it('L13: names what it cannot use, and why', () => {
    const said = bot.output();
    expect(said).toMatch(/"card-refused".*broken\.json is no JSON: line 1, column 10/);
    expect(said).toMatch(/"card-refused".*notes\.txt/);
  });

  it('L13, B14: takes new and mended cards while it runs', async () => {
    await writeFile(join(folder, 'broken.json'), '{"name": "Bro", "description": "mended"}');
    await eventually(async () => expect(bot.output()).toMatch(/"cards-loaded"[^\n]*"count":6/), 20_000);
    const { answer, prompt } = await ask('@Bro hello');
    expect(answer?.author.username).toBe('Bro');
    expect(prompt[0]?.content).toContain('mended');
  });
});
