import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeTags, type TagFacts, versionOf } from './tags.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';

function facts(ref: string, more: Partial<TagFacts> = {}): TagFacts {
  return { sha, ref, defaultBranch: 'main', pullRequest: undefined, ...more };
}

const main = facts('refs/heads/main');
const pullRequest = facts('refs/pull/12/merge', { pullRequest: 12 });

describe('computeTags', () => {
  it.each<[string, string[], TagFacts, string[]]>([
    ['the commit', ['sha'], main, [sha]],
    ['latest on the default branch', ['latest'], main, ['latest']],
    ['no latest on another branch', ['latest'], facts('refs/heads/dev'), []],
    ['no latest for a Git tag of that name', ['latest'], facts('refs/tags/main'), []],
    ['the branch', ['branch'], facts('refs/heads/feature/a b@1'), ['feature-a-b-1']],
    ['a branch that starts with what no tag may', ['branch'], facts('refs/heads/.-x'), ['x']],
    ['a branch of which nothing is left', ['branch'], facts('refs/heads/ä'), ['unnamed']],
    ['no branch in a pull request', ['branch'], pullRequest, []],
    ['a version', ['semver'], facts('refs/tags/v1.20.3'), ['1.20.3', '1.20', '1']],
    ['a version without v', ['semver'], facts('refs/tags/0.1.0'), ['0.1.0', '0.1', '0']],
    ['a pre-release moves no other tag', ['semver'], facts('refs/tags/v1.2.3-rc.1'), ['1.2.3-rc.1']],
    ['a version without its metadata', ['semver'], facts('refs/tags/v1.2.3+build.5'), ['1.2.3', '1.2', '1']],
    ['a pre-release without its metadata', ['semver'], facts('refs/tags/1.2.3-rc.1+x-y'), ['1.2.3-rc.1']],
    ['no version where the metadata is none', ['semver'], facts('refs/tags/v1.2.3+'), []],
    ['no version', ['semver'], facts('refs/tags/v1.2'), []],
    ['no version on a branch', ['semver'], facts('refs/heads/v1.2.3'), []],
    ['a pull request', ['pr'], pullRequest, ['pr-12']],
    ['no pull request', ['pr'], main, []],
    ['a fixed tag', ['raw:edge'], main, ['edge']],
    [
      'all in order, each once',
      ['raw:main', 'branch', 'latest', 'sha', 'sha'],
      main,
      ['main', 'latest', sha],
    ],
  ])('%s', (_name, rules, given, tags) => {
    expect(computeTags(rules, given)).toMatchObject({ tags, problems: [] });
  });

  it.each<[string, string[], TagFacts, string[]]>([
    ['a commit and fixed tags stay', ['sha', 'raw:edge'], main, []],
    ['latest and a branch move', ['latest', 'branch'], main, ['latest', 'main']],
    ['a pull request moves', ['pr'], pullRequest, ['pr-12']],
    ['parts of a version move', ['semver'], facts('refs/tags/v1.20.3'), ['1.20', '1']],
    ['a pre-release stays', ['semver'], facts('refs/tags/v1.2.3-rc.1'), []],
    ['what one rule fixes stays', ['branch', 'raw:main'], main, []],
    ['what one rule fixes stays, in either order', ['raw:main', 'branch'], main, []],
  ])('%s', (_name, rules, given, expected) => {
    expect([...computeTags(rules, given).moving]).toEqual(expected);
  });

  it('tells every rule it does not know, and every tag that is none', () => {
    const long = 'x'.repeat(129);
    expect(computeTags(['semvr', 'raw:', 'raw:a b', `raw:${long}`, 'sha'], { ...main, sha: '' })).toEqual({
      tags: [],
      moving: new Set(),
      problems: [
        '"semvr" is no rule; the rules are sha, latest, branch, semver, pr, raw:x',
        'raw: gives "", which is no tag',
        'raw:a b gives "a b", which is no tag',
        `raw:${long} gives "${long}", which is no tag`,
        'sha gives "", which is no tag',
      ],
    });
  });

  it('makes a tag of any branch', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (branch) => {
        // Git refuses line breaks in names.
        const { tags, problems } = computeTags(
          ['branch'],
          facts(`refs/heads/x${branch.replaceAll(/\s/g, '')}`),
        );
        expect(problems).toEqual([]);
        expect(tags[0]).toMatch(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/);
      }),
    );
  });
});

describe('versionOf', () => {
  it.each([
    ['refs/tags/v1.2.3', '1.2.3'],
    ['refs/tags/1.2.3-rc.1', '1.2.3-rc.1'],
    ['refs/tags/v1.2.3+build', '1.2.3'],
    ['refs/tags/v1.2', undefined],
    ['refs/heads/v1.2.3', undefined],
    ['', undefined],
  ])('%s is %s', (ref, version) => {
    expect(versionOf(ref)).toBe(version);
  });
});
