import { isDeepStrictEqual } from 'node:util';
import { ActionError } from '../../../lib/errors/action-error.ts';
import { KubeApiError } from '../../../lib/kube/api-error.ts';
import { applyObject, type Refusal, refusalError } from '../../../lib/kube/apply.ts';
import { type KubeClient, referenceTo } from '../../../lib/kube/client.ts';
import { type KubernetesObject, objectName } from '../../../lib/kube/object.ts';
import { inApplyOrder } from '../../../lib/release/order.ts';
import { type Instance, markAsOwned } from '../../../lib/release/ownership.ts';
import type { Prepared } from './prepare.ts';

/** An object ready to be applied, with its place in the manifests. */
export interface PlannedObject {
  readonly object: KubernetesObject;
  readonly file?: string;
  readonly line?: number;
}

export type Change = 'created' | 'changed' | 'unchanged';

export interface Plan {
  /** In the order of application. */
  readonly objects: readonly PlannedObject[];
  readonly changes: readonly { readonly object: KubernetesObject; readonly change: Change }[];
}

interface PreflightRequest {
  readonly client: KubeClient;
  readonly instance: Instance;
  readonly commit: string;
  readonly fieldManager: string;
}

/**
 * Lets the API server judge the whole set without changing anything.
 *
 * @throws ActionError MANIFEST_INVALID, PERMISSION_MISSING, APPLY_CONFLICT, APPLY_REFUSED, each listing everything
 */
export async function preflight(prepared: Prepared, request: PreflightRequest): Promise<Plan> {
  const objects = inApplyOrder(await placeAll(prepared, request));
  const refusals: Refusal[] = [];
  const changes: { object: KubernetesObject; change: Change }[] = [];
  for (const { object } of objects) {
    try {
      changes.push({ object, change: await dryRun(object, request) });
    } catch (error) {
      if (!(error instanceof KubeApiError) || error.status >= 500) throw error;
      refusals.push({ object, error });
    }
  }
  if (refusals.length > 0) throw refusalError(refusals, 'The API server refuses the manifests');
  return { objects, changes };
}

/** Every object in the instance's namespace, marked as ours. */
async function placeAll({ entries }: Prepared, request: PreflightRequest): Promise<PlannedObject[]> {
  const problems: string[] = [];
  const placed: PlannedObject[] = [];
  for (const { object, file, line } of entries) {
    const where = file === undefined ? objectName(object) : `${file}:${line}: ${objectName(object)}`;
    const problem = await whatIsMisplaced(object, request);
    if (problem !== undefined) problems.push(`${where} ${problem}`);
    else {
      const marked = markAsOwned(object, request.instance, request.commit);
      placed.push({ object: marked, ...(file === undefined || line === undefined ? {} : { file, line }) });
    }
  }
  if (problems.length > 0) {
    throw new ActionError(
      'MANIFEST_INVALID',
      `The manifests do not fit this deployment:\n- ${problems.join('\n- ')}`,
      {
        hint: 'A deployment puts objects into its own namespace; what belongs to the whole cluster is set up once, by an administrator.',
      },
    );
  }
  return placed;
}

async function whatIsMisplaced(
  object: KubernetesObject,
  { client, instance }: PreflightRequest,
): Promise<string | undefined> {
  try {
    const { namespaced } = await client.typeOf(object);
    if (!namespaced) return 'belongs to the whole cluster, not to a namespace';
  } catch (error) {
    if (error instanceof KubeApiError && error.status === 404)
      return `is of a kind that the cluster does not know (${object.apiVersion})`;
    throw error;
  }
  const { namespace } = object.metadata;
  return namespace === undefined || namespace === instance.namespace
    ? undefined
    : `is in the namespace ${namespace}, not in ${instance.namespace}`;
}

async function dryRun(object: KubernetesObject, { client, fieldManager }: PreflightRequest): Promise<Change> {
  const before = await client.get(referenceTo(object)).catch((error: unknown) => {
    if (error instanceof KubeApiError && error.status === 404) return undefined;
    throw error;
  });
  const after = await applyObject(client, object, { fieldManager, dryRun: true });
  if (before === undefined) return 'created';
  return isDeepStrictEqual(withoutBookkeeping(before), withoutBookkeeping(after)) ? 'unchanged' : 'changed';
}

/** Without what changes with every write, and the mark of the commit. */
function withoutBookkeeping(object: KubernetesObject): unknown {
  const {
    managedFields: _managed,
    resourceVersion: _version,
    generation: _generation,
    annotations,
    ...metadata
  } = object.metadata;
  const kept = Object.entries(annotations ?? {}).filter(
    ([name]) => name !== 'discordlm.glompai.github.io/commit',
  );
  const { status: _status, ...rest } = object;
  return { ...rest, metadata: { ...metadata, annotations: Object.fromEntries(kept) } };
}
