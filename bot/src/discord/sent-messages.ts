import { DiscordAPIError, type REST, RESTJSONErrorCodes, type RequestData, Routes } from 'discord.js';
import type { ChannelHistories } from './channel-histories.ts';
import { bodyOf } from './message-body.ts';
import { outcomeOf, type SendOutcome } from './outcome.ts';
import { asOwn } from './own-message.ts';
import type { Part } from './parts.ts';
import type { ChannelPlace } from './place.ts';
import { isWebhookGone } from './refusals.ts';
import type { Webhooks } from './webhooks.ts';

/** A message of ours that is out. */
export interface SentMessage {
  readonly messageId: string;
  readonly place: ChannelPlace;
  readonly applicationId: string;
}

interface Routed {
  readonly route: `/${string}`;
  readonly options: RequestData;
}

interface Deps {
  readonly sends: REST;
  readonly webhooks: Webhooks;
  readonly histories: ChannelHistories;
}

const TIMEOUT_MS = 20_000;

/** What can still be done with messages that are out; each of it may be repeated. */
export class SentMessages {
  readonly #sends: REST;
  readonly #webhooks: Webhooks;
  readonly #histories: ChannelHistories;

  constructor({ sends, webhooks, histories }: Deps) {
    this.#sends = sends;
    this.#webhooks = webhooks;
    this.#histories = histories;
  }

  /** Makes a message say what the part says, and nothing besides. The last edit counts. */
  async edit(part: Part, sent: SentMessage): Promise<SendOutcome> {
    const body = bodyOf(part);
    return await this.#request(part, sent, async ({ route, options }) => {
      const answer = await this.#sends.patch(route, { ...options, body });
      const message = asOwn(answer);
      if (message !== undefined) this.#histories.edited(message);
      return answer;
    });
  }

  /** Takes a message away. @param part that it shows */
  async remove(part: Part, sent: SentMessage): Promise<SendOutcome> {
    const outcome = await this.#request(part, sent, (routed) => this.#delete(routed, sent));
    // It may be the bot's own, or without its webhook: then it is a message as anybody's.
    const mayBePlain = part.kind === 'webhook' && (isWithoutWebhook(outcome) || isWithoutMessage(outcome));
    if (!mayBePlain) return outcome;
    return await this.#request({ ...part, kind: 'plain', reply: false }, sent, (routed) =>
      this.#delete(routed, sent),
    );
  }

  async #delete({ route, options }: Routed, { place, messageId }: SentMessage): Promise<unknown> {
    const answer = await this.#sends.delete(route, options);
    this.#histories.deleted(place.channelId, [messageId]);
    return answer;
  }

  async #request(
    { kind }: Part,
    sent: SentMessage,
    request: (routed: Routed) => Promise<unknown>,
  ): Promise<SendOutcome> {
    if (kind !== 'webhook') return await outcomeOf(() => request(plainRoute(sent)));
    const { place, messageId, applicationId } = sent;
    let routed: Routed;
    try {
      const { id, token = '' } = await this.#webhooks.of(place.webhookChannelId, applicationId);
      const query = new URLSearchParams(place.threadId === undefined ? {} : { thread_id: place.threadId });
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      routed = {
        route: Routes.webhookMessage(id, token, messageId),
        options: { query, auth: false, signal },
      };
    } catch (error) {
      return error instanceof DiscordAPIError ? { kind: 'refused', error } : { kind: 'unknown', error };
    }
    const outcome = await outcomeOf(() => request(routed));
    if (isWithoutWebhook(outcome)) this.#webhooks.forget(place.webhookChannelId);
    return outcome;
  }
}

/** Whether the webhook that a message is by is not there any more. */
export function isWithoutWebhook(outcome: SendOutcome): boolean {
  return outcome.kind === 'refused' && isWebhookGone(outcome.error);
}

/** Whether the message is old, and was edited so often that it may not be again. */
export function isTooOld(outcome: SendOutcome): boolean {
  const { MaximumNumberOfEditsToMessagesOlderThanOneHourReached: code } = RESTJSONErrorCodes;
  return outcome.kind === 'refused' && outcome.error.code === code;
}

/** Whether the message is not there any more, or not the webhook's. */
export function isWithoutMessage(outcome: SendOutcome): boolean {
  return outcome.kind === 'refused' && outcome.error.code === RESTJSONErrorCodes.UnknownMessage;
}

function plainRoute({ place, messageId }: SentMessage): Routed {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  return { route: Routes.channelMessage(place.channelId, messageId), options: { signal } };
}
