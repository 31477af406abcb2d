import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../kube/object.ts';
import { lintObjects } from './lints.ts';

const context = { nodes: 2, timeoutMs: 60_000, classes: ['local-path'] };
const claim: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data' },
  spec: { accessModes: ['ReadWriteOnce'] },
};
const web = (pod: object = {}, spec: object = {}): KubernetesObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: {
    selector: { matchLabels: { app: 'web' } },
    template: {
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'main', image: 'example.org/web:1' }], ...pod },
    },
    ...spec,
  },
});
const withClaim = { volumes: [{ name: 'd', persistentVolumeClaim: { claimName: 'data' } }] };
const image = (name: string) => ({ containers: [{ name: 'main', image: name }] });
const service = (selector: object): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web' },
  spec: { selector },
});
const budget = (spec: object): KubernetesObject => ({
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: { name: 'web' },
  spec: { selector: { matchLabels: { app: 'web' } }, ...spec },
});

describe('lintObjects', () => {
  it.each<[string, KubernetesObject[], RegExp | undefined]>([
    ['nothing of a plain workload', [web()], undefined],
    ['an image without a tag', [web(image('example.org:5000/web'))], /no fixed version/],
    ['`latest`', [web(image('web:latest'))], /no fixed version/],
    ['no digest', [web(image('web@sha256:00'))], undefined],
    ['a claim for one node and two pods', [web(withClaim), claim], /ReadWriteOnce/],
    ['no such claim with Recreate', [web(withClaim, { strategy: { type: 'Recreate' } }), claim], undefined],
    [
      'no such claim without surge',
      [web(withClaim, { strategy: { rollingUpdate: { maxSurge: 0 } } }), claim],
      undefined,
    ],
    ['a minReadySeconds beyond the timeout', [web({}, { minReadySeconds: 90 })], /minReadySeconds/],
    ['a Service that selects nothing', [web(), service({ app: 'wbe' })], /matches no pod/],
    ['no Service that selects', [web(), service({ app: 'web' })], undefined],
    [
      'a class that is not there',
      [{ ...claim, spec: { accessModes: ['ReadWriteMany'], storageClassName: 'fast' } }],
      /no StorageClass fast, only local-path/,
    ],
    [
      'no class that is there',
      [{ ...claim, spec: { accessModes: ['ReadWriteMany'], storageClassName: 'local-path' } }],
      undefined,
    ],
    ['a budget that blocks', [web(), budget({ minAvailable: 1 })], /no node can be drained/],
    ['no budget that leaves room', [web({}, { replicas: 2 }), budget({ minAvailable: 1 })], undefined],
  ])('notes %s', (_name, objects, expected) => {
    const lints = lintObjects(objects, context);
    expect(lints).toHaveLength(expected === undefined ? 0 : 1);
    if (expected !== undefined) expect(lints[0]).toMatch(expected);
  });

  it('is silent about claims on a cluster of one node', () => {
    expect(lintObjects([web(withClaim), claim], { ...context, nodes: 1 })).toEqual([]);
  });
});
