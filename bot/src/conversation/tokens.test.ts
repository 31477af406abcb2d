import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTokens, cutToTokens } from './tokens.ts';

describe('countTokens', () => {
  // What two tokenizers (o200k_base, cl100k_base) make of the texts, the larger of both.
  it.each([
    ['English', 'Lights the lamps of a harbour town and knows everybody who passes under them.', 15],
    ['German', 'Die Straßenlaternenanzünderin grüßt jeden, der vorübergeht.', 19],
    ['Japanese', '街灯を灯す女性は通りかかる人を皆知っていて、決して急がず、小さな物語を語ります。', 46],
    ['Chinese', '点灯人认识每一个路过的人，从不着急，总是讲一些小故事。她随身带着梯子。', 46],
    [
      'Russian',
      'Фонарщица знает каждого, кто проходит мимо; она никогда не торопится и рассказывает небольшие истории.',
      48,
    ],
    ['hexadecimal', '3f2a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0a', 64],
    ['emoji', '😀😅🤣🥲👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇩🇪✨🔥💀', 56],
    ['one letter', 'a'.repeat(400), 50],
    ['nothing', '', 0],
  ])('counts %s rather too many than too few, and not many times too many', (_name, text, real) => {
    expect(countTokens(text)).toBeGreaterThanOrEqual(real);
    expect(countTokens(text)).toBeLessThanOrEqual(real * 3);
  });

  it('is never less for more text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (left, right) => {
        expect(countTokens(left + right)).toBeGreaterThanOrEqual(countTokens(left) * 0.8);
        expect(countTokens(left + right)).toBeLessThanOrEqual(countTokens(left) + countTokens(right) + 3);
      }),
      { seed: 20_261_122, numRuns: 2000 },
    );
  });

  it('P10: takes megabytes of anything', () => {
    for (const piece of ['a', ' ', '雪', '😀', 'xkq ', '1']) {
      expect(countTokens(piece.repeat(2_000_000 / piece.length))).toBeGreaterThan(100_000);
    }
  });
});

describe('cutToTokens', () => {
  it('leaves what fits, and cuts the rest within the number, never through a sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat({ max: 60 }), (text, max) => {
        const cut = cutToTokens(text, max);
        expect(cut.isWellFormed()).toBe(true);
        expect(countTokens(cut)).toBeLessThanOrEqual(max);
        if (countTokens(text) <= max) expect(cut).toBe(text);
        else expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      }),
      { seed: 20_261_122, numRuns: 2000 },
    );
  });
});
