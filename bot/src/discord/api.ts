import { createHash } from 'node:crypto';
import {
  type APIMessage,
  type APIWebhook,
  type ChannelType,
  DiscordAPIError,
  REST,
  Routes,
  WebhookType,
} from 'discord.js';
import { type ChannelPlace, placeOf } from './place.ts';

export interface ApiOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
}

/** What is sent is never a mention: model text cannot ping anybody. */
const NO_MENTIONS = { parse: [] as never[], replied_user: false };
/** Discord refuses names that hold its own. */
const WEBHOOK_NAME = 'Character voices';
/** Unknown Webhook: it was deleted since we looked. */
const UNKNOWN_WEBHOOK = 10_015;
const HISTORY_PAGE = 100;

/** Discord's REST API. It outlives the gateway, so that answers in the making can still be sent. */
export class DiscordApi {
  /** For what may be repeated. */
  readonly #reads: REST;
  /** For messages: a send whose outcome is unknown is not repeated by the library. */
  readonly #sends: REST;
  readonly #webhooks = new Map<string, Promise<APIWebhook>>();

  constructor({ token, apiUrl }: ApiOptions) {
    const options = apiUrl === undefined ? {} : { api: apiUrl };
    this.#reads = new REST(options).setToken(token);
    this.#sends = new REST({ ...options, retries: 0 }).setToken(token);
  }

  /** @throws DiscordAPIError 401 when Discord does not know the token */
  async checkToken(): Promise<void> {
    await this.#reads.get(Routes.gatewayBot());
  }

  /** Where a channel's messages are sent to. */
  async placeOf(channelId: string): Promise<ChannelPlace> {
    return placeOf(
      (await this.#reads.get(Routes.channel(channelId))) as {
        id: string;
        type: ChannelType;
        parent_id?: string | null;
      },
    );
  }

  /** The messages before one, oldest first. */
  async historyBefore(channelId: string, messageId: string, count: number): Promise<APIMessage[]> {
    const messages: APIMessage[] = [];
    let before = messageId;
    while (messages.length < count) {
      const limit = Math.min(HISTORY_PAGE, count - messages.length);
      const query = new URLSearchParams({ before, limit: String(limit) });
      const page = (await this.#reads.get(Routes.channelMessages(channelId), { query })) as APIMessage[];
      messages.push(...page);
      before = page.at(-1)?.id ?? '';
      if (page.length < limit) break;
    }
    return messages.toReversed();
  }

  async showTyping(channelId: string): Promise<void> {
    await this.#sends.post(Routes.channelTyping(channelId));
  }

  /** A plain message; with a question, as a reply to it. Discord takes a nonce only once, so a repeat is no double. */
  async sendPlain(
    channelId: string,
    content: string,
    about: { questionId: string; part: number; reply: boolean },
  ): Promise<void> {
    await this.#sends.post(Routes.channelMessages(channelId), {
      body: {
        content,
        ...nonce(about.questionId, about.part),
        allowed_mentions: NO_MENTIONS,
        ...(about.reply
          ? { message_reference: { message_id: about.questionId, fail_if_not_exists: false } }
          : {}),
      },
    });
  }

  async sendEmbed(
    channelId: string,
    embed: { author: string; text: string },
    about: { questionId: string; part: number },
  ): Promise<void> {
    await this.#sends.post(Routes.channelMessages(channelId), {
      body: {
        embeds: [{ author: { name: embed.author.slice(0, 256) }, description: embed.text }],
        ...nonce(about.questionId, about.part),
        allowed_mentions: NO_MENTIONS,
      },
    });
  }

  /** A message by our own webhook of the channel, under a name. A webhook that somebody deleted is made anew, once. */
  async sendAs(place: ChannelPlace, username: string, content: string, applicationId: string): Promise<void> {
    try {
      await this.#execute(place, username, content, applicationId);
    } catch (error) {
      if (!(error instanceof DiscordAPIError) || error.code !== UNKNOWN_WEBHOOK) throw error;
      this.#webhooks.delete(place.webhookChannelId);
      await this.#execute(place, username, content, applicationId);
    }
  }

  async #execute(
    place: ChannelPlace,
    username: string,
    content: string,
    applicationId: string,
  ): Promise<void> {
    const webhook = await this.#webhookOf(place.webhookChannelId, applicationId);
    const query = new URLSearchParams({
      wait: 'true',
      ...(place.threadId === undefined ? {} : { thread_id: place.threadId }),
    });
    await this.#sends.post(Routes.webhook(webhook.id, webhook.token), {
      body: { content, username, allowed_mentions: { parse: [] } },
      query,
      auth: false,
    });
  }

  /** One webhook of ours a channel; others are left alone. Asked once, however many wait for it. */
  #webhookOf(channelId: string, applicationId: string): Promise<APIWebhook> {
    const known = this.#webhooks.get(channelId);
    if (known !== undefined) return known;
    const found = this.#findWebhook(channelId, applicationId);
    this.#webhooks.set(channelId, found);
    found.catch(() => this.#webhooks.delete(channelId));
    return found;
  }

  async #findWebhook(channelId: string, applicationId: string): Promise<APIWebhook> {
    const all = (await this.#reads.get(Routes.channelWebhooks(channelId))) as APIWebhook[];
    const own = all.find(
      ({ type, token, application_id }) =>
        type === WebhookType.Incoming && token !== undefined && application_id === applicationId,
    );
    return (
      own ??
      ((await this.#sends.post(Routes.channelWebhooks(channelId), {
        body: { name: WEBHOOK_NAME },
      })) as APIWebhook)
    );
  }
}

/** The same for the same part of the same answer, whoever sends it. */
function nonce(questionId: string, part: number): { nonce: string; enforce_nonce: true } {
  const hash = createHash('sha256').update(`${questionId}/${part}`).digest('base64url').slice(0, 24);
  return { nonce: hash, enforce_nonce: true };
}

/** Discord's refusals after which nothing can be said: no right to write here, or the user's messages are closed. */
export function mayNotWrite(error: unknown): boolean {
  return error instanceof DiscordAPIError && [50_001, 50_007, 50_013, 50_278].includes(Number(error.code));
}

export function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}
