import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { attributionOf } from './attribution.ts';
import { ownWords } from './own-words.ts';

const self = { userId: '7', applicationId: '70' };
const line = attributionOf({ id: '1', name: 'Ann' });

function message(fields: object): APIMessage {
  return { author: { id: '7' }, content: `Hello.\n${line}`, ...fields } as unknown as APIMessage;
}

describe('ownWords', () => {
  it.each([
    ['the assistant', {}, { text: 'Hello.' }],
    [
      'a character by webhook',
      { author: { id: '9' }, webhook_id: '9', application_id: '70' },
      { text: 'Hello.' },
    ],
    [
      'L2: a character without a webhook',
      { content: `**Mara:** Hello.\n${line}` },
      { name: 'Mara', text: 'Hello.' },
    ],
    [
      'a character by webhook that begins like one without',
      { author: { id: '9' }, webhook_id: '9', application_id: '70', content: '**Mara:** Hello.' },
      { text: '**Mara:** Hello.' },
    ],
    ['an embed, which has no text', { content: '' }, { text: '' }],
  ])('are of %s', (_name, fields, expected) => {
    expect(ownWords(message(fields), self)).toEqual(expected);
  });

  it.each([
    ['a person', { author: { id: '1' } }],
    ['B9: a webhook of somebody else', { author: { id: '9' }, webhook_id: '9', application_id: '71' }],
  ])('are none of %s', (_name, fields) => {
    expect(ownWords(message(fields), self)).toBeUndefined();
  });
});
