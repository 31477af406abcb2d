import { describe } from 'vitest';
import { doneDeployment, event, pod, replicaSet, time } from '../../tests/support/snapshots.ts';
import { verdicts } from '../../tests/support/verdicts.ts';

const failedCreate = (message: string) => ({
  conditions: [
    { type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message, lastTransitionTime: time(1) },
  ],
  replicas: 0,
});
const scheduling = (message: string) => ({
  phase: 'Pending',
  containerStatuses: undefined,
  conditions: [
    { type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message, lastTransitionTime: time(1) },
  ],
});

describe('where pods are refused, or find no node', () => {
  verdicts([
    [
      'no node fits',
      [
        pod({
          podStatus: scheduling(
            "0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.",
          ),
        }),
      ],
      25,
      'failed',
      'UNSCHEDULABLE',
    ],
    [
      'no node fits, a moment ago',
      [
        pod({
          podStatus: scheduling(
            "0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector.",
          ),
        }),
      ],
      5,
      'progressing',
      'UNSCHEDULABLE',
    ],
    [
      'the autoscaler is at work',
      [
        pod({ podStatus: scheduling('0/1 nodes are available: 1 Insufficient memory.') }),
        event(pod(), 'TriggeredScaleUp', 'pod triggered scale-up'),
      ],
      100,
      'progressing',
      'UNSCHEDULABLE',
    ],
    [
      'PodSecurity',
      [replicaSet(2, failedCreate('pods "web" is forbidden: violates PodSecurity "restricted:latest"'))],
      2,
      'failed',
      'ADMISSION_DENIED',
      'ReplicaSet/web-2',
    ],
    [
      'webhook does not answer',
      [replicaSet(2, failedCreate('failed calling webhook "x": context deadline exceeded'))],
      60,
      'progressing',
      'ADMISSION_DENIED',
    ],
    [
      'quota, no way on',
      [replicaSet(2, failedCreate('pods "web" is forbidden: exceeded quota: q'))],
      12,
      'failed',
      'QUOTA_EXCEEDED',
    ],
    [
      'quota, of the old set',
      [doneDeployment(), replicaSet(2), replicaSet(1, failedCreate('exceeded quota: q'))],
      12,
      'succeeded',
    ],
  ]);
});
