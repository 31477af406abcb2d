import { describe, expect, it } from 'vitest';
import type { RunContext } from '../../../lib/runner/context.ts';
import { annotationsOf, originLabels } from './labels.ts';

const now = new Date('2026-01-02T03:04:05.678Z');

function context(changes: Partial<RunContext> = {}): RunContext {
  return {
    repository: { owner: 'o', repo: 'r' },
    repositoryUrl: 'https://github.com/o/r',
    sha: 'abc',
    ref: 'refs/heads/main',
    event: {},
    ...changes,
  } as RunContext;
}

const short = (labels: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    [...labels].map(([key, value]) => [key.replace('org.opencontainers.image.', ''), value]),
  );

describe('originLabels', () => {
  it('says where the image comes from', () => {
    expect(short(originLabels(context(), now))).toEqual({
      title: 'r',
      url: 'https://github.com/o/r',
      source: 'https://github.com/o/r',
      revision: 'abc',
      version: 'main',
      created: now.toISOString(),
    });
  });

  it('takes what the event knows', () => {
    const event = {
      head_commit: { timestamp: '2025-12-31T23:00:00+01:00' },
      repository: { description: 'A bot', license: { spdx_id: 'MIT' } },
    };
    expect(short(originLabels(context({ event }), now))).toMatchObject({
      created: '2025-12-31T22:00:00.000Z',
      description: 'A bot',
      licenses: 'MIT',
    });
  });

  it.each([
    ['refs/tags/v1.2.3', '1.2.3'],
    ['refs/tags/nightly', 'nightly'],
    ['refs/heads/feature/x', 'feature/x'],
    ['refs/pull/12/merge', 'pr-12'],
    ['', undefined],
  ])('calls %s %s', (ref, version) => {
    expect(short(originLabels(context({ ref }), now)).version).toBe(version);
  });

  it('repeats no licence that GitHub could not make out', () => {
    const event = { repository: { license: { spdx_id: 'NOASSERTION' } } };
    expect(short(originLabels(context({ event }), now)).licenses).toBeUndefined();
  });
});

describe('annotationsOf', () => {
  it('takes the keys that the specification knows', () => {
    const labels = new Map([
      ['org.opencontainers.image.title', 'r'],
      ['maintainer', 'ann'],
    ]);
    expect([...annotationsOf(labels)]).toEqual([['org.opencontainers.image.title', 'r']]);
  });
});
