import { expect, it } from 'vitest';
import { character } from '../../../tests/support/conversation.ts';
import { greetingsOf } from './greetings.ts';

const mara = character('Mara', {
  nickname: 'Mo',
  firstMessage: ' ',
  alternateGreetings: ['Evening, {{user}}.', '', 'I am {{char}}.'],
  groupOnlyGreetings: ['Evening, all.'],
});

it.each([
  [false, ['1 Evening, {{char}}.', '3 I am Mo.']],
  [true, ['1 Evening, {{char}}.', '3 I am Mo.', '4 Evening, all.']],
])('gives the greetings that say something, by the numbers of the card (group: %s)', (isGroup, expected) => {
  const greetings = greetingsOf(mara, { user: '{{char}}' }, isGroup);
  expect(greetings.map(({ index, text }) => `${index} ${text}`)).toEqual(expected);
});
