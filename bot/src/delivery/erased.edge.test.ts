import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotState, openState } from './state.ts';

let folder: string;
let time: number;
let state: BotState;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'erased-'));
  time = 1_750_000_000_000;
  state = openState(join(folder, 'state.db'), () => time);
});
afterEach(() => {
  state.leave();
  rmSync(folder, { recursive: true });
});

/** All bytes of the database and its log of changes. */
const onDisk = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

const asInteger = (id: string) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(id));
  return bytes.toString('latin1');
};

const direct = '1200000000000000077';

function answer(id: string, message: object, channelId = direct): void {
  const { ledger } = state;
  ledger.receive({ id, channelId, message: JSON.stringify(message) });
  ledger.claim(id);
  ledger.step(id, { kind: 'ask' });
  ledger.step(id, { kind: 'write', parts: 1 }, { bodies: ['the pelican'] });
  ledger.step(id, { kind: 'begin', part: 0 });
  ledger.step(id, { kind: 'confirm', part: 0 }, { sentId: '9' });
  ledger.step(id, { kind: 'finish' }, { outcome: 'sent' });
}

describe('what was erased', () => {
  it('is in none of the files soon after, while they are in use', () => {
    state.beat(undefined);
    answer('5', { content: 'the heron' });
    expect(onDisk()).toContain('heron');
    time += 30_000;
    state.beat(undefined);
    expect(onDisk()).not.toMatch(/heron|pelican/);
    expect(state.ledger.outcomeOf('5')).toBe('sent');
  });

  it('is, when another process was killed over it, gone with the next one’s first beat', () => {
    answer('5', { content: 'the heron' });
    const next = openState(join(folder, 'state.db'), () => time);
    next.beat(undefined);
    expect(onDisk()).not.toMatch(/heron|pelican/);
    next.leave();
  });

  it('leaves nothing of whose direct messages they were', () => {
    answer('5', { content: 'the heron' });
    state.spending.add('user:1200000000000000088', 0.5);
    expect(onDisk()).toContain('heron');
    state.forgetDirect(direct);
    for (const id of [direct, '1200000000000000088']) {
      expect(onDisk()).not.toContain(id);
      expect(onDisk()).not.toContain(asInteger(id));
    }
    expect(state.ledger.outcomeOf('5')).toBe('sent');
    expect(state.spending.today('user:1200000000000000088')).toBe(0.5);
  });
});
