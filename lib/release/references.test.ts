import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../kube/object.ts';
import { referencesOf } from './references.ts';

const workload = (spec: object, kind = 'Deployment', more: object = {}): KubernetesObject => ({
  apiVersion: 'apps/v1',
  kind,
  metadata: { name: 'web' },
  spec: { template: { spec }, ...more },
});
const container = (more: object) => ({ containers: [{ name: 'main', ...more }] });
const pod = ['spec', 'template', 'spec'];
const main = [...pod, 'containers', 0];

describe('referencesOf', () => {
  it.each([
    [
      'whole objects in the environment',
      container({ envFrom: [{ configMapRef: { name: 'a' } }, { secretRef: { name: 'b' } }] }),
      [
        {
          kind: 'ConfigMap',
          name: 'a',
          container: 'main',
          path: [...main, 'envFrom', 0, 'configMapRef', 'name'],
        },
        { kind: 'Secret', name: 'b', container: 'main', path: [...main, 'envFrom', 1, 'secretRef', 'name'] },
      ],
    ],
    [
      'single keys',
      container({
        env: [
          { name: 'A', value: 'x' },
          { name: 'B', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
        ],
      }),
      [
        {
          kind: 'Secret',
          name: 's',
          key: 'k',
          container: 'main',
          path: [...main, 'env', 1, 'valueFrom', 'secretKeyRef', 'key'],
        },
      ],
    ],
    [
      'volumes',
      {
        volumes: [
          { name: 'a', secret: { secretName: 's' } },
          { name: 'b', persistentVolumeClaim: { claimName: 'p' } },
          { name: 'c', projected: { sources: [{ configMap: { name: 'm' } }] } },
          { name: 'd', emptyDir: {} },
          { name: 'e', secret: { secretName: 'i', items: [{ key: 'k', path: 'p' }] } },
        ],
      },
      [
        { kind: 'Secret', name: 's', path: [...pod, 'volumes', 0, 'secret', 'secretName'] },
        {
          kind: 'PersistentVolumeClaim',
          name: 'p',
          path: [...pod, 'volumes', 1, 'persistentVolumeClaim', 'claimName'],
        },
        {
          kind: 'ConfigMap',
          name: 'm',
          path: [...pod, 'volumes', 2, 'projected', 'sources', 0, 'configMap', 'name'],
        },
        { kind: 'Secret', name: 'i', key: 'k', path: [...pod, 'volumes', 4, 'secret', 'items', 0, 'key'] },
      ],
    ],
    [
      'the service account',
      { serviceAccountName: 'bot' },
      [{ kind: 'ServiceAccount', name: 'bot', path: [...pod, 'serviceAccountName'] }],
    ],
    ['none that are optional', container({ envFrom: [{ secretRef: { name: 'b', optional: true } }] }), []],
    ['none where there is no pod', {}, []],
  ])('finds %s', (_name, spec, references) => {
    expect(referencesOf(workload(spec))).toEqual(references);
  });

  it('leaves out the claims that a StatefulSet makes itself', () => {
    const spec = { volumes: [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] };
    const volumeClaimTemplates = [{ metadata: { name: 'data' } }];
    expect(referencesOf(workload(spec, 'StatefulSet', { volumeClaimTemplates }))).toEqual([]);
  });
});
