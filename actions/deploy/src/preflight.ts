import type { Clock } from '../../../lib/clock/clock.ts';
import { ActionError } from '../../../lib/errors/action-error.ts';
import { isImmutable, isNotFound, KubeApiError } from '../../../lib/kube/api-error.ts';
import { applyObject, type Refusal, refusalError } from '../../../lib/kube/apply.ts';
import { type KubeClient, referenceTo } from '../../../lib/kube/client.ts';
import { field, groupOf, type KubernetesObject, objectName, textField } from '../../../lib/kube/object.ts';
import { withoutScaledReplicas } from '../../../lib/release/autoscaled.ts';
import { diffObjects } from '../../../lib/release/diff.ts';
import { inApplyOrder } from '../../../lib/release/order.ts';
import { type Instance, markAsOwned, OWNER_LABEL, ownerOf } from '../../../lib/release/ownership.ts';
import { assess } from '../../../lib/rollout/assess.ts';
import { type Plan, type PlannedChange, type PlannedObject, placeOf } from './plan.ts';
import type { Prepared } from './prepare.ts';

interface PreflightRequest {
  readonly client: KubeClient;
  readonly instance: Instance;
  readonly commit: string;
  readonly fieldManager: string;
  readonly dryRun: boolean;
  readonly mayRecreate: (object: KubernetesObject) => boolean;
  readonly clock: Clock;
  readonly say: (text: string) => void;
}

/** What other objects of a set need before the cluster can even check them. They are never deleted again. */
const FOUNDATIONS = new Set(['Namespace', 'CustomResourceDefinition']);
const FOUNDATION_TIMEOUT_MS = 60_000;

/**
 * The objects in order, each where it belongs and marked as ours.
 *
 * @throws ActionError MANIFEST_INVALID listing everything that does not fit
 */
export async function placeAll({ entries }: Prepared, request: PreflightRequest): Promise<PlannedObject[]> {
  const problems: string[] = [];
  const placed: PlannedObject[] = [];
  const made = entries.map(({ object }) => object).filter(({ kind }) => kind === 'CustomResourceDefinition');
  for (const entry of entries) {
    const { object, file, line } = entry;
    const where = file === undefined ? objectName(object) : `${file}:${line}: ${objectName(object)}`;
    const problem = await whatIsMisplaced(object, made, request);
    if (problem !== undefined) problems.push(`${where} ${problem}`);
    else placed.push({ ...entry, object: markAsOwned(object, request.instance, request.commit) });
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
  const autoscalers = await listAutoscalers(placed, request);
  return inApplyOrder(
    placed.map((entry) => ({ ...entry, object: withoutScaledReplicas(entry.object, autoscalers) })),
  );
}

/** Of the set, and of the namespace where they may be read. */
async function listAutoscalers(
  placed: readonly PlannedObject[],
  { client, instance }: PreflightRequest,
): Promise<KubernetesObject[]> {
  const type = {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    namespace: instance.namespace,
  };
  const live = await client.list(type).catch(() => []);
  return [...placed.map(({ object }) => object).filter(({ kind }) => kind === type.kind), ...live];
}

async function whatIsMisplaced(
  object: KubernetesObject,
  definitions: readonly KubernetesObject[],
  { client, instance }: PreflightRequest,
): Promise<string | undefined> {
  if (object.kind === 'Namespace' && object.metadata.name !== instance.namespace)
    return `is another namespace than ${instance.namespace}`;
  if (FOUNDATIONS.has(object.kind)) return undefined;
  const isDefined = definitions.some(
    ({ spec }) =>
      textField(spec, 'names', 'kind') === object.kind &&
      textField(spec, 'group') === groupOf(object.apiVersion),
  );
  if (!isDefined) {
    try {
      const { namespaced } = await client.typeOf(object);
      if (!namespaced) return 'belongs to the whole cluster, not to a namespace';
    } catch (error) {
      if (isNotFound(error)) return `is of a kind that the cluster does not know (${object.apiVersion})`;
      throw error;
    }
  }
  const { namespace } = object.metadata;
  return namespace === undefined || namespace === instance.namespace
    ? undefined
    : `is in the namespace ${namespace}, not in ${instance.namespace}`;
}

/**
 * Lets the API server judge the whole set without changing anything; but for a namespace or a definition that is new,
 * which the rest cannot be checked without.
 *
 * @throws ActionError PERMISSION_MISSING, APPLY_CONFLICT, APPLY_REFUSED, each listing everything
 */
export async function preflight(objects: readonly PlannedObject[], request: PreflightRequest): Promise<Plan> {
  const [foundations, others] = [
    objects.filter(({ object }) => FOUNDATIONS.has(object.kind)),
    objects.filter(({ object }) => !FOUNDATIONS.has(object.kind)),
  ];
  const first = await dryRunAll(foundations, request);
  const isNew = first.some(({ change }) => change === 'created');
  if (isNew && request.dryRun) {
    request.say('Not checked: what needs the namespace or the definitions that this run would make first.');
    return { objects, changes: first };
  }
  for (const { object, change } of first) if (change === 'created') await layFoundation(object, request);
  return { objects, changes: [...first, ...(await dryRunAll(others, request))] };
}

/** As many requests at once as a small API server takes without queueing. */
const PARALLEL_DRY_RUNS = 8;

async function dryRunAll(
  objects: readonly PlannedObject[],
  request: PreflightRequest,
): Promise<PlannedChange[]> {
  const judged: (PlannedChange | Refusal)[] = [];
  for (let at = 0; at < objects.length; at += PARALLEL_DRY_RUNS) {
    const some = objects.slice(at, at + PARALLEL_DRY_RUNS);
    judged.push(...(await Promise.all(some.map((entry) => judge(entry, request)))));
  }
  const refusals = judged.filter((entry): entry is Refusal => 'error' in entry);
  if (refusals.length > 0) throw refusalError(refusals, 'The API server refuses the manifests');
  const changes = judged.filter((entry): entry is PlannedChange => 'change' in entry);
  refuseForeign(changes, request.instance);
  return changes;
}

async function judge(entry: PlannedObject, request: PreflightRequest): Promise<PlannedChange | Refusal> {
  const { object } = entry;
  try {
    return await dryRun(object, request);
  } catch (error) {
    if (!(error instanceof KubeApiError) || error.status >= 500) throw error;
    return isImmutable(error) && request.mayRecreate(object)
      ? { object, change: 'recreated', fields: error.causes.map(({ message }) => message) }
      : { object, error, placeOf: (path) => placeOf(entry, path).manifest };
  }
}

/** Paused by somebody else: nothing of what is applied would roll out. */
function refusePaused(object: KubernetesObject, after: KubernetesObject): void {
  if (field(after, 'spec', 'paused') !== true || field(object, 'spec', 'paused') === true) return;
  throw new ActionError(
    'APPLY_CONFLICT',
    `${objectName(object)} is paused in the cluster, and not by the manifest: nothing would roll out`,
    {
      hint: `Resume it with \`kubectl rollout resume ${object.kind.toLowerCase()}/${object.metadata.name}\`, or set \`paused: true\` in the manifest. Nothing has been applied.`,
    },
  );
}

/** Two applications with an object of the same name would take it from each other at every deployment. */
function refuseForeign(changes: readonly PlannedChange[], instance: Instance): void {
  const foreign = changes.filter(({ owner }) => owner !== undefined && owner !== ownerOf(instance));
  if (foreign.length === 0) return;
  const lines = foreign.map(({ object, owner }) => `- ${objectName(object)} belongs to ${owner}`);
  throw new ActionError(
    'APPLY_CONFLICT',
    `What ${ownerOf(instance)} would apply belongs to another deployment in this namespace:\n${lines.join('\n')}`,
    { hint: 'Give the object another name, or the deployment another namespace. Nothing has been applied.' },
  );
}

async function dryRun(
  object: KubernetesObject,
  { client, fieldManager }: PreflightRequest,
): Promise<PlannedChange> {
  const before = await client.find(referenceTo(object));
  const after = await applyObject(client, object, { fieldManager, dryRun: true });
  refusePaused(object, after);
  const fields = diffObjects(before, after);
  const change = before === undefined ? 'created' : fields.length === 0 ? 'unchanged' : 'changed';
  const owner = before?.metadata.labels?.[OWNER_LABEL];
  return { object, change, fields, ...(owner === undefined ? {} : { owner }) };
}

/** @throws ActionError APPLY_REFUSED when it is not in force in time */
async function layFoundation(
  object: KubernetesObject,
  { client, fieldManager, clock, say }: PreflightRequest,
): Promise<void> {
  await applyObject(client, object, { fieldManager });
  say(`  applied ${objectName(object)}: the rest cannot be checked without it`);
  const deadline = clock.now().getTime() + FOUNDATION_TIMEOUT_MS;
  for (;;) {
    const live = await client.get(referenceTo(object));
    const target = {
      apiVersion: object.apiVersion,
      kind: object.kind,
      namespace: '',
      name: object.metadata.name,
    };
    const verdict = assess({ target, objects: [live] }, clock.now());
    if (verdict.status === 'succeeded') return;
    if (verdict.status === 'failed' || clock.now().getTime() > deadline) {
      throw new ActionError(
        'APPLY_REFUSED',
        `${objectName(object)} does not come into force${verdict.cause ? `: ${verdict.cause.message}` : ''}`,
        { hint: verdict.cause?.hint ?? 'See its status with `kubectl describe`.' },
      );
    }
    await clock.sleep(200);
  }
}
