import type { KubernetesObject } from '../../lib/kube/object.ts';
import { image, terminated, time } from './snapshots.ts';

/** Builders of objects of other kinds than Deployment; all are called `web`. */

// biome-ignore lint/suspicious/noExplicitAny: builders take any part of an object
export type Part = any;

export function object(
  apiVersion: string,
  kind: string,
  spec: Part,
  status: Part,
  metadata: Part = {},
): KubernetesObject {
  return {
    apiVersion,
    kind,
    metadata: { name: 'web', namespace: 'qa', uid: `${kind}-uid`, generation: 1, ...metadata },
    spec,
    status,
  };
}

export function podOf(kind: string, status: Part, metadata: Part = {}, spec: Part = {}): KubernetesObject {
  const owner = { apiVersion: 'apps/v1', kind, name: 'web', uid: `${kind}-uid`, controller: true };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'web-0',
      namespace: 'qa',
      uid: 'web-0-uid',
      creationTimestamp: time(1),
      labels: { 'controller-revision-hash': 'new' },
      ownerReferences: kind === '' ? [] : [owner],
      ...metadata,
    },
    spec: { restartPolicy: 'Always', containers: [{ name: 'main', image }], ...spec },
    status: {
      phase: 'Running',
      containerStatuses: [{ name: 'main', ready: false, restartCount: 0, image, state: {}, ...status }],
    },
  };
}

export const statefulSet = (status: Part, spec: Part = {}) =>
  object(
    'apps/v1',
    'StatefulSet',
    { replicas: 1, ...spec },
    {
      observedGeneration: 1,
      replicas: 1,
      readyReplicas: 1,
      availableReplicas: 1,
      updatedReplicas: 1,
      updateRevision: 'new',
      currentRevision: 'new',
      ...status,
    },
  );
export const daemonSet = (status: Part) =>
  object(
    'apps/v1',
    'DaemonSet',
    {},
    {
      observedGeneration: 1,
      desiredNumberScheduled: 1,
      currentNumberScheduled: 1,
      updatedNumberScheduled: 1,
      numberReady: 1,
      numberAvailable: 1,
      ...status,
    },
  );
export const job = (status: Part, spec: Part = {}) =>
  object('batch/v1', 'Job', { backoffLimit: 1, ...spec }, status);
export const claim = (phase: string, spec: Part = {}) =>
  object('v1', 'PersistentVolumeClaim', { storageClassName: 'local-path', ...spec }, { phase });
export const storageClass = (volumeBindingMode: string): KubernetesObject => ({
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'local-path' },
  volumeBindingMode,
});
export const crash = { restartCount: 2, state: terminated(1), lastState: terminated(1) };
