import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClaimLost, Ledger } from './ledger.ts';
import { openStorage } from './storage.ts';
import { Store } from './store.ts';

let folder: string;
let time: number;
const opened: Store[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  time = 1_750_000_000_000;
});
afterEach(() => {
  for (const store of opened.splice(0)) store.close();
  rmSync(folder, { recursive: true });
});

/** The ledger as a process sees it; those of one folder share it. */
function processNamed(name: string): Ledger {
  const store = new Store(openStorage(join(folder, 'state.db')));
  opened.push(store);
  const ledger = new Ledger(store, { name, now: () => time });
  ledger.owners.lead(0);
  return ledger;
}

const question = (id: string) => ({ id, channelId: '10', message: `{"content":"${id}"}` });

describe('Ledger', () => {
  it('takes a question once, and not again when it is done', () => {
    const a = processNamed('a');
    expect(a.receive(question('1'))).toBe(true);
    expect(a.receive({ ...question('1'), message: 'other' })).toBe(true);
    expect(a.claim('1')).toMatchObject({
      kind: 'claimed',
      question: { ...question('1'), attempts: 1, progress: { stage: 'claimed', parts: [] } },
    });
    a.step('1', { kind: 'finish' }, { outcome: 'sent' });
    expect(a.receive(question('1'))).toBe(false);
    expect(a.claim('1')).toEqual({ kind: 'gone' });
    expect(a.claim('2')).toEqual({ kind: 'gone' });
  });

  it('gives a question to one of several processes', () => {
    const [a, b] = [processNamed('a'), processNamed('b')];
    a.receive(question('1'));
    b.receive(question('1'));
    expect(b.claim('1').kind).toBe('claimed');
    expect(a.claim('1').kind).toBe('taken');
    expect(b.claim('1').kind).toBe('claimed');
  });

  it('hands over what a dead process had, with how far it was', () => {
    const a = processNamed('a');
    a.receive(question('1'));
    a.claim('1');
    a.step('1', { kind: 'ask' });
    a.step('1', { kind: 'write', parts: 2 }, { bodies: ['"one"', '"two"'] });
    a.step('1', { kind: 'begin', part: 0 });
    a.step('1', { kind: 'confirm', part: 0 }, { sentId: '5' });
    a.step('1', { kind: 'begin', part: 1 });
    const b = processNamed('b');
    expect(b.claim('1').kind).toBe('taken');
    time += 4_000;
    a.owners.see();
    time += 4_000;
    expect(b.claim('1').kind).toBe('taken');
    time += 1_001;
    expect(b.claim('1')).toMatchObject({
      kind: 'claimed',
      question: { attempts: 2, progress: { stage: 'sending', parts: ['sent', 'begun'] } },
    });
    expect(b.body('1', 1)).toBe('"two"');
    expect(b.anchor('1')).toBe('5');
    expect(() => a.step('1', { kind: 'confirm', part: 1 })).toThrow(ClaimLost);
  });

  it('hands over at once what a process leaves', () => {
    const [a, b] = [processNamed('a'), processNamed('b')];
    a.receive(question('1'));
    a.claim('1');
    a.leave();
    expect(b.claim('1').kind).toBe('claimed');
  });

  it('lets one that led before finish what it has, and begin nothing', () => {
    const a = processNamed('a');
    for (const id of ['1', '2']) a.receive(question(id));
    a.claim('1');
    const b = processNamed('b');
    a.step('1', { kind: 'ask' });
    expect(a.claim('1').kind).toBe('claimed');
    expect(a.claim('2').kind).toBe('taken');
    expect(b.claim('2').kind).toBe('claimed');
  });

  it('lets one that led before go on when the later one is dead', () => {
    const a = processNamed('a');
    a.receive(question('1'));
    processNamed('b');
    expect(a.claim('1').kind).toBe('taken');
    time += 5_000;
    expect(a.claim('1').kind).toBe('claimed');
  });

  it('fences by the term of the Lease, also when that begins anew', () => {
    const a = processNamed('a');
    a.owners.lead(57);
    const b = processNamed('b');
    b.owners.lead(1);
    expect([a.owners.isFenced, b.owners.isFenced]).toEqual([true, false]);
  });

  it('looks for a part after the question, or after what was said last', () => {
    const a = processNamed('a');
    for (const id of ['7', '9', '20']) a.receive(question(id));
    a.receive({ ...question('8'), channelId: '11' });
    expect(a.anchor('9')).toBe('9');
    a.claim('7');
    a.step('7', { kind: 'ask' });
    a.step('7', { kind: 'write', parts: 1 }, { bodies: ['x'] });
    a.step('7', { kind: 'begin', part: 0 });
    a.step('7', { kind: 'confirm', part: 0 }, { sentId: '15' });
    expect(['7', '8', '9', '20'].map((id) => a.anchor(id))).toEqual(['15', '8', '15', '20']);
  });

  it('keeps no text of what is done', () => {
    const a = processNamed('a');
    a.receive(question('1'));
    a.claim('1');
    a.step('1', { kind: 'ask' });
    a.step('1', { kind: 'write', parts: 1 }, { bodies: ['secret'] });
    a.step('1', { kind: 'finish' });
    expect(a.body('1', 0)).toBe('');
    expect(a.heard('1')).toBeUndefined();
    expect(opened[0]?.get('SELECT message, outcome FROM question')).toEqual({
      message: null,
      outcome: 'sent',
    });
  });

  it('replaces what was asked until something of the answer may be out', () => {
    const a = processNamed('a');
    a.receive(question('1'));
    expect(a.revise('1', 'new')).toBe(true);
    expect(a.heard('1')).toBe('new');
    a.claim('1');
    a.step('1', { kind: 'ask' });
    expect(a.revise('1', 'newer')).toBe(true);
    a.step('1', { kind: 'write', parts: 1 }, { bodies: ['x'] });
    expect(a.revise('1', 'newest')).toBe(false);
    expect(a.revise('2', 'none')).toBe(false);
  });

  it('remembers which drafts are out, what they say, and what becomes of them', () => {
    const a = processNamed('a');
    a.receive(question('1'));
    a.claim('1');
    a.step('1', { kind: 'ask' });
    a.step('1', { kind: 'draft', part: 0 }, { bodies: ['"Goo"'] });
    a.step('1', { kind: 'drafted', part: 0 }, { sentId: '5' });
    a.step('1', { kind: 'draft', part: 1 }, { bodies: ['"eve"'] });
    expect(a.open()).toMatchObject([{ stage: 'answering', isShown: true }]);
    expect(a.anchor('1')).toBe('5');
    time += 5_001;
    const b = processNamed('b');
    expect(b.claim('1')).toMatchObject({ question: { progress: { parts: ['drafted', 'drafting'] } } });
    expect(() => a.insist('1')).toThrow(ClaimLost);
    b.insist('1');
    expect([b.body('1', 1), b.sentId('1', 0), b.sentId('1', 1)]).toEqual(['"eve"', '5', undefined]);
    b.step('1', { kind: 'drafted', part: 1 }, { sentId: '6' });
    b.step('1', { kind: 'ask' });
    const { parts } = b.step('1', { kind: 'write', parts: 1, kept: 1 }, { bodies: ['"Good evening"'] });
    expect(parts).toEqual(['drafted', 'surplus']);
    expect([0, 1].map((part) => [b.body('1', part), b.sentId('1', part)])).toEqual([
      ['"Good evening"', '5'],
      ['"eve"', '6'],
    ]);
  });

  it('writes what takes no draft over after those that go', () => {
    const a = processNamed('a');
    a.receive(question('1'));
    a.claim('1');
    a.step('1', { kind: 'ask' });
    a.step('1', { kind: 'draft', part: 0 }, { bodies: ['"Goo"'] });
    a.step('1', { kind: 'drafted', part: 0 }, { sentId: '5' });
    a.step('1', { kind: 'write', parts: 2, kept: 0 }, { bodies: ['"one"', '"two"'] });
    expect([0, 1, 2].map((part) => a.body('1', part))).toEqual(['"Goo"', '"one"', '"two"']);
    a.step('1', { kind: 'removed', part: 0 });
    a.step('1', { kind: 'write', parts: 1, kept: 0 }, { bodies: ['"three"'] });
    expect([0, 1, 2].map((part) => a.body('1', part))).toEqual(['"Goo"', '"three"', '']);
  });

  it('remembers how a question is to end', () => {
    const a = processNamed('a');
    a.receive(question('1'));
    a.claim('1');
    a.step('1', { kind: 'ask' });
    a.step('1', { kind: 'withdraw', what: 'drafts' }, { outcome: 'failed' });
    time += 5_001;
    const b = processNamed('b');
    expect(b.claim('1')).toMatchObject({ question: { outcome: 'failed', progress: { stage: 'sending' } } });
    b.step('1', { kind: 'finish' });
    expect(opened[0]?.get('SELECT outcome FROM question')).toEqual({ outcome: 'failed' });
  });

  it('gives back what was not tried', () => {
    const [a, b] = [processNamed('a'), processNamed('b')];
    a.receive(question('1'));
    a.claim('1');
    a.release('1');
    expect(b.claim('1')).toMatchObject({ kind: 'claimed', question: { attempts: 1 } });
  });

  it('ends what nobody works on, and nothing else', () => {
    const a = processNamed('a');
    for (const id of ['1', '2']) a.receive(question(id));
    a.claim('1');
    const b = processNamed('b');
    expect(b.close('1', 'cancelled')).toBe(false);
    expect(b.close('2', 'cancelled')).toBe(true);
    expect(b.close('2', 'cancelled')).toBe(false);
    expect(a.close('1', 'expired')).toBe(true);
    expect(() => a.step('1', { kind: 'ask' })).toThrow(ClaimLost);
    expect(a.open()).toEqual([]);
  });

  it('lists what is open, oldest first', () => {
    const a = processNamed('a');
    for (const id of ['1000000000000000002', '999', '1000000000000000001']) a.receive(question(id));
    a.claim('999');
    expect(a.open().map(({ id, stage }) => [id, stage])).toEqual([
      ['999', 'claimed'],
      ['1000000000000000001', 'received'],
      ['1000000000000000002', 'received'],
    ]);
    expect(a.pending()).toEqual(
      new Map([
        ['claimed', 1],
        ['received', 2],
      ]),
    );
  });

  it('forgets everything after a day: what is done, and what nobody has answered', () => {
    const a = processNamed('a');
    for (const id of ['1', '2']) a.receive(question(id));
    a.close('1', 'sent');
    time += 86_400_000;
    a.receive(question('3'));
    a.prune();
    expect(a.open().map(({ id }) => id)).toEqual(['2', '3']);
    time += 1;
    a.prune();
    expect(opened[0]?.all('SELECT id FROM question')).toEqual([{ id: 3 }]);
  });

  it('refuses a step that the progress does not allow', () => {
    const a = processNamed('a');
    a.receive(question('1'));
    a.claim('1');
    expect(() => a.step('1', { kind: 'begin', part: 0 })).toThrow('cannot begin');
    expect(a.claim('1')).toMatchObject({ question: { progress: { stage: 'claimed' } } });
  });
});
