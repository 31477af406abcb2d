import { describe, expect, it } from 'vitest';
import { character } from '../../../../tests/support/conversation.ts';
import { createHandlers } from './handlers.ts';
import { helpText } from './help.ts';

const handlers = createHandlers({ cast: { characters: [character('Ann')], assistantName: 'Assistant' } });

describe('helpText', () => {
  it.each(['guild', 'direct'] as const)('names every command, in a %s', (where) => {
    const text = helpText(handlers, 'Assistant', where);
    for (const handler of handlers)
      if ('definition' in handler) expect(text).toContain(handler.definition.name);
    expect(text.length).toBeLessThanOrEqual(2_000);
  });
});
