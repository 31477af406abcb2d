import { referenceTo } from '../kube/client.ts';
import { type KubernetesObject, numberField, objectName, textField } from '../kube/object.ts';
import { conditionOf } from '../rollout/snapshot.ts';
import type { VerifyTarget } from '../rollout/verify.ts';
import type { EngineDeps } from './engine.ts';

const REVISION_LABEL = 'controller-revision-hash';
const OBSERVED_TIMEOUT_MS = 15_000;

/**
 * A StatefulSet that updates in order waits for a broken pod to become ready before it replaces it, so that going back
 * never begins. Such pods are deleted; the controller makes them anew from the restored template.
 *
 * Source: kubernetes.io, "StatefulSets", "Forced rollback"
 */
export async function removeStuckPods(applied: readonly VerifyTarget[], deps: EngineDeps): Promise<void> {
  for (const { object } of applied) {
    if (object.kind !== 'StatefulSet' || textField(object, 'spec', 'podManagementPolicy') === 'Parallel')
      continue;
    const set = await readObserved(object, deps);
    const wanted = textField(set, 'status', 'updateRevision');
    const pods = await deps.client.list({ apiVersion: 'v1', kind: 'Pod', namespace: deps.namespace });
    for (const pod of pods.filter((candidate) => isStuck(candidate, set, wanted))) {
      deps.say(
        `  deleting ${objectName(pod)}: it is not ready, and keeps ${objectName(set)} from going back`,
      );
      const { uid } = pod.metadata;
      await deps.client.delete(referenceTo(pod), uid === undefined ? {} : { uid });
    }
  }
}

function isStuck(pod: KubernetesObject, set: KubernetesObject, wanted: string | undefined): boolean {
  return (
    wanted !== undefined &&
    (pod.metadata.ownerReferences ?? []).some(({ uid }) => uid === set.metadata.uid) &&
    pod.metadata.labels?.[REVISION_LABEL] !== wanted &&
    conditionOf(pod, 'Ready')?.isTrue !== true
  );
}

/** With the revision that belongs to what was just applied. */
async function readObserved(
  object: KubernetesObject,
  { client, clock, signal }: EngineDeps,
): Promise<KubernetesObject> {
  const deadline = clock.now().getTime() + OBSERVED_TIMEOUT_MS;
  for (;;) {
    const set = await client.get(referenceTo(object));
    const isObserved =
      (numberField(set, 'status', 'observedGeneration') ?? 0) >= (object.metadata.generation ?? 0);
    if (isObserved || clock.now().getTime() > deadline || signal.aborted) return set;
    await clock.sleep(200, signal);
  }
}
