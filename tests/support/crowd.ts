import { setTimeout as sleep } from 'node:timers/promises';
import type { Platform } from '../../platform/info.ts';
import type { Message } from '../../platform/parts/discord/world.ts';
import type { BotHome } from './bot-release.ts';
import { eventually } from './cluster.ts';

/** Where somebody asks, how, and how often. */
interface Asker {
  readonly channel: string;
  readonly user: string;
  readonly address: string;
  readonly everyMs: number;
}

interface Question {
  readonly name: string;
  readonly channel: string;
  readonly words: number;
}

/** What came of all the questions that were asked. */
export interface Tally {
  readonly asked: number;
  /** Questions of which a word is missing, or twice there, or out of place, each with what is there instead. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly disordered: readonly string[];
}

/** Every few of them an answer of several messages, or one that takes its time. */
const SIZES = [
  { words: 3, how: '' },
  { words: 3, how: 'slowly' },
  { words: 420, how: '' },
  { words: 5, how: '' },
  { words: 420, how: 'slowly' },
] as const;
const CHARACTER = '@Mara the Lamplighter';

/** People who ask in channels, a thread and direct messages, each at their own pace, whoever answers. */
export class Crowd {
  readonly #platform: Platform;
  readonly #askers: readonly Asker[];
  readonly #questions: Question[] = [];
  readonly #ending = new AbortController();
  #loops: readonly Promise<void>[] = [];

  private constructor(platform: Platform, askers: readonly Asker[]) {
    this.#platform = platform;
    this.#askers = askers;
  }

  /** A guild with the home's bot, and people who know it. */
  static async gather(platform: Platform, home: BotHome): Promise<Crowd> {
    const { discord } = platform;
    const [ann, ben] = [
      await discord.addUser({ username: 'ann', global_name: 'Ann' }),
      await discord.addUser({ username: 'ben', global_name: 'Ben' }),
    ];
    const { channels } = await discord.addGuild({
      name: home.namespace,
      members: [ann.id, ben.id, home.botId],
      channels: ['general', 'harbour', 'workshop'],
    });
    const { general = '', harbour = '', workshop = '' } = channels;
    const thread = await discord.addThread({ parent: workshop, name: 'side talk' });
    const [annsDirect, bensDirect] = [
      await discord.openDirect(ann.id, home.applicationId),
      await discord.openDirect(ben.id, home.applicationId),
    ];
    const mention = `<@${home.botId}>`;
    // Below what Discord takes in a channel: five messages in five seconds, 30 a minute by webhooks.
    return new Crowd(platform, [
      { channel: general, user: ann.id, address: mention, everyMs: 2_900 },
      { channel: harbour, user: ben.id, address: CHARACTER, everyMs: 4_700 },
      { channel: thread.id, user: ann.id, address: CHARACTER, everyMs: 5_300 },
      { channel: annsDirect.id, user: ann.id, address: '', everyMs: 4_100 },
      { channel: bensDirect.id, user: ben.id, address: CHARACTER, everyMs: 4_300 },
    ]);
  }

  start(): void {
    this.#loops = this.#askers.map((asker) => this.#keepAsking(asker));
  }

  /** Nobody asks any more; waits for the answers that are still missing, and then for doubles. */
  async stop(patience: { readonly answersMs: number; readonly quietMs: number }): Promise<Tally> {
    this.#ending.abort();
    await Promise.all(this.#loops);
    const isComplete = async () => {
      const tally = await this.#count();
      if (tally.lost.length > 0) throw new Error(`${tally.lost.length} of ${tally.asked} are lost`);
    };
    // What is missing after all is told by the count below.
    await eventually(isComplete, patience.answersMs).catch(() => undefined);
    await sleep(patience.quietMs);
    return await this.#count();
  }

  async #keepAsking({ channel, user, address, everyMs }: Asker): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      const number = this.#questions.length;
      const { words, how } = SIZES[number % SIZES.length] ?? SIZES[0];
      const name = `q${number}`;
      this.#questions.push({ name, channel, words });
      const content = `${address} ${how} ${words} words of ${name}`;
      await this.#platform.discord.say({ channel, user, content });
      await sleep(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }

  async #count(): Promise<Tally> {
    const said = new Map<string, number[]>();
    const channels = new Set(this.#askers.map(({ channel }) => channel));
    const people = new Set(this.#askers.map(({ user }) => user));
    for (const channel of channels) {
      const messages = await this.#platform.discord.messages(channel);
      for (const message of messages.filter(({ author }) => !people.has(author.id))) {
        for (const [, name = '', word] of textOf(message).matchAll(/\b(q\d+)-(\d+)\b/g)) {
          const key = `${channel}/${name}`;
          said.set(key, [...(said.get(key) ?? []), Number(word)]);
        }
      }
    }
    return judge(this.#questions, said);
  }
}

/** @param said the numbers of the words that each `channel/question` got, as they stand there */
function judge(questions: readonly Question[], said: ReadonlyMap<string, readonly number[]>): Tally {
  const [lost, doubled, disordered]: string[][] = [[], [], []];
  for (const { name, channel, words } of questions) {
    const numbers = said.get(`${channel}/${name}`) ?? [];
    const distinct = new Set(numbers);
    const told = `${name}: ${distinct.size} of ${words} words, ${numbers.length} in all`;
    if (distinct.size < words) lost?.push(told);
    if (numbers.length > distinct.size) doubled?.push(told);
    if (numbers.some((number, index) => number < (numbers[index - 1] ?? 0))) disordered?.push(told);
  }
  return { asked: questions.length, lost: lost ?? [], doubled: doubled ?? [], disordered: disordered ?? [] };
}

function textOf({ content, embeds }: Message): string {
  return content || String(Object(embeds[0]).description ?? '');
}
