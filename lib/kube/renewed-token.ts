import type { Clock } from '../clock/clock.ts';
import type { Credentials } from './access.ts';

export interface IssuedToken {
  readonly token: string;
  /** Undefined where that is not known. */
  readonly expiresAt: Date | undefined;
}

const RENEW_BEFORE_MS = 60_000;

/** Credentials from a token that lives shorter than the work: renewed a minute before its end, and when refused. */
export class RenewedToken implements Credentials {
  readonly #request: () => Promise<IssuedToken>;
  readonly #clock: Clock;
  #token: Promise<string> | undefined;
  #renewAt = Number.POSITIVE_INFINITY;

  constructor(request: () => Promise<IssuedToken>, clock: Clock) {
    this.#request = request;
    this.#clock = clock;
  }

  readonly headers = async () => ({ authorization: `Bearer ${await this.token()}` });

  readonly renew = () => {
    this.#token = undefined;
    return true;
  };

  /** One that still lives. */
  async token(): Promise<string> {
    if (this.#clock.now().getTime() > this.#renewAt) this.#token = undefined;
    this.#token ??= this.#ask();
    return await this.#token;
  }

  async #ask(): Promise<string> {
    this.#renewAt = Number.POSITIVE_INFINITY;
    const askedAt = this.#clock.now().getTime();
    try {
      const { token, expiresAt } = await this.#request();
      const lifetimeMs = (expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) - askedAt;
      // A minute before the end, or in the middle of a life that is shorter than two.
      this.#renewAt = askedAt + Math.max(lifetimeMs - RENEW_BEFORE_MS, lifetimeMs / 2);
      return token;
    } catch (error) {
      // The next call asks again.
      this.#token = undefined;
      throw error;
    }
  }
}
