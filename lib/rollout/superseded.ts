import { type KubernetesObject, type ManagedFields, objectKey, objectName } from '../kube/object.ts';
import type { Cause } from './causes.ts';
import type { VerifyTarget } from './verify.ts';

/** Managers that change a spec as part of normal work. */
const CONTROLLERS = /^(kube-controller-manager|horizontal-pod-autoscaler|vpa-|vertical-pod-autoscaler|keda)/;

/** Who changed or replaced the target after it was applied, if anybody did: then this run has nothing to say about it. */
export function supersededBy(
  { object, appliedAt }: VerifyTarget,
  objects: readonly KubernetesObject[],
): Cause | undefined {
  if (appliedAt === undefined || object.metadata.uid === undefined) return undefined;
  const current = objects.find((other) => objectKey(other) === objectKey(object));
  if (current === undefined) return undefined;
  if (current.metadata.uid !== object.metadata.uid) {
    return cause(object, 'It was deleted and made anew by somebody else while this run waited');
  }
  if ((current.metadata.generation ?? 0) <= (object.metadata.generation ?? 0)) return undefined;
  const managers = (current.metadata.managedFields ?? [])
    .filter(
      ({ manager = '', subresource }) =>
        !CONTROLLERS.test(manager) && subresource !== 'status' && subresource !== 'scale',
    )
    .filter((entry) => isAfter(entry, appliedAt) && !wasThere(entry, object))
    .map(({ manager }) => manager);
  if (managers.length === 0) return undefined;
  return cause(object, `It was changed by ${managers.join(', ')} while this run waited`);
}

/** The same, of a target that was there and is gone. */
export function supersededByDeletion({ object }: VerifyTarget): Cause {
  return cause(object, 'It was deleted by somebody else while this run waited');
}

/** Written by the apply itself, or before it: the clocks of this machine and the server's may differ. */
function wasThere(entry: ManagedFields, applied: KubernetesObject): boolean {
  return (applied.metadata.managedFields ?? []).some(
    (known) =>
      known.manager === entry.manager && known.operation === entry.operation && known.time === entry.time,
  );
}

function isAfter(entry: object, appliedAt: Date): boolean {
  const time = 'time' in entry && typeof entry.time === 'string' ? Date.parse(entry.time) : Number.NaN;
  // Times have whole seconds; our own apply may carry the second it happened in.
  return time > appliedAt.getTime() + 1000;
}

function cause(object: KubernetesObject, message: string): Cause {
  return {
    code: 'SUPERSEDED',
    object: objectName(object),
    message,
    hint: 'Nothing is rolled back: whoever changed it decides. Deploy again if it should be as this commit says.',
  };
}
