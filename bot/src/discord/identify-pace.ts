/** What Discord still allows, as `GET /gateway/bot` says. Exceeding it makes Discord void the token. */
export interface SessionStartLimit {
  readonly total: number;
  readonly remaining: number;
  readonly resetAfterMs: number;
}

const FIRST_BACK_OFF_MS = 5_000;
const LONGEST_BACK_OFF_MS = 300_000;

/**
 * How long the next session has to wait so that they last until there are new ones: half of them are for the taking, the
 * rest is spread over the time that is left. A process that crashes again and again starts ever more seldom.
 */
export function spreadMs({ total, remaining, resetAfterMs }: SessionStartLimit): number {
  if (remaining > total / 2) return 0;
  return Math.ceil(resetAfterMs / Math.max(1, remaining));
}

/** How long a shard waits after so many sessions that did not last. @param chance from 0 to 1 */
export function backOffMs(failures: number, chance: number): number {
  if (failures === 0) return 0;
  const longest = Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** (failures - 1));
  return Math.round(longest * (0.5 + chance / 2));
}
