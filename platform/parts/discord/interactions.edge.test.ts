import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../request.ts';
import { type Discord, startDiscord } from './discord.ts';
import { formFaults as faults } from './form-faults.ts';
import type { Message } from './world.ts';

const TOKEN = 'interactions-test-token';
let discord: Discord;
let world: { app: string; bot: string; guild: string; channel: string; ann: string; ben: string };

beforeAll(async () => {
  discord = await startDiscord({
    host: '127.0.0.1',
    interactionTimes: { answerMs: 250, tokenMs: 2500 },
    identify: { windowMs: 0 },
  });
  const application = await discord.addApplication({ token: TOKEN, name: 'Helper' });
  const ann = await discord.addUser({ username: 'ann' });
  const ben = await discord.addUser({ username: 'ben' });
  const guild = await discord.addGuild({
    name: 'Harbour',
    members: [ann.id, ben.id, application.user.id],
    channels: ['general'],
  });
  const channel = guild.channels.general ?? '';
  world = {
    app: application.id,
    bot: application.user.id,
    guild: guild.id,
    channel,
    ann: ann.id,
    ben: ben.id,
  };
});

afterAll(() => discord.stop());

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  request(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${TOKEN}`, ...headers },
    ...(body === undefined ? {} : { body }),
  });

const commandsPath = () => `/applications/${world.app}/commands`;
const put = (commands: readonly object[]) => call('PUT', commandsPath(), commands);
const ping = { name: 'ping', description: 'Says pong' };

describe('application commands', () => {
  const long = 'x'.repeat(101);
  const option = (fields: object) => ({
    ...ping,
    options: [{ type: 3, name: 'a', description: 'b', ...fields }],
  });
  it.each([
    ['a name in capitals', { ...ping, name: 'Ping' }, '0.name APPLICATION_COMMAND_INVALID_NAME'],
    ['a name of 33 characters', { ...ping, name: 'x'.repeat(33) }, '0.name BASE_TYPE_BAD_LENGTH'],
    ['a name with a space', { ...ping, name: 'p g' }, '0.name APPLICATION_COMMAND_INVALID_NAME'],
    ['no description', { name: 'ping' }, '0.description BASE_TYPE_REQUIRED'],
    ['a description of 101', { ...ping, description: long }, '0.description BASE_TYPE_BAD_LENGTH'],
    [
      '26 choices',
      option({ choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) }),
      '0.options.0.choices BASE_TYPE_MAX_LENGTH',
    ],
    [
      'choices beside autocomplete',
      option({ choices: [{ name: 'a', value: 'a' }], autocomplete: true }),
      '0.options.0.autocomplete APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
    ],
    ['an option without a type', option({ type: undefined }), '0.options.0.type BASE_TYPE_REQUIRED'],
    [
      'a required option after another',
      {
        ...ping,
        options: [
          { type: 3, name: 'a', description: 'a' },
          { type: 3, name: 'b', description: 'b', required: true },
        ],
      },
      '0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'a menu with a description',
      { name: 'Answer as…', type: 3, description: 'x' },
      '0.description APPLICATION_COMMAND_DESCRIPTION_INVALID',
    ],
    [
      'more than 8,000 characters',
      {
        ...ping,
        options: Array.from({ length: 25 }, (_, n) => ({
          type: 3,
          name: `o${n}`,
          description: 'd'.repeat(100),
          choices: Array.from({ length: 4 }, (_, m) => ({ name: `${m}`.padEnd(60), value: `${m}` })),
        })),
      },
      '0 APPLICATION_COMMAND_TOO_LARGE',
    ],
  ])('refuses %s', async (_name, command, expected) => {
    const answer = await put([command]);
    expect([answer.status, answer.json().code]).toEqual([400, 50_035]);
    expect(faults(answer.json().errors)).toEqual([expected]);
  });

  it('keeps a command with its id when all are overwritten, and shows translations only to who asks', async () => {
    const command = { ...ping, description_localizations: { de: 'Sagt Pong' } };
    const [first] = (await put([command])).json();
    const [second] = (await put([command])).json();
    expect(second.id).toBe(first.id);
    expect((await call('GET', commandsPath())).json()[0].description_localizations).toBeUndefined();
    const [full] = (await call('GET', `${commandsPath()}?with_localizations=true`)).json();
    expect(full.description_localizations).toEqual({ de: 'Sagt Pong' });
  });

  it('refuses two of one name, more than 100 or 15, and a stranger', async () => {
    expect(faults((await put([ping, ping])).json().errors)).toEqual([
      '1 APPLICATION_COMMANDS_DUPLICATE_NAME',
    ]);
    const many = (count: number, fields: object) =>
      Array.from({ length: count }, (_, n) => ({ name: `c${n}`, ...fields }));
    expect((await put(many(101, { description: 'x' }))).json().code).toBe(30_032);
    expect((await put(many(16, { type: 3 }))).json().code).toBe(30_032);
    expect((await call('GET', `/applications/${world.ann}/commands`)).json().code).toBe(20_012);
    expect((await call('DELETE', `${commandsPath()}/1`)).json().code).toBe(10_063);
  });

  it('counts 200 new commands a day and guild', async () => {
    const path = `/applications/${world.app}/guilds/${world.guild}/commands`;
    for (let round = 0; round < 2; round++) {
      const commands = Array.from({ length: 100 }, (_, n) => ({ name: `r${round}-${n}`, description: 'x' }));
      expect((await call('PUT', path, commands)).status).toBe(200);
    }
    expect((await call('PUT', path, [{ name: 'one-more', description: 'x' }])).json().code).toBe(30_034);
    expect((await call('PUT', path, [])).status).toBe(200);
  });
});

/** The interaction that waits for an answer, with its secret token as only the application knows it. */
async function opened(act: () => Promise<unknown>) {
  const { WebSocket } = await import('ws');
  const socket = new WebSocket(`${discord.apiUrl.replace('http:', 'ws:').replace('/api', '')}/gateway`);
  const { promise, resolve } = Promise.withResolvers<{
    id: string;
    token: string;
    data: Record<string, unknown>;
    member?: { permissions: string };
  }>();
  const ready = Promise.withResolvers<void>();
  socket.on('message', (raw: Buffer) => {
    const { t, d, op } = JSON.parse(raw.toString());
    if (op === 10) socket.send(JSON.stringify({ op: 2, d: { token: TOKEN, intents: 1, properties: {} } }));
    if (t === 'READY') ready.resolve();
    if (t === 'INTERACTION_CREATE') resolve(d);
  });
  await ready.promise;
  const seen = act();
  const interaction = await promise;
  socket.close();
  const answer = (body: unknown, query = '') =>
    call('POST', `/interactions/${interaction.id}/${interaction.token}/callback${query}`, body);
  const hook = (method: string, path: string, body?: unknown) =>
    call(method, `/webhooks/${world.app}/${interaction.token}${path}`, body);
  return { interaction, answer, hook, seen };
}

const history = async () =>
  (await call('GET', `/channels/${world.channel}/messages?limit=100`)).json() as Message[];
const useCommand = (options: Record<string, string> = {}) =>
  discord.command({ channel: world.channel, user: world.ben, name: 'ping', options });

describe('interactions', () => {
  beforeAll(async () => {
    const options = [{ type: 3, name: 'text', description: 'What to say', autocomplete: true }];
    expect(
      (
        await put([
          { ...ping, options },
          { name: 'Answer as…', type: 3 },
        ])
      ).status,
    ).toBe(200);
  });

  it('are answered once, in time, by the channel', async () => {
    const { interaction, answer, seen } = await opened(() => useCommand({ text: 'hi' }));
    expect(interaction.data).toMatchObject({
      name: 'ping',
      options: [{ name: 'text', type: 3, value: 'hi' }],
    });
    expect(interaction.member?.permissions).toMatch(/^\d+$/);
    const said = { type: 4, data: { content: `pong <@${world.ann}> @everyone` } };
    const response = (await answer(said, '?with_response=true')).json();
    expect(response.resource.message).toMatchObject({
      type: 20,
      application_id: world.app,
      mention_everyone: false,
    });
    expect((await answer(said)).json().code).toBe(40_060);
    expect(await seen).toMatchObject({
      hasFailed: false,
      answerType: 4,
      message: { content: said.data.content },
    });
    expect((await history())[0]?.id).toBe(response.resource.message.id);
  });

  it('are lost after three seconds', async () => {
    const { answer, seen, hook } = await opened(() => useCommand());
    expect(await seen).toMatchObject({ hasFailed: true });
    expect((await answer({ type: 5 })).json()).toEqual({ message: 'Unknown interaction', code: 10_062 });
    expect((await hook('POST', '', { content: 'late' })).json().code).toBe(10_015);
  });

  it('are deferred, answered later, followed up, and end with their token', async () => {
    const { answer, hook, seen, interaction } = await opened(() => useCommand());
    expect((await answer({ type: 5, data: { flags: 4 } })).json().code).toBe(50_035);
    expect((await answer({ type: 5 })).status).toBe(204);
    const { message } = (await seen) as { message: Message };
    expect(message.flags & 128).toBe(128);
    expect((await hook('PATCH', '/messages/@original', { content: 'pong' })).json()).toMatchObject({
      id: message.id,
      flags: 0,
    });
    const next = (await hook('POST', '', { content: 'and more' })).json();
    expect((await discord.interaction(interaction.id)).followUps).toMatchObject([{ id: next.id }]);
    expect((await hook('DELETE', `/messages/${next.id}`)).status).toBe(204);
    expect((await hook('GET', `/messages/${next.id}`)).json().code).toBe(10_008);
    await new Promise((resolve) => setTimeout(resolve, 2600));
    expect((await hook('PATCH', '/messages/@original', { content: 'too late' })).json().code).toBe(50_027);
  });

  it('are private when asked, also the first that follows', async () => {
    const { answer, hook, seen } = await opened(() => useCommand());
    await answer({ type: 5, data: { flags: 64 } });
    const { message } = (await seen) as { message: Message };
    expect((await hook('POST', '', { content: 'for you' })).json()).toMatchObject({
      id: message.id,
      flags: 64,
    });
    expect((await history()).some(({ id }) => id === message.id)).toBe(false);
    expect(
      (await call('PATCH', `/channels/${world.channel}/messages/${message.id}`, { content: 'x' })).json()
        .code,
    ).toBe(10_008);
    expect((await hook('DELETE', '/messages/@original')).status).toBe(204);
  });

  it('complete what is typed, with 25 choices at most', async () => {
    const typing = () =>
      discord.autocomplete({
        channel: world.channel,
        user: world.ben,
        name: 'ping',
        option: 'text',
        text: 'p',
      });
    const { answer, seen, interaction } = await opened(typing);
    expect(interaction.data.options).toEqual([{ name: 'text', type: 3, value: 'p', focused: true }]);
    expect((await answer({ type: 4, data: { content: 'x' } })).json().code).toBe(50_035);
    const choices = Array.from({ length: 26 }, (_, n) => ({ name: `p${n}`, value: `p${n}` }));
    expect((await answer({ type: 8, data: { choices } })).json().code).toBe(50_035);
    expect((await answer({ type: 8, data: { choices: choices.slice(1) } })).status).toBe(204);
    expect((await seen) as object).toMatchObject({ choices: choices.slice(1) });
  });

  it('come from menus with the message, and open modals that are sent back', async () => {
    const message = await discord.say({ channel: world.channel, user: world.ann, content: 'hm' });
    const menu = await opened(() =>
      discord.menu({ channel: world.channel, user: world.ben, name: 'Answer as…', message: message.id }),
    );
    expect(menu.interaction.data).toMatchObject({
      target_id: message.id,
      resolved: { messages: { [message.id]: { content: 'hm' } } },
    });
    const input = { type: 4, custom_id: 'who', style: 1, label: 'Who' };
    const modal = { custom_id: 'as', title: 'Answer as', components: [{ type: 1, components: [input] }] };
    expect((await menu.answer({ type: 9, data: { ...modal, title: 'x'.repeat(46) } })).json().code).toBe(
      50_035,
    );
    expect((await menu.answer({ type: 9, data: modal })).status).toBe(204);
    const view = (await menu.seen) as Awaited<ReturnType<typeof discord.menu>>;
    const sent = await opened(() =>
      discord.submit({ user: world.ben, opened: view, values: { who: 'Mara' } }),
    );
    expect(sent.interaction.data).toMatchObject({
      custom_id: 'as',
      components: [{ components: [{ value: 'Mara' }] }],
    });
    expect((await sent.answer({ type: 6 })).json().code).toBe(50_035);
    expect((await sent.answer({ type: 4, data: { content: 'ok', flags: 64 } })).status).toBe(204);
  });

  it('come from buttons and menus of a message, whose answer edits it', async () => {
    const row = { type: 1, components: [{ type: 2, style: 2, custom_id: 'go', label: 'Go' }] };
    const menu = {
      type: 1,
      components: [{ type: 3, custom_id: 'who', options: [{ label: 'A', value: 'a' }] }],
    };
    const posted = await call('POST', `/channels/${world.channel}/messages`, {
      content: 'press',
      components: [row, menu],
    });
    const message = posted.json() as Message;
    const pressed = await opened(() => discord.press({ user: world.ben, message, customId: 'go' }));
    expect(pressed.interaction).toMatchObject({
      message: { id: message.id },
      data: { custom_id: 'go', component_type: 2 },
    });
    const disabled = { ...row, components: [{ ...row.components[0], disabled: true }] };
    await pressed.answer({ type: 7, data: { content: 'pressed', components: [disabled, menu] } });
    expect(await pressed.seen).toMatchObject({ message: { id: message.id, content: 'pressed' } });
    await expect(discord.press({ user: world.ben, message, customId: 'go' })).rejects.toThrow('is disabled');
    const chosen = await opened(() =>
      discord.choose({ user: world.ben, message, customId: 'who', values: ['a'] }),
    );
    expect(chosen.interaction.data).toMatchObject({ component_type: 3, values: ['a'] });
    await chosen.answer({ type: 6 });
    expect((await chosen.hook('DELETE', '/messages/@original')).status).toBe(204);
    expect((await history()).some(({ id }) => id === message.id)).toBe(false);
  });
});
