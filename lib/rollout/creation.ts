import { type KubernetesObject, numberField, objectName } from '../kube/object.ts';
import type { Finding } from './causes.ts';
import { conditionOf, countField, type View } from './snapshot.ts';

type Refusal = Pick<Finding, 'code' | 'hint'> & { readonly patienceMs: number };

/** What a set's first objects need may come with the same set; a webhook may be starting. */
const SHORT_GRACE_MS = 15_000;
const NO_PROGRESS_MS = 10_000;
const NEVER = Number.POSITIVE_INFINITY;

/**
 * Why a controller may not create pods: quota, limits, admission.
 *
 * @param isStuck whether no pod of the new revision runs and none of the old can make room
 */
export function assessCreation(controller: KubernetesObject, view: View, isStuck: boolean): Finding[] {
  const condition = conditionOf(controller, 'ReplicaFailure');
  const isRefused = condition?.isTrue === true;
  // An event outlasts what it tells of.
  if (!isRefused && hasAllPods(controller)) return [];
  const [event] = view.eventsOf(controller, 'FailedCreate');
  const message = isRefused ? condition.message : event?.message;
  if (message === undefined) return [];
  const refusal = classifyRefusal(message);
  // A refusal from before the apply is repeated if it still holds.
  const isOld = event === undefined && view.isBeforeApply(condition?.changed);
  const since = isRefused ? condition.changed : event?.firstSeen;
  const isQuota = refusal.code === 'QUOTA_EXCEEDED';
  const waitedMs = Math.min(view.since(since), view.since(view.snapshot.appliedAt ?? since));
  const fatal = !isOld && waitedMs >= refusal.patienceMs && (!isQuota || isStuck);
  return [
    {
      code: refusal.code,
      object: objectName(controller),
      message: `Its pods are refused: ${message}`,
      hint: refusal.hint,
      fatal,
    },
  ];
}

/** Of kinds that count their pods; others ask before. */
function hasAllPods(controller: KubernetesObject): boolean {
  return countField(controller, 'replicas') >= (numberField(controller, 'spec', 'replicas') ?? 1);
}

function classifyRefusal(message: string): Refusal {
  if (/exceeded quota/i.test(message)) {
    return {
      code: 'QUOTA_EXCEEDED',
      hint: 'Raise the ResourceQuota, lower the requests, or let fewer pods surge.',
      patienceMs: NO_PROGRESS_MS,
    };
  }
  if (/failed quota|must specify (?:limits|requests)/i.test(message)) {
    return {
      code: 'QUOTA_EXCEEDED',
      hint: 'The ResourceQuota wants resources.requests and limits on every container.',
      patienceMs: 0,
    };
  }
  if (/service account .*not found|serviceaccount "[^"]+" not found|no PriorityClass/i.test(message)) {
    return {
      code: 'CONFIG_MISSING',
      hint: 'Create what is named in the same set, or correct its name.',
      patienceMs: SHORT_GRACE_MS,
    };
  }
  if (/failed calling webhook/i.test(message)) {
    const isTimeout = /deadline exceeded|timeout|connection refused|no endpoints|EOF|unavailable/i.test(
      message,
    );
    return {
      code: 'ADMISSION_DENIED',
      hint: 'The webhook does not answer: see whether its pods run; it is asked again.',
      patienceMs: isTimeout ? NEVER : SHORT_GRACE_MS,
    };
  }
  if (/violates PodSecurity/i.test(message)) {
    return {
      code: 'ADMISSION_DENIED',
      hint: "Set the securityContext fields named, or the namespace's pod-security label to what the pod needs.",
      patienceMs: 0,
    };
  }
  if (/forbidden|denied|is invalid|not allowed|minimum|maximum/i.test(message)) {
    return {
      code: 'ADMISSION_DENIED',
      hint: 'Change what the message names, or the rule (LimitRange, webhook, policy) behind it.',
      patienceMs: 0,
    };
  }
  return {
    code: 'ADMISSION_DENIED',
    hint: 'The controller keeps trying; the message says what it waits for.',
    patienceMs: NEVER,
  };
}
