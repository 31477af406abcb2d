import { ActionError } from '../../../lib/errors/action-error.ts';
import type { KubeClient } from '../../../lib/kube/client.ts';
import { objectName } from '../../../lib/kube/object.ts';
import { lintObjects } from '../../../lib/release/lints.ts';
import type { Journal } from '../../../lib/report/journal.ts';
import type { ReportedCause } from '../../../lib/report/report.ts';
import { checkImages } from './image-check.ts';
import type { DeployInputs } from './inputs.ts';
import { checkPermissions } from './permission-check.ts';
import type { Plan } from './plan.ts';
import { placeAll, preflight } from './preflight.ts';
import type { Prepared } from './prepare.ts';
import { refuseToDropLogins, whyShortLived } from './pull-login.ts';
import { checkReferences } from './reference-check.ts';
import type { DeployDeps } from './run.ts';

const MAX_FIELDS = 20;

interface CheckContext {
  readonly inputs: DeployInputs;
  readonly deps: DeployDeps;
  readonly client: KubeClient;
  readonly identity: string;
}

/**
 * Everything that can be known before anything is changed.
 *
 * @throws ActionError also ROLLOUT_FAILED, where the pods could not start; the journal has the cause
 */
export async function check(
  prepared: Prepared,
  { inputs, deps, client, identity }: CheckContext,
): Promise<Plan> {
  const { instance, fieldManager, dryRun } = inputs;
  const { log, journal, say, context } = deps;
  const { clock, mayRecreate } = deps.engine;
  const request = { client, instance, commit: context.sha, fieldManager, dryRun, mayRecreate, clock, say };
  warnOfPullLogin(inputs, deps);
  const objects = await placeAll(prepared, request);
  const checks = { ...inputs, client, namespace: instance.namespace, identity, registry: deps.registry, say };
  await checkPermissions(objects, checks);
  await refuseToDropLogins(inputs, client);
  const listed = client.list({ apiVersion: 'v1', kind: 'Node' }).catch(() => undefined);
  const [references, images, nodes, classes] = await Promise.all([
    checkReferences(objects, checks),
    checkImages(objects, checks, listed),
    listed,
    client.list({ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass' }).catch(() => undefined),
  ]);
  const lints = lintObjects(
    objects.map(({ object }) => object),
    {
      nodes: nodes?.length,
      timeoutMs: inputs.timeoutMs,
      classes: classes?.map(({ metadata }) => metadata.name),
    },
  );
  for (const lint of lints) {
    log.info(`  note: ${lint}`);
    journal.note(lint);
  }
  requireStart([...references, ...images], journal);
  const plan = await preflight(objects, request);
  for (const { object, change, fields } of plan.changes) {
    log.info(`  ${change.padEnd(9)} ${objectName(object)}`);
    for (const field of fields.slice(0, MAX_FIELDS)) log.foreign(`      ${field}`);
    if (fields.length > MAX_FIELDS) log.info(`      and ${fields.length - MAX_FIELDS} more`);
  }
  return plan;
}

function warnOfPullLogin({ pullLogin, gitHubToken }: DeployInputs, { log, journal }: DeployDeps): void {
  const warning = pullLogin && whyShortLived(pullLogin, gitHubToken);
  if (warning === undefined) return;
  log.warning(warning);
  journal.note(warning);
}

/** What is proven to fail is not tried. */
function requireStart(causes: readonly ReportedCause[], journal: Journal): void {
  const [first] = causes;
  if (first === undefined) return;
  journal.cause = first;
  const lines = causes.map(({ code, object, container, message, manifest }) => {
    const where = manifest === undefined ? '' : `${manifest.file}:${manifest.line}: `;
    return `- ${where}${code} on ${object}${container === undefined ? '' : `, container ${container}`}: ${message}`;
  });
  throw new ActionError(
    'ROLLOUT_FAILED',
    `It could not start, so nothing was changed:\n${lines.join('\n')}`,
    {
      hint: first.hint,
      ...(first.manifest === undefined ? {} : { location: first.manifest }),
    },
  );
}
