import { requestJson } from '../../request.ts';
import type { Call, Reply, Routes } from '../../serve.ts';
import type { GatewayServer } from './gateway.ts';
import { isForum } from './posting-rules.ts';
import type { RestApi } from './rest.ts';
import { changeThread, newThreadMetadata } from './threads.ts';
import type { Channel, Message, Webhook, World } from './world.ts';

/** By their numbers in the API. */
const TYPES = { text: 0, voice: 2, announcement: 5, stage: 13, forum: 15, media: 16 } as const;

export type ChannelKind = keyof typeof TYPES;

/** What people who run a guild do with its channels, and what the guild's moderation stops. */
export interface Surfaces {
  readonly addChannel: (fields: {
    guild: string;
    name: string;
    kind: ChannelKind;
    isForAdults?: boolean;
  }) => Promise<Channel>;
  /** A thread that somebody opens; in a forum with what it says first. */
  readonly openThread: (fields: {
    parent: string;
    name: string;
    user: string;
    content?: string;
    isPrivate?: boolean;
    /** The gateway tells nobody of it, as of those in which nothing was said for long. */
    isUntold?: boolean;
  }) => Promise<{ thread: Channel; message: Message | undefined }>;
  readonly changeThread: (id: string, change: { archived?: boolean; locked?: boolean }) => Promise<void>;
  readonly allow: (channel: string, permission: string) => Promise<void>;
  /** A webhook of somebody else's. */
  readonly addWebhook: (fields: {
    channel: string;
    name: string;
    applicationId?: string;
  }) => Promise<Webhook>;
  readonly removeWebhook: (id: string) => Promise<void>;
  readonly moveWebhook: (id: string, channel: string) => Promise<void>;
  readonly webhooks: (channel: string) => Promise<Webhook[]>;
  /** Somebody else's webhook says something. */
  readonly sayBy: (webhook: Webhook, fields: { content: string; username?: string }) => Promise<Message>;
  /** Texts with this are not let through. */
  readonly moderate: (word: string, kind: 'automod' | 'harmful link') => Promise<void>;
  /** What a picture's hash was made of. */
  readonly avatarUrl: (hash: string) => Promise<string | undefined>;
}

interface Parts {
  readonly world: World;
  readonly gateway: GatewayServer;
  readonly rest: RestApi;
}

const ok = (body: unknown): Reply => ({ status: 200, body });
const done: Reply = { status: 204 };

function channelIn(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw new Error(`there is no channel ${id}`);
  return channel;
}

export function surfaceRoutes(parts: Parts): Routes {
  return { ...channelRoutes(parts), ...webhookRoutes(parts) };
}

function channelRoutes({ world, gateway, rest }: Parts): Routes {
  return {
    'POST /_control/channels': (call) => {
      const { guild, name, kind, isForAdults = false } = call.json();
      const type = TYPES[kind as ChannelKind];
      const channel = world.addChannel({ type, guild_id: guild, name, parent_id: null, nsfw: isForAdults });
      gateway.dispatch('CHANNEL_CREATE', channel, { ...world.shown(channel) });
      return ok(channel);
    },
    'POST /_control/openings': (call) => ok(openThread({ world, gateway, rest }, call)),
    'PATCH /_control/threads/:thread': (call) => {
      const thread = channelIn(world, call.parameters.thread ?? '');
      changeThread({ world, gateway }, thread, call.json());
      return done;
    },
    'DELETE /_control/denied/:channel/:permission': (call) => {
      const { channel = '', permission } = call.parameters;
      world.denied.delete(`${channel}:${permission}`);
      return done;
    },
    'POST /_control/moderated': (call) => {
      const { word, kind } = call.json();
      world.moderated.set(word, kind);
      return done;
    },
    'GET /_control/avatars/:hash': (call) => ok({ url: world.avatars.get(call.parameters.hash ?? '') }),
  };
}

function openThread({ world, gateway, rest }: Parts, call: Call) {
  const { parent, name, user, content, isPrivate = false, isUntold = false } = call.json();
  const { guild_id = '', type } = channelIn(world, parent);
  const thread = world.addChannel({
    type: isPrivate ? 12 : type === TYPES.announcement ? 10 : 11,
    guild_id,
    name,
    parent_id: parent,
    owner_id: user,
    thread_metadata: newThreadMetadata({ archived: isUntold }),
  });
  if (!isUntold) gateway.dispatch('THREAD_CREATE', thread, { ...world.shown(thread), newly_created: true });
  const author = world.users.get(user);
  if (content === undefined || author === undefined) return { thread };
  const message = rest.compose(thread, author, { content, allowed_mentions: { parse: ['users'] } });
  // What a post says first has the id of its thread.
  const first = isForum({ type }) ? { ...message, id: thread.id } : message;
  return { thread, message: rest.publish(thread, first) };
}

function webhookRoutes({ world, gateway }: Parts): Routes {
  const tell = (channelId: string) => {
    const channel = channelIn(world, channelId);
    gateway.dispatch('WEBHOOKS_UPDATE', channel, { guild_id: channel.guild_id, channel_id: channelId });
  };
  return {
    'POST /_control/webhooks': (call) => {
      const { channel, name, applicationId = null } = call.json();
      const webhook = world.addWebhook(channelIn(world, channel), { name, application_id: applicationId });
      tell(channel);
      return ok(webhook);
    },
    'GET /_control/channels/:channel/webhooks': (call) =>
      ok([...world.webhooks.values()].filter(({ channel_id }) => channel_id === call.parameters.channel)),
    'PATCH /_control/webhooks/:webhook': (call) => {
      const webhook = world.webhooks.get(call.parameters.webhook ?? '');
      const { channel } = call.json();
      if (webhook === undefined) throw new Error('there is no such webhook');
      world.webhooks.set(webhook.id, { ...webhook, channel_id: channel });
      tell(webhook.channel_id);
      tell(channel);
      return done;
    },
    'DELETE /_control/webhooks/:webhook': (call) => {
      const webhook = world.webhooks.get(call.parameters.webhook ?? '');
      world.webhooks.delete(webhook?.id ?? '');
      if (webhook !== undefined) tell(webhook.channel_id);
      return done;
    },
  };
}

/** The same, as another process drives it. */
export function surfaceClient(url: string): Surfaces {
  const control = `${url}/_control`;
  const send = async (method: string, path: string, body?: object) =>
    void (await requestJson(`${control}/${path}`, { method, ...(body === undefined ? {} : { body }) }));
  return {
    addChannel: (fields) => requestJson(`${control}/channels`, { body: fields }),
    openThread: (fields) => requestJson(`${control}/openings`, { body: fields }),
    changeThread: (id, change) => send('PATCH', `threads/${id}`, change),
    allow: (channel, permission) => send('DELETE', `denied/${channel}/${permission}`),
    addWebhook: (fields) => requestJson(`${control}/webhooks`, { body: fields }),
    removeWebhook: (id) => send('DELETE', `webhooks/${id}`),
    moveWebhook: (id, channel) => send('PATCH', `webhooks/${id}`, { channel }),
    webhooks: (channel) => requestJson(`${control}/channels/${channel}/webhooks`),
    sayBy: ({ id, token }, fields) =>
      requestJson(`${url}/api/v10/webhooks/${id}/${token}?wait=true`, { body: fields }),
    moderate: (word, kind) => send('POST', 'moderated', { word, kind }),
    avatarUrl: async (hash) => (await requestJson(`${control}/avatars/${hash}`)).url,
  };
}
