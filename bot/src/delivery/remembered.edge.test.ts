import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotState, openState } from './state.ts';

const DAY_MS = 86_400_000;
let folder: string;
let state: BotState;
let time: number;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remembered-'));
  time = 1_750_000_000_000;
  state = reopen();
});
afterEach(() => {
  state.leave();
  rmSync(folder, { recursive: true });
});

function reopen(): BotState {
  return openState(join(folder, 'state.db'), () => time);
}

const place = (channelId: string, webhookChannelId = channelId) => ({ channelId, webhookChannelId });

describe('choices', () => {
  it('are kept over a restart, a channel each, and those of a thread count before its channel’s', () => {
    state.choices.choose('10', '1', 'Ann');
    state.choices.choose('10', '1', 'Bea');
    state.choices.choose('11', '1', 'Cleo');
    state.leave();
    state = reopen();
    expect(state.choices.of(place('10'))).toBe('Bea');
    expect(state.choices.of(place('11', '10'))).toBe('Cleo');
    expect(state.choices.of(place('12', '10'))).toBe('Bea');
    expect(state.choices.of(place('12'))).toBeUndefined();
  });

  it('go with their guild, and only with theirs', () => {
    state.choices.choose('10', '1', 'Ann');
    state.choices.choose('20', '2', 'Ann');
    state.choices.choose('30', undefined, 'Ann');
    state.forgetGuild('1', ['10']);
    expect(['10', '20', '30'].map((id) => state.choices.of(place(id)))).toEqual([undefined, 'Ann', 'Ann']);
    state.forgetDirect('30');
    expect(state.choices.of(place('30'))).toBeUndefined();
  });
});

describe('who asked to be forgotten', () => {
  it('is known over a restart, by nothing that is their id', () => {
    expect(state.forgotten.until('7')).toBeUndefined();
    state.forgotten.mark('7', 5);
    state.forgotten.mark('7', 9);
    state.leave();
    state = reopen();
    expect(state.forgotten.until('7')).toBe(9);
    expect(state.forgotten.until('8')).toBeUndefined();
  });
});

describe('what was said', () => {
  it('is kept for a day at most, answered or not', () => {
    state.ledger.receive({ id: '5', channelId: '10', message: '{"content":"heron"}' });
    time += DAY_MS - 1;
    state.beat(undefined);
    expect(state.ledger.heard('5')).toContain('heron');
    time += 3_600_000;
    state.beat(undefined);
    expect(state.ledger.open()).toEqual([]);
    expect(state.ledger.heard('5')).toBeUndefined();
  });
});
