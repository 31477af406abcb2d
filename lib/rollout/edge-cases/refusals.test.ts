import { describe } from 'vitest';
import {
  deployment,
  doneDeployment,
  event,
  old,
  replicaSet,
  time,
  well,
} from '../../../tests/support/snapshots.ts';
import { verdicts } from '../../../tests/support/verdicts.ts';

const failedCreate = (message: string, more: object = {}) => ({
  replicas: 0,
  conditions: [
    {
      type: 'ReplicaFailure',
      status: 'True',
      reason: 'FailedCreate',
      message,
      lastTransitionTime: time(1),
      ...more,
    },
  ],
});

describe('pods that are refused', () => {
  verdicts([
    [
      '15: LimitRange',
      [replicaSet(2, failedCreate('pods "web" is forbidden: maximum memory usage per Container is 16Mi'))],
      2,
      'failed',
      'ADMISSION_DENIED',
    ],
    [
      '15: a webhook that denies',
      [replicaSet(2, failedCreate('admission webhook "x" denied the request: no owner label'))],
      2,
      'failed',
      'ADMISSION_DENIED',
    ],
    [
      '15: a webhook that is silent',
      [replicaSet(2, failedCreate('failed calling webhook "x": context deadline exceeded'))],
      600,
      'progressing',
      'ADMISSION_DENIED',
    ],
    [
      '15: a quota that old pods may make room in',
      [
        deployment({}, { strategy: { rollingUpdate: { maxUnavailable: 1 } } }),
        replicaSet(2, failedCreate('exceeded quota: q')),
        ...old().slice(1),
      ],
      30,
      'progressing',
      'QUOTA_EXCEEDED',
    ],
    [
      '15: a service account that may come',
      [
        replicaSet(
          2,
          failedCreate('error looking up service account qa/web: serviceaccount "web" not found'),
        ),
      ],
      5,
      'progressing',
      'CONFIG_MISSING',
    ],
    [
      '15: a service account that does not come',
      [
        replicaSet(
          2,
          failedCreate('error looking up service account qa/web: serviceaccount "web" not found'),
        ),
      ],
      17,
      'failed',
      'CONFIG_MISSING',
    ],
    [
      '15: a service account that came, and the event that missed it',
      [
        doneDeployment(),
        replicaSet(2),
        event(replicaSet(2), 'FailedCreate', 'serviceaccount "web" not found'),
        well(),
      ],
      40,
      'succeeded',
    ],
    [
      '15: a priority class that does not come',
      [replicaSet(2, failedCreate('pods "web" is forbidden: no PriorityClass with name web was found'))],
      17,
      'failed',
      'CONFIG_MISSING',
    ],
    [
      '15: a refusal from before the apply',
      [replicaSet(2, failedCreate('violates PodSecurity "restricted"', { lastTransitionTime: time(-90) }))],
      4,
      'progressing',
      'ADMISSION_DENIED',
    ],
    [
      '16: a refusal of the old set',
      [
        deployment({ conditions: failedCreate('exceeded quota: q').conditions }),
        replicaSet(2),
        replicaSet(1, failedCreate('exceeded quota: q')),
      ],
      30,
      'progressing',
    ],
  ]);
});
