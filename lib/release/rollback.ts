import { ActionError } from '../errors/action-error.ts';
import { isNotFound } from '../kube/api-error.ts';
import { applyAll, type EngineDeps, type Verified, verifyAll, type Waiting } from './engine.ts';
import type { ReleaseRecord } from './record.ts';
import type { ReleaseStore } from './store.ts';

/**
 * Puts a release back, the whole set, and verifies it like a deployment. The ConfigMap and the Secret that it was made
 * with are still there: they are named by their content and kept with the release.
 *
 * @throws ActionError ROLLBACK_FAILED when one of them is gone
 */
export async function restoreRelease(
  record: ReleaseRecord,
  store: ReleaseStore,
  waiting: Waiting,
  deps: EngineDeps,
): Promise<Verified> {
  await requireConfig(record, deps);
  const applied = await applyAll(await store.objectsOf(record), deps);
  return await verifyAll(applied, waiting, deps);
}

async function requireConfig(record: ReleaseRecord, { client, namespace }: EngineDeps): Promise<void> {
  const wanted = [
    { kind: 'ConfigMap', name: record.configName },
    { kind: 'Secret', name: record.secretName },
  ];
  const gone: string[] = [];
  for (const { kind, name } of wanted) {
    if (name === undefined) continue;
    const found = await client.get({ apiVersion: 'v1', kind, namespace, name }).catch((error: unknown) => {
      if (isNotFound(error)) return undefined;
      throw error;
    });
    if (found === undefined) gone.push(`${kind}/${name}`);
  }
  if (gone.length > 0) {
    throw new ActionError(
      'ROLLBACK_FAILED',
      `Release ${record.number} needs ${gone.join(' and ')}, which somebody deleted`,
      {
        hint: 'Deploy the commit again instead: that makes them anew.',
      },
    );
  }
}
