import { ActionError } from '../../../lib/errors/action-error.ts';
import type { DeploymentState, GitHubDeployments } from '../../../lib/github/deployments.ts';
import type { Connection } from '../../../lib/kube/connect.ts';
import { objectName } from '../../../lib/kube/object.ts';
import type { RegistryDeps } from '../../../lib/oci/registry.ts';
import type { EngineDeps } from '../../../lib/release/engine.ts';
import { guardCommit } from '../../../lib/release/guard.ts';
import { DeployLock } from '../../../lib/release/lock.ts';
import { byNumber, currentRelease, type ReleaseRecord } from '../../../lib/release/record.ts';
import { ReleaseStore } from '../../../lib/release/store.ts';
import type { Journal } from '../../../lib/report/journal.ts';
import { verdictSentence } from '../../../lib/report/report.ts';
import type { RunContext } from '../../../lib/runner/context.ts';
import type { Log } from '../../../lib/runner/runner.ts';
import { check } from './check.ts';
import { pinImage } from './image-check.ts';
import type { DeployInputs } from './inputs.ts';
import type { Plan } from './plan.ts';
import { type PrepareDeps, type Prepared, prepare } from './prepare.ts';
import { type RollOut, rollOut } from './roll-out.ts';

export interface DeployDeps extends PrepareDeps {
  readonly log: Log;
  readonly context: RunContext;
  readonly journal: Journal;
  /** The secrets by name, masked already. */
  readonly readSecrets: () => Promise<ReadonlyMap<string, string>>;
  readonly connect: () => Promise<Connection>;
  /** Undefined without a token. */
  readonly gitHub: GitHubDeployments | undefined;
  readonly registry: RegistryDeps;
  readonly engine: Omit<EngineDeps, 'client' | 'namespace' | 'fieldManager'>;
}

/** From a commit to a verdict. Whatever happens, the report, the outputs and GitHub's record say how it ended. */
export async function run(inputs: DeployInputs, deps: DeployDeps): Promise<void> {
  const { journal, gitHub, context } = deps;
  await gitHub?.begin(inputs.instance.environment, context.sha);
  await gitHub?.report('in_progress', 'Deploying', inputs.environmentUrl);
  try {
    await deploy(inputs, deps);
  } catch (error) {
    journal.fail(error);
    throw error;
  } finally {
    const sentence = verdictSentence(journal.report);
    await journal.publish();
    await gitHub?.report(STATES[journal.verdict], sentence, inputs.environmentUrl);
    deps.log.info(sentence);
  }
}

const STATES: Readonly<Record<Journal['verdict'], DeploymentState>> = {
  succeeded: 'success',
  planned: 'inactive',
  superseded: 'inactive',
  cancelled: 'error',
  failed: 'failure',
  'rolled-back': 'failure',
  'rollback-failed': 'failure',
};

async function deploy(given: DeployInputs, deps: DeployDeps): Promise<void> {
  const { instance } = given;
  const { log, journal, context } = deps;
  const { client, identity } = await log.group('1/8 Reach the cluster', async () => {
    const connection = await deps.connect();
    log.info(
      `${connection.client.server} as ${connection.identity}, cluster ${connection.clusterId ?? 'not identified'}`,
    );
    return connection;
  });
  // Until something is applied, a cancelled run can simply end.
  const goOn = () => {
    if (!deps.engine.signal.aborted) return;
    throw new ActionError('CANCELLED', 'The run was cancelled before anything was changed', {
      hint: 'Run it again.',
    });
  };
  goOn();
  const secrets = await log.group('2/8 Read the secrets', () => deps.readSecrets());
  goOn();
  const store = new ReleaseStore(client, instance);
  const release = await nextRelease(store, context.sha);
  if (!(await mayDeploy(release.deployed, given, deps))) return;
  const inputs = { ...given, image: await pinImage(given.image, { ...given, ...deps }) };
  const getReady = async (next: NextRelease) => {
    goOn();
    const prepared = await journal.time('render', () =>
      log.group('3/8 Render the manifests', () => prepare(inputs, secrets, next, deps)),
    );
    goOn();
    const plan = await journal.time('preflight', () =>
      log.group(`4/8 Check them as ${identity}`, () => check(prepared, { inputs, deps, client, identity })),
    );
    journal.outputs['previous-release'] = next.previous === undefined ? '' : String(next.previous.number);
    journal.outputs.changed = String(plan.changes.some(({ change }) => change !== 'unchanged'));
    journal.outputs.image = inputs.image;
    return { prepared, plan, number: next.number };
  };
  let ready = await getReady(release);
  if (inputs.dryRun) {
    journal.verdict = 'planned';
    return;
  }
  goOn();
  const engine: EngineDeps = {
    ...deps.engine,
    client,
    namespace: instance.namespace,
    fieldManager: inputs.fieldManager,
  };
  await using lock = await log.group('5/8 Take the lock', () =>
    DeployLock.acquire(instance, context.lockHolder, { ...engine, say: deps.say }),
  );
  const now = await nextRelease(store, context.sha);
  if (now.number !== release.number || now.previous?.number !== release.previous?.number) {
    // Another run came first while this one waited: everything that was known of the cluster may be wrong.
    if (!(await mayDeploy(now.deployed, inputs, deps))) return;
    ready = await getReady(now);
  }
  goOn();
  const record = await startRecord(store, ready, inputs, deps);
  await rollOutUnder(lock, record, ready.plan, { inputs, deps, engine, store });
}

/** Stops when another run has taken the lock: what happens in the cluster is that one's from then on. */
async function rollOutUnder(
  { lost }: DeployLock,
  record: ReleaseRecord,
  plan: Plan,
  context: RollOut,
): Promise<void> {
  const signal = AbortSignal.any([context.engine.signal, lost]);
  try {
    await rollOut(record, plan, { ...context, engine: { ...context.engine, signal } });
  } catch (error) {
    if (!lost.aborted) throw error;
    throw new ActionError(
      'LOCKED',
      'Another run has taken over while this one worked; it goes on from here',
      {
        hint: 'See how that run ends. This one was away for more than a minute, or its lock was removed.',
        cause: error,
      },
    );
  }
}

interface NextRelease {
  readonly commit: string;
  readonly number: number;
  /** The newest that was seen to work. */
  readonly previous: ReleaseRecord | undefined;
  /** What may be running: that, or what a run left behind that ended in the middle. */
  readonly deployed: ReleaseRecord | undefined;
}

/** The number the next release gets, and the release that runs. */
async function nextRelease(store: ReleaseStore, commit: string): Promise<NextRelease> {
  const records = byNumber(await store.list());
  return {
    commit,
    number: (records.at(-1)?.number ?? 0) + 1,
    previous: currentRelease(records),
    deployed: records.findLast(({ status }) => status !== 'failed'),
  };
}

/** False when a newer commit is deployed already: then this run has nothing to do, and says so. */
async function mayDeploy(
  deployed: ReleaseRecord | undefined,
  inputs: DeployInputs,
  deps: DeployDeps,
): Promise<boolean> {
  const { context, gitHub, journal, log } = deps;
  if (deployed === undefined || deployed.commit === context.sha || inputs.allowOlder) return true;
  const comparison = await gitHub?.compare(deployed.commit, context.sha);
  if (comparison === undefined) {
    log.info(
      `Not checked: whether ${context.sha.slice(0, 7)} comes after ${deployed.commit.slice(0, 7)}, which is deployed.`,
    );
    return true;
  }
  const decision = guardCommit({ deployed: deployed.commit, wanted: context.sha }, comparison);
  if (decision.kind === 'go') return true;
  if (decision.kind === 'diverged') {
    throw new ActionError('STALE_COMMIT', decision.sentence, {
      hint: 'If that is meant, deploy once with `allow-older: true`.',
    });
  }
  journal.verdict = 'superseded';
  log.warning(decision.sentence);
  return false;
}

async function startRecord(
  store: ReleaseStore,
  { prepared, plan, number }: { prepared: Prepared; plan: Plan; number: number },
  inputs: DeployInputs,
  deps: DeployDeps,
): Promise<ReleaseRecord> {
  const made = new Set([
    `ConfigMap/${prepared.config?.name}`,
    `Secret/${prepared.secret?.name}`,
    `Secret/${inputs.pullLogin?.name}`,
  ]);
  const record: ReleaseRecord = {
    schema: 1,
    number,
    commit: deps.context.sha,
    image: inputs.image,
    status: 'applying',
    createdAt: deps.engine.clock.now().toISOString(),
    run: deps.context.runUrl,
    ...(prepared.config === undefined ? {} : { configName: prepared.config.name }),
    ...(prepared.secret === undefined ? {} : { secretName: prepared.secret.name }),
    // What is named by its content, and the pull login, are not put back by a rollback.
    objects: plan.objects.map(({ object }) => object).filter((object) => !made.has(objectName(object))),
  };
  deps.journal.release = number;
  await store.save(record);
  return record;
}
