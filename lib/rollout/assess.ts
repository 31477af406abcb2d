import { groupOf, type KubernetesObject } from '../kube/object.ts';
import { type Cause, causeOf, type Finding, worstFinding } from './causes.ts';
import { assessDaemonSet } from './kinds/daemon-set.ts';
import { assessDeployment } from './kinds/deployment.ts';
import { assessJob } from './kinds/job.ts';
import {
  assessApiService,
  assessAutoscaler,
  assessBudget,
  assessByConditions,
  assessClaim,
  assessCronJob,
  assessCustomResourceDefinition,
  assessExistence,
  assessNamespace,
  assessReplicaSet,
  terminating,
} from './kinds/others.ts';
import type { KindRule } from './kinds/outcome.ts';
import { assessBarePod } from './kinds/pod.ts';
import { assessService, assessWebhooks } from './kinds/service.ts';
import { assessStatefulSet } from './kinds/stateful-set.ts';
import { type Snapshot, View } from './snapshot.ts';

export interface Verdict {
  readonly status: 'succeeded' | 'progressing' | 'failed';
  /** Always there when failed; when progressing, the suspicion so far. */
  readonly cause?: Cause;
  /** Good to know, whatever the status. */
  readonly warnings?: readonly string[];
}

const rules: Readonly<Record<string, KindRule>> = {
  Deployment: assessDeployment,
  StatefulSet: assessStatefulSet,
  DaemonSet: assessDaemonSet,
  ReplicaSet: assessReplicaSet,
  ReplicationController: assessReplicaSet,
  Job: assessJob,
  CronJob: assessCronJob,
  Pod: assessBarePod,
  PersistentVolumeClaim: assessClaim,
  Namespace: assessNamespace,
  PodDisruptionBudget: assessBudget,
  CustomResourceDefinition: assessCustomResourceDefinition,
  HorizontalPodAutoscaler: assessAutoscaler,
  Ingress: assessExistence,
  Service: assessService,
  APIService: assessApiService,
  MutatingWebhookConfiguration: assessWebhooks,
  ValidatingWebhookConfiguration: assessWebhooks,
};

/** Groups whose kinds of the same name are Kubernetes' own. */
const OWN_GROUPS = new Set([
  '',
  'apps',
  'batch',
  'policy',
  'autoscaling',
  'networking.k8s.io',
  'apiextensions.k8s.io',
  'apiregistration.k8s.io',
  'admissionregistration.k8s.io',
]);

/**
 * Whether the target works, does not, or may still: a pure function of what was read. Nothing is called failed without
 * proof in the objects of the target's own new revision, and nothing succeeded before its status says so.
 *
 * @param now the moment of the snapshot; the only clock
 * @example assess({ target: { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'qa', name: 'web' }, objects }, new Date())
 */
export function assess(snapshot: Snapshot, now: Date): Verdict {
  const view = new View({ ...snapshot, objects: snapshot.objects.filter(isObject) }, now);
  const target = view.target;
  if (target === undefined || isEarlier(target, snapshot)) return { status: 'progressing' };
  if (target.metadata.deletionTimestamp !== undefined) return verdict(false, [terminating(target)], []);
  const rule = OWN_GROUPS.has(groupOf(target.apiVersion))
    ? (rules[target.kind] ?? assessByConditions)
    : assessByConditions;
  const { done, findings, warnings = [] } = rule(target, view);
  return verdict(done, findings, warnings);
}

/** What was read may be older than the apply, or another object of that name. */
function isEarlier({ metadata }: KubernetesObject, { target }: Snapshot): boolean {
  const isOther = target.uid !== undefined && metadata.uid !== undefined && metadata.uid !== target.uid;
  return isOther || (metadata.generation ?? 0) < (target.generation ?? 0);
}

function verdict(done: boolean, findings: readonly Finding[], warnings: readonly string[]): Verdict {
  const worst = worstFinding(findings);
  const more = warnings.length > 0 ? { warnings: warnings.toSorted() } : {};
  if (worst?.fatal) return { status: 'failed', cause: causeOf(worst), ...more };
  const isSettled = !findings.some(({ unsettled }) => unsettled);
  if (done && isSettled) return { status: 'succeeded', ...more };
  return { status: 'progressing', ...(worst === undefined ? {} : { cause: causeOf(worst) }), ...more };
}

/** Watch streams and hand-made snapshots may hold anything. */
function isObject(value: unknown): value is KubernetesObject {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    'apiVersion' in value &&
    typeof value.apiVersion === 'string' &&
    'metadata' in value &&
    typeof value.metadata === 'object' &&
    value.metadata !== null
  );
}
