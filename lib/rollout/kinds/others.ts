import {
  field,
  groupOf,
  type KubernetesObject,
  numberField,
  objectName,
  textField,
} from '../../kube/object.ts';
import type { Finding } from '../causes.ts';
import { assessCreation } from '../creation.ts';
import { assessPod } from '../pods.ts';
import { type Condition, conditionOf, countField, isObserved } from '../snapshot.ts';
import { assessClaimTrouble, waitsForConsumer } from '../volumes.ts';
import { finished, type KindRule, pending, waitingFor } from './outcome.ts';

export const assessReplicaSet: KindRule = (set, view) => {
  if (!isObserved(set)) return pending;
  const wanted = numberField(set, 'spec', 'replicas') ?? 1;
  const findings = [
    ...assessCreation(set, view, countField(set, 'replicas') === 0),
    ...view.ownedBy(set, 'Pod').flatMap((pod) => assessPod(pod, view)),
  ];
  const done = countField(set, 'replicas') === wanted && countField(set, 'availableReplicas') >= wanted;
  return { done, findings };
};

export const assessClaim: KindRule = (claim, view) => {
  if (textField(claim, 'status', 'phase') === 'Bound')
    return { ...finished, warnings: resizeWarnings(claim) };
  const findings = assessClaimTrouble(claim, view);
  const isPending = textField(claim, 'status', 'phase') === 'Pending';
  return { done: isPending && findings.length === 0 && waitsForConsumer(claim, view) === true, findings };
};

function resizeWarnings(claim: KubernetesObject): string[] {
  return ['Resizing', 'FileSystemResizePending', 'ControllerResizeError', 'NodeResizeError']
    .filter((type) => conditionOf(claim, type)?.isTrue)
    .map((type) => `${objectName(claim)} does not have its new size yet (${type})`);
}

export const assessNamespace: KindRule = (namespace) => {
  if (textField(namespace, 'status', 'phase') !== 'Terminating') return finished;
  return { done: false, findings: [terminating(namespace)] };
};

/** Its runs are not waited for, and those that failed are not this rollout's. */
export const assessCronJob: KindRule = (cronJob, view) => {
  const isSuspended = field(cronJob, 'spec', 'suspend') === true;
  const complaints = view.eventsOf(cronJob, 'UnknownTimeZone', 'UnparseableSchedule', 'UnsupportedSchedule');
  return {
    ...finished,
    warnings: [
      ...(isSuspended ? [`${objectName(cronJob)} is suspended`] : []),
      ...complaints.slice(0, 1).map(({ message }) => `${objectName(cronJob)} will not run: ${message}`),
    ],
  };
};

/** Never waited for: metrics may come long after the pods. */
export const assessAutoscaler: KindRule = (autoscaler) => {
  const active = conditionOf(autoscaler, 'ScalingActive');
  if (!active?.isFalse || active.reason === 'ScalingDisabled') return finished;
  const warning = `${objectName(autoscaler)} does not scale (${active.reason}): ${active.message}`;
  return { ...finished, warnings: [warning] };
};

export const assessApiService: KindRule = (service) => {
  const available = conditionOf(service, 'Available');
  if (available === undefined) return pending;
  return available.isTrue ? finished : { done: false, findings: [notReady(service, available)] };
};

export const assessBudget: KindRule = (budget) => {
  if (!isObserved(budget)) return pending;
  const isTight =
    numberField(budget, 'status', 'expectedPods') === 1 &&
    numberField(budget, 'status', 'disruptionsAllowed') === 0;
  return {
    ...finished,
    ...(isTight
      ? {
          warnings: [
            `${objectName(budget)} allows no disruption of the only pod: its node cannot be drained`,
          ],
        }
      : {}),
  };
};

export const assessCustomResourceDefinition: KindRule = (definition) => {
  const names = conditionOf(definition, 'NamesAccepted');
  const established = conditionOf(definition, 'Established');
  if (established?.isTrue) return finished;
  if (!names?.isFalse && !(established?.isFalse && established.reason !== 'Installing')) return pending;
  const why = names?.isFalse ? names : established;
  return {
    done: false,
    findings: [
      {
        code: 'ADMISSION_DENIED',
        object: objectName(definition),
        message: `The cluster does not take the definition: ${why?.reason}: ${why?.message}`,
        hint: 'Choose names that no other definition of the group has.',
        fatal: true,
      },
    ],
  };
};

/** Kinds whose objects are in force once they exist. */
export const assessExistence: KindRule = () => finished;

/** Any other kind, by the conventions that kstatus describes; what has no conditions is in force once it is observed. */
export const assessByConditions: KindRule = (object) => {
  const observed = numberField(object, 'status', 'observedGeneration');
  if (observed !== undefined && observed < (object.metadata.generation ?? 0)) return pending;
  const stalled = conditionOf(object, 'Stalled');
  if (stalled?.isTrue) {
    const finding = waitingFor(
      object,
      `Its controller gave up: ${stalled.reason}: ${stalled.message}`,
      'Correct what the message names.',
    );
    return { done: false, findings: [{ ...finding, fatal: true }] };
  }
  if (conditionOf(object, 'Reconciling')?.isTrue) return pending;
  const ready = conditionOf(object, 'Ready') ?? conditionOf(object, 'Available');
  if (ready === undefined)
    return isForeign(object) ? { ...finished, warnings: [unjudged(object)] } : finished;
  return ready.isTrue ? finished : { done: false, findings: [notReady(object, ready)] };
};

function notReady(object: KubernetesObject, { reason, message }: Condition): Finding {
  return waitingFor(object, `It is not ready: ${reason}: ${message}`, 'See what its controller logs.');
}

/** Of a group that is not Kubernetes' own. */
function isForeign({ apiVersion }: KubernetesObject): boolean {
  const group = groupOf(apiVersion);
  return group.includes('.') && !group.endsWith('.k8s.io');
}

function unjudged(object: KubernetesObject): string {
  return `${objectName(object)} says nothing of its state: it counts as done because it was taken`;
}

/** An object that is being deleted cannot become what was applied. */
export function terminating(object: KubernetesObject): Finding {
  const finalizers = object.metadata.finalizers ?? [];
  return {
    code: 'TERMINATING_STUCK',
    object: objectName(object),
    message: `It is being deleted${finalizers.length > 0 ? ` and waits for its finalizers ${finalizers.join(', ')}` : ''}`,
    hint: 'Wait until it is gone, or find out who deletes it, then deploy again.',
    fatal: object.kind === 'Namespace',
  };
}
