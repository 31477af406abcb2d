import { describe, expect, it } from 'vitest';
import { parsePlatform, platformIn, platformText } from './platform.ts';

const names: [string, string][] = [
  ['linux/amd64', 'linux/amd64'],
  ['linux/amd64/v1', 'linux/amd64'],
  ['linux/amd64/v2', 'linux/amd64/v2'],
  ['linux/arm64/v8', 'linux/arm64'],
  ['linux/arm64/8', 'linux/arm64'],
  ['linux/arm64/v9', 'linux/arm64/v9'],
  ['linux/arm', 'linux/arm/v7'],
  ['linux/arm/7', 'linux/arm/v7'],
  ['linux/arm/v6', 'linux/arm/v6'],
  ['linux/x86_64', 'linux/amd64'],
  ['linux/aarch64', 'linux/arm64'],
  ['windows/amd64', 'windows/amd64'],
  ['linux/constructor', 'linux/constructor'],
];

describe('a platform', () => {
  it.each(names)('written as %s is %s', (text, name) => {
    const platform = parsePlatform(text);
    expect(platform && platformText(platform)).toBe(name);
  });

  it.each(names)('filed as %s is %s', (text, name) => {
    const [os, architecture, variant] = text.split('/');
    const platform = platformIn({ os, architecture, variant });
    expect(platform && platformText(platform)).toBe(name);
  });

  it.each(['', 'linux', 'linux/', '/arm64', 'Linux/amd64', 'linux/arm/v7/x', 'linux/amd64 arm64'])(
    'is not %j',
    (text) => {
      expect(parsePlatform(text)).toBeUndefined();
    },
  );

  it.each([
    ['an attestation', { os: 'unknown', architecture: 'unknown' }],
    ['what names no machine', { os: 'linux' }],
    ['nothing', undefined],
  ])('is not in %s', (_name, value) => {
    expect(platformIn(value)).toBeUndefined();
  });

  it('has no variant where an empty one is filed', () => {
    expect(platformIn({ os: 'linux', architecture: 'arm64', variant: '' })).toEqual({
      os: 'linux',
      architecture: 'arm64',
    });
  });
});
