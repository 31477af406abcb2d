import type { Clock } from '../clock/clock.ts';
import { type HttpResponse, headerText } from './client.ts';
import { ConnectionError } from './connection-error.ts';

/** A whole answer, or the beginning of one. */
type Answer = Pick<HttpResponse, 'status' | 'headers'>;

export interface RetryPolicy {
  /** Further tries after the first. */
  readonly retries: number;
  /** Statuses worth another try. */
  readonly statuses: readonly number[];
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Told before each wait. */
  readonly onRetry?: (reason: string, waitMs: number) => void;
  readonly signal?: AbortSignal | undefined;
}

const FIRST_WAIT_MS = 250;
const MAX_WAIT_MS = 10_000;
const MAX_RETRY_AFTER_MS = 60_000;
const RETRYABLE_FAULTS = new Set(['refused', 'timeout', 'broken']);

/**
 * Repeats an idempotent request while its failure may pass: a listed status or a connection that broke. The wait
 * doubles, with jitter; `Retry-After` is honoured. A denial is never repeated. The last answer or error is the result.
 */
export async function withRetries<T extends Answer>(send: () => Promise<T>, policy: RetryPolicy): Promise<T> {
  for (let tried = 0; ; tried++) {
    const outcome = await send().catch((error: unknown) => error);
    const reason = whyRetry(outcome, policy);
    if (reason === undefined || tried >= policy.retries || policy.signal?.aborted) return settled<T>(outcome);
    const waitMs = waitBefore(tried, outcome, policy);
    policy.onRetry?.(reason, waitMs);
    await policy.clock.sleep(waitMs, policy.signal);
    // The deadline is over: what was seen last says more than that.
    if (policy.signal?.aborted) return settled<T>(outcome);
  }
}

function whyRetry(outcome: unknown, policy: RetryPolicy): string | undefined {
  if (isAnswer(outcome))
    return policy.statuses.includes(outcome.status) ? `status ${outcome.status}` : undefined;
  return outcome instanceof ConnectionError && RETRYABLE_FAULTS.has(outcome.fault)
    ? outcome.message
    : undefined;
}

function settled<T extends Answer>(outcome: unknown): T {
  if (isAnswer(outcome)) return outcome as T;
  throw outcome;
}

function waitBefore(tried: number, outcome: unknown, { clock, random }: RetryPolicy): number {
  const after = isAnswer(outcome) ? headerText(outcome.headers, 'retry-after') : undefined;
  if (after !== undefined) {
    // Seconds, or a date. Source: RFC 9110, 10.2.3
    const asked = /^\d+$/.test(after.trim())
      ? Number(after) * 1000
      : Date.parse(after) - clock.now().getTime();
    if (!Number.isNaN(asked)) return Math.min(Math.max(asked, 0), MAX_RETRY_AFTER_MS);
  }
  return Math.min(FIRST_WAIT_MS * 2 ** tried, MAX_WAIT_MS) * (0.5 + random());
}

function isAnswer(outcome: unknown): outcome is Answer {
  return typeof outcome === 'object' && outcome !== null && 'status' in outcome && 'headers' in outcome;
}
