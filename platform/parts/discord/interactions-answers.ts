import type { Call, Reply } from '../../serve.ts';
import type { FormCall } from './files.ts';
import { type Interaction, type Interactions, KIND } from './interactions.ts';
import { checkChoiceList } from './interactions-command-rules.ts';
import type { Json } from './interactions-components.ts';
import { checkModal } from './interactions-modals.ts';
import { checkNewMessage, contentOf, editMessage } from './message-body.ts';
import { invalidForm, type Refusal, refusal } from './rules.ts';
import type { Channel, Message, World } from './world.ts';

/** What the REST API does with messages. */
export interface Posting {
  readonly compose: (
    channel: Channel,
    author: Message['author'],
    fields: Partial<Message> & { allowed_mentions?: unknown },
  ) => Message;
  readonly publish: (channel: Channel, message: Message) => Message;
  readonly announceEdit: (channel: Channel, message: Message) => void;
  readonly remove: (channel: Channel, id: string) => Reply;
}

const ANSWER = { message: 4, defer: 5, deferUpdate: 6, update: 7, choices: 8, modal: 9 } as const;
/** The answers that fit each kind of interaction. */
const FITTING: Readonly<Record<number, readonly number[]>> = {
  [KIND.command]: [4, 5, 9],
  [KIND.component]: [4, 5, 6, 7, 9],
  [KIND.autocomplete]: [8],
  [KIND.modal]: [4, 5, 6, 7],
};
const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
const CHAT_INPUT_COMMAND = 20;
const CONTEXT_MENU_COMMAND = 23;
const UNKNOWN_INTERACTION = refusal(404, 10_062, 'Unknown interaction');
const ALREADY_ANSWERED = refusal(400, 40_060, 'Interaction has already been acknowledged.');
const UNKNOWN_WEBHOOK = refusal(404, 10_015, 'Unknown Webhook');
const UNKNOWN_MESSAGE = refusal(404, 10_008, 'Unknown Message');
const INVALID_TOKEN = refusal(401, 50_027, 'Invalid Webhook Token');

/** How applications answer interactions: once within three seconds, then for fifteen minutes by the token. */
export class InteractionAnswers {
  readonly #world: World;
  readonly #interactions: Interactions;
  readonly #posting: Posting;

  constructor(world: World, interactions: Interactions, posting: Posting) {
    this.#world = world;
    this.#interactions = interactions;
    this.#posting = posting;
  }

  /** `POST /interactions/:id/:token/callback` */
  answer(call: FormCall): Reply {
    const interaction = this.#interactions.get(call.parameters.interaction ?? '');
    if (interaction === undefined || interaction.token !== call.parameters.token) return UNKNOWN_INTERACTION;
    if (interaction.answerType !== undefined) return ALREADY_ANSWERED;
    if (this.#interactions.isLate(interaction)) return UNKNOWN_INTERACTION;
    const { type, data = {} }: Json = call.json() ?? {};
    const refused = checkFit(interaction, type) ?? this.#take(interaction, { type, data, call });
    if (refused) return refused;
    interaction.answerType = type;
    interaction.answered.resolve();
    if (call.query.get('with_response') !== 'true') return { status: 204 };
    return { status: 200, body: this.#callbackResponse(interaction, type) };
  }

  #callbackResponse(interaction: Interaction, type: number): object {
    const { id, originalId } = interaction;
    const message =
      originalId === undefined ? undefined : this.#interactions.messageOf(interaction, originalId);
    return {
      interaction: {
        id,
        type: interaction.type,
        ...(message === undefined
          ? {}
          : {
              response_message_id: message.id,
              response_message_loading: (message.flags & LOADING) !== 0,
              response_message_ephemeral: (message.flags & EPHEMERAL) !== 0,
            }),
      },
      resource: { type, ...(message === undefined ? {} : { message }) },
    };
  }

  #take(
    interaction: Interaction,
    { type, data, call }: { type: number; data: Json; call: FormCall },
  ): Refusal | undefined {
    switch (type) {
      case ANSWER.message: {
        const refused = checkNewMessage(data, call);
        if (refused) return refused;
        interaction.originalId = this.#post(interaction, data, call).id;
        return undefined;
      }
      case ANSWER.defer:
        return this.#defer(interaction, data);
      case ANSWER.deferUpdate:
        interaction.originalId = interaction.source?.id;
        return undefined;
      case ANSWER.update:
        interaction.originalId = interaction.source?.id;
        return this.#update(interaction, interaction.source, { ...call, json: () => data });
      case ANSWER.choices:
        interaction.choices = data.choices ?? [];
        return checkChoiceList('data.choices', data.choices ?? []);
      default:
        interaction.modal = { ...data, interaction: interaction.id };
        return checkModal(data);
    }
  }

  #defer(interaction: Interaction, data: Json): Refusal | undefined {
    const { flags = 0 } = data;
    if ((flags & ~EPHEMERAL) !== 0)
      return invalidForm('data.flags', 'BASE_TYPE_CHOICES', 'Only the flag EPHEMERAL can be set.');
    interaction.originalId = this.#send(interaction, { flags: flags | LOADING }, flags).id;
    return undefined;
  }

  /** `POST /webhooks/:application/:token`; undefined where the first is no application's id. */
  followUp(call: FormCall): Reply | undefined {
    return this.#withToken(call, (interaction) => {
      const body = call.json() ?? {};
      const refused = checkNewMessage(body, call);
      if (refused) return refused;
      const original = this.#original(interaction);
      // The first that follows "is thinking" takes its place, and is as private as that.
      if (original && (original.flags & LOADING) !== 0)
        return this.#update(interaction, original, call) ?? { status: 200, body: original };
      const message = this.#post(interaction, body, call);
      interaction.followUpIds.push(message.id);
      return { status: 200, body: message };
    });
  }

  /** GET, PATCH and DELETE of `/webhooks/:application/:token/messages/:message`; undefined as above. */
  onMessage(call: FormCall): Reply | undefined {
    return this.#withToken(call, (interaction) => {
      const wanted = call.parameters.message ?? '';
      const id = wanted === '@original' ? interaction.originalId : wanted;
      const isIts = id !== undefined && [interaction.originalId, ...interaction.followUpIds].includes(id);
      const message = isIts ? this.#interactions.messageOf(interaction, id) : undefined;
      if (message === undefined) return UNKNOWN_MESSAGE;
      if (call.method === 'GET') return { status: 200, body: message };
      if (call.method === 'DELETE') return this.#remove(interaction, message);
      return this.#update(interaction, message, call) ?? { status: 200, body: message };
    });
  }

  #original(interaction: Interaction): Message | undefined {
    const { originalId } = interaction;
    return originalId === undefined ? undefined : this.#interactions.messageOf(interaction, originalId);
  }

  #withToken(call: Call, handler: (interaction: Interaction) => Reply): Reply | undefined {
    const { webhook = '', token = '' } = call.parameters;
    if (!this.#world.applications.some(({ id }) => id === webhook)) return undefined;
    const interaction = this.#interactions.byToken(webhook, token);
    if (interaction === undefined || this.#interactions.hasExpired(interaction)) return INVALID_TOKEN;
    return interaction.answerType === undefined ? UNKNOWN_WEBHOOK : handler(interaction);
  }

  #post(interaction: Interaction, body: Json, call: FormCall): Message {
    const fields = contentOf(this.#world, body, call);
    const privacy = (body.flags ?? 0) & EPHEMERAL;
    return this.#send(interaction, { ...fields, flags: fields.flags | privacy }, privacy);
  }

  #send(
    interaction: Interaction,
    fields: Partial<Message> & { allowed_mentions?: unknown },
    privacy: number,
  ): Message {
    const { application, channel, user, id } = interaction;
    const earlier = interaction.originalId ?? interaction.source?.id;
    const isFirstOfCommand = interaction.type === KIND.command && interaction.originalId === undefined;
    const isMenu = (interaction.data.type ?? 1) !== 1;
    const message = this.#posting.compose(channel, application.user, {
      ...fields,
      // A message of an interaction's pings users unless told otherwise, never everyone.
      allowed_mentions: fields.allowed_mentions ?? { parse: ['users'] },
      application_id: application.id,
      webhook_id: application.id,
      interaction_metadata: { id, type: interaction.type, user, authorizing_integration_owners: {} },
      ...(isFirstOfCommand || earlier === undefined
        ? {}
        : { message_reference: { message_id: earlier, channel_id: channel.id } }),
    });
    const typed = isFirstOfCommand
      ? { ...message, type: isMenu ? CONTEXT_MENU_COMMAND : CHAT_INPUT_COMMAND }
      : message;
    if (privacy === 0) return this.#posting.publish(channel, typed);
    this.#interactions.keepPrivate(typed, user.id);
    return typed;
  }

  #update(interaction: Interaction, message: Message | undefined, call: FormCall): Refusal | undefined {
    if (message === undefined) return UNKNOWN_MESSAGE;
    const refused = editMessage(this.#world, message, call);
    if (refused) return refused;
    message.flags &= ~LOADING;
    if ((message.flags & EPHEMERAL) === 0) this.#posting.announceEdit(interaction.channel, message);
    return undefined;
  }

  #remove(interaction: Interaction, message: Message): Reply {
    return this.#interactions.dropPrivate(message.id)
      ? { status: 204 }
      : this.#posting.remove(interaction.channel, message.id);
  }
}

function checkFit(interaction: Interaction, type: unknown): Refusal | undefined {
  const isUpdate = type === ANSWER.deferUpdate || type === ANSWER.update;
  const fits = (FITTING[interaction.type] ?? []).includes(Number(type));
  if (fits && !(isUpdate && interaction.source === undefined)) return undefined;
  return type === undefined
    ? invalidForm('type', 'BASE_TYPE_REQUIRED', 'This field is required')
    : invalidForm(
        'type',
        'APPLICATION_INTERACTION_RESPONSE_TYPE_INVALID',
        'Interaction response type is invalid for this interaction',
      );
}
