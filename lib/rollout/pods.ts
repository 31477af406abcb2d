import {
  field,
  type KubernetesObject,
  listField,
  numberField,
  objectName,
  textField,
} from '../kube/object.ts';
import type { Finding } from './causes.ts';
import { containersOf } from './container-view.ts';
import { assessContainers } from './containers.ts';
import { assessGates } from './readiness.ts';
import { assessScheduling } from './scheduling.ts';
import { conditionOf, timeField, type View } from './snapshot.ts';
import { assessVolumes } from './volumes.ts';

/** Reasons for which a controller replaces a pod, so that it is no failure of the rollout. */
const REPLACED =
  /^(Evicted|Preempting|NodeShutdown|NodeLost|Terminated|NodeAffinity|UnexpectedAdmissionError|Shutdown|OutOf\w+)$/;

/** What is wrong with a pod of the new revision, seen so far. A pod that is going away is nobody's fault. */
export function assessPod(pod: KubernetesObject, view: View): Finding[] {
  if (pod.metadata.deletionTimestamp !== undefined) return assessTermination(pod, view);
  if (isEvicted(pod)) return [evicted(pod)];
  if (isRejected(pod)) return [rejected(pod)];
  const node = assessNode(pod, view);
  // What a pod reports from a node that is away is old.
  if (node) return [node];
  const scheduling = assessScheduling(pod, view);
  return [
    ...scheduling,
    ...(isBeingSetUp(pod) ? [...assessVolumes(pod, view), ...assessSandbox(pod, view)] : []),
    ...assessContainers(pod, view),
    ...assessGates(pod),
  ];
}

/** Whether the node, or the cluster, gave the pod up for reasons of its own. */
function isEvicted(pod: KubernetesObject): boolean {
  if (textField(pod, 'status', 'phase') !== 'Failed') return false;
  return (
    REPLACED.test(textField(pod, 'status', 'reason') ?? '') ||
    conditionOf(pod, 'DisruptionTarget')?.isTrue === true
  );
}

function evicted(pod: KubernetesObject): Finding {
  const reason = textField(pod, 'status', 'reason') ?? conditionOf(pod, 'DisruptionTarget')?.reason;
  const message = textField(pod, 'status', 'message') ?? conditionOf(pod, 'DisruptionTarget')?.message ?? '';
  return {
    code: 'EVICTED',
    object: objectName(pod),
    message: `The node gave the pod up (${reason}): ${message}`,
    hint: 'Give the pod requests that match its use, or the node more room.',
    fatal: false,
  };
}

/** A pod that its node never began. */
function isRejected(pod: KubernetesObject): boolean {
  return (
    textField(pod, 'status', 'phase') === 'Failed' &&
    textField(pod, 'status', 'reason') !== undefined &&
    textField(pod, 'status', 'reason') !== 'DeadlineExceeded' &&
    listField(pod, 'status', 'containerStatuses').length === 0
  );
}

function rejected(pod: KubernetesObject): Finding {
  const reason = textField(pod, 'status', 'reason') ?? '';
  return {
    code: 'START_FAILED',
    object: objectName(pod),
    message: `The node does not begin the pod (${reason}): ${textField(pod, 'status', 'message') ?? ''}`,
    hint: 'Change what the message names; `kubectl describe node` shows what the node allows.',
    fatal: /^(SysctlForbidden|AppArmor|PodOSNotSupported|PodFeatureUnsupported)$/.test(reason),
  };
}

/** Before its volumes are there and its network: what the events about them say is over once a container has begun. */
function isBeingSetUp(pod: KubernetesObject): boolean {
  if (textField(pod, 'status', 'phase') === 'Running') return false;
  if (conditionOf(pod, 'PodReadyToStartContainers')?.isTrue) return false;
  return containersOf(pod).every(({ status }) =>
    /^(ContainerCreating|PodInitializing|)$/.test(
      textField(status, 'state', 'waiting', 'reason') ??
        (field(status, 'state', 'running') || field(status, 'state', 'terminated') ? 'begun' : ''),
    ),
  );
}

/** Whether the pod's containers have ended for good, so that it does no work any more. */
export function hasEnded(pod: KubernetesObject): boolean {
  return /^(Failed|Succeeded)$/.test(textField(pod, 'status', 'phase') ?? '');
}

/** How long a pod may take to end before it is worth a word. */
const ENDING_MS = 15_000;

/** A pod that should be gone by now, or takes long to go. */
export function assessTermination(pod: KubernetesObject, view: View): Finding[] {
  const deadline = timeField(pod, 'metadata', 'deletionTimestamp');
  const graceSeconds = numberField(pod, 'metadata', 'deletionGracePeriodSeconds') ?? 30;
  if (deadline === undefined) return [];
  const node = assessNode(pod, view);
  if (node) return [node];
  if (view.since(deadline) < ENDING_MS) {
    const toldAt = new Date(deadline.getTime() - graceSeconds * 1000);
    return view.since(toldAt) < ENDING_MS ? [] : [stillEnding(pod, deadline, graceSeconds)];
  }
  const finalizers = pod.metadata.finalizers ?? [];
  const why =
    finalizers.length > 0
      ? `its finalizers ${finalizers.join(', ')} are not removed`
      : 'its node does not report its end';
  return [
    {
      code: 'TERMINATING_STUCK',
      object: objectName(pod),
      message: `The pod should have ended by ${deadline.toISOString()}, ${graceSeconds} s after it was told to; ${why}`,
      hint: 'See whether its node is up; `kubectl delete pod --force` gives it up.',
      fatal: false,
    },
  ];
}

function stillEnding(pod: KubernetesObject, deadline: Date, graceSeconds: number): Finding {
  return {
    code: 'TERMINATING_STUCK',
    object: objectName(pod),
    message: `The pod is still ending; its grace of ${graceSeconds} s lasts until ${deadline.toISOString()}`,
    hint: 'Let the program end at SIGTERM, or lower terminationGracePeriodSeconds.',
    fatal: false,
  };
}

function assessNode(pod: KubernetesObject, view: View): Finding | undefined {
  const name = textField(pod, 'spec', 'nodeName');
  const node =
    name === undefined ? undefined : view.ofKind('Node').find(({ metadata }) => metadata.name === name);
  const ready = node && conditionOf(node, 'Ready');
  const network = node && conditionOf(node, 'NetworkUnavailable');
  const isLost =
    textField(pod, 'status', 'reason') === 'NodeLost' || textField(pod, 'status', 'phase') === 'Unknown';
  const trouble = ready !== undefined && !ready.isTrue ? ready : network?.isTrue ? network : undefined;
  if (!isLost && trouble === undefined) return undefined;
  return {
    code: 'NODE_NOT_READY',
    object: `Node/${name ?? 'unknown'}`,
    message: `The node of ${objectName(pod)} does not answer${trouble?.message ? `: ${trouble.message}` : ''}`,
    hint: 'See whether the node is up: `kubectl describe node`.',
    fatal: false,
  };
}

/** The pod's network or cgroup could not be made. */
function assessSandbox(pod: KubernetesObject, view: View): Finding[] {
  return view.eventsOf(pod, 'FailedCreatePodSandBox').map((event) => ({
    code: 'START_FAILED',
    object: objectName(pod),
    message: `The node cannot set the pod up: ${event.message}`,
    hint: "See whether the node's network plugin works; the node keeps trying.",
    fatal: false,
  }));
}
