import type { ModelFault } from './chat-model.ts';

/** Faults that say something of the model's health, not of one question. */
const COUNTED: ReadonlySet<ModelFault> = new Set(['denied', 'rate-limited', 'unavailable', 'timeout']);
const FAILURES_TO_OPEN = 5;
const REST_MS = 30_000;

/** A model that failed several times in a row rests for a while; then one request tries it. */
export class Breaker {
  #failures = 0;
  #restsUntil = 0;

  /** @param now in milliseconds */
  isOpen(now: number): boolean {
    return now < this.#restsUntil;
  }

  succeeded(): void {
    this.#failures = 0;
    this.#restsUntil = 0;
  }

  failed(fault: ModelFault, now: number): void {
    if (!COUNTED.has(fault)) return;
    this.#failures++;
    // After a rest the first failure is enough.
    if (this.#failures >= FAILURES_TO_OPEN) this.#restsUntil = now + REST_MS;
  }
}
