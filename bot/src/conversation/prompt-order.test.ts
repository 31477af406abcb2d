import { describe, expect, it } from 'vitest';
import { character, turn } from '../../../tests/support/conversation.ts';
import { book } from '../../../tests/support/lore.ts';
import type { Character } from '../characters/card.ts';
import { readRegexScripts } from '../characters/regex-scripts.ts';
import { buildPrompt, type PromptRequest, planPrompt } from './prompt.ts';
import { describePrompt, printPrompt } from './prompt-report.ts';
import { countMessageTokens } from './tokens.ts';

const at = (content: string, fields: object = {}) => ({ constant: true, content, ...fields });
const places = book([
  at('LORE-BEFORE-2', { insertion_order: 200 }),
  at('LORE-BEFORE-1', { insertion_order: 1 }),
  at('LORE-AFTER', { position: 'after_char' }),
  at('@@position before_desc\nBEFORE-DESC'),
  at('@@position after_desc\nAFTER-DESC'),
  at('@@position personality\nLORE-PERSONALITY'),
  at('@@position scenario\nLORE-SCENARIO'),
  at('BEFORE-EXAMPLES', { extensions: { position: 5 } }),
  at('AFTER-EXAMPLES', { extensions: { position: 6 } }),
  at('@@depth 1\n@@role user\nDEPTH-1-USER'),
  at('@@depth 1\nDEPTH-1-SYSTEM'),
  at('@@depth 99\n@@role assistant\nDEPTH-99'),
  at('@@reverse_depth 1\n@@role user\nREVERSE-1'),
  at('OUTLET', { extensions: { position: 7, outlet_name: 'Shop' } }),
]);
const mara = character('Mara', {
  description: 'DESCRIPTION {{outlet::Shop}}',
  personality: 'PERSONALITY',
  scenario: 'SCENARIO',
  systemPrompt: 'MAIN; before: {{original}}',
  postHistoryInstructions: 'LAST{{original}}',
  exampleMessages: '<START>\nEXAMPLE-1\n<START>\nEXAMPLE-2',
  depthPrompt: { text: 'NOTE for {{char}}', depth: 2, role: 'system' },
  book: places,
});
const request = (fields: Partial<PromptRequest> = {}): PromptRequest => ({
  character: mara,
  history: [turn('first', { id: '1' }), turn('second', { id: '2' }), turn('third', { id: '3' })],
  tokenLimit: 100_000,
  assistantName: 'Assistant',
  ...fields,
});
const withCard = (fields: Partial<Character>, more: Partial<PromptRequest> = {}) =>
  buildPrompt(request({ character: character('Mara', fields), ...more }));

describe('buildPrompt: the order of SillyTavern', () => {
  it('puts everything in its place', () => {
    const [first, ...rest] = buildPrompt(request());
    const found = first?.content.match(/[A-Z]+(?:-[A-Z0-9]+)*(?=[\s;]|$)|\[[^\]]+\]|next reply|suitable/g);
    expect(found).toEqual([
      'MAIN',
      'next reply',
      'LORE-BEFORE-1',
      'LORE-BEFORE-2',
      'BEFORE-DESC',
      'DESCRIPTION',
      'OUTLET',
      'AFTER-DESC',
      'PERSONALITY',
      'LORE-PERSONALITY',
      'SCENARIO',
      'LORE-SCENARIO',
      'suitable',
      'LORE-AFTER',
      'BEFORE-EXAMPLES',
      '[Example Chat]',
      'EXAMPLE-1',
      '[Example Chat]',
      'EXAMPLE-2',
      'AFTER-EXAMPLES',
      '[Start a new Chat]',
    ]);
    expect(rest).toEqual([
      { role: 'assistant', content: 'DEPTH-99' },
      { role: 'user', content: 'Ann: first' },
      { role: 'system', content: 'NOTE for Mara' },
      { role: 'user', content: 'REVERSE-1' },
      { role: 'user', content: 'Ann: second' },
      { role: 'system', content: 'DEPTH-1-SYSTEM' },
      { role: 'user', content: 'DEPTH-1-USER' },
      { role: 'user', content: 'Ann: third' },
      { role: 'system', content: 'LAST' },
    ]);
  });

  it('sends no two system messages in a row', () => {
    const messages = withCard({
      postHistoryInstructions: 'LAST',
      depthPrompt: { text: 'NOTE', depth: 0, role: 'system' },
    });
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'user', 'user', 'system']);
    expect(messages.at(-1)?.content).toBe('NOTE\n\nLAST');
  });

  it.each([
    ['system_prompt', /next reply/, /LAST/],
    ['post_history_instructions', /LAST/, /next reply/],
  ])('lets lore switch off %s', (prompt, gone, stays) => {
    const lore = book([at(`@@disable_ui_prompt ${prompt}\nx`)]);
    const text = JSON.stringify(withCard({ book: lore, postHistoryInstructions: 'LAST' }));
    expect(text).not.toMatch(gone);
    expect(text).toMatch(stays);
  });

  it.each([
    [false, true],
    [true, false],
  ])('asks for what everybody may read, but among adults (%s)', (isAgeRestricted, expected) => {
    expect(/suitable for people of any age/.test(JSON.stringify(withCard({}, { isAgeRestricted })))).toBe(
      expected,
    );
  });

  it('makes the same of the same question, chance included, and another with another seed', () => {
    const chances = { description: '{{roll:999999}} {{random:a,b}} {{pick:a,b}}' };
    const make = (seed?: string) => withCard(chances, seed === undefined ? {} : { seed })[0]?.content;
    expect(make()).toBe(make());
    expect(make()).not.toBe(make('again'));
  });

  it('knows the time when it is told', () => {
    const now = new Date('2026-11-22T10:00:00Z');
    expect(withCard({ scenario: '{{isodate}}' }, { now })[0]?.content).toContain('2026-11-22');
  });

  it('rewrites what the model sees by the scripts of the card, and what people say not for people', () => {
    const { scripts } = readRegexScripts([
      { findRegex: 'first', replaceString: 'FIRST', placement: [1], promptOnly: true },
      { findRegex: 'LORE', replaceString: 'WISDOM', placement: [5] },
      { findRegex: 'second', replaceString: 'hidden', placement: [1], markdownOnly: true },
    ]);
    const text = JSON.stringify(withCard({ regexScripts: scripts, book: book([at('LORE')]) }));
    expect(text).toMatch(/WISDOM.*Ann: FIRST.*Ann: second/);
  });
});

describe('buildPrompt: who is who', () => {
  const said = (speaker: Parameters<typeof turn>[1], text = 'Hm.') => turn(text, speaker);
  const talk = [
    said({ speaker: { kind: 'assistant' } }),
    said({ speaker: { kind: 'character', name: 'Mara' } }),
    said({ speaker: { kind: 'character', name: 'Pip' } }),
    said({ speaker: { kind: 'other' } }),
    turn('And you?'),
  ];

  it.each([
    [
      'Mara',
      ['user Assistant: Hm.', 'assistant Hm.', 'user Pip: Hm.', 'user Somebody: Hm.', 'user Ann: And you?'],
    ],
    [
      'Assistant',
      ['assistant Hm.', 'user Mara: Hm.', 'user Pip: Hm.', 'user Somebody: Hm.', 'user Ann: And you?'],
    ],
  ])('takes for the words of %s only its own', (name, expected) => {
    const messages = buildPrompt(request({ character: character(name), history: talk })).slice(1);
    expect(messages.map(({ role, content }) => `${role} ${content}`)).toEqual(expected);
  });

  it('knows its own words by a name that Discord cuts', () => {
    const name = 'Mara '.repeat(40).trim();
    const history = [said({ speaker: { kind: 'character', name: name.slice(0, 80) } }), turn('And you?')];
    expect(buildPrompt(request({ character: character(name), history }))[1]).toEqual({
      role: 'assistant',
      content: 'Hm.',
    });
  });
});

describe('planPrompt', () => {
  const talk = Array.from({ length: 100 }, (_, index) =>
    turn(`${index} ${'word '.repeat(60)}`, { id: String(index) }),
  );

  it.each([
    ['examples first', 6000, { exampleMessages: `<START>\n${'example '.repeat(2000)}` }],
    ['what wants room first', 6000, { book: book([at(`@@ignore_on_max_context\n${'lore '.repeat(200)}`)]) }],
  ])('drops %s when the talk needs the room', (_name, tokenLimit, fields) => {
    const plan = planPrompt(request({ character: character('Mara', fields), history: talk, tokenLimit }));
    expect(plan.messages[0]?.content).not.toMatch(/example example|lore lore/);
    expect(plan.turnsLeftOut).toBeGreaterThan(0);
    const roomy = planPrompt(request({ character: character('Mara', fields), tokenLimit }));
    expect(roomy.messages[0]?.content).toMatch(/example example|lore lore/);
  });

  it.each([300, 1000, 4000, 20_000])(
    'stays within %i tokens with a card of a hundred kilobytes',
    (tokenLimit) => {
      const huge = character('Mara', {
        description: 'word '.repeat(20_000),
        scenario: 'harbour '.repeat(500),
        postHistoryInstructions: 'Stay brief.',
      });
      const plan = planPrompt(request({ character: huge, history: talk, tokenLimit }));
      const tokens = plan.messages.reduce((sum, { content }) => sum + countMessageTokens(content), 0);
      expect(tokens).toBeLessThanOrEqual(tokenLimit - Math.min(1024, tokenLimit / 4) + 10);
      expect(plan.messages.some(({ content }) => content.startsWith('Ann: 99 '))).toBe(true);
      expect(plan.messages.at(-1)?.content).toBe('Stay brief.');
      expect(plan.parts.find(({ label }) => label === 'Description')?.isCut).toBe(true);
    },
  );

  it('says what would be sent, with tokens, and what would not and why', () => {
    const lore = book([
      { keys: ['third'], content: 'Third things.', name: 'Thirds' },
      { keys: ['third'], content: 'Never.', name: 'Nevers', extensions: { probability: 0 } },
    ]);
    const plan = planPrompt(request({ character: character('Mara', { description: 'Lamps.', book: lore }) }));
    expect(describePrompt(plan).replaceAll(/^ *\d+/gm, '#')).toBe(
      [
        '#  Main prompt             system',
        '#  Lore before             system',
        '#  Description             system',
        '#  Auxiliary prompt        system',
        '#  Talk (3 of 3 messages)  talk',
        '#  about, of 100000 tokens for prompt and answer',
        'Lore: Thirds: 5 tokens, by key, before',
        'Lore left out: Nevers: chance',
      ].join('\n'),
    );
    expect(printPrompt(plan)).toMatch(/^--- system ---\nWrite Mara's[\s\S]*--- user ---\nAnn: third$/);
    expect(plan.tokens).toBe(plan.parts.reduce((sum, { tokens }) => sum + tokens, 0));
  });

  it('takes a thousand turns, five thousand keys and a hundred kilobytes of macros', () => {
    const entries = Array.from({ length: 5000 }, (_, index) => ({
      keys: [`key${index}.`],
      content: `about ${index}`,
    }));
    const card = character('Mara', {
      description: '{{user}} {{random:a,b}} '.repeat(4000),
      book: book(entries),
    });
    const history = Array.from({ length: 1000 }, (_, index) =>
      turn(`key${index}. ${'word '.repeat(300)}`, { id: `${index}` }),
    );
    expect(planPrompt(request({ character: card, history, tokenLimit: 32_768 })).lore.active).toHaveLength(2);
  });
});
