import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openState } from './state.ts';

const MIDNIGHT = Date.UTC(2026, 10, 22);

let folder: string;
let time: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spending-'));
  time = MIDNIGHT + 1_000;
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () => openState(join(folder, 'state.db'), () => time);

describe('Spending', () => {
  it('counts for each guild and day, for all processes, and over a restart', () => {
    const [one, other] = [open(), open()];
    one.spending.add('guild:1', 0.25);
    other.spending.add('guild:1', 0.5);
    other.spending.add('guild:2', 1);
    expect(one.spending.today('guild:1')).toBe(0.75);
    one.leave();
    other.leave();
    const next = open();
    expect(next.spending.today('guild:1')).toBe(0.75);
    time = MIDNIGHT + 86_400_000;
    expect(next.spending.today('guild:1')).toBe(0);
    next.leave();
  });

  it('forgets what is a week old', () => {
    const state = open();
    state.spending.add('guild:1', 0.25);
    time += 8 * 86_400_000;
    state.spending.prune();
    time = MIDNIGHT;
    expect(state.spending.today('guild:1')).toBe(0);
    state.leave();
  });
});
