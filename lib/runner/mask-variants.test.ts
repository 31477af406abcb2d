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
