import type { Routes } from '../../serve.ts';
import { POINT } from './files.ts';
import type { RestApi } from './rest.ts';
import type { Application, Channel, Message, User, Webhook, World } from './world.ts';

/** What somebody posts besides text. */
export interface Post {
  readonly channel: string;
  readonly user: string;
  readonly content?: string;
  readonly replyTo?: string;
  readonly files?: readonly PostedFile[];
  readonly stickers?: readonly { readonly id: string; readonly name: string; readonly format_type: number }[];
  /** Forwards it. */
  readonly forward?: Message;
  readonly poll?: object;
  readonly embeds?: readonly object[];
  /** Whether the addresses of its files, as the gateway tells them, do not hold any more. */
  readonly isStale?: boolean;
}

export interface PostedFile {
  readonly filename: string;
  readonly contentType: string;
  readonly base64: string;
  readonly width?: number;
  readonly height?: number;
  readonly redirect?: string;
}

/** How a proxy says again what somebody wrote. */
export interface Proxying {
  readonly message: Message;
  /** Under which name. */
  readonly name: string;
  /** Without the signs that say by whom. */
  readonly content: string;
  readonly order: 'said first' | 'deleted first' | 'not deleted';
  /** Between the two. */
  readonly pauseMs?: number;
  /** Whose webhook it is; PluralKit's by default. */
  readonly applicationId?: string;
}

export interface PostClient {
  readonly post: (fields: Post) => Promise<Message>;
  /** PluralKit, or its like: a webhook of its own says it, and the original is deleted. @returns what was said */
  readonly proxy: (fields: Proxying) => Promise<Message>;
  /** Which files were asked for, with their queries. */
  readonly served: () => Promise<string[]>;
}

export function postClient(
  post: (path: string, body: object) => Promise<Message>,
  get: (path: string) => Promise<string[]>,
): PostClient {
  return {
    post: (fields) => post('posts', fields),
    proxy: (fields) => post('proxied', fields),
    served: () => get('served'),
  };
}

const PLURAL_KIT = '466378653216014359';

export function postRoutes(world: World, rest: RestApi): Routes {
  return {
    'POST /_control/posts': (call) => ({ status: 200, body: publishPost(call.json(), world, rest) }),
    'POST /_control/proxied': async (call) => ({
      status: 200,
      body: await sayAgain(call.json(), world, rest),
    }),
    'GET /_control/served': () => ({ status: 200, body: world.files.served }),
  };
}

function publishPost(post: Post, world: World, rest: RestApi): Message {
  const channel = channelIn(world, post.channel);
  const { content = '', replyTo, files = [], stickers, forward, poll, embeds = [], isStale } = post;
  const composed = rest.compose(channel, userIn(world, post.user), {
    content,
    embeds,
    allowed_mentions: { parse: ['users'] },
    attachments: files.map(({ base64, ...file }) =>
      world.files.add(world.nextId(), { ...file, bytes: Buffer.from(base64, 'base64'), png: POINT }),
    ),
    ...(stickers === undefined ? {} : { sticker_items: stickers }),
    ...(poll === undefined ? {} : { poll }),
    ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo, channel_id: channel.id } }),
  });
  const message = forward === undefined ? composed : { ...composed, ...forwarded(forward, world) };
  const { ttlSeconds } = world.files;
  if (isStale) world.files.ttlSeconds = -10;
  rest.publish(channel, message);
  world.files.ttlSeconds = ttlSeconds;
  return message;
}

/** Source: Discord, "Message Snapshot Object": of the message only what it says, not who said it */
function forwarded({ channel_id, id }: Message, world: World): Partial<Message> {
  const original = world.findMessage(channel_id, id);
  if (original === undefined) throw new Error(`there is no message ${id}`);
  const { type, content, embeds, attachments, timestamp, edited_timestamp, flags, mentions, mention_roles } =
    original;
  return {
    message_reference: { type: 1, message_id: id, channel_id },
    message_snapshots: [
      {
        message: {
          type,
          content,
          embeds,
          attachments,
          timestamp,
          edited_timestamp,
          flags,
          mentions,
          mention_roles,
        },
      },
    ],
  };
}

async function sayAgain(proxying: Proxying, world: World, rest: RestApi): Promise<Message> {
  const { message, name, content, order, pauseMs = 0, applicationId = PLURAL_KIT } = proxying;
  const channel = channelIn(world, message.channel_id);
  const original = world.findMessage(channel.id, message.id);
  if (original === undefined) throw new Error(`there is no message ${message.id}`);
  const webhook = webhookOf(channel, applicationId, world);
  const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMs));
  if (order === 'deleted first') {
    rest.remove(channel, original.id);
    await pause();
  }
  const author = { id: webhook.id, username: name, global_name: null, bot: true };
  const said = rest.publish(
    channel,
    rest.compose(channel, author, {
      content,
      allowed_mentions: { parse: ['users'] },
      attachments: original.attachments,
      embeds: replyEmbed(original, channel),
      webhook_id: webhook.id,
      application_id: applicationId,
    }),
  );
  if (order === 'said first') {
    await pause();
    rest.remove(channel, original.id);
  }
  return said;
}

/** Webhooks cannot reply: a link says to what. Source: PluralKit's "Reply to" embed */
function replyEmbed({ referenced_message: replied }: Message, { guild_id, id }: Channel): object[] {
  if (!replied) return [];
  const link = `https://discord.com/channels/${guild_id}/${id}/${replied.id}`;
  const author = { name: `${replied.author.username}\u2004\u21a9\ufe0f` };
  return [{ type: 'rich', author, description: `**[Reply to:](${link})** ${replied.content.slice(0, 100)}` }];
}

/** A proxy has one webhook a channel. */
function webhookOf(channel: Channel, applicationId: Application['id'], world: World): Webhook {
  const known = [...world.webhooks.values()].find(
    ({ channel_id, application_id }) => channel_id === channel.id && application_id === applicationId,
  );
  if (known !== undefined) return known;
  const webhook: Webhook = {
    id: world.nextId(),
    type: 1,
    token: `proxy-${world.nextId()}`,
    channel_id: channel.id,
    guild_id: channel.guild_id ?? '',
    application_id: applicationId,
    name: 'Proxy Webhook',
  };
  world.webhooks.set(webhook.id, webhook);
  return webhook;
}

function channelIn(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw new Error(`there is no channel ${id}`);
  return channel;
}

function userIn(world: World, id: string): User {
  const user = world.users.get(id);
  if (user === undefined) throw new Error(`there is no user ${id}`);
  return user;
}
