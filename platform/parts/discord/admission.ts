import type { Reply } from '../../serve.ts';
import { Faults } from './faults.ts';
import { InvalidRequests } from './invalid-requests.ts';
import { type Clock, RateLimits } from './limits.ts';

export interface Arrival {
  /** Method and path, such as `GET /users/@me`. */
  readonly request: string;
  /** What the `Authorization` header says. */
  readonly token: string | undefined;
  /** The channel of the webhook that is used. */
  readonly hookChannel: string | undefined;
}

/** What stands before every route: the ban, the rate limits, and what goes wrong on the way. */
export class Admission {
  readonly faults = new Faults();
  readonly #limits: RateLimits;
  readonly #invalid: InvalidRequests;

  readonly #isUnlimited: boolean;

  constructor({ clock, isUnlimited }: { readonly clock: Clock; readonly isUnlimited: boolean }) {
    this.#isUnlimited = isUnlimited;
    this.#limits = new RateLimits(clock);
    this.#invalid = new InvalidRequests(clock);
  }

  /** The route's answer, or why it is not asked. */
  async pass({ request, token, hookChannel }: Arrival, handle: () => Reply): Promise<Reply> {
    if (this.#isUnlimited) return this.faults.answer(request, handle);
    const ban = this.#invalid.ban();
    if (ban !== undefined) return ban;
    const { retryAfterSeconds, scope, headers } = this.#limits.take(request, token, hookChannel);
    const reply =
      retryAfterSeconds === undefined
        ? await this.faults.answer(request, handle)
        : limited(retryAfterSeconds, scope === 'global');
    const answer = { ...reply, headers: { ...headers, ...reply.headers } };
    this.#invalid.note(answer);
    return answer;
  }
}

function limited(seconds: number, isGlobal: boolean): Reply {
  const message = 'You are being rate limited.';
  return { status: 429, body: { message, retry_after: seconds, global: isGlobal } };
}
