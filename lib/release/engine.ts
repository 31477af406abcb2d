import type { Clock } from '../clock/clock.ts';
import { ActionError } from '../errors/action-error.ts';
import { isImmutable, KubeApiError } from '../kube/api-error.ts';
import { adoptClientSideFields, applyObject, type Refusal, refusalError } from '../kube/apply.ts';
import { type KubeClient, referenceTo } from '../kube/client.ts';
import { ClusterView } from '../kube/cluster-view.ts';
import { groupOf, isBuiltIn, type KubernetesObject, objectName } from '../kube/object.ts';
import type { LiveRow, LiveTable } from '../report/live-table.ts';
import type { Evidence } from '../report/report.ts';
import type { Verdict } from '../rollout/assess.ts';
import { type VerifyResult, type VerifyTarget, verifyTargets } from '../rollout/verify.ts';
import { collectEvidence } from './evidence.ts';

export interface EngineDeps {
  readonly client: KubeClient;
  readonly clock: Clock;
  /** Ends waiting; requests under way are finished. */
  readonly signal: AbortSignal;
  readonly say: (text: string) => void;
  readonly redact: (text: string) => string;
  readonly fieldManager: string;
  readonly namespace: string;
  /** Whether an object may be deleted and made anew where a change in place is not possible. */
  readonly mayRecreate: (object: KubernetesObject) => boolean;
  /** On a terminal; elsewhere each change is a line. */
  readonly table: LiveTable | undefined;
}

export interface Waiting {
  readonly timeoutMs: number;
  readonly stabilityMs: number;
}

/**
 * Applies the objects one after the other, in their order.
 *
 * @param applied gets each as soon as it is in place
 * @throws ActionError APPLY_CONFLICT, APPLY_REFUSED or PERMISSION_MISSING at the first refusal
 */
export async function applyAll(
  objects: readonly KubernetesObject[],
  deps: EngineDeps,
  applied: VerifyTarget[] = [],
): Promise<VerifyTarget[]> {
  for (const object of objects) {
    if (deps.signal.aborted) {
      throw new ActionError(
        'CANCELLED',
        `The run was cancelled after ${applied.length} of ${objects.length} objects were applied`,
        {
          hint: 'Deploy again, or dispatch a rollback.',
        },
      );
    }
    const appliedAt = deps.clock.now();
    try {
      const result = await applyOrRecreate(object, deps);
      applied.push({ object: result, appliedAt });
      deps.say(`  applied ${objectName(object)}`);
    } catch (error) {
      if (!(error instanceof KubeApiError)) throw error;
      const refusal: Refusal = { object, error };
      throw refusalError(
        [refusal],
        `The API server refused ${objectName(object)} after ${applied.length} objects were applied`,
        applied.length,
      );
    }
  }
  return applied;
}

const DELETION_TIMEOUT_MS = 120_000;

async function applyOrRecreate(object: KubernetesObject, deps: EngineDeps): Promise<KubernetesObject> {
  const { client, clock, fieldManager, say } = deps;
  try {
    const applied = await applyObject(client, object, { fieldManager });
    return await adoptClientSideFields(client, object, applied, { fieldManager });
  } catch (error) {
    if (!isImmutable(error) || !deps.mayRecreate(object)) throw error;
  }
  const reference = referenceTo(object);
  const { uid } = (await client.get(reference)).metadata;
  say(`  deleting ${objectName(object)}, to make it anew`);
  await client.delete(reference, { foreground: true, ...(uid === undefined ? {} : { uid }) });
  const deadline = clock.now().getTime() + DELETION_TIMEOUT_MS;
  while ((await client.find(reference)) !== undefined) {
    if (clock.now().getTime() > deadline) {
      throw new ActionError('APPLY_REFUSED', `${objectName(object)} was deleted, but does not go away`, {
        hint: 'See its finalizers and pods with `kubectl describe`, then deploy again.',
      });
    }
    await clock.sleep(500);
  }
  return await applyObject(client, object, { fieldManager });
}

export interface Verified {
  readonly result: VerifyResult;
  /** Read only where it failed. */
  readonly evidence: readonly Evidence[];
}

/** Watches what was applied until there is a verdict; of a failure it keeps what shows the cause. */
export async function verifyAll(
  applied: readonly VerifyTarget[],
  waiting: Waiting,
  deps: EngineDeps,
): Promise<Verified> {
  const { client, clock, signal, say, redact, namespace } = deps;
  const kinds = [
    ...new Map(
      applied.map(({ object }) => [`${groupOf(object.apiVersion)}/${object.kind}`, object]),
    ).values(),
  ].filter(isWatched);
  await using cluster = await ClusterView.open({ client, clock, namespace, kinds, say, redact });
  const startedAt = applied[0]?.appliedAt ?? clock.now();
  const rows = new Map<string, LiveRow>();
  const result = await verifyTargets(applied, cluster, {
    ...waiting,
    clock,
    signal,
    onVerdict: (object, verdict, seconds) => {
      const { status, cause } = verdict;
      const name = objectName(object);
      rows.set(name, {
        name,
        status,
        seconds,
        detail: status === 'succeeded' ? '' : redact(cause?.message ?? ''),
      });
      if (deps.table) deps.table.draw([...rows.values()]);
      else say(verdictLine(object, verdict, seconds));
    },
    onReminder: (waitingFor, seconds) => {
      const names = waitingFor.map(
        ({ object, verdict }) => `${objectName(object)}${verdict.cause ? ` (${verdict.cause.message})` : ''}`,
      );
      say(`  still waiting after ${Math.round(seconds)} s for ${names.join('; ')}`);
    },
  });
  if (result.status !== 'failed' || result.cause === undefined) return { result, evidence: [] };
  const request = {
    client,
    namespace,
    objects: cluster.objects(),
    cause: result.cause,
    appliedAt: startedAt,
    now: clock.now(),
    redact,
  };
  return { result, evidence: await collectEvidence(request) };
}

/** Kinds that are in force as soon as they are stored need no watch. */
export function isWatched({ apiVersion, kind }: KubernetesObject): boolean {
  // Another group's Service is no Service of the cluster's own.
  return (
    !isBuiltIn(apiVersion) ||
    ![
      'ConfigMap',
      'Secret',
      'Service',
      'ServiceAccount',
      'Role',
      'RoleBinding',
      'NetworkPolicy',
      'Ingress',
    ].includes(kind)
  );
}

function verdictLine(object: KubernetesObject, verdict: Verdict, seconds: number): string {
  const { status, cause: seen } = verdict;
  // What is waited for is no cause yet.
  const code = status === 'failed' ? `${seen?.code} on ` : '';
  const cause =
    status === 'succeeded' || seen === undefined ? '' : `: ${code}${seen.object}: ${seen.message}`;
  return `  ${seconds.toFixed(1).padStart(6)} s  ${objectName(object)} ${status}${cause}`;
}
