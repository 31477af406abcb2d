import { field, type KubernetesObject } from '../kube/object.ts';
import { containersOf } from './container-view.ts';
import { timeField } from './snapshot.ts';

/**
 * When the last container without a readiness probe was started in the pods of these targets. Such a container counts
 * as ready the moment it starts, and the API hears of its end only a second or two later.
 */
export function lastUnprobedStart(
  targets: readonly KubernetesObject[],
  objects: readonly KubernetesObject[],
): number | undefined {
  const owners = new Set(targets.map(({ metadata }) => metadata.uid).filter((uid) => uid !== undefined));
  const isOwned = ({ metadata }: KubernetesObject) =>
    (metadata.ownerReferences ?? []).some(({ uid }) => owners.has(uid));
  for (const set of objects.filter(({ kind }) => kind === 'ReplicaSet').filter(isOwned)) {
    if (set.metadata.uid !== undefined) owners.add(set.metadata.uid);
  }
  const starts = objects
    .filter((object) => object.kind === 'Pod' && (isOwned(object) || owners.has(object.metadata.uid ?? '')))
    .flatMap(containersOf)
    .filter(({ isInit, spec }) => !isInit && field(spec, 'readinessProbe') === undefined)
    .map(({ status }) => timeField(status, 'state', 'running', 'startedAt')?.getTime())
    .filter((time) => time !== undefined);
  return starts.length === 0 ? undefined : Math.max(...starts);
}
