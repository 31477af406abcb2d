import { isNotFound } from '../kube/api-error.ts';
import { type KubeClient, referenceTo } from '../kube/client.ts';
import { type KubernetesObject, objectKey, objectName } from '../kube/object.ts';
import { type Instance, isOwned } from './ownership.ts';
import type { ReleaseRecord } from './record.ts';

/** Never deleted: what they hold does not come back with the next deployment. */
const KEPT_KINDS = new Set(['PersistentVolumeClaim', 'Namespace', 'CustomResourceDefinition']);

/**
 * What earlier releases put there and the present set does not have.
 *
 * @param pruneKinds kinds that may go although they hold data, in lower case
 */
export function planPrune(
  records: readonly ReleaseRecord[],
  present: readonly KubernetesObject[],
  pruneKinds: ReadonlySet<string> = new Set(),
): KubernetesObject[] {
  const kept = new Set(present.map(objectKey));
  const listed = new Map(
    records.flatMap(({ objects }) => objects).map((object) => [objectKey(object), object]),
  );
  return [...listed.values()].filter(
    (object) =>
      !kept.has(objectKey(object)) &&
      (!KEPT_KINDS.has(object.kind) || pruneKinds.has(object.kind.toLowerCase())),
  );
}

/**
 * Deletes what is planned, one by one, and only what is still there and still ours: made by this application, by label
 * and by field manager.
 *
 * @returns the names of what was deleted
 */
export async function prune(
  planned: readonly KubernetesObject[],
  deps: { client: KubeClient; instance: Instance; fieldManager: string; say: (text: string) => void },
): Promise<string[]> {
  const deleted: string[] = [];
  for (const object of planned) {
    const live = await deps.client.find(referenceTo(object));
    if (live === undefined || live.metadata.deletionTimestamp !== undefined) continue;
    if (!isOwned(live, deps.instance, deps.fieldManager)) {
      deps.say(`Left alone: ${objectName(live)} is no longer declared, but it is not proven to be ours.`);
      continue;
    }
    deps.say(`Deleting ${objectName(live)}: it is no longer declared.`);
    const { uid } = live.metadata;
    try {
      await deps.client.delete(referenceTo(live), {
        foreground: true,
        ...(uid === undefined ? {} : { uid }),
      });
    } catch (error) {
      // Gone by another's hand, or by the first try of this request.
      if (!isNotFound(error)) throw error;
    }
    deleted.push(objectName(live));
  }
  return deleted;
}
