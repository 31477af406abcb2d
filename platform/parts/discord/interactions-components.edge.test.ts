import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../request.ts';
import { type Discord, startDiscord } from './discord.ts';
import { formFaults } from './form-faults.ts';
import type { Message } from './world.ts';

const TOKEN = 'components-test-token';
let discord: Discord;
let channel: string;
let message: Message;

beforeAll(async () => {
  discord = await startDiscord({ host: '127.0.0.1', isUnlimited: true });
  const { user } = await discord.addApplication({ token: TOKEN, name: 'Helper' });
  const guild = await discord.addGuild({ name: 'Harbour', members: [user.id], channels: ['general'] });
  channel = guild.channels.general ?? '';
  message = (await call('POST', `/channels/${channel}/messages`, { content: 'x' })).json();
});

afterAll(() => discord.stop());

const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
  request(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${TOKEN}`, ...headers },
    ...(body === undefined ? {} : { body }),
  });

describe('components of a message', () => {
  const button = { type: 2, style: 2, custom_id: 'a', label: 'A' };
  const row = (...components: object[]) => ({ type: 1, components });
  const buttons = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ ...button, custom_id: `b${n}` }));
  it.each([
    ['six buttons in a row', [row(...buttons(6))], 'components.0.components BASE_TYPE_BAD_LENGTH'],
    ['six rows', buttons(6).map((each) => row(each)), 'components BASE_TYPE_MAX_LENGTH'],
    ['an empty row', [row()], 'components.0.components BASE_TYPE_BAD_LENGTH'],
    ['a button without a row', [button], 'components.0.type UNION_TYPE_CHOICES'],
    [
      'one id twice',
      [row(button), row(button)],
      'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'an id of 101',
      [row({ ...button, custom_id: 'x'.repeat(101) })],
      'components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH',
    ],
    [
      'no id',
      [row({ ...button, custom_id: undefined })],
      'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
    ],
    [
      'a label of 81',
      [row({ ...button, label: 'x'.repeat(81) })],
      'components.0.components.0.label BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a menu without options',
      [row({ type: 3, custom_id: 'm', options: [] })],
      'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      '26 options',
      [
        row({
          type: 3,
          custom_id: 'm',
          options: buttons(26).map(({ custom_id }) => ({ label: 'x', value: custom_id })),
        }),
      ],
      'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      'one option twice',
      [
        row({
          type: 3,
          custom_id: 'm',
          options: [
            { label: 'x', value: 'x' },
            { label: 'y', value: 'x' },
          ],
        }),
      ],
      'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'a menu beside a button',
      [row({ type: 3, custom_id: 'm', options: [{ label: 'x', value: 'x' }] }, button)],
      'components.0.components.0 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
    ],
  ])('refuses %s', async (_name, components, expected) => {
    const answer = await call('PATCH', `/channels/${channel}/messages/${message.id}`, { components });
    expect(answer.json().code).toBe(50_035);
    expect(formFaults(answer.json().errors)).toEqual([expected]);
  });

  it('are kept, changed by edits, and no substitute for something to read', async () => {
    const posted = (
      await call('POST', `/channels/${channel}/messages`, { content: 'x', components: [row(button)] })
    ).json();
    const path = `/channels/${channel}/messages/${posted.id}`;
    expect((await call('PATCH', path, { content: 'y' })).json().components).toHaveLength(1);
    expect((await call('PATCH', path, { components: [] })).json()).toMatchObject({
      content: 'y',
      components: [],
    });
    const empty = await call('POST', `/channels/${channel}/messages`, { components: [row(button)] });
    expect(empty.json().code).toBe(50_006);
  });

  it('and files come with the form', async () => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ content: '' }));
    form.set('files[0]', new Blob(['{"a":1}'], { type: 'application/json' }), 'a b.json');
    const body = new Response(form);
    const headers = { 'content-type': body.headers.get('content-type') ?? '' };
    const answer = await call(
      'POST',
      `/channels/${channel}/messages`,
      Buffer.from(await body.arrayBuffer()),
      headers,
    );
    const [file] = answer.json().attachments;
    expect(file).toMatchObject({ filename: 'a b.json', size: 7, content_type: 'application/json' });
    expect((await request(file.url, { headers: { 'user-agent': 'test' } })).text).toBe('{"a":1}');
  });
});
