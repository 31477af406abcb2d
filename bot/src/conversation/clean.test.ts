import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDraft, cleanReply, closeFence } from './clean.ts';

const voice = { names: ['Mara (old)', 'Mara'], others: ['Ann', 'Ann Marie', 'User'] };

describe('cleanReply', () => {
  it.each([
    ['a plain text', 'Good evening.', 'Good evening.'],
    ['its own name before it', 'Mara (old): Good evening.', 'Good evening.'],
    ['its own name in another case', 'MARA (OLD):Good evening.', 'Good evening.'],
    ['its nickname before it', 'Mara: Good evening.', 'Good evening.'],
    ['its own name in bold', '**Mara (old):** Good evening.', 'Good evening.'],
    ['its own name in bold before a colon', '**Mara**: Good evening.', 'Good evening.'],
    ["another's name", 'Pip: Ahoy.', 'Pip: Ahoy.'],
    ['its name later on', 'They call me Mara (old): nice.', 'They call me Mara (old): nice.'],
    ['reasoning', '<think>She says\nhello.</think>\n\nGood evening.', 'Good evening.'],
    ['reasoning before its name', '<thinking>hm</thinking>Mara (old): Evening.', 'Evening.'],
    ['reasoning twice', '<think>a</think>Good <think>b</think>evening.', 'Good evening.'],
    ['reasoning that was cut off', '<think>and now', ''],
    ['a tag that is never closed', 'Good evening. <think> is a tag.', 'Good evening. <think> is a tag.'],
    ['a tag in code', 'Use the `<think>` tag. More.', 'Use the `<think>` tag. More.'],
    ['tags in code', 'So: `<think>a</think>`.', 'So: `<think>a</think>`.'],
    ['tags in a block of code', '```\n<think>a</think>\n```\nSo.', '```\n<think>a</think>\n```\nSo.'],
    ['reasoning with code in it', 'Good <think>`a</think>evening, `b`.', 'Good evening, `b`.'],
    ['only reasoning', '<THINK>hm</THINK> ', ''],
    ["the model's own marks", 'Good evening.<|endoftext|><|im_end|>', 'Good evening.'],
    ['only its name', 'Mara (old): ', ''],
    ['what it makes others say', 'Good evening.\nAnn: And you?\nMara: Fine.', 'Good evening.'],
    ['what it makes others say in bold', 'Good evening.\n\n**Ann Marie:** And you?', 'Good evening.'],
    ['a line that begins as a name', 'Good evening.\nAnnual: 3', 'Good evening.\nAnnual: 3'],
    ['a name within a line', 'Good evening.\nDear Ann: come in.', 'Good evening.\nDear Ann: come in.'],
    ['a name in code', 'So:\n```yaml\nUser: root\n```\nDone.', 'So:\n```yaml\nUser: root\n```\nDone.'],
    ['a name on its first line', 'Ann: is what I say.', 'Ann: is what I say.'],
  ])('%s', (_name, text, expected) => {
    expect(cleanReply(text, voice)).toBe(expected);
  });
});

describe('cleanDraft', () => {
  it.each([
    ['a text', 'Good eve', 'Good eve'],
    ['the start of a tag', 'Good <thi', 'Good'],
    ['an open block of reasoning', '<think>She sa', ''],
    ['an open block of reasoning in the middle', 'Good evening. <think>She', 'Good evening.'],
    ['a tag in code', 'Use `<think>` he', 'Use `<think>` he'],
    ['the end of a block that has only begun', '<think>She says</thi', ''],
    ['the start of a mark', 'Good evening.<|im_', 'Good evening.'],
    ['a sign that is no tag', 'a < b', 'a < b'],
    ['the start of its own name', 'Mar', ''],
    ['its own name', 'Mara:', ''],
    ['a line that may become a name', 'Good evening.\nAn', 'Good evening.'],
    ['a line that became none', 'Good evening.\nAnd', 'Good evening.\nAnd'],
    ['a line of others', 'Good evening.\nAnn: And', 'Good evening.'],
    ['half a character', 'Good \ud83d', 'Good'],
  ])('%s', (_name, text, expected) => {
    expect(cleanDraft(text, voice)).toBe(expected);
  });

  it('never shows what is taken back, wherever the text is cut', () => {
    const pieces = [
      '<think>',
      '</think>',
      '<',
      '|',
      'im_end',
      '|>',
      '>',
      'Mara',
      ':',
      'Ann',
      ' ',
      '\n',
      '```',
      '`',
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), {
      maxLength: 24,
    });
    const property = fc.property(text, (parts) => {
      const full = parts.join('');
      const final = cleanReply(full, voice);
      for (let length = 0; length <= full.length; length++)
        expect(final.startsWith(cleanDraft(full.slice(0, length), voice))).toBe(true);
    });
    fc.assert(property, { seed: 20_261_122, numRuns: 1000 });
  });
});

describe('closeFence', () => {
  it.each([
    ['a text without code', 'Good evening.', 'Good evening.'],
    ['a closed block', '```js\n1\n```', '```js\n1\n```'],
    ['an open block', 'So:\n```js\nlet a;', 'So:\n```js\nlet a;\n```'],
    ['a block that has only begun', 'So:\n```js\n', 'So:'],
    ['a fence that has only begun', 'So:\n``', 'So:\n'],
    ['a fence in the making at the end of a block', '```js\n1\n``', '```js\n1\n```'],
  ])('%s', (_name, text, expected) => {
    expect(closeFence(text)).toBe(expected);
  });
});
