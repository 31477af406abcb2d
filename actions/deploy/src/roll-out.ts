import { ActionError, messageOf } from '../../../lib/errors/action-error.ts';
import { referenceTo } from '../../../lib/kube/client.ts';
import { objectKey } from '../../../lib/kube/object.ts';
import { applyAll, type EngineDeps, verifyAll } from '../../../lib/release/engine.ts';
import { OWNER_LABEL, ownerOf } from '../../../lib/release/ownership.ts';
import { currentRelease, type ReleaseRecord } from '../../../lib/release/record.ts';
import { restoreRelease } from '../../../lib/release/rollback.ts';
import type { ReleaseStore } from '../../../lib/release/store.ts';
import { tidyUp } from '../../../lib/release/tidy-up.ts';
import type { Journal } from '../../../lib/report/journal.ts';
import {
  type Evidence,
  type ReportedCause,
  reportObjects,
  verdictSentence,
  warningsOf,
} from '../../../lib/report/report.ts';
import type { Cause } from '../../../lib/rollout/causes.ts';
import { fieldAtFault } from '../../../lib/rollout/fault-field.ts';
import { supersededBy } from '../../../lib/rollout/superseded.ts';
import type { ObjectResult, VerifyResult, VerifyTarget } from '../../../lib/rollout/verify.ts';
import type { Log } from '../../../lib/runner/runner.ts';
import type { DeployInputs } from './inputs.ts';
import { type Plan, placeOf } from './plan.ts';

export interface RollOut {
  readonly inputs: DeployInputs;
  readonly deps: { readonly journal: Journal; readonly log: Log };
  readonly engine: EngineDeps;
  readonly store: ReleaseStore;
}

/** Applies, verifies, and settles what the verdict asks for. @throws ActionError when the commit is not deployed */
export async function rollOut(record: ReleaseRecord, plan: Plan, context: RollOut): Promise<void> {
  const { journal, log } = context.deps;
  const applied: VerifyTarget[] = [];
  let outcome: Outcome;
  try {
    outcome = await applyAndVerify(plan, applied, context);
  } catch (error) {
    // Some of the set may be in place already: that is a failed rollout like any other.
    if (isCancelled(error)) throw error;
    return await recover(record, plan, context, { refusal: error, applied });
  }
  const { result, evidence } = outcome;
  switch (result.status) {
    case 'succeeded':
      return await succeed(record, plan, context);
    case 'cancelled':
      throw new ActionError(
        'CANCELLED',
        'The run was cancelled while it verified; the cluster goes on with what was applied',
        { hint: 'Deploy again, or dispatch a rollback.' },
      );
    case 'superseded':
      await context.store.settle(record, 'failed', context.engine.clock.now());
      return leaveAlone(result.cause, context);
    case 'failed': {
      journal.evidence = evidence;
      // When time ran out, nothing has failed: then it is about what was waited for.
      const failed =
        result.objects.find(({ verdict }) => verdict.status === 'failed') ??
        result.objects.find(({ verdict }) => verdict.status !== 'succeeded' && verdict.cause !== undefined);
      if (result.cause) journal.cause = withPlace(result.cause, plan, failed);
      showCause(result.cause, { log, journal });
      return await recover(record, plan, context, { refusal: undefined, applied });
    }
  }
}

interface Outcome {
  readonly result: VerifyResult;
  readonly evidence: readonly Evidence[];
}

/** @param applied gets what is in place, also when the rest is refused */
async function applyAndVerify(
  plan: Plan,
  applied: VerifyTarget[],
  { inputs, deps, engine }: RollOut,
): Promise<Outcome> {
  const { journal, log } = deps;
  const startedAt = engine.clock.now();
  const objects = plan.objects.map(({ object }) => object);
  await journal.time('apply', () => log.group('6/8 Apply', () => applyAll(objects, engine, applied)));
  const verified = await journal.time('verify', () =>
    log.group('7/8 Verify', () => verifyAll(applied, inputs, engine)),
  );
  journal.objects = reportObjects(verified.result.objects, startedAt);
  for (const warning of warningsOf(verified.result.objects)) {
    log.warning(warning);
    journal.note(warning);
  }
  return verified;
}

function isCancelled(error: unknown): boolean {
  return error instanceof ActionError && error.code === 'CANCELLED';
}

/** Somebody else changed the objects meanwhile: whoever did decides what is to run. */
function leaveAlone(cause: Cause | undefined, { deps: { journal, log } }: RollOut): void {
  journal.verdict = 'superseded';
  if (cause) journal.cause = cause;
  log.warning(cause?.message ?? 'Somebody else changed the objects');
}

/** With the manifest's line of the field at fault. */
function withPlace(cause: Cause, plan: Plan, failed: ObjectResult | undefined): ReportedCause {
  const place = plan.objects.find(
    ({ object }) => failed !== undefined && objectKey(object) === objectKey(failed.object),
  );
  return place === undefined ? cause : { ...cause, ...placeOf(place, fieldAtFault(cause, place.object)) };
}

function showCause(cause: Cause | undefined, { log, journal }: RollOut['deps']): void {
  if (!cause) return;
  log.info(
    `${cause.code} on ${cause.object}${cause.container === undefined ? '' : `, container ${cause.container}`}: ${cause.message}`,
  );
  log.info(`What to do: ${cause.hint}`);
  for (const { object, kind, text } of journal.evidence.filter(({ kind }) => kind !== 'status')) {
    log.info(`${kind} of ${object}:`);
    log.foreign(text);
  }
}

async function succeed(
  record: ReleaseRecord,
  plan: Plan,
  { inputs, deps, engine, store }: RollOut,
): Promise<void> {
  const { journal, log } = deps;
  await log.group('8/8 Record the release', async () => {
    await store.settle(record, 'verified', engine.clock.now());
    journal.verdict = 'succeeded';
    const present = plan.objects.map(({ object }) => object);
    await tidyUp({ ...inputs, present }, store, { ...engine, instance: inputs.instance });
  });
}

interface Failure {
  /** What stopped the apply or the verification, where it was no verdict. */
  readonly refusal: unknown;
  readonly applied: readonly VerifyTarget[];
}

/**
 * Back to what worked, if there is anything and the user wants it; the evidence is kept already.
 *
 * @throws ActionError unless somebody else has changed the objects since: the commit is not deployed
 */
async function recover(
  record: ReleaseRecord,
  plan: Plan,
  context: RollOut,
  { refusal, applied }: Failure,
): Promise<void> {
  const { inputs, deps, engine, store } = context;
  const { journal, log } = deps;
  await store.settle(record, 'failed', engine.clock.now());
  const records = await store.list();
  const target = currentRelease(records);
  if (inputs.onFailure === 'keep' || target === undefined) {
    const why = target === undefined ? 'there is no verified release to go back to' : '`on-failure` is keep';
    log.info(`The objects are left for inspection: ${why}.`);
    throw refusal ?? rolloutFailure(journal, target === undefined ? howToRemove(inputs) : undefined);
  }
  const overtaken = await findOvertaken(applied, engine);
  if (overtaken) {
    leaveAlone(overtaken, context);
    return;
  }
  await goBack(target, context, refusal);
  // The pull login stays in use; it belongs to no release.
  const present = [
    ...target.objects,
    ...plan.objects.map(({ object }) => object).filter(({ kind }) => kind === 'Secret'),
  ];
  await tidyUp({ ...inputs, present }, store, { ...engine, instance: inputs.instance });
  throw refusal ?? rolloutFailure(journal, undefined);
}

/** Puts the release back and verifies it. @throws ActionError ROLLBACK_FAILED when that did not work */
async function goBack(target: ReleaseRecord, context: RollOut, refusal: unknown): Promise<void> {
  const { inputs, deps, engine, store } = context;
  const { journal, log } = deps;
  journal.rollback = { to: target.number, verdict: 'failed' };
  journal.verdict = 'rollback-failed';
  const restore = async () => restoreRelease(target, await store.objectsOf(target), inputs, engine);
  const title = `8/8 Go back to release ${target.number} (${target.commit.slice(0, 7)})`;
  const { result } = await journal
    .time('rollback', () => log.group(title, restore))
    .catch((error: unknown) => {
      if (isCancelled(error)) throw cancelledRollback(target);
      const hint = error instanceof ActionError ? error.hint : undefined;
      throw rollbackFailure(journal, messageOf(error), { hint, cause: error });
    });
  if (result.status === 'succeeded') {
    journal.rollback = { to: target.number, verdict: 'succeeded' };
    journal.verdict = 'rolled-back';
    return;
  }
  if (result.status === 'cancelled') throw cancelledRollback(target);
  throw rollbackFailure(journal, result.cause?.message, { hint: result.cause?.hint, cause: refusal });
}

function cancelledRollback(target: ReleaseRecord): ActionError {
  return new ActionError(
    'CANCELLED',
    `The run was cancelled while it went back to release ${target.number}; the cluster goes on with that`,
    {
      hint: 'See whether it works, or dispatch a rollback.',
    },
  );
}

function rollbackFailure(
  journal: Journal,
  why: string | undefined,
  { hint, cause }: { hint: string | undefined; cause: unknown },
): ActionError {
  const sentence = verdictSentence(journal.report);
  return new ActionError('ROLLBACK_FAILED', why === undefined ? sentence : `${sentence} ${why}`, {
    hint: hint ?? 'See the evidence in the summary; the cluster needs a person.',
    ...(cause === undefined ? {} : { cause }),
  });
}

function howToRemove({ instance }: DeployInputs): string {
  const kinds =
    'deployments,statefulsets,daemonsets,jobs,cronjobs,services,ingresses,configmaps,secrets,serviceaccounts';
  return `To remove them: \`kubectl delete ${kinds} -n ${instance.namespace} -l ${OWNER_LABEL}=${ownerOf(instance)}\`.`;
}

/** What somebody else changed after it was applied. */
async function findOvertaken(
  applied: readonly VerifyTarget[],
  { client }: EngineDeps,
): Promise<Cause | undefined> {
  for (const target of applied) {
    const live = await client.find(referenceTo(target.object));
    const cause = live && supersededBy(target, [live]);
    if (cause) return cause;
  }
  return undefined;
}

function rolloutFailure(journal: Journal, more: string | undefined): ActionError {
  const { cause } = journal;
  const sentence = verdictSentence(journal.report);
  return new ActionError('ROLLOUT_FAILED', cause ? `${sentence} ${cause.message}` : sentence, {
    hint: [cause?.hint, more].filter(Boolean).join(' '),
    ...(cause?.manifest === undefined ? {} : { location: cause.manifest }),
  });
}
