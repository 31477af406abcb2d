import type { APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { buttonRow } from './button-row.ts';
import { RESET_MARKER } from './command-words.ts';
import { sinceReset, withoutForgotten } from './readable.ts';
import { idAt } from './snowflake.ts';

const self = { userId: '1', applicationId: '2' };
const START = 1_750_000_000_000;
const at = (minute: number) => START + minute * 60_000;

function message(minute: number, author: string, fields: object = {}): APIMessage {
  const told = { id: idAt(at(minute)), author: { id: author, bot: author === '1' }, content: '', embeds: [] };
  return { ...told, ...fields } as unknown as APIMessage;
}

const marker = (minute: number) => message(minute, '1', { embeds: [RESET_MARKER] });

describe('sinceReset', () => {
  it.each([
    ['everything where nothing was reset', [message(1, '7'), message(2, '8')], [1, 2]],
    [
      'what came after the last reset',
      [message(1, '7'), marker(2), message(3, '7'), marker(4), message(5, '7')],
      [5],
    ],
    ['nothing after a reset', [message(1, '7'), marker(2)], []],
  ])('reads %s', (_name, messages, minutes) => {
    expect(sinceReset(messages, self).map(({ id }) => id)).toEqual(minutes.map((minute) => idAt(at(minute))));
  });
});

describe('withoutForgotten', () => {
  const history = [
    message(1, '7'),
    message(2, '1', { referenced_message: { author: { id: '7' } } }),
    message(3, '9', { components: [buttonRow({ askerId: '7', questionId: '5' })] }),
    message(4, '8'),
    message(5, '8', { referenced_message: { author: { id: '7' } } }),
    message(6, '7'),
  ];
  const read = (forgotten: Readonly<Record<string, number>>, isDirect = false) =>
    withoutForgotten(history, {
      forgottenUntil: (id) => (forgotten[id] === undefined ? undefined : at(forgotten[id])),
      isDirect,
    }).map(({ id }) => history.findIndex((told) => told.id === id) + 1);

  it.each([
    ['all where nobody is forgotten', {}, false, [1, 2, 3, 4, 5, 6]],
    ['not what they said and were answered, but what others say to them', { 7: 5.5 }, false, [4, 5, 6]],
    ['nothing of direct messages from before', { 7: 5.5 }, true, [6]],
  ])('reads %s', (_name, forgotten, isDirect, expected) => {
    expect(read(forgotten, isDirect)).toEqual(expected);
  });
});
