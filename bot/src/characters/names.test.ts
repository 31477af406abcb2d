import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareName, cardName, isSameName, twinIn, twinOf, webhookName } from './names.ts';

/** Discord's rules for a webhook's name. Source: Discord, "Webhook Resource" and "Usernames and Nicknames" */
function refusal(name: string): string | undefined {
  if (name.trim().length < 1 || name.length > 80) return `${name.length} characters`;
  return /clyde|discord|```|^everyone$|^here$/i.exec(name)?.[0];
}

describe('webhookName', () => {
  it.each([
    ['an ordinary name', 'Mara the Lamplighter', 'Mara the Lamplighter'],
    ['space of all kinds', ' Mara\n the\t\tLamplighter ', 'Mara the Lamplighter'],
    ['a name of 80', 'a'.repeat(80), 'a'.repeat(80)],
    ['a name of 81', 'a'.repeat(81), 'a'.repeat(80)],
    ['an emoji across the limit', `${'a'.repeat(79)}😀`, 'a'.repeat(79)],
    ['everyone among other words', 'everyone else', 'everyone else'],
  ])('takes %s', (_name, name, expected) => {
    expect(webhookName(name)).toBe(expected);
  });

  it.each([
    'Clyde',
    'Bonnie and cLYDE',
    'Discord Mod',
    'discorddiscord',
    'everyone',
    'HERE',
    '```',
    '```````',
    'x',
    '雪',
    '(a|b)+$&',
  ])('makes %s a name that Discord takes and that leads back to the card', (name) => {
    expect(refusal(webhookName(name))).toBeUndefined();
    expect(cardName(webhookName(name))).toBe(name);
  });

  it('is never refused, whatever the card is called', () => {
    const pieces = fc.constantFrom(
      'clyde',
      'CLYDE',
      'discord',
      '`',
      '😀',
      ' ',
      'here',
      'everyone',
      'é',
      'c',
      'd',
    );
    const name = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((chosen) => chosen.join(''));
    fc.assert(
      fc.property(
        name.filter((text) => text.trim() !== ''),
        (text) => {
          expect(refusal(webhookName(text))).toBeUndefined();
          expect(webhookName(text).isWellFormed()).toBe(true);
        },
      ),
      { seed: 20_260_824, numRuns: 500 },
    );
  });
});

describe('isSameName', () => {
  it.each([
    ['the name', 'Mara', 'mara', true],
    ['another', 'Mara', 'Marah', false],
    ['what Discord shows of a long one', 'x'.repeat(80), 'x'.repeat(200), true],
    [
      'what Discord shows of a long one that it refuses',
      webhookName('clyde '.repeat(30)),
      'clyde '.repeat(30).trim(),
      true,
    ],
    ['a broken one', 'D\u200aiscord', 'Discord', true],
  ])('knows %s', (_name, shown, name, expected) => {
    expect(isSameName(shown, name)).toBe(expected);
  });

  it('leads from every webhook name back to the card', () => {
    const name = fc
      .string({
        unit: fc.constantFrom('clyde', 'discord', '`', '😀', ' ', 'x', 'here', 'É', 'ß'),
        minLength: 1,
        maxLength: 60,
      })
      .map((text) => text.replaceAll(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(name, (text) => {
        expect(isSameName(webhookName(text), text)).toBe(true);
      }),
      { seed: 20_261_122, numRuns: 2000 },
    );
  });
});

describe('names that look the same', () => {
  const long = 'x'.repeat(100);
  const names = ['Ann', `${long} the elder`, `${long} the younger`, 'Bob', long];

  it('are told apart by what is not seen, and lead back each to its own', () => {
    const shown = names.map((name) => webhookName(name, twinOf(name, names)));
    expect(new Set(shown).size).toBe(names.length);
    expect(shown.map(twinIn)).toEqual([0, 0, 1, 0, 2]);
    for (const name of shown) {
      expect(refusal(name)).toBeUndefined();
      expect(twinIn(cardName(name))).toBe(twinIn(name));
    }
    expect(shown.map(bareName)).toEqual([
      'Ann',
      long.slice(0, 80),
      long.slice(0, 79),
      'Bob',
      long.slice(0, 78),
    ]);
  });

  it('are none where only the case of a letter, or the space, differs from what is shown', () => {
    expect(twinOf('Mara  the Lamplighter', ['Ann', 'Mara  the Lamplighter'])).toBe(0);
    expect(isSameName('Mara the Lamplighter', 'Mara  the Lamplighter')).toBe(true);
  });
});
