import { AsyncLocalStorage } from 'node:async_hooks';
import type { Metrics } from './metrics.ts';

interface Clock {
  readonly waitedMs: number;
  readonly metrics: TimingMetrics;
  begunAt: number | undefined;
  /** Of which the model had so much. */
  modelMs: number;
  firstPartAt: number | undefined;
}

type TimingMetrics = Pick<Metrics, 'replyDuration' | 'overhead' | 'queueWait' | 'inFlight'>;

/** The answer in the making, for those who cannot know which it is: the model's requests and the sends. */
const current = new AsyncLocalStorage<Clock>();

/** Works on a question, the times of its answer noted. @param waitedMs how long it stood in line */
export async function timeAnswer<T>(
  metrics: TimingMetrics,
  waitedMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const clock: Clock = { waitedMs, metrics, begunAt: undefined, modelMs: 0, firstPartAt: undefined };
  try {
    return await current.run(clock, work);
  } finally {
    if (clock.begunAt !== undefined) end(clock, clock.begunAt);
  }
}

/** It is this process that answers. */
export function noteBegun(): void {
  const clock = current.getStore();
  if (clock === undefined) return;
  clock.begunAt = performance.now();
  clock.metrics.queueWait.observe(clock.waitedMs / 1000);
  clock.metrics.inFlight.inc();
}

function end({ metrics, waitedMs, modelMs, firstPartAt }: Clock, begunAt: number): void {
  metrics.inFlight.dec();
  // Without a part there was no answer.
  if (firstPartAt === undefined) return;
  const madeMs = performance.now() - begunAt;
  metrics.replyDuration.observe({ part: 'first' }, (waitedMs + firstPartAt - begunAt) / 1000);
  metrics.replyDuration.observe({ part: 'last' }, (waitedMs + madeMs) / 1000);
  metrics.overhead.observe(Math.max(0, madeMs - modelMs) / 1000);
}

/** A part of the answer in the making is out. */
export function notePartSent(): void {
  const clock = current.getStore();
  if (clock !== undefined) clock.firstPartAt ??= performance.now();
}

/** The same pieces; the time until each comes is the model's. */
export async function* modelTime<T>(pieces: AsyncIterable<T>): AsyncGenerator<T> {
  const clock = current.getStore();
  let askedAt = performance.now();
  const stop = () => {
    if (clock !== undefined) clock.modelMs += performance.now() - askedAt;
  };
  try {
    for await (const piece of pieces) {
      stop();
      yield piece;
      askedAt = performance.now();
    }
    stop();
  } catch (error) {
    stop();
    throw error;
  }
}
