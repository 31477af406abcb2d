/** Why an action stopped. Closed: each code has a row in docs/errors.md (a contract test compares the two). */
export const errorCodes = [
  'INPUT_INVALID',
  'OIDC_UNAVAILABLE',
  'SECRET_DENIED',
  'SECRET_MISSING',
  'VAULT_UNAVAILABLE',
  'TEMPLATE_UNRESOLVED',
  'MANIFEST_INVALID',
  'REGISTRY_REFUSED',
  'BUILD_FAILED',
  'CLUSTER_UNREACHABLE',
  'WRONG_CLUSTER',
  'PERMISSION_MISSING',
  'APPLY_CONFLICT',
  'APPLY_REFUSED',
  'LOCKED',
  'STALE_COMMIT',
  'ROLLOUT_FAILED',
  'ROLLBACK_FAILED',
  'COMMAND_FAILED',
  'CANCELLED',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Where in the user's files the fault is; lines and columns count from 1. */
export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

interface ActionErrorOptions {
  /** One imperative sentence, or the YAML line to add. */
  readonly hint?: string;
  readonly cause?: unknown;
  readonly location?: SourceLocation;
}

/** The one error of the actions: a cause code, a sentence for the reader, and what to do about it. */
export class ActionError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly location: SourceLocation | undefined;

  constructor(code: ErrorCode, message: string, options: ActionErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ActionError';
    this.code = code;
    this.hint = options.hint;
    this.location = options.location;
  }
}

const MAX_CAUSE_DEPTH = 5;

/**
 * The lines a reader sees: message, hint, then the chain of causes, each indented one step further.
 * A cause whose text the message already holds is left out.
 */
export function describeError(error: unknown): string[] {
  const lines = [messageOf(error)];
  if (error instanceof ActionError && error.hint !== undefined) lines.push(`What to do: ${error.hint}`);
  let shown = lines[0] ?? '';
  let cause = error instanceof Error ? error.cause : undefined;
  for (let depth = 1; cause !== undefined && depth <= MAX_CAUSE_DEPTH; depth++) {
    const text = messageOf(cause);
    if (!shown.includes(text)) lines.push(`${'  '.repeat(depth)}because: ${text}`);
    shown = text;
    cause = cause instanceof Error ? cause.cause : undefined;
  }
  return lines;
}

/** The message of anything that was thrown; a system error without one is named by its code. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (error instanceof AggregateError && error.message === '') {
    return error.errors.map(messageOf).join('; ') || (code ?? error.name);
  }
  return error.message || code || error.name;
}
