import { ActionError } from '../../../lib/errors/action-error.ts';
import { objectKey } from '../../../lib/kube/object.ts';
import { applyAll, type EngineDeps, verifyAll } from '../../../lib/release/engine.ts';
import { OWNER_LABEL, ownerOf } from '../../../lib/release/ownership.ts';
import { planPrune, prune } from '../../../lib/release/prune.ts';
import { currentRelease, type ReleaseRecord } from '../../../lib/release/record.ts';
import { restoreRelease } from '../../../lib/release/rollback.ts';
import type { ReleaseStore } from '../../../lib/release/store.ts';
import type { Journal } from '../../../lib/report/journal.ts';
import { type ReportedCause, reportObjects, verdictSentence } from '../../../lib/report/report.ts';
import type { Cause } from '../../../lib/rollout/causes.ts';
import type { ObjectResult } from '../../../lib/rollout/verify.ts';
import type { Log } from '../../../lib/runner/runner.ts';
import type { DeployInputs } from './inputs.ts';
import type { Plan } from './preflight.ts';

export interface RollOut {
  readonly inputs: DeployInputs;
  readonly deps: { readonly journal: Journal; readonly log: Log };
  readonly engine: EngineDeps;
  readonly store: ReleaseStore;
}

/** Applies, verifies, and settles what the verdict asks for. @throws ActionError when the commit is not deployed */
export async function rollOut(record: ReleaseRecord, plan: Plan, context: RollOut): Promise<void> {
  const { inputs, deps, engine } = context;
  const { journal, log } = deps;
  const startedAt = engine.clock.now();
  const objects = plan.objects.map(({ object }) => object);
  const applied = await journal
    .time('apply', () => log.group('6/9 Apply', () => applyAll(objects, engine)))
    // Some of the set may be in place already: that is a failed rollout like any other.
    .catch((error: unknown) => recover(record, context, error));
  const { result, evidence } = await journal.time('verify', () =>
    log.group('7/9 Verify', () => verifyAll(applied, inputs, engine)),
  );
  journal.objects = reportObjects(result.objects, startedAt);
  switch (result.status) {
    case 'succeeded':
      await succeed(record, context);
      return;
    case 'cancelled':
      throw new ActionError(
        'CANCELLED',
        'The run was cancelled while it verified; the cluster goes on with what was applied',
        {
          hint: 'Deploy again, or dispatch a rollback.',
        },
      );
    case 'superseded':
      journal.verdict = 'superseded';
      if (result.cause) journal.cause = result.cause;
      log.warning(result.cause?.message ?? 'Somebody else changed the objects');
      return;
    case 'failed':
      journal.evidence = evidence;
      if (result.cause)
        journal.cause = withPlace(
          result.cause,
          plan,
          result.objects.find(({ verdict }) => verdict.status === 'failed'),
        );
      showCause(result.cause, deps);
      await recover(record, context, undefined);
  }
}

/** The manifest line of the object that was applied and does not work. */
function withPlace(cause: Cause, plan: Plan, failed: ObjectResult | undefined): ReportedCause {
  const place = plan.objects.find(
    ({ object }) => failed !== undefined && objectKey(object) === objectKey(failed.object),
  );
  return place?.file === undefined || place.line === undefined
    ? cause
    : { ...cause, manifest: { file: place.file, line: place.line } };
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

async function succeed(record: ReleaseRecord, { inputs, deps, engine, store }: RollOut): Promise<void> {
  const { journal, log } = deps;
  await log.group('8/9 Record the release', async () => {
    await store.settle(record, 'verified', engine.clock.now());
    if (inputs.prune) {
      const planned = planPrune(await store.list(), record.objects);
      await prune(planned, { ...engine, instance: inputs.instance });
    }
    const removed = await store.expire();
    if (removed.length > 0) log.info(`Left the history: ${removed.join(', ')}`);
  });
  journal.verdict = 'succeeded';
}

/**
 * Back to what worked, if there is anything and the user wants it; the evidence is kept already.
 *
 * @param refusal what stopped the apply, where it was that
 * @throws ActionError always: the commit is not deployed
 */
async function recover(
  record: ReleaseRecord,
  { inputs, deps, engine, store }: RollOut,
  refusal: unknown,
): Promise<never> {
  const { journal, log } = deps;
  await store.settle(record, 'failed', engine.clock.now());
  const target = currentRelease(await store.list());
  if (inputs.onFailure === 'keep' || target === undefined) {
    journal.verdict = 'failed';
    const why = target === undefined ? 'there is no verified release to go back to' : '`on-failure` is keep';
    log.info(`The objects are left for inspection: ${why}.`);
    const selector = `${OWNER_LABEL}=${ownerOf(inputs.instance)}`;
    const remove = `To remove them: \`kubectl delete all -n ${inputs.instance.namespace} -l ${selector}\`.`;
    throw refusal ?? rolloutFailure(journal, target === undefined ? remove : undefined);
  }
  const { result } = await journal.time('rollback', () =>
    log.group(`8/9 Go back to release ${target.number} (${target.commit.slice(0, 7)})`, () =>
      restoreRelease(target, store, inputs, engine),
    ),
  );
  const worked = result.status === 'succeeded';
  journal.rollback = { to: target.number, verdict: worked ? 'succeeded' : 'failed' };
  journal.verdict = worked ? 'rolled-back' : 'rollback-failed';
  if (worked) throw refusal ?? rolloutFailure(journal, undefined);
  throw new ActionError('ROLLBACK_FAILED', verdictSentence(journal.report), {
    hint: result.cause?.hint ?? 'See the evidence in the summary; the cluster needs a person.',
    cause: refusal,
  });
}

function rolloutFailure(journal: Journal, more: string | undefined): ActionError {
  const { cause } = journal;
  const sentence = verdictSentence(journal.report);
  return new ActionError('ROLLOUT_FAILED', cause ? `${sentence} ${cause.message}` : sentence, {
    hint: [cause?.hint, more].filter(Boolean).join(' '),
    ...(cause?.manifest === undefined ? {} : { location: cause.manifest }),
  });
}
