import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Answer, request } from '../../request.ts';
import { type Discord, startDiscord } from './discord.ts';

/** What Discord says over the wire: statuses, codes and closes, as a client meets them. */

const TOKEN = 'planted-token';
const INTENTS = (1 << 0) | (1 << 9) | (1 << 12) | (1 << 15);
let discord: Discord;
let now = Date.now();
let applicationId: string;
let userId: string;
let channel: string;
/** The clock goes on by hours: what is asked for comes under no limit of those before. */
const later = () => (now += 60_000);

beforeAll(async () => {
  discord = await startDiscord({ host: '127.0.0.1', clock: () => now, identify: { windowMs: 0 } });
  const application = await discord.addApplication({ token: TOKEN, name: 'Helper' });
  applicationId = application.id;
  userId = (await discord.addUser({ username: 'ann' })).id;
  const members = [userId, application.user.id];
  const guild = await discord.addGuild({ name: 'Wire', members, channels: ['general'] });
  channel = guild.channels.general ?? '';
});
afterAll(() => discord.stop());

async function ask(method: string, path: string, body?: object, token = TOKEN): Promise<Answer> {
  later();
  const headers = token === '' ? {} : { authorization: `Bot ${token}` };
  return await request(`${discord.apiUrl}/v10/${path}`, { method, headers, ...(body ? { body } : {}) });
}

const say = (body: object) => ask('POST', `channels/${channel}/messages`, body);
const code = (answer: Answer) => `${answer.status} ${answer.text === '' ? '' : answer.json().code}`;

describe('requests', () => {
  it('are answered 401 without a token, 404 and 10003 for a channel that is not there, 403 and 50001 for one unseen', async () => {
    const hidden = await discord.addGuild({ name: 'Hidden', members: [userId], channels: ['secret'] });
    expect(code(await ask('GET', `channels/${channel}`, undefined, 'wrong'))).toBe('401 0');
    expect(code(await ask('GET', 'channels/123456789'))).toBe('404 10003');
    expect(code(await ask('GET', `channels/${hidden.channels.secret}`))).toBe('403 50001');
    expect(code(await ask('GET', 'nothing/here'))).toBe('404 0');
  });

  it('send one message for one nonce, and 10008 once that is gone', async () => {
    const body = { content: 'once', nonce: 'n-1', enforce_nonce: true };
    const first = (await say(body)).json();
    expect((await say(body)).json().id).toBe(first.id);
    expect((await say({ content: 'once', nonce: 'n-1' })).json().id).not.toBe(first.id);
    await ask('DELETE', `channels/${channel}/messages/${first.id}`);
    expect(code(await say(body))).toBe('404 10008');
    now += 300_000;
    expect((await say(body)).status).toBe(200);
  });

  it('delete and edit only what they may', async () => {
    const theirs = await discord.say({ channel, user: userId, content: 'mine' });
    const path = `channels/${channel}/messages/${theirs.id}`;
    expect(code(await ask('PATCH', path, { content: 'changed' }))).toBe('403 50005');
    await discord.deny(channel, 'MANAGE_MESSAGES');
    expect(code(await ask('DELETE', path))).toBe('403 50013');
    expect(
      code(await ask('POST', `channels/${channel}/messages/bulk-delete`, { messages: [theirs.id, '2'] })),
    ).toBe('403 50013');
    const own = (await say({ content: 'ours' })).json().id;
    expect((await ask('DELETE', `channels/${channel}/messages/${own}`)).status).toBe(204);
    expect(code(await ask('DELETE', `channels/${channel}/messages/${own}`))).toBe('404 10008');
  });

  it('use a webhook with its own token only, and get a message back only where they wait', async () => {
    const hook = (await ask('POST', `channels/${channel}/webhooks`, { name: 'Ours' })).json();
    const content = { content: 'hello' };
    expect(code(await ask('POST', `webhooks/${hook.id}/wrong`, content, ''))).toBe('401 50027');
    expect(code(await ask('POST', `webhooks/1234567890/${hook.token}`, content, ''))).toBe('404 10015');
    expect(await ask('POST', `webhooks/${hook.id}/${hook.token}`, content, '')).toMatchObject({
      status: 204,
    });
    const kept = await ask('POST', `webhooks/${hook.id}/${hook.token}?wait=true`, content, '');
    expect(kept.json()).toMatchObject({ content: 'hello', webhook_id: hook.id });
    for (let count = 1; count < 15; count++)
      expect((await ask('POST', `channels/${channel}/webhooks`, { name: `h${count}` })).status).toBe(200);
    expect(code(await ask('POST', `channels/${channel}/webhooks`, { name: 'one more' }))).toBe('400 30007');
  });

  it('come back as the faults say that were asked for', async () => {
    const count = async () => (await discord.messages(channel)).length;
    const before = await count();
    await discord.inject({ route: 'POST /channels', kind: 'error-before' });
    expect(await say({ content: 'a' })).toMatchObject({
      status: 502,
      text: expect.stringContaining('<html'),
    });
    expect(await count()).toBe(before);
    await discord.inject({ route: 'POST /channels', kind: 'error-after' });
    expect((await say({ content: 'b' })).status).toBe(502);
    await discord.inject({ route: 'POST /channels', kind: 'drop-after' });
    await expect(say({ content: 'c' })).rejects.toThrow(/socket hang up|ECONNRESET/);
    await discord.inject({ route: 'POST /channels', kind: 'cut-after' });
    await expect(say({ content: 'd' })).rejects.toThrow(/aborted|ECONNRESET/);
    expect(await count()).toBe(before + 3);
    await discord.inject({ route: 'POST /channels', kind: 'drop-before' });
    await expect(say({ content: 'e' })).rejects.toThrow(/socket hang up|ECONNRESET/);
    expect(await count()).toBe(before + 3);
    for (const [kind, scope] of [
      ['limit-user', 'user'],
      ['limit-shared', 'shared'],
      ['limit-global', 'global'],
    ] as const) {
      await discord.inject({ route: 'POST /channels', kind });
      expect((await say({ content: 'f' })).headers['x-ratelimit-scope']).toBe(scope);
    }
  });
});

interface Connection extends AsyncDisposable {
  readonly socket: WebSocket;
  readonly send: (op: number, d: unknown) => void;
  /** The first packet that came which fits, waited for. */
  readonly packet: (what: string | number) => Promise<{ readonly s: number | null; readonly d: unknown }>;
  readonly count: (what: string | number) => number;
  readonly closed: Promise<number>;
}

async function connect(): Promise<Connection> {
  const { url } = (await ask('GET', 'gateway/bot')).json();
  const socket = new WebSocket(url);
  const packets: { op: number; t: string | null; s: number | null; d: unknown }[] = [];
  socket.on('message', (raw) => packets.push(JSON.parse(raw.toString())));
  const closed = once(socket, 'close').then(([closeCode]) => closeCode as number);
  await once(socket, 'open');
  const fits = (what: string | number) =>
    packets.filter(({ op, t }) => (typeof what === 'number' ? op : t) === what);
  return {
    socket,
    send: (op, d) => socket.send(JSON.stringify({ op, d })),
    packet: async (what) => {
      for (;;) {
        const [found] = fits(what);
        if (found !== undefined) return found;
        await sleep(5);
      }
    },
    count: (what) => fits(what).length,
    closed,
    [Symbol.asyncDispose]: async () => socket.terminate(),
  };
}

async function identified(): Promise<Connection> {
  const connection = await connect();
  connection.send(2, { token: TOKEN, intents: INTENTS });
  await connection.packet('READY');
  return connection;
}

describe('the gateway', () => {
  it('says hello, answers heartbeats, and greets who it knows', async () => {
    await using connection = await identified();
    expect((await connection.packet(10)).d).toEqual({ heartbeat_interval: 20_000 });
    connection.send(1, null);
    await connection.packet(11);
    await connection.packet('GUILD_CREATE');
  });

  it.each([
    ['a wrong token', 4004, (one: Connection) => one.send(2, { token: 'wrong', intents: INTENTS })],
    ['a presence before the token', 4003, (one: Connection) => one.send(3, {})],
    ['an opcode that is none', 4001, (one: Connection) => one.send(99, {})],
    ['what is no JSON', 4002, (one: Connection) => one.socket.send('{')],
    ['more than 4,096 bytes', 4002, (one: Connection) => one.send(1, 'é'.repeat(2_100))],
  ])('closes on %s', async (_name, closeCode, act) => {
    await using connection = await connect();
    act(connection);
    expect(await connection.closed).toBe(closeCode);
  });

  it('closes on a second greeting, and on 121 frames within a minute', async () => {
    await using twice = await identified();
    twice.send(2, { token: TOKEN, intents: INTENTS });
    expect(await twice.closed).toBe(4005);
    await using eager = await identified();
    for (let count = 0; count < 120; count++) eager.send(1, null);
    expect(await eager.closed).toBe(4008);
  });

  it('withholds what it was told to withhold, and says what it was told to say', async () => {
    await using connection = await identified();
    await discord.strike(applicationId, { kind: 'no-acks' });
    connection.send(1, null);
    await discord.say({ channel, user: userId, content: 'hello' });
    await connection.packet('MESSAGE_CREATE');
    expect(connection.count(11)).toBe(0);
    await discord.strike(applicationId, { kind: 'reconnect' });
    await connection.packet(7);
    await discord.strike(applicationId, { kind: 'invalidate' });
    expect((await connection.packet(9)).d).toBe(false);
  });

  it('tells who resumes what was missed, in order, and nothing to who has no session', async () => {
    const first = await identified();
    const { session_id } = (await first.packet('READY')).d as { session_id: string };
    first.socket.terminate();
    await first.closed;
    for (const content of ['one', 'two']) await discord.say({ channel, user: userId, content });
    await using again = await connect();
    again.send(6, { token: TOKEN, session_id, seq: 1 });
    await again.packet('RESUMED');
    expect(again.count('MESSAGE_CREATE')).toBe(2);
    await using stranger = await connect();
    stranger.send(6, { token: TOKEN, session_id: 'nobody', seq: 1 });
    expect((await stranger.packet(9)).d).toBe(false);
  });

  it('is slow to greet when told to', async () => {
    await discord.strike(applicationId, { kind: 'slow-ready', ms: 300 });
    await using connection = await connect();
    const startedAt = performance.now();
    connection.send(2, { token: TOKEN, intents: INTENTS });
    await connection.packet('READY');
    expect(performance.now() - startedAt).toBeGreaterThan(250);
  });
});
