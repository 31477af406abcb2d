import { describe, expect, it } from 'vitest';
import { book } from '../../../tests/support/lore.ts';
import { createRandom } from '../characters/random.ts';
import { activateLore, type LoreRequest } from './lore.ts';

type Entries = Parameters<typeof book>[0];

function activate(
  entries: Entries,
  fields: Partial<LoreRequest> & { said?: readonly string[]; bookFields?: object } = {},
) {
  const { said = ['lamp'], bookFields = {}, ...more } = fields;
  return activateLore({
    book: book(entries, { ...bookFields }),
    messages: said.map((text) => ({ name: 'Ann', text })),
    char: 'Mara',
    user: 'Ann',
    tokenBudget: 1000,
    random: () => 0.5,
    replies: 0,
    greetingIndex: undefined,
    isOverTime: () => false,
    ...more,
  });
}
const contents = (...args: Parameters<typeof activate>) =>
  activate(...args).active.map(({ entry }) => entry.content);
const x = (...keys: string[]) => ({ keys });

describe('activateLore: keys', () => {
  it.each([
    ['a key that is said', [x('lamp')], ['lamp'], ['LAMP']],
    ['no key', [x('oil')], ['lamp'], []],
    ['one of several keys', [x('oil', 'lamp')], ['lamp'], ['OIL']],
    ['a key in the second newest message', [x('lamp')], ['lamp', 'x'], ['LAMP']],
    ['a key that is too long ago', [x('lamp')], ['lamp', 'x', 'y'], []],
    ['a deeper look', [{ keys: ['lamp'], extensions: { scan_depth: 3 } }], ['lamp', 'x', 'y'], ['LAMP']],
    ['a shallower look', [{ keys: ['lamp'], content: '@@scan_depth 1\nL' }], ['lamp', 'x'], []],
    [
      'each look by itself',
      [x('lamp'), { keys: ['lamp'], content: 'DEEP', extensions: { scan_depth: 3 } }],
      ['lamp', 'x', 'y'],
      ['DEEP'],
    ],
    ['no look at all', [{ keys: ['lamp'], extensions: { scan_depth: 0 } }], ['lamp'], []],
    ['the name of who speaks', [x('ann')], ['hi'], ['ANN']],
    ['what is always there', [{ constant: true }], ['hi'], ['CONSTANT']],
    ['what is there whatever is said', [{ keys: ['q'], content: '@@activate\nL' }], ['hi'], ['L']],
    ['what never is', [{ keys: ['lamp'], constant: true, content: '@@dont_activate\nL' }], ['lamp'], []],
    ['once what matches often', [x('lamp', 'LAMP')], ['lamp lamp lamp'], ['LAMP']],
  ])('takes %s', (_name, entries, said, expected) => {
    expect(contents(entries, { said })).toEqual(expected);
  });

  const pair = (selectiveLogic: number) => [
    { keys: ['lamp'], selective: true, secondary_keys: ['oil', 'wick'], extensions: { selectiveLogic } },
  ];
  it.each([
    ['any of', 0, [false, true, true]],
    ['not all of', 1, [true, true, false]],
    ['none of', 2, [true, false, false]],
    ['all of', 3, [false, false, true]],
  ])('knows secondary keys: %s', (_name, logic, expected) => {
    const found = ['lamp', 'lamp oil', 'lamp oil wick'].map(
      (text) => contents(pair(logic), { said: [text] }).length > 0,
    );
    expect(found).toEqual(expected);
    expect(contents(pair(logic), { said: ['oil wick'] })).toEqual([]);
  });

  it.each([
    ['additional keys', '@@additional_keys oil,wick\nL', [false, true, true]],
    ['keys that exclude', '@@exclude_keys oil,wick\nL', [true, false, false]],
  ])('knows %s', (_name, content, expected) => {
    const found = ['lamp', 'lamp oil', 'lamp oil wick'].map(
      (text) => contents([{ keys: ['lamp'], content }], { said: [text] }).length > 0,
    );
    expect(found).toEqual(expected);
  });
});

describe('activateLore: order and budget', () => {
  const long = (key: string, fields: object) => ({
    keys: ['lamp'],
    content: `${key} ${'word '.repeat(40)}`,
    ...fields,
  });
  const firstWords = (...args: Parameters<typeof activate>) =>
    contents(...args).map((content) => content.split(' ')[0]);

  it('puts the lower order first, and keeps the order of the book among equals', () => {
    const entries = [
      long('c', { insertion_order: 3 }),
      long('a', { insertion_order: -1 }),
      long('b', {}),
      long('B', {}),
    ];
    expect(firstWords(entries)).toEqual(['a', 'c', 'b', 'B']);
  });

  it.each([
    ['the lowest order', {}, { insertion_order: 1 }, { insertion_order: 9 }, ['high']],
    [
      'the lowest priority',
      {},
      { insertion_order: 9, priority: 1 },
      { insertion_order: 1, priority: 5 },
      ['high'],
    ],
    ['what is not constant', {}, { insertion_order: 99 }, { constant: true, insertion_order: 1 }, ['high']],
    ['nothing where the book says nothing less', { tokenBudget: 1000 }, {}, {}, ['low', 'high']],
  ])('drops %s when the budget is full', (_name, request, low, high, expected) => {
    const found = activate([long('low', low), long('high', high)], { tokenBudget: 70, ...request });
    expect(found.active.map(({ entry }) => entry.content.split(' ')[0])).toEqual(expected);
    expect(found.dropped.map(({ why }) => why)).toEqual(expected.length === 1 ? ['budget'] : []);
  });

  it('lets nothing small slip in behind what did not fit, but what ignores the budget', () => {
    const entries = [
      long('first', { insertion_order: 9 }),
      long('second', { insertion_order: 8 }),
      { keys: ['lamp'], content: 'small', insertion_order: 7 },
      { keys: ['lamp'], content: 'free', insertion_order: 6, extensions: { ignore_budget: true } },
    ];
    expect(firstWords(entries, { tokenBudget: 80 })).toEqual(['free', 'first']);
  });

  it("keeps to the book's own budget", () => {
    expect(
      firstWords([long('a', { insertion_order: 2 }), long('b', {})], { bookFields: { token_budget: 70 } }),
    ).toEqual(['b']);
  });
});

describe('activateLore: recursion', () => {
  const chain = [
    { keys: ['lamp'], content: 'needs oil' },
    { keys: ['oil'], content: 'from whales' },
    { keys: ['whales'], content: 'sing of lamps' },
  ];
  const on = { bookFields: { recursive_scanning: true } };

  it.each([
    ['calls others, and ends', chain, on, ['needs oil', 'from whales', 'sing of lamps']],
    ['does not unless the book says so', chain, {}, ['needs oil']],
    [
      'spares those that are excluded',
      [chain[0]!, { ...chain[1]!, extensions: { exclude_recursion: true } }],
      on,
      ['needs oil'],
    ],
    [
      'is stopped by those that prevent it',
      [{ ...chain[0]!, extensions: { prevent_recursion: true } }, chain[1]!],
      on,
      ['needs oil'],
    ],
    [
      'calls by hidden keys',
      [{ keys: ['lamp'], content: 'x{{hidden_key:oil}}' }, chain[1]!],
      on,
      ['x{{hidden_key:oil}}', 'from whales'],
    ],
    ['calls by no comments', [{ keys: ['lamp'], content: 'x{{// oil}}' }, chain[1]!], on, ['x{{// oil}}']],
    [
      'waits with what is delayed',
      [{ keys: ['lamp'], content: 'late', extensions: { delay_until_recursion: true } }],
      {},
      ['late'],
    ],
    [
      'goes in circles once',
      [
        { keys: ['lamp'], content: 'oil' },
        { keys: ['oil'], content: 'lamp' },
      ],
      on,
      ['oil', 'lamp'],
    ],
    [
      'looks only at what is said for a key of depth zero',
      [chain[0]!, { ...chain[1]!, extensions: { scan_depth: 0 } }],
      on,
      ['needs oil', 'from whales'],
    ],
  ])('%s', (_name, entries, fields, expected) => {
    expect(contents(entries, fields)).toEqual(expected);
  });

  it('is called by the talk before it is called by others', () => {
    const entries = [...chain.slice(0, 2), { keys: ['lamp'], content: 'direct', insertion_order: 1 }];
    expect(activate(entries, on).active.map(({ reason }) => reason)).toEqual(['key', 'key', 'recursion']);
  });
});

describe('activateLore: chance and groups', () => {
  it('takes an entry as often as its chance says, the same for the same seed', () => {
    const entries = [{ keys: ['lamp'], extensions: { probability: 30 } }];
    const taken = (seed: number) => contents(entries, { random: createRandom(String(seed)) }).length;
    const count = Array.from({ length: 1000 }, (_, seed) => taken(seed)).filter(
      (length) => length > 0,
    ).length;
    expect(count).toBeGreaterThan(240);
    expect(count).toBeLessThan(360);
    expect(taken(7)).toBe(taken(7));
  });

  it.each([
    [0, []],
    [100, ['LAMP']],
  ])('has no doubt at %i percent', (probability, expected) => {
    const entries = [{ keys: ['lamp'], extensions: { probability } }];
    expect([0, 0.999_999].map((chance) => contents(entries, { random: () => chance }))).toEqual([
      expected,
      expected,
    ]);
  });

  const group = (content: string, extensions: object = {}, fields: object = {}) => ({
    keys: ['lamp'],
    content,
    extensions: { group: 'weather', ...extensions },
    ...fields,
  });
  it.each([
    ['by chance, the first', [group('rain'), group('sun')], 0.2, ['rain']],
    ['by chance, the second', [group('rain'), group('sun')], 0.8, ['sun']],
    ['by weight', [group('rain', { group_weight: 900 }), group('sun')], 0.8, ['rain']],
    ['by override', [group('rain'), group('sun', { group_override: true })], 0, ['sun']],
    [
      'by override and order',
      [
        group('rain', { group_override: true }, { insertion_order: 9 }),
        group('sun', { group_override: true }, { insertion_order: 10 }),
      ],
      0,
      ['sun'],
    ],
    ['in each group by itself', [group('rain'), group('oil', { group: 'fuel' })], 0, ['rain', 'oil']],
  ])('chooses one of a group %s', (_name, entries, chance, expected) => {
    expect(contents(entries, { random: () => chance })).toEqual(expected);
  });
});

describe('activateLore: time', () => {
  const timed = (extensions: object, content = 'L') => [
    { keys: ['lamp'], content, extensions: { scan_depth: 1, ...extensions } },
  ];
  /** Whether the entry is there after each of the messages. */
  const over = (entries: Entries, said: readonly string[], fields: Partial<LoreRequest> = {}) =>
    said
      .map((_, index) =>
        contents(entries, { said: said.slice(0, index + 1), ...fields }).length > 0 ? 'x' : '.',
      )
      .join('');

  it.each([
    ['an entry without', {}, 'lamp . . lamp .', 'x..x.'],
    ['sticky', { sticky: 2 }, 'lamp . . . lamp .', 'xxx.xx'],
    ['cooldown', { cooldown: 2 }, 'lamp lamp lamp lamp lamp', 'x..x.'],
    ['both', { sticky: 1, cooldown: 2 }, 'lamp . lamp lamp lamp .', 'xx..xx'],
    ['delay', { delay: 3 }, 'lamp lamp lamp lamp', '..xx'],
  ])('knows %s', (_name, extensions, said, expected) => {
    expect(over(timed(extensions), said.split(' '))).toBe(expected);
  });

  it.each([
    ['@@keep_activate_after_match', 'xxxx'],
    ['@@dont_activate_after_match', 'x...'],
  ])('knows %s', (decorator, expected) => {
    expect(over(timed({}, `${decorator}\nL`), ['lamp', '.', 'lamp', '.'])).toBe(expected);
  });

  it.each([
    ['@@activate_only_after 2', [0, 1, 2, 3, 4], '..xxx'],
    ['@@activate_only_every 2', [0, 1, 2, 3, 4], 'x.x.x'],
  ])('counts replies: %s', (decorator, counts, expected) => {
    const found = counts.map((replies) =>
      contents(timed({}, `${decorator}\nL`), { replies }).length > 0 ? 'x' : '.',
    );
    expect(found.join('')).toBe(expected);
  });

  it.each([
    [undefined, ['L']],
    [1, ['L']],
    [0, []],
  ])('looks at the greeting where it is known: %s', (greetingIndex, expected) => {
    expect(contents(timed({}, '@@is_greeting 1\nL'), { greetingIndex })).toEqual(expected);
  });
});

describe('activateLore: bounds', () => {
  it('takes ten thousand entries that call each other', () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => ({
      keys: [`k${index}.`],
      content: `k${index + 1}.`,
    }));
    const { active } = activate(entries, {
      said: ['k0.'],
      tokenBudget: 1e9,
      bookFields: { recursive_scanning: true },
    });
    expect(active.length).toBeGreaterThan(15);
    expect(active.length).toBeLessThan(100);
  });

  it('takes five thousand keys and three hundred long messages', () => {
    const entries = Array.from({ length: 5000 }, (_, index) => ({
      keys: [`key${index}`],
      extensions: { scan_depth: 300, sticky: 2 },
    }));
    const said = Array.from({ length: 300 }, (_, index) => `${'word '.repeat(200)} key${index * 10}.`);
    expect(activate(entries, { said, tokenBudget: 1e9 }).active.length).toBeGreaterThan(100);
  });

  it('takes a thousand patterns that are made to blow up', () => {
    let now = 0;
    const entries = Array.from({ length: 1000 }, (_, index) => ({ keys: [`/(a+)+${index}$/`] }));
    const said = ['a'.repeat(4000)];
    expect(contents(entries, { said, isOverTime: () => ++now > 5000 })).toEqual([]);
  });

  it('takes books that are all keys, of every kind', () => {
    const keysOf = (entry: number, form: (n: number) => string) =>
      Array.from({ length: 400 }, (_, index) => form(entry * 400 + index));
    const kinds: [(n: number) => string, object][] = [
      [(n) => `-${n}-`, { match_whole_words: true }],
      [(n) => `{{user}}${n}`, {}],
      [(n) => `w${n}`, { match_whole_words: true, sticky: 5, cooldown: 5 }],
      [(n) => `s${n}`, { case_sensitive: true, sticky: 5 }],
    ];
    const said = Array.from({ length: 300 }, (_, index) => `-1${index}- x w${index} s${index}. `.repeat(20));
    for (const [form, extensions] of kinds) {
      const entries = Array.from({ length: 60 }, (_, index) => ({
        keys: keysOf(index, form),
        content: `C${index}`,
        extensions: { ...extensions, scan_depth: 300 },
      }));
      expect(activate(entries, { said, bookFields: { recursive_scanning: true } }).dropped).toEqual([]);
    }
  });
});
