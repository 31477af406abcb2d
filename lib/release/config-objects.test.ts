import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textField } from '../kube/object.ts';
import { hashedConfigMap, hashedSecret, pullSecret } from './config-objects.ts';

const values = new Map([
  ['B', 'two\n'],
  ['A', 'é'],
]);
const decode = (text: unknown) => Buffer.from(String(text), 'base64').toString('utf8');

describe('hashedConfigMap', () => {
  it('holds the values, is immutable, and is named by them', () => {
    const { object, name, hash } = hashedConfigMap('web-config', values);
    expect(hash).toMatch(/^[0-9a-f]{10}$/);
    expect(object).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: `web-config-${hash}` },
      immutable: true,
      data: { A: 'é', B: 'two\n' },
    });
    expect(name).toBe(object.metadata.name);
  });

  it('keeps its name from version to version, or every deployment would roll the pods', () => {
    expect(hashedConfigMap('c', new Map([['A', '1']])).name).toBe('c-073ef2685f');
  });
});

describe('hashedSecret', () => {
  it('holds the values in base64', () => {
    const { object, name } = hashedSecret('web', values);
    expect(object).toMatchObject({ kind: 'Secret', type: 'Opaque', immutable: true, metadata: { name } });
    expect(decode(textField(object, 'data', 'A'))).toBe('é');
    expect(decode(textField(object, 'data', 'B'))).toBe('two\n');
  });
});

describe.each([
  ['hashedConfigMap', hashedConfigMap],
  ['hashedSecret', hashedSecret],
])('the hash of %s', (_name, make) => {
  const entries = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[A-Z0-9_]{1,3}$/), fc.string()), {
    selector: ([key]) => key,
    maxLength: 8,
  });

  it('does not depend on the order of the keys', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(make('c', new Map(list.toReversed()))).toEqual(make('c', new Map(list)));
      }),
    );
  });

  it.each([
    ['a value', [['A', '1']], [['A', '2']]],
    ['a key', [['A', '1']], [['B', '1']]],
    [
      'a key more',
      [['A', '1']],
      [
        ['A', '1'],
        ['B', ''],
      ],
    ],
    ['where a key ends', [['A', 'B1']], [['AB', '1']]],
    [
      'values that change places',
      [
        ['A', '1'],
        ['B', '2'],
      ],
      [
        ['A', '2'],
        ['B', '1'],
      ],
    ],
  ] as [string, [string, string][], [string, string][]][])('changes with %s', (_case, left, right) => {
    expect(make('c', new Map(left)).hash).not.toBe(make('c', new Map(right)).hash);
  });
});

describe('pullSecret', () => {
  it('is what the kubelet reads, under a name that stays', () => {
    const secret = pullSecret('pull', { registry: 'ghcr.io', username: 'bot', password: 'p:w' });
    expect(secret).toMatchObject({ metadata: { name: 'pull' }, type: 'kubernetes.io/dockerconfigjson' });
    expect(JSON.parse(decode(textField(secret, 'data', '.dockerconfigjson')))).toEqual({
      auths: { 'ghcr.io': { username: 'bot', password: 'p:w', auth: 'Ym90OnA6dw==' } },
    });
  });

  it("files Docker Hub's login where the kubelet looks for it", () => {
    const secret = pullSecret('pull', { registry: 'docker.io', username: 'bot', password: 'p' });
    const { auths } = JSON.parse(decode(textField(secret, 'data', '.dockerconfigjson')));
    expect(Object.keys(auths)).toEqual(['https://index.docker.io/v1/']);
  });
});
