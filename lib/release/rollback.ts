import { ActionError } from '../errors/action-error.ts';
import type { KubernetesObject } from '../kube/object.ts';
import { applyAll, type EngineDeps, type Verified, verifyAll, type Waiting } from './engine.ts';
import type { ReleaseRecord } from './record.ts';
import { removeStuckPods } from './stuck-pods.ts';

/**
 * Puts a release back, the whole set, and verifies it like a deployment. The ConfigMap and the Secret that it names are
 * still there: they are named by their content and kept with the release.
 *
 * @param objects the release's, with the values of its Secrets
 * @throws ActionError ROLLBACK_FAILED when one of them is gone
 */
export async function restoreRelease(
  record: ReleaseRecord,
  objects: readonly KubernetesObject[],
  waiting: Waiting,
  deps: EngineDeps,
): Promise<Verified> {
  await requireConfig(record, deps);
  const applied = await applyAll(objects, deps);
  await removeStuckPods(applied, deps);
  return await verifyAll(applied, waiting, deps);
}

/** The release with another's configuration: every place that names the one names the other instead. */
export function withConfigOf(current: ReleaseRecord, record: ReleaseRecord): ReleaseRecord {
  const names = new Map<string, string>();
  for (const part of ['configName', 'secretName'] as const) {
    const [from, to] = [record[part], current[part]];
    if (from !== undefined && to !== undefined) names.set(from, to);
  }
  const { configName, secretName } = current;
  return {
    ...record,
    ...(record.configName !== undefined && configName !== undefined ? { configName } : {}),
    ...(record.secretName !== undefined && secretName !== undefined ? { secretName } : {}),
    objects: renamed(record.objects, names) as KubernetesObject[],
  };
}

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, renamed(child, names)]));
}

async function requireConfig(record: ReleaseRecord, { client, namespace }: EngineDeps): Promise<void> {
  const wanted = [
    { kind: 'ConfigMap', name: record.configName },
    { kind: 'Secret', name: record.secretName },
  ];
  const gone: string[] = [];
  for (const { kind, name } of wanted) {
    if (name === undefined) continue;
    const found = await client.find({ apiVersion: 'v1', kind, namespace, name });
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
