import type { ErrorCode } from '../errors/action-error.ts';

import type { Cause } from '../rollout/causes.ts';
import type { ObjectResult } from '../rollout/verify.ts';

export type FinalVerdict =
  | 'succeeded'
  | 'failed'
  | 'rolled-back'
  | 'rollback-failed'
  | 'superseded'
  | 'cancelled'
  | 'planned';

/** What was read to explain a failure, before anything was changed back. Redacted. */
export interface Evidence {
  readonly object: string;
  readonly kind: 'log' | 'event' | 'status';
  readonly text: string;
}

export interface ReportedCause extends Cause {
  /** Where the object stands in the user's manifests. */
  readonly manifest?: { readonly file: string; readonly line: number };
}

export interface ReportedObject {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly status: string;
  readonly code?: string;
  /** RFC 3339. */
  readonly firstSeen: string;
  readonly settled: string;
}

/** `report.json`; durations in seconds. It holds no secret value. */
export interface Report {
  readonly schema: 1;
  readonly app: string;
  readonly environment: string;
  readonly namespace: string;
  readonly commit: string;
  readonly release: number | undefined;
  readonly verdict: FinalVerdict;
  readonly cause?: ReportedCause;
  /** Why the action itself stopped, where it did. */
  readonly error?: { readonly code: ErrorCode; readonly message: string };
  readonly objects: readonly ReportedObject[];
  readonly timings: Readonly<Record<string, number>>;
  readonly rollback?: { readonly to: number; readonly verdict: 'succeeded' | 'failed' };
  readonly evidence: readonly Evidence[];
}

/** The objects of a verification, as the report lists them. */
export function reportObjects(results: readonly ObjectResult[], startedAt: Date): ReportedObject[] {
  return results.map(({ object, verdict, settledSeconds }) => ({
    kind: object.kind,
    namespace: object.metadata.namespace ?? '',
    name: object.metadata.name,
    status: verdict.status,
    ...(verdict.cause === undefined || verdict.status === 'succeeded' ? {} : { code: verdict.cause.code }),
    firstSeen: startedAt.toISOString(),
    settled: new Date(startedAt.getTime() + settledSeconds * 1000).toISOString(),
  }));
}

/** What is good to know of a verification whatever its verdict. */
export function warningsOf(results: readonly ObjectResult[]): string[] {
  return results.flatMap(({ verdict }) => verdict.warnings ?? []);
}

/** The verdict in one sentence. */
export function verdictSentence(report: Report): string {
  const where = `${report.app} in ${report.environment}`;
  const commit = report.commit.slice(0, 7);
  const why = report.cause
    ? `: ${report.cause.code} on ${report.cause.object}`
    : report.error
      ? `: ${report.error.code}`
      : '';
  switch (report.verdict) {
    case 'succeeded':
      return report.release === undefined
        ? `${where} is verified.`
        : `${where} runs ${commit}, verified (release ${report.release}).`;
    case 'planned':
      return `${where} would take ${commit}; nothing was changed.`;
    case 'superseded':
      return `${where} was left alone${why}.`;
    case 'cancelled':
      return report.timings.apply === undefined && report.timings.rollback === undefined
        ? `The deployment of ${commit || 'a release'} to ${where} was cancelled before anything was changed.`
        : `The deployment of ${commit} to ${where} was cancelled; the cluster goes on with what was applied.`;
    case 'rolled-back':
      return `${commit} does not work in ${where}${why}. Release ${report.rollback?.to} is back and verified.`;
    case 'rollback-failed':
      return `${commit} does not work in ${where}${why}, and going back to release ${report.rollback?.to} did not work either.`;
    case 'failed':
      return failureSentence(report, commit, where, why);
  }
}

/** By whether anything was applied: what was only checked is not in the cluster. */
function failureSentence({ cause, timings }: Report, commit: string, where: string, why: string): string {
  const isTried = timings.apply !== undefined || timings.verify !== undefined;
  if (cause !== undefined)
    return isTried
      ? `${commit} does not work in ${where}${why}.`
      : `${commit} cannot start in ${where}${why}; nothing was changed.`;
  // A rollback that found no release to go back to.
  if (commit === '') return `${where} was left as it was${why}.`;
  return isTried
    ? `${commit} was applied to ${where}, but not verified${why}.`
    : `${commit} was not deployed to ${where}${why}.`;
}
