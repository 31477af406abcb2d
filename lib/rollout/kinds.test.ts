import { describe, expect, it } from 'vitest';
import {
  claim,
  crash,
  daemonSet,
  job,
  object,
  podOf,
  statefulSet,
  storageClass,
} from '../../tests/support/kinds.ts';
import { at, snapshotOfTarget, terminated, waiting } from '../../tests/support/snapshots.ts';
import type { KubernetesObject } from '../kube/object.ts';
import { assess } from './assess.ts';

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
