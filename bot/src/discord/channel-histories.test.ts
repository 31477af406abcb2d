import type { APIMessage } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChannelHistories } from './channel-histories.ts';
import type { GatewayMessage } from './gateway.ts';

const CHANNELS = ['10', '20', '30'];
/** The last one is of direct messages. */
const guildOf = (channel: string) => (channel === '30' ? undefined : '100');
const COUNT = 5;
const turnOfLoop = () => new Promise((resolve) => setImmediate(resolve));

interface Said {
  readonly id: string;
  readonly channel_id: string;
  content: string;
  edited_timestamp: string | null;
  readonly repliesTo: string | undefined;
}

type Tell = (histories: ChannelHistories) => void;

/** What is true, what the gateway has still to tell, and what the bot makes of it. */
class Model {
  readonly said = new Map<string, Said[]>(CHANNELS.map((channel) => [channel, []]));
  readonly histories: ChannelHistories;
  reads = 0;
  #untold: Tell[] = [];
  #next = 1_000;
  #clock = 0;
  #waiting: (() => void)[] = [];

  constructor(maxBytes: number, spare = 100) {
    const read = async (channel: string, id: string, count: number) => {
      this.reads++;
      await this.#held();
      const page = this.truth(channel, id, count);
      await this.#held();
      return page;
    };
    this.histories = new ChannelHistories({ read, maxBytes, spare, now: () => this.#clock });
  }

  /** What REST says. */
  truth(channel: string, id: string, count: number): APIMessage[] {
    const all = this.#in(channel).filter((message) => Number(message.id) < Number(id));
    return all.slice(-count).map((message) => this.#shown(message));
  }

  create(channel: string, length: number, { isOwn, isReply }: { isOwn: boolean; isReply: boolean }): Said {
    const all = this.#in(channel);
    const repliesTo = isReply ? all.at(-2)?.id : undefined;
    const id = String(this.#next++);
    const message = {
      id,
      channel_id: channel,
      content: 'x'.repeat(length),
      edited_timestamp: null,
      repliesTo,
    };
    all.push(message);
    const body = this.#shown(message);
    this.#untold.push((histories) => histories.hear(this.#asTold(body, channel)));
    if (isOwn) this.histories.hear(body);
    return message;
  }

  /** Much is said, and told at once. */
  burst(channel: string): void {
    for (let count = 0; count < 8; count++) this.create(channel, 5, { isOwn: false, isReply: false });
    this.tell();
  }

  edit(channel: string, at: number, { isOwn }: { isOwn: boolean }): void {
    const message = this.#pick(channel, at);
    if (message === undefined) return;
    message.content += '!';
    message.edited_timestamp = new Date(++this.#clock * 1_000).toISOString();
    const body = this.#shown(message);
    this.#untold.push((histories) => histories.edited(this.#asTold(body, channel)));
    if (isOwn) this.histories.edited(body);
  }

  /** A link in it was looked at: only that is told. */
  preview(channel: string, at: number): void {
    const message = this.#pick(channel, at);
    if (message === undefined) return;
    const embeds = [{ title: `${this.#next}` }];
    Object.assign(message, { embeds });
    this.#untold.push((histories) => histories.edited({ id: message.id, channel_id: channel, embeds }));
  }

  remove(channel: string, at: number, { isOwn }: { isOwn: boolean }): void {
    const message = this.#pick(channel, at);
    if (message === undefined) return;
    this.#in(channel).splice(this.#in(channel).indexOf(message), 1);
    this.#untold.push((histories) => histories.deleted(channel, [message.id]));
    if (isOwn) this.histories.deleted(channel, [message.id]);
  }

  tell(count = Number.POSITIVE_INFINITY): void {
    for (const event of this.#untold.splice(0, count)) event(this.histories);
  }

  /** A question, told with everything before it; its answer's prompt is not waited for. */
  ask(channel: string): Promise<APIMessage[]> {
    const message = this.create(channel, 10, { isOwn: false, isReply: false });
    this.tell();
    this.histories.begin(this.#asTold(this.#shown(message), channel));
    return this.histories.before({ channel_id: channel, id: message.id }, COUNT);
  }

  /** The connection breaks, and nobody tells what was said. */
  lose(): void {
    this.#untold = [];
    this.histories.drop(() => true);
  }

  answerOne(): void {
    this.#waiting.shift()?.();
  }

  async settle<T>(result: Promise<T>): Promise<T> {
    let isDone = false;
    const done = result.finally(() => {
      isDone = true;
    });
    while (!isDone) {
      this.answerOne();
      await turnOfLoop();
    }
    return await done;
  }

  #held(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #in(channel: string): Said[] {
    return this.said.get(channel) ?? [];
  }

  #pick(channel: string, at: number): Said | undefined {
    return this.#in(channel).at(-1 - at);
  }

  #shown({ repliesTo, ...message }: Said): APIMessage {
    const replied = this.#in(message.channel_id).find(({ id }) => id === repliesTo);
    const { repliesTo: _further, ...rest } = replied ?? {};
    const common = { author: { id: '7' }, mentions: [] };
    const shown = replied ? { ...rest, ...common } : null;
    const referenced = repliesTo === undefined ? {} : { referenced_message: shown };
    return structuredClone({ ...message, ...common, ...referenced }) as never;
  }

  #asTold(message: APIMessage, channel: string): GatewayMessage {
    const guildId = guildOf(channel);
    return { ...message, ...(guildId === undefined ? {} : { guild_id: guildId, member: { nick: 'N' } }) };
  }
}

const channel = fc.constantFrom(...CHANNELS);
const at = fc.nat(8);
const how = fc.record({ isOwn: fc.boolean(), isReply: fc.boolean() });
type Step = (model: Model) => unknown;
const step = fc.oneof<fc.WeightedArbitrary<Step>[]>(
  {
    weight: 15,
    arbitrary: fc.tuple(channel, how).map(
      ([where, by]) =>
        (model) =>
          model.create(where, 20, by),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(channel, at, how).map(
      ([where, which, by]) =>
        (model) =>
          model.edit(where, which, by),
    ),
  },
  {
    weight: 8,
    arbitrary: fc.tuple(channel, at, how).map(
      ([where, which, by]) =>
        (model) =>
          model.remove(where, which, by),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(channel, at).map(
      ([where, which]) =>
        (model) =>
          model.preview(where, which),
    ),
  },
  { weight: 12, arbitrary: channel.map((where) => (model) => model.ask(where)) },
  { weight: 8, arbitrary: fc.nat(4).map((count) => (model) => model.tell(count)) },
  { weight: 12, arbitrary: fc.constant<Step>((model) => model.answerOne()) },
  { weight: 4, arbitrary: channel.map((where) => (model) => model.burst(where)) },
  { weight: 1, arbitrary: fc.constant<Step>((model) => model.lose()) },
);

/** Asks for what was said last, and compares. @returns how often nobody had to be asked */
async function compare(model: Model): Promise<number> {
  let answeredFromMemory = 0;
  for (const each of CHANNELS)
    for (const count of [COUNT, 2, 12]) {
      const id = String(Number(model.said.get(each)?.at(-1)?.id ?? 1_000) + 1);
      const reads = model.reads;
      const told = await model.settle(model.histories.before({ channel_id: each, id }, count));
      expect(told).toEqual(model.truth(each, id, count));
      if (model.reads === reads) answeredFromMemory++;
    }
  return answeredFromMemory;
}

describe('ChannelHistories', () => {
  it('tells what Discord would, whatever is told late, lost, deleted, or forgotten for want of room', async () => {
    let answeredFromMemory = 0;
    const property = async (steps: readonly Step[], maxBytes: number, spare: number) => {
      const model = new Model(maxBytes, spare);
      for (const each of [...CHANNELS, ...CHANNELS, ...CHANNELS])
        model.create(each, 10, { isOwn: false, isReply: true });
      const asked: unknown[] = [];
      for (const take of steps) {
        asked.push(take(model));
        await Promise.resolve();
        expect(model.histories.bytes).toBeLessThanOrEqual(maxBytes);
      }
      await model.settle(Promise.all(asked));
      model.tell();
      answeredFromMemory += await compare(model);
    };
    const steps = fc.array(step, { minLength: 20, maxLength: 60, size: 'max' });
    const room = fc.constantFrom(3_000, 20_000, 1_000_000, 1_000_000);
    await fc.assert(fc.asyncProperty(steps, room, fc.constantFrom(0, 2, 100), property), { numRuns: 400 });
    expect(answeredFromMemory).toBeGreaterThan(500);
  });

  it('reads a channel once, however much is said in it then', async () => {
    const model = new Model(1_000_000);
    for (let count = 0; count < 20; count++) model.create('10', 10, { isOwn: false, isReply: false });
    for (let count = 0; count < 50; count++) await model.settle(model.ask('10'));
    expect(model.reads).toBe(1);
  });

  it('does not take a deleted message back, whoever tells of it late', async () => {
    const model = new Model(1_000_000);
    model.create('10', 10, { isOwn: false, isReply: false });
    await model.settle(model.ask('10'));
    const histories = model.histories;
    const message = { id: '5000', channel_id: '10', content: 'late', author: { id: '7' } } as APIMessage;
    histories.deleted('10', ['5000']);
    histories.hear(message);
    const known = await histories.before({ channel_id: '10', id: '6000' }, 1);
    expect(known.map(({ id }) => id)).not.toContain('5000');
  });

  it('remembers the last edit, whatever is told of the message later', async () => {
    const histories = new ChannelHistories({ read: async () => [] });
    const version = (content: string, edited_timestamp: string | null) =>
      ({ id: '2', channel_id: '30', content, edited_timestamp, author: { id: '7' } }) as GatewayMessage;
    histories.begin({ ...version('question', null), id: '1' });
    histories.hear(version('draft', null));
    histories.edited(version('answer', '2026-01-02T00:00:00.000000+00:00'));
    histories.edited(version('most of it', '2026-01-01T00:00:00.000000+00:00'));
    histories.hear(version('draft', null));
    const told = await histories.before({ channel_id: '30', id: '3' }, 1);
    expect(told).toEqual([version('answer', '2026-01-02T00:00:00.000000+00:00')]);
  });

  it('puts what is told out of order where it belongs, and nothing in twice', async () => {
    const say = (id: string) => ({ id, channel_id: '30', author: { id: '7' } }) as GatewayMessage;
    const reads: unknown[][] = [];
    let meanwhile = () => {};
    const read = async (...page: unknown[]) => {
      reads.push(page);
      await turnOfLoop();
      meanwhile();
      return ['1', '2', '4'].map(say);
    };
    const histories = new ChannelHistories({ read });
    histories.begin(say('10'));
    for (const id of ['2', '14', '12', '12']) histories.hear(say(id));
    meanwhile = () => histories.hear(say('3'));
    const told = await histories.before({ channel_id: '30', id: '15' }, 6);
    expect(told.map(({ id }) => id)).toEqual(['2', '3', '4', '10', '12', '14']);
    expect(reads).toEqual([['30', '10', 3]]);
    await histories.before({ channel_id: '30', id: '0' }, 2);
    expect(reads[1]).toEqual(['30', '0', 2]);
  });

  it('reads again when somebody is called otherwise now; webhooks always are', async () => {
    let reads = 0;
    const histories = new ChannelHistories({
      read: async () => {
        reads++;
        return [];
      },
    });
    const say = (id: string, global_name: string, webhook_id?: string) =>
      ({
        id,
        channel_id: '30',
        author: { id: '7', global_name },
        ...(webhook_id === undefined ? {} : { webhook_id }),
      }) as GatewayMessage;
    const ask = async (message: GatewayMessage) => {
      histories.hear(message);
      histories.begin(message);
      await histories.before(message, 5);
      return reads;
    };
    expect(await ask(say('1', 'Ann'))).toBe(1);
    histories.hear(say('2', 'Mara', '7'));
    expect(await ask(say('3', 'Ann'))).toBe(1);
    histories.hear(say('4', 'Pip', '7'));
    expect(await ask(say('5', 'Ann'))).toBe(1);
    expect(await ask(say('6', 'Anna'))).toBe(2);
    expect(await ask(say('7', 'Anna'))).toBe(2);
  });

  it('says that there is nothing where Discord does, and asks again: in a guild we may have no right to read', async () => {
    const model = new Model(1_000_000);
    expect(await model.settle(model.ask('10'))).toEqual([]);
    expect(await model.settle(model.ask('10'))).toHaveLength(1);
    expect(model.reads).toBe(2);
    for (const _ of [1, 2]) await model.settle(model.ask('30'));
    expect(model.reads).toBe(3);
  });

  it('counts a huge message as huge', async () => {
    const model = new Model(50_000);
    for (const each of ['10', '20']) await model.settle(model.ask(each));
    model.create('20', 30_000, { isOwn: false, isReply: false });
    model.tell();
    expect(model.histories.bytes).toBe(0);
  });

  it('keeps no more messages than may be asked for, and some', async () => {
    const model = new Model(100_000_000);
    await model.settle(model.ask('30'));
    const before = model.histories.bytes;
    for (let count = 0; count < 1_000; count++) model.create('30', 10, { isOwn: false, isReply: false });
    model.tell();
    expect(model.histories.bytes / before).toBeLessThan(2 * (COUNT + 100));
  });

  it('forgets what it knows after half a day', async () => {
    let now = 0;
    let reads = 0;
    const read = async () => {
      reads++;
      return [];
    };
    const histories = new ChannelHistories({ read, now: () => now });
    const say = (id: string) => ({ id, channel_id: '30', author: { id: '7' } }) as GatewayMessage;
    histories.begin(say('1'));
    await histories.before(say('1'), 5);
    now = 13 * 3_600_000;
    histories.forgetOld();
    expect(histories.bytes).toBe(0);
    expect(reads).toBe(1);
  });
});
