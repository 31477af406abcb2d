import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { findSent } from './find-sent.ts';
import type { Part } from './parts.ts';

const self = { userId: '1', applicationId: '2' };
const webhook: Part = {
  kind: 'webhook',
  name: 'discordia',
  username: 'd\u200aiscordia',
  text: 'Hello there',
};
const plain: Part = { kind: 'plain', text: 'Hello there', reply: true };
const embed: Part = { kind: 'embed', author: 'Mara', text: 'Hello there' };

function message(fields: object): APIMessage {
  return {
    id: '50',
    content: '',
    embeds: [],
    author: { id: '1', username: 'Helper' },
    ...fields,
  } as unknown as APIMessage;
}

const byWebhook = (fields: object = {}) =>
  message({
    author: { id: '9', username: 'discordia' },
    webhook_id: '9',
    application_id: '2',
    content: 'Hello there',
    ...fields,
  });

describe('findSent', () => {
  it.each<[string, Part, APIMessage]>([
    ['a webhook message', webhook, byWebhook()],
    ['one whose application is not told', webhook, byWebhook({ application_id: undefined })],
    ['one with other white space', { ...webhook, text: ' Hello\n\nthere\u200b' }, byWebhook()],
    [
      'one from which Discord took what is no character',
      { ...webhook, text: 'Hello\ud800 there\u0007' },
      byWebhook(),
    ],
    [
      'L2: what the bot itself said for a character',
      webhook,
      message({ content: '**discordia:** Hello there' }),
    ],
    ['a plain message', plain, message({ content: 'Hello there' })],
    ['an embed', embed, message({ embeds: [{ description: 'Hello there' }] })],
  ])('finds %s', (_name, part, sent) => {
    expect(findSent(part, [message({ content: 'x' }), sent], self)).toBe(sent);
  });

  it.each<[string, Part, APIMessage]>([
    ['another text', webhook, byWebhook({ content: 'Hello' })],
    ['another name', webhook, byWebhook({ author: { id: '9', username: 'Mara' } })],
    ['another application', webhook, byWebhook({ application_id: '3' })],
    ['a plain message for one by webhook', webhook, message({ content: 'Hello there' })],
    ['one by webhook for a plain message', plain, byWebhook()],
    ['somebody else', plain, message({ content: 'Hello there', author: { id: '7' } })],
    ['an embed for a plain message', plain, message({ embeds: [{ description: 'Hello there' }] })],
  ])('does not take %s for it', (_name, part, sent) => {
    expect(findSent(part, [sent], self)).toBeUndefined();
  });

  it('takes the first of several', () => {
    const [late, early] = [byWebhook({ id: '100' }), byWebhook({ id: '60' })];
    expect(findSent(webhook, [late, early], self)).toBe(early);
  });
});
