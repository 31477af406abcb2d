import { KubeApiError } from '../../../lib/kube/api-error.ts';
import { isBuiltIn, type JsonObject, type KubernetesObject, objectName } from '../../../lib/kube/object.ts';
import { type Reference, referencesOf } from '../../../lib/release/references.ts';
import type { ReportedCause } from '../../../lib/report/report.ts';
import { type CheckRequest, type PlannedObject, placeOf } from './plan.ts';

/** What the pods need and is neither in the set nor in the namespace: they could not start. */
export async function checkReferences(
  objects: readonly PlannedObject[],
  { client, namespace, say }: CheckRequest,
): Promise<ReportedCause[]> {
  const found = new Map<string, Promise<KubernetesObject | 'unknown' | undefined>>();
  const find = ({ kind, name }: Reference): Promise<KubernetesObject | 'unknown' | undefined> => {
    const own = objects.find(({ object }) => object.kind === kind && object.metadata.name === name);
    if (own !== undefined) return Promise.resolve(own.object);
    const key = `${kind}/${name}`;
    const asked =
      found.get(key) ??
      client.find({ apiVersion: 'v1', kind, namespace, name }).catch((error: unknown) => {
        if (!(error instanceof KubeApiError) || error.status !== 403) throw error;
        say(`Not checked: whether ${key} is there, as this identity may not read it.`);
        return 'unknown' as const;
      });
    found.set(key, asked);
    return asked;
  };
  const causes: ReportedCause[] = [];
  for (const entry of objects) {
    for (const reference of referencesOf(entry.object)) {
      const lack = whatLacks(reference, await find(reference));
      if (lack === undefined || isMadeByAnother(reference, objects)) continue;
      causes.push({
        code: reference.kind === 'PersistentVolumeClaim' ? 'VOLUME_UNBOUND' : 'CONFIG_MISSING',
        object: objectName(entry.object),
        ...(reference.container === undefined ? {} : { container: reference.container }),
        message: `It needs ${lack}`,
        hint: 'Correct the name, add the object to the manifests, or mark the reference as `optional: true`.',
        ...placeOf(entry, reference.path),
      });
    }
  }
  return causes;
}

function whatLacks(
  { kind, name, key }: Reference,
  found: KubernetesObject | 'unknown' | undefined,
): string | undefined {
  if (found === undefined) return `${kind}/${name}, which is neither in the manifests nor in the namespace`;
  if (found === 'unknown' || key === undefined) return undefined;
  const keys = ['data', 'stringData', 'binaryData'].flatMap((part) =>
    Object.keys((found[part] ?? {}) as JsonObject),
  );
  return keys.includes(key)
    ? undefined
    : `the key ${key} of ${kind}/${name}, which has ${keys.toSorted().join(', ') || 'none'}`;
}

/** An operator's object, such as an ExternalSecret or a Certificate, that names what it will make. */
function isMadeByAnother({ name }: Reference, objects: readonly PlannedObject[]): boolean {
  const names = (value: unknown): boolean =>
    value === name || (typeof value === 'object' && value !== null && Object.values(value).some(names));
  return objects.some(({ object }) => !isBuiltIn(object.apiVersion) && names(object));
}
