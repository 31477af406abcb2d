import { describe, expect, it } from 'vitest';
import { character } from '../../../../tests/support/conversation.ts';
import { listPage } from './list.ts';

const avatarUrlOf = () => 'https://pictures.example/avatars/1.png';
const cards = (count: number) =>
  Array.from({ length: count }, (_, at) => character(`Card ${String(at).padStart(3, '0')}`));
const page = (characters: ReturnType<typeof cards>, number: number) =>
  listPage({ characters, current: characters[1], page: number, user: 'Ann', avatarUrlOf });

describe('listPage', () => {
  it.each([
    [0, ['Card 000', 'Card 001', 'Card 002', 'Card 003'], [true, false]],
    [1, ['Card 004', 'Card 005', 'Card 006', 'Card 007'], [false, false]],
    [2, ['Card 008'], [false, true]],
    [99, ['Card 008'], [false, true]],
    [-5, ['Card 000', 'Card 001', 'Card 002', 'Card 003'], [true, false]],
  ])('page %d of nine cards', (number, titles, disabled) => {
    const { embeds, components } = page(cards(9), number);
    expect(embeds?.map(({ title }) => title)).toEqual(titles);
    const [row] = components as { components: { disabled: boolean }[] }[];
    expect(row?.components.map((button) => button.disabled)).toEqual(disabled);
  });

  it('marks the card that answers, and shows pictures', () => {
    const embeds = page(cards(4), 0).embeds ?? [];
    expect(embeds.map(({ footer }) => footer?.text)).toEqual([
      undefined,
      'Answers here now',
      undefined,
      undefined,
    ]);
    expect(embeds[0]?.thumbnail).toEqual({ url: avatarUrlOf() });
  });

  it('has no buttons for a single page, and a word for no cards', () => {
    expect(page(cards(4), 0).components).toEqual([]);
    expect(page([], 0).content).toMatch(/no characters/);
  });

  it('stays within Discord’s limits whatever the cards say', () => {
    const name = '😀'.repeat(400);
    const long = [1, 2, 3, 4].map((at) =>
      character(`${at}${name}`, { description: '{{user}} 😀'.repeat(2_000) }),
    );
    const { embeds = [] } = page([...long, character('Empty', { description: ' {{// nothing}} ' })], 0);
    for (const { title = '', description = '' } of embeds) {
      expect(title.length).toBeLessThanOrEqual(256);
      expect(description.length).toBeLessThanOrEqual(250);
      expect((title + description).isWellFormed()).toBe(true);
    }
    expect(JSON.stringify(embeds).length).toBeLessThan(6_000);
  });

  it.each([
    ['its description', { description: '{{char}} meets {{user}}.' }, 'Card meets Ann.'],
    ['its personality', { personality: 'Kind.' }, 'Kind.'],
    [
      'what its maker notes',
      { about: { creatorNotes: 'By me.', creator: '', version: '', source: [], tags: [] } },
      'By me.',
    ],
    ['a word for nothing at all', {}, '*No description.*'],
  ])('shows %s', (_name, fields, expected) => {
    expect(page([character('Card', fields)], 0).embeds?.[0]?.description).toBe(expected);
  });
});
