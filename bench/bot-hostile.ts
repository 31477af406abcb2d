import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chunk, png, zip, zTXt } from '../tests/support/cards.ts';
import { type Stage, startBot } from './bot-stage.ts';

/** Until a changed folder was looked at twice, and what is in it read. */
const SETTLED_MS = 8_000;
const ANSWER_MS = 20_000;
const MEGABYTE = 1024 * 1024;

export interface Stall {
  readonly input: string;
  /** The longest that the event loop of the bot stood still. */
  readonly milliseconds: number;
}

const card = (name: string, more: object = {}) =>
  JSON.stringify({
    spec: 'chara_card_v2',
    spec_version: '2.0',
    data: { name, first_mes: 'Hello.', ...more },
  });

/** Cards that somebody puts into a running bot's folder. */
const FILES: Readonly<Record<string, () => readonly [file: string, bytes: Uint8Array | string]>> = {
  'a picture of 30 MB around a card': () => [
    'large.png',
    png([
      chunk('IDAT', Buffer.alloc(30 * MEGABYTE, 7)),
      zTXt('chara', Buffer.from(card('Large')).toString('base64')),
    ]),
  ],
  'a picture of 30 MB of empty chunks': () => {
    const empty = chunk('noPe');
    return ['chunks.png', png([Buffer.alloc(30 * MEGABYTE - ((30 * MEGABYTE) % empty.length), empty)])];
  },
  'a card of 2 MB with 10,000 entries': () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => ({
      keys: [`key ${index}`],
      content: 'x'.repeat(120),
    }));
    return ['entries.json', card('Entries', { character_book: { entries } })];
  },
  'a card of 2 MB of signs': () => [
    'signs.json',
    card('Signs', { description: '{{'.repeat(MEGABYTE - 200) }),
  ],
  'a card of YAML': () => [
    'hostile.yaml',
    `name: Yaml\ncontext: |\n${'  - a: [b, {c: d}]\n'.repeat(13_000)}`,
  ],
  'an archive that unpacks to 1 GB': () => [
    'bomb.charx',
    zip([{ name: 'card.json', data: Buffer.alloc(1024 * MEGABYTE) }]),
  ],
  'a text chunk that unpacks to 200 MB': () => ['bomb.png', png([zTXt('chara', 'A'.repeat(200 * MEGABYTE))])],
};

/** What people write to a card, and what its patterns make of it. */
const TALK: Readonly<
  Record<string, { readonly card?: object; readonly text: string; readonly answer?: string }>
> = {
  'an answer of 100,000 times the same letter': { text: 'hello', answer: 'a'.repeat(100_000) },
  'a pattern as key that cannot end': {
    card: {
      character_book: { scan_depth: 100, entries: [{ keys: ['/(a+)+$/', '/(x+x+)+y/'], content: 'evil' }] },
    },
    text: `${'a'.repeat(900)}! ${'x'.repeat(900)}`,
  },
  '5,000 patterns as keys': {
    card: {
      character_book: {
        entries: Array.from({ length: 5_000 }, (_, index) => ({
          keys: [`/(a|b${index})+c+$/`],
          content: 'many',
        })),
      },
    },
    text: 'ab'.repeat(900),
  },
};

/** How long the running bot stands still when it is given each of them. */
export async function measureStalls(
  stage: Stage,
  program: string,
  environment: Readonly<Record<string, string>>,
): Promise<Stall[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-cards-'));
  const [channel = ''] = await stage.addGuilds(1);
  const bot = await startBot(stage, program, { ...environment, CHARACTERS_PATH: folder });
  const stalls: Stall[] = [];
  try {
    await stage.ask(channel, `<@${stage.botId}>`);
    for (const [input, make] of Object.entries(FILES)) {
      const [file, bytes] = make();
      await put(folder, file, bytes);
      await bot.read();
      await sleep(SETTLED_MS);
      stalls.push({ input, milliseconds: (await bot.read()).stallMs });
    }
    let count = 0;
    for (const [input, { card: fields, text, answer }] of Object.entries(TALK)) {
      const name = `Talker${count++}`;
      await put(folder, `${name}.json`, card(name, fields));
      await sleep(SETTLED_MS);
      stage.nextAnswer = answer;
      await bot.read();
      await Promise.race([stage.ask(channel, `@${name} ${text}`), sleep(ANSWER_MS)]);
      stalls.push({ input, milliseconds: (await bot.read()).stallMs });
    }
  } finally {
    await bot.end();
    await rm(folder, { recursive: true, force: true });
  }
  return stalls;
}

/** Whole at once, as careful tools do it. */
async function put(folder: string, file: string, bytes: Uint8Array | string): Promise<void> {
  await writeFile(join(folder, `.${file}`), bytes);
  await rename(join(folder, `.${file}`), join(folder, file));
}
