import { randomBytes } from 'node:crypto';
import type { GatewayServer } from './gateway.ts';
import type { Json } from './interactions-components.ts';
import { appPermissions, permissionsOf } from './permissions.ts';
import type { Application, Channel, Message, User, World } from './world.ts';

export const KIND = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** Something that somebody did with an application, and what it answered. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly application: Application;
  readonly channel: Channel;
  readonly user: User;
  readonly createdAt: number;
  readonly data: Json;
  /** The message whose component was used. */
  readonly source: Message | undefined;
  /** The type of the answer; undefined until there is one. */
  answerType: number | undefined;
  /** The message that answers, or was edited by the answer. */
  originalId: string | undefined;
  readonly followUpIds: string[];
  /** What completes what somebody types. */
  choices: readonly Json[] | undefined;
  modal: Json | undefined;
  readonly answered: PromiseWithResolvers<void>;
}

/** How long an application has; shorter in tests that wait for the end. */
export interface InteractionTimes {
  readonly answerMs: number;
  readonly tokenMs: number;
}

/** Source: "Responding to an Interaction" in Discord's reference */
export const INTERACTION_TIMES: InteractionTimes = { answerMs: 3000, tokenMs: 15 * 60_000 };

/** An interaction as tests see it: what the user sees of it now. */
export interface InteractionView {
  readonly id: string;
  /** Whether nobody answered in time, as the user is told. */
  readonly hasFailed: boolean;
  readonly answerType?: number;
  readonly message?: Message;
  readonly followUps: readonly Message[];
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly modal?: Json;
}

/** Every interaction, and the messages that only one user sees. */
export class Interactions {
  readonly #world: World;
  readonly #gateway: GatewayServer;
  readonly #times: InteractionTimes;
  readonly #all = new Map<string, Interaction>();
  /** Messages that only one user sees: in no channel's history. */
  readonly #privateMessages = new Map<string, { readonly message: Message; readonly userId: string }>();

  constructor(world: World, gateway: GatewayServer, times: InteractionTimes) {
    this.#world = world;
    this.#gateway = gateway;
    this.#times = times;
  }

  /** Tells the application what somebody did. */
  begin(fields: {
    readonly type: number;
    readonly application: Application;
    readonly channel: Channel;
    readonly user: User;
    readonly data: Json;
    readonly source?: Message;
  }): Interaction {
    const id = this.#world.nextId();
    const interaction: Interaction = {
      ...fields,
      source: fields.source,
      id,
      token: Buffer.from(`interaction:${id}:${randomBytes(48).toString('base64url')}`).toString('base64url'),
      createdAt: Date.now(),
      answerType: undefined,
      originalId: undefined,
      followUpIds: [],
      choices: undefined,
      modal: undefined,
      answered: Promise.withResolvers<void>(),
    };
    this.#all.set(id, interaction);
    this.#gateway.dispatch('INTERACTION_CREATE', fields.channel, this.#told(interaction), fields.application);
    return interaction;
  }

  get(id: string): Interaction | undefined {
    return this.#all.get(id);
  }

  byToken(applicationId: string, token: string): Interaction | undefined {
    return [...this.#all.values()].find(
      (each) => each.application.id === applicationId && each.token === token,
    );
  }

  /** Whether it is too late for the first answer. */
  isLate({ createdAt }: Interaction): boolean {
    return Date.now() - createdAt >= this.#times.answerMs;
  }

  hasExpired({ createdAt }: Interaction): boolean {
    return Date.now() - createdAt > this.#times.tokenMs;
  }

  /** Waits until the application answers, or the user is told that it did not. */
  async waitForAnswer(interaction: Interaction): Promise<void> {
    // A timer may come a little early.
    const timer = setTimeout(interaction.answered.resolve, this.#times.answerMs + 10);
    await interaction.answered.promise;
    clearTimeout(timer);
  }

  keepPrivate(message: Message, userId: string): void {
    this.#privateMessages.set(message.id, { message, userId });
  }

  dropPrivate(id: string): boolean {
    return this.#privateMessages.delete(id);
  }

  /** A message that only this user sees. */
  privateMessage(id: string, userId: string): Message | undefined {
    const found = this.#privateMessages.get(id);
    return found?.userId === userId ? found.message : undefined;
  }

  /** A message of an interaction's: in its channel, or only for its user. */
  messageOf({ channel, user }: Interaction, id: string): Message | undefined {
    return this.#world.findMessage(channel.id, id) ?? this.privateMessage(id, user.id);
  }

  view(interaction: Interaction): InteractionView {
    const { id, answerType, originalId, choices, modal } = interaction;
    const message = originalId === undefined ? undefined : this.messageOf(interaction, originalId);
    return {
      id,
      hasFailed: answerType === undefined && this.isLate(interaction),
      ...(answerType === undefined ? {} : { answerType }),
      ...(message === undefined ? {} : { message }),
      followUps: interaction.followUpIds
        .map((each) => this.messageOf(interaction, each))
        .filter((each) => each !== undefined),
      ...(choices === undefined ? {} : { choices: choices as NonNullable<InteractionView['choices']> }),
      ...(modal === undefined ? {} : { modal }),
    };
  }

  /** The event's body. Source: "Interaction Structure" in Discord's reference */
  #told(interaction: Interaction): Record<string, unknown> {
    const { id, token, type, application, channel, user, data, source } = interaction;
    const { guild_id } = channel;
    return {
      id,
      application_id: application.id,
      type,
      token,
      version: 1,
      data,
      channel_id: channel.id,
      channel: this.#world.shown(channel),
      ...(source === undefined ? {} : { message: source }),
      ...(guild_id === undefined
        ? { user, context: 1, authorizing_integration_owners: { '0': '0' } }
        : {
            guild_id,
            guild: { id: guild_id, locale: 'en-US', features: [] },
            guild_locale: 'en-US',
            member: this.memberOf(guild_id, user),
            context: 0,
            authorizing_integration_owners: { '0': guild_id },
          }),
      app_permissions: String(appPermissions(this.#world, channel)),
      locale: 'en-US',
      entitlements: [],
      attachment_size_limit: 10_485_760,
    };
  }

  /** A member as an interaction tells of one. */
  memberOf(guildId: string, user: User): object {
    const member = this.#world.guilds.get(guildId)?.members.get(user.id);
    return {
      user,
      nick: member?.nick ?? null,
      roles: member?.roles ?? [],
      permissions: String(permissionsOf(this.#world, guildId, user.id)),
      joined_at: '2026-01-01T00:00:00.000000+00:00',
      avatar: null,
      banner: null,
      deaf: false,
      mute: false,
      pending: false,
      flags: 0,
      premium_since: null,
      communication_disabled_until: null,
    };
  }
}
