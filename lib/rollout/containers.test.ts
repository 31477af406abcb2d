import { describe } from 'vitest';
import {
  crashLoop,
  doneDeployment,
  event,
  image,
  log,
  pod,
  running,
  terminated,
  time,
  waiting,
} from '../../tests/support/snapshots.ts';
import { verdicts } from '../../tests/support/verdicts.ts';

const pull = (text: string) => pod({ status: waiting('ErrImagePull', text) });
const readinessProbe = { httpGet: { path: '/readyz', port: 8080 }, periodSeconds: 5, failureThreshold: 3 };

describe('images', () => {
  verdicts([
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
  ]);
});

describe('exits', () => {
  verdicts([
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
  ]);
});

describe('missing configuration', () => {
  verdicts([
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
  ]);
});

describe('probes and init containers', () => {
  verdicts([
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
      33,
      'failed',
      'READINESS_FAILED',
    ],
    [
      'not ready yet, with a tight probe on a busy node',
      [
        pod({ container: { readinessProbe }, status: { started: true, state: running(2) } }),
        event(pod(), 'Unhealthy', 'Readiness probe failed: connection refused'),
      ],
      31,
      'progressing',
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
  ]);
});
