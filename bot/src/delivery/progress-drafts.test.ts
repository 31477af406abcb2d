import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, nextDue, type Progress, type Step } from './progress.ts';

/** What becomes of a request: whether Discord did what it asks, and what its sender comes to know. */
const FATES = [
  { isDone: true, known: 'done' },
  { isDone: true, known: 'nothing' },
  { isDone: false, known: 'nothing' },
  { isDone: false, known: 'turned away' },
] as const;
type Fate = (typeof FATES)[number];

/** A channel in which an answer of ours is shown, and whoever works on it, one after the other. */
class Show {
  readonly #fates: Fate[];
  /** By part; undefined where there is none any more. */
  readonly #messages: (string | undefined)[] = [];
  #progress: Progress = { stage: 'claimed', parts: [] };

  constructor(fates: readonly Fate[]) {
    this.#fates = [...fates];
  }

  get texts(): string[] {
    return this.#messages.filter((text) => text !== undefined);
  }

  get drafts(): number {
    return this.#progress.parts.filter((part) => part === 'drafted').length;
  }

  /** Somebody begins the answer, shows so much of it, and may die with a draft on its way. */
  draft(count: number): void {
    this.work();
    this.#take({ kind: 'ask' });
    for (let part = 0; part < count; part++) {
      if (this.#progress.parts[part] === 'drafted') continue;
      this.#take({ kind: 'draft', part });
      const fate = this.#fate();
      if (fate.isDone) this.#messages[part] = `draft ${part}`;
      if (fate.known === 'nothing') return;
      this.#take({ kind: fate.known === 'done' ? 'drafted' : 'absent', part });
      if (fate.known === 'turned away') return;
    }
  }

  take(step: Step): void {
    this.work();
    this.#take(step);
  }

  /** Does what is due, until there is nothing but to ask the model, or to finish. */
  work(): void {
    for (let due = nextDue(this.#progress); 'part' in due; due = nextDue(this.#progress)) {
      const { kind, part } = due;
      if (kind === 'settle') this.#settle(part);
      else if (kind === 'remove') this.#request(part, undefined, { done: 'removed' });
      else if (kind === 'edit') this.#request(part, 'final', { done: 'confirm' });
      else {
        this.#take({ kind: 'begin', part });
        this.#request(part, 'final', { done: 'confirm', 'turned away': 'absent' });
      }
    }
  }

  #settle(part: number): void {
    const found = this.#progress.stage === 'sending' ? 'confirm' : 'drafted';
    this.#take({ kind: this.#messages[part] === undefined ? 'absent' : found, part });
  }

  #request(
    part: number,
    text: string | undefined,
    steps: Readonly<Partial<Record<Fate['known'], 'confirm' | 'absent' | 'removed'>>>,
  ): void {
    const fate = this.#fate();
    if (fate.isDone) this.#messages[part] = text;
    const kind = steps[fate.known];
    if (kind !== undefined) this.#take({ kind, part });
  }

  #take(step: Step): void {
    const next = advance(this.#progress, step);
    expect(next, JSON.stringify({ progress: this.#progress, step })).toBeDefined();
    this.#progress = next ?? this.#progress;
  }

  #fate(): Fate {
    return this.#fates.shift() ?? FATES[0];
  }
}

const fates = fc.array(fc.constantFrom(...FATES), { maxLength: 60 });
const beginnings = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 });
const options = { seed: 20_261_122, numRuns: 1_000 };

describe('an answer that is shown in the making', () => {
  it('is there once and whole, whoever began it, and whatever became of its drafts', () => {
    const property = fc.property(fates, beginnings, fc.integer({ min: 1, max: 5 }), (all, counts, parts) => {
      const show = new Show(all);
      for (const count of counts) show.draft(count);
      show.work();
      show.take({ kind: 'write', parts, kept: Math.min(parts, show.drafts) });
      show.work();
      expect(show.texts).toEqual(Array.from({ length: parts }, () => 'final'));
    });
    fc.assert(property, options);
  });

  it('leaves nothing when it fails, or its question goes', () => {
    const property = fc.property(fates, beginnings, (all, counts) => {
      const show = new Show(all);
      for (const count of counts) show.draft(count);
      show.take({ kind: 'withdraw', what: 'all' });
      show.work();
      expect(show.texts).toEqual([]);
    });
    fc.assert(property, options);
  });
});
