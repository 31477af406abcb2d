import { describe, expect, it } from 'vitest';
import { ownPlatform, requireOwnPlatform } from './platform.ts';

const ALL = ['linux/amd64', 'linux/arm64', 'linux/arm/v7', 'linux/386'];

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

describe('requireOwnPlatform', () => {
  it.each([[[]], [['linux/s390x', ...ALL]]])('lets %j pass', (platforms) => {
    expect(() => requireOwnPlatform(platforms)).not.toThrow();
  });

  it('refuses what is for other machines only', () => {
    expect(() => requireOwnPlatform(['linux/s390x'])).toThrow(
      /`smoke-command` cannot run here: .*only for linux\/s390x/,
    );
  });
});
