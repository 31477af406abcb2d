import { type KubernetesObject, numberField, objectName, textField } from '../../kube/object.ts';
import { assessCreation } from '../creation.ts';
import { assessPod, assessTermination } from '../pods.ts';
import { countField, isObserved } from '../snapshot.ts';
import { type KindRule, pending, restartWarnings, waitingFor } from './outcome.ts';

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
  ];
  const warnings = restartWarnings(pods, findings, view);
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
