import { describe, expect, it } from 'vitest';
import { cacheRepository, isGitHubCache } from './cache.ts';

describe('cacheRepository', () => {
  it.each([
    ['ghcr.io/a/b/cache', 'ghcr.io/a/b/cache'],
    ['ghcr.io/a/b:cache', 'ghcr.io/a/b'],
    ['localhost:5000/a/b', 'localhost:5000/a/b'],
    ['type=registry,ref=localhost:5000/a/b:cache,mode=max', 'localhost:5000/a/b'],
    ['type=gha,mode=max', undefined],
    ['type=registry', undefined],
    ['ref=a,b', undefined],
  ])('of %s is %s', (line, repository) => {
    expect(cacheRepository(line)).toBe(repository);
  });
});

describe('isGitHubCache', () => {
  it.each([
    ['type=gha', true],
    ['mode=max, type=gha', true],
    ['type=registry,ref=r/type=gha', false],
    ['ghcr.io/a/gha', false],
  ])('%s: %s', (line, expected) => {
    expect(isGitHubCache(line)).toBe(expected);
  });
});
