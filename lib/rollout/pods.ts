import { type KubernetesObject, numberField, objectName, textField } from '../kube/object.ts';
import type { Finding } from './causes.ts';
import { assessContainers } from './containers.ts';
import { assessGates } from './readiness.ts';
import { conditionOf, type EventView, timeField, type View } from './snapshot.ts';
import { assessVolumes } from './volumes.ts';

/** Reasons for which a controller replaces a pod, so that it is no failure of the rollout. */
const REPLACED =
  /^(Evicted|Preempting|NodeShutdown|NodeLost|Terminated|NodeAffinity|UnexpectedAdmissionError|Shutdown|OutOf\w+)$/;

/** How long scheduling may fail before nothing is likely to change it. */
const IMPOSSIBLE_MS = 20_000;
const NO_ROOM_MS = 60_000;
const NO_SCALE_UP_MS = 10_000;

/** What is wrong with a pod of the new revision, seen so far. A pod that is going away is nobody's fault. */
export function assessPod(pod: KubernetesObject, view: View): Finding[] {
  if (pod.metadata.deletionTimestamp !== undefined) return assessTermination(pod, view);
  if (
    textField(pod, 'status', 'phase') === 'Failed' &&
    REPLACED.test(textField(pod, 'status', 'reason') ?? '')
  ) {
    return [evicted(pod)];
  }
  const node = assessNode(pod, view);
  // What a pod reports from a node that is away is old.
  if (node) return [node];
  const scheduling = assessScheduling(pod, view);
  const isStarting = textField(pod, 'status', 'phase') !== 'Running';
  return [
    ...scheduling,
    ...(isStarting ? assessVolumes(pod, view) : []),
    ...(isStarting ? assessSandbox(pod, view) : []),
    ...assessContainers(pod, view),
    ...assessGates(pod),
  ];
}

function evicted(pod: KubernetesObject): Finding {
  return {
    code: 'EVICTED',
    object: objectName(pod),
    message: `The node gave the pod up (${textField(pod, 'status', 'reason')}): ${textField(pod, 'status', 'message') ?? ''}`,
    hint: 'Give the pod requests that match its use, or the node more room.',
    fatal: false,
  };
}

/** A pod that should be gone by now. */
export function assessTermination(pod: KubernetesObject, view: View): Finding[] {
  const deadline = timeField(pod, 'metadata', 'deletionTimestamp');
  const graceSeconds = numberField(pod, 'metadata', 'deletionGracePeriodSeconds') ?? 30;
  if (deadline === undefined || view.since(deadline) < 15_000) return [];
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

function assessNode(pod: KubernetesObject, view: View): Finding | undefined {
  const name = textField(pod, 'spec', 'nodeName');
  const node =
    name === undefined ? undefined : view.ofKind('Node').find(({ metadata }) => metadata.name === name);
  const ready = node && conditionOf(node, 'Ready');
  const isLost =
    textField(pod, 'status', 'reason') === 'NodeLost' || textField(pod, 'status', 'phase') === 'Unknown';
  if (!isLost && (ready === undefined || ready.isTrue)) return undefined;
  return {
    code: 'NODE_NOT_READY',
    object: `Node/${name ?? 'unknown'}`,
    message: `The node of ${objectName(pod)} does not answer${ready?.message ? `: ${ready.message}` : ''}`,
    hint: 'See whether the node is up: `kubectl describe node`.',
    fatal: false,
  };
}

function assessScheduling(pod: KubernetesObject, view: View): Finding[] {
  const scheduled = conditionOf(pod, 'PodScheduled');
  if (!scheduled?.isFalse || scheduled.reason !== 'Unschedulable') return [];
  const waitedMs = view.since(scheduled.changed);
  const isNominated = textField(pod, 'status', 'nominatedNodeName') !== undefined;
  const scaling = view.eventsOf(pod, 'TriggeredScaleUp').length > 0;
  const mayBeHelped = isNominated || scaling;
  const { message } = scheduled;
  if (/unbound immediate PersistentVolumeClaims|persistentvolumeclaim "[^"]+" not found/i.test(message)) {
    return unboundFindings(pod, message, view, waitedMs);
  }
  const patienceMs = schedulingPatience(message, view.eventsOf(pod, 'NotTriggerScaleUp'));
  return [
    {
      code: 'UNSCHEDULABLE',
      object: objectName(pod),
      message: `No node takes the pod: ${message}`,
      hint: schedulingHint(message),
      fatal: !mayBeHelped && waitedMs >= patienceMs,
    },
  ];
}

function unboundFindings(pod: KubernetesObject, message: string, view: View, waitedMs: number): Finding[] {
  const causes = assessVolumes(pod, view);
  if (causes.length > 0) return causes;
  return [
    {
      code: 'VOLUME_UNBOUND',
      object: objectName(pod),
      message: `A claim of the pod is not bound: ${message}`,
      hint: 'See `kubectl describe pvc`: is the claim there, and is there a volume or a provisioner for it?',
      fatal: waitedMs >= (/not found/i.test(message) ? IMPOSSIBLE_MS : NO_ROOM_MS),
    },
  ];
}

/** Nodes that do not fit stay so; room may be made by other pods that end. */
function schedulingPatience(message: string, refusals: readonly EventView[]): number {
  if (refusals.length > 0) return NO_SCALE_UP_MS;
  return /Insufficient|Too many pods/i.test(message) ? NO_ROOM_MS : IMPOSSIBLE_MS;
}

function schedulingHint(message: string): string {
  if (/Insufficient|Too many pods/i.test(message))
    return 'Lower resources.requests, remove other pods, or add a node.';
  if (/untolerated taint/i.test(message))
    return 'Add a toleration for the taint, or remove it from the node.';
  if (/node affinity|node selector/i.test(message))
    return 'Compare nodeSelector and affinity with `kubectl get nodes --show-labels`.';
  if (/ports/i.test(message)) return 'A hostPort is taken on every node; use a Service instead.';
  return 'Compare what the pod asks for with `kubectl describe nodes`.';
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
