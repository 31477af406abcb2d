import { createHash } from 'node:crypto';
import { type APIGuildMember, type APIMessage, DiscordAPIError, REST, Routes } from 'discord.js';
import { notePartSent } from '../ops/answer-clock.ts';
import { ChannelHistories } from './channel-histories.ts';
import { bodyOf, plainly } from './message-body.ts';
import { insist, outcomeOf, type SendOutcome, withinLimits } from './outcome.ts';
import { asOwn } from './own-message.ts';
import type { Part } from './parts.ts';
import { type ChannelPlace, placeOf, type RawChannel, threadParent } from './place.ts';
import { concernsReply, concernsText, isWebhookGone } from './refusals.ts';
import { type RestAccess, restOptions } from './rest-options.ts';
import { SentMessages } from './sent-messages.ts';
import { Webhooks } from './webhooks.ts';

export interface ApiOptions extends RestAccess {
  readonly token: string;
  /** Of this process, in all. */
  readonly requestsPerSecond: number;
}

/** Of all requests; the rest are sends. */
const READS_SHARE = 0.4;

/** Which part of which answer a message is. */
export interface About {
  readonly questionId: string;
  readonly part: number;
}

const UNKNOWN_MEMBER = 10_007;
const UNKNOWN_MESSAGE = 10_008;
const PAGE = 100;
/** Until a body is whole; the library watches only over its beginning. */
const SEND_TIMEOUT_MS = 20_000;

/** Discord's REST API. It outlives the gateway, so that answers in the making can still be sent. */
export class DiscordApi {
  /** What was said last, as far as it is known without asking. */
  readonly histories = new ChannelHistories({ read: (...page) => this.historyBefore(...page) });
  /** Messages that are out. */
  readonly sent: SentMessages;
  /** For what may be repeated. */
  readonly #reads: REST;
  /** For what may not: the library repeats nothing, and does not wait behind our back. */
  readonly #sends: REST;
  readonly #webhooks: Webhooks;

  constructor({ token, requestsPerSecond, ...access }: ApiOptions) {
    const options = restOptions(access);
    const reads = Math.max(1, Math.floor(requestsPerSecond * READS_SHARE));
    const sends = Math.max(1, requestsPerSecond - reads);
    this.#reads = new REST({ ...options, retries: 1, globalRequestsPerSecond: reads }).setToken(token);
    this.#sends = new REST({
      ...options,
      retries: 0,
      rejectOnRateLimit: () => true,
      globalRequestsPerSecond: sends,
    }).setToken(token);
    this.#webhooks = new Webhooks({ reads: this.#reads, sends: this.#sends });
    this.sent = new SentMessages({
      sends: this.#sends,
      webhooks: this.#webhooks,
      histories: this.histories,
    });
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

  /**
   * The messages after one, the newest first, as far back as they are read.
   *
   * @param enough ends it early, told of each page
   * @returns whether all of them were read
   */
  async newestAfter(
    channelId: string,
    messageId: string,
    { most, enough }: { readonly most: number; readonly enough: (page: readonly APIMessage[]) => boolean },
  ): Promise<boolean> {
    const after = BigInt(messageId);
    let before: string | undefined;
    for (let read = 0; read < most; read += PAGE) {
      const page = await this.#page(channelId, { limit: String(PAGE), ...(before ? { before } : {}) });
      const since = page.filter(({ id }) => BigInt(id) > after);
      if (enough(since) || since.length < PAGE) return true;
      before = since.at(-1)?.id;
    }
    return false;
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

  /** Who somebody is in a guild; undefined for who is not in it. */
  async member(guildId: string, userId: string): Promise<APIGuildMember | undefined> {
    try {
      return (await insist(() => this.#reads.get(Routes.guildMember(guildId, userId)))) as APIGuildMember;
    } catch (error) {
      if (error instanceof DiscordAPIError && error.code === UNKNOWN_MEMBER) return undefined;
      throw error;
    }
  }

  async showTyping(channelId: string, signal: AbortSignal): Promise<void> {
    await this.#sends.post(Routes.channelTyping(channelId), { signal });
  }

  /** Sends a part once, and says what came of it. Where the webhook is refused, the bot itself says it. */
  async send(
    part: Part,
    place: ChannelPlace,
    about: About & { readonly applicationId: string },
  ): Promise<SendOutcome> {
    const outcome = await this.#sendPart(part, place, about);
    if (outcome.kind === 'sent') notePartSent();
    return outcome;
  }

  async #sendPart(
    part: Part,
    place: ChannelPlace,
    about: About & { readonly applicationId: string },
  ): Promise<SendOutcome> {
    if (part.kind !== 'webhook') return await this.#sendPlainly(part, place, about);
    const outcome = await this.#sendByWebhook(part, place, about.applicationId);
    if (outcome.kind !== 'refused' || concernsText(outcome.error)) return outcome;
    const instead = await this.#sendPlainly(plainly(part, about.part === 0), place, about);
    return instead.kind === 'sent' ? { ...instead, webhookFault: outcome.error } : instead;
  }

  /** The channel's webhooks are not what they were. */
  forgetWebhook(channelId: string): void {
    this.#webhooks.changed(channelId);
  }

  /** A short word of the bot's own. @returns the message's id. @throws DiscordAPIError, or what kept it from being sent */
  async say(
    channelId: string,
    text: string,
    { isReply = true, ...about }: About & { readonly isReply?: boolean },
  ): Promise<string | undefined> {
    const part = { kind: 'plain', text, reply: isReply } as const;
    // It carries a nonce: said again because nobody answered, it is there once.
    return await insist(async () => {
      const outcome = await withinLimits(() => this.#sendPlainly(part, { channelId }, about));
      if (outcome.kind === 'sent') return outcome.id;
      throw outcome.error;
    });
  }

  /** The id of the direct messages with a user. */
  async directWith(userId: string): Promise<string> {
    const body = { recipient_id: userId };
    return ((await insist(() => this.#reads.post(Routes.userChannels(), { body }))) as { id: string }).id;
  }

  async delete(channelId: string, messageId: string): Promise<void> {
    await this.#reads.delete(Routes.channelMessage(channelId, messageId));
    this.histories.deleted(channelId, [messageId]);
  }

  async react(channelId: string, messageId: string, emoji: string): Promise<void> {
    await this.#reads.put(Routes.channelMessageOwnReaction(channelId, messageId, emoji));
  }

  async unreact(channelId: string, messageId: string, emoji: string): Promise<void> {
    await this.#reads.delete(Routes.channelMessageOwnReaction(channelId, messageId, emoji));
  }

  /** A webhook that somebody deleted or moved is made anew, once; then it is left for a while. */
  async #sendByWebhook(
    part: Part & { readonly kind: 'webhook' },
    place: ChannelPlace,
    applicationId: string,
  ): Promise<SendOutcome> {
    const { webhookChannelId } = place;
    const outcome = await this.#execute(part, place, applicationId);
    if (outcome.kind !== 'refused' || !isWebhookGone(outcome.error)) return outcome;
    if (this.#webhooks.isLeft(webhookChannelId)) return outcome;
    this.#webhooks.forget(webhookChannelId);
    const again = await this.#execute(part, place, applicationId);
    if (again.kind === 'refused' && isWebhookGone(again.error))
      this.#webhooks.leave(webhookChannelId, again.error);
    return again;
  }

  async #execute(
    part: Part & { readonly kind: 'webhook' },
    { webhookChannelId, threadId }: ChannelPlace,
    applicationId: string,
  ): Promise<SendOutcome> {
    let webhook: Awaited<ReturnType<Webhooks['of']>>;
    try {
      webhook = await this.#webhooks.of(webhookChannelId, applicationId);
    } catch (error) {
      if (error instanceof DiscordAPIError) return { kind: 'refused', error };
      // Nothing was sent yet; looking for it finds nothing, and it is tried again.
      return { kind: 'unknown', error };
    }
    const query = new URLSearchParams({
      wait: 'true',
      ...(threadId === undefined ? {} : { thread_id: threadId }),
    });
    const avatar = part.avatarUrl === undefined ? {} : { avatar_url: part.avatarUrl };
    const body = { ...bodyOf(part), username: part.username, ...avatar };
    return await outcomeOf(async () => {
      const signal = AbortSignal.timeout(SEND_TIMEOUT_MS);
      const route = Routes.webhook(webhook.id, webhook.token);
      return this.#heard(await this.#sends.post(route, { body, query, auth: false, signal }), applicationId);
    });
  }

  /** A reply, where it is one, unless Discord does not let us reply here. */
  async #sendPlainly(
    part: Exclude<Part, { readonly kind: 'webhook' }>,
    { channelId }: Pick<ChannelPlace, 'channelId'>,
    about: About,
  ): Promise<SendOutcome> {
    const body = { ...bodyOf(part), ...onceOnly(about) };
    const isReply = part.kind === 'plain' && part.reply;
    const reference = { message_reference: { message_id: about.questionId, fail_if_not_exists: false } };
    const outcome = await outcomeOf(() => this.#post(channelId, { ...body, ...(isReply ? reference : {}) }));
    const isRefused = isReply && outcome.kind === 'refused' && concernsReply(outcome.error);
    return isRefused ? await outcomeOf(() => this.#post(channelId, body)) : outcome;
  }

  async #post(channelId: string, body: object): Promise<unknown> {
    const signal = AbortSignal.timeout(SEND_TIMEOUT_MS);
    return this.#heard(await this.#sends.post(Routes.channelMessages(channelId), { body, signal }));
  }

  /** What we have said is known before the gateway tells. */
  #heard(answer: unknown, applicationId?: string): unknown {
    const message = asOwn(answer, applicationId);
    if (message !== undefined) this.histories.hear(message);
    return answer;
  }

  async #channel(channelId: string): Promise<RawChannel> {
    return (await insist(() => this.#reads.get(Routes.channel(channelId)))) as RawChannel;
  }

  async #page(channelId: string, query: Readonly<Record<string, string>>): Promise<APIMessage[]> {
    const options = { query: new URLSearchParams(query) };
    return (await insist(() => this.#reads.get(Routes.channelMessages(channelId), options))) as APIMessage[];
  }
}

/** Discord takes what has the same nonce only once within some minutes: a repeat is no double. */
function onceOnly({ questionId, part }: About): object {
  const nonce = createHash('sha256').update(`${questionId}/${part}`).digest('base64url').slice(0, 24);
  return { nonce, enforce_nonce: true };
}
