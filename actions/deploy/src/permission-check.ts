import { ActionError } from '../../../lib/errors/action-error.ts';
import { isNotFound } from '../../../lib/kube/api-error.ts';
import { groupOf } from '../../../lib/kube/object.ts';
import { describePermissions, missingPermissions, type Permission } from '../../../lib/kube/permissions.ts';
import { podTemplateOf } from '../../../lib/kube/pod-template.ts';
import { isWatched } from '../../../lib/release/engine.ts';
import type { CheckRequest, PlannedObject } from './plan.ts';

/** @throws ActionError PERMISSION_MISSING listing everything that the deployment may not do and has to */
export async function checkPermissions(
  objects: readonly PlannedObject[],
  request: CheckRequest,
): Promise<void> {
  const { client, namespace, identity } = request;
  const wanted = await permissionsFor(objects, request);
  const missing = await missingPermissions(client, namespace, wanted);
  if (missing.length === 0) return;
  throw new ActionError(
    'PERMISSION_MISSING',
    `${identity} may not do everything that the deployment needs in ${namespace}. It lacks:\n- ${describePermissions(missing).join('\n- ')}`,
    { hint: 'Grant this in the namespace; manifests/rbac/ has the Role. Nothing has been touched.' },
  );
}

async function permissionsFor(
  objects: readonly PlannedObject[],
  { client, prune }: CheckRequest,
): Promise<Permission[]> {
  const wanted = new Map<string, Permission>();
  const add = (group: string, resource: string, verbs: readonly string[]) => {
    for (const verb of verbs) wanted.set(`${verb} ${group}/${resource}`, { verb, group, resource });
  };
  // The lock, the records, and what verification and evidence read.
  add('coordination.k8s.io', 'leases', ['get', 'create', 'update']);
  // Deleted with the releases that leave the history.
  add('', 'configmaps', ['get', 'list', 'create', 'patch', 'delete']);
  add('', 'secrets', ['get', 'create', 'patch', 'delete']);
  for (const { object } of objects) {
    const type = await client.typeOf(object).catch((error: unknown) => {
      // Of a definition in this set, which only an administrator deploys.
      if (isNotFound(error)) return undefined;
      throw error;
    });
    if (!type?.namespaced) continue;
    const verbs = [
      'get',
      'create',
      'patch',
      ...(isWatched(object) ? ['list', 'watch'] : []),
      ...(prune ? ['delete'] : []),
    ];
    add(groupOf(object.apiVersion), type.plural, verbs);
    if (podTemplateOf(object) !== undefined) {
      add('', 'pods', ['list', 'watch']);
      add('', 'pods/log', ['get']);
    }
    // Going back may have to remove its broken pods.
    if (object.kind === 'StatefulSet') add('', 'pods', ['delete']);
    if (object.kind === 'Deployment') add('apps', 'replicasets', ['list', 'watch']);
  }
  return [...wanted.values()];
}
