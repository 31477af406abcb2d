import { field, type KubernetesObject } from '../kube/object.ts';
import { containersOf, restartCount } from './container-view.ts';
import { timeField } from './snapshot.ts';

/**
 * When the last container without a readiness probe was started in these pods. Such a container counts as ready the
 * moment it starts, and the API hears of its end only a second or two later.
 */
export function lastUnprobedStart(pods: readonly KubernetesObject[]): number | undefined {
  const starts = pods
    .flatMap(containersOf)
    .filter(({ isInit, spec }) => !isInit && field(spec, 'readinessProbe') === undefined)
    .map(({ status }) => timeField(status, 'state', 'running', 'startedAt')?.getTime())
    .filter((time) => time !== undefined);
  return starts.length === 0 ? undefined : Math.max(...starts);
}

/** How often their containers were started again: one that ends and starts between two looks was never seen down. */
export function countRestarts(pods: readonly KubernetesObject[]): number {
  return pods.flatMap(containersOf).reduce((sum, container) => sum + restartCount(container), 0);
}

/** The pods of these targets, and themselves where they are pods. */
export function podsOf(
  targets: readonly KubernetesObject[],
  objects: readonly KubernetesObject[],
): KubernetesObject[] {
  const owners = new Set(targets.map(({ metadata }) => metadata.uid).filter((uid) => uid !== undefined));
  const isOwned = ({ metadata }: KubernetesObject) =>
    (metadata.ownerReferences ?? []).some(({ uid }) => owners.has(uid));
  for (const set of objects.filter(({ kind }) => kind === 'ReplicaSet').filter(isOwned)) {
    if (set.metadata.uid !== undefined) owners.add(set.metadata.uid);
  }
  return objects.filter(
    (object) => object.kind === 'Pod' && (isOwned(object) || owners.has(object.metadata.uid ?? '')),
  );
}
