import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DraftAction, type DraftMessage, type DraftSituation, napMs, planDraft } from './draft-plan.ts';
import { EditBudget } from './edit-budget.ts';

const forty = 'x'.repeat(40);
const message = (shown: string, touchedAt: number, edits = 0): DraftMessage => ({ shown, touchedAt, edits });

describe('napMs', () => {
  it.each([
    ['what is soon', 1_100, 1_000, 100],
    ['what is far', 9_000, 1_000, 250],
    ['what is over', 999.9, 1_000, 0],
  ])('waits for %s', (_name, until, now, expected) => {
    expect(napMs(until, now)).toBe(expected);
  });
});

describe('planDraft', () => {
  it.each<[string, Partial<DraftSituation>, DraftAction]>([
    ['nothing before there is a text', { texts: [] }, { kind: 'rest' }],
    ['a short text later', { texts: ['Hi'] }, { kind: 'wait', until: 1_200 }],
    ['a short text at last', { texts: ['Hi'], now: 1_200 }, { kind: 'post', part: 0 }],
    ['a longer text after a moment', { texts: [forty] }, { kind: 'wait', until: 300 }],
    ['a longer text then', { texts: [forty], now: 300 }, { kind: 'post', part: 0 }],
    [
      'an edit when the message has rested',
      { texts: [`${forty}y`], messages: [message(forty, 300)], now: 1_299 },
      { kind: 'wait', until: 1_300 },
    ],
    [
      'an edit',
      { texts: [`${forty}y`], messages: [message(forty, 300)], now: 1_300 },
      { kind: 'edit', part: 0 },
    ],
    [
      'edits less often after many',
      { texts: [`${forty}y`], messages: [message(forty, 10_000, 10)], now: 11_000 },
      { kind: 'wait', until: 12_500 },
    ],
    [
      'the whole of a message before the next begins',
      { texts: ['one two', 'three'], messages: [message('one', 10_000, 16)], now: 11_000 },
      { kind: 'edit', part: 0 },
    ],
    [
      'the next message once one is whole',
      { texts: ['one two', 'three'], messages: [message('one two', 10_000, 16)], now: 10_100 },
      { kind: 'post', part: 1 },
    ],
    [
      'nothing where people see all of it',
      { texts: [forty], messages: [message(forty, 300)], now: 9_000 },
      { kind: 'rest' },
    ],
    [
      'nothing of what is less than is shown',
      { texts: [forty], messages: [message(forty, 300), message('more', 300)], now: 9_000 },
      { kind: 'rest' },
    ],
    [
      "nothing before the channel's time",
      { texts: [forty], now: 300, freeAt: 4_000 },
      { kind: 'wait', until: 4_000 },
    ],
  ])('says %s', (_name, situation, expected) => {
    expect(planDraft({ now: 0, begunAt: 0, texts: [], messages: [], freeAt: 0, ...situation })).toEqual(
      expected,
    );
  });

  it('keeps to the budget of a message and of its channel, and shows everything in the end, in order', () => {
    const speed = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 60 })), {
      minLength: 1,
      maxLength: 150,
    });
    const property = fc.property(speed, fc.integer({ min: 0, max: 3_000 }), (pieces, latencyMs) => {
      const { requests, shown, text } = play(pieces, latencyMs);
      expect(shown.join('')).toBe(text);
      for (const [index, { at, part }] of requests.entries()) {
        const earlier = requests.slice(0, index);
        expect(earlier.filter((request) => request.part === part && request.at > at - 1_000)).toEqual([]);
        expect(earlier.filter((request) => request.at > at - 5_000).length).toBeLessThan(4);
        expect(earlier.filter((request) => request.at > at - 60_000).length).toBeLessThan(20);
        expect(earlier.every((request) => request.part <= part)).toBe(true);
      }
    });
    fc.assert(property, { seed: 20_261_122, numRuns: 200 });
  });
});

const PART_LENGTH = 500;

/** A model that says so many characters after so long, and a Discord that takes some time for each request. */
function play(pieces: readonly (readonly [number, number])[], latencyMs: number) {
  const budget = new EditBudget();
  const requests: { at: number; part: number }[] = [];
  const messages: DraftMessage[] = [];
  const begunAt = pieces[0]?.[0] ?? 0;
  const model = createModel(pieces);
  let now = begunAt;
  for (let turns = 0; turns < 10_000; turns++) {
    const texts = model.saidAt(now).match(new RegExp(`.{1,${PART_LENGTH}}`, 'g')) ?? [];
    const freeAt = budget.freeAt('10', now, 'webhook');
    const action = planDraft({ now, begunAt, texts, messages, freeAt });
    const nextPieceAt = model.nextAfter(now);
    if (action.kind === 'rest' && nextPieceAt === undefined) break;
    if (action.kind === 'rest') now = nextPieceAt ?? now;
    else if (action.kind === 'wait') now = Math.min(nextPieceAt ?? action.until, action.until);
    else {
      budget.note('10', now);
      requests.push({ at: now, part: action.part });
      now += latencyMs;
      const edits = (messages[action.part]?.edits ?? -1) + 1;
      messages[action.part] = { shown: texts[action.part] ?? '', touchedAt: now, edits };
    }
  }
  return { requests, text: model.saidAt(now), shown: messages.map(({ shown }) => shown) };
}

function createModel(pieces: readonly (readonly [number, number])[]) {
  let time = 0;
  const said = pieces.map(([afterMs, characters]) => {
    time += afterMs;
    return { at: time, text: 'x'.repeat(characters) };
  });
  return {
    saidAt: (now: number) =>
      said
        .filter(({ at }) => at <= now)
        .map(({ text }) => text)
        .join(''),
    nextAfter: (now: number) => said.find(({ at }) => at > now)?.at,
  };
}
