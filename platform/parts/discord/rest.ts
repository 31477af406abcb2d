import type { Call, Reply, Routes } from '../../serve.ts';
import { Admission } from './admission.ts';
import type { Faults } from './faults.ts';
import { readForm } from './files.ts';
import type { GatewayServer } from './gateway.ts';
import { pageOf, refuseBulk } from './history.ts';
import { Interactions, type InteractionTimes } from './interactions.ts';
import { InteractionAnswers } from './interactions-answers.ts';
import { Commands } from './interactions-commands.ts';
import type { Clock } from './limits.ts';
import { memberOf } from './members.ts';
import { checkNewMessage, contentOf, editMessage, webhookContentOf } from './message-body.ts';
import { OldEdits } from './old-edits.ts';
import { archivedThread, mayNot, mayNotReply, mayNotSay, moderated } from './posting-rules.ts';
import { Reactions } from './reactions.ts';
import { type RecordedCall, saidIn } from './recorded.ts';
import { checkWebhookName, invalidForm, pingsOf, type Refusal, refusal } from './rules.ts';
import { changeThread } from './threads.ts';
import { checkExecution, checkWebhookChannel, targetOf, webhookAuthor } from './webhook-rules.ts';
import type { Application, Channel, Message, User, Webhook, World } from './world.ts';

const MAX_WEBHOOKS = 15;
const NONCE_MEMORY_MS = 300_000;
const UNKNOWN_CHANNEL = refusal(404, 10_003, 'Unknown Channel');
const UNKNOWN_MESSAGE = refusal(404, 10_008, 'Unknown Message');
const UNKNOWN_WEBHOOK = refusal(404, 10_015, 'Unknown Webhook');
const BAD_TOKEN: Reply = { status: 401, body: { message: '401: Unauthorized', code: 0 } };

type Handler = (call: Call, application: Application) => Reply;

interface RestOptions {
  readonly interactions: InteractionTimes;
  readonly clock: Clock;
  readonly isUnlimited: boolean;
}

/** Discord's REST API, version 10, as far as bots need it. */
export class RestApi {
  readonly calls: RecordedCall[] = [];
  readonly #world: World;
  readonly #gateway: GatewayServer;
  readonly #admission: Admission;
  readonly #clock: Clock;
  readonly #oldEdits = new OldEdits();
  readonly faults: Faults;
  readonly #nonces = new Map<string, { message: Message; at: number }>();
  readonly commands: Commands;
  readonly interactions: Interactions;
  readonly #answers: InteractionAnswers;
  readonly #reactions: Reactions;
  gatewayUrl = '';

  constructor(world: World, gateway: GatewayServer, options: RestOptions) {
    this.#admission = new Admission(options);
    this.#clock = options.clock;
    this.faults = this.#admission.faults;
    this.#world = world;
    this.#gateway = gateway;
    this.#reactions = new Reactions(world, gateway);
    this.commands = new Commands(world);
    this.interactions = new Interactions(world, gateway, options.interactions);
    this.#answers = new InteractionAnswers(world, this.interactions, {
      compose: (...message) => this.compose(...message),
      publish: (...message) => this.publish(...message),
      announceEdit: (...edit) => this.#announceEdit(...edit),
      remove: (...message) => this.remove(...message),
    });
  }

  get routes(): Routes {
    const handlers: Readonly<Record<string, Handler>> = {
      'GET /gateway/bot': (_call, application) => ({
        status: 200,
        body: {
          url: this.gatewayUrl,
          shards: Math.max(1, Math.ceil(this.#world.guilds.size / 1000)),
          session_start_limit: this.#gateway.limits.startLimit(application),
        },
      }),
      'GET /users/@me': (_call, { user }) => ({ status: 200, body: user }),
      'GET /guilds/:guild/members/:user': (call, application) =>
        memberOf(this.#world, call.parameters, application),
      'POST /users/@me/channels': (call, { user }) => this.#openDirect(call, user),
      'GET /channels/:channel': this.#inChannel((_call, channel) => ({
        status: 200,
        body: this.#world.shown(channel),
      })),
      'GET /channels/:channel/messages': this.#inChannel((call, channel) => this.#list(call, channel)),
      'POST /channels/:channel/messages': this.#inChannel((call, channel, application) =>
        this.#post(call, channel, application),
      ),
      'GET /channels/:channel/messages/:message': this.#inChannel((call, channel) => {
        const message = this.#world.findMessage(channel.id, call.parameters.message ?? '');
        const found = message ? { status: 200, body: this.#world.told(message) } : UNKNOWN_MESSAGE;
        return this.#mayNot(channel, 'READ_MESSAGE_HISTORY') ?? found;
      }),
      'PATCH /channels/:channel/messages/:message': this.#inChannel((call, channel, { user }) =>
        this.#edit(call, channel, user.id),
      ),
      'DELETE /channels/:channel/messages/:message': this.#inChannel((call, channel, { user }) =>
        this.#delete(call, channel, user.id),
      ),
      'POST /channels/:channel/messages/bulk-delete': this.#inChannel((call, channel) =>
        this.#bulkDelete(call, channel),
      ),
      'PUT /channels/:channel/messages/:message/reactions/:emoji/@me': this.#inChannel(
        (call, channel, { user }) =>
          this.#mayNot(channel, 'ADD_REACTIONS') ?? this.#reactions.add(call, channel, user.id),
      ),
      'DELETE /channels/:channel/messages/:message/reactions/:emoji/@me': this.#inChannel(
        (call, channel, { user }) => this.#reactions.remove(call, channel, user.id),
      ),
      'POST /channels/:channel/typing': this.#inChannel(
        (_call, channel) => mayNotSay(this.#world, channel) ?? { status: 204 },
      ),
      'GET /channels/:channel/webhooks': this.#inChannel((_call, channel, application) =>
        this.#listWebhooks(channel, application),
      ),
      'POST /channels/:channel/webhooks': this.#inChannel((call, channel, application) =>
        this.#createWebhook(call, channel, application),
      ),
      ...this.commands.handlers,
    };
    const entries = Object.entries(handlers).map(
      ([pattern, handler]) => [pattern, this.#authorized(handler)] as const,
    );
    return {
      ...Object.fromEntries(entries.map(([pattern, route]) => [pattern.replace(' ', ' /api/v10'), route])),
      'POST /api/v10/interactions/:interaction/:token/callback': this.#recorded((call) =>
        this.#answers.answer(call),
      ),
      'POST /api/v10/webhooks/:webhook/:token': this.#recorded(
        (call) => this.#answers.followUp(call) ?? this.#execute(call),
      ),
      'GET /api/v10/webhooks/:webhook/:token/messages/:message': this.#recorded(
        (call) => this.#answers.onMessage(call) ?? this.#readByWebhook(call),
      ),
      'PATCH /api/v10/webhooks/:webhook/:token/messages/:message': this.#recorded(
        (call) =>
          this.#answers.onMessage(call) ??
          this.#ownByWebhook(call, (webhook, channel) => this.#edit(call, channel, webhook.id)),
      ),
      'DELETE /api/v10/webhooks/:webhook/:token/messages/:message': this.#recorded(
        (call) =>
          this.#answers.onMessage(call) ??
          this.#ownByWebhook(call, (_webhook, channel) =>
            this.remove(channel, call.parameters.message ?? ''),
          ),
      ),
      ...this.#world.files.routes,
    };
  }

  /** A message of anybody's, stored and told to whoever may see it. */
  publish(channel: Channel, message: Message): Message {
    this.#world.messages.get(channel.id)?.push(message);
    // What is said in an archived thread brings it back.
    if (channel.thread_metadata?.archived)
      changeThread({ world: this.#world, gateway: this.#gateway }, channel, { archived: false });
    const { guild_id } = channel;
    const member = this.#world.guilds.get(guild_id ?? '')?.members.get(message.author.id);
    this.#gateway.dispatch('MESSAGE_CREATE', channel, {
      ...message,
      ...(guild_id === undefined
        ? {}
        : { guild_id, ...(member ? { member: { nick: member.nick, roles: member.roles ?? [] } } : {}) }),
    });
    return message;
  }

  /** A message in the API's shape. */
  compose(
    channel: Channel,
    author: Message['author'],
    fields: Partial<Message> & { allowed_mentions?: unknown },
  ): Message {
    const { allowed_mentions, ...rest } = fields;
    const content = rest.content ?? '';
    const pings = pingsOf(content, allowed_mentions);
    const reference = rest.message_reference;
    return {
      id: this.#world.nextId(),
      channel_id: channel.id,
      type: reference === undefined ? 0 : 19,
      author,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: pings.everyone,
      mentions: pings.users.map((id) => this.#world.users.get(id)).filter((user) => user !== undefined),
      mention_roles: pings.roles,
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      flags: 0,
      ...rest,
      content,
      ...(reference === undefined
        ? {}
        : { referenced_message: this.#world.findMessage(channel.id, reference.message_id) ?? null }),
    };
  }

  /** With the token checked, the limits counted, and the outcome recorded. */
  #authorized(handler: Handler) {
    return this.#recorded((call) => {
      const application = this.#world.applicationOf((call.headers.authorization ?? '').replace(/^Bot /, ''));
      return application === undefined ? BAD_TOKEN : handler(call, application);
    });
  }

  #recorded(handler: (call: Call) => Reply) {
    return async (raw: Call): Promise<Reply> => {
      const call = await readForm(raw);
      const path = call.path.replace('/api/v10', '');
      const token = call.headers.authorization;
      const hookChannel = this.#world.webhooks.get(/^\/webhooks\/(\d+)\//.exec(path)?.[1] ?? '')?.channel_id;
      const arrival = { request: `${call.method} ${path}`, token, hookChannel };
      const reply = await this.#admission.pass(arrival, () => handler(call));
      const { method } = call;
      this.calls.push({ method, path, status: reply.status, at: Date.now(), ...saidIn(call) });
      return reply;
    };
  }

  #inChannel(handler: (call: Call, channel: Channel, application: Application) => Reply): Handler {
    return (call, application) => {
      const channel = this.#world.channels.get(call.parameters.channel ?? '');
      if (channel === undefined) return UNKNOWN_CHANNEL;
      if (!this.#world.sees(application, channel)) return refusal(403, 50_001, 'Missing Access');
      return handler(call, channel, application);
    };
  }

  #mayNot(channel: Channel, permission: string): Refusal | undefined {
    return mayNot(this.#world, channel, permission);
  }

  #openDirect(call: Call, user: User): Reply {
    const recipient = this.#world.users.get(call.json()?.recipient_id);
    if (recipient === undefined) return refusal(400, 50_033, 'Invalid Recipient(s)');
    return { status: 200, body: this.#world.directChannel(user, recipient) };
  }

  #list(call: Call, channel: Channel): Reply {
    if (this.#mayNot(channel, 'READ_MESSAGE_HISTORY')) return { status: 200, body: [] };
    const all = this.#world.messages.get(channel.id) ?? [];
    return pageOf(all, call.query, (message) => this.#world.told(message));
  }

  #bulkDelete(call: Call, channel: Channel): Reply {
    const ids: string[] = call.json()?.messages;
    const refused = this.#mayNot(channel, 'MANAGE_MESSAGES') ?? refuseBulk(ids, this.#clock());
    if (refused) return refused;
    const kept = (this.#world.messages.get(channel.id) ?? []).filter(({ id }) => !ids.includes(id));
    this.#world.messages.set(channel.id, kept);
    const { id, guild_id } = channel;
    this.#gateway.dispatch('MESSAGE_DELETE_BULK', channel, { ids, channel_id: id, guild_id });
    return { status: 204 };
  }

  /** A bot takes back what it said; for others' words it needs a permission. */
  #delete(call: Call, channel: Channel, userId: string): Reply {
    const id = call.parameters.message ?? '';
    const message = this.#world.findMessage(channel.id, id);
    const isOwn = message === undefined || message.author.id === userId;
    return (isOwn ? undefined : this.#mayNot(channel, 'MANAGE_MESSAGES')) ?? this.remove(channel, id);
  }

  #post(call: Call, channel: Channel, application: Application): Reply {
    const body = call.json() ?? {};
    const refused =
      mayNotSay(this.#world, channel) ??
      mayNotReply(this.#world, channel, body) ??
      checkNewMessage(body, call) ??
      moderated(this.#world, body) ??
      this.#checkReference(channel, body);
    if (refused) return refused;
    const key =
      body.enforce_nonce && body.nonce !== undefined ? `${channel.id}/${application.id}/${body.nonce}` : '';
    const earlier = this.#nonces.get(key);
    if (earlier && this.#clock() - earlier.at < NONCE_MEMORY_MS) {
      const isThere = this.#world.findMessage(channel.id, earlier.message.id) !== undefined;
      return isThere ? { status: 200, body: earlier.message } : UNKNOWN_MESSAGE;
    }
    const target = body.message_reference?.message_id;
    const isThere = target !== undefined && this.#world.findMessage(channel.id, target) !== undefined;
    const message = this.compose(channel, application.user, {
      ...contentOf(this.#world, body, call),
      application_id: application.id,
      ...(body.nonce === undefined ? {} : { nonce: body.nonce }),
      ...(isThere ? { message_reference: { message_id: target, channel_id: channel.id } } : {}),
    });
    if (key !== '') this.#nonces.set(key, { message, at: this.#clock() });
    return { status: 200, body: this.publish(channel, message) };
  }

  #checkReference(
    channel: Channel,
    body: { message_reference?: { message_id: string; fail_if_not_exists?: boolean } },
  ): Refusal | undefined {
    const reference = body.message_reference;
    if (reference === undefined || reference.fail_if_not_exists === false) return undefined;
    const isThere = this.#world.findMessage(channel.id, reference.message_id) !== undefined;
    return isThere
      ? undefined
      : invalidForm('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  }

  /** Somebody edits what they said. */
  editContent(channel: Channel, id: string, content: string): void {
    const message = this.#world.findMessage(channel.id, id);
    if (message === undefined) throw new Error(`there is no message ${id}`);
    message.content = content;
    message.mentions = this.compose(channel, message.author, {
      content,
      allowed_mentions: { parse: ['users'] },
    }).mentions;
    message.edited_timestamp = new Date().toISOString();
    this.#announceEdit(channel, message);
  }

  #edit(call: Call, channel: Channel, authorId: string): Reply {
    const message = this.#world.findMessage(channel.id, call.parameters.message ?? '');
    if (message === undefined) return UNKNOWN_MESSAGE;
    if (message.author.id !== authorId)
      return refusal(403, 50_005, 'Cannot edit a message authored by another user');
    const refused =
      archivedThread(channel) ??
      this.#oldEdits.refuse(message, Date.now()) ??
      moderated(this.#world, call.json() ?? {}) ??
      editMessage(this.#world, message, call);
    if (refused) return refused;
    this.#announceEdit(channel, message);
    return { status: 200, body: message };
  }

  #announceEdit(channel: Channel, message: Message): void {
    const { guild_id } = channel;
    this.#gateway.dispatch('MESSAGE_UPDATE', channel, {
      ...message,
      ...(guild_id === undefined ? {} : { guild_id }),
    });
  }

  /** A message that somebody deletes. */
  remove(channel: Channel, id: string): Reply {
    const messages = this.#world.messages.get(channel.id) ?? [];
    const at = messages.findIndex((message) => message.id === id);
    if (at < 0) return UNKNOWN_MESSAGE;
    messages.splice(at, 1);
    this.#gateway.dispatch('MESSAGE_DELETE', channel, {
      id,
      channel_id: channel.id,
      guild_id: channel.guild_id,
    });
    return { status: 204 };
  }

  #listWebhooks(channel: Channel, application: Application): Reply {
    const refused =
      this.#mayNot(channel, 'MANAGE_WEBHOOKS') ??
      (channel.guild_id === undefined
        ? refusal(403, 50_003, 'Cannot execute action on a DM channel')
        : undefined);
    if (refused) return refused;
    const all = [...this.#world.webhooks.values()].filter(({ channel_id }) => channel_id === channel.id);
    return { status: 200, body: all.map((webhook) => this.#shown(webhook, application)) };
  }

  #createWebhook(call: Call, channel: Channel, application: Application): Reply {
    const { name } = call.json() ?? {};
    const count = [...this.#world.webhooks.values()].filter(
      ({ channel_id }) => channel_id === channel.id,
    ).length;
    const refused =
      this.#mayNot(channel, 'MANAGE_WEBHOOKS') ??
      checkWebhookName(name, 'name') ??
      checkWebhookChannel(channel) ??
      (count >= MAX_WEBHOOKS
        ? refusal(400, 30_007, `Maximum number of webhooks reached (${MAX_WEBHOOKS})`)
        : undefined);
    if (refused) return refused;
    const webhook = this.#world.addWebhook(channel, { name, application_id: application.id });
    this.#gateway.dispatch('WEBHOOKS_UPDATE', channel, {
      guild_id: webhook.guild_id,
      channel_id: channel.id,
    });
    return { status: 200, body: this.#shown(webhook, application) };
  }

  #shown(webhook: Webhook, application: Application): object {
    return { ...webhook, user: application.user, avatar: null };
  }

  #withWebhook(call: Call, handler: (webhook: Webhook, channel: Channel) => Reply): Reply {
    const webhook = this.#world.webhooks.get(call.parameters.webhook ?? '');
    if (webhook === undefined) return UNKNOWN_WEBHOOK;
    if (webhook.token !== call.parameters.token) return refusal(401, 50_027, 'Invalid Webhook Token');
    const channel = targetOf(this.#world, webhook, call.query.get('thread_id'));
    return channel === undefined ? UNKNOWN_CHANNEL : handler(webhook, channel);
  }

  #readByWebhook(call: Call): Reply {
    return this.#ownByWebhook(call, (_webhook, _channel, message) => ({ status: 200, body: message }));
  }

  /** A webhook knows its own messages only. */
  #ownByWebhook(call: Call, handler: (webhook: Webhook, channel: Channel, message: Message) => Reply): Reply {
    return this.#withWebhook(call, (webhook, channel) => {
      const message = this.#world.findMessage(channel.id, call.parameters.message ?? '');
      return message?.webhook_id === webhook.id ? handler(webhook, channel, message) : UNKNOWN_MESSAGE;
    });
  }

  #execute(call: Call): Reply {
    return this.#withWebhook(call, (webhook, channel) => {
      const body = call.json() ?? {};
      const home = this.#world.channels.get(webhook.channel_id) ?? channel;
      const refused =
        checkExecution(body, call.query, { target: channel, home }) ??
        checkNewMessage(body, call) ??
        moderated(this.#world, body);
      if (refused) return refused;
      const author = webhookAuthor(this.#world, webhook, body);
      const message = this.compose(channel, author, {
        ...webhookContentOf(this.#world, { webhook, body, call }),
        // A webhook's message pings users unless told otherwise, never everyone.
        allowed_mentions: body.allowed_mentions ?? { parse: ['users'] },
        webhook_id: webhook.id,
        ...(webhook.application_id === null ? {} : { application_id: webhook.application_id }),
      });
      this.publish(channel, message);
      return call.query.get('wait') === 'true' ? { status: 200, body: message } : { status: 204 };
    });
  }
}
