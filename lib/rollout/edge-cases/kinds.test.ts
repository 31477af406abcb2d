import { describe, expect, it } from 'vitest';
import {
  claim,
  crash,
  daemonSet,
  job,
  object,
  type Part,
  podOf,
  statefulSet,
  storageClass,
} from '../../../tests/support/kinds.ts';
import { at, snapshotOfTarget, time, waiting } from '../../../tests/support/snapshots.ts';
import type { KubernetesObject } from '../../kube/object.ts';
import { assess } from '../assess.ts';

const defaultClass = (name: string): KubernetesObject => ({
  ...storageClass('Immediate'),
  metadata: { name, annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
});
const revision = (hash: string, number: number): KubernetesObject => ({
  ...object(
    'apps/v1',
    'ControllerRevision',
    {},
    {},
    {
      name: hash,
      uid: hash,
      labels: { 'controller-revision-hash': hash },
      ownerReferences: [{ apiVersion: 'apps/v1', kind: 'DaemonSet', name: 'web', uid: 'DaemonSet-uid' }],
    },
  ),
  revision: number,
});
const denied = (kind: string): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'Event',
  metadata: { name: 'denied', namespace: 'qa' },
  involvedObject: { kind, name: 'web', uid: `${kind}-uid` },
  reason: 'FailedCreate',
  message: 'pods "web-0" is forbidden: violates PodSecurity "restricted:latest"',
  lastTimestamp: time(2),
});
const labelled = (hash: string) => ({ labels: { 'controller-revision-hash': hash } });
const awayNode: KubernetesObject = {
  apiVersion: 'v1',
  kind: 'Node',
  metadata: { name: 'away' },
  status: { conditions: [{ type: 'Ready', status: 'Unknown' }] },
};
const service = (spec: Part, status: Part = {}) => object('v1', 'Service', spec, status);
const condition = (type: string, status: string, reason = 'Because') => ({
  conditions: [{ type, status, reason }],
});
const webhook = object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', {}, {});
const hooks = { ...webhook, webhooks: [{ clientConfig: { service: { namespace: 'qa', name: 'policy' } } }] };
const slice = (ready: boolean): KubernetesObject => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name: 'policy-1', namespace: 'qa', labels: { 'kubernetes.io/service-name': 'policy' } },
  endpoints: [{ conditions: { ready } }],
});

const table: readonly [string, [KubernetesObject, ...KubernetesObject[]], string, string?][] = [
  [
    'a StatefulSet whose pods are refused',
    [statefulSet({ replicas: 0, readyReplicas: 0 }), denied('StatefulSet')],
    'failed',
    'ADMISSION_DENIED',
  ],
  [
    'a StatefulSet that waits for a bad pod of the old revision',
    [
      statefulSet({ readyReplicas: 0, availableReplicas: 0, currentRevision: 'old' }),
      { ...podOf('StatefulSet', crash, labelled('old')), status: condition('Ready', 'False') },
    ],
    'progressing',
    'PROGRESS_DEADLINE',
  ],
  ['a StatefulSet not available yet', [statefulSet({ availableReplicas: 0 })], 'progressing'],
  [
    'a StatefulSet whose pods were replaced by hand',
    [statefulSet({}, { updateStrategy: { type: 'OnDelete' } })],
    'succeeded',
  ],
  [
    'a DaemonSet with none of the new revision, whose old pod crashes',
    [daemonSet({ updatedNumberScheduled: 0 }), podOf('DaemonSet', crash, labelled('old'))],
    'progressing',
  ],
  [
    'a DaemonSet whose old pod crashes, by its revisions',
    [
      daemonSet({ updatedNumberScheduled: 0 }),
      revision('old', 1),
      revision('new', 2),
      podOf('DaemonSet', crash, labelled('old')),
    ],
    'progressing',
  ],
  [
    'a DaemonSet with a node away',
    [
      daemonSet({ desiredNumberScheduled: 2, currentNumberScheduled: 2 }),
      podOf('DaemonSet', crash, { name: 'web-away', uid: 'away' }, { nodeName: 'away' }),
      awayNode,
    ],
    'succeeded',
  ],
  [
    'a DaemonSet whose pods are refused',
    [
      daemonSet({ currentNumberScheduled: 0, updatedNumberScheduled: 0, numberReady: 0, numberAvailable: 0 }),
      denied('DaemonSet'),
    ],
    'failed',
    'ADMISSION_DENIED',
  ],
  ['a Job whose pods are refused', [job({}), denied('Job')], 'failed', 'ADMISSION_DENIED'],
  [
    'a Job that is spent, before its condition says so',
    [job({ active: 0, failed: 2 })],
    'failed',
    'JOB_FAILED',
  ],
  [
    'a Job whose image is not there',
    [job({ active: 1 }), podOf('Job', waiting('ErrImagePull', 'manifest unknown'))],
    'failed',
    'IMAGE_NOT_FOUND',
  ],
  [
    'a bare pod that was evicted',
    [{ ...podOf('', {}), status: { phase: 'Failed', reason: 'Evicted' } }],
    'failed',
    'EVICTED',
  ],
  [
    'a bare pod that its node may not begin',
    [{ ...podOf('', {}), status: { phase: 'Failed', reason: 'SysctlForbidden' } }],
    'failed',
    'START_FAILED',
  ],
  [
    'a bare pod that is ready',
    [{ ...podOf('', {}), status: { phase: 'Running', ...condition('Ready', 'True') } }],
    'succeeded',
  ],
  ['a claim whose volume is gone', [claim('Lost')], 'failed', 'VOLUME_UNBOUND'],
  [
    'a claim without any status',
    [{ ...claim(''), status: {} }, storageClass('WaitForFirstConsumer')],
    'progressing',
  ],
  [
    'a claim among two default classes',
    [claim('Pending', { storageClassName: undefined }), defaultClass('a'), defaultClass('b')],
    'failed',
    'VOLUME_UNBOUND',
  ],
  [
    'a claim that grows',
    [{ ...claim('Bound'), status: { phase: 'Bound', ...condition('Resizing', 'True') } }],
    'succeeded',
  ],
  [
    'an autoscaler without metrics',
    [object('autoscaling/v2', 'HorizontalPodAutoscaler', {}, condition('ScalingActive', 'False'))],
    'succeeded',
  ],
  ['an Ingress', [object('networking.k8s.io/v1', 'Ingress', {}, {})], 'succeeded'],
  [
    'a disruption budget not looked at yet',
    [object('policy/v1', 'PodDisruptionBudget', {}, {})],
    'progressing',
  ],
  [
    'a definition that is established',
    [object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {}, condition('Established', 'True'))],
    'succeeded',
  ],
  [
    'a definition whose names are taken',
    [object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', {}, condition('NamesAccepted', 'False'))],
    'failed',
    'ADMISSION_DENIED',
  ],
  [
    'an APIService without status',
    [object('apiregistration.k8s.io/v1', 'APIService', {}, {})],
    'progressing',
  ],
  [
    'an APIService that answers',
    [object('apiregistration.k8s.io/v1', 'APIService', {}, condition('Available', 'True'))],
    'succeeded',
  ],
  ['a webhook whose Service has a pod', [hooks, slice(true)], 'succeeded'],
  ['a webhook whose Service has none', [hooks, slice(false)], 'progressing', 'PROGRESS_DEADLINE'],
  [
    'a custom resource under way',
    [object('acme.io/v1', 'Database', {}, condition('Reconciling', 'True'))],
    'progressing',
  ],
  ['a Secret', [object('v1', 'Secret', undefined, undefined)], 'succeeded'],
];

describe('warnings', () => {
  it.each<[string, [KubernetesObject, ...KubernetesObject[]], RegExp]>([
    [
      'a Service that selects nothing',
      [service({ selector: { app: 'web' } }), podOf('', {})],
      /selects no pod/,
    ],
    ['a balancer without address', [service({ type: 'LoadBalancer' })], /no address/],
    ['a CronJob that is suspended', [object('batch/v1', 'CronJob', { suspend: true }, {})], /suspended/],
    [
      'a CronJob of a time zone that nobody knows',
      [
        object('batch/v1', 'CronJob', {}, {}),
        { ...denied('CronJob'), reason: 'UnknownTimeZone', message: 'unknown time zone "Mars/Olympus"' },
      ],
      /will not run.*Mars/,
    ],
    [
      'a budget that lets nothing go',
      [
        object(
          'policy/v1',
          'PodDisruptionBudget',
          {},
          { observedGeneration: 1, expectedPods: 1, disruptionsAllowed: 0 },
        ),
      ],
      /no disruption/,
    ],
    [
      'a claim that grows',
      [{ ...claim('Bound'), status: { phase: 'Bound', ...condition('Resizing', 'True') } }],
      /new size/,
    ],
    [
      'an autoscaler without metrics',
      [object('autoscaling/v2', 'HorizontalPodAutoscaler', {}, condition('ScalingActive', 'False'))],
      /does not scale/,
    ],
    ['a kind that says nothing', [object('acme.io/v1', 'Database', {}, {})], /says nothing/],
    [
      'an eviction',
      [daemonSet({}), { ...podOf('DaemonSet', {}), status: { phase: 'Failed', reason: 'Evicted' } }],
      /gave the pod up/,
    ],
  ])('%s', (_name, objects, text) => {
    const { status, warnings = [] } = assess(snapshotOfTarget(objects), at(10));
    expect(status).toBe('succeeded');
    expect(warnings.join('\n')).toMatch(text);
  });
});

describe('kinds at their edges', () => {
  for (const [name, objects, status, code] of table) {
    it(name, () => {
      const verdict = assess(snapshotOfTarget(objects), at(10));
      expect({ status: verdict.status, code: verdict.cause?.code }).toEqual({ status, code });
    });
  }
});
