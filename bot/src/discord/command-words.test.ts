import { type APIEmbed, type APIMessage, MessageType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { announcement, isCommandWord, isResetMarker, RESET_MARKER } from './command-words.ts';

const self = { userId: '1', applicationId: '2' };
const { title, description } = RESET_MARKER;

function message(fields: {
  author?: string;
  content?: string;
  embeds?: APIEmbed[];
  type?: MessageType;
  webhook_id?: string;
}): APIMessage {
  const { author = '1', content = '', embeds = [], type = MessageType.Default, ...rest } = fields;
  return { id: '9', author: { id: author }, content, embeds, type, ...rest } as unknown as APIMessage;
}

describe('isResetMarker', () => {
  it.each<[string, Parameters<typeof message>[0], boolean]>([
    ['the marker', { embeds: [RESET_MARKER] }, true],
    ['the marker as Discord gives it back', { embeds: [{ ...RESET_MARKER, type: 'rich' as never }] }, true],
    ['somebody else’s embed', { author: '3', embeds: [RESET_MARKER] }, false],
    ['its words as a text', { content: `${title}\n${description}` }, false],
    ['a text beside it', { content: 'x', embeds: [RESET_MARKER] }, false],
    [
      'a character’s embed of the same words',
      { embeds: [{ ...RESET_MARKER, author: { name: 'Ann' } }] },
      false,
    ],
    ['a longer title', { embeds: [{ title: `${title}.`, description }] }, false],
    ['one of several embeds', { embeds: [RESET_MARKER, RESET_MARKER] }, false],
    ['nothing', {}, false],
  ])('%s: %j', (_name, fields, expected) => {
    expect(isResetMarker(message(fields), self)).toBe(expected);
  });
});

describe('isCommandWord', () => {
  it.each<[string, Parameters<typeof message>[0], boolean]>([
    ['an announcement that follows a menu', { content: announcement('Ann'), webhook_id: '2' }, true],
    ['an answer that is the words of one', { content: announcement('Ann') }, false],
    [
      'what a command is answered',
      { content: 'The conversation goes on.', type: MessageType.ChatInputCommand },
      true,
    ],
    ['what a menu of a message is answered', { content: 'Yes.', type: MessageType.ContextMenuCommand }, true],
    ['a greeting', { embeds: [{ author: { name: 'Ann' } }], type: MessageType.ChatInputCommand }, false],
    ['the marker of a reset', { embeds: [RESET_MARKER] }, true],
    ['an answer', { content: 'Hello.' }, false],
    [
      'an answer that tells of an announcement',
      { content: `I said: ${announcement('Ann')}`, webhook_id: '2' },
      false,
    ],
  ])('%s', (_name, fields, expected) => {
    expect(isCommandWord(message(fields), self)).toBe(expected);
  });
});
