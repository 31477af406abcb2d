import { describe, expect, it } from 'vitest';
import { cleanReply } from './clean.ts';

describe('cleanReply', () => {
  it.each([
    ['a plain text', 'Good evening.', 'Good evening.'],
    ['its own name before it', 'Mara (old): Good evening.', 'Good evening.'],
    ['its own name in another case', 'MARA (OLD):Good evening.', 'Good evening.'],
    ["another's name", 'Pip: Ahoy.', 'Pip: Ahoy.'],
    ['its name later on', 'They call me Mara (old): nice.', 'They call me Mara (old): nice.'],
    ['reasoning', '<think>She says\nhello.</think>\n\nGood evening.', 'Good evening.'],
    ['reasoning before its name', '<thinking>hm</thinking>Mara (old): Evening.', 'Evening.'],
    ['reasoning twice', '<think>a</think>Good <think>b</think>evening.', 'Good evening.'],
    ['reasoning that was cut off', 'Good evening.<think>and now', 'Good evening.'],
    ['only reasoning', '<THINK>hm</THINK> ', ''],
    ["the model's own marks", 'Good evening.<|endoftext|><|im_end|>', 'Good evening.'],
    ['only its name', 'Mara (old): ', ''],
  ])('%s', (_name, text, expected) => {
    expect(cleanReply(text, 'Mara (old)')).toBe(expected);
  });
});
