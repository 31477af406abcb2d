import { ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ANYWHERE } from './definition.ts';
import type { Handler } from './handler.ts';
import { helpText } from './help.ts';

const run = async () => {};
const handlers: readonly Handler[] = [
  {
    kind: 'slash',
    first: 'answer',
    definition: { ...ANYWHERE, name: 'dance', description: 'Dance a little' },
    run,
  },
  {
    kind: 'message',
    first: 'answer',
    definition: { ...ANYWHERE, type: ApplicationCommandType.Message, name: 'Answer as…' },
    run,
  },
  { kind: 'component', first: 'answer', name: 'button', run },
];

describe('helpText', () => {
  it.each([
    ['guild', /Mention me, and Helper answers/],
    ['direct', /Write to me: Helper answers/],
  ] as const)('says how to ask in a %s, and names every command', (where, how) => {
    const text = helpText(handlers, 'Helper', where);
    expect(text).toMatch(how);
    expect(text).toContain('`/dance`: Dance a little');
    expect(text).toContain('“Answer as…”');
    expect(text).not.toContain('button');
  });
});
