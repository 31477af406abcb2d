import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameName } from '../characters/names.ts';
import { readVoice, unvoiced, voiced } from './voice.ts';

describe('voiced', () => {
  it.each([
    ['Mara', 'Mind the ladder.', '**Mara:** Mind the ladder.'],
    ['a*b', 'x', String.raw`**a\*b:** x`],
    ['Mara', '# Title', '**Mara:**\n# Title'],
    ['Mara', '```js\nx\n```', '**Mara:**\n```js\nx\n```'],
    ['Mara', '- one\n- two', '**Mara:**\n- one\n- two'],
  ])('says for %s: %j', (name, text, expected) => {
    expect(voiced(name, text)).toBe(expected);
    expect(readVoice(expected)).toEqual({ name, text });
  });

  it('L2: leads from what any character says back to the character and its words', () => {
    const unit = fc.constantFrom('a', '*', '\\', ':', '`', '_', '😀', ' ', 'É', '**');
    const name = fc
      .string({ unit, minLength: 1, maxLength: 60 })
      .map((text) => text.replaceAll(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(name, fc.string({ unit: 'binary' }), (called, text) => {
        const said = voiced(called, text);
        expect(said.length - text.length).toBeLessThanOrEqual(86);
        const heard = readVoice(said);
        expect(heard?.text).toBe(text);
        expect(isSameName(heard?.name ?? '', called)).toBe(true);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});

describe('readVoice', () => {
  it.each([
    ['words of the bot itself', 'Mind the ladder.'],
    ['bold words', '**Mind** the: ladder.'],
    ['a name without words', '**Mara:**'],
    ['two lines', '**Mara\nB:** x'],
  ])('knows %s from those of a character', (_name, content) => {
    expect(readVoice(content)).toBeUndefined();
  });

  it('B10: does not take what the assistant says for a character, whatever it begins with', () => {
    for (const text of ['**Note:** mind the ladder.', '**Mara:**\nhello', '**a\\*b:** x:** y']) {
      expect(readVoice(text)).toBeDefined();
      expect(readVoice(unvoiced(text))).toBeUndefined();
      expect(unvoiced(text)).toHaveLength(text.length);
    }
    expect(unvoiced('Plain **words:** here')).toBe('Plain **words:** here');
  });
});
