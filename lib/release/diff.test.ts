import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../kube/object.ts';
import { diffObjects } from './diff.ts';

const object = (spec: unknown, more: object = {}): KubernetesObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec,
  ...more,
});

describe('diffObjects', () => {
  it.each([
    ['a value', { replicas: 1 }, { replicas: 2 }, ['spec.replicas: 1 → 2']],
    ['one that comes', {}, { paused: true }, ['spec.paused: unset → true']],
    ['one that goes', { paused: true }, {}, ['spec.paused: true → unset']],
    [
      'an item by its name',
      { containers: [{ name: 'a', image: 'x' }] },
      { containers: [{ name: 'first' }, { name: 'a', image: 'y' }] },
      ['spec.containers[a].image: "x" → "y"', 'spec.containers[first]: unset → {"name":"first"}'],
    ],
    ['an item by its place', { args: ['a', 'b'] }, { args: ['a', 'c'] }, ['spec.args[1]: "b" → "c"']],
    ['a key with dots', { 'a.b': 1 }, { 'a.b': 2 }, ['spec."a.b": 1 → 2']],
    ['nothing', { replicas: 1 }, { replicas: 1 }, []],
  ])('shows %s', (_name, before, after, lines) => {
    expect(diffObjects(object(before), object(after))).toEqual(lines);
  });

  it('never shows what a Secret holds', () => {
    const secret = (data: object) => ({ ...object(undefined), apiVersion: 'v1', kind: 'Secret', data });
    const lines = diffObjects(secret({ a: 'b2xk', b: 'c2FtZQ==' }), secret({ a: 'bmV3', c: 'bW9yZQ==' }));
    expect(lines).toEqual(['data.a: changed', 'data.b: removed', 'data.c: added']);
  });

  it('is silent about what every write changes', () => {
    const metadata = (version: string, commit: string) => ({
      metadata: {
        name: 'web',
        resourceVersion: version,
        generation: Number(version),
        managedFields: [{ manager: version }],
        annotations: { 'discordlm.glompai.github.io/commit': commit },
      },
      status: { observedGeneration: Number(version) },
    });
    expect(diffObjects(object({}, metadata('1', 'a')), object({}, metadata('2', 'b')))).toEqual([]);
    expect(diffObjects(undefined, object({}))).toEqual([]);
  });
});
