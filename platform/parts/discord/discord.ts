import { requestJson } from '../../request.ts';
import { type Routes, serve } from '../../serve.ts';
import { GatewayServer } from './gateway.ts';
import { type RecordedCall, RestApi } from './rest.ts';
import { type Application, type Channel, type Message, type User, World } from './world.ts';

export interface Discord {
  /** What `DISCORD_API_URL` holds. */
  readonly apiUrl: string;
  /** Registers a bot by its token. */
  readonly addApplication: (fields: {
    token: string;
    name: string;
    allowedIntents?: number;
  }) => Promise<Application>;
  readonly addUser: (fields: { username: string; global_name?: string }) => Promise<User>;
  /** A guild with these users and bots, and text channels by name. */
  readonly addGuild: (fields: {
    name: string;
    members: readonly string[];
    channels: readonly string[];
  }) => Promise<{ id: string; channels: Record<string, string> }>;
  readonly addThread: (fields: { parent: string; name: string }) => Promise<Channel>;
  /** The direct messages between a user and a bot. */
  readonly openDirect: (userId: string, applicationId: string) => Promise<Channel>;
  /** Somebody says something. */
  readonly say: (fields: {
    channel: string;
    user: string;
    content: string;
    replyTo?: string;
  }) => Promise<Message>;
  readonly messages: (channel: string) => Promise<Message[]>;
  readonly calls: () => Promise<RecordedCall[]>;
  readonly connected: () => Promise<{ application: string; session: string }[]>;
  /** Ends a bot's connections with a close code. */
  readonly closeSessions: (applicationId: string, code: number) => Promise<void>;
  readonly deny: (channel: string, permission: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Plays Discord: its REST API and gateway, with its limits and errors; and says what it was told, below `/_control`. */
export async function startDiscord({ host }: { host: string }): Promise<Discord> {
  const world = new World();
  const routes: Record<string, Routes[string]> = {};
  // The gateway needs the server, and the routes the gateway: so the routes come last.
  const otherwise = () => ({ status: 404, body: { message: '404: Not Found', code: 0 } });
  const { url, server, stop } = await serve(routes, { host, otherwise });
  const gateway = new GatewayServer(world, server);
  const rest = new RestApi(world, gateway);
  rest.gatewayUrl = `${url.replace('http:', 'ws:')}/gateway`;
  gateway.setUrl(rest.gatewayUrl);
  Object.assign(routes, rest.routes, controlRoutes(world, gateway, rest));
  return {
    ...discordClient(url),
    stop: async () => {
      gateway.stop();
      await stop();
    },
  };
}

function controlRoutes(world: World, gateway: GatewayServer, rest: RestApi): Routes {
  const ok = (body: unknown) => ({ status: 200, body });
  const channelOf = (id: string): Channel => {
    const channel = world.channels.get(id);
    if (channel === undefined) throw new Error(`there is no channel ${id}`);
    return channel;
  };
  const userOf = (id: string): User => {
    const user = world.users.get(id);
    if (user === undefined) throw new Error(`there is no user ${id}`);
    return user;
  };
  const applicationOf = (id: string): Application => {
    const application = world.applications.find((candidate) => candidate.id === id);
    if (application === undefined) throw new Error(`there is no application ${id}`);
    return application;
  };
  return {
    'POST /_control/applications': (call) => ok(world.addApplication(call.json())),
    'POST /_control/users': (call) => ok(world.addUser(call.json())),
    'POST /_control/guilds': (call) => {
      const { name, members, channels } = call.json();
      const guild = world.addGuild(name, members);
      const made = channels.map((channel: string) => [
        channel,
        world.addChannel({ type: 0, guild_id: guild.id, name: channel, parent_id: null, nsfw: false }).id,
      ]);
      return ok({ id: guild.id, channels: Object.fromEntries(made) });
    },
    'POST /_control/threads': (call) => {
      const { parent, name } = call.json();
      const { guild_id = '' } = channelOf(parent);
      const thread = world.addChannel({ type: 11, guild_id, name, parent_id: parent });
      gateway.dispatch('THREAD_CREATE', thread, { ...thread, newly_created: true });
      return ok(thread);
    },
    'POST /_control/directs': (call) => {
      const { userId, applicationId } = call.json();
      return ok(world.directChannel(userOf(userId), applicationOf(applicationId).user));
    },
    'POST /_control/messages': (call) => {
      const { channel: id, user, content, replyTo } = call.json();
      const channel = channelOf(id);
      const reference =
        replyTo === undefined ? {} : { message_reference: { message_id: replyTo, channel_id: id } };
      return ok(
        rest.publish(
          channel,
          rest.compose(channel, userOf(user), {
            content,
            allowed_mentions: { parse: ['users'] },
            ...reference,
          }),
        ),
      );
    },
    'GET /_control/channels/:channel/messages': (call) =>
      ok(world.messages.get(call.parameters.channel ?? '') ?? []),
    'GET /_control/calls': () => ok(rest.calls),
    'GET /_control/connected': () => ok(gateway.connected()),
    'POST /_control/closed': (call) => {
      const { applicationId, code } = call.json();
      gateway.close(applicationOf(applicationId), code);
      return { status: 204 };
    },
    'POST /_control/denied': (call) => {
      const { channel, permission } = call.json();
      world.denied.add(`${channel}:${permission}`);
      return { status: 204 };
    },
  };
}

/** Discord as another process of the platform's sees and drives it. */
export function discordClient(url: string): Omit<Discord, 'stop'> {
  const post = (path: string, body: object) => requestJson(`${url}/_control/${path}`, { body });
  return {
    apiUrl: `${url}/api`,
    addApplication: (fields) => post('applications', fields),
    addUser: (fields) => post('users', fields),
    addGuild: (fields) => post('guilds', fields),
    addThread: (fields) => post('threads', fields),
    openDirect: (userId, applicationId) => post('directs', { userId, applicationId }),
    say: (fields) => post('messages', fields),
    messages: (channel) => requestJson(`${url}/_control/channels/${channel}/messages`),
    calls: () => requestJson(`${url}/_control/calls`),
    connected: () => requestJson(`${url}/_control/connected`),
    closeSessions: async (applicationId, code) => void (await post('closed', { applicationId, code })),
    deny: async (channel, permission) => void (await post('denied', { channel, permission })),
  };
}
