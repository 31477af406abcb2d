import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, chunk, iTXt, png, tEXt, zip, zTXt } from '../../../tests/support/cards.ts';
import { turn } from '../../../tests/support/conversation.ts';
import { buildPrompt } from '../conversation/prompt.ts';
import { CardError, parseCard } from './card.ts';
import { greetingsOf } from './greetings.ts';

const seed = 20_261_122;
/** Of each kind; ten thousand and more together. */
const numRuns = 2100;

/** A card is read and can be used for an answer, or refused with a code and a reason; nothing else happens. */
function readOrRefuse(bytes: Uint8Array, file: string): 'read' | 'refused' {
  try {
    const character = parseCard(bytes, file);
    expect(character.name.trim()).not.toBe('');
    greetingsOf(character, { user: 'Ann' }, true);
    const messages = buildPrompt({
      character,
      history: [turn('hello lamp')],
      tokenLimit: 4000,
      assistantName: 'A',
    });
    expect(messages.some(({ content }) => content.includes('hello lamp'))).toBe(true);
    return 'read';
  } catch (error) {
    if (!(error instanceof CardError)) throw error;
    expect(error.code).toMatch(/^[A-Z_]+$/);
    expect(error.message).toMatch(new RegExp(`^${file.replace('.', '\\.')} \\S.{5,}`));
    return 'refused';
  }
}

const anything = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<unknown>(
      '',
      ' ',
      'lamp',
      '{{char}}',
      '{{random:a,b}}',
      '@@depth 2\nx',
      '/(a+)+$/',
      '<START>\nx',
      '\ud800',
      null,
      true,
      -1,
      1e300,
      [],
      {},
    ),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const entryFields = [
  'keys',
  'key',
  'content',
  'enabled',
  'constant',
  'selective',
  'secondary_keys',
  'insertion_order',
  'position',
  'priority',
  'use_regex',
  'case_sensitive',
  'name',
  'comment',
  'id',
];
const extensionFields = [
  'position',
  'depth',
  'role',
  'probability',
  'useProbability',
  'selectiveLogic',
  'group',
  'group_weight',
  'group_override',
  'scan_depth',
  'sticky',
  'cooldown',
  'delay',
  'exclude_recursion',
  'delay_until_recursion',
  'outlet_name',
  'match_whole_words',
];
const cardFields = [
  'name',
  'char_name',
  'description',
  'personality',
  'scenario',
  'first_mes',
  'mes_example',
  'system_prompt',
  'post_history_instructions',
  'alternate_greetings',
  'group_only_greetings',
  'nickname',
  'tags',
  'creator_notes',
  'creator_notes_multilingual',
  'source',
  'assets',
];
const some = (fields: readonly string[], value: fc.Arbitrary<unknown> = anything) =>
  fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 8 });

const entry = fc.tuple(some(entryFields), some(extensionFields)).map(([fields, extensions]) => ({
  keys: ['lamp'],
  content: 'About lamps.',
  ...fields,
  extensions,
}));
const script = some([
  'scriptName',
  'findRegex',
  'replaceString',
  'placement',
  'trimStrings',
  'disabled',
  'minDepth',
  'promptOnly',
]);
const data = fc
  .record({
    fields: some(cardFields),
    entries: fc.oneof(fc.array(fc.oneof(entry, anything), { maxLength: 6 }), anything),
    book: some(['scan_depth', 'token_budget', 'recursive_scanning', 'extensions']),
    depth: fc.oneof(some(['prompt', 'depth', 'role']), anything),
    scripts: fc.oneof(fc.array(script, { maxLength: 3 }), anything),
  })
  .map(({ fields, entries, book, depth, scripts }) => ({
    name: 'Mara',
    ...fields,
    character_book: { ...book, entries },
    extensions: { depth_prompt: depth, regex_scripts: scripts },
  }));
const card = fc
  .tuple(data, fc.constantFrom('chara_card_v2', 'chara_card_v3', undefined, 7))
  .chain(([fields, spec]) =>
    fc.constantFrom<unknown>(
      spec === undefined ? fields : { spec, spec_version: '3.0', data: fields },
      { spec, ...fields },
      { spec, data: fields, name: 'Old' },
    ),
  );

type Change = (bytes: Uint8Array, at: number, length: number, value: number) => Uint8Array;

const CHANGES: readonly Change[] = [
  (bytes, at, _length, value) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.of(value), bytes.subarray(at + 1)]),
  (bytes, at, length) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]),
  (bytes, at, length) => Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]),
  (bytes, at, length, value) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.alloc(length, value), bytes.subarray(at)]),
  (bytes, at) => bytes.subarray(0, at),
];

/** Bytes changed, left out, doubled and put in here and there, or cut off. */
function mutated(bytes: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const change = fc.record({
    at: fc.nat(),
    apply: fc.constantFrom(...CHANGES),
    value: fc.nat(255),
    length: fc.nat(40),
  });
  return fc
    .tuple(bytes, fc.array(change, { maxLength: 6 }))
    .map(([original, changes]) =>
      changes.reduce<Uint8Array>(
        (current, { at, apply, value, length }) => apply(current, at % (current.length + 1), length, value),
        original,
      ),
    );
}

function fuzz(bytes: fc.Arbitrary<Uint8Array>, file: string, runs = numRuns) {
  const counts = { read: 0, refused: 0 };
  fc.assert(
    fc.property(bytes, (content) => {
      counts[readOrRefuse(content, file)]++;
    }),
    { seed, numRuns: runs },
  );
  return counts;
}

describe('parseCard, whatever it is given', { timeout: 300_000 }, () => {
  const json = card.map((value) => Buffer.from(JSON.stringify(value)));
  const pieces = fc
    .tuple(card, fc.constantFrom('chara', 'ccv3', 'CHARA'), fc.nat(3))
    .map(
      ([value, keyword, kind]) =>
        [
          () => tEXt(keyword, base64(value)),
          () => zTXt(keyword, base64(value)),
          () => iTXt(keyword, JSON.stringify(value), true),
          () => chunk('tEXt', `${keyword}\0${JSON.stringify(value)}`),
        ][kind]?.() ?? chunk('tEXt'),
    );
  const pictures = fc
    .array(pieces, { minLength: 1, maxLength: 3 })
    .map((chunks) => png(chunks.slice(1), chunks.slice(0, 1)));
  const yaml = card.map((value) => {
    const { data: fields, ...rest } = value as { data?: Record<string, unknown> };
    const lines = Object.entries(fields ?? rest).map(([key, item]) => `${key}: ${JSON.stringify(item)}`);
    return Buffer.from(lines.join('\n'));
  });
  const archives = card.map((value) =>
    zip([
      { name: 'x', data: 'x' },
      { name: 'card.json', data: JSON.stringify(value) },
    ]),
  );

  it('reads odd JSON, or says why not', () => {
    expect(fuzz(json, 'mara.json').read).toBeGreaterThan(numRuns / 4);
  });

  it.each([
    ['JSON', json, 'mara.json'],
    ['pictures', pictures, 'mara.png'],
    ['YAML', yaml, 'mara.yaml'],
    ['archives', archives, 'mara.charx'],
  ])('reads broken %s, or says why not', (_name, bytes, file) => {
    const { read, refused } = fuzz(mutated(bytes), file);
    expect(read).toBeGreaterThan(numRuns / 20);
    expect(refused).toBeGreaterThan(numRuns / 20);
  });

  it.each(['m.json', 'm.png', 'm.yaml', 'm.charx', 'm', 'm.gif'])('refuses noise: %s', (file) => {
    expect(fuzz(fc.uint8Array({ maxLength: 300 }), file, 300).read).toBe(0);
  });
});
