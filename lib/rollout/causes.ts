/**
 * Why a rollout fails, most specific first: where several are seen, the first of them is named.
 * Closed: each has a section in docs/troubleshooting.md (a contract test compares the two).
 */
export const causeCodes = [
  'CONFIG_MISSING',
  'EXEC_FORMAT',
  'START_FAILED',
  'OUT_OF_MEMORY',
  'LIVENESS_KILLED',
  'STARTUP_PROBE_FAILED',
  'HOOK_FAILED',
  'INIT_FAILED',
  'IMAGE_PLATFORM_MISMATCH',
  'IMAGE_PULL_DENIED',
  'IMAGE_NOT_FOUND',
  'IMAGE_NAME_INVALID',
  'IMAGE_RATE_LIMITED',
  'IMAGE_REGISTRY_UNREACHABLE',
  'CRASH_LOOP',
  'ADMISSION_DENIED',
  'QUOTA_EXCEEDED',
  'VOLUME_MOUNT_FAILED',
  'VOLUME_UNBOUND',
  'UNSCHEDULABLE',
  'NODE_NOT_READY',
  'EVICTED',
  'READINESS_FAILED',
  'JOB_FAILED',
  'TERMINATING_STUCK',
  'PROGRESS_DEADLINE',
  'TIMED_OUT',
  'SUPERSEDED',
] as const;

export type CauseCode = (typeof causeCodes)[number];

/** Why, on which object, in the user's words, and what to do about it. */
export interface Cause {
  readonly code: CauseCode;
  /** @example 'Pod/web-7d4b-x2x' */
  readonly object: string;
  readonly container?: string;
  readonly message: string;
  readonly hint: string;
}

/** A cause, and whether it proves that the rollout cannot succeed. What may pass is only remembered. */
export interface Finding extends Cause {
  readonly fatal: boolean;
  /** The object looks well, but only since a moment ago: not to be called a success yet. */
  readonly unsettled?: boolean;
}

/** The finding to name: proof before suspicion, then the most specific; the order they came in does not matter. */
export function worstFinding(findings: readonly Finding[]): Finding | undefined {
  return findings.toSorted(compareFindings)[0];
}

function compareFindings(left: Finding, right: Finding): number {
  return (
    Number(right.fatal) - Number(left.fatal) ||
    causeCodes.indexOf(left.code) - causeCodes.indexOf(right.code) ||
    compareTexts(left.object, right.object) ||
    compareTexts(left.container ?? '', right.container ?? '') ||
    compareTexts(left.message, right.message)
  );
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Without the mark that only the rules need. */
export function causeOf({ fatal: _fatal, unsettled: _unsettled, ...cause }: Finding): Cause {
  return cause;
}
