import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { withoutAttribution } from '../../bot/src/discord/attribution.ts';
import { type Discord, startDiscord } from '../../platform/parts/discord/discord.ts';
import type { Message } from '../../platform/parts/discord/world.ts';
import { type Model, startModel } from '../../platform/parts/model.ts';
import { request } from '../../platform/request.ts';
import { eventually } from './cluster.ts';

const root = join(import.meta.dirname, '../..');
/** Of the shape of a real one; it belongs to nobody. */
export const BOT_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.GAbCdE.planted-bot-token-0123456789abcdef';
export const MODEL_KEY = 'sk-planted-model-key-0123456789';

/** A Discord with one bot, one user, one guild with a channel for all and one for adults, and a model. */
export interface Stage extends AsyncDisposable {
  readonly discord: Discord;
  readonly model: Model;
  readonly applicationId: string;
  readonly botId: string;
  /** Owns the guild. */
  readonly userId: string;
  readonly guildId: string;
  readonly channel: string;
  /** Only adults read it. */
  readonly adultChannel: string;
  /** Waits for as many messages as wanted after this one, and returns them, without the line that says for whom they are. */
  readonly answersTo: (question: Message, count?: number, timeoutMs?: number) => Promise<Message[]>;
}

export async function createStage(options: Partial<Parameters<typeof startDiscord>[0]> = {}): Promise<Stage> {
  // Bots are started here in quicker succession than Discord lets sessions begin.
  const identify = { windowMs: 300, ...options.identify };
  const discord = await startDiscord({ host: '127.0.0.1', ...options, identify });
  const model = await startModel({ host: '127.0.0.1' });
  await model.addKey(MODEL_KEY);
  const application = await discord.addApplication({ token: BOT_TOKEN, name: 'Helper' });
  const user = await discord.addUser({ username: 'ann', global_name: 'Ann' });
  const guild = await discord.addGuild({
    name: 'Harbour',
    members: [user.id, application.user.id],
    channels: ['general', 'late-night'],
    adults: ['late-night'],
  });
  return {
    discord,
    model,
    applicationId: application.id,
    botId: application.user.id,
    userId: user.id,
    guildId: guild.id,
    channel: guild.channels.general ?? '',
    adultChannel: guild.channels['late-night'] ?? '',
    answersTo: (question, count = 1, timeoutMs = 30_000) =>
      eventually(async () => {
        const after = (await discord.messages(question.channel_id)).filter(
          ({ id, author }) => BigInt(id) > BigInt(question.id) && author.id !== question.author.id,
        );
        if (after.length < count)
          throw new Error(
            `${after.length} answers to ${JSON.stringify(question.content)}, ${count} expected`,
          );
        return after.map(asSaid);
      }, timeoutMs),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([discord.stop(), model.stop()]);
    },
  };
}

/** A message without the line that says for whom it is. */
export function asSaid(message: Message): Message {
  return { ...message, content: withoutAttribution(message.content) };
}

export interface RunningBot extends AsyncDisposable {
  readonly url: string;
  readonly metricsUrl: string;
  readonly process: ChildProcess;
  /** Everything on stdout so far. */
  readonly output: () => string;
  readonly exited: Promise<number | null>;
  readonly ready: () => Promise<void>;
}

type Variables = Readonly<Record<string, string>>;

/** Starts the bot against a stage, from its source unless a bundle is given. */
export async function startBot(
  stage: Stage,
  environment: Variables | ((url: string) => Variables) = {},
  program = join(root, 'bot/src/main.ts'),
  ...args: readonly string[]
): Promise<RunningBot> {
  const [port, metricsPort] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [program, ...args], {
    env: {
      PATH: process.env.PATH,
      BOT_TOKEN,
      DISCORD_API_URL: stage.discord.apiUrl,
      OPENAI_API_KEY: MODEL_KEY,
      OPENAI_BASE_URL: stage.model.baseUrl,
      PORT: String(port),
      METRICS_PORT: String(metricsPort),
      // The one user of a stage asks for many.
      RATE_LIMIT_PER_MINUTE: '0',
      ...(typeof environment === 'function' ? environment(url) : environment),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const exited = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    url,
    metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`,
    process: child,
    output: () => output,
    exited,
    ready: () =>
      eventually(async () => {
        const { status } = await request(`${url}/readyz`);
        if (status !== 200) throw new Error(`not ready (${status}):\n${output}`);
      }, 60_000),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Below those that the system gives out by itself, so that nobody else gets one before the bot has it. */
const PORTS = { first: 15_000, count: 15_000 };
let nextPort = (process.pid * 97) % PORTS.count;

async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.first + (nextPort++ % PORTS.count);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false));
      server.listen(port, '0.0.0.0', () => resolve(true));
    });
    await new Promise((resolve) => server.close(resolve));
    if (isFree) return port;
  }
}
