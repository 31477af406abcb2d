import { messageOf } from '../errors/action-error.ts';
import type { KubernetesObject } from '../kube/object.ts';
import type { EngineDeps } from './engine.ts';
import type { Instance } from './ownership.ts';
import { planPrune, prune } from './prune.ts';
import type { ReleaseStore } from './store.ts';

interface Tidying {
  /** Everything that was just applied, what was made by us included. */
  readonly present: readonly KubernetesObject[];
  readonly prune: boolean;
  /** Kinds that may be pruned although they hold data, in lower case. */
  readonly pruneKinds: ReadonlySet<string>;
}

/**
 * Deletes what no release declares any more, and the releases that leave the history. What runs is verified already: a
 * failure here is said and changes nothing about that.
 */
export async function tidyUp(
  { present, prune: isWanted, pruneKinds }: Tidying,
  store: ReleaseStore,
  deps: EngineDeps & { readonly instance: Instance },
): Promise<void> {
  try {
    if (isWanted) await prune(planPrune(await store.list(), present, pruneKinds), deps);
    const removed = await store.expire();
    if (removed.length > 0) deps.say(`Left the history: ${removed.join(', ')}`);
  } catch (error) {
    deps.say(
      `Not all of what is no longer needed could be deleted; the next run tries again: ${messageOf(error)}`,
    );
  }
}
