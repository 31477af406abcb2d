import { describe } from 'vitest';
import {
  crashLoop,
  deployment,
  doneDeployment,
  event,
  old,
  pod,
  running,
  time,
  waiting,
  well,
} from '../../../tests/support/snapshots.ts';
import { verdicts } from '../../../tests/support/verdicts.ts';

const stale = {
  type: 'Progressing',
  status: 'False',
  reason: 'ProgressDeadlineExceeded',
  lastUpdateTime: time(-1),
};

const none = { replicas: 0, updatedReplicas: 0, readyReplicas: 0, availableReplicas: 0 };

const creating = { status: waiting('ContainerCreating'), podStatus: { phase: 'Pending' } };

const isBefore = { creationTimestamp: time(-300) };

describe('what the status says, and since when', () => {
  verdicts([
    [
      '1: done, but of the generation before',
      [doneDeployment({ observedGeneration: 1 }), well()],
      2,
      'progressing',
    ],
    ['2: nothing changed, and all is well', [doneDeployment(), well({ metadata: isBefore })], 2, 'succeeded'],
    [
      '2: nothing changed, and nothing is well',
      [deployment({ readyReplicas: 0, availableReplicas: 0 }), pod({ metadata: isBefore })],
      2,
      'progressing',
    ],
    ['3: a deadline that passed before the apply', [deployment({ conditions: [stale] })], 3, 'progressing'],
    [
      '3: a Secret that was missing before the apply',
      [pod({ metadata: isBefore, status: waiting('CreateContainerConfigError', 'secret "web" not found') })],
      3,
      'progressing',
      'CONFIG_MISSING',
    ],
    [
      '3: a Secret that is missing still',
      [pod({ metadata: isBefore, status: waiting('CreateContainerConfigError', 'secret "web" not found') })],
      25,
      'failed',
      'CONFIG_MISSING',
    ],
    [
      '4: pods that come and go keep the deadline from passing',
      [
        deployment({ readyReplicas: 0, availableReplicas: 0 }),
        pod({
          container: { readinessProbe: { periodSeconds: 5, failureThreshold: 3 } },
          status: { started: true, state: running(2) },
          podStatus: { conditions: [{ type: 'Ready', status: 'False', lastTransitionTime: time(3_000) }] },
        }),
      ],
      3_001,
      'progressing',
    ],
    [
      '5: an old pod still ends',
      [doneDeployment(), well(), ...old({ metadata: { deletionTimestamp: time(30) } })],
      6,
      'progressing',
    ],
    [
      '5: pods that end are counted only',
      [doneDeployment({ terminatingReplicas: 1 }), well()],
      6,
      'progressing',
    ],
    [
      '5: an old pod that was evicted long ago',
      [doneDeployment(), well(), ...old({ podStatus: { phase: 'Failed', reason: 'Evicted' } })],
      6,
      'succeeded',
    ],
    ['6: paused', [deployment({}, { paused: true })], 6, 'succeeded'],
    [
      '6: paused, not observed yet',
      [deployment({ observedGeneration: 1 }, { paused: true })],
      6,
      'progressing',
    ],
    ['7: no replicas', [doneDeployment(none, { replicas: 0 })], 6, 'succeeded'],
    [
      '7: no replicas, one is left',
      [doneDeployment({ ...none, replicas: 1 }, { replicas: 0 })],
      6,
      'progressing',
    ],
    [
      '7: no replicas, and a Lease that nobody holds any more',
      [
        doneDeployment(
          none,
          { replicas: 0 },
          { annotations: { 'discordlm.glompai.github.io/leader-lease': 'web' } },
        ),
      ],
      6,
      'succeeded',
    ],
    [
      '8: ready, but not for minReadySeconds',
      [doneDeployment({ availableReplicas: 0 }, { minReadySeconds: 30 }), well()],
      6,
      'progressing',
    ],
    [
      '9: no pod between two revisions',
      [
        deployment(
          { replicas: 0, updatedReplicas: 0, readyReplicas: 0, availableReplicas: 0 },
          { strategy: { type: 'Recreate' } },
        ),
      ],
      6,
      'progressing',
    ],
    [
      '9: a disk that the old node still holds',
      [
        pod(creating),
        event(
          pod(),
          'FailedAttachVolume',
          'Multi-Attach error for volume "disk": already exclusively attached to one node',
        ),
      ],
      120,
      'progressing',
      'VOLUME_MOUNT_FAILED',
    ],
    [
      '10: an old revision in a crash loop',
      [deployment(), pod(), ...old({ status: crashLoop(1) })],
      6,
      'progressing',
    ],
    [
      '10: an old revision in a crash loop, the new set not read yet',
      [deployment(), ...old({ status: crashLoop(1) }).filter(({ metadata }) => metadata.name !== 'web-2')],
      6,
      'progressing',
    ],
  ]);
});
