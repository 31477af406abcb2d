import { describe, expect, it } from 'vitest';
import { expandMacros } from './macros.ts';

describe('expandMacros', () => {
  it.each([
    ['both names', '{{char}} meets {{user}}', 'Mara meets Ann'],
    ['any case, and space inside', '{{CHAR}} {{ User }}', 'Mara Ann'],
    ['the old forms', '<BOT> <char> <USER>', 'Mara Mara Ann'],
    ['every time', '{{char}}{{char}}', 'MaraMara'],
    ['nothing else', '{{if x}} {char} <b> {{}} {{chars}} {{', '{{if x}} {char} <b> {{}} {{chars}} {{'],
  ])('expands %s', (_name, text, expected) => {
    expect(expandMacros(text, { char: 'Mara', user: 'Ann' })).toBe(expected);
  });

  it.each(['Ann$&', "$'", '$1', '{{char}}', '<BOT>'])('takes the name %s literally', (user) => {
    expect(expandMacros('{{user}}, {{char}}', { char: 'Mara', user })).toBe(`${user}, Mara`);
  });
});
