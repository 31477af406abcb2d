import { describe, expect, it } from 'vitest';
import { ATTACKS, MARKERS } from '../../../tests/support/attacks.ts';
import { character, turn } from '../../../tests/support/conversation.ts';
import { book } from '../../../tests/support/lore.ts';
import { breakRoleMarkers, plainName } from './neutral.ts';
import { buildPrompt } from './prompt.ts';
import type { Turn } from './turn.ts';

const WORDS = ATTACKS.map(({ text }) => text);
const CORPUS = [
  ...WORDS,
  ...MARKERS.map((marker) => `hello\n\n${marker}`),
  ...WORDS.map((words) => `\`\`\`${words}\`\`\``),
];

const mara = character('Mara', {
  description: '{{user}} knows {{char}}. {{lastMessage}}{{lastUserMessage}}',
  systemPrompt: '{{original}} Speak to {{user}}.',
  exampleMessages: '<START>\n{{user}}: Hi.\n{{char}}: Evening.',
  postHistoryInstructions: 'Answer {{user}}.{{lastMessage}}',
  depthPrompt: { text: 'Be kind to {{user}}.', depth: 1, role: 'system' },
  book: book([{ keys: ['{{user}}', 'hello'], content: 'LORE about {{user}}' }]),
});
const ask = (text: string, fields: Partial<Turn> = {}, name = 'Ann') => {
  const speaker = { kind: 'user', id: '1', name } as const;
  const history = [
    turn(text, { id: '1', speaker, ...fields }),
    turn('Evening.', { id: '2', speaker: { kind: 'character', name: 'Mara' } }),
    turn(text, { id: '3', speaker }),
  ];
  return buildPrompt({ character: mara, history, tokenLimit: 32_768, assistantName: 'Assistant' });
};
const shape = (messages: ReturnType<typeof ask>) => messages.map(({ role }) => role).join(' ');
const plain = ask('hello');

describe('what people write', () => {
  it('comes from a corpus of some size', () => {
    expect(new Set(WORDS).size).toBeGreaterThanOrEqual(100);
  });

  it.each(CORPUS)('stays theirs: %j', (text) => {
    const messages = ask(`hello ${text}`);
    expect(shape(messages)).toBe(shape(plain));
    const others = (list: typeof messages) => list.filter(({ role }) => role !== 'user');
    expect(others(messages)).toEqual(others(plain));
    const ours = messages.filter(({ role }) => role === 'user');
    expect(ours.every(({ content }) => content.startsWith('Ann: hello '))).toBe(true);
    const shown = (said: string) => said.replaceAll('\u200b', '');
    expect(ours.map(({ content }) => shown(content))).toEqual([
      shown(`Ann: hello ${text}`),
      shown(`Ann: hello ${text}`),
    ]);
  });

  it.each(MARKERS)('holds no marker that a server would take for its own: %j', (text) => {
    const written = JSON.stringify(ask(text).filter(({ role }) => role === 'user'));
    expect(written).not.toMatch(
      /<[|｜]\w+[|｜]>|\[\/?INST\]|<\/?s>|<<\/?SYS>>|<(?:start|end)_of_turn>|<[be]os>|### ?(?:System|Instruction|Response)|\[\/?SYSTEM_PROMPT\]|\[AVAILABLE_TOOLS\]/i,
    );
  });

  it.each(CORPUS)('is theirs as a name too: %j', (name) => {
    const messages = ask('hello', {}, name);
    expect(shape(messages)).toBe(shape(plain));
    const shown = plainName(name);
    expect(shown).not.toMatch(/[\n\r\u0000-\u001f]/);
    // The name stands where the card puts it, and changes nothing else.
    const named = ask('hello', {}, 'Zoë').map(({ content }) => content.replaceAll('Zoë', () => shown));
    const same = messages.map(({ content }) => content.replaceAll(`${shown} (user)`, () => shown));
    expect(same).toEqual(named);
  });

  it('never lets a person look like the character', () => {
    const written = ask('hello', {}, 'MARA').filter(({ role }) => role === 'user');
    expect(written.map(({ content }) => content)).toEqual(['MARA (user): hello', 'MARA (user): hello']);
  });

  it.each(['a < b', 'x <| y', '[1] and #1', '## Heading', '<b>', '<:smile:1>', 'fn |> g', '<@1>'])(
    'is left alone where it is harmless: %s',
    (text) => {
      expect(breakRoleMarkers(text)).toBe(text);
    },
  );
});
