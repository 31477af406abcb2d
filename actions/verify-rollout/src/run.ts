import { ActionError } from '../../../lib/errors/action-error.ts';
import { isNotFound } from '../../../lib/kube/api-error.ts';
import type { KubeClient } from '../../../lib/kube/client.ts';
import type { Connection } from '../../../lib/kube/connect.ts';
import { type KubernetesObject, objectName } from '../../../lib/kube/object.ts';
import { type EngineDeps, verifyAll } from '../../../lib/release/engine.ts';
import type { Journal } from '../../../lib/report/journal.ts';
import { reportObjects, warningsOf } from '../../../lib/report/report.ts';
import type { Log } from '../../../lib/runner/runner.ts';
import { selectableKinds, type VerifyInputs } from './inputs.ts';

export interface VerifyDeps {
  readonly log: Log;
  readonly connection: Connection;
  readonly namespace: string;
  readonly journal: Journal;
  readonly engine: Omit<EngineDeps, 'client' | 'namespace' | 'fieldManager'>;
}

/** A verdict on what is in the cluster. @throws ActionError ROLLOUT_FAILED when it does not work */
export async function run(inputs: VerifyInputs, deps: VerifyDeps): Promise<void> {
  try {
    await verify(inputs, deps);
  } catch (error) {
    deps.journal.fail(error);
    throw error;
  } finally {
    await deps.journal.publish();
  }
}

async function verify(
  inputs: VerifyInputs,
  { log, connection, namespace, journal, engine }: VerifyDeps,
): Promise<void> {
  const { client } = connection;
  log.info(`${client.server} as ${connection.identity}, namespace ${namespace}`);
  const targets = await findTargets(inputs, namespace, client);
  const startedAt = engine.clock.now();
  const applied = targets.map((object) => ({ object, appliedAt: undefined }));
  const { result, evidence } = await journal.time('verify', () =>
    verifyAll(applied, inputs, { ...engine, client, namespace, fieldManager: '' }),
  );
  journal.objects = reportObjects(result.objects, startedAt);
  for (const warning of warningsOf(result.objects)) {
    log.warning(warning);
    journal.note(warning);
  }
  journal.evidence = evidence;
  if (result.status === 'cancelled') {
    throw new ActionError('CANCELLED', 'The run was cancelled while it verified', { hint: 'Run it again.' });
  }
  journal.verdict = result.status === 'succeeded' ? 'succeeded' : 'failed';
  if (result.status === 'succeeded') {
    log.info(`${targets.map(objectName).join(', ')} ${targets.length === 1 ? 'works' : 'work'}.`);
    return;
  }
  journal.cause = result.cause;
  const { cause } = result;
  for (const { object, text } of evidence.filter(({ kind }) => kind !== 'status')) {
    log.info(`${object}:`);
    log.foreign(text);
  }
  throw new ActionError('ROLLOUT_FAILED', `${cause?.code} on ${cause?.object}: ${cause?.message}`, {
    hint: cause?.hint ?? '',
  });
}

async function findTargets(
  inputs: VerifyInputs,
  namespace: string,
  client: KubeClient,
): Promise<KubernetesObject[]> {
  const found =
    inputs.selector === undefined
      ? await byName(inputs, namespace, client)
      : await bySelector(inputs.selector, namespace, client);
  if (found.length > 0) return found;
  throw new ActionError(
    'INPUT_INVALID',
    `\`selector\` ${JSON.stringify(inputs.selector)} matches no workload in ${namespace}`,
    {
      hint: 'Compare with `kubectl get deployments,statefulsets,daemonsets,jobs,pods --show-labels`.',
    },
  );
}

async function byName(
  { workloads }: VerifyInputs,
  namespace: string,
  client: KubeClient,
): Promise<KubernetesObject[]> {
  const missing: string[] = [];
  const found: KubernetesObject[] = [];
  for (const workload of workloads) {
    try {
      found.push(await client.get({ ...workload, namespace }));
    } catch (error) {
      if (!isNotFound(error)) throw error;
      missing.push(`${workload.kind}/${workload.name}`);
    }
  }
  if (missing.length > 0) {
    throw new ActionError(
      'INPUT_INVALID',
      `\`workloads\` names what is not in ${namespace}: ${missing.join(', ')}`,
      {
        hint: 'Check the names and the namespace.',
      },
    );
  }
  return found;
}

/** Workloads with these labels; pods only where nothing controls them. */
async function bySelector(
  labelSelector: string,
  namespace: string,
  client: KubeClient,
): Promise<KubernetesObject[]> {
  const lists = await Promise.all(
    selectableKinds.map((type) =>
      type === undefined ? [] : client.list({ ...type, namespace }, { labelSelector }),
    ),
  );
  return lists
    .flat()
    .filter(({ kind, metadata }) => kind !== 'Pod' || (metadata.ownerReferences ?? []).length === 0);
}
