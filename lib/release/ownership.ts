import type { KubernetesObject } from '../kube/object.ts';

export const PREFIX = 'discordlm.glompai.github.io';

const MANAGED_BY = 'app.kubernetes.io/managed-by';
export const MANAGER = 'discordlm';
/** On everything we apply: `<app>.<environment>`. */
export const OWNER_LABEL = `${PREFIX}/owner`;
/** On release records: their number. */
export const RELEASE_LABEL = `${PREFIX}/release`;
const COMMIT = `${PREFIX}/commit`;

/** One application in one environment: what a release belongs to. */
export interface Instance {
  readonly app: string;
  readonly environment: string;
  readonly namespace: string;
}

export function ownerOf({ app, environment }: Instance): string {
  return `${app}.${environment}`;
}

export function ownerLabels(instance: Instance): Record<string, string> {
  return {
    'app.kubernetes.io/name': instance.app,
    'app.kubernetes.io/instance': `${instance.app}-${instance.environment}`,
    [MANAGED_BY]: MANAGER,
    [OWNER_LABEL]: ownerOf(instance),
  };
}

const CLUSTER_WIDE = new Set(['Namespace', 'CustomResourceDefinition']);
const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob']);

/**
 * The object as we apply it: in its namespace, with the labels that prove whose it is. Labels of the manifest stay,
 * but for the two that prove ownership. Workloads carry the commit, on themselves, so that it rolls no pod.
 */
export function markAsOwned(object: KubernetesObject, instance: Instance, commit: string): KubernetesObject {
  const { name, annotations } = object.metadata;
  const proof = { [MANAGED_BY]: MANAGER, [OWNER_LABEL]: ownerOf(instance) };
  const labels = { ...ownerLabels(instance), ...object.metadata.labels, ...proof };
  const marks = WORKLOADS.has(object.kind) ? { [COMMIT]: commit } : {};
  const all = { ...annotations, ...marks };
  return {
    ...object,
    metadata: {
      ...object.metadata,
      name,
      ...(CLUSTER_WIDE.has(object.kind) ? {} : { namespace: instance.namespace }),
      labels,
      ...(Object.keys(all).length > 0 ? { annotations: all } : {}),
    },
  };
}

/** Whether we made it, for this instance, by label and by field manager both. */
export function isOwned(object: KubernetesObject, instance: Instance, fieldManager: string): boolean {
  const { labels = {}, managedFields = [] } = object.metadata;
  return (
    labels[MANAGED_BY] === MANAGER &&
    labels[OWNER_LABEL] === ownerOf(instance) &&
    managedFields.some(({ manager, operation }) => manager === fieldManager && operation === 'Apply')
  );
}
