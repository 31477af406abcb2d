import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '../../scripts/tour/page.ts';
import { Play } from '../../scripts/tour/scenes.ts';
import { createStage, type RunningBot, type Stage, startBot } from '../support/bot.ts';

const root = join(import.meta.dirname, '../..');
let stage: Stage;
let bot: RunningBot;

beforeAll(async () => {
  stage = await createStage();
  bot = await startBot(stage, { ADMIN_USER_IDS: stage.userId });
  await bot.ready();
});

afterAll(async () => {
  await bot[Symbol.asyncDispose]();
  await stage[Symbol.asyncDispose]();
});

describe('the tour', () => {
  it('has a page of every scene that still shows what its picture does', async () => {
    const play = new Play(stage, new Map([['Mara the Lamplighter', 'file:///mara.png']]));
    const shown = {
      talk: [
        '<img class="avatar" src="file:///mara.png"',
        'class="mention">@Helper',
        'CREATE INDEX',
        'Reroll',
      ],
      list: ['class="private"', 'Mara the Lamplighter', 'Answers here now'],
      direct: ['Mind the ladder', 'The third lamp'],
      prompt: ['class="private"', 'tokens'],
      error: ['⚠️ I cannot reach my model'],
    };
    for (const scene of [play.talk, play.list, play.direct, play.prompt, play.fault]) {
      const { name, ...rest } = await scene.call(play);
      const page = pageOf({ name, ...rest });
      for (const text of shown[name as keyof typeof shown]) expect(page, name).toContain(text);
    }
  });

  it('has every picture that it names', () => {
    const names = readFileSync(join(root, 'docs/tour.md'), 'utf8').matchAll(/\]\((tour\/[a-z]+\.png)\)/g);
    const files = [...names].map(([, file]) => file ?? '');
    expect(files).toHaveLength(5);
    expect(files.filter((file) => !existsSync(join(root, 'docs', file)))).toEqual([]);
  });
});
