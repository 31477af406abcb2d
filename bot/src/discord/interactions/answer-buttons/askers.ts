import { describeFault, type Logger } from '../../../ops/log.ts';
import type { Reply } from '../reply.ts';

/** Those who asked for an answer anew and have not heard of its end: more are not remembered. */
const REMEMBERED = 500;

/** Whom a failed revision is told to, as only they read it. After a restart nobody is known. */
export class Askers {
  readonly #replies = new Map<string, Reply>();
  readonly #log: Logger;

  constructor(log: Logger) {
    this.#log = log;
  }

  remember(revisionId: string, reply: Reply): void {
    this.#replies.set(revisionId, reply);
    for (const oldest of this.#replies.keys()) {
      if (this.#replies.size <= REMEMBERED) break;
      this.#replies.delete(oldest);
    }
  }

  forget(revisionId: string): void {
    this.#replies.delete(revisionId);
  }

  /** Whether it could be told. */
  async tell(revisionId: string, content: string): Promise<boolean> {
    const reply = this.#replies.get(revisionId);
    if (reply === undefined) return false;
    try {
      await reply.send({ content });
      return true;
    } catch (error) {
      this.#log.warn('asker-not-told', { reason: describeFault(error) });
      return false;
    }
  }
}
