import type { KeyedQueue } from '../conversation/queue.ts';
import type { Listening } from '../delivery/listening.ts';
import { describeFault, type Logger } from '../ops/log.ts';
import type { Metrics } from '../ops/metrics.ts';
import type { DiscordApi } from './api.ts';
import type { KnownChannel } from './channel-table.ts';
import type { GatewayMessage } from './gateway.ts';
import { TOO_OLD_MS } from './intake.ts';
import { isRefusal } from './outcome.ts';
import { idAt } from './snowflake.ts';

export interface CatchUpDeps {
  readonly api: DiscordApi;
  readonly listening: Listening;
  readonly queue: KeyedQueue;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Takes what was read; resolves once it is taken. */
  readonly hear: (message: GatewayMessage) => Promise<void>;
}

/** A connection that is dead may pass for alive for two heartbeats: what was "heard" then was not. */
const DEAF_MS = 120_000;
const MAX_CHANNELS = 200;
const MAX_DIRECTS = 100;
/** Of a channel. */
const MAX_MESSAGES = 500;
/** So that a start leaves most of Discord's fifty requests a second to answers. */
const PARALLEL = 4;
const RETRIES_MS = [1_000, 3_000, 10_000];

interface Place {
  readonly id: string;
  readonly guildId: string | undefined;
}

/** Reads what was said while nobody listened. It is heard twice rather than never: the ledger knows what is answered. */
export class CatchUp {
  readonly #deps: CatchUpDeps;
  readonly #waiting: (() => Promise<void>)[] = [];
  #running = 0;

  constructor(deps: CatchUpDeps) {
    this.#deps = deps;
  }

  /** Whether something may still be unheard. */
  get isBusy(): boolean {
    return this.#running > 0;
  }

  /** The direct messages that we know: Discord does not list them. */
  directs(now: number): void {
    const since = this.#since(now);
    for (const id of this.#deps.listening.directs(MAX_DIRECTS)) this.#read({ id, guildId: undefined }, since);
  }

  /** Those of the channels in which something was said since, as far as Discord tells, the latest first. */
  guild(channels: readonly KnownChannel[], now: number): void {
    const since = this.#since(now);
    const news = channels
      .filter(({ lastMessageId }) => lastMessageId !== undefined && BigInt(lastMessageId) > BigInt(since))
      .toSorted((left, right) =>
        BigInt(left.lastMessageId ?? 0) < BigInt(right.lastMessageId ?? 0) ? 1 : -1,
      );
    for (const channel of news.slice(0, MAX_CHANNELS)) this.#read(channel, since);
  }

  /** These channels, whatever was last said in them. */
  channels(channels: readonly KnownChannel[], now: number): void {
    const since = this.#since(now);
    for (const channel of channels) this.#read(channel, since);
  }

  /** From where to read on: not from before anybody of ours listened, and not what is too old to be answered. */
  #since(now: number): string {
    const { heardUntil, firstHeard } = this.#deps.listening;
    return idAt(Math.max(firstHeard, heardUntil - DEAF_MS, now - TOO_OLD_MS));
  }

  /** Until a channel is read, nothing of it is answered: the older question may be found yet. */
  #read(place: Place, since: string): void {
    const release = this.#deps.queue.hold(place.id);
    this.#waiting.push(() => this.#readNow(place, since).finally(release));
    this.#next();
  }

  #next(): void {
    if (this.#running >= PARALLEL) return;
    const task = this.#waiting.shift();
    if (task === undefined) return;
    this.#running++;
    void task().finally(() => {
      this.#running--;
      this.#next();
    });
  }

  async #readNow(place: Place, since: string): Promise<void> {
    const { api, log, metrics, hear } = this.#deps;
    for (const delay of [...RETRIES_MS, undefined]) {
      try {
        const messages = await api.messagesAfter(place.id, since, MAX_MESSAGES);
        metrics.caughtUp.inc(messages.length);
        for (const message of messages)
          await hear({ ...message, ...(place.guildId === undefined ? {} : { guild_id: place.guildId }) });
        return;
      } catch (error) {
        log.warn('catch-up-failed', { channel: place.id, reason: describeFault(error) });
        if (delay === undefined || isRefusal(error)) return;
        await new Promise((resolve) => setTimeout(resolve, delay).unref());
      }
    }
  }
}
