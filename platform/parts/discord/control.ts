import type { Routes } from '../../serve.ts';
import type { GatewayServer } from './gateway.ts';
import { addManyGuilds } from './many-guilds.ts';
import type { RestApi } from './rest.ts';
import { newThreadMetadata } from './threads.ts';
import { DISCORD_EPOCH_MS, type World } from './world.ts';

interface Parts {
  readonly world: World;
  readonly gateway: GatewayServer;
  readonly rest: RestApi;
}

/** What tests and demos tell the stand-in to be, and to do. */
export function controlRoutes(parts: Parts): Routes {
  return { ...worldRoutes(parts), ...eventRoutes(parts) };
}

const ok = (body: unknown) => ({ status: 200, body });

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`);
  return value;
}

const channelIn = (world: World, id: string) => found(world.channels.get(id), `channel ${id}`);
const userIn = (world: World, id: string) => found(world.users.get(id), `user ${id}`);
const applicationIn = (world: World, id: string) =>
  found(
    world.applications.find((candidate) => candidate.id === id),
    `application ${id}`,
  );

/** A moment not long ago: guilds that were made then are on the shard. */
function timeOnShard([id, count]: readonly [number, number]): number {
  const since = Date.now() - DISCORD_EPOCH_MS;
  return DISCORD_EPOCH_MS + since - (since % count) - count + id;
}

function worldRoutes({ world, gateway }: Parts): Routes {
  return {
    'POST /_control/applications': (call) => ok(world.addApplication(call.json())),
    'POST /_control/users': (call) => ok(world.addUser(call.json())),
    'POST /_control/guilds': (call) => {
      const { name, members, channels, adults = [], shard } = call.json();
      const guild = world.addGuild(name, members, shard === undefined ? {} : { madeAt: timeOnShard(shard) });
      const fields = { type: 0, guild_id: guild.id, parent_id: null };
      const made = channels.map((channel: string) => [
        channel,
        world.addChannel({ ...fields, name: channel, nsfw: adults.includes(channel) }).id,
      ]);
      return ok({ id: guild.id, channels: Object.fromEntries(made) });
    },
    'POST /_control/many-guilds': (call) =>
      ok(
        addManyGuilds(world, call.json()).map(({ id, channels }) => ({ id, channels: channels.slice(0, 1) })),
      ),
    'POST /_control/identifies': (call) => {
      const { applicationId, count } = call.json();
      gateway.limits.spend(applicationIn(world, applicationId), count);
      return { status: 204 };
    },
    'GET /_control/identifies': () => ok(gateway.limits.recorded),
    'POST /_control/threads': (call) => {
      const { parent, name } = call.json();
      const { guild_id = '' } = channelIn(world, parent);
      const thread = world.addChannel({
        type: 11,
        guild_id,
        name,
        parent_id: parent,
        thread_metadata: newThreadMetadata(),
      });
      gateway.dispatch('THREAD_CREATE', thread, { ...thread, newly_created: true });
      return ok(thread);
    },
    'POST /_control/directs': (call) => {
      const { userId, applicationId } = call.json();
      return ok(world.directChannel(userIn(world, userId), applicationIn(world, applicationId).user));
    },
    'POST /_control/members': (call) => {
      const { guild: id, user, ...fields } = call.json();
      const { members } = found(world.guilds.get(id), `guild ${id}`);
      members.set(user, { nick: null, ...members.get(user), ...fields });
      return { status: 204 };
    },
    'POST /_control/departures': (call) => {
      const { guild: id, applicationId } = call.json();
      const application = applicationIn(world, applicationId);
      const guild = found(world.guilds.get(id), `guild ${id}`);
      gateway.dispatch('GUILD_DELETE', channelIn(world, guild.channels[0] ?? ''), { id }, application);
      guild.members.delete(application.user.id);
      return { status: 204 };
    },
    'POST /_control/denied': (call) => {
      const { channel, permission } = call.json();
      world.denied.add(`${channel}:${permission}`);
      return { status: 204 };
    },
  };
}

/** What people and Discord do. */
function eventRoutes({ world, gateway, rest }: Parts): Routes {
  return {
    'POST /_control/messages': (call) => {
      const { channel: id, user, content, replyTo } = call.json();
      const channel = channelIn(world, id);
      const reference =
        replyTo === undefined ? {} : { message_reference: { message_id: replyTo, channel_id: id } };
      return ok(
        rest.publish(
          channel,
          rest.compose(channel, userIn(world, user), {
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
    'PATCH /_control/messages/:channel/:message': (call) => {
      const { channel = '', message = '' } = call.parameters;
      rest.editContent(channelIn(world, channel), message, call.json().content);
      return { status: 204 };
    },
    'DELETE /_control/messages/:channel/:message': (call) => {
      const { channel = '', message = '' } = call.parameters;
      return rest.remove(channelIn(world, channel), message);
    },
    'POST /_control/messages/:channel/:message/age': (call) => {
      const { channel = '', message: id = '' } = call.parameters;
      const message = found(world.findMessage(channel, id), `message ${id}`);
      message.timestamp = new Date(
        Date.parse(message.timestamp) - call.json().minutes * 60_000,
      ).toISOString();
      return { status: 204 };
    },
    'POST /_control/strikes': (call) => {
      const { applicationId, fault } = call.json();
      gateway.strike(applicationIn(world, applicationId), fault);
      return { status: 204 };
    },
    'POST /_control/faults': (call) => ok(rest.faults.arm(call.json())),
    'GET /_control/faults/:id': async (call) =>
      ok({ request: await rest.faults.struck(Number(call.parameters.id)) }),
    'DELETE /_control/faults': () => {
      rest.faults.clear();
      return { status: 204 };
    },
  };
}
