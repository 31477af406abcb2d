import {
  type APIApplicationCommandOptionChoice,
  type APIInteractionResponseCallbackData,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import { timeOf } from '../snowflake.ts';
import type { Asked } from './asked.ts';
import type { FirstWord } from './handler.ts';
import { type InteractionApi, InteractionGone, type TextFile } from './responses.ts';

/** What is shown; without a word about mentions, as there never are any. */
export interface ReplyMessage
  extends Pick<APIInteractionResponseCallbackData, 'content' | 'embeds' | 'components'> {
  /** Not with the very first word, for which there is too little time. */
  readonly files?: readonly TextFile[];
}

export interface Visibility {
  /** Otherwise only the user sees it. */
  readonly forAll?: boolean;
}

/** `later`: something is promised in place of an answer. */
type Stage = 'unheard' | 'later' | 'heard';

const TOKEN_LIFE_MS = 15 * 60_000;
const NO_MENTIONS = { allowed_mentions: { parse: [] as never[] } };

/** The bot's side of one interaction: whatever was said before, each word goes out as Discord wants it then. */
export class Reply {
  readonly #api: InteractionApi;
  readonly #asked: Asked;
  readonly #now: () => number;
  #stage: Stage = 'unheard';

  constructor(api: InteractionApi, asked: Asked, now: () => number = Date.now) {
    this.#api = api;
    this.#asked = asked;
    this.#now = now;
  }

  get isHeard(): boolean {
    return this.#stage !== 'unheard';
  }

  /** Says that the answer comes later. @throws InteractionGone */
  async promise(first: Exclude<FirstWord, 'answer'>): Promise<void> {
    const isUpdate = first === 'update-later';
    await this.#acknowledge(
      isUpdate
        ? { type: InteractionResponseType.DeferredMessageUpdate }
        : {
            type: InteractionResponseType.DeferredChannelMessageWithSource,
            data: first === 'later' ? { flags: MessageFlags.Ephemeral } : {},
          },
      isUpdate ? 'heard' : 'later',
    );
  }

  /** A message: the answer itself, or one more. Who sees the first one is settled when it was promised. */
  async send(message: ReplyMessage, { forAll = false }: Visibility = {}): Promise<void> {
    const data = {
      ...message,
      ...NO_MENTIONS,
      ...(forAll ? {} : { flags: MessageFlags.Ephemeral as const }),
    };
    if (this.#stage === 'unheard')
      await this.#acknowledge({ type: InteractionResponseType.ChannelMessageWithSource, data }, 'heard');
    else if (this.#stage === 'later') await this.update(message);
    else await this.followUp(message, { forAll });
  }

  /** Changes the message that the component is on, or the answer that was given. */
  async update(message: ReplyMessage): Promise<void> {
    const data = { ...message, ...NO_MENTIONS };
    if (this.#stage === 'unheard') {
      await this.#acknowledge({ type: InteractionResponseType.UpdateMessage, data }, 'heard');
      return;
    }
    this.#insistOnTime();
    await this.#api.edit(this.#asked, data);
    this.#stage = 'heard';
  }

  /** One more message, after the first answer. */
  async followUp(message: ReplyMessage, { forAll = false }: Visibility = {}): Promise<APIMessage> {
    this.#insistOnTime();
    const flags = forAll ? {} : { flags: MessageFlags.Ephemeral as const };
    return await this.#api.followUp(this.#asked, { ...message, ...NO_MENTIONS, ...flags });
  }

  /** Takes the answer, or the message that the component is on, back. */
  async remove(): Promise<void> {
    this.#insistOnTime();
    await this.#api.remove(this.#asked);
  }

  /** Opens a form; only as the very first word. */
  async open(modal: APIModalInteractionResponseCallbackData): Promise<void> {
    await this.#acknowledge({ type: InteractionResponseType.Modal, data: modal }, 'heard');
  }

  /** What may be chosen for what is typed so far. */
  async complete(choices: readonly APIApplicationCommandOptionChoice[]): Promise<void> {
    const type = InteractionResponseType.ApplicationCommandAutocompleteResult;
    await this.#acknowledge({ type, data: { choices: [...choices] } }, 'heard');
  }

  async #acknowledge(body: Parameters<InteractionApi['acknowledge']>[1], next: Stage): Promise<void> {
    await this.#api.acknowledge(this.#asked, body);
    this.#stage = next;
  }

  #insistOnTime(): void {
    if (this.#now() - timeOf(this.#asked.id) >= TOKEN_LIFE_MS)
      throw new InteractionGone('the interaction is older than its token lives');
  }
}
