import { describe, expect, it } from 'vitest';
import type { Part } from './parts.ts';
import { takeOver } from './take-over.ts';

const webhook = (text: string, name = 'Mara'): Part => ({ kind: 'webhook', name, username: name, text });
const plain = (text: string, reply = false): Part => ({ kind: 'plain', text, reply });
const embed = (text: string): Part => ({ kind: 'embed', author: 'Mara', text });

describe('takeOver', () => {
  it.each<[string, Part[], Part[], number]>([
    ['no drafts', [], [webhook('a')], 0],
    ['drafts of the same form', [webhook('a'), webhook('b')], [webhook('c'), webhook('d'), webhook('e')], 2],
    ['more drafts than parts', [plain('a'), plain('b')], [plain('c')], 1],
    ["another's draft", [webhook('a', 'Pip')], [webhook('c')], 0],
    ['a draft of another form', [plain('a')], [embed('c')], 0],
    ['a draft by embed', [embed('a')], [embed('c')], 1],
  ])('%s', (_name, drafts, parts, kept) => {
    expect(takeOver(drafts, parts)).toEqual({ parts, kept });
  });

  it('goes on plainly where the webhook was refused', () => {
    expect(takeOver([plain('**Mara:** a', true)], [webhook('b'), webhook('c')])).toEqual({
      parts: [plain('**Mara:** b', true), plain('**Mara:** c')],
      kept: 1,
    });
  });
});
