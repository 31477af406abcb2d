import { type KubernetesObject, listField, objectName, textField } from '../kube/object.ts';
import type { Finding } from './causes.ts';
import { conditionOf, type EventView, type View } from './snapshot.ts';
import { assessVolumes } from './volumes.ts';

/** How long scheduling may fail before nothing is likely to change it. */
const IMPOSSIBLE_MS = 20_000;
const NO_ROOM_MS = 60_000;
const NO_SCALE_UP_MS = 10_000;

/** Taints that tell of a node's state, which may pass. */
const NODE_STATE =
  /^(?:node\.kubernetes\.io\/|node\.cloudprovider\.kubernetes\.io\/|ToBeDeletedByClusterAutoscaler)/;

/** Why no node takes the pod so far. */
export function assessScheduling(pod: KubernetesObject, view: View): Finding[] {
  const scheduled = conditionOf(pod, 'PodScheduled');
  if (scheduled?.isFalse && scheduled.reason === 'SchedulingGated') return [gated(pod)];
  if (!scheduled?.isFalse || scheduled.reason !== 'Unschedulable') return [];
  const waitedMs = view.since(scheduled.changed);
  const isNominated = textField(pod, 'status', 'nominatedNodeName') !== undefined;
  const scaling = view.eventsOf(pod, 'TriggeredScaleUp').length > 0;
  const { message } = scheduled;
  const reasons = reasonsOf(message);
  const mayBeHelped = isNominated || scaling || reasons.some((reason) => isNodeState(reason, view));
  if (/unbound immediate PersistentVolumeClaims|persistentvolumeclaim "[^"]+" not found/i.test(message)) {
    return unboundFindings(pod, message, view, waitedMs);
  }
  if (reasons.length > 0 && reasons.every((reason) => isNodeState(reason, view)))
    return [nodesAway(pod, message)];
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
  const object = objectName(pod);
  if (/not found/i.test(message)) {
    return [
      {
        code: 'CONFIG_MISSING',
        object,
        message: `A claim of the pod is not there: ${message}`,
        hint: 'Create the PersistentVolumeClaim that is named, or correct its name in the pod.',
        fatal: waitedMs >= IMPOSSIBLE_MS,
      },
    ];
  }
  return [
    {
      code: 'VOLUME_UNBOUND',
      object,
      message: `A claim of the pod is not bound: ${message}`,
      hint: 'See `kubectl describe pvc`: is there a volume or a provisioner for it?',
      fatal: waitedMs >= NO_ROOM_MS,
    },
  ];
}

/** Nodes that do not fit stay so; room may be made by other pods that end. */
function schedulingPatience(message: string, refusals: readonly EventView[]): number {
  // The autoscaler tries again after its back-off.
  if (refusals.some((refusal) => !/backoff|not ready/i.test(refusal.message))) return NO_SCALE_UP_MS;
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

/** @example reasonsOf('0/2 nodes are available: 1 Insufficient cpu, 1 node(s) were unschedulable. preemption: …') // two */
function reasonsOf(message: string): string[] {
  const [, reasons = ''] = /nodes are available: (.*?)(?:\. |\.?$)/.exec(message) ?? [];
  return reasons === '' ? [] : reasons.split(/, (?=\d)/);
}

/** Whether a node is left out for its state alone. Schedulers since 1.34 do not name the taint: the nodes do. */
function isNodeState(reason: string, view: View): boolean {
  if (/were unschedulable|were not ready/i.test(reason)) return true;
  if (!/untolerated taint/i.test(reason)) return false;
  const named = /\{([^:}]+)/.exec(reason)?.[1];
  if (named !== undefined) return NODE_STATE.test(named);
  return view
    .ofKind('Node')
    .flatMap((node) => listField(node, 'spec', 'taints'))
    .some(({ key }) => NODE_STATE.test(String(key)));
}

function nodesAway(pod: KubernetesObject, message: string): Finding {
  return {
    code: 'NODE_NOT_READY',
    object: objectName(pod),
    message: `No node is in a state to take the pod: ${message}`,
    hint: 'See whether the nodes are up, and not cordoned: `kubectl get nodes`, `kubectl describe node`.',
    fatal: false,
  };
}

function gated(pod: KubernetesObject): Finding {
  const gates = listField(pod, 'spec', 'schedulingGates').map(({ name }) => String(name));
  return {
    code: 'UNSCHEDULABLE',
    object: objectName(pod),
    message: `The pod is not to be scheduled before its gates are removed: ${gates.join(', ')}`,
    hint: 'See whether the controller that removes them runs.',
    fatal: false,
  };
}
