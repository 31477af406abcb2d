import { describe } from 'vitest';
import {
  crashLoop,
  doneDeployment,
  event,
  image,
  node,
  old,
  pod,
  running,
  scheduling,
  time,
  waiting,
  well,
} from '../../../tests/support/snapshots.ts';
import { verdicts } from '../../../tests/support/verdicts.ts';

const creating = { status: waiting('ContainerCreating'), podStatus: { phase: 'Pending' } };

describe('init containers, gates, claims, nodes and ends', () => {
  const init = (status: object, more: object = {}) =>
    pod({
      spec: { initContainers: [{ name: 'setup', image, ...more }] },
      podStatus: { phase: 'Pending', initContainerStatuses: [{ name: 'setup', restartCount: 0, ...status }] },
      status: waiting('PodInitializing'),
    });
  verdicts([
    [
      '23: an init container in a crash loop',
      [init(crashLoop(1))],
      9,
      'failed',
      'INIT_FAILED',
      'Pod/web-2-a',
    ],
    [
      '23: an init container without its image',
      [init(waiting('ErrImagePull', 'manifest unknown'))],
      9,
      'failed',
      'IMAGE_NOT_FOUND',
    ],
    [
      '23: a sidecar that runs',
      [init({ ready: true, state: running(2) }, { restartPolicy: 'Always' })],
      9,
      'progressing',
    ],
    [
      '23: a sidecar in a crash loop',
      [init(crashLoop(1), { restartPolicy: 'Always' })],
      9,
      'failed',
      'CRASH_LOOP',
    ],
    [
      '24: a gate',
      [
        pod({
          spec: { readinessGates: [{ conditionType: 'lb.io/in' }] },
          status: { ready: true, state: running(2) },
          podStatus: { conditions: [{ type: 'Ready', status: 'False', reason: 'ReadinessGatesNotReady' }] },
        }),
      ],
      99,
      'progressing',
      'READINESS_FAILED',
    ],
    [
      '25: unbound claims',
      [pod({ podStatus: scheduling('pod has unbound immediate PersistentVolumeClaims') })],
      20,
      'progressing',
      'VOLUME_UNBOUND',
    ],
    [
      '25: claims that stay unbound',
      [pod({ podStatus: scheduling('pod has unbound immediate PersistentVolumeClaims') })],
      65,
      'failed',
      'VOLUME_UNBOUND',
    ],
    [
      '25: no such claim',
      [pod({ podStatus: scheduling('persistentvolumeclaim "data" not found') })],
      25,
      'failed',
      'CONFIG_MISSING',
    ],
    [
      '26: a node that is away',
      [
        pod({ status: waiting('ErrImagePull', 'manifest unknown') }),
        node({ conditions: [{ type: 'Ready', status: 'Unknown' }] }),
      ],
      60,
      'progressing',
      'NODE_NOT_READY',
      'Node/node',
    ],
    [
      '26: a node without network',
      [
        pod(creating),
        node({
          conditions: [
            { type: 'Ready', status: 'True' },
            { type: 'NetworkUnavailable', status: 'True' },
          ],
        }),
      ],
      60,
      'progressing',
      'NODE_NOT_READY',
      'Node/node',
    ],
    [
      '26: no node but one that is away',
      [pod({ podStatus: scheduling('1 node(s) had untolerated taint {node.kubernetes.io/unreachable: }') })],
      300,
      'progressing',
      'NODE_NOT_READY',
    ],
    [
      '26: the same, of a scheduler that names no taint',
      [
        pod({ podStatus: scheduling('1 node(s) had untolerated taint(s)') }),
        node({}, { taints: [{ key: 'node.kubernetes.io/not-ready' }] }),
      ],
      300,
      'progressing',
      'NODE_NOT_READY',
    ],
    [
      '26: an old pod on a node that is away',
      [
        doneDeployment(),
        well({ spec: { nodeName: 'other' } }),
        ...old({ metadata: { deletionTimestamp: time(30) } }),
        node({ conditions: [{ type: 'Ready', status: 'Unknown' }] }),
      ],
      60,
      'progressing',
      'NODE_NOT_READY',
      'Node/node',
    ],
    [
      '27: finalizers',
      [
        doneDeployment(),
        well(),
        ...old({ metadata: { deletionTimestamp: time(30), finalizers: ['a.io/b'] } }),
      ],
      60,
      'progressing',
      'TERMINATING_STUCK',
      'Pod/web-1-a',
    ],
    [
      '27: a long grace',
      [
        doneDeployment(),
        well(),
        ...old({ metadata: { deletionTimestamp: time(600), deletionGracePeriodSeconds: 600 } }),
      ],
      60,
      'progressing',
      'TERMINATING_STUCK',
      'Pod/web-1-a',
    ],
    [
      '28: an event of the new form, without a last time',
      [
        pod(creating),
        event(pod(), 'FailedMount', '', {
          message: null,
          note: 'secret "web" not found',
          lastTimestamp: null,
          eventTime: time(4),
          involvedObject: undefined,
          regarding: { kind: 'Pod', name: 'web-2-a', uid: 'web-2-a-uid' },
        }),
      ],
      5,
      'failed',
      'CONFIG_MISSING',
    ],
    [
      '28: an event of an older pod of that name',
      [pod(creating), event(pod({ metadata: { uid: 'other' } }), 'FailedMount', 'secret "web" not found')],
      5,
      'progressing',
    ],
    [
      '28: an event from before the apply',
      [pod(creating), event(pod(), 'FailedMount', 'secret "web" not found', { lastTimestamp: time(-60) })],
      5,
      'progressing',
    ],
    [
      '28: events put together',
      [
        pod({ container: { readinessProbe: {} }, status: { started: true, state: running(2) } }),
        event(pod(), 'Unhealthy', '(combined from similar events): Readiness probe failed: 503'),
      ],
      6,
      'progressing',
      'READINESS_FAILED',
    ],
    [
      '29: another object of that name',
      [doneDeployment({}, {}, { uid: 'another' }), well()],
      6,
      'progressing',
    ],
    ['30: nothing was read, as after a lost watch', [], 6, 'progressing'],
  ]);
});
