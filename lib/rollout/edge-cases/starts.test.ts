import { describe } from 'vitest';
import {
  crashLoop,
  event,
  image,
  log,
  pod,
  running,
  terminated,
  time,
  waiting,
} from '../../../tests/support/snapshots.ts';
import { verdicts } from '../../../tests/support/verdicts.ts';

const creating = { status: waiting('ContainerCreating'), podStatus: { phase: 'Pending' } };

describe('configuration, images and starts', () => {
  const waits = (reason: string, text: string) => [pod({ status: waiting(reason, text) })];
  const mount = (text: string) => [pod(creating), event(pod(), 'FailedMount', text)];
  verdicts([
    [
      '17: no ConfigMap in env',
      waits('CreateContainerConfigError', 'configmap "web" not found'),
      2,
      'failed',
      'CONFIG_MISSING',
    ],
    [
      '17: not synced',
      waits(
        'CreateContainerConfigError',
        'failed to sync configmap cache: timed out waiting for the condition',
      ),
      60,
      'progressing',
      'CONFIG_MISSING',
    ],
    [
      '17: the API server does not know the pod on this node',
      waits(
        'CreateContainerConfigError',
        'secrets "web" is forbidden: no relationship found between node "n" and this object',
      ),
      5,
      'progressing',
      'CONFIG_MISSING',
    ],
    ['17: no Secret in a volume', mount('secret "web" not found'), 5, 'failed', 'CONFIG_MISSING'],
    [
      '17: no key in a volume',
      mount('configmap references non-existent config key: a'),
      5,
      'failed',
      'CONFIG_MISSING',
    ],
    [
      '17: a volume not registered yet',
      mount('object "qa"/"web" not registered'),
      5,
      'progressing',
      'VOLUME_MOUNT_FAILED',
    ],
    [
      '17: a Secret that came, and an init container that runs',
      [
        pod({
          spec: { initContainers: [{ name: 'setup', image }] },
          podStatus: { phase: 'Pending', initContainerStatuses: [{ name: 'setup', state: running(4) }] },
          status: waiting('PodInitializing'),
        }),
        event(pod(), 'FailedMount', 'secret "web" not found'),
      ],
      6,
      'progressing',
    ],
    ['18: manifest unknown', waits('ErrImagePull', 'manifest unknown'), 3, 'failed', 'IMAGE_NOT_FOUND'],
    [
      '18: insufficient_scope',
      waits(
        'ErrImagePull',
        'pull access denied, repository does not exist: insufficient_scope: authorization failed',
      ),
      3,
      'failed',
      'IMAGE_PULL_DENIED',
    ],
    [
      '18: 403',
      waits('ErrImagePull', 'unexpected status from HEAD request: 403 Forbidden'),
      3,
      'failed',
      'IMAGE_PULL_DENIED',
    ],
    ['18: 429', waits('ErrImagePull', '429 Too Many Requests'), 300, 'progressing', 'IMAGE_RATE_LIMITED'],
    [
      '18: EOF',
      waits('ErrImagePull', 'failed to do request: EOF'),
      300,
      'progressing',
      'IMAGE_REGISTRY_UNREACHABLE',
    ],
    [
      '18: TLS handshake',
      waits('ErrImagePull', 'net/http: TLS handshake timeout'),
      300,
      'progressing',
      'IMAGE_REGISTRY_UNREACHABLE',
    ],
    [
      '18: no such host',
      waits('ErrImagePull', 'dial tcp: lookup ghcr.io: no such host'),
      300,
      'progressing',
      'IMAGE_REGISTRY_UNREACHABLE',
    ],
    [
      '18: x509',
      waits(
        'ErrImagePull',
        'tls: failed to verify certificate: x509: certificate signed by unknown authority',
      ),
      3,
      'failed',
      'IMAGE_REGISTRY_UNREACHABLE',
    ],
    [
      '18: an image that other regions may not have yet',
      [
        pod({
          container: { image: 'web.azurecr.io/web:1' },
          status: waiting('ErrImagePull', 'web.azurecr.io/web:1: not found'),
        }),
      ],
      30,
      'progressing',
      'IMAGE_NOT_FOUND',
    ],
    [
      '18: an image that no region has',
      [
        pod({
          container: { image: 'web.azurecr.io/web:1' },
          status: waiting('ErrImagePull', 'web.azurecr.io/web:1: not found'),
        }),
      ],
      95,
      'failed',
      'IMAGE_NOT_FOUND',
    ],
    ['18: a slow pull', [pod(creating)], 500, 'progressing'],
    [
      '19: back-off, the event knows why',
      [
        ...waits('ImagePullBackOff', 'Back-off pulling image'),
        event(pod(), 'Failed', `Failed to pull image "${image}": manifest unknown`),
      ],
      30,
      'failed',
      'IMAGE_NOT_FOUND',
    ],
    [
      '20: another machine, by the log',
      [pod({ status: crashLoop(1, 1) }), log(pod(), 'exec /app: exec format error')],
      5,
      'failed',
      'EXEC_FORMAT',
    ],
    [
      '20: another machine, by the runtime',
      [pod({ status: { state: terminated(128, { reason: 'StartError', message: 'exec format error' }) } })],
      5,
      'failed',
      'EXEC_FORMAT',
    ],
    [
      '21: no such file',
      [
        pod({
          status: {
            state: terminated(128, {
              reason: 'StartError',
              message: 'exec: "/x": no such file or directory',
            }),
          },
        }),
      ],
      3,
      'failed',
      'START_FAILED',
    ],
    [
      '21: a runtime that is slow',
      waits('CreateContainerError', 'context deadline exceeded'),
      30,
      'progressing',
      'START_FAILED',
    ],
    [
      '21: memory that does not reach for the start',
      [
        pod({
          status: {
            state: terminated(128, {
              reason: 'StartError',
              message: 'container init was OOM-killed (memory limit too low?)',
            }),
          },
        }),
      ],
      3,
      'failed',
      'OUT_OF_MEMORY',
    ],
    [
      '22: out of memory',
      [pod({ status: crashLoop(137, 2, { reason: 'OOMKilled' }) })],
      5,
      'failed',
      'OUT_OF_MEMORY',
    ],
    [
      '22: killed by its probe',
      [
        pod({ status: crashLoop(137, 2) }),
        event(pod(), 'Killing', 'Container main failed liveness probe, will be restarted'),
      ],
      50,
      'failed',
      'LIVENESS_KILLED',
    ],
    [
      '22: killed by its probe once, then ended by itself',
      [
        pod({ status: crashLoop(3, 2, { startedAt: time(20) }) }),
        event(pod(), 'Killing', 'Container main failed liveness probe, will be restarted'),
      ],
      50,
      'failed',
      'CRASH_LOOP',
    ],
    [
      '22: killed by its hook',
      [pod({ status: crashLoop(137, 2) }), event(pod(), 'FailedPostStartHook', 'PostStartHook failed')],
      50,
      'failed',
      'HOOK_FAILED',
    ],
    ['22: signal 9 without more', [pod({ status: crashLoop(137, 2) })], 5, 'failed', 'CRASH_LOOP'],
  ]);
});
