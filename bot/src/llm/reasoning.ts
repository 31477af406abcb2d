const OPENING = /^\s*<(think|thinking|reasoning|thought)>/i;
/** The longest start of an answer that may still become an opening tag. */
const MAX_UNDECIDED = 40;

/**
 * Leaves out what a model thinks aloud before it answers: `<think>…</think>` and its kin at the start, also where a tag
 * is split between pieces. A block that never ends is all reasoning: then there is no answer.
 */
export async function* withoutReasoning(pieces: AsyncIterable<string>): AsyncIterable<string> {
  const filter = new ReasoningFilter();
  for await (const piece of pieces) {
    const text = filter.push(piece);
    if (text !== '') yield text;
  }
  const rest = filter.end();
  if (rest !== '') yield rest;
}

class ReasoningFilter {
  #held = '';
  /** The tag that ends the block; empty outside of one. */
  #closing = '';
  #hasThought = false;
  #isAnswering = false;

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
    this.#isAnswering = !mayBecomeTag(this.#held);
    return false;
  }

  #take(): string {
    const text = this.#hasThought ? this.#held.trimStart() : this.#held;
    this.#held = '';
    return text;
  }
}

function mayBecomeTag(text: string): boolean {
  const start = text.trimStart();
  return start === '' || (start.length < MAX_UNDECIDED && /^<\/?[a-z]*>?$/i.test(start));
}
