import { describe, expect, it } from 'vitest';
import type { GatewayMessage } from './gateway.ts';
import { isByProxy, ProxiedMessages, proxiedReplyTarget } from './proxied.ts';
import { idAt } from './snowflake.ts';
import { toTurn } from './to-turn.ts';

const self = { userId: '7', applicationId: '70' };
const pluralKit = '466378653216014359';
const ann = { id: '1', username: 'ann', global_name: 'Ann' };
const start = Date.UTC(2026, 0, 1);

function asked(content: string, fields: object = {}): GatewayMessage {
  return {
    id: idAt(start),
    channel_id: '10',
    guild_id: '5',
    author: ann,
    content,
    mentions: [],
    embeds: [],
    attachments: [],
    type: 0,
    ...fields,
  } as unknown as GatewayMessage;
}

function spoken(
  content: string,
  { afterMs = 1_000, ...fields }: { afterMs?: number } & Record<string, unknown> = {},
) {
  const author = { id: '90', username: 'Luna', bot: true, global_name: null };
  return asked(content, {
    id: idAt(start + afterMs),
    author,
    webhook_id: '90',
    application_id: '71',
    ...fields,
  });
}

const none = () => [];

describe('ProxiedMessages', () => {
  it('B18: answers in place of the original, whichever of the two is told first', () => {
    const original = asked('L: @Mara hello');
    for (const order of ['said first', 'deleted first'] as const) {
      const messages = new ProxiedMessages();
      messages.note(original);
      if (order === 'said first') {
        expect(messages.match(spoken('@Mara hello'), none)).toEqual({ kind: 'waiting' });
        expect(messages.deleted([original.id], start)).toMatchObject([
          { kind: 'instead', originalId: original.id },
        ]);
      } else {
        expect(messages.deleted([original.id], start)).toEqual([]);
        expect(messages.match(spoken('@Mara hello'), none)).toMatchObject({
          kind: 'instead',
          originalId: original.id,
        });
      }
      // Neither once more.
      expect(messages.match(spoken('@Mara hello'), none)).toEqual({ kind: 'none' });
      expect(messages.deleted([original.id], start)).toEqual([]);
    }
  });

  it('waits for no deletion where PluralKit itself says it', () => {
    const messages = new ProxiedMessages();
    messages.note(asked('L: @Mara hello'));
    expect(messages.match(spoken('@Mara hello', { application_id: pluralKit }), none)).toMatchObject({
      kind: 'instead',
    });
  });

  it('finds a question of before the start, of PluralKit alone', () => {
    const open = () => [asked('L: @Mara hello')];
    expect(
      new ProxiedMessages().match(spoken('@Mara hello', { application_id: pluralKit }), open),
    ).toMatchObject({ kind: 'instead' });
    expect(new ProxiedMessages().match(spoken('@Mara hello'), open)).toEqual({ kind: 'none' });
  });

  it.each([
    ['other words', spoken('good night')],
    ['the words in another channel', spoken('@Mara hello', { channel_id: '11' })],
    ['the words much later', spoken('@Mara hello', { afterMs: 20_000 })],
    ['the words of before', spoken('@Mara hello', { afterMs: -1_000 })],
    ['no words', spoken('')],
  ])('has nothing to do with a webhook that says %s', (_name, message) => {
    const messages = new ProxiedMessages();
    messages.note(asked('L: @Mara hello'));
    expect(messages.match({ ...message, application_id: pluralKit }, none)).toEqual({ kind: 'none' });
  });

  it('knows files that came without words', () => {
    const attachments = [{ id: '2', filename: 'cat.png', size: 10 }];
    const messages = new ProxiedMessages();
    messages.note(asked('', { attachments }));
    expect(
      messages.match(
        spoken('', { application_id: pluralKit, attachments: [{ ...attachments[0], size: 11 }] }),
        none,
      ),
    ).toEqual({ kind: 'none' });
    expect(messages.match(spoken('', { application_id: pluralKit, attachments }), none)).toMatchObject({
      kind: 'instead',
    });
  });

  it('gives the words to who wrote them, with what they reply to', () => {
    const replied = asked('what?', { id: '99' });
    const messages = new ProxiedMessages();
    messages.note(
      asked('L: hello', {
        referenced_message: replied,
        message_reference: { message_id: '99', channel_id: '10' },
      }),
    );
    const match = messages.match(spoken('hello', { application_id: pluralKit }), none);
    expect(match.kind === 'instead' && toTurn(match.message, self)).toMatchObject({
      speaker: { kind: 'user', id: '1', name: 'Luna' },
      repliesTo: { kind: 'user', name: 'Ann' },
      text: 'hello',
    });
  });

  it('takes no deletion much later for the proxy’s', () => {
    const messages = new ProxiedMessages();
    const original = asked('@Mara hello');
    messages.note(original);
    messages.match(spoken('@Mara hello'), none);
    expect(messages.deleted([original.id], start + 60_000)).toEqual([]);
  });

  it('remembers only for so long', () => {
    const messages = new ProxiedMessages();
    const original = asked('hello');
    messages.note(original);
    messages.note(asked('later', { id: idAt(start + 60_000) }));
    messages.deleted([original.id], start);
    expect(messages.match(spoken('hello', { application_id: pluralKit }), none)).toEqual({ kind: 'none' });
  });
});

describe('proxiedReplyTarget', () => {
  it.each([
    [
      'L9, B18: **[Reply to:](https://discord.com/channels/5/10/123456789012345678)** what?',
      '123456789012345678',
    ],
    ['[Reply to:](https://ptb.discord.com/channels/5/10/9)', '9'],
    ['[Reply to:](<https://discordapp.com/channels/@me/10/9>)', '9'],
    ['↩️ somebody: https://discord.com/channels/5/10/9', undefined],
    ['[Reply to:](https://evil.example/channels/5/10/9)', undefined],
    [undefined, undefined],
  ])('reads %s', (description, expected) => {
    const embeds = [{}, { description }];
    expect(proxiedReplyTarget(asked('', { embeds }))).toBe(expected);
  });

  it('leads a reply that the original did not tell of to its target', () => {
    const messages = new ProxiedMessages();
    messages.note(asked('L: hello'));
    const embeds = [
      { description: '**[Reply to:](https://discord.com/channels/5/10/123456789012345678)** what?' },
    ];
    const match = messages.match(spoken('hello', { application_id: pluralKit, embeds }), none);
    expect(match.kind === 'instead' && match.message.message_reference?.message_id).toBe(
      '123456789012345678',
    );
  });
});

describe('toTurn: webhooks', () => {
  it('has PluralKit’s people in the talk, and nobody else’s webhooks', () => {
    const message = spoken('hello', { application_id: pluralKit });
    expect(isByProxy(message)).toBe(true);
    expect(toTurn(message, self).speaker).toMatchObject({ kind: 'user', name: 'Luna' });
    expect(toTurn(spoken('hello'), self).speaker).toEqual({ kind: 'other' });
  });
});
