import { createHash } from 'node:crypto';
import { type APIMessage, DiscordAPIError, REST, type RequestData, Routes } from 'discord.js';
import { insist, outcomeOf, patiently, type SendOutcome } from './outcome.ts';
import type { Part } from './parts.ts';
import { type ChannelPlace, placeOf, type RawChannel, threadParent } from './place.ts';
import { Webhooks } from './webhooks.ts';

export interface ApiOptions {
  readonly token: string;
  readonly apiUrl: string | undefined;
}

/** Which part of which answer a message is. */
export interface About {
  readonly questionId: string;
  readonly part: number;
}

/** A message of ours that is out. */
export interface SentMessage {
  readonly messageId: string;
  readonly place: ChannelPlace;
  readonly applicationId: string;
}

/** What is sent is never a mention: model text cannot ping anybody. */
const NO_MENTIONS = { parse: [] as never[], replied_user: false };
const UNKNOWN_MESSAGE = 10_008;
const UNKNOWN_WEBHOOK = 10_015;
const INVALID_WEBHOOK_TOKEN = 50_027;
const PAGE = 100;
/** Until a body is whole; the library watches only over its beginning. */
const SEND_TIMEOUT_MS = 20_000;

/** Discord's REST API. It outlives the gateway, so that answers in the making can still be sent. */
export class DiscordApi {
  /** For what may be repeated. */
  readonly #reads: REST;
  /** For what may not: the library repeats nothing, and does not wait behind our back. */
  readonly #sends: REST;
  readonly #webhooks: Webhooks;

  constructor({ token, apiUrl }: ApiOptions) {
    const options = apiUrl === undefined ? {} : { api: apiUrl };
    this.#reads = new REST({ ...options, retries: 1 }).setToken(token);
    this.#sends = new REST({ ...options, retries: 0, rejectOnRateLimit: () => true }).setToken(token);
    this.#webhooks = new Webhooks({ reads: this.#reads, sends: this.#sends });
  }

  /** @throws DiscordAPIError 401 when Discord does not know the token */
  async checkToken(): Promise<void> {
    await this.#reads.get(Routes.gatewayBot());
  }

  /** Where a channel's messages are sent to. */
  async placeOf(channelId: string): Promise<ChannelPlace> {
    const channel = await this.#channel(channelId);
    const parentId = threadParent(channel);
    return placeOf(channel, parentId === undefined ? undefined : await this.#channel(parentId));
  }

  /** The messages before one, oldest first. */
  async historyBefore(channelId: string, messageId: string, count: number): Promise<APIMessage[]> {
    const messages: APIMessage[] = [];
    let before = messageId;
    while (messages.length < count) {
      const limit = Math.min(PAGE, count - messages.length);
      const page = await this.#page(channelId, { before, limit: String(limit) });
      messages.push(...page);
      before = page.at(-1)?.id ?? '';
      if (page.length < limit) break;
    }
    return messages.toReversed();
  }

  /** The messages after one, oldest first. */
  async messagesAfter(channelId: string, messageId: string, count: number): Promise<APIMessage[]> {
    const messages: APIMessage[] = [];
    let after = messageId;
    while (messages.length < count) {
      const page = await this.#page(channelId, { after, limit: String(PAGE) });
      messages.push(...page.toSorted((left, right) => (BigInt(left.id) < BigInt(right.id) ? -1 : 1)));
      after = messages.at(-1)?.id ?? '';
      if (page.length < PAGE) break;
    }
    return messages.slice(0, count);
  }

  /** A message as it is now; undefined when it was deleted. */
  async message(channelId: string, messageId: string): Promise<APIMessage | undefined> {
    try {
      return (await insist(() => this.#reads.get(Routes.channelMessage(channelId, messageId)))) as APIMessage;
    } catch (error) {
      if (error instanceof DiscordAPIError && error.code === UNKNOWN_MESSAGE) return undefined;
      throw error;
    }
  }

  async showTyping(channelId: string): Promise<void> {
    await this.#sends.post(Routes.channelTyping(channelId));
  }

  /** One request, and what came of it. A webhook that somebody deleted is made anew, once. */
  async send(
    part: Part,
    place: ChannelPlace,
    about: About & { readonly applicationId: string },
  ): Promise<SendOutcome> {
    if (part.kind !== 'webhook')
      return await outcomeOf(() => this.#post(place.channelId, bodyOf(part, about)));
    const outcome = await this.#execute(part, place, about.applicationId);
    if (!isWithoutWebhook(outcome)) return outcome;
    this.#webhooks.forget(place.webhookChannelId);
    return await this.#execute(part, place, about.applicationId);
  }

  /** Makes a message of ours say something else. It may be repeated: the last one counts. */
  async edit(part: Part, sent: SentMessage): Promise<SendOutcome> {
    const { place, messageId } = sent;
    const body = editOf(part);
    if (part.kind === 'webhook') return await this.#byWebhook(sent, (route, options) => this.#sends.patch(route, { ...options, body }));
    const route = Routes.channelMessage(place.channelId, messageId);
    return await outcomeOf(() => this.#sends.patch(route, { body, signal: AbortSignal.timeout(SEND_TIMEOUT_MS) }));
  }

  /** Takes a message of ours away. It may be repeated. */
  async remove(part: Part, sent: SentMessage): Promise<SendOutcome> {
    const { place, messageId } = sent;
    if (part.kind === 'webhook') {
      const outcome = await this.#byWebhook(sent, (route, options) => this.#sends.delete(route, options));
      // Without its webhook it is a message as any other's.
      if (!isWithoutWebhook(outcome)) return outcome;
    }
    const route = Routes.channelMessage(place.channelId, messageId);
    return await outcomeOf(() => this.#sends.delete(route, { signal: AbortSignal.timeout(SEND_TIMEOUT_MS) }));
  }

  /** A short word of the bot's own. @returns the message's id. @throws DiscordAPIError, or what kept it from being sent */
  async say(channelId: string, text: string, about: About): Promise<string | undefined> {
    const body = bodyOf({ kind: 'plain', text, reply: true }, about);
    // It carries a nonce: said again because nobody answered, it is there once.
    return await insist(async () => {
      const outcome = await patiently(() => this.#post(channelId, body));
      if (outcome.kind === 'sent') return outcome.id;
      throw outcome.error;
    });
  }

  async delete(channelId: string, messageId: string): Promise<void> {
    await this.#reads.delete(Routes.channelMessage(channelId, messageId));
  }

  async react(channelId: string, messageId: string, emoji: string): Promise<void> {
    await this.#reads.put(Routes.channelMessageOwnReaction(channelId, messageId, emoji));
  }

  async unreact(channelId: string, messageId: string, emoji: string): Promise<void> {
    await this.#reads.delete(Routes.channelMessageOwnReaction(channelId, messageId, emoji));
  }

  async #execute(
    part: Part & { readonly kind: 'webhook' },
    place: ChannelPlace,
    applicationId: string,
  ): Promise<SendOutcome> {
    const webhook = await this.#webhookFor(place, applicationId);
    if ('kind' in webhook) return webhook;
    const query = new URLSearchParams({
      wait: 'true',
      ...(place.threadId === undefined ? {} : { thread_id: place.threadId }),
    });
    const body = { content: part.text, username: part.username, allowed_mentions: { parse: [] } };
    return await outcomeOf(() =>
      this.#sends.post(Routes.webhook(webhook.id, webhook.token), {
        body,
        query,
        auth: false,
        signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
      }),
    );
  }

  async #byWebhook(
    { messageId, place, applicationId }: SentMessage,
    request: (route: `/${string}`, options: RequestData) => Promise<unknown>,
  ): Promise<SendOutcome> {
    const webhook = await this.#webhookFor(place, applicationId);
    if ('kind' in webhook) return webhook;
    const query = new URLSearchParams(place.threadId === undefined ? {} : { thread_id: place.threadId });
    const signal = AbortSignal.timeout(SEND_TIMEOUT_MS);
    const route = Routes.webhookMessage(webhook.id, webhook.token, messageId);
    const outcome = await outcomeOf(() => request(route, { query, auth: false, signal }));
    if (isWithoutWebhook(outcome)) this.#webhooks.forget(place.webhookChannelId);
    return outcome;
  }

  async #webhookFor(
    { webhookChannelId }: ChannelPlace,
    applicationId: string,
  ): Promise<{ readonly id: string; readonly token: string } | SendOutcome> {
    try {
      const { id, token = '' } = await this.#webhooks.of(webhookChannelId, applicationId);
      return { id, token };
    } catch (error) {
      if (error instanceof DiscordAPIError) return { kind: 'refused', error };
      // Nothing was sent yet; looking for it finds nothing, and it is tried again.
      return { kind: 'unknown', error };
    }
  }

  #post(channelId: string, body: object): Promise<unknown> {
    return this.#sends.post(Routes.channelMessages(channelId), {
      body,
      signal: AbortSignal.timeout(SEND_TIMEOUT_MS),
    });
  }

  async #channel(channelId: string): Promise<RawChannel> {
    return (await insist(() => this.#reads.get(Routes.channel(channelId)))) as RawChannel;
  }

  async #page(channelId: string, query: Readonly<Record<string, string>>): Promise<APIMessage[]> {
    const options = { query: new URLSearchParams(query) };
    return (await insist(() => this.#reads.get(Routes.channelMessages(channelId), options))) as APIMessage[];
  }
}

/** Whether the webhook that a message is by is not there any more. */
export function isWithoutWebhook(outcome: SendOutcome): boolean {
  return (
    outcome.kind === 'refused' &&
    [UNKNOWN_WEBHOOK, INVALID_WEBHOOK_TOKEN].includes(Number(outcome.error.code))
  );
}

/** Whether the message is not there any more. */
export function isWithoutMessage(outcome: SendOutcome): boolean {
  return outcome.kind === 'refused' && outcome.error.code === UNKNOWN_MESSAGE;
}

/** All that can be seen of a message: what it does not name stays as it was. */
function editOf(part: Part): object {
  const common = { allowed_mentions: NO_MENTIONS };
  return part.kind === 'embed'
    ? { ...common, embeds: [{ author: { name: part.author.slice(0, 256) }, description: part.text }] }
    : { ...common, content: part.text };
}

/** With a nonce, which Discord takes only once within some minutes: a repeat is no double. */
function bodyOf(
  part: Part & { readonly kind: 'plain' | 'embed' },
  { questionId, part: number }: About,
): object {
  const hash = createHash('sha256').update(`${questionId}/${number}`).digest('base64url').slice(0, 24);
  const common = { nonce: hash, enforce_nonce: true, allowed_mentions: NO_MENTIONS };
  if (part.kind === 'embed') {
    return { ...common, embeds: [{ author: { name: part.author.slice(0, 256) }, description: part.text }] };
  }
  const reference = { message_reference: { message_id: questionId, fail_if_not_exists: false } };
  return { ...common, content: part.text, ...(part.reply ? reference : {}) };
}
