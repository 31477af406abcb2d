import { endsInCode } from '../conversation/clean.ts';

const OPENING = /^\s*<(think|thinking|reasoning|thought)>/i;
/** The end of a block that the model began untold. */
const LONE_CLOSING = /<\/(?:think|thinking|reasoning|thought)>/gi;
/** The longest start of an answer that may still become an opening tag, or end with a lone closing one. */
const MAX_UNDECIDED = 40;
/** The same of a model that is known for lone ones. */
const MAX_UNTOLD = 20_000;

/** Whether a model begins with reasoning without an opening tag, by what its answers were like. */
export class Habit {
  isUntold: boolean;

  constructor(model: string) {
    this.isUntold = thinksUntold(model);
  }
}

/** Models in whose templates the opening tag stands already, so that they only say the closing one. */
export function thinksUntold(model: string): boolean {
  return /(?<![a-z0-9])(?:r1|qwq|thinking)(?![a-z0-9])/i.test(model);
}

/** What of a text that is whole is no reasoning. */
export function answerIn(text: string): string {
  const filter = new ReasoningFilter(false);
  return filter.push(text) + filter.end();
}

/**
 * Leaves out what a model thinks aloud before it answers: `<think>…</think>` and its kin at the start, also where a tag
 * is split between pieces. A block that never ends is all reasoning: then there is no answer. What stands before a closing
 * tag alone is left out as well, if that comes at once, or the model has the habit.
 */
export async function* withoutReasoning(
  pieces: AsyncIterable<string>,
  habit: Habit = new Habit(''),
): AsyncIterable<string> {
  const filter = new ReasoningFilter(habit.isUntold);
  for await (const piece of pieces) {
    const text = filter.push(piece);
    if (text !== '') yield text;
  }
  const rest = filter.end();
  habit.isUntold = filter.wasUntold;
  if (rest !== '') yield rest;
}

class ReasoningFilter {
  #held = '';
  /** The tag that ends the block; empty outside of one. */
  #closing = '';
  #hasThought = false;
  #isAnswering = false;
  readonly #undecided: number;
  /** Whether there was a closing tag alone. */
  wasUntold = false;

  constructor(isUntold: boolean) {
    this.#undecided = isUntold ? MAX_UNTOLD : MAX_UNDECIDED;
  }

  /** @returns what of the answer is certain by now */
  push(piece: string): string {
    if (this.#isAnswering) return piece;
    this.#held += piece;
    while (this.#step());
    return this.#isAnswering ? this.#take() : '';
  }

  end(): string {
    return this.#closing === '' ? this.#take() : '';
  }

  /** Whether there may be more to find in what is held. */
  #step(): boolean {
    if (this.#closing !== '') {
      const end = this.#held.toLowerCase().indexOf(this.#closing);
      const isEnded = end >= 0;
      this.#held = isEnded
        ? this.#held.slice(end + this.#closing.length)
        : this.#held.slice(-this.#closing.length);
      if (isEnded) this.#closing = '';
      return isEnded;
    }
    const tag = OPENING.exec(this.#held);
    if (tag) {
      this.#closing = `</${tag[1]?.toLowerCase()}>`;
      this.#held = this.#held.slice(tag[0].length);
      this.#hasThought = true;
      return true;
    }
    if (this.#hasThought) {
      this.#isAnswering = !mayBecomeTag(this.#held);
      return false;
    }
    const start = this.#held.slice(0, this.#undecided);
    const lone = [...start.matchAll(LONE_CLOSING)].find(({ index }) => isLone(start.slice(0, index)));
    if (lone !== undefined) {
      this.#held = this.#held.slice(lone.index + lone[0].length);
      this.#hasThought = true;
      this.wasUntold = true;
      return true;
    }
    this.#isAnswering = this.#held.length >= this.#undecided && !mayBecomeTag(this.#held);
    return false;
  }

  #take(): string {
    const text = this.#hasThought ? this.#held.trimStart() : this.#held;
    this.#held = '';
    return text;
  }
}

function isLone(before: string): boolean {
  return !endsInCode(before) && !/<(?:think|thinking|reasoning|thought)>/i.test(before);
}

function mayBecomeTag(text: string): boolean {
  const start = text.trimStart();
  return start === '' || (start.length < MAX_UNDECIDED && /^<\/?[a-z]*>?$/i.test(start));
}
