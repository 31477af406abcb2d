import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordedCall } from '../../platform/parts/discord/recorded.ts';
import type { ChannelKind } from '../../platform/parts/discord/surfaces.ts';
import type { Channel, Message } from '../../platform/parts/discord/world.ts';
import { createStage, type Stage, startBot } from './bot.ts';
import { png } from './cards.ts';

export const MARA = 'Mara the Lamplighter';
/** Too long for Discord, and the beginning of two names. */
export const TWIN = 'The Keeper of the Lighthouse at the End of the World, who Never Sleeps, Never Eats';

/** A guild with one bot, and channels of every kind as they are needed. */
export interface Quay extends AsyncDisposable {
  readonly stage: Stage;
  readonly guild: string;
  readonly addChannel: (kind?: ChannelKind, isForAdults?: boolean) => Promise<Channel>;
  /** Asked in a channel, what comes back first; as it is, with all that was added. */
  readonly ask: (channel: string, content: string, replyTo?: string) => Promise<Message>;
  readonly prompt: () => Promise<readonly { readonly role: string; readonly content: string }[]>;
  readonly modelCalls: () => Promise<number>;
  readonly callsTo: (route: string) => Promise<RecordedCall[]>;
  /** What an answer ends with. */
  readonly line: string;
}

export async function createQuay(): Promise<Quay> {
  const folder = await mkdtemp(join(tmpdir(), 'quay-'));
  const names = { clyde: 'Clyde of Discord', x: 'X', one: `${TWIN}, the Elder`, two: `${TWIN}, the Younger` };
  for (const [file, name] of Object.entries(names))
    await writeFile(join(folder, `${file}.json`), JSON.stringify({ name }));
  await writeFile(join(folder, 'x.png'), png([]));
  const stage = await createStage();
  const { discord, userId, botId } = stage;
  const { id: guild } = await discord.addGuild({ name: 'Quay', members: [userId, botId], channels: [] });
  const bot = await startBot(stage, {
    CHARACTERS_PATH: folder,
    PUBLIC_AVATAR_BASE_URL: 'https://bot.example',
  });
  await bot.ready();
  let count = 0;
  return {
    stage,
    guild,
    addChannel: (kind = 'text', isForAdults = false) =>
      discord.addChannel({ guild, name: `channel-${count++}`, kind, isForAdults }),
    ask: async (channel, content, replyTo) => {
      const reply = replyTo === undefined ? {} : { replyTo };
      const question = await discord.say({ channel, user: userId, content, ...reply });
      await stage.answersTo(question);
      const after = (await discord.messages(channel)).find(({ id }) => BigInt(id) > BigInt(question.id));
      if (after === undefined) throw new Error('the answer is gone');
      return after;
    },
    prompt: async () => (await stage.model.requests()).at(-1)?.messages ?? [],
    modelCalls: async () => (await stage.model.requests()).length,
    callsTo: async (route) =>
      (await discord.calls()).filter(({ method, path }) => `${method} ${path}`.startsWith(route)),
    line: `\n-# for [Ann](<https://discord.com/users/${userId}>)`,
    [Symbol.asyncDispose]: async () => {
      await bot[Symbol.asyncDispose]();
      await stage[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

/** What the buttons of a message are called among themselves. */
export function buttonsOf({ components }: Message): string[] {
  return components.flatMap((row) =>
    Object(row).components.map((button: { custom_id: string }) => button.custom_id),
  );
}
