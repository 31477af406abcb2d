import { ActionError } from '../errors/action-error.ts';
import { escapeInline } from '../process/escape.ts';
import { KubeApiError } from './api-error.ts';
import type { ApplyOptions, KubeClient } from './client.ts';
import { type KubernetesObject, objectName } from './object.ts';

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

function isWithFormerManagers(error: KubeApiError): boolean {
  const conflicts = error.causes.filter(({ reason }) => reason === 'FieldManagerConflict');
  return conflicts.length > 0 && conflicts.every(({ message }) => FORMER_MANAGERS.has(managerIn(message)));
}

/** @example managerIn('conflict with "kubectl-edit" using apps/v1') // 'kubectl-edit' */
function managerIn(message: string): string {
  return /conflict with "([^"]+)"/.exec(message)?.[1] ?? '';
}

/** One error for everything that the API server refused, most telling code first. */
export function refusalError(refusals: readonly Refusal[], what: string): ActionError {
  const lines = refusals.flatMap(describeRefusal);
  const statuses = refusals.map(({ error }) => error.status);
  const shown = `${what}:\n${lines.map((line) => `- ${line}`).join('\n')}`;
  if (
    statuses.includes(403) &&
    refusals.some(({ error }) => /is forbidden: User|cannot \w+ resource/.test(error.message))
  ) {
    return new ActionError('PERMISSION_MISSING', shown, {
      hint: 'Grant what is named to the identity that deploys; manifests/rbac/ has the Role.',
    });
  }
  if (statuses.includes(409)) {
    return new ActionError('APPLY_CONFLICT', shown, {
      hint: 'Leave the field out of the manifest, or let its other owner give it up: `kubectl apply --server-side --force-conflicts` once.',
    });
  }
  return new ActionError('APPLY_REFUSED', shown, {
    hint: 'Correct the fields named. Nothing has been applied.',
  });
}

function describeRefusal({ object, error }: Refusal): string[] {
  const name = objectName(object);
  if (error.causes.length === 0) return [`${name}: ${escapeInline(error.said)}`];
  return error.causes.map(
    ({ field, message }) => `${name}: ${escapeInline(`${field}${field ? ': ' : ''}${message}`)}`,
  );
}
