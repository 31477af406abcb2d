import { describe, expect, it } from 'vitest';
import { CardError, parseCard } from './card.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const parse = (card: unknown, file = 'mara.json') => parseCard(bytes(JSON.stringify(card)), file);

const fields = {
  name: 'Mara',
  description: 'Lights {{char}} lamps.',
  personality: 'Warm',
  scenario: 'Evening',
  first_mes: 'Mind the ladder.',
  mes_example: '<START>',
};
const newer = { ...fields, system_prompt: 'You are she.', post_history_instructions: 'Be brief.' };
const expected = {
  name: 'Mara',
  nickname: 'Mara',
  description: 'Lights {{char}} lamps.',
  personality: 'Warm',
  scenario: 'Evening',
  firstMessage: 'Mind the ladder.',
  exampleMessages: '<START>',
  systemPrompt: '',
  postHistoryInstructions: '',
};
const full = { ...expected, systemPrompt: 'You are she.', postHistoryInstructions: 'Be brief.' };

describe('parseCard', () => {
  it.each([
    ['version 1', fields, expected],
    ['version 2', { spec: 'chara_card_v2', spec_version: '2.0', data: newer }, full],
    [
      'version 3 with a nickname',
      { spec: 'chara_card_v3', spec_version: '3.0', data: { ...newer, nickname: 'Mo' } },
      { ...full, nickname: 'Mo' },
    ],
    [
      'a later version 3',
      { spec: 'chara_card_v3', spec_version: '3.7', data: { ...newer, nickname: ' ' } },
      full,
    ],
    [
      'version 2 that says something else at the top',
      { ...fields, name: 'Old', first_mes: 'Old', spec: 'chara_card_v2', data: newer },
      full,
    ],
    ['version 2 that has its fields at the top only', { ...newer, spec: 'chara_card_v2' }, full],
    [
      'the keys of Pygmalion',
      {
        char_name: 'Mara',
        char_persona: fields.description,
        world_scenario: 'Evening',
        char_greeting: fields.first_mes,
        example_dialogue: '<START>',
        personality: 'Warm',
      },
      expected,
    ],
  ])('reads %s', (_name, card, character) => {
    expect(parse(card)).toMatchObject(character);
  });

  it.each([
    [
      'numbers, lists and nothing where text belongs',
      { name: 'M', description: 7, scenario: [], first_mes: null },
    ],
    [
      'keys that every object has',
      JSON.parse('{"name":"M","__proto__":{"description":"x"},"constructor":"y"}'),
    ],
    ['what it does not know', { name: 'M', tags: 'a', character_book: { entries: {} }, extensions: 1 }],
  ])('takes %s for absent', (_name, card) => {
    expect(parse(card)).toMatchObject({ name: 'M', description: '', scenario: '', firstMessage: '' });
  });

  it.each([
    ['space around a name', ' Mara  '],
    ['a line break in a name', 'Mara\nthe  Lamplighter'],
  ])('gives %s as Discord shows it', (_name, name) => {
    expect(parse({ name }).name).toBe(name.trim().split(/\s+/).join(' '));
  });

  it('reads a file with a byte order mark, and an ending in any case', () => {
    expect(parseCard(bytes(`\uFEFF${JSON.stringify(fields)}`), 'MARA.JSON').name).toBe('Mara');
  });

  it.each([
    ['UNSUPPORTED_FORMAT', 'mara.webp', bytes('{}')],
    ['UNSUPPORTED_FORMAT', 'mara', bytes('{}')],
    ['NOT_TEXT', 'mara.json', Uint8Array.of(0x7b, 0xff, 0x7d)],
    ['NOT_JSON', 'mara.json', bytes('{"name": "Mara",}')],
    ['NOT_JSON', 'mara.json', bytes('')],
    ['NOT_A_CARD', 'mara.json', bytes('[{"name": "Mara"}]')],
    ['NOT_A_CARD', 'mara.json', bytes('null')],
    ['NAME_MISSING', 'mara.json', bytes('{"description": "x"}')],
    ['NAME_MISSING', 'mara.json', bytes('{"name": " \\n "}')],
    ['NAME_MISSING', 'mara.json', bytes('{"name": "M", "spec": "chara_card_v2", "data": {}}')],
  ])('refuses with %s, and names the file', (code, file, content) => {
    const parsing = () => parseCard(content, file);
    expect(parsing).toThrow(CardError);
    expect(parsing).toThrow(expect.objectContaining({ code, message: expect.stringContaining(file) }));
  });
});
