import { setTimeout as sleep } from 'node:timers/promises';
import { describeFault, type Logger } from '../ops/log.ts';
import type { About, DiscordApi } from './api.ts';

interface Shown {
  readonly channelId: string;
  readonly id: string;
  readonly at: number;
  readonly timer: NodeJS.Timeout;
}

const SHOWN_MS = 30_000;
/** Long enough to be read, for those that a process leaves behind otherwise. */
const READ_MS = 10_000;
const CLEAR_WITHIN_MS = 2_000;

/** What the bot says about itself: it goes by itself after half a minute, as long as the process lives. */
export class FleetingNotices {
  readonly #api: Pick<DiscordApi, 'say' | 'delete'>;
  readonly #log: Logger;
  readonly #shown = new Set<Shown>();

  constructor({ api, log }: { readonly api: Pick<DiscordApi, 'say' | 'delete'>; readonly log: Logger }) {
    this.#api = api;
    this.#log = log;
  }

  /** @throws DiscordAPIError, or what kept it from being said */
  async say(channelId: string, text: string, about: About & { readonly isReply?: boolean }): Promise<void> {
    const id = await this.#api.say(channelId, text, about);
    if (id === undefined) return;
    const timer = setTimeout(() => void this.#remove(shown), SHOWN_MS).unref();
    const shown: Shown = { channelId, id, at: performance.now(), timer };
    this.#shown.add(shown);
  }

  /** At the end of the process: what people had the time to read goes now, what they had not stays. */
  async clear(): Promise<void> {
    const now = performance.now();
    const read = [...this.#shown].filter(({ at }) => now - at >= READ_MS);
    const removed = Promise.all(read.map((shown) => this.#remove(shown)));
    await Promise.race([removed, sleep(CLEAR_WITHIN_MS, undefined, { ref: false })]);
  }

  async #remove(shown: Shown): Promise<void> {
    clearTimeout(shown.timer);
    this.#shown.delete(shown);
    try {
      await this.#api.delete(shown.channelId, shown.id);
    } catch (error) {
      this.#log.debug('notice-not-removed', { reason: describeFault(error) });
    }
  }
}
