import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Discord, startDiscord } from '../../../platform/parts/discord/discord.ts';
import type { GatewayFault } from '../../../platform/parts/discord/gateway.ts';
import type { Application } from '../../../platform/parts/discord/world.ts';
import { eventually } from '../../../tests/support/cluster.ts';
import { createLogger } from '../ops/log.ts';
import { createMetrics } from '../ops/metrics.ts';
import type { Where } from './channel-histories.ts';
import { Gateway } from './gateway.ts';

const TOKEN = 'a.token';

let discord: Discord;
let application: Application;
let open: Gateway[];

beforeEach(async () => {
  discord = await startDiscord({
    host: '127.0.0.1',
    heartbeatMs: 500,
    identify: { windowMs: 0, total: 200 },
  });
  application = await discord.addApplication({ token: TOKEN, name: 'Helper' });
  open = [];
});
afterEach(async () => {
  await Promise.all(open.map((gateway) => gateway.close()));
  await discord.stop();
});

/** A gateway, and what it told. */
function createGateway({
  token = TOKEN,
  apiUrl = discord.apiUrl,
  shards = { count: 1, ids: [0] as readonly number[] },
} = {}) {
  const told: string[] = [];
  const lines: string[] = [];
  const causes: string[] = [];
  const unsure: ((where: Where) => boolean)[] = [];
  const metrics = createMetrics('test');
  const gateway = new Gateway({
    token,
    apiUrl,
    shards,
    turns: undefined,
    metrics,
    log: createLogger(
      'debug',
      (text) => text,
      (line) => void lines.push(line),
    ),
    onFatal: (cause) => void causes.push(cause),
    events: {
      onSession: (_self, shard) => void told.push(`session ${shard}`),
      onResumed: (shard) => void told.push(`resumed ${shard}`),
      onGuild: (channels) => void told.push(`guild ${channels.length}`),
      onMessage: ({ content }) => void told.push(`message ${content}`),
      onEdited: () => {},
      onDeleted: () => {},
      onUnsure: (isOf) => void unsure.push(isOf),
      onInteraction: () => {},
      onWebhooks: () => {},
      onGuildGone: (guildId) => void told.push(`gone ${guildId}`),
    },
  });
  open.push(gateway);
  return { gateway, told, lines, causes, metrics, unsure };
}

const connected = (gateway: Gateway) =>
  eventually(async () => expect(gateway.isConnected).toBe(true), 30_000);

describe('Gateway', () => {
  it('tells of the session, the guilds and what is said, in order, and of the places', async () => {
    const user = await discord.addUser({ username: 'ann' });
    const members = [user.id, application.user.id];
    const guild = await discord.addGuild({ name: 'g', members, channels: ['a', 'b'], adults: ['b'] });
    const { gateway, told } = createGateway();
    await gateway.open();
    await eventually(async () => expect(gateway.isSettled).toBe(true));
    for (const content of ['one', 'two'])
      await discord.say({ channel: guild.channels.a ?? '', user: user.id, content });
    await eventually(async () => expect(told).toHaveLength(4));
    expect(told).toEqual(['session 0', 'guild 2', 'message one', 'message two']);
    expect(gateway.placeOf(guild.channels.b ?? '')?.isAgeRestricted).toBe(true);
    expect(gateway.recentChannels(1, 0).map(({ id }) => id)).toEqual([guild.channels.a]);
    const thread = await discord.addThread({ parent: guild.channels.b ?? '', name: 't' });
    await eventually(async () =>
      expect(gateway.placeOf(thread.id)).toMatchObject({ threadId: thread.id, isAgeRestricted: true }),
    );
  });

  it.each([
    [{ kind: 'close', code: 4000 }, 'resumed 0'],
    [{ kind: 'close', code: 4009 }, 'resumed 0'],
    [{ kind: 'close', code: 1000 }, 'session 0'],
    [{ kind: 'close', code: 4007 }, 'session 0'],
    [{ kind: 'drop' }, 'resumed 0'],
    [{ kind: 'reconnect' }, 'resumed 0'],
    [{ kind: 'invalidate' }, 'session 0'],
    [{ kind: 'forget' }, 'session 0'],
    [{ kind: 'deafen' }, 'resumed 0'],
  ] as const satisfies [GatewayFault, string][])('comes back after %j', async (fault, expected) => {
    const { gateway, told, causes } = createGateway();
    await gateway.open();
    await connected(gateway);
    await discord.strike(application.id, fault);
    await eventually(async () => expect(gateway.isConnected).toBe(false), 10_000);
    await connected(gateway);
    await eventually(async () => expect(told.slice(1)).toEqual([expected]));
    expect(causes).toEqual([]);
  });

  it.each([{ kind: 'drop' }, { kind: 'invalidate' }, { kind: 'lose-replay' }, { kind: 'deafen' }] as const)(
    'is unsure of what a shard told, and of no other, after %j',
    async (fault) => {
      const members = [application.user.id];
      const guilds = await Promise.all(
        ([0, 1] as const).map((shard) =>
          discord.addGuild({ name: 'g', members, channels: ['a'], shard: [shard, 2] }),
        ),
      );
      const { gateway, unsure } = createGateway({ shards: { count: 2, ids: [0, 1] } });
      await gateway.open();
      await connected(gateway);
      await eventually(async () => expect(gateway.isSettled).toBe(true));
      const places = [guilds[0]?.id, guilds[1]?.id, undefined].map((guildId) => ({
        channelId: '1',
        guildId,
      }));
      const isUnsureOf = () => places.map((place) => unsure.some((isOf) => isOf(place)));
      expect(isUnsureOf()).toEqual([true, true, true]);
      unsure.length = 0;
      await discord.strike(application.id, { ...fault, shard: 1 });
      await eventually(async () => expect(gateway.isConnected).toBe(false), 10_000);
      expect(isUnsureOf()).toEqual([false, true, false]);
      unsure.length = 0;
      await connected(gateway);
      await eventually(async () => expect(isUnsureOf()).toEqual([false, true, false]));
      unsure.length = 0;
      await gateway.close();
      expect(isUnsureOf()).toEqual([true, true, true]);
    },
  );

  it('is unsure of a guild whose rights may have changed, and of a thread', async () => {
    const user = await discord.addUser({ username: 'ann' });
    const members = [user.id, application.user.id];
    const guild = await discord.addGuild({ name: 'g', members, channels: ['a'] });
    const { gateway, unsure } = createGateway();
    await gateway.open();
    await eventually(async () => expect(gateway.isSettled).toBe(true));
    const thread = await discord.addThread({ parent: guild.channels.a ?? '', name: 't' });
    unsure.length = 0;
    const isUnsureOf = (where: Where) => eventually(async () => expect(unsure[0]?.(where)).toBe(true));
    await discord.changeThread(thread.id, { archived: true });
    await isUnsureOf({ channelId: thread.id, guildId: guild.id });
    expect(unsure[0]?.({ channelId: guild.channels.a ?? '', guildId: guild.id })).toBe(false);
    unsure.length = 0;
    await discord.leave(guild.id, application.id);
    await isUnsureOf({ channelId: guild.channels.a ?? '', guildId: guild.id });
    expect(unsure[0]?.({ channelId: '1', guildId: undefined })).toBe(false);
  });

  it.each([
    [4004, 'BOT_TOKEN'],
    [4010, 'SHARD_IDS'],
    [4011, 'SHARD_COUNT'],
    [4012, 'version of its API'],
    [4013, 'intents'],
    [4014, 'Privileged Gateway Intents'],
  ])('ends at %i, and says why', async (code, cause) => {
    const { gateway, causes } = createGateway();
    await gateway.open();
    await connected(gateway);
    await discord.strike(application.id, { kind: 'close', code });
    await eventually(async () => expect(causes).toEqual([expect.stringContaining(cause)]));
    expect(causes[0]).toContain(String(code));
    expect(gateway.isConnected).toBe(false);
  });

  it('ends at a token that Discord does not know', async () => {
    const { gateway, causes } = createGateway({ token: 'wrong' });
    await gateway.open();
    expect(causes).toEqual([expect.stringContaining('401')]);
  });

  it('waits for a Discord that is away', async () => {
    await discord.inject({ route: 'GET /gateway/bot', kind: 'drop-before', times: 2 });
    const { gateway, told } = createGateway();
    void gateway.open();
    await connected(gateway);
    expect(told).toEqual(['session 0']);
  });

  it.each([0, 50, 300, 700])('closed after %i ms, leaves no session behind', async (delayMs) => {
    const { gateway } = createGateway();
    const opened = gateway.open();
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await gateway.close();
    await opened;
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await discord.connected()).toEqual([]);
  });

  it('closed while it was about to come back, does not come back', async () => {
    const { gateway } = createGateway();
    await gateway.open();
    await connected(gateway);
    await discord.strike(application.id, { kind: 'drop' });
    await eventually(async () => expect(gateway.isConnected).toBe(false), 10_000);
    await gateway.close();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await discord.connected()).toEqual([]);
  });
});

describe('several shards', () => {
  it('are connected when all are, each counted, and lost one by one', async () => {
    const { gateway, metrics } = createGateway({ shards: { count: 3, ids: [1, 2] } });
    const shardUp = async () =>
      (await metrics.shardUp.get()).values.map(({ labels, value }) => [labels.shard, value]);
    expect(await shardUp()).toEqual([
      ['1', 0],
      ['2', 0],
    ]);
    await gateway.open();
    await connected(gateway);
    expect((await discord.connected()).map(({ shard }) => shard).toSorted()).toEqual([1, 2]);
    await discord.strike(application.id, { kind: 'close', code: 4000, shard: 2 });
    await eventually(async () => expect(gateway.isConnected).toBe(false), 10_000);
    expect(await shardUp()).toContainEqual(['1', 1]);
    await connected(gateway);
  });
});

describe('new sessions', () => {
  it('are one a process, however often it is started again', async () => {
    for (let restart = 0; restart < 50; restart++) {
      const { gateway } = createGateway();
      await gateway.open();
      await connected(gateway);
      await gateway.close();
    }
    expect(await discord.identifies()).toHaveLength(50);
  });

  it('are held back when half of the day is used up, so that the token is not lost', async () => {
    await discord.spendIdentifies(application.id, 150);
    const { gateway, lines, causes } = createGateway();
    await gateway.open();
    await eventually(async () => expect(lines.join('')).toContain('identify-waits'));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await discord.identifies()).toEqual([]);
    expect(causes).toEqual([]);
  });

  it('come ever more seldom where none lasts', async () => {
    const { gateway } = createGateway();
    await gateway.open();
    const until = Date.now() + 12_000;
    while (Date.now() < until) {
      await discord.strike(application.id, { kind: 'invalidate' });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await discord.identifies()).length).toBeLessThanOrEqual(4);
  });
});
