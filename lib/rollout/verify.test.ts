import { describe, expect, it } from 'vitest';
import {
  at,
  deployment,
  doneDeployment,
  pod,
  replicaSet,
  running,
  T0,
  terminated,
  well,
} from '../../tests/support/snapshots.ts';
import type { Clock } from '../clock/clock.ts';
import type { KubernetesObject } from '../kube/object.ts';
import { type VerifyResult, verifyTargets } from './verify.ts';

/** What the cluster shows from that second on. */
type Scene = readonly (readonly [seconds: number, objects: readonly KubernetesObject[]])[];

async function verify(
  target: KubernetesObject,
  scene: Scene,
  stabilityMs = 1_000,
  blind: readonly [number, number][] = [],
): Promise<VerifyResult> {
  let seconds = 2;
  const clock: Clock = { now: () => at(seconds), sleep: async () => {} };
  const cluster = {
    isFresh: () => !blind.some(([from, to]) => seconds >= from && seconds < to),
    objects: () => scene.findLast(([from]) => from <= seconds)?.[1] ?? [],
    nextChange: async (maxWaitMs: number) => {
      seconds += maxWaitMs / 1000;
    },
    readLog: async () => undefined,
  };
  return await verifyTargets([{ object: target, appliedAt: T0 }], cluster, {
    timeoutMs: 20_000,
    stabilityMs,
    clock,
    signal: new AbortController().signal,
    onVerdict: () => {},
    onReminder: () => {},
  });
}

const web = doneDeployment();
const up = (options: object = {}) => [web, replicaSet(2), well(options)];

describe('the stability window', () => {
  it('counts at once where a readiness probe says that the container is up', async () => {
    const probed = up({ container: { readinessProbe: { httpGet: { path: '/readyz' } } } });
    expect(await verify(web, [[2, probed]])).toMatchObject({ status: 'succeeded', seconds: 1 });
  });

  it('ends three seconds after the start of a container without one at the earliest', async () => {
    expect(await verify(web, [[2, up()]])).toMatchObject({ status: 'succeeded', seconds: 3 });
  });

  it('does not wait for containers that have run for long', async () => {
    const status = { ready: true, state: running(-60) };
    expect(await verify(web, [[2, up({ status })]])).toMatchObject({ status: 'succeeded', seconds: 1 });
  });

  it('does not wait for pods of others', async () => {
    const stranger = pod({
      name: 'stranger',
      owner: 'other-set',
      status: { ready: true, state: running(2) },
    });
    const long = up({ status: { ready: true, state: running(-60) } });
    expect(await verify(web, [[2, [...long, stranger]]])).toMatchObject({ status: 'succeeded', seconds: 1 });
  });

  it('does not trust a clock of a node that is ahead', async () => {
    const status = { ready: true, state: running(500) };
    expect(await verify(web, [[2, up({ status })]])).toMatchObject({ status: 'succeeded', seconds: 3 });
  });

  it('begins again when nobody could look for a while', async () => {
    const long = up({ status: { ready: true, state: running(-60) } });
    const result = await verify(web, [[2, long]], 8_000, [[5, 7]]);
    expect(result).toMatchObject({ status: 'succeeded', seconds: 13 });
  });

  it('begins again with a container that was started again between two looks', async () => {
    const before = up({ status: { ready: true, state: running(-60) } });
    const after = up({
      status: { ready: true, state: running(-60), restartCount: 1, lastState: terminated(1) },
    });
    const result = await verify(
      web,
      [
        [2, before],
        [6, after],
      ],
      8_000,
    );
    expect(result).toMatchObject({ status: 'succeeded', seconds: 14 });
  });

  it('sees the end of a container that is up for a second', async () => {
    const ended = up({ status: { restartCount: 1, state: terminated(1), lastState: terminated(1) } });
    const result = await verify(web, [
      [2, up()],
      [5, ended],
    ]);
    expect(result).toMatchObject({ status: 'failed', cause: { code: 'CRASH_LOOP' } });
  });
});

describe('a target that is gone or another', () => {
  const job = (status: object): KubernetesObject => ({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: 'web', namespace: 'qa', uid: 'job-uid', generation: 1 },
    spec: { ttlSecondsAfterFinished: 0 },
    status,
  });

  it('is superseded when it was deleted', async () => {
    const result = await verify(web, [
      [2, up({ status: {} })],
      [3, []],
    ]);
    expect(result).toMatchObject({ status: 'superseded', cause: { code: 'SUPERSEDED' } });
  });

  it('is superseded when it was made anew', async () => {
    const other = { ...web, metadata: { ...web.metadata, uid: 'other' } };
    expect(await verify(web, [[2, [other]]])).toMatchObject({ status: 'superseded' });
  });

  it('has succeeded when it is a Job that its time to live removed', async () => {
    const result = await verify(job({}), [
      [2, [job({ conditions: [{ type: 'Complete', status: 'True' }] })]],
      [3, []],
    ]);
    expect(result).toMatchObject({ status: 'succeeded' });
  });

  it('is waited for while the watch has not read it again', async () => {
    const result = await verify(web, [
      [2, [{ ...web, metadata: { ...web.metadata, generation: 1 }, status: { observedGeneration: 1 } }]],
      [6, up({ status: { ready: true, state: running(-60) } })],
    ]);
    expect(result).toMatchObject({ status: 'succeeded', seconds: 5 });
  });
});

describe('running out of time', () => {
  it('names what was seen so far', async () => {
    const waits = {
      status: { state: { waiting: { reason: 'ErrImagePull', message: '503 Service Unavailable' } } },
    };
    const result = await verify(deployment(), [[2, [deployment(), replicaSet(2), pod(waits)]]]);
    expect(result).toMatchObject({
      status: 'failed',
      cause: {
        code: 'IMAGE_REGISTRY_UNREACHABLE',
        object: 'Pod/web-2-a',
        message: expect.stringMatching('20 s'),
      },
    });
  });

  it('says so when nothing was seen', async () => {
    const result = await verify(web, [[2, [{ ...web, status: {} }]]]);
    expect(result).toMatchObject({
      status: 'failed',
      cause: { code: 'TIMED_OUT', object: 'Deployment/web' },
    });
  });
});
