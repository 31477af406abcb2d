import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { renderTemplate } from './render.ts';
import { parseYamlDocuments } from './yaml.ts';

/** A part of a template in which values stand, and what each reader has to see there. */
interface Slot {
  readonly template: string;
  readonly expected: (a: string, b: string) => unknown;
}

/** Written below a key, two blanks in; `${A}` and `${B}` are the placeholders. */
const slots: readonly Slot[] = [
  { template: '${A}', expected: (a) => a },
  { template: '${A}${B}', expected: (a, b) => a + b },
  { template: 'x ${A} y', expected: (a) => `x ${a} y` },
  { template: 'x${A}', expected: (a) => `x${a}` },
  { template: '${A}x # a comment with ${UNSET} and "quotes', expected: (a) => `${a}x` },
  { template: "'${A}'", expected: (a) => a },
  { template: "'it''s ${A}${B}'", expected: (a, b) => `it's ${a}${b}` },
  { template: '"${A}"', expected: (a) => a },
  { template: '"\\t${A} \\u00e9 ${B}" # kept', expected: (a, b) => `\t${a} \u00e9 ${b}` },
  { template: '&anchor ${A}', expected: (a) => a },
  { template: '!!str ${A}', expected: (a) => a },
  { template: '&tagged !!str "${A}"', expected: (a) => a },
  { template: '${UNSET:-${A}}', expected: (a) => a },
  { template: "'${UNSET:-it is ${A}}'", expected: (a) => `it is ${a}` },
  { template: '$${A}${A}', expected: (a) => `\${A}${a}` },
  { template: 'first\n    ${A} second\n    third', expected: (a) => `first ${a} second third` },
  { template: '"first\n    ${A}\n    third"', expected: (a) => `first ${a} third` },
  { template: "'first\n    x${A}x\n\n    third'", expected: (a) => `first x${a}x\nthird` },
  { template: '|\n    one ${A}\n    two', expected: (a) => `one ${a}\ntwo\n` },
  { template: '|-\n    ${A}\n    two ${B}', expected: (a, b) => `${a}\ntwo ${b}` },
  { template: '| # why\n    one\n\n      two${A}x\n', expected: (a) => `one\n\n  two${a}x\n` },
  { template: '|+\n    ${A}x\n', expected: (a) => `${a}x\n\n` },
  { template: '|2\n      ${A}\n    end', expected: (a) => `  ${a}\nend\n` },
  { template: '>\n    one ${A}\n    two\n\n    three', expected: (a) => `one ${a} two\nthree\n` },
  { template: '>-\n    one\n      more ${A}\n    two', expected: (a) => `one\n  more ${a}\ntwo` },
  { template: '[${A}, x, "${B}"]', expected: (a, b) => [a, 'x', b] },
  { template: '{k: ${A}, "l": \'${B}\', m: [${A}x]}', expected: (a, b) => ({ k: a, l: b, m: [`${a}x`] }) },
  { template: '[\n    ${A},\n    {k: ${B}}\n    ]', expected: (a, b) => [a, { k: b }] },
  { template: '\n    - ${A}\n    - k: ${B}\n      l: 1', expected: (a, b) => [a, { k: b, l: '1' }] },
  { template: '\n    - - ${A}\n    -\t${B}', expected: (a, b) => [[a], b] },
  { template: '\n    k${A}: v\n    l: ${B}', expected: (a, b) => ({ [`k${a}`]: 'v', l: b }) },
  { template: '\n    "k${A}": v', expected: (a) => ({ [`k${a}`]: 'v' }) },
  { template: '\n    ? k${A}\n    : ${B}', expected: (a, b) => ({ [`k${a}`]: b }) },
  { template: '{k${A}: 1, l: ${B}}', expected: (a, b) => ({ [`k${a}`]: '1', l: b }) },
];

const nasty = fc.string({
  unit: fc.constantFrom(
    ...'aZ019.-+_ :#\'"\\\n\r\t&*!|>%@`{}[],?~=<$/\u0000\u0007\u007f\u0085\u2028\ufeff\uffffé😀',
  ),
  maxLength: 30,
});
const words = fc.constantFrom(
  ...'true false yes no on off y n null ~ 0 1 -1 0.5 1e3 012 0x1f 0b1 1_000 1:20 .5 .inf .nan 2001-01-01 = <<'.split(
    ' ',
  ),
  ...[
    '',
    ' ',
    '- ',
    '---',
    '...',
    '--- x',
    '# x',
    'a: b',
    'a #b',
    '${A}',
    '$${B}',
    '%YAML 1.1',
    '|',
    '>-',
    '\n',
    '\n\n',
    'a\n',
  ],
  ...[
    '  x',
    'x  ',
    '\tx',
    'x\n  y',
    'a\nb: c',
    '"',
    "'",
    '}',
    ']',
    ',',
    '? x',
    '&a',
    '*a',
    '!t',
    '\r\n',
    '8080',
    '-0',
  ],
);
const value = fc.oneof(nasty, words, fc.string({ unit: 'grapheme', maxLength: 40 }));

/** Every leaf as its text: an unquoted number is one in the tree too, and that is a matter of types, not of structure. */
function leaves(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(leaves);
  if (typeof tree !== 'object' || tree === null) return String(tree);
  return Object.fromEntries(Object.entries(tree).map(([key, child]) => [key, leaves(child)]));
}

describe('renderTemplate, for any values in any place', () => {
  const file = fc.record({
    chosen: fc.array(fc.nat(slots.length - 1), { minLength: 1, maxLength: 6 }),
    documents: fc.integer({ min: 1, max: 3 }),
    isWindows: fc.boolean(),
    hasMark: fc.boolean(),
    directive: fc.constantFrom('', '%YAML 1.1\n---\n', '%YAML 1.2\n---\n', '# ${UNSET}\n---\n'),
    a: value,
    b: value,
  });

  it('gives every reader the tree that was meant', { timeout: 240_000 }, () => {
    const check = fc.property(file, ({ chosen, documents, isWindows, hasMark, directive, a, b }) => {
      const slotted = chosen.map((index) => slots[index]).filter((slot) => slot !== undefined);
      const body = slotted.map(({ template }, index) => `  key${index}: ${template}\n`).join('');
      const document = `root:\n${body}last: end\n`;
      const plain = directive + Array.from({ length: documents }, () => document).join('---\n');
      const template = (hasMark ? '\ufeff' : '') + (isWindows ? plain.replaceAll('\n', '\r\n') : plain);
      const { text, problems } = renderTemplate(template, { A: a, B: b });
      expect(problems).toEqual([]);
      const expected = Array.from({ length: documents }, () => ({
        root: Object.fromEntries(slotted.map((slot, index) => [`key${index}`, leaves(slot.expected(a, b))])),
        last: 'end',
      }));
      for (const version of ['1.1', '1.2'] as const) {
        const read = parseAllDocuments(text, { version, logLevel: 'silent' });
        expect(read.flatMap(({ errors }) => errors)).toEqual([]);
        expect(read.map((entry) => leaves(entry.toJS()))).toEqual(expected);
      }
      expect(parseYamlDocuments(text).map((entry) => leaves(entry.value))).toEqual(expected);
    });
    fc.assert(check, { numRuns: 2000 });
  });

  it('changes nothing outside the scalars that hold placeholders', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab:- \n#$"\'{}[]&*!|>'), maxLength: 60 });
    fc.assert(
      fc.property(text, (template) => {
        fc.pre(!template.includes('${'));
        expect(renderTemplate(template, { a: 'x', b: 'y' }).text).toBe(template);
      }),
      { numRuns: 2000 },
    );
  });
});
