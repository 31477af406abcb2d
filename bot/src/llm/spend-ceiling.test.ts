import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpendCeiling, SpendLimitReached } from './spend-ceiling.ts';

const signal = new AbortController().signal;

function ceiling(perDayUsd: number | undefined, perAnswerUsd = 1) {
  const spent = new Map<string, number>();
  const today = (who: string) => spent.get(who) ?? 0;
  const add = (who: string, usd: number) => void spent.set(who, today(who) + usd);
  return { today, ceiling: new SpendCeiling({ today, add }, { perDayUsd, perAnswerUsd }) };
}

describe('SpendCeiling', () => {
  it('lets everything pass, and counts it, without a limit', async () => {
    const { ceiling: none, today } = ceiling(undefined);
    for (let count = 0; count < 3; count++) (await none.begin('guild:1', signal)).add(100);
    expect(today('guild:1')).toBe(300);
  });

  it('stops a guild at its limit, and no other', async () => {
    const { ceiling: one } = ceiling(2);
    const spender = await one.begin('guild:1', signal);
    spender.add(2);
    spender.end();
    await expect(one.begin('guild:1', signal)).rejects.toThrow(SpendLimitReached);
    expect(() => one.insist('guild:1')).toThrow(SpendLimitReached);
    (await one.begin('guild:2', signal)).end();
  });

  it('waits where those in the making may spend the rest', async () => {
    const { ceiling: one } = ceiling(2);
    const first = await one.begin('guild:1', signal);
    const second = await one.begin('guild:1', signal);
    const third = one.begin('guild:1', signal);
    expect(await Promise.race([third, Promise.resolve('waits')])).toBe('waits');
    first.add(0.1);
    first.end();
    first.end();
    second.end();
    (await third).end();
  });

  it('waits no longer than somebody wants the answer', async () => {
    const { ceiling: one } = ceiling(1);
    const stop = new AbortController();
    await one.begin('guild:1', signal);
    const second = one.begin('guild:1', stop.signal);
    stop.abort('deleted');
    await expect(second).rejects.toThrow('aborted');
  });

  it('never lets more be spent than the limit and one answer', async () => {
    const property = fc.asyncProperty(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      async (costs, parallel) => {
        const { ceiling: one, today } = ceiling(3);
        const running: { cost: number; spender: Awaited<ReturnType<SpendCeiling['begin']>> }[] = [];
        const finish = () => {
          const { cost, spender } = running.shift() ?? {};
          if (cost !== undefined) spender?.add(cost);
          spender?.end();
        };
        for (const cost of costs) {
          if (running.length === parallel) finish();
          const stop = new AbortController();
          const begun = one.begin('guild:1', stop.signal).catch(() => undefined);
          stop.abort();
          const spender = await begun;
          if (spender) running.push({ cost, spender });
        }
        while (running.length > 0) finish();
        expect(today('guild:1')).toBeLessThanOrEqual(4);
      },
    );
    await fc.assert(property, { seed: 20_261_122, numRuns: 100 });
  });
});
