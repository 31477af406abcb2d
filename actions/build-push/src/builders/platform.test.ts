import { describe, expect, it } from 'vitest';
import { ownPlatform } from './platform.ts';

describe('ownPlatform', () => {
  it.each([
    [['linux/amd64', 'linux/arm64'], 'x64', ['linux/amd64']],
    [['linux/amd64', 'linux/arm64'], 'arm64', ['linux/arm64']],
    [['linux/arm/v7', 'linux/arm64'], 'arm', ['linux/arm/v7']],
    [['linux/arm64'], 'x64', []],
    [[], 'x64', []],
  ])('of %j on %s is %j', (platforms, architecture, expected) => {
    expect(ownPlatform(platforms, architecture)).toEqual(expected);
  });
});
