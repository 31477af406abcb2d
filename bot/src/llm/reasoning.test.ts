import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutReasoning } from './reasoning.ts';

async function* from(pieces: readonly string[]): AsyncIterable<string> {
  yield* pieces;
}

async function filtered(pieces: readonly string[]): Promise<string> {
  let text = '';
  for await (const piece of withoutReasoning(from(pieces))) text += piece;
  return text;
}

describe('withoutReasoning', () => {
  it.each([
    ['an answer without any', ['Good ', 'evening'], 'Good evening'],
    ['a block at the start', ['<think>hm</think>Good evening'], 'Good evening'],
    ['a block split between pieces', ['<th', 'ink>h', 'm</th', 'ink>\n\nGood', ' evening'], 'Good evening'],
    ['capitals', ['<Think>hm</THINK>Good'], 'Good'],
    ['two blocks', ['<think>a</think><think>b</think>Good'], 'Good'],
    ['other words for it', ['<reasoning>a</reasoning>', 'Good'], 'Good'],
    ['a block that never ends', ['<think>', 'and on and on'], ''],
    ['a tag in the middle of an answer', ['Use <think> tags</think>'], 'Use <think> tags</think>'],
    ['another tag at the start', ['<b>Good</b>'], '<b>Good</b>'],
    ['less-than at the start', ['< 3 and > 2'], '< 3 and > 2'],
    ['a beginning that is all there is', ['<thi'], '<thi'],
    ['nothing', [], ''],
  ])('takes %s', async (_name, pieces, expected) => {
    expect(await filtered(pieces)).toBe(expected);
  });

  it('gives the same however the text is cut', async () => {
    const text = fc.constantFrom(
      '<think>a <b> b</think>',
      '<think>',
      '</think>',
      'Good',
      ' ',
      '<',
      'evening',
      '<x>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 6 }), fc.array(fc.nat(60)), async (words, cuts) => {
        const whole = words.join('');
        const places = [
          0,
          ...cuts.filter((cut) => cut < whole.length).toSorted((a, b) => a - b),
          whole.length,
        ];
        const pieces = places.slice(1).map((end, index) => whole.slice(places[index], end));
        expect(await filtered(pieces)).toBe(await filtered([whole]));
      }),
      { numRuns: 2000 },
    );
  });
});
