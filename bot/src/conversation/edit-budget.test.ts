import { describe, expect, it } from 'vitest';
import { EditBudget } from './edit-budget.ts';

describe('EditBudget', () => {
  it('lets four requests of a channel pass in five seconds', () => {
    const budget = new EditBudget();
    for (const at of [0, 1_000, 2_000]) budget.note('10', at);
    expect(budget.freeAt('10', 2_000, 'plain')).toBe(2_000);
    budget.note('10', 3_000);
    expect(budget.freeAt('10', 3_000, 'plain')).toBe(5_000);
    expect(budget.freeAt('11', 3_000, 'plain')).toBe(3_000);
    budget.note('10', 5_000);
    expect(budget.freeAt('10', 5_000, 'plain')).toBe(6_000);
  });

  it('lets twenty requests by webhook pass in a minute', () => {
    const budget = new EditBudget();
    for (let index = 0; index < 20; index++) budget.note('10', index * 2_000);
    expect(budget.freeAt('10', 50_000, 'plain')).toBe(50_000);
    expect(budget.freeAt('10', 50_000, 'webhook')).toBe(60_000);
  });

  it('gives a message its last form a second after its last edit', () => {
    const budget = new EditBudget();
    budget.note('10', 10_000, '7');
    expect(budget.freeForFinalAt('10', 10_200, '7')).toBe(11_000);
    expect(budget.freeForFinalAt('10', 10_200, '8')).toBe(10_200);
  });

  it('keeps nothing of a channel after a minute', () => {
    const budget = new EditBudget();
    for (let index = 0; index < 4; index++) budget.note('10', 0);
    budget.note('11', 61_000);
    expect(budget.freeAt('10', 1_000, 'plain')).toBe(1_000);
  });
});
