import { groupOf, type KubernetesObject } from '../kube/object.ts';

/** What others refer to comes before them; what routes to them or limits them comes in between. */
const ORDER = [
  'Namespace',
  'CustomResourceDefinition',
  'PriorityClass',
  'StorageClass',
  'ResourceQuota',
  'LimitRange',
  'NetworkPolicy',
  'ServiceAccount',
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
  'Secret',
  'ConfigMap',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Service',
  'PodDisruptionBudget',
];
const LAST = [
  'Ingress',
  'HorizontalPodAutoscaler',
  'ValidatingWebhookConfiguration',
  'MutatingWebhookConfiguration',
];
const OWN_GROUPS = /^$|^(apps|batch|policy|autoscaling)$|\.k8s\.io$/;

/** The order of application; objects of one kind keep the order of the manifests. */
export function inApplyOrder<T extends { readonly object: KubernetesObject }>(entries: readonly T[]): T[] {
  return entries.toSorted((left, right) => rank(left.object) - rank(right.object));
}

function rank({ apiVersion, kind }: KubernetesObject): number {
  const isOwn = OWN_GROUPS.test(groupOf(apiVersion));
  const early = isOwn ? ORDER.indexOf(kind) : -1;
  if (early >= 0) return early;
  const late = isOwn ? LAST.indexOf(kind) : -1;
  return late >= 0 ? ORDER.length + 1 + late : ORDER.length;
}
