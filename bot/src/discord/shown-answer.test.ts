import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { buttonRow } from './button-row.ts';
import { shownAnswer } from './shown-answer.ts';

const self = { userId: '100', applicationId: '200' };
const buttons = { askerId: '7', questionId: '10' };
const row = [buttonRow(buttons)];

function message(id: string, fields: object): APIMessage {
  const author = { id: '7', username: 'ann', global_name: null };
  return {
    id,
    channel_id: '1',
    author,
    content: id,
    embeds: [],
    mentions: [],
    components: [],
    ...fields,
  } as never;
}
const ours = (id: string, fields: object = {}) =>
  message(id, { author: { id: '100', username: 'Helper' }, ...fields });
const byHook = (id: string, username: string, fields: object = {}) =>
  message(id, { author: { id: '300', username }, webhook_id: '300', application_id: '200', ...fields });
const reply = (to: string) => ({ message_reference: { message_id: to } });

describe('shownAnswer', () => {
  it.each<[string, readonly APIMessage[], APIMessage, readonly string[]]>([
    ['one message', [message('10', {})], byHook('11', 'Mara', { components: row }), ['11']],
    [
      'several messages, with others in between',
      [message('10', {}), byHook('11', 'Mara'), message('12', {}), byHook('13', 'Mara')],
      byHook('14', 'Mara', { components: row }),
      ['11', '13', '14'],
    ],
    [
      'nothing from before the question',
      [byHook('9', 'Mara'), message('10', {})],
      byHook('11', 'Mara', { components: row }),
      ['11'],
    ],
    [
      'nothing of the answer before it',
      [message('10', {}), byHook('11', 'Mara', { components: row }), byHook('12', 'Mara')],
      byHook('13', 'Mara', { components: row }),
      ['12', '13'],
    ],
    [
      'nothing of another character',
      [message('10', {}), byHook('11', 'Wren'), byHook('12', 'Mara')],
      byHook('13', 'Mara', { components: row }),
      ['12', '13'],
    ],
    [
      'nothing of a stranger of the same name',
      [message('10', {}), byHook('11', 'Mara', { application_id: '999' })],
      byHook('12', 'Mara', { components: row }),
      ['12'],
    ],
    [
      'the assistant’s from the reply on, without notices and answers to commands',
      [
        ours('11'),
        ours('12', reply('10')),
        ours('13', { content: '⚠️ My model took too long.' }),
        ours('14', { interaction_metadata: {} }),
        ours('15'),
      ],
      ours('16', { components: row }),
      ['12', '15', '16'],
    ],
    ['a reply alone', [ours('11')], ours('12', { ...reply('10'), components: row }), ['12']],
  ])('finds %s', (_name, before, last, expected) => {
    const shown = shownAnswer(before, { last, buttons, self });
    expect(shown.map(({ messageId }) => messageId)).toEqual(expected);
    expect(shown.map(({ part }) => part.buttons !== undefined)).toEqual(
      expected.map((_id, index) => index === expected.length - 1),
    );
  });

  it('reads each as it would be sent', () => {
    const embed = { author: { name: 'Mara', icon_url: 'https://a/b.png' }, description: 'Hm.' };
    const of = (last: APIMessage) => shownAnswer([], { last, buttons, self })[0]?.part;
    expect(of(byHook('11', 'Mara'))).toEqual({
      kind: 'webhook',
      name: 'Mara',
      username: 'Mara',
      text: '11',
      buttons,
    });
    expect(of(ours('11'))).toEqual({ kind: 'plain', text: '11', reply: true, buttons });
    expect(of(ours('11', { content: '', embeds: [embed] }))).toEqual({
      kind: 'embed',
      author: 'Mara',
      avatarUrl: 'https://a/b.png',
      text: 'Hm.',
      buttons,
    });
  });
});
