import { describe, expect, it } from 'vitest';
import {
  at,
  crashLoop,
  deployment,
  doneDeployment,
  event,
  image,
  log,
  pod,
  replicaSet,
  running,
  snapshotOf,
  T0,
  terminated,
  time,
  waiting,
} from '../../tests/support/snapshots.ts';
import { assess } from './assess.ts';

const pull = (text: string) => pod({ status: waiting('ErrImagePull', text) });
const readinessProbe = { httpGet: { path: '/readyz', port: 8080 }, periodSeconds: 5, failureThreshold: 3 };
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

/** Name, objects, seconds after the apply, then what is expected: status, code, object. */
const table: readonly [
  string,
  Parameters<typeof snapshotOf>[0],
  number,
  string,
  (string | undefined)?,
  (string | undefined)?,
][] = [
  ['all is done', [doneDeployment(), pod({ status: { ready: true, state: running(2) } })], 6, 'succeeded'],
  ['only the controller was read', [doneDeployment()], 6, 'succeeded'],
  ['the status is of the generation before', [doneDeployment({ observedGeneration: 1 })], 2, 'progressing'],
  ['no status yet', [deployment({ observedGeneration: undefined, replicas: undefined })], 1, 'progressing'],
  [
    'replicas 0',
    [
      doneDeployment(
        { replicas: 0, updatedReplicas: 0, readyReplicas: 0, availableReplicas: 0 },
        { replicas: 0 },
      ),
    ],
    6,
    'succeeded',
  ],
  ['paused', [deployment({}, { paused: true })], 6, 'succeeded'],
  [
    'an old pod still exits',
    [
      doneDeployment(),
      replicaSet(2),
      replicaSet(1),
      pod({ name: 'old', owner: 'set-1', metadata: { deletionTimestamp: time(30) } }),
    ],
    6,
    'progressing',
  ],
  [
    'image not found',
    [pull(`failed to resolve reference "${image}": ${image}: not found`)],
    3,
    'failed',
    'IMAGE_NOT_FOUND',
    'Pod/web-2-a',
  ],
  [
    'image not found, in back-off',
    [
      pod({
        status: waiting(
          'ImagePullBackOff',
          `Back-off pulling image "${image}": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image: not found`,
        ),
      }),
    ],
    30,
    'failed',
    'IMAGE_NOT_FOUND',
  ],
  [
    'back-off without a reason, the event has it',
    [
      pod({ status: waiting('ImagePullBackOff', 'Back-off pulling image') }),
      event(pod(), 'Failed', `Failed to pull image "${image}": 401 Unauthorized`),
    ],
    30,
    'failed',
    'IMAGE_PULL_DENIED',
  ],
  [
    'back-off without any reason',
    [pod({ status: waiting('ImagePullBackOff', 'Back-off pulling image') })],
    30,
    'progressing',
  ],
  [
    'no platform',
    [pull('no match for platform in manifest: not found')],
    3,
    'failed',
    'IMAGE_PLATFORM_MISMATCH',
  ],
  [
    'pull denied',
    [
      pull(
        'failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://ghcr.io/token: 401 Unauthorized',
      ),
    ],
    3,
    'failed',
    'IMAGE_PULL_DENIED',
  ],
  [
    'rate limit',
    [pull('toomanyrequests: You have reached your pull rate limit')],
    3,
    'progressing',
    'IMAGE_RATE_LIMITED',
  ],
  [
    'registry error',
    [
      pull(
        'rpc error: code = Unknown desc = unexpected status from HEAD request to https://ghcr.io/v2/x: 503 Service Unavailable',
      ),
    ],
    3,
    'progressing',
    'IMAGE_REGISTRY_UNREACHABLE',
  ],
  [
    'registry does not answer',
    [pull('dial tcp 10.0.0.1:443: i/o timeout')],
    3,
    'progressing',
    'IMAGE_REGISTRY_UNREACHABLE',
  ],
  [
    'bad name',
    [pod({ status: waiting('InvalidImageName', "couldn't parse image name") })],
    3,
    'failed',
    'IMAGE_NAME_INVALID',
  ],
  ['never pull', [pod({ status: waiting('ErrImageNeverPull') })], 3, 'failed', 'IMAGE_NOT_FOUND'],
  [
    'one exit',
    [pod({ status: { restartCount: 1, state: running(3), lastState: terminated(1) } })],
    5,
    'progressing',
    'CRASH_LOOP',
  ],
  ['the first exit', [pod({ status: { state: terminated(1) } })], 2, 'progressing', 'CRASH_LOOP'],
  [
    'the second exit',
    [pod({ status: { restartCount: 1, state: terminated(1), lastState: terminated(1) } })],
    4,
    'failed',
    'CRASH_LOOP',
    'Pod/web-2-a',
  ],
  ['a crash loop at restart 1', [pod({ status: crashLoop(1, 1) })], 5, 'failed', 'CRASH_LOOP'],
  [
    'crashed once, then well',
    [
      doneDeployment(),
      pod({ status: { ready: true, restartCount: 1, state: running(4), lastState: terminated(1) } }),
    ],
    15,
    'succeeded',
  ],
  [
    'well for a moment after several exits',
    [
      doneDeployment(),
      pod({ status: { ready: true, restartCount: 3, state: running(14), lastState: terminated(1) } }),
    ],
    15,
    'progressing',
    'CRASH_LOOP',
  ],
  [
    'well for long after several exits',
    [
      doneDeployment(),
      pod({ status: { ready: true, restartCount: 3, state: running(14), lastState: terminated(1) } }),
    ],
    90,
    'succeeded',
  ],
  [
    'restarts of last week',
    [
      doneDeployment(),
      pod({
        metadata: { creationTimestamp: time(-9e5) },
        status: {
          ready: true,
          restartCount: 5,
          state: running(-8e5),
          lastState: terminated(1, { finishedAt: time(-8e5) }),
        },
      }),
    ],
    6,
    'succeeded',
  ],
  [
    'out of memory',
    [
      pod({
        container: { resources: { limits: { memory: '64Mi' } } },
        status: crashLoop(137, 2, { reason: 'OOMKilled' }),
      }),
    ],
    5,
    'failed',
    'OUT_OF_MEMORY',
  ],
  [
    'no such program',
    [pod({ status: waiting('RunContainerError', 'exec: "nope": executable file not found in $PATH') })],
    3,
    'failed',
    'START_FAILED',
  ],
  [
    'start error',
    [
      pod({
        status: {
          restartCount: 0,
          state: terminated(128, { reason: 'StartError', message: 'exec: "/x": permission denied' }),
        },
      }),
    ],
    3,
    'failed',
    'START_FAILED',
  ],
  [
    'exec format, from the runtime',
    [pod({ status: waiting('RunContainerError', 'exec /app: exec format error') })],
    3,
    'failed',
    'EXEC_FORMAT',
  ],
  [
    'exec format, from the log',
    [pod({ status: crashLoop(255, 1) }), log(pod(), 'exec /app: exec format error\n')],
    5,
    'failed',
    'EXEC_FORMAT',
  ],
  [
    'missing Secret in env',
    [pod({ status: waiting('CreateContainerConfigError', 'secret "web" not found') })],
    2,
    'failed',
    'CONFIG_MISSING',
  ],
  [
    'missing key',
    [pod({ status: waiting('CreateContainerConfigError', "couldn't find key A in Secret qa/web") })],
    2,
    'failed',
    'CONFIG_MISSING',
  ],
  [
    'configuration not synced',
    [
      pod({
        status: waiting(
          'CreateContainerConfigError',
          'failed to sync secret cache: timed out waiting for the condition',
        ),
      }),
    ],
    2,
    'progressing',
    'CONFIG_MISSING',
  ],
  [
    'missing Secret in a volume',
    [
      pod({ status: waiting('ContainerCreating'), podStatus: { phase: 'Pending' } }),
      event(pod(), 'FailedMount', 'MountVolume.SetUp failed for volume "s" : secret "web" not found'),
    ],
    5,
    'failed',
    'CONFIG_MISSING',
  ],
  [
    'a Secret that has come since',
    [
      pod({ status: waiting('ContainerCreating'), podStatus: { phase: 'Pending' } }),
      event(pod(), 'FailedMount', 'MountVolume.SetUp failed for volume "s" : secret "web" not found'),
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'web', namespace: 'qa' } },
    ],
    5,
    'progressing',
  ],
  [
    'init container fails twice',
    [
      pod({
        spec: { initContainers: [{ name: 'setup', image }] },
        podStatus: {
          phase: 'Pending',
          initContainerStatuses: [
            { name: 'setup', restartCount: 1, state: terminated(1), lastState: terminated(1) },
          ],
          containerStatuses: [{ name: 'main', state: { waiting: { reason: 'PodInitializing' } } }],
        },
      }),
    ],
    6,
    'failed',
    'INIT_FAILED',
  ],
  [
    'init container is done',
    [
      pod({
        spec: { initContainers: [{ name: 'setup', image }] },
        podStatus: {
          phase: 'Pending',
          initContainerStatuses: [{ name: 'setup', restartCount: 0, state: terminated(0) }],
        },
      }),
    ],
    6,
    'progressing',
  ],
  [
    'not ready within the budget',
    [pod({ container: { readinessProbe }, status: { started: true, state: running(2) } })],
    10,
    'progressing',
  ],
  [
    'never ready',
    [
      pod({ container: { readinessProbe }, status: { started: true, state: running(2) } }),
      event(pod(), 'Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 503'),
    ],
    18,
    'failed',
    'READINESS_FAILED',
  ],
  [
    'slow start within its startup probe',
    [
      pod({
        container: { readinessProbe, startupProbe: { failureThreshold: 30 } },
        status: { started: false, state: running(2) },
      }),
    ],
    100,
    'progressing',
  ],
  [
    'liveness kill, once',
    [
      pod({ status: { restartCount: 1, state: running(40), lastState: terminated(137) } }),
      event(pod(), 'Killing', 'Container main failed liveness probe, will be restarted'),
    ],
    41,
    'progressing',
    'LIVENESS_KILLED',
  ],
  [
    'liveness kills',
    [
      pod({ status: { restartCount: 2, state: running(40), lastState: terminated(137) } }),
      event(pod(), 'Killing', 'Container main failed liveness probe, will be restarted', { count: 2 }),
    ],
    41,
    'failed',
    'LIVENESS_KILLED',
  ],
  [
    'startup kill',
    [
      pod({ status: { restartCount: 1, state: running(40), lastState: terminated(137) } }),
      event(pod(), 'Killing', 'Container main failed startup probe, will be restarted'),
    ],
    41,
    'failed',
    'STARTUP_PROBE_FAILED',
  ],
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
  [
    'the deadline passed',
    [
      deployment({
        conditions: [
          {
            type: 'Progressing',
            status: 'False',
            reason: 'ProgressDeadlineExceeded',
            lastUpdateTime: time(600),
          },
        ],
      }),
    ],
    601,
    'failed',
    'PROGRESS_DEADLINE',
    'Deployment/web',
  ],
  [
    'the deadline passed, the cause is known',
    [
      deployment({
        conditions: [
          {
            type: 'Progressing',
            status: 'False',
            reason: 'ProgressDeadlineExceeded',
            lastUpdateTime: time(600),
          },
        ],
      }),
      pull('dial tcp: i/o timeout'),
    ],
    601,
    'failed',
    'IMAGE_REGISTRY_UNREACHABLE',
  ],
  [
    'a deadline of an earlier rollout',
    [
      deployment({
        conditions: [
          {
            type: 'Progressing',
            status: 'False',
            reason: 'ProgressDeadlineExceeded',
            lastUpdateTime: time(-60),
          },
        ],
      }),
    ],
    3,
    'progressing',
  ],
  [
    'an old pod in a crash loop',
    [doneDeployment(), replicaSet(2), replicaSet(1), pod({ status: { ready: true, state: running(2) } })],
    6,
    'succeeded',
  ],
  [
    'evicted and replaced',
    [
      doneDeployment(),
      pod({ name: 'gone', podStatus: { phase: 'Failed', reason: 'Evicted' } }),
      pod({ status: { ready: true, state: running(2) } }),
    ],
    6,
    'succeeded',
  ],
  [
    'being deleted',
    [deployment({}, {}, { deletionTimestamp: time(1) })],
    6,
    'progressing',
    'TERMINATING_STUCK',
  ],
];

describe('assess', () => {
  it.each(table)('%s', (_name, objects, seconds, status, code, object) => {
    const verdict = assess(snapshotOf(objects), at(seconds));
    expect({ status: verdict.status, code: verdict.cause?.code }).toEqual({ status, code });
    if (object !== undefined) expect(verdict.cause?.object).toBe(object);
    if (status === 'failed') expect(verdict.cause?.hint).toMatch(/\S/);
  });

  it('names the container and quotes its last line', () => {
    const crashed = pod({ status: crashLoop(78) });
    const { cause } = assess(
      snapshotOf([crashed, log(crashed, 'starting\nOPENAI_API_KEY is missing\n')]),
      at(9),
    );
    expect(cause).toEqual({
      code: 'CRASH_LOOP',
      object: 'Pod/web-2-a',
      container: 'main',
      message: 'Container `main` exited with 78, 3 times; its last line: "OPENAI_API_KEY is missing"',
      hint: 'Exit code 78 means bad configuration: correct what the log names.',
    });
  });

  it('waits for the Lease of a workload that has a leader, not for its old pods', () => {
    const web = doneDeployment(
      {},
      {},
      { annotations: { 'discordlm.glompai.github.io/leader-lease': 'web-leader' } },
    );
    const lease = (holderIdentity: string) => ({
      apiVersion: 'coordination.k8s.io/v1',
      kind: 'Lease',
      metadata: { name: 'web-leader', namespace: 'qa' },
      spec: { holderIdentity, leaseDurationSeconds: 15, renewTime: time(5) },
    });
    const old = pod({ name: 'old', owner: 'set-1', metadata: { deletionTimestamp: time(200) } });
    const objects = [
      web,
      replicaSet(2),
      replicaSet(1),
      pod({ status: { ready: true, state: running(2) } }),
      old,
    ];
    expect(assess(snapshotOf([...objects, lease('old')]), at(6)).status).toBe('progressing');
    expect(assess(snapshotOf([...objects, lease('web-2-a')]), at(6)).status).toBe('succeeded');
    expect(assess(snapshotOf([...objects, lease('web-2-a')]), at(60)).status).toBe('progressing');
    expect(assess(snapshotOf(objects), at(6)).cause?.object).toBe('Lease/web-leader');
  });

  it('throws at nothing, and changes nothing', () => {
    const broken = [
      null,
      1,
      {},
      { kind: 'Pod' },
      { kind: 'Pod', metadata: null },
      { kind: 'Event', metadata: {} },
    ];
    const snapshot = snapshotOf(
      [deployment(), ...(broken as never[]), pod({ podStatus: { containerStatuses: 'x', conditions: 3 } })],
      T0,
    );
    const before = JSON.stringify(snapshot);
    expect(assess(Object.freeze(snapshot), at(5)).status).toBe('progressing');
    expect(JSON.stringify(snapshot)).toBe(before);
  });
});
