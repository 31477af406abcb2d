import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captures } from '../../tests/support/captures.ts';
import {
  event,
  log,
  old,
  pod,
  snapshotOf,
  terminated,
  waiting,
  well,
} from '../../tests/support/snapshots.ts';
import { isJsonObject, type KubernetesObject } from '../kube/object.ts';
import { assess } from './assess.ts';
import type { Snapshot } from './snapshot.ts';

/** What may not change a verdict, tried on every capture and on snapshots made by hand. */

const made: readonly { name: string; snapshot: Snapshot; now: Date }[] = [
  ['an old pod in a crash loop', [well(), ...old({ status: waiting('CrashLoopBackOff') })]],
  ['an image that is not there', [pod({ status: waiting('ErrImagePull', 'manifest unknown') })]],
  ['a log', [pod({ status: { restartCount: 2, state: terminated(1) } }), log(pod(), 'Error: no token')]],
  ['events', [pod(), event(pod(), 'FailedMount', 'b'), event(pod(), 'FailedMount', 'a')]],
].map(([name, objects]) => ({
  name: name as string,
  snapshot: snapshotOf(objects as KubernetesObject[]),
  now: new Date('2026-11-22T10:00:09Z'),
}));
const cases = [...captures, ...made];

describe.each(cases)('assess of $name', ({ snapshot, now }) => {
  const verdict = assess(snapshot, now);
  const assessWith = (objects: readonly KubernetesObject[]) => assess({ ...snapshot, objects }, now);

  it('does not depend on the order of the objects', () => {
    const indices = [...snapshot.objects.keys()];
    fc.assert(
      fc.property(fc.shuffledSubarray(indices, { minLength: indices.length }), (order) => {
        expect(assessWith(order.map((index) => snapshot.objects[index] as KubernetesObject))).toEqual(
          verdict,
        );
      }),
      { numRuns: 10 },
    );
  });

  it('changes nothing that it is given', () => {
    expect(assess(deepFreeze(structuredClone(snapshot)), now)).toEqual(verdict);
  });

  it('does not look at events about anything else', () => {
    const reasons = fc.constantFrom('FailedMount', 'FailedCreate', 'Killing', 'Failed', 'Unhealthy');
    const about = { ...pod({ name: 'stranger' }), metadata: { ...pod().metadata, uid: 'stranger-uid' } };
    fc.assert(
      fc.property(reasons, fc.constantFrom('secret "x" not found', 'exceeded quota'), (reason, message) => {
        const stranger = event(about, reason, message, { lastTimestamp: now.toISOString() });
        const { namespace } = snapshot.target;
        const metadata = { ...stranger.metadata, namespace };
        expect(assessWith([...snapshot.objects, { ...stranger, metadata }])).toEqual(verdict);
      }),
      { numRuns: 5 },
    );
  });

  it('does not throw whatever field of a status is missing', () => {
    const paths = snapshot.objects.flatMap((object, index) =>
      pathsOf(object.status).map((path) => [index, 'status', ...path]),
    );
    if (paths.length === 0) return;
    fc.assert(
      fc.property(fc.subarray(paths, { minLength: 1, maxLength: 8 }), (removed) => {
        const objects = structuredClone(snapshot.objects) as unknown[];
        for (const path of removed) removeAt(objects, path);
        expect(assessWith(objects as KubernetesObject[]).status).toMatch(/^(succeeded|progressing|failed)$/);
      }),
      { numRuns: 20 },
    );
  });
});

describe.each(cases.filter(({ snapshot }) => hasRevisions(snapshot)))(
  'assess of $name',
  ({ snapshot, now }) => {
    const verdict = assess(snapshot, now);

    it('does not blame a pod of an old revision', () => {
      const states = fc.constantFrom(
        { restartCount: 9, ...waiting('CrashLoopBackOff', 'back-off') },
        waiting('ErrImagePull', 'manifest unknown'),
        waiting('CreateContainerConfigError', 'secret "old" not found'),
        { restartCount: 3, state: terminated(137, { reason: 'OOMKilled' }) },
      );
      fc.assert(
        fc.property(states, (status) => {
          const objects = [...snapshot.objects, ...oldPod(snapshot, status)];
          const { cause, status: now_ } = assess({ ...snapshot, objects }, now);
          expect(cause).toEqual(verdict.cause);
          // Done is only what the new revision does alone.
          if (verdict.status !== 'succeeded') expect(now_).toBe(verdict.status);
          else expect(now_).not.toBe('failed');
        }),
        { numRuns: 8 },
      );
    });
  },
);

function hasRevisions({ target, objects }: Snapshot): boolean {
  const isThere = objects.some(
    ({ kind, metadata }) => kind === target.kind && metadata?.name === target.name,
  );
  return isThere && ['Deployment', 'StatefulSet', 'DaemonSet'].includes(target.kind);
}

/** A pod of a revision before the first; a Deployment's with its ReplicaSet. */
function oldPod({ target, objects }: Snapshot, status: object): KubernetesObject[] {
  const { namespace } = target;
  const owner = objects.find(({ kind, metadata }) => kind === target.kind && metadata.name === target.name);
  const uid = owner?.metadata.uid ?? '';
  const refer = (kind: string, name: string, id: string) => [{ apiVersion: 'apps/v1', kind, name, uid: id }];
  const aged = { namespace, uid: 'ancient', creationTimestamp: '2020-01-01T00:00:00Z' };
  const labels = { 'controller-revision-hash': 'ancient' };
  const isDeployment = target.kind === 'Deployment';
  const set: KubernetesObject = {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      ...aged,
      name: 'ancient-set',
      uid: 'ancient-set',
      annotations: { 'deployment.kubernetes.io/revision': '0' },
      ownerReferences: refer(target.kind, target.name, uid),
    },
  };
  const ownerReferences = isDeployment
    ? refer('ReplicaSet', 'ancient-set', 'ancient-set')
    : refer(target.kind, target.name, uid);
  const ancient = pod({ name: 'ancient', metadata: { ...aged, labels, ownerReferences }, status });
  return isDeployment ? [set, ancient] : [ancient];
}

type Path = readonly (string | number)[];

function pathsOf(value: unknown): Path[] {
  if (!isJsonObject(value) && !Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const step = Array.isArray(value) ? Number(key) : key;
    return [[step], ...pathsOf(inner).map((path) => [step, ...path])];
  });
}

function removeAt(root: unknown, path: Path): void {
  const holder = path.slice(0, -1).reduce<unknown>((value, key) => (value as never)?.[key], root);
  const last = path.at(-1);
  if (typeof holder === 'object' && holder !== null && last !== undefined) delete (holder as never)[last];
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) {
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return Object.freeze(value);
}
