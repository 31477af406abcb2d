/** Takes the pictures of docs/tour.md: the bot between the stand-ins, as its users see it, drawn by Chromium. */
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createStage, startBot } from '../tests/support/bot.ts';
import { Browser } from './tour/browser.ts';
import { pageOf } from './tour/page.ts';
import { portraitOf } from './tour/portraits.ts';
import { Play } from './tour/scenes.ts';

const root = join(import.meta.dirname, '..');
const PORTRAIT_PIXELS = 256;
const pictures = join(root, 'docs/tour');
const cast = await mkdtemp(join(tmpdir(), 'tour-cast-'));

try {
  await using browser = await Browser.open();
  const portraits = await preparePortraits(browser);
  await using stage = await createStage();
  await using bot = await startBot(stage, (url) => ({
    IMAGE_CHARACTERS_PATH: cast,
    PUBLIC_AVATAR_BASE_URL: url,
    ADMIN_USER_IDS: stage.userId,
  }));
  await bot.ready();
  await mkdir(pictures, { recursive: true });
  const play = new Play(stage, portraits);
  for (const scene of [play.talk, play.list, play.direct, play.prompt, play.fault]) {
    const shown = await scene.call(play);
    const file = join(pictures, `${shown.name}.png`);
    // While the bot is up: its pages show the pictures that it serves.
    await browser.picture(pageOf(shown), file);
    console.log(`docs/tour/${shown.name}.png`);
  }
} finally {
  await rm(cast, { recursive: true });
}

/** The image's own cards, each with a picture beside it. @returns where the pictures are, by the name of who speaks */
async function preparePortraits(browser: Browser): Promise<Map<string, string>> {
  const source = join(root, 'bot/characters');
  const portraits = new Map<string, string>();
  for (const file of await readdir(source)) {
    await copyFile(join(source, file), join(cast, file));
    const { name, html } = await portraitOf(join(source, file));
    const picture = join(cast, file.replace(/\.json$/, '.png'));
    await browser.picture(html, picture, { width: PORTRAIT_PIXELS, height: PORTRAIT_PIXELS });
    portraits.set(name, pathToFileURL(picture).href);
  }
  return portraits;
}
