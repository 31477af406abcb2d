import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../kube/object.ts';
import {
  byNumber,
  currentRelease,
  expiredRecords,
  findRollbackTarget,
  type ReleaseRecord,
  recordsFromConfigMaps,
  recordToConfigMaps,
  withoutSecretData,
} from './record.ts';

const instance = { app: 'web', environment: 'qa', namespace: 'web-qa' };

/** `aa…`, `ab…` and so on, by number. */
function commitOf(number: number): string {
  return (0xa0 + number).toString(16).repeat(20);
}

function objectsWith(image: string, annotations: Record<string, string> = {}): KubernetesObject[] {
  return [{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'web', annotations }, image }];
}

function release(number: number, more: Partial<ReleaseRecord> = {}): ReleaseRecord {
  return {
    schema: 1,
    number,
    commit: commitOf(number),
    image: `web:${number}`,
    status: 'verified',
    createdAt: '2026-11-22T10:00:00Z',
    run: 'https://github.com/glompai/web/actions/runs/1',
    objects: objectsWith(`web:${number}`),
    ...more,
  };
}

const failed = { status: 'failed' } as const;
const killed = { status: 'applying' } as const;
const releases = (...numbers: number[]) => numbers.map((number) => release(number));
const numbersOf = (records: readonly ReleaseRecord[]) => records.map(({ number }) => number);

describe('currentRelease', () => {
  it.each([
    ['none yet', [], undefined],
    ['the newest, whatever the order', releases(9, 11, 10), 11],
    ['not one that failed', [...releases(1, 2), release(3, failed)], 2],
    ['not one that was killed on the way', [release(1), release(2, killed)], 1],
    ['none that works', [release(1, failed)], undefined],
  ])('%s', (_name, records, expected) => {
    expect(currentRelease(records)?.number).toBe(expected);
  });
});

describe('findRollbackTarget', () => {
  const history = [...releases(1, 2), release(3, failed), release(4), release(5, killed)];
  it.each([
    ['the one before, when nothing is said', '', 2],
    ['a number', '1', 1],
    ['the release that runs', '4', 4],
    ['a whole commit', commitOf(1), 1],
    ['the start of a commit', commitOf(2).slice(0, 7), 2],
    ['a commit in capitals', commitOf(2).toUpperCase(), 2],
  ])('%s', (_name, to, expected) => {
    expect(findRollbackTarget(history, to)).toMatchObject({ number: expected });
    expect(findRollbackTarget(history.toReversed(), to)).toMatchObject({ number: expected });
  });

  const known = '1 (a1a1a1a), 2 (a2a2a2a), 4 (a4a4a4a)';
  it.each([
    ['a release that failed', '3', `release 3 was never seen to work; verified are ${known}`],
    [
      'a commit that failed',
      commitOf(3),
      `release ${commitOf(3)} was never seen to work; verified are ${known}`,
    ],
    ['one that is not kept', '9', `there is no release 9; verified are ${known}`],
    ['too little of a commit', 'a1a1a1', `there is no release a1a1a1; verified are ${known}`],
    ['a branch', 'main', `there is no release main; verified are ${known}`],
  ])('refuses %s', (_name, to, sentence) => {
    expect(findRollbackTarget(history, to)).toBe(sentence);
  });

  it.each([
    ['no release at all', [], 'none'],
    ['the first release', releases(1), '1 (a1a1a1a)'],
    ['only releases that failed before', [release(1, failed), release(2)], '2 (a2a2a2a)'],
  ])('has nothing to go back to: %s', (_name, records, kept) => {
    expect(findRollbackTarget(records, '')).toBe(
      `there is no verified release before the current one; kept are ${kept}`,
    );
  });

  it('takes the newest release of a commit that was deployed twice', () => {
    expect(findRollbackTarget([release(1), release(2, { commit: commitOf(1) })], commitOf(1))).toMatchObject({
      number: 2,
    });
  });

  it.each<[string, Partial<ReleaseRecord>, number]>([
    ['the same objects again', { objects: objectsWith('web:2') }, 1],
    [
      'the same objects of another commit',
      { objects: objectsWith('web:2', { 'discordlm.glompai.github.io/commit': 'x' }) },
      1,
    ],
    ['another configuration', { objects: objectsWith('web:2'), configName: 'web-config-1' }, 2],
    ['another secret', { objects: objectsWith('web:2'), secretName: 'web-1' }, 2],
    ['another annotation', { objects: objectsWith('web:2', { note: 'x' }) }, 2],
  ])('compares what is in the cluster: %s', (_name, more, expected) => {
    expect(findRollbackTarget([...releases(1, 2), release(3, more)], '')).toMatchObject({ number: expected });
  });
});

describe('expiredRecords', () => {
  it.each<[string, ReleaseRecord[], number[]]>([
    ['ten stay', releases(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), []],
    ['the oldest leave, by number', releases(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1), [1, 2]],
    [
      'the one that runs stays behind ten failures',
      [...releases(1, 2), ...[3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((number) => release(number, failed))],
      [1],
    ],
  ])('%s', (_name, records, expected) => {
    expect(numbersOf(expiredRecords(records))).toEqual(expected);
  });

  it('sorts by number, not by text', () => {
    expect(numbersOf(byNumber(releases(10, 9, 100)))).toEqual([9, 10, 100]);
  });
});

describe('withoutSecretData', () => {
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'web', labels: { a: 'b' } },
    type: 'Opaque',
    data: { A: 'c2VjcmV0' },
    stringData: { B: 'secret' },
  };

  it('leaves the values of a Secret out, and nothing else', () => {
    const { data: _data, stringData: _stringData, ...rest } = secret;
    expect(withoutSecretData(secret)).toEqual(rest);
  });

  it.each([
    { ...secret, kind: 'ConfigMap' },
    { ...secret, apiVersion: 'example.com/v1' },
  ])('leaves a $kind of $apiVersion as it is', (object) => {
    expect(withoutSecretData(object)).toBe(object);
  });
});

describe('the ConfigMaps of a record', () => {
  const stored = recordToConfigMaps(release(7), instance);

  it('are one, which people can read', () => {
    expect(stored).toHaveLength(1);
    expect(stored[0]?.metadata.name).toBe('web-qa-release-7');
    expect(recordsFromConfigMaps(stored)).toEqual([release(7)]);
  });

  it('are several where one would be too long, in any order', () => {
    const noise = Array.from({ length: 60_000 }, (_, index) =>
      createHash('sha256').update(`${index}`).digest('hex'),
    );
    const long = release(8, {
      objects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'big' }, data: { noise } }],
    });
    const parts = recordToConfigMaps(long, instance);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(1024 * 1024);
    expect(recordsFromConfigMaps([...parts.toReversed(), ...stored])).toEqual([long, release(7)]);
    expect(recordsFromConfigMaps(parts.slice(1))).toEqual([]);
  });

  it.each([
    ['no text', {}],
    ['no JSON', { 'release.json': 'x' }],
    ['another schema', { 'release.json': '{"schema":2}' }],
    ['no object', { 'release.json': '[]' }],
  ])('are left out with %s', (_name, data) => {
    expect(recordsFromConfigMaps(stored.map((map) => ({ ...map, data })))).toEqual([]);
  });
});
