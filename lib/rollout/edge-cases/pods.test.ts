import { describe } from 'vitest';
import {
  doneDeployment,
  event,
  pod,
  running,
  scheduling,
  terminated,
} from '../../../tests/support/snapshots.ts';
import { verdicts } from '../../../tests/support/verdicts.ts';

describe('pods that exit, start slowly or find no node', () => {
  verdicts([
    [
      '11: crashed once, well since',
      [
        doneDeployment(),
        pod({ status: { ready: true, restartCount: 1, state: running(4), lastState: terminated(1) } }),
      ],
      15,
      'succeeded',
    ],
    [
      '12: readiness fails before the start is over',
      [
        pod({
          container: { readinessProbe: {}, startupProbe: { failureThreshold: 30 } },
          status: { state: running(2) },
        }),
      ],
      200,
      'progressing',
    ],
    [
      '13: no room, a moment ago',
      [pod({ podStatus: scheduling('1 Insufficient cpu') })],
      30,
      'progressing',
      'UNSCHEDULABLE',
    ],
    [
      '13: no room for a minute',
      [pod({ podStatus: scheduling('1 Insufficient cpu') })],
      62,
      'failed',
      'UNSCHEDULABLE',
    ],
    [
      '13: no room, and the autoscaler will not help',
      [
        pod({ podStatus: scheduling('1 Insufficient cpu') }),
        event(pod(), 'NotTriggerScaleUp', 'max node group size reached'),
      ],
      15,
      'failed',
      'UNSCHEDULABLE',
    ],
    [
      '13: no room, and the autoscaler tries again later',
      [
        pod({ podStatus: scheduling('1 Insufficient cpu') }),
        event(pod(), 'NotTriggerScaleUp', '1 in backoff after failed scale-up'),
      ],
      15,
      'progressing',
      'UNSCHEDULABLE',
    ],
    [
      '13: a taint',
      [pod({ podStatus: scheduling('1 node(s) had untolerated taint {gpu: yes}') })],
      25,
      'failed',
      'UNSCHEDULABLE',
    ],
    [
      '13: a pod that takes the room of another',
      [pod({ podStatus: { ...scheduling('1 Insufficient cpu'), nominatedNodeName: 'node' } })],
      90,
      'progressing',
      'UNSCHEDULABLE',
    ],
    [
      '13: gates',
      [
        pod({
          spec: { schedulingGates: [{ name: 'a.io/b' }] },
          podStatus: scheduling('gated', 'SchedulingGated'),
        }),
      ],
      90,
      'progressing',
      'UNSCHEDULABLE',
    ],
    ...(['Evicted', 'Preempting', 'NodeShutdown', 'OutOfcpu'] as const).map(
      (reason) =>
        [
          `14: ${reason}`,
          [pod({ podStatus: { phase: 'Failed', reason } })],
          6,
          'progressing',
          'EVICTED',
        ] as const,
    ),
    [
      '14: given up by the API for a drain',
      [
        pod({
          status: { state: terminated(137) },
          podStatus: {
            phase: 'Failed',
            conditions: [{ type: 'DisruptionTarget', status: 'True', reason: 'EvictionByEvictionAPI' }],
          },
        }),
      ],
      6,
      'progressing',
      'EVICTED',
    ],
  ]);
});
