import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpendCeiling, type Spender, SpendLimitReached } from './spend-ceiling.ts';

function ceiling(perDayUsd: number | undefined, perAnswerUsd = 1) {
  const spent = new Map<string, number>();
  const today = (who: string) => spent.get(who) ?? 0;
  const add = (who: string, usd: number) => void spent.set(who, today(who) + usd);
  return { today, ceiling: new SpendCeiling({ today, add }, { perDayUsd, perAnswerUsd }) };
}

describe('SpendCeiling', () => {
  it('lets everything pass, and counts it, without a limit', () => {
    const { ceiling: none, today } = ceiling(undefined);
    for (let count = 0; count < 3; count++) {
      expect(none.mayBegin('guild:1')).toBe(true);
      none.begin('guild:1').add(100);
    }
    expect(today('guild:1')).toBe(300);
  });

  it('stops a guild at its limit, and no other', () => {
    const { ceiling: one } = ceiling(2);
    const spender = one.begin('guild:1');
    spender.add(2);
    expect(() => one.begin('guild:1')).toThrow(SpendLimitReached);
    expect(() => one.insist('guild:1')).toThrow(SpendLimitReached);
    // There is nothing to wait for: it is refused.
    expect(one.mayBegin('guild:1')).toBe(true);
    one.begin('guild:2').end();
  });

  it('lets wait where those in the making may spend the rest', () => {
    const { ceiling: one } = ceiling(2);
    const first = one.begin('guild:1');
    expect(one.mayBegin('guild:1')).toBe(true);
    const second = one.begin('guild:1');
    expect(one.mayBegin('guild:1')).toBe(false);
    expect(one.mayBegin('guild:2')).toBe(true);
    first.add(0.1);
    first.end();
    first.end();
    expect(one.mayBegin('guild:1')).toBe(true);
    second.end();
  });

  it('never lets more be spent than the limit and one answer', () => {
    const costs = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    const property = fc.property(costs, fc.integer({ min: 1, max: 4 }), (all, parallel) => {
      expect(spentOn(all, parallel)).toBeLessThanOrEqual(4);
    });
    fc.assert(property, { seed: 20_261_122, numRuns: 100 });
  });
});

/** Of a limit of 3, by answers of which so many are made at once. */
function spentOn(costs: readonly number[], parallel: number): number {
  const { ceiling: one, today } = ceiling(3);
  const running: { cost: number; spender: Spender }[] = [];
  const finish = () => {
    const [last] = running.splice(0, 1);
    last?.spender.add(last.cost);
    last?.spender.end();
  };
  for (const cost of costs) {
    if (running.length === parallel || !one.mayBegin('guild:1')) finish();
    if (today('guild:1') >= 3 || !one.mayBegin('guild:1')) continue;
    running.push({ cost, spender: one.begin('guild:1') });
  }
  while (running.length > 0) finish();
  return today('guild:1');
}
