import { describe, expect, it } from 'vitest';
import { isVisible } from './visible.ts';

describe('isVisible', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\u00a0'],
    ['a space of no width', '\u200b'],
    ['joiners', '\u2060\u200d\ufe0f'],
    ['a soft hyphen', '\u00ad'],
    ["Hangul's filler", '\u3164'],
    ["Braille's blank", '\u2800'],
    ['marks of direction', '\u202e\u2066'],
    ['controls, and half of a character', '\u0007\ud83d'],
    ['an empty block', '```\n\u200b\n```'],
    ['a fence', '```'],
  ])('does not see %s', (_name, text) => {
    expect(isVisible(text)).toBe(false);
  });

  it.each([
    ['a letter among them', '\u200ba\u2060'],
    ['an emoji', '❤️'],
    ['a point', '.'],
    ['code', '```\n1\n```'],
    ['marks without a text', '**'],
    ['a sign that has no font', '\ue000'],
  ])('sees %s', (_name, text) => {
    expect(isVisible(text)).toBe(true);
  });
});
