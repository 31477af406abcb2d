/** What was spent, where it survives the process. */
interface Spent {
  readonly today: (who: string) => number;
  readonly add: (who: string, usd: number) => void;
}

export interface SpendLimits {
  /** For each guild, or user of direct messages, and day; undefined for no limit. */
  readonly perDayUsd: number | undefined;
  /** The most that an answer may cost. */
  readonly perAnswerUsd: number;
}

/** An answer whose cost is not known yet. */
export interface Spender {
  /** A request came to so much. */
  readonly add: (usd: number) => void;
  /** It costs no more. */
  readonly end: () => void;
}

/** What may be spent today is spent. */
export class SpendLimitReached extends Error {
  override readonly name = 'SpendLimitReached';
}

/** Keeps what a guild's answers cost in a day below a limit; what is in the making counts as dear as it may become. */
export class SpendCeiling {
  readonly #spent: Spent;
  readonly #limits: SpendLimits;
  readonly #making = new Map<string, number>();

  constructor(spent: Spent, limits: SpendLimits) {
    this.#spent = spent;
    this.#limits = limits;
  }

  /** @throws SpendLimitReached */
  insist(who: string): void {
    const { perDayUsd } = this.#limits;
    if (this.#isReached(who)) throw new SpendLimitReached(`${perDayUsd} US dollars are spent today`);
  }

  /** Before work on an answer, of which there must be no more than {@link mayBegin} says. @throws SpendLimitReached */
  begin(who: string): Spender {
    this.insist(who);
    this.#making.set(who, (this.#making.get(who) ?? 0) + 1);
    let isOver = false;
    return {
      add: (usd) => this.#spent.add(who, usd),
      end: () => {
        if (!isOver) this.#leave(who);
        isOver = true;
      },
    };
  }

  #isReached(who: string): boolean {
    const { perDayUsd } = this.#limits;
    return perDayUsd !== undefined && this.#spent.today(who) >= perDayUsd;
  }

  /** False where others may still spend the rest: one has to wait for them to know. */
  mayBegin(who: string): boolean {
    const { perDayUsd, perAnswerUsd } = this.#limits;
    const making = this.#making.get(who) ?? 0;
    // One at a time may go over the limit: how much a request comes to is known after it.
    if (perDayUsd === undefined || making === 0 || this.#isReached(who)) return true;
    return this.#spent.today(who) + making * perAnswerUsd < perDayUsd;
  }

  #leave(who: string): void {
    const making = (this.#making.get(who) ?? 1) - 1;
    if (making > 0) this.#making.set(who, making);
    else this.#making.delete(who);
  }
}
