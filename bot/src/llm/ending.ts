import { ModelError } from './chat-model.ts';
import { answerIn } from './reasoning.ts';

/** How an answer that came as a stream ended, as far as the server said. */
export class Ending {
  /** The server said that this is all. */
  isTold = false;
  /** It is all that the limit on the answer allowed. */
  isCut = false;
  #said = '';

  add(text: string): void {
    this.#said += text;
  }

  /** @throws ModelError where what came is no answer */
  insist(): void {
    // A proxy may end a stream as if nothing were missing.
    if (!this.isTold) throw new ModelError('unavailable', 'the answer broke off');
    if (this.isCut && answerIn(this.#said) === '')
      throw new ModelError('unfinished', 'the limit on the answer was reached before it began');
  }
}
