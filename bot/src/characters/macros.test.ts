import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandMacros, type MacroValues, revealHiddenKeys } from './macros.ts';
import { createRandom } from './random.ts';

const values: MacroValues = {
  char: 'Mara',
  user: 'Ann',
  now: new Date('2026-11-02T16:05:09Z'),
  random: () => 0.5,
  original: 'The old one.',
  texts: { description: 'Lights lamps.' },
  outlets: new Map([['Shop', 'Oil and wicks.']]),
};
const expand = (text: string, more: Partial<MacroValues> = {}) =>
  expandMacros(text, { ...values, variables: new Map(), ...more });

describe('expandMacros', () => {
  it.each([
    ['both names', '{{char}} meets {{user}}', 'Mara meets Ann'],
    ['any case, and space inside', '{{CHAR}} {{ User }}', 'Mara Ann'],
    ['the old forms', '<BOT> <char> <USER>', 'Mara Mara Ann'],
    ['every time', '{{char}}{{char}}', 'MaraMara'],
    ['nothing else', '{{if x}} {char} <b> {{}} {{chars}} {{', '{{if x}} {char} <b> {{}} {{chars}} {{'],
    ['what is inside of others that nobody knows', '{{if {{char}}}} }}', '{{if Mara}} }}'],
    ['comments', 'a{{// not {{user}} this}}b{{//c}}{{comment: x}}{{noop}}', 'ab'],
    ['comments of several lines', 'a{{//\nx\ny}}b', 'ab'],
    ['hidden keys', 'a{{hidden_key:dragon}}b', 'ab'],
    ['one of several', '{{random:a,b,c}}{{random::x::y::z}}', 'by'],
    ['commas that are meant', '{{random:a\\,b,a\\,b}}{{random::a,b::a,b}}', 'a,ba,b'],
    ['names inside a choice', '{{random:{{char}},{{char}}}}', 'Mara'],
    ['dice', '{{roll:6}} {{roll:d6}} {{roll 2d6+1}} {{roll::d1}}', '4 4 9 1'],
    ['no dice', '{{roll:x}}|{{roll:999d6}}|{{roll:d0}}', '||'],
    ['text backwards', '{{reverse:abc😀}}', '😀cba'],
    ['the time', '{{time}} {{isotime}} {{time_UTC+2}} {{time_UTC-5}}', '4:05 PM 16:05 6:05 PM 11:05 AM'],
    ['the date', '{{date}} {{weekday}} {{isodate}}', 'November 2, 2026 Monday 2026-11-02'],
    ['a date of its own', '{{datetimeformat DD.MM.YYYY [at] HH:mm:ss}}', '02.11.2026 at 16:05:09'],
    ['what was replaced', 'New. {{original}}', 'New. The old one.'],
    ['fields of the card', '{{Description}}', 'Lights lamps.'],
    ['outlets', '{{outlet::Shop}}{{outlet::Bar}}', 'Oil and wicks.'],
    ['line breaks', 'a{{newline}}b', 'a\nb'],
    ['trimming', 'a\n\n{{trim}}\n\nb', 'ab'],
    ['variables', '{{setvar::x::3}}{{addvar::x::4}}{{incvar::x}} {{getvar::x}} {{decvar::x}}', '8 8 7'],
    ['what people said: never', '{{lastMessage}}{{lastUserMessage}}', ''],
    ['keys that every object has', '{{constructor}} {{__proto__}}', '{{constructor}} {{__proto__}}'],
  ])('P7: expands %s', (_name, text, expected) => {
    expect(expand(text)).toBe(expected);
  });

  it.each(['Ann$&', "$'", '$1', '{{char}}', '<BOT>', '{{random:a,b}}', '{{original}}', '::', '}}'])(
    'takes the name %s literally, wherever it stands',
    (user) => {
      expect(expand('{{user}}, {{char}}', { user })).toBe(`${user}, Mara`);
      expect(expand('{{random:{{user}},{{user}}}}', { user })).toBe(user);
      expect(expand('{{setvar::x::{{user}}}}{{getvar::x}}', { user })).toBe(user);
      expect(expand('{{original}}{{description}}', { original: user, texts: { description: '' } })).toBe(
        user,
      );
    },
  );

  it('picks the same at the same place, and not everywhere the same', () => {
    const choices = Array.from({ length: 50 }, (_, index) => index).join(',');
    const text = `{{pick:${choices}}} {{pick:${choices}}} {{pick:${choices}}}`;
    const pick = (pickSeed: string) => expand(text, { pickSeed });
    expect(pick('a')).toBe(pick('a'));
    expect(pick('a')).not.toBe(pick('b'));
    expect(new Set(pick('a').split(' ')).size).toBeGreaterThan(1);
  });

  it('does without clock and chance where there are none', () => {
    const { char, user } = values;
    expect(expandMacros('{{time}}{{date}}{{random:a,b}}{{getvar::x}}', { char, user })).toBe('a');
  });

  it.each([
    ['what is opened and never closed', '{{'.repeat(100_000)],
    ['what is closed and never opened', '}}'.repeat(100_000)],
    ['nesting', '{{random:'.repeat(20_000) + '}}'.repeat(20_000)],
    ['names', '{{user}}'.repeat(12_500)],
    ['far more names than that', '{{user}}'.repeat(100_000)],
    ['braces', '{'.repeat(100_000)],
    ['line breaks to trim', `a${'\n'.repeat(100_000)}{{trim}}${'{{trim}}\n'.repeat(20_000)}`],
    ['long choices', `{{random:${'{{description}},'.repeat(20_000)}x}}`],
  ])('takes a hundred kilobytes of %s', (_name, text) => {
    expect(expand(text).length).toBeLessThanOrEqual(800_000);
  });

  it('lets no text grow without bound', () => {
    const texts = { description: 'x'.repeat(100_000) };
    expect(expand('{{description}}'.repeat(5000), { texts }).length).toBeLessThan(600_000);
  });

  it('leaves what holds no macro as it is, and nothing of a name as a macro', () => {
    const piece = fc.constantFrom(
      '{{user}}',
      '{{char}}',
      '{{',
      '}}',
      'a',
      ' ',
      ',',
      '::',
      '{{random:',
      '<USER>',
      '{{//',
      '\n',
    );
    const name = fc.array(fc.constantFrom('{{char}}', '{{', '}}', '$&', 'x', ',', '::'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), name, (pieces, parts) => {
        const text = pieces.join('');
        const user = parts.join('');
        // A name that could be a macro comes out as one that could not, but for the name itself.
        const plain = expand(text, { user: '\uE000' }).replaceAll('\uE000', () => user);
        expect(expand(text, { user })).toBe(plain);
      }),
      { seed: 20_261_122, numRuns: 3000 },
    );
  });
});

describe('revealHiddenKeys', () => {
  it('shows what other entries may be called by, and no comments', () => {
    expect(revealHiddenKeys('a {{hidden_key:dragon}} {{// wyrm}} b')).toBe('a dragon  b');
  });
});

describe('createRandom', () => {
  it('gives the same for the same seed, spread over the whole', () => {
    const numbers = (seed: string) => Array.from({ length: 1000 }, createRandom(seed));
    expect(numbers('1')).toEqual(numbers('1'));
    expect(numbers('1')).not.toEqual(numbers('2'));
    const mean = numbers('x').reduce((sum, value) => sum + value, 0) / 1000;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
    expect(Math.max(...numbers('x'))).toBeLessThan(1);
  });
});
