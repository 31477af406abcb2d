import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, request } from '../../request.ts';
import { type Discord, startDiscord } from './discord.ts';

const TOKEN = 'planted-token';
let discord: Discord;
let now = Date.UTC(2026, 10, 22);
let channel: string;
let botId: string;
let hook: { readonly id: string; readonly token: string };

beforeAll(async () => {
  discord = await startDiscord({ host: '127.0.0.1', clock: () => now });
  const application = await discord.addApplication({ token: TOKEN, name: 'Helper' });
  botId = application.user.id;
  const { channels } = await discord.addGuild({ name: 'Limits', members: [botId], channels: ['general'] });
  channel = channels.general ?? '';
  hook = (await ask('POST', `channels/${channel}/webhooks`, { name: 'Ours' })).json();
});
afterAll(() => discord.stop());
beforeEach(() => {
  now += 3_600_000;
});

function ask(method: string, path: string, body?: object, token = TOKEN): Promise<Answer> {
  const headers = token === '' ? {} : { authorization: `Bot ${token}` };
  return request(`${discord.apiUrl}/v10/${path}`, { method, headers, ...(body ? { body } : {}) });
}

const execute = (content = 'hello') =>
  ask('POST', `webhooks/${hook.id}/${hook.token}?wait=true`, { content }, '');
const say = () => ask('POST', `channels/${channel}/messages`, { content: 'hello' });

/** The statuses of so many requests, one after the other. */
async function statuses(count: number, make: () => Promise<Answer>): Promise<number[]> {
  const seen: number[] = [];
  for (let index = 0; index < count; index++) seen.push((await make()).status);
  return seen;
}

const passed = (count: number, status = 200) => new Array(count).fill(status);

describe('the rate limits', () => {
  it('tells the state of a bucket with every answer', async () => {
    const { headers } = await say();
    expect(headers).toMatchObject({
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '4',
      'x-ratelimit-reset': (now / 1000 + 5).toFixed(3),
      'x-ratelimit-reset-after': '5.000',
      'x-ratelimit-bucket': expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(headers).not.toHaveProperty('x-ratelimit-scope');
    now += 1000;
    expect((await say()).headers['x-ratelimit-reset-after']).toBe('4.000');
  });

  it('refuses what is over a bucket, says for how long, and takes it afterwards', async () => {
    expect(await statuses(5, say)).toEqual(passed(5));
    const refused = await say();
    expect(refused.status).toBe(429);
    expect(refused.json()).toEqual({
      message: 'You are being rate limited.',
      retry_after: 5,
      global: false,
    });
    expect(refused.headers).toMatchObject({
      'retry-after': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-scope': 'user',
    });
    expect(refused.headers).not.toHaveProperty('x-ratelimit-global');
    now += 5000;
    expect((await say()).status).toBe(200);
  });

  it('keeps a bucket for each channel, not for each message', async () => {
    const { channels } = await discord.addGuild({ name: 'More', members: [botId], channels: ['other'] });
    const message = (await say()).json().id;
    const edit = (id: string) => ask('PATCH', `channels/${channel}/messages/${id}`, { content: 'edited' });
    const other = (await say()).json().id;
    expect(await statuses(5, () => edit(message))).toEqual(passed(5));
    expect((await edit(other)).status).toBe(429);
    const elsewhere = await ask('POST', `channels/${channels.other}/messages`, { content: 'hello' });
    expect(elsewhere.headers['x-ratelimit-remaining']).toBe('4');
  });

  it('takes five messages in two seconds of a webhook', async () => {
    expect(await statuses(6, execute)).toEqual([...passed(5), 429]);
    now += 2000;
    const taken = await execute();
    expect(taken.status).toBe(200);
    const edit = () =>
      ask('PATCH', `webhooks/${hook.id}/${hook.token}/messages/${taken.json().id}`, { content: 'more' }, '');
    expect(await statuses(6, edit)).toEqual([...passed(5), 429]);
  });

  it("takes thirty messages a minute of a channel's webhooks, which no header tells beforehand", async () => {
    for (let count = 0; count < 6; count++) {
      expect(await statuses(5, execute)).toEqual(passed(5));
      now += 2000;
    }
    const refused = await execute();
    expect(refused.status).toBe(429);
    expect(refused.headers).toMatchObject({ 'x-ratelimit-scope': 'shared', 'retry-after': '48' });
    expect(refused.headers).not.toHaveProperty('x-ratelimit-remaining');
    now += 48_000;
    expect((await execute()).status).toBe(200);
  });

  it('takes fifty requests a second of a bot, and of its webhooks more', async () => {
    const places = await Promise.all(
      Array.from({ length: 51 }, async (_, index) => {
        const guild = await discord.addGuild({ name: `g${index}`, members: [botId], channels: ['c'] });
        return guild.channels.c ?? '';
      }),
    );
    const seen: Answer[] = [];
    for (const place of places) seen.push(await ask('GET', `channels/${place}`));
    expect(seen.map(({ status }) => status)).toEqual([...passed(50), 429]);
    expect(seen.at(-1)?.json()).toMatchObject({ global: true, retry_after: 1 });
    expect(seen.at(-1)?.headers).toMatchObject({
      'x-ratelimit-global': 'true',
      'x-ratelimit-scope': 'global',
    });
    expect((await execute()).status).toBe(200);
  });
});
