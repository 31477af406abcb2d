import { describe, expect, it } from 'vitest';
import type { GatewayMessage } from './gateway.ts';
import { Nicknames } from './nicknames.ts';
import { toTurn } from './to-turn.ts';

const self = { userId: '7', applicationId: '70' };
const bot = { id: '7', username: 'bot', global_name: null, bot: true };
const ann = { id: '1', username: 'ann', global_name: 'Ann' };
const bob = { id: '2', username: 'bob', global_name: null };

/** Ann says hello in a guild, but for what is given; what a turn is not made of is left out. */
function message(fields: Readonly<Record<string, unknown>>): GatewayMessage {
  return {
    id: '100',
    channel_id: '10',
    guild_id: '5',
    author: ann,
    content: 'hello',
    mentions: [],
    embeds: [],
    ...fields,
  } as unknown as GatewayMessage;
}

const previewed = {
  author: bot,
  content: 'See https://videos.example/1',
  embeds: [{ author: { name: 'A channel' }, description: 'About the video' }],
};

describe('toTurn', () => {
  it.each([
    ['a person by nickname', { member: { nick: 'Annie' } }, { kind: 'user', id: '1', name: 'Annie' }],
    ['a person by display name', { member: { nick: null } }, { kind: 'user', id: '1', name: 'Ann' }],
    ['a person by user name', { author: bob }, { kind: 'user', id: '2', name: 'bob' }],
    ['the bot itself', { author: bot }, { kind: 'assistant' }],
    ['the bot with the preview of a link', previewed, { kind: 'assistant' }],
    [
      "a character's embed in direct messages",
      { author: bot, content: '', embeds: [{ author: { name: 'Mara' }, description: 'Hi' }] },
      { kind: 'character', name: 'Mara' },
    ],
    [
      'a character by our webhook, under the name that Discord takes',
      { author: { ...bot, id: '9', username: 'C\u200alyde' }, webhook_id: '9', application_id: '70' },
      { kind: 'character', name: 'Clyde' },
    ],
    [
      "somebody else's webhook",
      { author: { ...bot, id: '9', username: 'Mara' }, webhook_id: '9', application_id: '71' },
      { kind: 'other' },
    ],
    ['another bot', { author: { ...bot, id: '8' } }, { kind: 'other' }],
    ['Discord', { author: { ...ann, system: true } }, { kind: 'other' }],
  ])('knows %s', (_name, fields, expected) => {
    expect(toTurn(message(fields), self).speaker).toEqual(expected);
    expect(toTurn(message({ referenced_message: message(fields) }), self).repliesTo).toEqual(expected);
  });

  it.each([
    ['its own mention left out', { content: '<@7> hello <@!7>' }, 'hello'],
    ['mentions as names', { content: '<@1>, <@!2>!', mentions: [ann, bob] }, '@Ann, @bob!'],
    [
      'a name that looks like a pattern',
      { content: '<@1>', mentions: [{ ...ann, global_name: '$&' }] },
      '@$&',
    ],
    ['mentions of nobody we know', { content: '<@3> <#4> <@&5>' }, '<@3> <#4> <@&5>'],
    ['what an embed of ours says', { author: bot, content: '', embeds: [{ description: 'Hi' }] }, 'Hi'],
    ['nothing of the preview of a link', previewed, 'See https://videos.example/1'],
    ["nothing of somebody else's embed", { embeds: [{ description: 'Hi' }] }, 'hello'],
  ])('has %s', (_name, fields, expected) => {
    expect(toTurn(message(fields), self).text).toBe(expected);
  });

  it.each([
    ['<@7> hi', true],
    ['hi <@!7>', true],
    ['<@77> hi', false],
    ['@everyone @here <@&7>', false],
  ])('sees whether %s mentions the bot', (content, expected) => {
    expect(toTurn(message({ content, mention_everyone: true }), self).mentionsBot).toBe(expected);
  });

  it('has no guild in direct messages, and answers nothing where the question was deleted', () => {
    const turn = toTurn(message({ guild_id: undefined, referenced_message: null }), self);
    expect(turn).toMatchObject({ id: '100', channelId: '10', guildId: undefined, repliesTo: undefined });
  });

  it.each([
    ['a person of the name of a card', '<@1> hello', '  hello'],
    ['a name that was typed', '@Ann hello <@!2> <@&3>', '@Ann hello    '],
  ])('calls by %s only what was typed', (_name, content, expected) => {
    expect(toTurn(message({ content, mentions: [ann, bob] }), self).typed).toBe(expected);
  });
});

describe('toTurn: nicknames', () => {
  const past = (fields: Readonly<Record<string, unknown>> = {}) => message({ member: undefined, ...fields });
  const names = (nicknames: Nicknames, guildId: string | undefined = '5') => ({ guildId, nicknames });
  const nameIn = (nicknames: Nicknames, guildId?: string) => {
    const { speaker } = toTurn(past(), self, names(nicknames, guildId));
    return speaker.kind === 'user' ? speaker.name : speaker.kind;
  };

  it('calls people in the past as they are called now', () => {
    const nicknames = new Nicknames();
    nicknames.learn(message({ member: { nick: 'Annie' } }));
    expect(nameIn(nicknames)).toBe('Annie');
    expect(toTurn(past({ content: 'hi <@1>', mentions: [ann] }), self, names(nicknames)).text).toBe(
      'hi @Annie',
    );
    expect(nameIn(nicknames, '6')).toBe('Ann');
    nicknames.learn(message({ member: { nick: null } }));
    expect(nameIn(nicknames)).toBe('Ann');
  });

  it('learns from mentions, and nothing from the past or from direct messages', () => {
    const nicknames = new Nicknames();
    nicknames.learn(message({ author: bob, mentions: [{ ...ann, member: { nick: 'Annie' } }] }));
    nicknames.learn(past());
    nicknames.learn(message({ guild_id: undefined, member: { nick: 'Nobody' } }));
    expect(nameIn(nicknames)).toBe('Annie');
  });

  it('forgets whom it has not heard of longest', () => {
    const nicknames = new Nicknames();
    for (let id = 0; id <= 20_000; id++) {
      nicknames.learn(message({ author: { ...ann, id: String(id) }, member: { nick: `n${id}` } }));
    }
    expect([0, 10_001, 20_000].map((id) => nicknames.of('5', String(id)))).toEqual([
      undefined,
      'n10001',
      'n20000',
    ]);
  });
});
