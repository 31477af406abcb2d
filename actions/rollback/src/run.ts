import { ActionError } from '../../../lib/errors/action-error.ts';
import type { GitHubDeployments } from '../../../lib/github/deployments.ts';
import type { Connection } from '../../../lib/kube/connect.ts';
import type { EngineDeps } from '../../../lib/release/engine.ts';
import { DeployLock } from '../../../lib/release/lock.ts';
import {
  byNumber,
  currentRelease,
  findRollbackTarget,
  type ReleaseRecord,
} from '../../../lib/release/record.ts';
import { restoreRelease, withConfigOf } from '../../../lib/release/rollback.ts';
import { ReleaseStore } from '../../../lib/release/store.ts';
import { tidyUp } from '../../../lib/release/tidy-up.ts';
import type { Journal } from '../../../lib/report/journal.ts';
import { reportObjects, verdictSentence } from '../../../lib/report/report.ts';
import type { RunContext } from '../../../lib/runner/context.ts';
import type { Log } from '../../../lib/runner/runner.ts';
import type { RollbackInputs } from './inputs.ts';

export interface RollbackDeps {
  readonly log: Log;
  readonly context: RunContext;
  readonly journal: Journal;
  readonly connect: () => Promise<Connection>;
  readonly gitHub: GitHubDeployments | undefined;
  readonly engine: Omit<EngineDeps, 'client' | 'namespace' | 'fieldManager'>;
}

/** Puts a verified release back as a new one, so that what runs is always the newest verified release. */
export async function run(inputs: RollbackInputs, deps: RollbackDeps): Promise<void> {
  const { log, gitHub, journal } = deps;
  const { instance, environmentUrl } = inputs;
  try {
    const { client, identity } = await log.group('1/4 Reach the cluster', deps.connect);
    log.info(`${client.server} as ${identity}`);
    const store = new ReleaseStore(client, instance);
    const target = await findTarget(store, inputs);
    journal.commit = target.commit;
    await gitHub?.beginFor(instance.environment, target.commit);
    await gitHub?.report(
      'in_progress',
      `Going back to release ${target.number}. ${inputs.reason}`.trim(),
      environmentUrl,
    );
    const { namespace } = instance;
    const engine: EngineDeps = { ...deps.engine, client, namespace, fieldManager: inputs.fieldManager };
    await goBack(target, { inputs, deps, journal, engine, store });
  } catch (error) {
    journal.fail(error);
    throw error;
  } finally {
    const sentence = verdictSentence(journal.report);
    await journal.publish();
    await gitHub?.report(journal.verdict === 'succeeded' ? 'success' : 'failure', sentence, environmentUrl);
    log.info(sentence);
  }
}

async function findTarget(store: ReleaseStore, { to, instance }: RollbackInputs): Promise<ReleaseRecord> {
  const found = findRollbackTarget(await store.list(), to.toLowerCase());
  if (typeof found !== 'string') return found;
  throw new ActionError(
    'INPUT_INVALID',
    `${instance.app} in ${instance.environment} cannot go back: ${found}`,
    {
      hint: 'Choose one of the verified releases with `to`; nothing has been touched.',
    },
  );
}

interface GoBack {
  readonly inputs: RollbackInputs;
  readonly deps: RollbackDeps;
  readonly journal: Journal;
  readonly engine: EngineDeps;
  readonly store: ReleaseStore;
}

async function goBack(
  target: ReleaseRecord,
  { inputs, deps, journal, engine, store }: GoBack,
): Promise<void> {
  const { log, context } = deps;
  await using _lock = await log.group('2/4 Take the lock', () =>
    DeployLock.acquire(inputs.instance, context.lockHolder, engine),
  );
  if (engine.signal.aborted)
    throw new ActionError('CANCELLED', 'The run was cancelled before anything was changed', {
      hint: 'Run it again.',
    });
  const records = byNumber(await store.list());
  const previous = currentRelease(records);
  const whole = { ...target, objects: await store.objectsOf(target) };
  const wanted = inputs.config === 'current' && previous ? withConfigOf(previous, whole) : whole;
  await tellConfig(wanted, previous, engine);
  const record: ReleaseRecord = {
    ...wanted,
    number: (records.at(-1)?.number ?? 0) + 1,
    status: 'applying',
    createdAt: engine.clock.now().toISOString(),
    run: context.runUrl,
    rollbackTo: target.number,
  };
  journal.release = record.number;
  journal.outputs['previous-release'] = previous === undefined ? '' : String(previous.number);
  journal.outputs.image = target.image;
  await store.save(record);
  try {
    await restore(record, target, { inputs, deps, journal, engine, store });
  } catch (error) {
    if (error instanceof ActionError && error.code === 'CANCELLED') throw error;
    await store.settle(record, 'failed', engine.clock.now());
    journal.rollback = { to: target.number, verdict: 'failed' };
    journal.verdict = 'rollback-failed';
    throw error;
  }
  if (journal.verdict === 'succeeded') journal.outputs.changed = String(previous?.number !== target.number);
}

/** How old the values are that come back: what was rotated since is old again. */
async function tellConfig(
  wanted: ReleaseRecord,
  previous: ReleaseRecord | undefined,
  { client, namespace, clock, say }: EngineDeps,
): Promise<void> {
  const { secretName } = wanted;
  if (secretName === undefined) return;
  const reference = { apiVersion: 'v1', kind: 'Secret', namespace, name: secretName };
  const secret = await client.get(reference).catch(() => undefined);
  const days = (clock.now().getTime() - Date.parse(secret?.metadata.creationTimestamp ?? '')) / 86_400_000;
  if (Number.isNaN(days)) return;
  const other =
    previous?.secretName === undefined || previous.secretName === secretName
      ? ''
      : ' It is not the one that ran until now: values that were rotated since are old again; `config: current` keeps the present ones.';
  say(`The release comes with Secret/${secretName}, ${Math.floor(days)} days old.${other}`);
}

/** @throws ActionError ROLLBACK_FAILED when the release does not work any more */
async function restore(
  record: ReleaseRecord,
  target: ReleaseRecord,
  { inputs, deps, journal, engine, store }: GoBack,
): Promise<void> {
  const { log } = deps;
  const startedAt = engine.clock.now();
  const { result, evidence } = await journal.time('rollback', () =>
    log.group(`3/4 Go back to release ${target.number} (${target.commit.slice(0, 7)})`, () =>
      restoreRelease(record, record.objects, inputs, engine),
    ),
  );
  journal.objects = reportObjects(result.objects, startedAt);
  journal.evidence = evidence;
  if (result.cause) journal.cause = result.cause;
  switch (result.status) {
    case 'succeeded':
      await log.group('4/4 Record the release', async () => {
        await store.settle(record, 'verified', engine.clock.now());
        journal.verdict = 'succeeded';
        await tidyUp({ present: record.objects, prune: true, pruneKinds: new Set() }, store, {
          ...engine,
          instance: inputs.instance,
        });
      });
      return;
    case 'superseded':
      journal.verdict = 'superseded';
      log.warning(result.cause?.message ?? 'Somebody else changed the objects');
      return;
    case 'cancelled':
      throw new ActionError(
        'CANCELLED',
        'The run was cancelled while it verified; the cluster goes on with what was applied',
        {
          hint: 'Dispatch the rollback again.',
        },
      );
    case 'failed':
      throw new ActionError(
        'ROLLBACK_FAILED',
        `Release ${target.number} does not work any more: ${result.cause?.code} on ${result.cause?.object}: ${result.cause?.message}`,
        {
          hint: result.cause?.hint ?? 'See the evidence in the summary.',
        },
      );
  }
}
