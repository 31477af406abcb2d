import { describe, expect, it } from 'vitest';
import { parseCard } from './card.ts';

const read = (data: Record<string, unknown>) =>
  parseCard(
    Buffer.from(
      JSON.stringify({ spec: 'chara_card_v3', spec_version: '3.0', data: { name: 'Mara', ...data } }),
    ),
    'mara.json',
  );
const entry = (fields: Record<string, unknown>) =>
  read({ character_book: { entries: [{ content: 'x', ...fields }] } }).book?.entries[0];

describe('parseCard: what a card says besides', () => {
  it('keeps greetings, notes, tags and what is for other programs', () => {
    const extensions = { talkativeness: '0.5', other: { deep: [1, null] } };
    expect(
      read({
        alternate_greetings: ['Hi', '', 7, 'Ho'],
        group_only_greetings: ['All!'],
        creator_notes: 'A note',
        creator_notes_multilingual: { de: 'Notiz', en: 'An English note' },
        tags: ['harbour'],
        creator: 'Ann',
        character_version: '1.2',
        source: ['https://example.org/mara'],
        extensions,
      }),
    ).toMatchObject({
      alternateGreetings: ['Hi', '', 'Ho'],
      groupOnlyGreetings: ['All!'],
      about: {
        creatorNotes: 'An English note',
        creator: 'Ann',
        version: '1.2',
        tags: ['harbour'],
        source: ['https://example.org/mara'],
      },
      extensions,
    });
  });

  it.each([
    [
      { prompt: 'Note', depth: 2, role: 'user' },
      { text: 'Note', depth: 2, role: 'user' },
    ],
    [
      { prompt: 'Note', depth: '', role: 2 },
      { text: 'Note', depth: 4, role: 'assistant' },
    ],
    [
      { prompt: 'Note', depth: -3 },
      { text: 'Note', depth: 0, role: 'system' },
    ],
    [{ prompt: ' ' }, undefined],
    ['Note', undefined],
  ])('reads the note %j', (depth_prompt, expected) => {
    expect(read({ extensions: { depth_prompt } }).depthPrompt).toEqual(expected);
  });
});

describe('parseCard: lorebooks', () => {
  it('reads a book with the defaults of SillyTavern', () => {
    expect(read({ character_book: { entries: [{ keys: ['lamp'], content: 'Light.' }] } }).book).toMatchObject(
      {
        scanDepth: 2,
        tokenBudget: undefined,
        isRecursive: false,
        entries: [
          {
            label: 'lamp',
            content: 'Light.',
            keys: [{ kind: 'text', text: 'lamp', isCaseSensitive: false, isWholeWord: false }],
            order: 100,
            probability: 100,
            placement: { kind: 'before' },
          },
        ],
      },
    );
  });

  it.each([
    ['keys of a comma text', { keys: 'lamp, oil' }, { keys: [{ text: 'lamp' }, { text: 'oil' }] }],
    [
      'keys of an export',
      { key: ['lamp'], keysecondary: ['oil'], selective: true, selectiveLogic: 3 },
      { logic: 'and-all', secondaryKeys: [{ text: 'oil' }] },
    ],
    ['secondary keys that do not count', { keys: ['a'], secondary_keys: ['b'] }, { secondaryKeys: [] }],
    [
      'a pattern in a key',
      { keys: ['/la+mp/i'] },
      { keys: [{ kind: 'pattern', source: 'la+mp', flags: 'i' }] },
    ],
    [
      'keys that are all patterns',
      { keys: ['la+mp'], use_regex: true, constant: true },
      { isConstant: false, keys: [{ kind: 'pattern', source: 'la+mp' }] },
    ],
    [
      'what SillyTavern writes of every entry',
      {
        keys: ['C++ (lamp)', '/la+mp/i'],
        secondary_keys: ['oil'],
        selective: true,
        constant: true,
        use_regex: true,
        extensions: {
          position: 4,
          display_index: 0,
          probability: 100,
          useProbability: false,
          depth: 4,
          selectiveLogic: 2,
          group: '',
          group_weight: null,
          scan_depth: null,
          match_whole_words: null,
          case_sensitive: null,
          role: 0,
          sticky: null,
        },
      },
      {
        keys: [
          { kind: 'text', text: 'C++ (lamp)', isWholeWord: false },
          { kind: 'pattern', source: 'la+mp' },
        ],
        secondaryKeys: [{ text: 'oil' }],
        isConstant: true,
        logic: 'not-any',
        probability: 100,
        groups: [],
        scanDepth: undefined,
        placement: { kind: 'depth', depth: 4, role: 'system' },
      },
    ],
    ['an order that is a text', { insertion_order: '7' }, { order: 7 }],
    ['an order that is none', { insertion_order: '' }, { order: 100 }],
    ['after_char', { position: 'after_char' }, { placement: { kind: 'after' } }],
    [
      'a place of SillyTavern',
      { extensions: { position: 4, depth: 3, role: 1 } },
      { placement: { kind: 'depth', depth: 3, role: 'user', isFromStart: false } },
    ],
    ['a place at the examples', { position: 5 }, { placement: { kind: 'before-examples' } }],
    [
      'an outlet',
      { extensions: { position: 7, outlet_name: 'Shop' } },
      { placement: { kind: 'outlet', name: 'Shop' } },
    ],
    ['chance', { extensions: { probability: 30, useProbability: true } }, { probability: 30 }],
    ['chance that is off', { extensions: { probability: 30, useProbability: false } }, { probability: 100 }],
    [
      'recursion',
      { extensions: { exclude_recursion: true, prevent_recursion: true, delay_until_recursion: 2 } },
      { recursion: { isExcluded: true, isPrevented: true, delayLevel: 2 } },
    ],
    [
      'time',
      { extensions: { sticky: 3, cooldown: '4', delay: null } },
      { timing: { sticky: 3, cooldown: 4, delay: 0 } },
    ],
    [
      'groups',
      { extensions: { group: 'weather, mood', group_weight: 5 } },
      { groups: ['weather', 'mood'], groupWeight: 5 },
    ],
  ])('reads %s', (_name, fields, expected) => {
    expect(entry(fields)).toMatchObject(expected);
  });

  it.each([
    ['switched off', { enabled: false, content: 'x' }],
    ['disabled in an export', { disable: true }],
    ['empty', { content: '' }],
    ['nothing but decorators', { content: '@@depth 3\n' }],
  ])('leaves out what is %s', (_name, fields) => {
    expect(entry(fields)).toBeUndefined();
  });

  it('reads entries of a map, and what lies among them that is none', () => {
    const entries = { 0: { key: ['a'], content: 'A' }, 1: 'x', 2: null, 7: { key: ['b'], content: 'B' } };
    expect(read({ character_book: { entries } }).book?.entries.map(({ content }) => content)).toEqual([
      'A',
      'B',
    ]);
  });

  it('uses the first ten thousand entries, and says so', () => {
    const entries = Array.from({ length: 12_000 }, (_, index) => ({ keys: [`k${index}`], content: 'x' }));
    const { book, warnings } = read({ character_book: { entries } });
    expect(book?.entries).toHaveLength(10_000);
    expect(warnings.join()).toContain('12000 entries');
  });
});

describe('parseCard: decorators', () => {
  it.each([
    [
      '@@depth 3\n@@role user\n\nText',
      { placement: { kind: 'depth', depth: 3, role: 'user' }, content: 'Text' },
    ],
    ['@@reverse_depth 1\nText', { placement: { kind: 'depth', depth: 1, isFromStart: true } }],
    ['@@position after_desc\n@@depth 3\nText', { placement: { kind: 'after-description' } }],
    ['@@position nowhere\n@@@position personality\nText', { placement: { kind: 'personality' } }],
    ['@@risu_only 4\n@@@agn_only 3\n@@@activate_only_every 4\nText', { timing: { everyReplies: 4 } }],
    ['@@depth 5\n@@@depth 9\nText', { placement: { kind: 'depth', depth: 5 } }],
    ['@@depth x\nText', { placement: { kind: 'before' }, content: 'Text' }],
    ['@@depth 1\n@@depth 2\nText', { placement: { kind: 'depth', depth: 1 } }],
    ['@@activate_only_after 3\nText', { timing: { afterReplies: 3 } }],
    ['@@keep_activate_after_match\nText', { timing: { sticky: 1_000_000 } }],
    ['@@dont_activate_after_match\nText', { timing: { cooldown: 1_000_000 } }],
    ['@@scan_depth 7\nText', { scanDepth: 7 }],
    ['@@is_greeting 2\nText', { greetingIndex: 2 }],
    [
      '@@additional_keys a,b\n@@additional_keys c\nText',
      { additionalKeys: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] },
    ],
    ['@@exclude_keys a, b\nText', { excludeKeys: [{ text: 'a' }, { text: 'b' }] }],
    ['@@dont_activate\nText', { forced: 'out' }],
    ['@@dont_activate\n@@activate\nText', { forced: 'in' }],
    ['@@ignore_on_max_context\nText', { onlyWithRoom: true }],
    ['@@disable_ui_prompt system_prompt\n', { disables: ['system_prompt'], content: '' }],
    ['Text\n@@depth 3', { content: 'Text\n@@depth 3', placement: { kind: 'before' } }],
    ['  Text as it is\n', { content: '  Text as it is\n' }],
  ])('reads %j', (content, expected) => {
    expect(entry({ keys: ['k'], content })).toMatchObject(expected);
  });
});
