import { ActionError, type SourceLocation } from '../errors/action-error.ts';
import { escapeInline } from '../process/escape.ts';
import type { FieldPath } from '../template/yaml.ts';
import { isImmutable, KubeApiError } from './api-error.ts';
import { type ApplyOptions, type KubeClient, referenceTo } from './client.ts';
import { isJsonObject, type KubernetesObject, type ManagedFields, objectName } from './object.ts';

/** Managers under which the same manifests were applied before; their fields are ours to take over. */
const FORMER_MANAGERS = new Set([
  'kubectl-client-side-apply',
  'kubectl',
  'kubectl-create',
  'before-first-apply',
]);

export interface Refusal {
  readonly object: KubernetesObject;
  readonly error: KubeApiError;
  /** Where a field of it is written; undefined where it is in no file of the user's. */
  readonly placeOf?: (path: FieldPath) => SourceLocation | undefined;
}

/**
 * Applies an object without taking fields from anybody, but for what was applied before by hand or by another tool of
 * the same user's.
 *
 * @throws KubeApiError 409 when a stranger owns a field
 */
export async function applyObject(
  client: KubeClient,
  object: KubernetesObject,
  options: Omit<ApplyOptions, 'force'>,
): Promise<KubernetesObject> {
  try {
    return await client.apply(object, { ...options, force: false });
  } catch (error) {
    if (!(error instanceof KubeApiError) || error.status !== 409 || !isWithFormerManagers(error)) throw error;
    return await client.apply(object, { ...options, force: true });
  }
}

/** What `kubectl apply` owned before it learned server-side apply. */
const CLIENT_SIDE = 'kubectl-client-side-apply';

/**
 * What was applied by hand before is ours from now on: also what the manifests have dropped since, which would otherwise
 * stay for ever, owned by nobody who comes back.
 *
 * @param applied as the API server returned it
 * @returns the object without what only the former manager had
 */
export async function adoptClientSideFields(
  client: KubeClient,
  object: KubernetesObject,
  applied: KubernetesObject,
  options: Omit<ApplyOptions, 'force'>,
): Promise<KubernetesObject> {
  const { managedFields = [], resourceVersion } = applied.metadata;
  const isFormer = (entry: ManagedFields) =>
    entry.manager === CLIENT_SIDE && entry.operation === 'Update' && !entry.subresource;
  const isOurs = (entry: ManagedFields) =>
    entry.manager === options.fieldManager && entry.operation === 'Apply' && !entry.subresource;
  const former = managedFields.filter(isFormer);
  const ours = managedFields.find(isOurs);
  if (former.length === 0 || ours === undefined) return applied;
  const union = {
    ...ours,
    fieldsV1: former.reduce((all, { fieldsV1 }) => merged(all, fieldsV1), ours.fieldsV1),
  };
  const kept = managedFields.filter((entry) => !isFormer(entry) && entry !== ours);
  await client.mergePatch(referenceTo(applied), {
    metadata: { resourceVersion, managedFields: [...kept, union] },
  });
  return await applyObject(client, object, options);
}

/** The union of two field sets. Source: kubernetes.io, "Server-Side Apply", "FieldsV1" */
function merged(left: unknown, right: unknown): unknown {
  if (!isJsonObject(left) || !isJsonObject(right)) return left ?? right;
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  return Object.fromEntries([...names].map((name) => [name, merged(left[name], right[name])]));
}

function isWithFormerManagers(error: KubeApiError): boolean {
  const conflicts = error.causes.filter(({ reason }) => reason === 'FieldManagerConflict');
  return conflicts.length > 0 && conflicts.every(({ message }) => FORMER_MANAGERS.has(managerIn(message)));
}

/** @example managerIn('conflict with "kubectl-edit" using apps/v1') // 'kubectl-edit' */
function managerIn(message: string): string {
  return /conflict with "([^"]+)"/.exec(message)?.[1] ?? '';
}

/**
 * One error for everything that the API server refused, most telling code first.
 *
 * @param applied how many objects are in place already
 */
export function refusalError(refusals: readonly Refusal[], what: string, applied = 0): ActionError {
  const lines = refusals.flatMap(describeRefusal);
  const [first] = refusals;
  const place = first?.placeOf?.(pathOf(first.error.causes[0]?.field ?? ''));
  const location = place === undefined ? {} : { location: place };
  const statuses = refusals.map(({ error }) => error.status);
  const shown = `${what}:\n${lines.map((line) => `- ${line}`).join('\n')}`;
  if (
    statuses.includes(403) &&
    refusals.some(({ error }) => /is forbidden: User|cannot \w+ resource/.test(error.message))
  ) {
    return new ActionError('PERMISSION_MISSING', shown, {
      ...location,
      hint: 'Grant what is named to the identity that deploys; manifests/rbac/ has the Role.',
    });
  }
  if (statuses.includes(409)) {
    return new ActionError('APPLY_CONFLICT', shown, {
      ...location,
      hint: 'Leave the field out of the manifest, or let its other owner give it up: `kubectl apply --server-side --force-conflicts` once.',
    });
  }
  const fixed = refusals.filter(({ error }) => isImmutable(error)).map(({ object }) => objectName(object));
  return new ActionError('APPLY_REFUSED', shown, {
    ...location,
    hint:
      fixed.length > 0
        ? `The field cannot be changed in place: leave it as it was, give the object another name, or list ${fixed.join(', ')} in \`recreate\`, which deletes it and makes it anew.`
        : `Correct the fields named.${applied === 0 ? ' Nothing has been applied.' : ''}`,
  });
}

/** The API server repeats a whole object where a field of it is wrong; what is wrong stands at the end. */
function shortened(message: string): string {
  return message.length <= 300 ? message : `${message.slice(0, 60)} … ${message.slice(-200)}`;
}

function describeRefusal({ object, error, placeOf }: Refusal): string[] {
  const start = (path: FieldPath) => {
    const place = placeOf?.(path);
    return `${place === undefined ? '' : `${place.file}:${place.line}: `}${objectName(object)}: `;
  };
  if (error.causes.length === 0) return [`${start([])}${escapeInline(error.said)}`];
  return error.causes.map(
    ({ field, message }) =>
      `${start(pathOf(field))}${escapeInline(`${field}${field ? ': ' : ''}${shortened(message)}`)}`,
  );
}

/** @example pathOf('spec.containers[0].image') // ['spec', 'containers', 0, 'image'] */
function pathOf(field: string): FieldPath {
  return [...field.matchAll(/\[(\d+)\]|\[([^\]]+)\]|([^.[\]]+)/g)].map(([, index, key, name]) =>
    index === undefined ? (key ?? name ?? '') : Number(index),
  );
}
