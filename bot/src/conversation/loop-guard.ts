export interface LoopLimits {
  /** How many answers to authors that may be machines. */
  readonly answers: number;
  readonly withinMs: number;
  /** How long there are none after so many. */
  readonly restMs: number;
}

interface Lane {
  /** Of answers, oldest first. */
  times: number[];
  restsUntil: number;
}

const LIMITS: LoopLimits = { answers: 10, withinMs: 60_000, restMs: 60_000 };
/** Channels that have been quiet are forgotten once there are so many. */
const MANY = 1_000;

/** Keeps two machines from talking to each other for ever: in each channel only so many answers to what no human wrote. */
export class LoopGuard {
  readonly #limits: LoopLimits;
  readonly #lanes = new Map<string, Lane>();

  constructor(limits: LoopLimits = LIMITS) {
    this.#limits = limits;
  }

  /** Whether one more may be answered, which counts then; `rests-now` is said once, when a rest begins. */
  take(channelId: string, nowMs: number): 'allowed' | 'rests-now' | 'rests' {
    const lane = this.#lane(channelId, nowMs);
    if (nowMs < lane.restsUntil) return 'rests';
    lane.times = lane.times.filter((time) => nowMs - time < this.#limits.withinMs);
    if (lane.times.length < this.#limits.answers) {
      lane.times.push(nowMs);
      return 'allowed';
    }
    lane.restsUntil = nowMs + this.#limits.restMs;
    lane.times = [];
    return 'rests-now';
  }

  #lane(channelId: string, nowMs: number): Lane {
    const known = this.#lanes.get(channelId) ?? { times: [], restsUntil: 0 };
    this.#lanes.set(channelId, known);
    if (this.#lanes.size > MANY) this.#forgetQuiet(nowMs);
    return known;
  }

  #forgetQuiet(nowMs: number): void {
    for (const [id, { times, restsUntil }] of this.#lanes) {
      const isQuiet = restsUntil <= nowMs && nowMs - (times.at(-1) ?? nowMs) >= this.#limits.withinMs;
      if (isQuiet) this.#lanes.delete(id);
    }
  }
}
