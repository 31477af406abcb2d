import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Discord, startDiscord } from '../platform/parts/discord/discord.ts';
import { type Call, serve } from '../platform/serve.ts';
import { freePort } from '../tests/support/free-port.ts';

const BOT_TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAw.Gbench.planted-bot-token-0123456789abcdef';
const MODEL_KEY = 'sk-planted-bench-key';
const root = join(import.meta.dirname, '..');

/** When each question, told apart by a word such as `q17-x`, passed where; milliseconds of `performance.now()`. */
export interface Timeline {
  asked: number;
  modelAsked: number;
  modelAnswered: number;
  posted: number;
}

/** A Discord without limits, a model that answers at once, and what passes between them and a bot. */
export class Stage implements AsyncDisposable {
  readonly discord: Discord;
  readonly botId: string;
  readonly userId: string;
  readonly modelUrl: string;
  readonly times = new Map<string, Timeline>();
  /** Requests of the bot's, such as `POST /channels/:id/typing`. */
  readonly calls: string[] = [];
  /** Said once instead of the usual. */
  nextAnswer: string | undefined;
  readonly #stopModel: () => Promise<void>;
  readonly #waiting = new Map<string, () => void>();
  #count = 0;

  private constructor(
    parts: { discord: Discord; botId: string; userId: string; modelUrl: string },
    stopModel: () => Promise<void>,
  ) {
    this.discord = parts.discord;
    this.botId = parts.botId;
    this.userId = parts.userId;
    this.modelUrl = parts.modelUrl;
    this.#stopModel = stopModel;
  }

  static async open(): Promise<Stage> {
    let stage: Stage | undefined;
    const host = '127.0.0.1';
    const discord = await startDiscord({
      host,
      isUnlimited: true,
      identify: { total: 1_000_000, windowMs: 0 },
      onCall: (call) => stage?.onDiscordCall(call),
    });
    const model = await serve(
      { 'POST /v1/chat/completions': (call) => stage?.answer(call) ?? { status: 503 } },
      { host },
    );
    const { user } = await discord.addApplication({ token: BOT_TOKEN, name: 'Bench' });
    const { id: userId } = await discord.addUser({ username: 'ann', global_name: 'Ann' });
    stage = new Stage({ discord, botId: user.id, userId, modelUrl: `${model.url}/v1` }, model.stop);
    return stage;
  }

  /** Guilds as a bot of many has them. @returns a channel of each */
  async addGuilds(count: number, channels = 40): Promise<string[]> {
    const present = [this.userId, this.botId];
    const guilds = await this.discord.addGuilds({ count, channels, roles: 30, members: 500, present });
    return guilds.flatMap((guild) => guild.channels);
  }

  /** Asks, and resolves when the answer arrives at Discord. @returns the question's word */
  async ask(channel: string, address: string): Promise<string> {
    const word = `q${this.#count++}-x`;
    this.times.set(word, { asked: 0, modelAsked: 0, modelAnswered: 0, posted: 0 });
    const posted = new Promise<void>((resolve) => this.#waiting.set(word, resolve));
    await this.discord.say({ channel, user: this.userId, content: `${address} ${word}` });
    await posted;
    return word;
  }

  onDiscordCall({ method, path, body }: Call): void {
    const at = performance.now();
    if (path === '/_control/messages') {
      const found = this.#timeline(body);
      if (found !== undefined) found.time.asked = at;
      return;
    }
    if (!path.startsWith('/api/v10/')) return;
    const route = path.replace('/api/v10', '').replace(/(?<=\/webhooks\/\d+)\/[\w-]+/, '/:token');
    this.calls.push(`${method} ${route.replaceAll(/\/\d{5,}/g, '/:id')}`);
    if (method !== 'POST') return;
    const found = this.#timeline(body);
    if (found === undefined) return;
    found.time.posted = at;
    this.#waiting.get(found.word)?.();
    this.#waiting.delete(found.word);
  }

  answer(call: Call) {
    const modelAsked = performance.now();
    const { messages, stream, model } = call.json();
    const found = this.#timeline(Buffer.from(String(messages.at(-1).content)));
    if (found !== undefined) found.time.modelAsked = modelAsked;
    const content = this.nextAnswer ?? `You said: ${found?.word ?? 'nothing'}`;
    this.nextAnswer = undefined;
    const common = { id: 'chatcmpl-0', created: 0, model };
    const onDone = () => {
      if (found !== undefined) found.time.modelAnswered = performance.now();
    };
    if (!stream) {
      onDone();
      const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }];
      return { status: 200, body: { ...common, object: 'chat.completion', choices } };
    }
    const event = (delta: object, finish: string | null) =>
      `data: ${JSON.stringify({ ...common, object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;
    onDone();
    return {
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      body: `${event({ role: 'assistant', content }, null)}${event({}, 'stop')}data: [DONE]\n\n`,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.discord.stop(), this.#stopModel()]);
  }

  /** The last question that a text names; a prompt holds earlier ones too. */
  #timeline(body: Buffer): { word: string; time: Timeline } | undefined {
    const word = body
      .toString('utf8')
      .match(/q\d+-x/g)
      ?.at(-1);
    const time = word === undefined ? undefined : this.times.get(word);
    return word === undefined || time === undefined ? undefined : { word, time };
  }
}

/** What `loop-watch.js` tells. */
interface LoopReading {
  /** The longest since the last reading. */
  readonly stallMs: number;
  readonly rssBytes: number;
  /** Since the start, of all threads. */
  readonly cpuMs: number;
}

export interface Bot {
  readonly process: ChildProcess;
  /** From the start of the process to the end of its READY. */
  readonly readyMs: number;
  readonly read: () => Promise<LoopReading>;
  /** Milliseconds from SIGTERM to the end of the process. */
  readonly end: () => Promise<number>;
  readonly output: () => string;
}

/** Starts ours or the plain one against the stage, and waits until it is connected. */
export async function startBot(
  stage: Stage,
  program: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Bot> {
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', join(root, 'bench/loop-watch.js'), '--disable-warning=ExperimentalWarning', program],
    {
      env: {
        PATH: process.env.PATH,
        BOT_TOKEN,
        DISCORD_API_URL: stage.discord.apiUrl,
        OPENAI_API_KEY: MODEL_KEY,
        OPENAI_BASE_URL: stage.modelUrl,
        PORT: String(await freePort()),
        METRICS_PORT: String(await freePort()),
        RATE_LIMIT_PER_MINUTE: '0',
        INFERENCE_PARALLELISM: '100',
        DISCORD_REQUESTS_PER_SECOND: '100000',
        LOG_LEVEL: 'info',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  let output = '';
  const ready = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output = (output + chunk).slice(-100_000);
      if (output.includes('"event":"gateway-ready"')) ready.resolve();
    });
  child.on('exit', (code) => ready.reject(new Error(`the bot ended with ${code}:\n${output}`)));
  await ready.promise;
  const readyMs = performance.now() - startedAt;
  const exited = once(child, 'exit');
  return {
    process: child,
    readyMs,
    output: () => output,
    read: async () => {
      child.send('read');
      const [reading] = await once(child, 'message');
      return reading as LoopReading;
    },
    end: async () => {
      const toldAt = performance.now();
      child.kill('SIGTERM');
      await exited;
      return performance.now() - toldAt;
    },
  };
}
