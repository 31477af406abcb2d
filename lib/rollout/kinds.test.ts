import { describe, expect, it } from 'vitest';
import { at, image, snapshotOfTarget, terminated, time, waiting } from '../../tests/support/snapshots.ts';
import type { KubernetesObject } from '../kube/object.ts';
import { assess } from './assess.ts';

// biome-ignore lint/suspicious/noExplicitAny: builders take any part of an object
type Part = any;

function object(
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

function podOf(kind: string, status: Part, metadata: Part = {}, spec: Part = {}): KubernetesObject {
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

const statefulSet = (status: Part, spec: Part = {}) =>
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
const daemonSet = (status: Part) =>
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
const job = (status: Part, spec: Part = {}) =>
  object('batch/v1', 'Job', { backoffLimit: 1, ...spec }, status);
const claim = (phase: string, spec: Part = {}) =>
  object('v1', 'PersistentVolumeClaim', { storageClassName: 'local-path', ...spec }, { phase });
const storageClass = (volumeBindingMode: string): KubernetesObject => ({
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'local-path' },
  volumeBindingMode,
});
const crash = { restartCount: 2, state: terminated(1), lastState: terminated(1) };

const table: readonly [string, [KubernetesObject, ...KubernetesObject[]], string, string?][] = [
  ['a StatefulSet that is done', [statefulSet({})], 'succeeded'],
  ['a StatefulSet half-way', [statefulSet({ currentRevision: 'old' })], 'progressing'],
  ['a StatefulSet not looked at yet', [statefulSet({ observedGeneration: 0 })], 'progressing'],
  [
    'a StatefulSet whose new pod crashes',
    [statefulSet({ readyReplicas: 0, currentRevision: 'old' }), podOf('StatefulSet', crash)],
    'failed',
    'CRASH_LOOP',
  ],
  [
    'a StatefulSet whose old pod crashes',
    [
      statefulSet({ currentRevision: 'old' }),
      podOf('StatefulSet', crash, { labels: { 'controller-revision-hash': 'old' } }),
    ],
    'progressing',
  ],
  [
    'a StatefulSet with a partition, done above it',
    [
      statefulSet(
        { replicas: 3, readyReplicas: 3, availableReplicas: 3, updatedReplicas: 1, currentRevision: 'old' },
        { replicas: 3, updateStrategy: { rollingUpdate: { partition: 2 } } },
      ),
    ],
    'succeeded',
  ],
  [
    'a StatefulSet that waits for hands',
    [statefulSet({ updatedReplicas: 0, currentRevision: 'old' }, { updateStrategy: { type: 'OnDelete' } })],
    'progressing',
    'PROGRESS_DEADLINE',
  ],
  ['a DaemonSet that is done', [daemonSet({})], 'succeeded'],
  ['a DaemonSet on its way', [daemonSet({ numberReady: 0, numberAvailable: 0 })], 'progressing'],
  [
    'a DaemonSet whose pod has no image',
    [daemonSet({ numberReady: 0, numberAvailable: 0 }), podOf('DaemonSet', waiting('InvalidImageName'))],
    'failed',
    'IMAGE_NAME_INVALID',
  ],
  [
    'a DaemonSet without nodes',
    [daemonSet({ desiredNumberScheduled: 0, currentNumberScheduled: 0 })],
    'succeeded',
  ],
  [
    'a Job that is complete',
    [job({ succeeded: 1, conditions: [{ type: 'Complete', status: 'True' }] })],
    'succeeded',
  ],
  ['a Job that runs', [job({ active: 1 })], 'progressing', 'PROGRESS_DEADLINE'],
  [
    'a Job with an attempt left',
    [job({ active: 1, failed: 1 }), podOf('Job', crash)],
    'progressing',
    'CRASH_LOOP',
  ],
  [
    'a Job that failed',
    [
      job({
        failed: 2,
        conditions: [{ type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded', message: 'x' }],
      }),
    ],
    'failed',
    'JOB_FAILED',
  ],
  ['a Job that is suspended', [job({}, { suspend: true })], 'succeeded'],
  [
    'a bare pod whose container has just ended',
    [podOf('', { state: terminated(0) }, {}, { restartPolicy: 'Never' })],
    'progressing',
  ],
  ['a claim that is bound', [claim('Bound')], 'succeeded'],
  [
    'a claim that waits for its first pod',
    [claim('Pending'), storageClass('WaitForFirstConsumer')],
    'succeeded',
  ],
  [
    'a claim of a class that is not there',
    [claim('Pending', { storageClassName: 'nvme' }), storageClass('Immediate')],
    'failed',
    'VOLUME_UNBOUND',
  ],
  ['a namespace', [object('v1', 'Namespace', {}, { phase: 'Active' })], 'succeeded'],
  [
    'a namespace that goes',
    [object('v1', 'Namespace', {}, { phase: 'Terminating' })],
    'failed',
    'TERMINATING_STUCK',
  ],
  ['a Service', [object('v1', 'Service', {}, {})], 'succeeded'],
  ['a custom resource without conditions', [object('acme.io/v1', 'Deployment', {}, {})], 'succeeded'],
  [
    'a custom resource that is not ready',
    [
      object(
        'acme.io/v1',
        'Database',
        {},
        { conditions: [{ type: 'Ready', status: 'False', reason: 'Making' }] },
      ),
    ],
    'progressing',
    'PROGRESS_DEADLINE',
  ],
  [
    'a custom resource that gave up',
    [
      object(
        'acme.io/v1',
        'Database',
        {},
        { conditions: [{ type: 'Stalled', status: 'True', reason: 'NoDisk' }] },
      ),
    ],
    'failed',
    'PROGRESS_DEADLINE',
  ],
];

describe('assess, by kind', () => {
  for (const [name, objects, status, code] of table) {
    it(name, () => {
      const verdict = assess(snapshotOfTarget(objects), at(10));
      expect({ status: verdict.status, code: verdict.cause?.code }).toEqual({ status, code });
    });
  }
});
