import { requestJson } from '../../request.ts';
import { type Call, type Routes, serve } from '../../serve.ts';
import { controlRoutes } from './control.ts';
import type { Fault } from './faults.ts';
import { type ConnectedSession, type GatewayFault, GatewayServer } from './gateway.ts';
import { IdentifyLimits, type IdentifyRules, type RecordedIdentify } from './identify-limits.ts';
import { INTERACTION_TIMES, type InteractionTimes } from './interactions.ts';
import { type InteractionClient, interactionClient, interactionRoutes } from './interactions-control.ts';
import type { Clock } from './limits.ts';
import type { ManyGuilds } from './many-guilds.ts';
import { type PostClient, postClient, postRoutes } from './posts.ts';
import type { RecordedCall } from './recorded.ts';
import { RestApi } from './rest.ts';
import { type Surfaces, surfaceClient, surfaceRoutes } from './surfaces.ts';
import { type Application, type Channel, type Message, type User, World } from './world.ts';

export interface Discord extends InteractionClient, PostClient, Surfaces {
  /** What `DISCORD_API_URL` holds. */
  readonly apiUrl: string;
  /** Registers a bot by its token. */
  readonly addApplication: (fields: {
    token: string;
    name: string;
    allowedIntents?: number;
  }) => Promise<Application>;
  readonly addUser: (fields: { username: string; global_name?: string }) => Promise<User>;
  /** A guild with these users and bots, and text channels by name, `adults` those that only adults read. */
  readonly addGuild: (fields: {
    name: string;
    members: readonly string[];
    channels: readonly string[];
    adults?: readonly string[];
    /** The shard, and of how many, over which its events come. */
    shard?: readonly [number, number];
  }) => Promise<{ id: string; channels: Record<string, string> }>;
  /** Many guilds, with the first channel of each. */
  readonly addGuilds: (
    fields: ManyGuilds,
  ) => Promise<{ readonly id: string; readonly channels: readonly [string] }[]>;
  /** The sessions that bots asked for, and what became of them. */
  readonly identifies: () => Promise<RecordedIdentify[]>;
  /** So many of a bot's sessions of today are used up. */
  readonly spendIdentifies: (applicationId: string, count: number) => Promise<void>;
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
  readonly connected: () => Promise<ConnectedSession[]>;
  /** Somebody edits what they said. */
  readonly edit: (message: Message, content: string) => Promise<void>;
  readonly remove: (message: Message) => Promise<void>;
  /** A message is older than it was, by so much. */
  readonly age: (message: Message, minutes: number) => Promise<void>;
  /** Something happens to a bot's connections. */
  readonly strike: (applicationId: string, fault: GatewayFault) => Promise<void>;
  /** Something goes wrong with the next requests that fit; `struck` tells the first of them, once it came. */
  readonly inject: (fault: Fault) => Promise<{ readonly struck: () => Promise<string> }>;
  /** Nothing that was injected strikes any more. */
  readonly heal: () => Promise<void>;
  /** A bot is taken out of a guild. */
  readonly leave: (guild: string, applicationId: string) => Promise<void>;
  readonly deny: (channel: string, permission: string) => Promise<void>;
  /** Somebody joins a guild, or is given another name, roles or permissions there. The first member owns a guild. */
  readonly setMember: (fields: {
    guild: string;
    user: string;
    nick?: string | null;
    roles?: readonly string[];
    permissions?: readonly string[];
  }) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Plays Discord: its REST API and gateway, with its limits and errors; and says what it was told, below `/_control`. */
export async function startDiscord({
  host,
  heartbeatMs = 20_000,
  identify = {},
  interactionTimes = INTERACTION_TIMES,
  clock = Date.now,
  isUnlimited = false,
  onCall,
}: {
  host: string;
  heartbeatMs?: number;
  identify?: Partial<IdentifyRules>;
  interactionTimes?: InteractionTimes;
  /** For tests of long windows. */
  clock?: Clock;
  /** For benchmarks: no rate limits. */
  isUnlimited?: boolean;
  /** Gets every call, before it is answered. */
  onCall?: (call: Call) => void;
}): Promise<Discord> {
  const world = new World();
  const routes: Record<string, Routes[string]> = {};
  // The gateway needs the server, and the routes the gateway: so the routes come last.
  const otherwise = () => ({ status: 404, body: { message: '404: Not Found', code: 0 } });
  const { url, server, stop } = await serve(routes, { host, otherwise, ...(onCall ? { onCall } : {}) });
  const gateway = new GatewayServer(world, server, {
    heartbeatMs,
    limits: new IdentifyLimits(identify),
    clock,
  });
  const rest = new RestApi(world, gateway, { interactions: interactionTimes, clock, isUnlimited });
  world.files.url = url;
  rest.gatewayUrl = `${url.replace('http:', 'ws:')}/gateway`;
  gateway.setUrl(rest.gatewayUrl);
  const parts = { world, gateway, rest };
  Object.assign(
    routes,
    rest.routes,
    controlRoutes(parts),
    interactionRoutes(world, rest),
    postRoutes(world, rest),
    surfaceRoutes(parts),
  );
  return {
    ...discordClient(url),
    stop: async () => {
      rest.faults.stop();
      gateway.stop();
      await stop();
    },
  };
}

/** Discord as another process of the platform's sees and drives it. */
export function discordClient(url: string): Omit<Discord, 'stop'> {
  const post = (path: string, body: object) => requestJson(`${url}/_control/${path}`, { body });
  return {
    ...interactionClient(post, (path) => requestJson(`${url}/_control/${path}`)),
    ...postClient(post, (path) => requestJson(`${url}/_control/${path}`)),
    ...surfaceClient(url),
    apiUrl: `${url}/api`,
    addApplication: (fields) => post('applications', fields),
    addUser: (fields) => post('users', fields),
    addGuild: (fields) => post('guilds', fields),
    addGuilds: (fields) => post('many-guilds', fields),
    identifies: () => requestJson(`${url}/_control/identifies`),
    spendIdentifies: async (applicationId, count) =>
      void (await post('identifies', { applicationId, count })),
    addThread: (fields) => post('threads', fields),
    openDirect: (userId, applicationId) => post('directs', { userId, applicationId }),
    say: (fields) => post('messages', fields),
    messages: (channel) => requestJson(`${url}/_control/channels/${channel}/messages`),
    calls: () => requestJson(`${url}/_control/calls`),
    connected: () => requestJson(`${url}/_control/connected`),
    edit: async ({ channel_id, id }, content) =>
      void (await requestJson(`${url}/_control/messages/${channel_id}/${id}`, {
        method: 'PATCH',
        body: { content },
      })),
    remove: async ({ channel_id, id }) =>
      void (await requestJson(`${url}/_control/messages/${channel_id}/${id}`, { method: 'DELETE' })),
    age: async ({ channel_id, id }, minutes) =>
      void (await requestJson(`${url}/_control/messages/${channel_id}/${id}/age`, { body: { minutes } })),
    strike: async (applicationId, fault) => void (await post('strikes', { applicationId, fault })),
    inject: async (fault) => {
      const { id } = await post('faults', fault);
      return { struck: async () => (await requestJson(`${url}/_control/faults/${id}`)).request };
    },
    heal: async () => void (await requestJson(`${url}/_control/faults`, { method: 'DELETE' })),
    setMember: async (fields) => void (await post('members', fields)),
    leave: async (guild, applicationId) => void (await post('departures', { guild, applicationId })),
    deny: async (channel, permission) => void (await post('denied', { channel, permission })),
  };
}
