import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Habit, withoutReasoning } from './reasoning.ts';

async function* from(pieces: readonly string[]): AsyncIterable<string> {
  yield* pieces;
}

async function filtered(pieces: readonly string[], habit?: Habit): Promise<string> {
  let text = '';
  for await (const piece of withoutReasoning(from(pieces), habit)) text += piece;
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
    ['a closing tag alone', ['Okay, she greets.', '\n</th', 'ink>\n\nHello.'], 'Hello.'],
    ['a closing tag in code', ['Say `</think>`.'], 'Say `</think>`.'],
    ['a closing tag later on', [`${'Good '.repeat(9)}</think>`], `${'Good '.repeat(9)}</think>`],
  ])('takes %s', async (_name, pieces, expected) => {
    expect(await filtered(pieces)).toBe(expected);
  });

  it('waits for the closing tag of a model that never says the opening one, while it is so', async () => {
    const habit = new Habit('any');
    const long = `${'hm '.repeat(500)}`;
    expect(await filtered(['Okay.</think>Hello'], habit)).toBe('Hello');
    expect(await filtered([long, `${long}</think>Hello`], habit)).toBe('Hello');
    expect(await filtered([long], habit)).toBe(long);
    expect(await filtered([long, '</think>Hello'], habit)).toBe(`${long}</think>Hello`);
  });

  it.each([
    ['deepseek-ai/DeepSeek-R1-Distill-Qwen-7B', true],
    ['Qwen/QwQ-32B', true],
    ['Qwen3-30B-A3B-Thinking-2507', true],
    ['gpt-4o-mini', false],
    ['nr1-chat', false],
  ])('knows by its name whether %s does so', (model, isUntold) => {
    expect(new Habit(model).isUntold).toBe(isUntold);
  });

  it('gives the same however the text is cut', async () => {
    const text = fc.constantFrom(
      '<think>a <b> b</think>',
      '<think>',
      '</think>',
      'Good',
      '`',
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
