import type { APIMessage } from 'discord.js';
import { RecentMap } from '../conversation/recent-map.ts';
import { type ChangedMessage, ChannelRun } from './channel-run.ts';
import type { GatewayMessage } from './gateway.ts';
import { isOlder } from './snowflake.ts';

/** A channel, and the guild that it is in; direct messages are in none. */
export interface Where {
  readonly channelId: string;
  readonly guildId: string | undefined;
}

export interface HistoriesOptions {
  /** Reads the messages before one from Discord, oldest first; fewer than asked for where there are no more. */
  readonly read: (channelId: string, messageId: string, count: number) => Promise<APIMessage[]>;
  readonly maxBytes?: number;
  /** How many messages of a channel are kept besides those that are asked for: questions wait behind other talk. */
  readonly spare?: number;
  readonly now?: () => number;
}

const MAX_BYTES = 16 * 1024 * 1024;
/** Discord's links to files hold for a day. */
const MAX_AGE_MS = 12 * 3_600_000;
const SPARE = 100;
const MAX_GONE = 5_000;

/**
 * What was said last where the bot is used: begun by a question that the gateway tells, filled from Discord once, and kept
 * by what the gateway tells while its connection does not break, and by what Discord answers to our own requests.
 */
export class ChannelHistories {
  readonly #read: HistoriesOptions['read'];
  readonly #maxBytes: number;
  readonly #spare: number;
  readonly #now: () => number;
  /** The one that was used last comes last. */
  readonly #runs = new Map<string, ChannelRun>();
  readonly #readings = new WeakMap<ChannelRun, Promise<number>>();
  /** What is deleted stays so, whatever is told late. */
  readonly #gone = new RecentMap<string, true>(MAX_GONE);
  #bytes = 0;
  #wanted = 0;

  constructor({
    read,
    maxBytes = MAX_BYTES,
    spare = SPARE,
    now = () => performance.now(),
  }: HistoriesOptions) {
    this.#read = read;
    this.#maxBytes = maxBytes;
    this.#spare = spare;
    this.#now = now;
  }

  /** About as much memory as all of it takes. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The messages before one, oldest first: the same that Discord would tell. @throws what reading does */
  async before(
    { channel_id, id }: Pick<APIMessage, 'channel_id' | 'id'>,
    count: number,
  ): Promise<APIMessage[]> {
    this.#wanted = Math.max(this.#wanted, count);
    for (;;) {
      const run = this.#used(channel_id);
      const missing = run?.missingBefore(id, count);
      if (missing === 0) return run?.before(id, count) ?? [];
      // The talk right before an old question is not the newest.
      if (run === undefined || missing === undefined || isOlder(id, run.floor))
        return await this.#read(channel_id, id, count);
      const isEmpty = (await this.#extend(channel_id, run, missing)) === 0;
      // Nothing is older, or we may not read here: in a guild nobody can tell.
      if (!isEmpty || run.guildId === undefined) continue;
      this.#drop(channel_id);
      if (run.before(id, 1).length === 0) return [];
    }
  }

  /** The gateway tells of a question, and from now on of everything in its channel. */
  begin(question: GatewayMessage): void {
    const { channel_id: channelId } = question;
    if (this.#used(channelId) !== undefined) return;
    const run = new ChannelRun(question, {
      since: this.#now(),
      isGone: (id) => this.#gone.get(id) === true,
    });
    this.#runs.set(channelId, run);
    this.#bytes += run.bytes;
    this.#evict();
  }

  /** Somebody wrote something, or we did. @param message as the gateway tells it, or Discord's answer to our request */
  hear(message: GatewayMessage): void {
    if (this.#runs.get(message.channel_id)?.isRenamed(message)) this.#drop(message.channel_id);
    this.#change(message.channel_id, (run) => {
      run.put(message);
      run.trim(this.#wanted + this.#spare);
    });
  }

  /** A message is another now. */
  edited(change: ChangedMessage): void {
    // A thread shows what it begins with, and has its id.
    this.#drop(change.id);
    this.#change(change.channel_id, (run) => run.update(change));
  }

  deleted(channelId: string, ids: readonly string[]): void {
    for (const id of ids) {
      this.#gone.set(id, true);
      this.#drop(id);
      this.#change(channelId, (run) => run.remove(id));
    }
  }

  /** What was told of these places may not be all. */
  drop(isOf: (where: Where) => boolean): void {
    for (const [channelId, { guildId }] of this.#runs)
      if (isOf({ channelId, guildId })) this.#drop(channelId);
  }

  /** Forgets what is known for half a day. */
  forgetOld(): void {
    const now = this.#now();
    for (const [channelId, { since }] of this.#runs) if (now - since > MAX_AGE_MS) this.#drop(channelId);
  }

  /** @returns how many messages were read. @throws what reading does */
  async #extend(channelId: string, run: ChannelRun, count: number): Promise<number> {
    const reading = this.#readings.get(run) ?? this.#readInto(channelId, run, count);
    this.#readings.set(run, reading);
    return await reading.finally(() => this.#readings.delete(run));
  }

  async #readInto(channelId: string, run: ChannelRun, count: number): Promise<number> {
    let page: APIMessage[] | undefined;
    run.beginReading();
    try {
      page = await this.#read(channelId, run.floor, count);
      return page.length;
    } finally {
      const isStart = page !== undefined && page.length < count;
      // Forgotten meanwhile, it is nobody's.
      this.#change(channelId, () => run.endReading(page, { isStart }));
    }
  }

  #used(channelId: string): ChannelRun | undefined {
    const run = this.#runs.get(channelId);
    if (run === undefined) return undefined;
    this.#runs.delete(channelId);
    this.#runs.set(channelId, run);
    return run;
  }

  #change(channelId: string, act: (run: ChannelRun) => void): void {
    const run = this.#runs.get(channelId);
    if (run === undefined) return;
    const before = run.bytes;
    act(run);
    this.#bytes += run.bytes - before;
    this.#evict();
  }

  /** Whatever was not used for longest goes first. */
  #evict(): void {
    for (const channelId of this.#runs.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#drop(channelId);
    }
  }

  #drop(channelId: string): void {
    this.#bytes -= this.#runs.get(channelId)?.bytes ?? 0;
    this.#runs.delete(channelId);
  }
}
