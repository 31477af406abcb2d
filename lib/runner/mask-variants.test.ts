import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskVariants } from './mask-variants.ts';

/** As `Runner.redact` does it. */
function redact(text: string, secret: string): string {
  return maskVariants(secret).reduce((left, variant) => left.replaceAll(variant, '***'), text);
}

const base64 = (text: string) => Buffer.from(text).toString('base64');
const multiLine = '-----BEGIN KEY-----\n  c2VjcmV0\r\n-----END KEY-----\n';

describe('maskVariants', () => {
  it.each([
    ['the value', 'p@ss/word', 'p@ss/word'],
    ['the value without the blanks around it', ' p@ssword\n', 'p@ssword'],
    ['its base64 without them', ' p@ssword\n', base64('p@ssword')],
    ['one line of it', multiLine, 'c2VjcmV0'],
    ['all of it', multiLine, multiLine],
    ['base64', 'p@ssword', base64('p@ssword')],
    ['base64url', 'p?>p?>p~~', Buffer.from('p?>p?>p~~').toString('base64url')],
    ['hex', 'p@ssword', Buffer.from('p@ssword').toString('hex')],
    ['upper-case hex', 'p@ssword', Buffer.from('p@ssword').toString('hex').toUpperCase()],
    ['percent encoding of every sign', "p@ss'(word)!", 'p%40ss%27%28word%29%21'],
    ['percent encoding that keeps slashes', 'p@ss/word', 'p%40ss/word'],
    ['a form', 'p@ss word', 'p%40ss+word'],
    ["Go's JSON", 'p<s>&word', 'p\\u003cs\\u003e\\u0026word'],
    ["Python's JSON", 'pässword', 'p\\u00e4ssword'],
    ['JSON inside JSON', 'p"ss', String.raw`p\\\"ss`],
    ['a number in JSON', '{"pin": 482913}', '482913'],
    ['a number as it is written', '{"id": 12345678901234567890.10}', '12345678901234567890.10'],
    ['percent encoding', 'p@ss/wörd', encodeURIComponent('p@ss/wörd')],
    ['JSON escapes', 'p"ss\\w\nrd', JSON.stringify('p"ss\\w\nrd').slice(1, -1)],
    ['a leaf of JSON', '{"db": {"users": ["alice", "hunter22"]}}', 'hunter22'],
    ['the base64 of a leaf', '{"password": "hunter22"}', base64('hunter22')],
    ['a line of a leaf', JSON.stringify({ key: multiLine }), 'c2VjcmV0'],
  ])('finds %s', (_name, secret, shown) => {
    expect(redact(`<${shown}>`, secret)).toBe('<***>');
  });

  it.each(['', 'abc', 'a\nb'])('leaves %j alone, as hiding it would garble the log', (secret) => {
    expect(maskVariants(secret)).toEqual([]);
  });

  it('leaves the short lines of a long value alone', () => {
    expect(redact('a secret', 'some long value\na')).toBe('a secret');
  });

  it('keeps the keys of a JSON value readable', () => {
    expect(redact('the password is wrong', '{"password":"hunter22"}')).toBe('the password is wrong');
  });

  it('takes what only looks like JSON as text', () => {
    expect(redact('{secret', '{secret')).toBe('***');
  });

  it('names the longest first, so that no part of a value is left over', () => {
    const lengths = maskVariants('line one\nline one and more').map((text) => text.length);
    expect(lengths).toEqual(lengths.toSorted((left, right) => right - left));
    expect(redact('line one and more', 'line one\nline one and more')).toBe('***');
  });

  it('masks short values when asked, but no short line or leaf', () => {
    expect(maskVariants('12', { isShortMasked: true })).toEqual(['3132', 'MTI=', '12']);
    expect(maskVariants(' ', { isShortMasked: true })).toEqual([]);
    expect(redact('a 7', '{"a": 7, "b": "x"}')).toBe('a 7');
    expect(maskVariants('some text\n7', { isShortMasked: true })).not.toContain('7');
  });

  it('leaves the leaves of JSON alone where they are no secrets', () => {
    const variants = maskVariants('{"port":"8080"}', { hasSecretLeaves: false });
    expect(variants).toContain('{"port":"8080"}');
    expect(variants).not.toContain('8080');
  });

  it('finds base64 at each offset, in both alphabets, all but what its neighbours change', () => {
    const long = fc.string({ unit: 'binary', minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(long, fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }), (secret, before, after) => {
        for (const alphabet of ['base64', 'base64url'] as const) {
          const text = Buffer.from(before + secret + after).toString(alphabet);
          const neighbours = Buffer.from(before + after).toString('base64').length;
          expect(redact(text, secret).replaceAll('***', '').length).toBeLessThanOrEqual(neighbours + 12);
          expect(redact(text, secret)).toContain('***');
        }
      }),
    );
  });

  it('finds enough of the base64 of any value that a newline follows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 4 }), (secret) => {
        const shown = redact(base64(`${secret}\n`), secret);
        expect(shown.startsWith('***')).toBe(true);
        expect(shown.length).toBeLessThanOrEqual('***'.length + 4);
      }),
    );
  });
});
