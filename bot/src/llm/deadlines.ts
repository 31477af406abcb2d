import { ModelError } from './chat-model.ts';

/** An error made for each answer would cost more than the rest of this. */
const OVER = new Error('the answer is over');

export interface Deadlines {
  readonly firstPieceMs: number;
  /** Between two pieces. */
  readonly idleMs: number;
  readonly totalMs: number;
}

/**
 * The pieces that `start` gives, as long as they come in time; the signal it gets ends the request when they do not.
 *
 * @throws ModelError timeout
 */
export async function* withDeadlines(
  start: (signal: AbortSignal) => AsyncIterable<string>,
  { firstPieceMs, idleMs, totalMs }: Deadlines,
  signal: AbortSignal,
): AsyncIterable<string> {
  const late = new AbortController();
  const all = AbortSignal.any([signal, late.signal]);
  const total = setTimeout(() => late.abort(), totalMs);
  let timer = setTimeout(() => late.abort(), firstPieceMs);
  try {
    for await (const piece of start(all)) {
      clearTimeout(timer);
      yield piece;
      // Only the model's own time counts, not what is done with a piece.
      timer = setTimeout(() => late.abort(), idleMs);
    }
    if (all.aborted) throw new ModelError('timeout', 'the model took too long');
  } finally {
    clearTimeout(timer);
    clearTimeout(total);
    late.abort(OVER);
  }
}
