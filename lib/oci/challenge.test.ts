import { describe, expect, it } from 'vitest';
import { readChallenge } from './challenge.ts';

describe('readChallenge', () => {
  it.each([
    ['Basic realm="platform"', 'basic', undefined],
    [
      'Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:user/image:pull"',
      'token',
      'https://ghcr.io/token?service=ghcr.io&scope=repository%3Auser%2Fimage%3Apull',
    ],
    ['bearer realm="https://a.example/t?x=1"', 'token', 'https://a.example/t?x=1&scope=s'],
    ['Bearer realm="http://a.example/t"', 'unencrypted', 'http://a.example/t?scope=s'],
    ['Bearer realm="/token"', 'unknown', undefined],
    ['Bearer service="ghcr.io"', 'unknown', undefined],
    ['Negotiate', 'unknown', undefined],
    ['', 'unknown', undefined],
  ])('reads %s', (text, kind, url) => {
    const challenge = readChallenge(text, 's');
    expect(challenge.kind).toBe(kind);
    expect('url' in challenge ? challenge.url.href : undefined).toBe(url);
  });
});
