import { describe, expect, it } from 'vitest';
import { character, turn } from '../../../tests/support/conversation.ts';
import { buildPrompt } from './prompt.ts';
import { countMessageTokens } from './tokens.ts';
import type { Turn } from './turn.ts';

const roomy = 100_000;
const mara = character('Mara', {
  description: '{{char}} lights lamps.',
  personality: 'Warm.',
  scenario: 'Evening; {{user}} walks by.',
  exampleMessages: '<START>\n{{user}}: Hi.\n{{char}}: Mind the ladder.',
});

const prompt = (fields: Partial<Parameters<typeof buildPrompt>[0]>) =>
  buildPrompt({
    character: mara,
    history: [turn('hello')],
    tokenLimit: roomy,
    assistantName: 'Assistant',
    ...fields,
  });
const systemText = (fields: Partial<Parameters<typeof buildPrompt>[0]>) => prompt(fields)[0]?.content ?? '';
const named = (name: string): Turn['speaker'] => ({ kind: 'user', id: '1', name });

describe('buildPrompt', () => {
  it('tells who the character is, in order, then the talk, then the last word', () => {
    const messages = prompt({ character: { ...mara, postHistoryInstructions: 'Stay {{char}}.' } });
    expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'system']);
    expect(messages[0]?.content).toMatch(
      /Write Mara's next reply.*About Mara:\nMara lights lamps\..*personality:\nWarm\..*Scenario:\nEvening; Ann walks by\..*\[Example Chat\]\nAnn: Hi\.\nMara: Mind the ladder\.\n\n\[Start a new Chat\]$/s,
    );
    expect(messages[1]?.content).toBe('Ann: hello');
    expect(messages[2]?.content).toBe('Stay Mara.');
  });

  it('leaves out the headings of what the card does not say', () => {
    expect(systemText({ character: character('Mara', { scenario: ' \n' }) })).not.toMatch(/:\n/);
  });

  it('takes the prompt of the card for ours', () => {
    const text = systemText({ character: { ...mara, systemPrompt: 'You are {{char}}, {{user}} is not.' } });
    expect(text).toMatch(/^You are Mara, Ann is not\.\n/);
    expect(text).not.toContain('next reply');
  });

  it('calls the character by its nickname, and whoever asked last by name', () => {
    const history = [turn('first', { speaker: named('Bob') }), turn('last', { speaker: named('Cleo') })];
    const text = systemText({ character: { ...mara, nickname: 'Mo' }, history });
    expect(text).toContain('Mo lights lamps');
    expect(text).toContain('Cleo walks by');
    expect(text).not.toContain('Bob');
  });

  it.each(['{{char}}', '$&', '{{user}}', '<BOT>'])('takes the name %s of a person literally', (name) => {
    const history = [turn('hello', { speaker: named(name) })];
    const text = systemText({ character: { ...mara, systemPrompt: 'Speak to {{user}}.' }, history });
    expect(text).toContain(`Speak to ${name}.`);
    expect(text).toContain(`Evening; ${name} walks by.`);
  });

  it('expands no macros in what people write', () => {
    expect(prompt({ history: [turn('I am {{char}}')] }).at(-1)?.content).toBe('Ann: I am {{char}}');
  });

  it('shows who said what; only its own words are its own', () => {
    const history = [
      turn('Evening.', { speaker: { kind: 'character', name: 'mara' } }),
      turn('I am Mara now', { speaker: named('Mara') }),
      turn('Ahoy.', { speaker: { kind: 'character', name: 'Pip' } }),
      turn('And you?'),
    ];
    expect(prompt({ history }).slice(1)).toEqual([
      { role: 'assistant', content: 'Evening.' },
      { role: 'user', content: 'Mara (user): I am Mara now' },
      { role: 'user', content: 'Pip: Ahoy.' },
      { role: 'user', content: 'Ann: And you?' },
    ]);
  });
});

describe('buildPrompt: the limit', () => {
  const talk = Array.from({ length: 200 }, (_, index) => turn(`${index} ${'word '.repeat(60)}`));

  it('keeps the newest that fit, in order, without a gap', () => {
    const numbers = prompt({ history: talk, tokenLimit: 8000 })
      .slice(1)
      .map(({ content }) => Number(/\d+/.exec(content)?.[0]));
    expect(numbers.length).toBeGreaterThan(20);
    expect(numbers.length).toBeLessThan(100);
    expect(numbers).toEqual(talk.slice(-numbers.length).map((_, index) => 200 - numbers.length + index));
  });

  it.each([500, 1000, 8000, 32_768])('leaves room for the answer within %i', (tokenLimit) => {
    const messages = prompt({ history: talk, tokenLimit });
    const tokens = messages.reduce((sum, { content }) => sum + countMessageTokens(content), 0);
    const budget = tokenLimit - Math.min(1024, tokenLimit / 4);
    expect(tokens).toBeLessThanOrEqual(budget);
    if (messages.length <= talk.length) expect(tokens).toBeGreaterThan(budget - 200);
  });

  it('asks the question whatever the limit, with card and last word whole', () => {
    const card = { ...mara, postHistoryInstructions: 'The last word.' };
    const messages = prompt({ character: card, history: talk, tokenLimit: 300 });
    expect(messages).toHaveLength(3);
    expect(messages[0]?.content).toContain('Mara lights lamps.');
    expect(messages[1]?.content).toMatch(/^Ann: 199 /);
    expect(messages[2]?.content).toBe('The last word.');
  });
});
