import { type APIWebhook, DiscordAPIError, type REST, Routes, WebhookType } from 'discord.js';
import { RecentMap } from '../conversation/recent-map.ts';
import { insist, patiently } from './outcome.ts';

/** Discord refuses names that hold its own. */
const WEBHOOK_NAME = 'Character voices';

/** What Discord refused is not asked for again before: requests that fail are counted against us. */
const LEFT_FOR_MS = 60_000;
/** Within this the gateway tells of a webhook that we have made. */
const OWN_NEWS_MS = 10_000;
/** Of the others it is asked again. */
const MAX_CHANNELS = 10_000;

/** The one webhook of ours that each channel has; others are left alone. */
export class Webhooks {
  readonly #reads: REST;
  readonly #sends: REST;
  readonly #byChannel = new RecentMap<string, Promise<APIWebhook>>(MAX_CHANNELS);
  readonly #left = new RecentMap<string, { readonly error: DiscordAPIError; readonly until: number }>(
    MAX_CHANNELS,
  );

  /** Where one of ours was made, and the gateway has not told of it yet. */
  readonly #madeAt = new RecentMap<string, number>(MAX_CHANNELS);

  constructor({ reads, sends }: { readonly reads: REST; readonly sends: REST }) {
    this.#reads = reads;
    this.#sends = sends;
  }

  /** Asked for once, however many wait for it. @throws DiscordAPIError when we may not have one */
  of(channelId: string, applicationId: string): Promise<APIWebhook> {
    const left = this.#left.get(channelId);
    if (left !== undefined && this.isLeft(channelId)) return Promise.reject(left.error);
    const known = this.#byChannel.get(channelId);
    if (known !== undefined) return known;
    const found = this.#findOrCreate(channelId, applicationId);
    this.#byChannel.set(channelId, found);
    found.catch((error) => {
      if (error instanceof DiscordAPIError) this.leave(channelId, error);
      this.#byChannel.delete(channelId);
    });
    return found;
  }

  /** The gateway tells that the channel's webhooks are not what they were; of each change once, of our own as well. */
  changed(channelId: string): void {
    const madeAt = this.#madeAt.get(channelId) ?? Number.NEGATIVE_INFINITY;
    if (performance.now() - madeAt > OWN_NEWS_MS) this.forget(channelId);
    else this.#madeAt.delete(channelId);
  }

  /** Somebody changed it, or may have. */
  forget(channelId: string): void {
    this.#byChannel.delete(channelId);
    this.#left.delete(channelId);
    this.#madeAt.delete(channelId);
  }

  /** Whether it is refused without asking Discord. */
  isLeft(channelId: string): boolean {
    return performance.now() < (this.#left.get(channelId)?.until ?? 0);
  }

  /** Refuses it for a while, as Discord did. */
  leave(channelId: string, error: DiscordAPIError): void {
    this.#byChannel.delete(channelId);
    this.#madeAt.delete(channelId);
    this.#left.set(channelId, { error, until: performance.now() + LEFT_FOR_MS });
  }

  async #findOrCreate(channelId: string, applicationId: string): Promise<APIWebhook> {
    const own = await this.#find(channelId, applicationId);
    if (own !== undefined) return own;
    let created: APIWebhook | undefined;
    // The gateway may be faster than the answer.
    this.#madeAt.set(channelId, performance.now());
    const outcome = await patiently(async () => {
      const body = { name: WEBHOOK_NAME };
      created = (await this.#sends.post(Routes.channelWebhooks(channelId), { body })) as APIWebhook;
    });
    if (outcome.kind === 'refused') throw outcome.error;
    // It may be there all the same: a second one would be too many.
    const webhook = created ?? (await this.#find(channelId, applicationId));
    if (webhook === undefined)
      throw new Error('Discord did not say whether it made a webhook', {
        cause: outcome.kind === 'unknown' ? outcome.error : undefined,
      });
    return webhook;
  }

  async #find(channelId: string, applicationId: string): Promise<APIWebhook | undefined> {
    const all = (await insist(() => this.#reads.get(Routes.channelWebhooks(channelId)))) as APIWebhook[];
    return all.find(
      ({ type, token, application_id }) =>
        type === WebhookType.Incoming && token !== undefined && application_id === applicationId,
    );
  }
}
