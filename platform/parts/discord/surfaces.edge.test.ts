import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../request.ts';
import { type Discord, startDiscord } from './discord.ts';
import type { Channel, Webhook } from './world.ts';

const token = 'of-the-bot';
let discord: Discord;
let guild: string;
let user: string;
let bot: string;

beforeAll(async () => {
  discord = await startDiscord({ host: '127.0.0.1' });
  const application = await discord.addApplication({ token, name: 'Helper' });
  user = (await discord.addUser({ username: 'ann' })).id;
  bot = application.user.id;
  guild = (await discord.addGuild({ name: 'Quay', members: [user, bot], channels: [] })).id;
});
afterAll(() => discord.stop());

const add = (kind: Parameters<Discord['addChannel']>[0]['kind']) =>
  discord.addChannel({ guild, name: 'channel', kind });
const open = async (parent: Channel): Promise<Channel> =>
  (await discord.openThread({ parent: parent.id, name: 'talk', user })).thread;

/** What Discord answers the bot, as fast as it may ask. */
async function call(method: string, path: string, body?: object) {
  const options = { method, headers: { authorization: `Bot ${token}` }, ...(body ? { body } : {}) };
  for (;;) {
    const answer = await request(`${discord.apiUrl}/v10${path}`, options);
    const said = answer.text === '' ? {} : answer.json();
    if (answer.status !== 429) return { status: answer.status, body: said };
    await sleep(said.retry_after * 1000);
  }
}

const hello = { content: 'hello' };
const say = (channel: Channel, fields: object = {}) =>
  call('POST', `/channels/${channel.id}/messages`, { ...hello, ...fields });
const execute = ({ id, token: secret }: Webhook, fields: object = {}, query = '') =>
  call('POST', `/webhooks/${id}/${secret}?wait=true${query}`, { ...hello, ...fields });
const hookIn = async (channel: Channel): Promise<Webhook> =>
  (await call('POST', `/channels/${channel.id}/webhooks`, { name: 'Voices' })).body;

describe('webhooks', () => {
  it.each(['text', 'voice', 'announcement', 'stage', 'forum', 'media'] as const)(
    'may be in a %s',
    async (kind) => {
      expect(
        (await call('POST', `/channels/${(await add(kind)).id}/webhooks`, { name: 'Voices' })).status,
      ).toBe(200);
    },
  );

  it('may not be in a thread, and not be more than 15', async () => {
    const parent = await add('text');
    const thread = await open(parent);
    expect((await call('POST', `/channels/${thread.id}/webhooks`, { name: 'x' })).body.code).toBe(50_024);
    for (let index = 0; index < 15; index++) await discord.addWebhook({ channel: parent.id, name: 'x' });
    expect((await call('POST', `/channels/${parent.id}/webhooks`, { name: 'x' })).body.code).toBe(30_007);
  });

  it.each(['forum', 'media'] as const)('say nothing in a %s, but in a thread of it', async (kind) => {
    const forum = await add(kind);
    const hook = await hookIn(forum);
    const thread = await open(forum);
    expect((await execute(hook)).body.code).toBe(220_001);
    expect((await execute(hook, { thread_name: 'new' }, `&thread_id=${thread.id}`)).body.code).toBe(220_002);
    expect((await execute(hook, {}, `&thread_id=${thread.id}`)).body).toMatchObject({
      channel_id: thread.id,
    });
  });

  it('make no threads elsewhere, and say nothing in the threads of another channel', async () => {
    const [one, other] = [await add('text'), await add('text')];
    const hook = await hookIn(one);
    expect((await execute(hook, { thread_name: 'new' })).body.code).toBe(220_003);
    expect((await execute(hook, {}, `&thread_id=${(await open(other)).id}`)).body.code).toBe(10_003);
    expect((await execute(hook, {}, `&thread_id=${one.id}`)).body.code).toBe(10_003);
  });

  it.each([
    ['no address', 'avatars/1.png'],
    ['another scheme', 'file:///etc/passwd'],
    ['no end', `https://example.com/${'a'.repeat(2_100)}`],
  ])('take no picture with %s', async (_name, avatarUrl) => {
    const { body } = await execute(await hookIn(await add('text')), { avatar_url: avatarUrl });
    expect(body).toMatchObject({ code: 50_035, errors: { avatar_url: {} } });
  });

  it('show the hash of a picture, and a name without space around', async () => {
    const fields = { avatar_url: 'https://example.com/1.png', username: ' Mara ' };
    const { author } = (await execute(await hookIn(await add('text')), fields)).body;
    expect(author).toMatchObject({ username: 'Mara', avatar: expect.stringMatching(/^[\da-f]{32}$/) });
    expect(await discord.avatarUrl(author.avatar)).toBe('https://example.com/1.png');
  });
});

describe('threads', () => {
  it('that are locked take nothing, and those that are archived come back', async () => {
    const parent = await add('text');
    const hook = await hookIn(parent);
    const thread = await open(parent);
    const said = (await say(thread)).body;
    await discord.changeThread(thread.id, { archived: true });
    const edit = () => call('PATCH', `/channels/${thread.id}/messages/${said.id}`, { content: 'other' });
    expect((await edit()).body.code).toBe(50_083);
    expect((await execute(hook, {}, `&thread_id=${thread.id}`)).status).toBe(200);
    expect((await edit()).status).toBe(200);
    await discord.changeThread(thread.id, { locked: true });
    expect((await say(thread)).body.code).toBe(160_005);
    expect((await execute(hook, {}, `&thread_id=${thread.id}`)).body.code).toBe(160_005);
    expect((await call('POST', `/channels/${thread.id}/typing`)).body.code).toBe(160_005);
  });

  it.each([
    ['SEND_MESSAGES', 403, 200],
    ['SEND_MESSAGES_IN_THREADS', 200, 403],
    ['VIEW_CHANNEL', 403, 403],
  ])(
    "have their own permission, and their parent's otherwise: %s",
    async (permission, inChannel, inThread) => {
      const parent = await add('text');
      const thread = await open(parent);
      await discord.deny(parent.id, permission);
      expect([(await say(parent)).status, (await say(thread)).status]).toEqual([inChannel, inThread]);
      await discord.allow(parent.id, permission);
      expect([(await say(parent)).status, (await say(thread)).status]).toEqual([200, 200]);
    },
  );
});

describe('messages', () => {
  it('are not said in a forum itself', async () => {
    expect((await say(await add('forum'))).body.code).toBe(50_008);
  });

  it('are no replies where the past may not be read', async () => {
    const channel = await add('text');
    const { id } = (await say(channel)).body;
    await discord.deny(channel.id, 'READ_MESSAGE_HISTORY');
    const reference = { message_reference: { message_id: id, fail_if_not_exists: false } };
    expect((await say(channel, reference)).body.code).toBe(160_002);
    expect((await say(channel)).status).toBe(200);
    expect((await call('GET', `/channels/${channel.id}/messages`)).body).toEqual([]);
  });

  it.each([
    ['automod', 200_000],
    ['harmful link', 240_000],
  ] as const)('are stopped by %s, whoever says them', async (kind, code) => {
    const channel = await add('text');
    const hook = await hookIn(channel);
    const content = `stopped by ${kind}`;
    await discord.moderate(content, kind);
    expect((await say(channel, { content })).body.code).toBe(code);
    expect((await execute(hook, { content })).body.code).toBe(code);
    const { id } = (await say(channel)).body;
    expect((await call('PATCH', `/channels/${channel.id}/messages/${id}`, { content })).body.code).toBe(code);
  });

  it('reach nobody whose direct messages are closed', async () => {
    const direct = await discord.openDirect(user, await applicationId());
    await discord.deny(direct.id, 'SEND_MESSAGES');
    expect((await say(direct)).body.code).toBe(50_007);
  });
});

async function applicationId(): Promise<string> {
  const { body } = await call('POST', `/channels/${(await add('text')).id}/webhooks`, { name: 'x' });
  return body.application_id;
}
