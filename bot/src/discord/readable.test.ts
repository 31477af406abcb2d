import type { APIEmbed, APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { RESET_MARKER } from './command-words.ts';
import { readableOf } from './readable.ts';
import { idAt } from './snowflake.ts';

const self = { userId: '1', applicationId: '2' };
const message = (minute: number, author: string, embeds: APIEmbed[] = []) =>
  ({
    id: idAt(1_750_000_000_000 + minute * 60_000),
    author: { id: author },
    content: '',
    embeds,
  }) as unknown as APIMessage;
const history = [
  message(1, 'a'),
  message(2, '1', [RESET_MARKER]),
  message(3, 'a'),
  message(4, 'b'),
  message(5, 'a'),
];
const read = (messages: readonly APIMessage[], forgotten: Readonly<Record<string, number>> = {}) =>
  readableOf(messages, {
    self,
    forgottenUntil: (id) =>
      forgotten[id] === undefined ? undefined : 1_750_000_000_000 + forgotten[id] * 60_000,
  });

describe('readableOf', () => {
  it('reads everything where nothing was reset or forgotten', () => {
    expect(read(history.slice(2))).toEqual(history.slice(2));
  });

  it('begins after the last reset', () => {
    expect(read(history)).toEqual(history.slice(2));
    expect(read([...history, message(6, '1', [RESET_MARKER])])).toEqual([]);
  });

  it('leaves out what somebody said before they asked to be forgotten, and nothing of others', () => {
    expect(read(history, { a: 4 })).toEqual([history[3], history[4]]);
  });
});
