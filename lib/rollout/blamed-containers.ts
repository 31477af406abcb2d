import { type KubernetesObject, numberField, objectName } from '../kube/object.ts';
import type { Cause } from './causes.ts';
import { containersOf } from './container-view.ts';

export interface BlamedContainer {
  readonly pod: KubernetesObject;
  readonly container: string;
}

/** Causes that a container's last line makes clear, or more exact; the others say all there is. */
const TOLD_BY_LOG = new Set(['CRASH_LOOP', 'INIT_FAILED', 'JOB_FAILED']);
/** A Job that failed has as many pods as it was tried; the last ones tell enough. */
const MAX_PODS = 3;

/** The containers whose logs may say why: that of the cause, or those of its Job's pods that ended badly. */
export function blamedContainers(cause: Cause, objects: readonly KubernetesObject[]): BlamedContainer[] {
  if (!TOLD_BY_LOG.has(cause.code)) return [];
  const blamed = objects.find((object) => objectName(object) === cause.object);
  if (blamed?.kind === 'Pod')
    return cause.container === undefined ? [] : [{ pod: blamed, container: cause.container }];
  if (blamed?.kind !== 'Job') return [];
  return objects
    .filter(
      ({ kind, metadata }) =>
        kind === 'Pod' && metadata.ownerReferences?.some(({ uid }) => uid === blamed.metadata.uid),
    )
    .toSorted((left, right) =>
      (right.metadata.creationTimestamp ?? '') < (left.metadata.creationTimestamp ?? '') ? -1 : 1,
    )
    .slice(0, MAX_PODS)
    .flatMap((pod) =>
      containersOf(pod)
        .filter(({ status }) => (numberField(status, 'state', 'terminated', 'exitCode') ?? 0) !== 0)
        .map(({ name }) => ({ pod, container: name })),
    );
}
