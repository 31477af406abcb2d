import { describe, expect, it } from 'vitest';
import { base64, chunk, png, tEXt } from '../../../tests/support/cards.ts';
import { character, turn } from '../../../tests/support/conversation.ts';
import { parseCard } from '../characters/card.ts';
import { decide } from './decide.ts';
import { buildPrompt } from './prompt.ts';

const json = (card: unknown) => parseCard(Buffer.from(JSON.stringify(card)), 'card.json');
const answering = (text: string, names: readonly string[]) => {
  const decision = decide(
    turn(text),
    { characters: names.map((name) => character(name)), assistantName: 'Assistant' },
    undefined,
  );
  return decision.kind === 'answer' ? decision.character.name : decision.reason;
};
const ask = (card: Parameters<typeof buildPrompt>[0]['character'], history = [turn('lamp?')]) =>
  buildPrompt({ character: card, history, tokenLimit: 32_768, assistantName: 'Assistant' });

/** What went wrong in the bot that this one succeeds, as far as it concerns cards and prompts. */
describe('defects of the predecessor', () => {
  it('L1: an answer that was an embed is in the prompt with its text', () => {
    const before = turn('Evening.', { speaker: { kind: 'character', name: 'Mara' }, guildId: undefined });
    expect(ask(character('Mara'), [before, turn('lamp?')])[1]).toEqual({
      role: 'assistant',
      content: 'Evening.',
    });
  });

  it.each(['Mara (old)', 'a+b*', '[x]', '$^', '\\', '雪'])('L7, P5: the name %s is only a name', (name) => {
    expect(answering(`hello @${name}`, [name])).toBe(name);
    expect(answering('hello', [name])).toBe('not-addressed');
  });

  it('L7: the longer of two names is meant', () => {
    expect(answering('@Ann Marie, hello', ['Ann', 'Ann Marie'])).toBe('Ann Marie');
    expect(answering('@Ann, hello', ['Ann', 'Ann Marie'])).toBe('Ann');
  });

  it('L8: a card that is not there is no card, and no crash', () => {
    const asked = turn('hi', { repliesTo: { kind: 'character', name: '' } });
    expect(decide(asked, { characters: [character('Mara')], assistantName: 'Assistant' })).toEqual({
      kind: 'ignore',
      reason: 'no-card',
      name: '',
    });
  });

  it.each([
    ['version 2 with its name in data only', { spec: 'chara_card_v2', data: { name: 'Mara' } }],
    [
      'version 3 with its name in data only',
      { spec: 'chara_card_v3', data: { name: 'Mara', description: 'x' } },
    ],
    ['data without a version', { data: { name: 'Mara' } }],
  ])('L13, B14: a card of %s has a name', (_name, card) => {
    expect(json(card).name).toBe('Mara');
  });

  it('B3: the talk is in its order, the question last', () => {
    const history = ['one', 'two', 'three'].map((text, index) => turn(text, { id: String(index) }));
    expect(
      ask(character('Mara'), history)
        .slice(1)
        .map(({ content }) => content),
    ).toEqual(['Ann: one', 'Ann: two', 'Ann: three']);
  });

  it.each([
    ['base64 in tEXt', (text: string) => tEXt('chara', Buffer.from(text).toString('base64'))],
    ['plain JSON in tEXt', (text: string) => chunk('tEXt', `chara\0${text}`)],
  ])('B13: letters beyond ASCII survive %s', (_name, make) => {
    const card = JSON.stringify({ name: 'Žofie 雪 😀' });
    expect(parseCard(png([make(card)]), 'card.png').name).toBe('Žofie 雪 😀');
  });

  it('B16: no message is dropped for its role', () => {
    const talk = [
      turn('a', { speaker: { kind: 'character', name: 'Mara' } }),
      turn('b', { speaker: { kind: 'character', name: 'Mara' } }),
      turn('c'),
      turn('d'),
    ];
    expect(
      ask(character('Mara'), talk)
        .slice(1)
        .map(({ role, content }) => `${role} ${content}`),
    ).toEqual(['assistant a', 'assistant b', 'user Ann: c', 'user Ann: d']);
  });

  it('P6: sends what a card says: prompts, examples, lore', () => {
    const card = json({
      spec: 'chara_card_v3',
      data: {
        name: 'Mara',
        system_prompt: 'SYSTEM {{CHAR}}',
        post_history_instructions: 'LAST {{User}}',
        mes_example: '<START>\n{{user}}: Hi\n{{char}}: EXAMPLE',
        character_book: { entries: [{ keys: ['lamp'], content: 'LORE' }] },
      },
    });
    expect(JSON.stringify(ask(card))).toMatch(/SYSTEM Mara.*LORE.*EXAMPLE.*LAST Ann/);
  });

  it('P6: reads the newer of two cards in a picture', () => {
    const bytes = png([tEXt('chara', base64({ name: 'Old' })), tEXt('ccv3', base64({ name: 'New' }))]);
    expect(parseCard(bytes, 'card.png').name).toBe('New');
  });
});
