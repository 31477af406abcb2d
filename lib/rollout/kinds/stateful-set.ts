import { type KubernetesObject, numberField, objectName, textField } from '../../kube/object.ts';
import type { Finding } from '../causes.ts';
import { assessCreation } from '../creation.ts';
import { assessPod, assessTermination } from '../pods.ts';
import { conditionOf, countField, isObserved } from '../snapshot.ts';
import { type KindRule, pending, podWarnings, waitingFor } from './outcome.ts';

const REVISION_LABEL = 'controller-revision-hash';

export const assessStatefulSet: KindRule = (set, view) => {
  // Zero means that the controller has not looked yet.
  if (!isObserved(set) || countField(set, 'observedGeneration') === 0) return pending;
  const update = textField(set, 'status', 'updateRevision');
  const owned = view.ownedBy(set, 'Pod');
  const isNew = (pod: KubernetesObject) =>
    update === undefined || pod.metadata.labels?.[REVISION_LABEL] === update;
  const pods = owned.filter(isNew);
  const old = owned.filter((pod) => !isNew(pod));
  const missing = countField(set, 'replicas') < wantedReplicas(set);
  const findings = [
    ...(missing ? assessCreation(set, view, countField(set, 'replicas') === 0) : []),
    ...pods.flatMap((pod) => assessPod(pod, view)),
    ...old.flatMap((pod) => assessTermination(pod, view)),
    ...old.filter((pod) => update !== undefined && isInTheWay(pod, set)).map(inTheWay),
  ];
  const warnings = podWarnings(pods, findings, view);
  if (textField(set, 'spec', 'updateStrategy', 'type') === 'OnDelete') {
    const isUpdated =
      countField(set, 'updatedReplicas') >= wantedReplicas(set) ||
      update === textField(set, 'status', 'currentRevision');
    if (isUpdated) return { done: isUp(set), findings, warnings };
    return { done: false, findings: [...findings, manualDelete(set)], warnings };
  }
  return { done: isUp(set) && isRolledOut(set), findings, warnings };
};

function wantedReplicas(set: KubernetesObject): number {
  return numberField(set, 'spec', 'replicas') ?? 1;
}

function isUp(set: KubernetesObject): boolean {
  const wanted = wantedReplicas(set);
  const available = numberField(set, 'status', 'availableReplicas') ?? countField(set, 'readyReplicas');
  return (
    countField(set, 'replicas') === wanted &&
    countField(set, 'readyReplicas') >= wanted &&
    available >= wanted
  );
}

/** The controller replaces one pod after the other, and waits for an unready one without end. */
function isInTheWay(pod: KubernetesObject, set: KubernetesObject): boolean {
  const isOrdered = textField(set, 'spec', 'podManagementPolicy') !== 'Parallel';
  const isOnDelete = textField(set, 'spec', 'updateStrategy', 'type') === 'OnDelete';
  const isLeaving = pod.metadata.deletionTimestamp !== undefined;
  return isOrdered && !isOnDelete && !isLeaving && conditionOf(pod, 'Ready')?.isFalse === true;
}

function inTheWay(pod: KubernetesObject): Finding {
  return waitingFor(
    pod,
    'It is of the old revision and not ready, and its StatefulSet waits for it before it goes on',
    `Delete it, if it does not become ready: kubectl delete pod ${pod.metadata.name}.`,
  );
}

/** Pods below the partition keep the old revision on purpose. */
function isRolledOut(set: KubernetesObject): boolean {
  const partition = numberField(set, 'spec', 'updateStrategy', 'rollingUpdate', 'partition') ?? 0;
  const wanted = wantedReplicas(set);
  if (partition > 0) return countField(set, 'updatedReplicas') >= Math.max(0, wanted - partition);
  if (wanted === 0) return true;
  return textField(set, 'status', 'updateRevision') === textField(set, 'status', 'currentRevision');
}

export function manualDelete(set: KubernetesObject) {
  return waitingFor(
    set,
    'Its update strategy is OnDelete: pods of the old revision stay until they are deleted by hand',
    `Delete them one by one: kubectl delete pod -l …, or set updateStrategy to RollingUpdate on ${objectName(set)}.`,
  );
}
