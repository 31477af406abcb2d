import { describe, expect, it } from 'vitest';
import { findByName, matchNames } from './match.ts';

const cards = [
  'Zoë',
  'Mara the Lamplighter',
  'Anna Lee',
  'Ann',
  'Tamara',
  'Jean-Luc',
  '雪女',
  'The Mad Hatter',
].map((name) => ({ name }));
const match = (typed: string, limit = 25) => matchNames(typed, cards, limit).map(({ name }) => name);

describe('matchNames', () => {
  it.each([
    ['the whole name before a longer one', 'ann', ['Ann', 'Anna Lee']],
    ['what begins with it, then what has it inside', 'mara', ['Mara the Lamplighter', 'Tamara']],
    [
      'a word that begins with it, before what has it inside',
      'ma',
      ['Mara the Lamplighter', 'The Mad Hatter', 'Tamara'],
    ],
    ['a word after a hyphen', 'luc', ['Jean-Luc']],
    ['another case', 'LAMP', ['Mara the Lamplighter']],
    ['without its accents', 'zoe', ['Zoë']],
    ['with accents that are not there', 'ànn', ['Ann', 'Anna Lee']],
    ['letters beyond ASCII', '雪', ['雪女']],
    ['two letters changed places', 'lamplihgter', ['Mara the Lamplighter']],
    ['letters left out', 'httr', ['The Mad Hatter']],
    ['nothing like it', 'xyzzy', []],
  ])('finds %s', (_name, typed, expected) => {
    expect(match(typed).slice(0, expected.length || 1)).toEqual(expected);
  });

  it('shows all in order when nothing is typed, up to the limit', () => {
    expect(match('', 3)).toEqual(['Ann', 'Anna Lee', 'Jean-Luc']);
    expect(match('')).toHaveLength(cards.length);
  });

  it('finds one of five hundred long names', () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      name: `${'The very long name of '.repeat(20)}${index}`,
    }));
    expect(matchNames('name of 499', many, 25)[0]).toBe(many[499]);
    expect(matchNames('the vrey long', many, 25)).toHaveLength(25);
  });
});

describe('findByName', () => {
  it.each([
    [' ann ', 'Ann'],
    ['ZOE', 'Zoë'],
    ['jean-luc', 'Jean-Luc'],
    ['jean', undefined],
    ['', undefined],
  ])('%j', (typed, expected) => {
    expect(findByName(typed, cards)?.name).toBe(expected);
  });
});
