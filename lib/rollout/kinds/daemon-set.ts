import { field, type KubernetesObject, numberField, objectName, textField } from '../../kube/object.ts';
import { assessCreation } from '../creation.ts';
import { assessPod } from '../pods.ts';
import { conditionOf, countField, isObserved, type View } from '../snapshot.ts';
import { type KindRule, pending, podWarnings } from './outcome.ts';
import { manualDelete } from './stateful-set.ts';

const REVISION_LABEL = 'controller-revision-hash';

export const assessDaemonSet: KindRule = (set, view) => {
  if (!isObserved(set)) return pending;
  const wanted = numberField(set, 'status', 'desiredNumberScheduled');
  if (wanted === undefined) return pending;
  const away = nodesAway(view);
  const fresh = newPods(set, view);
  const pods = fresh.filter((pod) => !away.has(textField(pod, 'spec', 'nodeName') ?? ''));
  const findings = [
    ...(countField(set, 'currentNumberScheduled') < wanted ? assessCreation(set, view, false) : []),
    ...pods.flatMap((pod) => assessPod(pod, view)),
  ];
  // A good pod on a cordoned node is counted like any other.
  const isGood = (pod: KubernetesObject) => fresh.includes(pod) && conditionOf(pod, 'Ready')?.isTrue === true;
  const excused = view
    .ownedBy(set, 'Pod')
    .filter((pod) => away.has(textField(pod, 'spec', 'nodeName') ?? '') && !isGood(pod)).length;
  const warnings = [
    ...podWarnings(pods, findings, view),
    ...[...away].map(
      (node) => `Node/${node} is away or cordoned; its pod of ${objectName(set)} is not waited for`,
    ),
    ...(wanted === 0 ? [`${objectName(set)} matches no node`] : []),
  ];
  const needed = Math.max(0, wanted - excused);
  const updated = countField(set, 'updatedNumberScheduled') >= needed;
  if (textField(set, 'spec', 'updateStrategy', 'type') === 'OnDelete' && !updated) {
    return { done: false, findings: [...findings, manualDelete(set)], warnings };
  }
  const isUp = countField(set, 'numberAvailable') >= needed && countField(set, 'numberReady') >= needed;
  return { done: updated && isUp && countField(set, 'currentNumberScheduled') >= needed, findings, warnings };
};

/**
 * Pods of the newest revision: by the ControllerRevisions where they were read, else by the pods' own age, as soon as
 * the set says that it has made some.
 */
function newPods(set: KubernetesObject, view: View): KubernetesObject[] {
  const pods = view.ownedBy(set, 'Pod');
  const revisions = view.ownedBy(set, 'ControllerRevision');
  const newest = revisions.toSorted(
    (left, right) => Number(field(right, 'revision') ?? 0) - Number(field(left, 'revision') ?? 0),
  )[0];
  if (newest === undefined && countField(set, 'updatedNumberScheduled') === 0) return [];
  const hash =
    newest?.metadata.labels?.[REVISION_LABEL] ??
    pods.toSorted(byCreation)[0]?.metadata.labels?.[REVISION_LABEL];
  return pods.filter((pod) => pod.metadata.labels?.[REVISION_LABEL] === hash);
}

function byCreation(left: KubernetesObject, right: KubernetesObject): number {
  const [one, other] = [left, right].map(
    ({ metadata }) => `${metadata.creationTimestamp ?? ''} ${metadata.name}`,
  );
  return (other ?? '') < (one ?? '') ? -1 : 1;
}

function nodesAway(view: View): Set<string> {
  const away = view.ofKind('Node').filter((node) => {
    const ready = conditionOf(node, 'Ready');
    return (ready !== undefined && !ready.isTrue) || field(node, 'spec', 'unschedulable') === true;
  });
  return new Set(away.map(({ metadata }) => metadata.name));
}
