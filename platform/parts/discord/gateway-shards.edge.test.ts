import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { requestJson } from '../../request.ts';
import { type Discord, startDiscord } from './discord.ts';
import type { Application } from './world.ts';

const TOKEN = 'a.token';

interface Packet {
  readonly op: number;
  readonly t: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: as it came
  readonly d: any;
}

let discord: Discord;
let application: Application;

/** A bot's connection, and what it was told. */
async function connect(shard: readonly [number, number] = [0, 1], bot = application) {
  const { url } = await requestJson(`${discord.apiUrl}/v10/gateway/bot`, {
    headers: { authorization: `Bot ${TOKEN}` },
  });
  const socket = new WebSocket(url);
  const packets: Packet[] = [];
  socket.on('message', (raw) => packets.push(JSON.parse(raw.toString())));
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ op: 2, d: { token: bot.token, intents: 1 << 9, shard } }));
  const told = async (type: string, count = 1): Promise<Packet[]> => {
    for (;;) {
      const found = packets.filter(({ t }) => t === type);
      if (found.length >= count) return found;
      await new Promise((resolve) => socket.once('message', resolve));
    }
  };
  const invalid = async () => {
    while (!packets.some(({ op }) => op === 9))
      await new Promise((resolve) => socket.once('message', resolve));
    return true;
  };
  return { socket, packets, closed, told, invalid };
}

async function startLimit() {
  const headers = { authorization: `Bot ${TOKEN}` };
  return (await requestJson(`${discord.apiUrl}/v10/gateway/bot`, { headers })).session_start_limit;
}

beforeEach(async () => {
  discord = await startDiscord({
    host: '127.0.0.1',
    identify: { windowMs: 400, total: 6, maxConcurrency: 2 },
  });
  application = await discord.addApplication({ token: TOKEN, name: 'Helper' });
});
afterEach(() => discord.stop());

describe("the stand-in's shards", () => {
  it('tell each of its own guilds, and shard 0 of direct messages', async () => {
    const user = await discord.addUser({ username: 'ann' });
    const members = [user.id, application.user.id];
    const guilds = await Promise.all(
      [0, 1].map((id) => discord.addGuild({ name: `g${id}`, members, channels: ['c'], shard: [id, 2] })),
    );
    const direct = await discord.openDirect(user.id, application.id);
    const shards = await Promise.all([connect([0, 2]), connect([1, 2])]);
    for (const [id, shard] of shards.entries()) {
      const [ready] = await shard.told('READY');
      expect(ready?.d).toMatchObject({ shard: [id, 2], guilds: [{ id: guilds[id]?.id, unavailable: true }] });
      await shard.told('GUILD_CREATE');
    }
    for (const channel of [...guilds.map(({ channels }) => channels.c ?? ''), direct.id])
      await discord.say({ channel, user: user.id, content: channel });
    const heard = await Promise.all(shards.map((shard) => shard.told('MESSAGE_CREATE')));
    expect(heard.map((packets) => packets.map(({ d }) => d.channel_id))).toEqual(
      guilds.map(({ channels }) => [channels.c]),
    );
  });

  it.each([
    ['a shard beyond the last', [2, 2]],
    ['a negative shard', [-1, 2]],
  ] as const)('refuse %s with 4010', async (_name, shard) => {
    expect(await (await connect(shard)).closed).toBe(4010);
  });

  it('refuse more than 2,500 guilds on one with 4011', async () => {
    const present = [application.user.id];
    await discord.addGuilds({ count: 2_501, channels: 1, roles: 0, members: 2, present });
    expect(await (await connect([0, 1])).closed).toBe(4011);
    const shard = await connect([1, 2]);
    expect((await shard.told('READY'))[0]?.d.guilds.length).toBeLessThan(2_500);
  });

  it('tell of many guilds one after the other, and of a message after its guild', async () => {
    const user = await discord.addUser({ username: 'ann' });
    const present = [application.user.id, user.id];
    const guilds = await discord.addGuilds({ count: 300, channels: 40, roles: 30, members: 900, present });
    const shard = await connect();
    await shard.told('GUILD_CREATE');
    const last = guilds.at(-1);
    await discord.say({ channel: last?.channels[0] ?? '', user: user.id, content: 'early' });
    await shard.told('GUILD_CREATE', 300);
    const [message] = await shard.told('MESSAGE_CREATE');
    const order = shard.packets.map(({ t, d }) => (t === 'GUILD_CREATE' ? d.id : t));
    expect(order.indexOf(last?.id)).toBeLessThan(order.indexOf('MESSAGE_CREATE'));
    expect(message?.d.content).toBeDefined();
    const [guild] = await shard.told('GUILD_CREATE');
    expect(guild?.d).toMatchObject({ member_count: 900 });
    expect([guild?.d.channels.length, guild?.d.roles.length]).toEqual([40, 31]);
  });
});

describe("the stand-in's limit of sessions", () => {
  it('counts them, and invalidates those of one slot that come too fast', async () => {
    expect(await startLimit()).toMatchObject({ total: 6, remaining: 6, max_concurrency: 2 });
    const [first, other, second] = [await connect([0, 4]), await connect([1, 4]), await connect([2, 4])];
    await Promise.all([first.told('READY'), other.told('READY')]);
    expect(await second.invalid()).toBe(true);
    expect(await startLimit()).toMatchObject({ remaining: 3 });
    expect((await discord.identifies()).map(({ outcome }) => outcome)).toEqual([
      'accepted',
      'accepted',
      'too-fast',
    ]);
  });

  it('voids the token of who uses up more than there are', async () => {
    const shard = await connect();
    await shard.told('READY');
    await discord.spendIdentifies(application.id, 5);
    expect(await (await connect([1, 2])).closed).toBe(4004);
    expect(await shard.closed).toBe(4004);
    expect((await discord.identifies()).at(-1)?.outcome).toBe('used-up');
  });
});
