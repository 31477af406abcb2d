import { field, type KubernetesObject, numberField, objectName, textField } from '../../kube/object.ts';
import type { Finding } from '../causes.ts';
import { assessCreation } from '../creation.ts';
import { assessLeader, LEADER_LEASE } from '../leader.ts';
import { assessPod, assessTermination, hasEnded } from '../pods.ts';
import { conditionOf, countField, isObserved, type View } from '../snapshot.ts';
import { type KindRule, type Outcome, pending, podWarnings } from './outcome.ts';

const REVISION = 'deployment.kubernetes.io/revision';
/** What the API server stores where the manifest sets no deadline that ends. */
const NO_DEADLINE = 2 ** 31 - 1;

export const assessDeployment: KindRule = (deployment, view) => {
  if (!isObserved(deployment)) return pending;
  const sets = view.ownedBy(deployment, 'ReplicaSet');
  const current = newestSet(deployment, sets);
  const pods = current === undefined ? [] : view.ownedBy(current, 'Pod');
  const old = sets
    .filter((set) => set !== current)
    .flatMap((set) => view.ownedBy(set, 'Pod'))
    // Evicted ones stay listed long after their set is gone.
    .filter((pod) => !hasEnded(pod));
  const findings = [
    ...(current === undefined ? [] : assessCreation(current, view, isStuck(deployment, current, old))),
    ...ownReplicaFailure(deployment, sets, current, view),
    ...pods.flatMap((pod) => assessPod(pod, view)),
  ];
  const deadline = deadlineFinding(deployment, view);
  if (deadline) findings.push(...findings.map((finding) => ({ ...finding, fatal: true })), deadline);
  if (field(deployment, 'spec', 'paused') === true) {
    return {
      done: true,
      findings: [],
      warnings: [`${objectName(deployment)} is paused: nothing rolls out until it is resumed`],
    };
  }
  const outcome = { done: isComplete(deployment), findings, warnings: podWarnings(pods, findings, view) };
  return handedOver(deployment, { pods, old }, outcome, view);
};

/**
 * The ReplicaSet of the deployment's own revision; the one with the highest number where it does not say. None while
 * the new one was not read yet: an older one is not to blame.
 */
function newestSet(
  deployment: KubernetesObject,
  sets: readonly KubernetesObject[],
): KubernetesObject | undefined {
  const revision = (object: KubernetesObject) => Number(object.metadata.annotations?.[REVISION] ?? 0);
  const own = revision(deployment);
  const same = sets.find((set) => own > 0 && revision(set) === own);
  if (same === undefined && sets.length > 0 && sets.every((set) => revision(set) > 0 && revision(set) < own))
    return undefined;
  return same ?? sets.toSorted((left, right) => revision(right) - revision(left) || byAge(left, right))[0];
}

function byAge(left: KubernetesObject, right: KubernetesObject): number {
  const [one, other] = [left, right].map((set) => set.metadata.creationTimestamp ?? '');
  return (other ?? '') < (one ?? '') ? -1 : (other ?? '') > (one ?? '') ? 1 : 0;
}

/** Both kubectl's rule and kstatus's hold. */
function isComplete(deployment: KubernetesObject): boolean {
  const wanted = numberField(deployment, 'spec', 'replicas') ?? 1;
  const count = (name: string) => countField(deployment, name);
  const allNew = count('updatedReplicas') >= wanted && count('replicas') <= count('updatedReplicas');
  const allUp = count('availableReplicas') >= count('updatedReplicas') && count('readyReplicas') >= wanted;
  if (!allNew || !allUp || count('replicas') < wanted) return false;
  if (wanted === 0) return count('replicas') === 0;
  const deadline = numberField(deployment, 'spec', 'progressDeadlineSeconds') ?? NO_DEADLINE;
  const progressing = conditionOf(deployment, 'Progressing');
  const isSettled = deadline >= NO_DEADLINE || progressing?.reason === 'NewReplicaSetAvailable';
  return isSettled && conditionOf(deployment, 'Available')?.isTrue === true;
}

/** No pod of the new set, and the old ones may not go first. */
function isStuck(
  deployment: KubernetesObject,
  current: KubernetesObject,
  old: readonly KubernetesObject[],
): boolean {
  if (countField(current, 'replicas') > 0) return false;
  const isRecreate = textField(deployment, 'spec', 'strategy', 'type') === 'Recreate';
  if (isRecreate || old.some(({ metadata }) => metadata.deletionTimestamp !== undefined))
    return old.length === 0;
  return maxUnavailable(deployment) === 0 || old.length === 0;
}

/** Of a rolling update, as a count; percentages are rounded down. Source: kubernetes.io, "Deployments" */
function maxUnavailable(deployment: KubernetesObject): number {
  const given = field(deployment, 'spec', 'strategy', 'rollingUpdate', 'maxUnavailable') ?? '25%';
  const wanted = numberField(deployment, 'spec', 'replicas') ?? 1;
  if (typeof given === 'number') return given;
  return Math.floor((Number.parseInt(String(given), 10) / 100) * wanted);
}

/** The deployment repeats a set's failure, an old set's too; it counts only where no set was read. */
function ownReplicaFailure(
  deployment: KubernetesObject,
  sets: readonly KubernetesObject[],
  current: KubernetesObject | undefined,
  view: View,
): Finding[] {
  const hasNewPods = countField(deployment, 'updatedReplicas') > 0;
  if (current !== undefined || sets.length > 0 || hasNewPods) return [];
  return assessCreation(deployment, view, countField(deployment, 'replicas') === 0);
}

/** The controller gave up waiting, in this rollout: a verdict from before the apply is not about it. */
function deadlineFinding(deployment: KubernetesObject, view: View): Finding | undefined {
  const progressing = conditionOf(deployment, 'Progressing');
  if (!progressing?.isFalse || progressing.reason !== 'ProgressDeadlineExceeded') return undefined;
  if (view.isBeforeApply(progressing.updated)) return undefined;
  const seconds = numberField(deployment, 'spec', 'progressDeadlineSeconds');
  return {
    code: 'PROGRESS_DEADLINE',
    object: objectName(deployment),
    message: `There was no progress within its progressDeadlineSeconds${seconds === undefined ? '' : ` of ${seconds}`}: ${progressing.message}`,
    hint: 'See its pods with `kubectl describe`; raise progressDeadlineSeconds if they only need longer.',
    fatal: true,
  };
}

interface Pods {
  readonly pods: readonly KubernetesObject[];
  readonly old: readonly KubernetesObject[];
}

/** Done means that the new pods do the work alone: the old are gone, or the Lease is a new one's. */
function handedOver(
  deployment: KubernetesObject,
  { pods, old }: Pods,
  outcome: Outcome,
  view: View,
): Outcome {
  const lease = deployment.metadata.annotations?.[LEADER_LEASE];
  const isScaledDown = numberField(deployment, 'spec', 'replicas') === 0;
  if (lease !== undefined && !isScaledDown) {
    const leader = assessLeader(deployment, lease, pods, view);
    return leader === undefined
      ? outcome
      : { ...outcome, done: false, findings: [...outcome.findings, leader] };
  }
  const ending = isScaledDown ? [...old, ...pods.filter((pod) => !hasEnded(pod))] : old;
  const isEnding = ending.length > 0 || countField(deployment, 'terminatingReplicas') > 0;
  const findings = [...outcome.findings, ...ending.flatMap((pod) => assessTermination(pod, view))];
  return { ...outcome, done: outcome.done && !isEnding, findings };
}
