import { describe, expect, it } from 'vitest';
import { type KubernetesObject, objectName } from '../kube/object.ts';
import { planPrune } from './prune.ts';
import type { ReleaseRecord } from './record.ts';

function object(kind: string, name: string, apiVersion = 'v1', namespace = 'qa'): KubernetesObject {
  return { apiVersion, kind, metadata: { name, namespace } };
}

function recordOf(number: number, ...objects: KubernetesObject[]): ReleaseRecord {
  const status = number % 2 === 0 ? 'failed' : 'verified';
  return { schema: 1, number, commit: '', image: '', status, createdAt: '', run: '', objects };
}

const service = object('Service', 'web');
const worker = object('Deployment', 'worker', 'apps/v1');
const ingress = object('Ingress', 'web', 'networking.k8s.io/v1');

describe('planPrune', () => {
  it.each<[string, ReleaseRecord[], KubernetesObject[], string[]]>([
    ['nothing before the first release', [], [service], []],
    ['nothing where all is still declared', [recordOf(1, service, worker)], [worker, service], []],
    ['what is no longer declared', [recordOf(1, service, worker)], [service], ['Deployment/worker']],
    ['what only a failed release had', [recordOf(2, worker)], [service], ['Deployment/worker']],
    [
      'of all releases, each object once',
      [recordOf(1, worker, ingress), recordOf(3, worker), recordOf(5, service)],
      [service],
      ['Deployment/worker', 'Ingress/web'],
    ],
    [
      'not what moved to another version of its API',
      [recordOf(1, object('Ingress', 'web', 'networking.k8s.io/v1beta1'))],
      [ingress],
      [],
    ],
    [
      'what only has the same name',
      [recordOf(1, service)],
      [ingress, object('Service', 'web', 'v1', 'prod'), object('Service', 'web', 'serving.knative.dev/v1')],
      ['Service/web'],
    ],
    [
      'never what holds data that does not come back',
      [
        recordOf(
          1,
          object('PersistentVolumeClaim', 'data'),
          object('Namespace', 'qa'),
          object('CustomResourceDefinition', 'bots', 'apiextensions.k8s.io/v1'),
        ),
      ],
      [],
      [],
    ],
  ])('%s', (_name, records, present, expected) => {
    expect(planPrune(records, present).map(objectName)).toEqual(expected);
  });
});
