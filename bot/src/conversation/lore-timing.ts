import type { LoreTiming } from '../characters/lorebook.ts';

export type Timed = 'sticky' | 'blocked' | 'free';

/**
 * Whether an entry stays, may not come, or depends on its keys, told from the talk alone: what happened is played again
 * from the oldest message on, so that nothing has to be remembered between answers.
 *
 * @param hits for each message, oldest first, whether a key of the entry is in it
 * @param scanDepth messages that are looked at for one answer
 */
export function playTiming(
  hits: readonly boolean[],
  scanDepth: number,
  { sticky, cooldown }: LoreTiming,
): Timed {
  let stickyUntil = -1;
  let blockedUntil = -1;
  let lastHit = Number.NEGATIVE_INFINITY;
  // The newest message is the question itself, which is judged by whoever asks.
  for (let now = 0; now < hits.length - 1; now++) {
    if (hits[now] === true) lastHit = now;
    const isHit = now - lastHit < scanDepth;
    if (!isHit || now <= blockedUntil || now <= stickyUntil) continue;
    stickyUntil = now + sticky;
    blockedUntil = now + sticky + cooldown;
  }
  const now = hits.length - 1;
  if (sticky > 0 && now <= stickyUntil) return 'sticky';
  return now <= blockedUntil ? 'blocked' : 'free';
}
