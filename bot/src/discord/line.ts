import { describeFault, type Logger } from '../ops/log.ts';
import type { DiscordApi } from './api.ts';

/** Most questions are begun before; the others show their place. */
const SHOW_AFTER_MS = 1_000;
/** The places from the second on. Those behind are only told to wait. */
const PLACES = ['2️⃣', '3️⃣', '4️⃣', '5️⃣', '6️⃣', '7️⃣', '8️⃣', '9️⃣', '🔟'];
const FAR = '⏳';
const REFUSED = '🚫';

/** Shows people that their question waits, and at which place, by a reaction that goes when it is their turn. */
export class Line {
  readonly #api: DiscordApi;
  readonly #log: Logger;
  readonly #shown = new Map<string, { readonly emoji: string; readonly done: Promise<boolean> }>();

  constructor({ api, log }: { readonly api: DiscordApi; readonly log: Logger }) {
    this.#api = api;
    this.#log = log;
  }

  /** @param ahead how many come first, when it is asked */
  await(question: { readonly id: string; readonly channelId: string }, ahead: () => number): void {
    setTimeout(() => {
      const count = ahead();
      if (count === 0 || this.#shown.has(question.id)) return;
      this.#show(question, PLACES[count - 1] ?? FAR);
    }, SHOW_AFTER_MS).unref();
  }

  /** It waits because of who asks, not because of others. */
  defer(question: { readonly id: string; readonly channelId: string }): void {
    this.#show(question, FAR);
  }

  /** It is its turn, or it is no longer there. */
  async leave({ id, channelId }: { readonly id: string; readonly channelId: string }): Promise<void> {
    const shown = this.#shown.get(id);
    this.#shown.delete(id);
    if (shown === undefined || !(await shown.done)) return;
    try {
      await this.#api.unreact(channelId, id, shown.emoji);
    } catch (error) {
      this.#log.debug('place-not-removed', { reason: describeFault(error) });
    }
  }

  /** Where a notice would be one too many. */
  async refuse(question: { readonly id: string; readonly channelId: string }): Promise<void> {
    await this.#react(question, REFUSED);
  }

  #show(question: { readonly id: string; readonly channelId: string }, emoji: string): void {
    this.#shown.set(question.id, { emoji, done: this.#react(question, emoji) });
  }

  async #react(
    { id, channelId }: { readonly id: string; readonly channelId: string },
    emoji: string,
  ): Promise<boolean> {
    try {
      await this.#api.react(channelId, id, emoji);
      return true;
    } catch (error) {
      this.#log.debug('place-not-shown', { reason: describeFault(error) });
      return false;
    }
  }
}
