import { describe, expect, it } from 'vitest';
import { parseChallenge, tokenUrl } from './challenge.ts';

describe('parseChallenge', () => {
  it.each([
    ['Basic realm="platform"', { kind: 'basic' }],
    [
      'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:user/image:pull"',
      { kind: 'bearer', realm: 'https://ghcr.io/token', service: 'ghcr.io' },
    ],
    [
      'bearer realm="https://a.example/t"',
      { kind: 'bearer', realm: 'https://a.example/t', service: undefined },
    ],
    ['Bearer service="ghcr.io"', undefined],
    ['Negotiate', undefined],
    ['', undefined],
  ])('reads %s', (header, challenge) => {
    expect(parseChallenge(header)).toEqual(challenge);
  });
});

describe('tokenUrl', () => {
  it('adds service and scope to what the realm has', () => {
    const challenge = { kind: 'bearer', realm: 'https://a.example/t?x=1', service: 's' } as const;
    expect(tokenUrl(challenge, 'repository:o/n:pull').href).toBe(
      'https://a.example/t?x=1&service=s&scope=repository%3Ao%2Fn%3Apull',
    );
    expect(tokenUrl(challenge, undefined).href).toBe('https://a.example/t?x=1&service=s');
  });

  it.each(['http://a.example/t', '/token', 'ftp://a.example'])('sends no login to %s', (realm) => {
    const challenge = { kind: 'bearer', realm, service: undefined } as const;
    expect(() => tokenUrl(challenge, undefined)).toThrow(/no https address/);
  });
});
