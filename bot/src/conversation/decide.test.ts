import { describe, expect, it } from 'vitest';
import { character, turn } from '../../../tests/support/conversation.ts';
import { cardName, twinOf, webhookName } from '../characters/names.ts';
import { calledIn, decide, decideAs } from './decide.ts';
import type { Turn } from './turn.ts';

const LONG = 'The Lamplighter of '.repeat(10).trim();
const names = [LONG, 'Assistant', 'Ann', 'Anna Lee', 'Mara (old)', 'Ünal', '$& .*', '雪'];
const cast = { characters: names.map((name) => character(name)), assistantName: 'assistant' };
const guild = (text: string, fields: Partial<Turn> = {}) => turn(text, fields);
const direct = (text: string, fields: Partial<Turn> = {}) => turn(text, { guildId: undefined, ...fields });

/** The name of who answers, or why nobody does. */
function outcome(asked: Turn, lastSpeaker?: string, chosen?: string): string {
  const decision = decide(asked, cast, { lastSpeaker, chosen });
  return decision.kind === 'answer' ? decision.character.name : decision.reason;
}

describe('decide: where no card answers', () => {
  const empty = { characters: [], assistantName: 'assistant' };
  const replied = guild('hi', { repliesTo: { kind: 'character', name: 'Bob' } });
  it.each([
    ['the bot is mentioned', guild('hi', { mentionsBot: true }), 'no-card', undefined],
    ['somebody writes to the bot', direct('hi'), 'no-card', undefined],
    ['the assistant is replied to', guild('hi', { repliesTo: { kind: 'assistant' } }), 'no-card', undefined],
    ['a character is replied to', replied, 'no-card', 'Bob'],
    ['somebody was called whose card is gone since', guild('@Zed, two'), 'no-card', 'Zed'],
    ['somebody was called, and is no more', guild('@Zedric, two'), 'not-addressed', undefined],
    ['nobody is addressed', guild('hello'), 'not-addressed', undefined],
  ])('%s', (_name, asked, reason, name) => {
    const decision = decide(asked, empty, { named: 'Zed' });
    expect(decision).toEqual({ kind: 'ignore', reason, ...(reason === 'no-card' ? { name } : {}) });
  });

  it('knows whom a text calls, as long as the card is there', () => {
    expect(calledIn(guild('hello @ann'), cast)).toBe('Ann');
    expect(calledIn(guild('hello @ann', { mentionsBot: true }), cast)).toBeUndefined();
    expect(calledIn(guild('hello @ann'), empty)).toBeUndefined();
  });
});

describe('decide: in a guild', () => {
  it.each([
    ['nobody is addressed', guild('hello Anna Lee'), 'not-addressed'],
    ['the bot is mentioned', guild('hello', { mentionsBot: true }), 'Assistant'],
    ['the bot is mentioned beside a name', guild('hello @Ann', { mentionsBot: true }), 'Assistant'],
    ['a name is called', guild('hello @Ann'), 'Ann'],
    ['a name is called in another case', guild('hello @ANNA lee!'), 'Anna Lee'],
    ['the longer of two names fits', guild('@Anna Lee and @Ann'), 'Anna Lee'],
    ['two are called: the first', guild('@雪 and @Ann'), '雪'],
    ['a name goes on as another word', guild('hello @Annabel, hello @Ann_'), 'not-addressed'],
    ['a name before a mark', guild("@Ann's turn"), 'Ann'],
    ['a name with brackets', guild('@mara (old): hi'), 'Mara (old)'],
    ['a name with letters beyond ASCII', guild('@ünal hi'), 'Ünal'],
    ['a name of the signs of patterns', guild('hey @$& .*'), '$& .*'],
    ['everybody is called', guild('@everyone @here'), 'not-addressed'],
    [
      'a character is replied to',
      guild('and now?', { repliesTo: { kind: 'character', name: 'ann' } }),
      'Ann',
    ],
    ['the assistant is replied to', guild('and now?', { repliesTo: { kind: 'assistant' } }), 'Assistant'],
    [
      'a name is called in a reply to another',
      guild('@雪?', { repliesTo: { kind: 'character', name: 'Ann' } }),
      '雪',
    ],
    [
      'a character is replied to whose card is gone',
      guild('hi', { repliesTo: { kind: 'character', name: 'Bob' } }),
      'no-card',
    ],
    [
      'a person is mentioned who is called as a card',
      guild('hello @Ann', { typed: 'hello  ' }),
      'not-addressed',
    ],
    [
      'a character is replied to whose name Discord cuts',
      guild('and now?', { repliesTo: { kind: 'character', name: LONG.slice(0, 80) } }),
      LONG,
    ],
    ['another bot is replied to', guild('hi', { repliesTo: { kind: 'other' } }), 'not-addressed'],
    [
      'a person is replied to',
      guild('hi', { repliesTo: { kind: 'user', id: '2', name: 'Ann' } }),
      'not-addressed',
    ],
    [
      'another bot calls a name',
      guild('@Ann', { mentionsBot: true, speaker: { kind: 'other' } }),
      'not-a-user',
    ],
    [
      'a character calls another',
      guild('@雪', { speaker: { kind: 'character', name: 'Ann' } }),
      'not-a-user',
    ],
  ])('%s', (_name, asked, expected) => {
    expect(outcome(asked)).toBe(expected);
  });
});

describe('decide: in direct messages', () => {
  it.each([
    ['the first word goes to the assistant', direct('hello'), undefined, 'Assistant'],
    ['who spoke last goes on', direct('hello'), 'Anna Lee', 'Anna Lee'],
    ['a name that is called takes over', direct('@Ann hello'), 'Anna Lee', 'Ann'],
    ['a mention calls the assistant back', direct('hi', { mentionsBot: true }), 'Anna Lee', 'Assistant'],
    ['the card that spoke last is gone', direct('hello'), 'Bob', 'Assistant'],
    ['our own messages', direct('hello', { speaker: { kind: 'assistant' } }), 'Ann', 'not-a-user'],
  ])('%s', (_name, asked, lastSpeaker, expected) => {
    expect(outcome(asked, lastSpeaker)).toBe(expected);
  });

  it('says so when even the card of the assistant is missing', () => {
    expect(decide(direct('hello'), { ...cast, assistantName: 'Nobody' })).toEqual({
      kind: 'ignore',
      reason: 'no-card',
    });
  });
});

describe('decide: where somebody chose who answers', () => {
  it.each([
    ['a mention in a guild', guild('hi', { mentionsBot: true }), undefined, 'Ann', 'Ann'],
    [
      'a mention, and the chosen card is gone',
      guild('hi', { mentionsBot: true }),
      undefined,
      'Bob',
      'Assistant',
    ],
    ['a name that is called', guild('hi @雪'), undefined, 'Ann', '雪'],
    [
      'a reply to the assistant',
      guild('hi', { repliesTo: { kind: 'assistant' } }),
      undefined,
      'Ann',
      'Assistant',
    ],
    ['nobody is addressed', guild('hi'), undefined, 'Ann', 'not-addressed'],
    ['direct messages in which nobody spoke', direct('hi'), undefined, 'Ann', 'Ann'],
    ['direct messages in which somebody spoke since', direct('hi'), 'Anna Lee', 'Ann', 'Anna Lee'],
  ])('%s', (_name, asked, lastSpeaker, chosen, expected) => {
    expect(outcome(asked, lastSpeaker, chosen)).toBe(expected);
  });

  it.each([
    ['a card of that name', 'ann', 'Ann'],
    ['a card that is gone', 'Bob', 'no-card'],
  ])('answers as somebody picked: %s', (_name, name, expected) => {
    const decision = decideAs(name, cast);
    expect(decision.kind === 'answer' ? decision.character.name : decision.reason).toBe(expected);
  });
});

describe('decide: cards that Discord shows under one name', () => {
  const twins = [`${'x'.repeat(90)} the elder`, `${'x'.repeat(90)} the younger`];
  const twinCast = { characters: twins.map((name) => character(name)), assistantName: 'assistant' };

  it.each(twins)('leads a reply back to the one that spoke: %s', (name) => {
    const shown = cardName(webhookName(name, twinOf(name, twins)));
    const asked = turn('and then?', { repliesTo: { kind: 'character', name: shown } });
    const decision = decide(asked, twinCast, { lastSpeaker: undefined, chosen: undefined });
    expect(decision).toMatchObject({ kind: 'answer', character: { name } });
  });
});
