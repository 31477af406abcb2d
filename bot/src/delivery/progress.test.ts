import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, nextDue, type PartStage, type Progress, type Stage, type Step } from './progress.ts';

const at = (stage: Stage, ...parts: PartStage[]): Progress => ({ stage, parts });

describe('advance', () => {
  it.each<[string, Progress, Step, Progress | undefined]>([
    ['claims what was received', at('received'), { kind: 'claim' }, at('claimed')],
    ['keeps the stage when a dead claim is taken over', at('answering'), { kind: 'claim' }, at('answering')],
    [
      'keeps what was sent when a dead claim is taken over',
      at('sending', 'sent', 'begun'),
      { kind: 'claim' },
      at('sending', 'sent', 'begun'),
    ],
    ['asks the model once it is claimed', at('claimed'), { kind: 'ask' }, at('answering')],
    ['asks again when the asking was interrupted', at('answering'), { kind: 'ask' }, at('answering')],
    ['never asks before a claim', at('received'), { kind: 'ask' }, undefined],
    ['never asks once there is an answer', at('sending', 'pending'), { kind: 'ask' }, undefined],
    ['writes the answer', at('answering'), { kind: 'write', parts: 2 }, at('sending', 'pending', 'pending')],
    [
      'cuts an answer anew as long as nothing left',
      at('sending', 'pending', 'pending'),
      { kind: 'write', parts: 1 },
      at('sending', 'pending'),
    ],
    [
      'never cuts it anew while a part may be on its way',
      at('sending', 'begun'),
      { kind: 'write', parts: 1 },
      undefined,
    ],
    [
      'never cuts it anew once a part is there',
      at('sending', 'sent', 'pending'),
      { kind: 'write', parts: 1 },
      undefined,
    ],
    [
      'begins a part',
      at('sending', 'sent', 'pending'),
      { kind: 'begin', part: 1 },
      at('sending', 'sent', 'begun'),
    ],
    [
      'begins no part before the one ahead of it is there',
      at('sending', 'begun', 'pending'),
      { kind: 'begin', part: 1 },
      undefined,
    ],
    ['begins no part twice', at('sending', 'begun'), { kind: 'begin', part: 0 }, undefined],
    [
      'sends nothing again whose fate is unknown',
      at('sending', 'unknown'),
      { kind: 'begin', part: 0 },
      undefined,
    ],
    ['sends nothing again that is there', at('sending', 'sent'), { kind: 'begin', part: 0 }, undefined],
    ['begins no part that is none', at('sending', 'sent'), { kind: 'begin', part: 1 }, undefined],
    ['confirms what was begun', at('sending', 'begun'), { kind: 'confirm', part: 0 }, at('sending', 'sent')],
    [
      'confirms what was found',
      at('sending', 'unknown'),
      { kind: 'confirm', part: 0 },
      at('sending', 'sent'),
    ],
    ['confirms nothing that never left', at('sending', 'pending'), { kind: 'confirm', part: 0 }, undefined],
    [
      'doubts what got no clear answer',
      at('sending', 'begun'),
      { kind: 'doubt', part: 0 },
      at('sending', 'unknown'),
    ],
    [
      'sends again what was looked for in vain',
      at('sending', 'unknown'),
      { kind: 'absent', part: 0 },
      at('sending', 'pending'),
    ],
    [
      'sends again what was turned away',
      at('sending', 'begun'),
      { kind: 'absent', part: 0 },
      at('sending', 'pending'),
    ],
    ['never forgets what is there', at('sending', 'sent'), { kind: 'absent', part: 0 }, undefined],
    [
      'begins a draft while it asks',
      at('answering'),
      { kind: 'draft', part: 0 },
      at('answering', 'drafting'),
    ],
    [
      'begins the next draft after one that is out',
      at('answering', 'drafted'),
      { kind: 'draft', part: 1 },
      at('answering', 'drafted', 'drafting'),
    ],
    [
      'begins no draft while another is in doubt',
      at('answering', 'drafting'),
      { kind: 'draft', part: 1 },
      undefined,
    ],
    ['begins no draft of what is written', at('sending', 'pending'), { kind: 'draft', part: 0 }, undefined],
    ['begins no draft before it asks', at('claimed'), { kind: 'draft', part: 0 }, undefined],
    [
      'knows a draft that was found before it asks again',
      at('claimed', 'drafting'),
      { kind: 'drafted', part: 0 },
      at('claimed', 'drafted'),
    ],
    [
      'forgets a draft that was looked for in vain',
      at('answering', 'drafting'),
      { kind: 'absent', part: 0 },
      at('answering', 'pending'),
    ],
    ['never asks while a draft is in doubt', at('answering', 'drafting'), { kind: 'ask' }, undefined],
    ['asks again with a draft out', at('answering', 'drafted'), { kind: 'ask' }, at('answering', 'drafted')],
    [
      'never writes while a draft is in doubt',
      at('answering', 'drafting'),
      { kind: 'write', parts: 1 },
      undefined,
    ],
    [
      'makes the first drafts the first parts',
      at('answering', 'drafted', 'drafted'),
      { kind: 'write', parts: 3, kept: 2 },
      at('sending', 'drafted', 'drafted', 'pending'),
    ],
    [
      'removes the drafts of which there is no part',
      at('answering', 'drafted', 'drafted'),
      { kind: 'write', parts: 1, kept: 1 },
      at('sending', 'drafted', 'surplus'),
    ],
    [
      'removes drafts of another form before it sends',
      at('answering', 'drafted', 'pending'),
      { kind: 'write', parts: 1, kept: 0 },
      at('sending', 'surplus', 'pending'),
    ],
    ['makes a draft the part', at('sending', 'drafted'), { kind: 'confirm', part: 0 }, at('sending', 'sent')],
    [
      'sends anew whose draft is gone',
      at('sending', 'drafted'),
      { kind: 'absent', part: 0 },
      at('sending', 'pending'),
    ],
    [
      'edits what is out with another text',
      at('sending', 'begun'),
      { kind: 'drafted', part: 0 },
      at('sending', 'drafted'),
    ],
    [
      'removes what is too much',
      at('sending', 'sent', 'surplus'),
      { kind: 'removed', part: 1 },
      at('sending', 'sent', 'gone'),
    ],
    ['removes nothing of the answer', at('sending', 'sent'), { kind: 'removed', part: 0 }, undefined],
    [
      'withdraws the drafts of a failed answer',
      at('sending', 'sent', 'drafted', 'pending'),
      { kind: 'withdraw', what: 'drafts' },
      at('sending', 'sent', 'surplus', 'gone'),
    ],
    [
      'withdraws all of it when the question is gone',
      at('sending', 'sent', 'drafted', 'pending'),
      { kind: 'withdraw', what: 'all' },
      at('sending', 'surplus', 'surplus', 'gone'),
    ],
    [
      'withdraws nothing that is in doubt',
      at('sending', 'begun'),
      { kind: 'withdraw', what: 'all' },
      undefined,
    ],
    ['finishes from anywhere', at('received'), { kind: 'finish' }, at('done')],
    ['keeps what is done', at('done'), { kind: 'claim' }, undefined],
    ['finishes once', at('done'), { kind: 'finish' }, undefined],
  ])('%s', (_name, progress, step, expected) => {
    expect(advance(progress, step)).toEqual(expected);
  });
});

describe('nextDue', () => {
  it.each([
    ['nothing for what nobody claimed', at('received'), { kind: 'nothing' }],
    ['an answer for what is claimed', at('claimed'), { kind: 'answer' }],
    ['an answer again when the asking was interrupted', at('answering'), { kind: 'answer' }],
    ['the first part that has not left', at('sending', 'sent', 'pending'), { kind: 'send', part: 1 }],
    [
      'a look first when the part may be there',
      at('sending', 'begun', 'pending'),
      { kind: 'settle', part: 0 },
    ],
    ['a look first when nobody knows', at('sending', 'sent', 'unknown'), { kind: 'settle', part: 1 }],
    [
      'a look first when a draft may be there',
      at('claimed', 'drafted', 'drafting'),
      { kind: 'settle', part: 1 },
    ],
    ['an answer when it knows of its drafts', at('answering', 'drafted'), { kind: 'answer' }],
    ['the draft that is to become the part', at('sending', 'sent', 'drafted'), { kind: 'edit', part: 1 }],
    ['the message that is too much', at('sending', 'sent', 'surplus'), { kind: 'remove', part: 1 }],
    ['the end when all is there or gone', at('sending', 'sent', 'gone'), { kind: 'finish' }],
    ['the end when all is there', at('sending', 'sent', 'sent'), { kind: 'finish' }],
    ['nothing for what is done', at('done', 'sent'), { kind: 'nothing' }],
  ])('says %s', (_name, progress, expected) => {
    expect(nextDue(progress)).toEqual(expected);
  });

  it('brings every answer to its end with each part seen exactly once, whatever is lost and whoever dies', () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.constantFrom(...FATES), { maxLength: 40 }),
      (parts, fates) => {
        expect(shownAfter(parts, fates)).toEqual(Array.from({ length: parts }, (_, part) => part));
      },
    );
    fc.assert(property, { seed: 20_260_824, numRuns: 500 });
  });
});

const FATES = ['applied', 'no answer', 'lost', 'turned away', 'died before', 'died after'] as const;
type Fate = (typeof FATES)[number];
const STEPS: Readonly<Record<Fate, 'confirm' | 'doubt' | 'absent' | undefined>> = {
  applied: 'confirm',
  'no answer': 'doubt',
  lost: 'doubt',
  'turned away': 'absent',
  'died before': undefined,
  'died after': undefined,
};

/** The parts that people see when the requests for them fare like this, and all goes well after. */
function shownAfter(parts: number, fates: readonly Fate[]): number[] {
  const shown: number[] = [];
  let progress = at('received');
  const take = (step: Step) => {
    const next = advance(progress, step);
    expect(next, JSON.stringify({ progress, step })).toBeDefined();
    progress = next ?? progress;
  };
  const rest = [...fates];
  const send = (part: number) => {
    take({ kind: 'begin', part });
    const fate = rest.shift() ?? 'applied';
    if (['applied', 'no answer', 'died after'].includes(fate)) shown.push(part);
    const kind = STEPS[fate];
    take(kind === undefined ? { kind: 'claim' } : { kind, part });
  };
  take({ kind: 'claim' });
  take({ kind: 'ask' });
  take({ kind: 'write', parts });
  for (let due = nextDue(progress); due.kind !== 'finish'; due = nextDue(progress)) {
    if (due.kind === 'send') send(due.part);
    else if (due.kind === 'settle')
      take({ kind: shown.includes(due.part) ? 'confirm' : 'absent', part: due.part });
  }
  take({ kind: 'finish' });
  return shown;
}
