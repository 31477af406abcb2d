import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { modelTime, noteBegun, notePartSent, timeAnswer } from './answer-clock.ts';
import { createMetrics, type Metrics } from './metrics.ts';

async function* slowPieces(count: number, delayMs: number): AsyncGenerator<string> {
  for (let piece = 0; piece < count; piece++) {
    await sleep(delayMs);
    yield 'x';
  }
}

async function sumOf(metrics: Metrics, name: 'replyDuration' | 'overhead' | 'queueWait', part?: string) {
  const { values } = await metrics[name].get();
  const own = values.filter(({ labels }) => part === undefined || labels.part === part);
  const of = (ending: string) => own.find(({ metricName }) => metricName?.endsWith(ending))?.value ?? 0;
  return { sum: of('_sum'), count: of('_count') };
}

describe('timeAnswer', () => {
  it('tells what the model took from what the bot did, also of answers made at once', async () => {
    const metrics = createMetrics('test');
    const make = (delayMs: number) =>
      timeAnswer(metrics, 2_000, async () => {
        noteBegun();
        for await (const _ of modelTime(slowPieces(3, delayMs))) await sleep(1);
        notePartSent();
        await sleep(1);
        notePartSent();
      });
    await Promise.all([make(40), make(60)]);
    expect((await sumOf(metrics, 'overhead')).count).toBe(2);
    const overhead = (await sumOf(metrics, 'overhead')).sum;
    const last = await sumOf(metrics, 'replyDuration', 'last');
    const first = await sumOf(metrics, 'replyDuration', 'first');
    // Both stood in line for two seconds, and both models took more than a tenth of one.
    expect(last.sum - overhead).toBeGreaterThan(4.25);
    expect(first.sum).toBeLessThan(last.sum);
    expect([first.count, last.count]).toEqual([2, 2]);
    expect(await sumOf(metrics, 'queueWait')).toEqual({ sum: 4, count: 2 });
    expect((await metrics.inFlight.get()).values[0]?.value).toBe(0);
  });

  it('times nothing that another process answers, or that ended without an answer', async () => {
    const metrics = createMetrics('test');
    await timeAnswer(metrics, 10, async () => 'taken');
    await expect(
      timeAnswer(metrics, 10, async () => {
        noteBegun();
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect((await sumOf(metrics, 'replyDuration', 'last')).count).toBe(0);
    expect((await sumOf(metrics, 'queueWait')).count).toBe(1);
    expect((await metrics.inFlight.get()).values[0]?.value).toBe(0);
  });

  it('lets the model be asked, and parts be sent, by those whom nobody times', async () => {
    notePartSent();
    noteBegun();
    const pieces: string[] = [];
    for await (const piece of modelTime(slowPieces(2, 0))) pieces.push(piece);
    expect(pieces).toEqual(['x', 'x']);
  });

  it('keeps the fault of the model', async () => {
    const failing = async function* (): AsyncGenerator<string> {
      yield 'a';
      throw new Error('cut');
    };
    const pieces = modelTime(failing());
    expect(await pieces.next()).toMatchObject({ value: 'a' });
    await expect(pieces.next()).rejects.toThrow('cut');
  });
});
