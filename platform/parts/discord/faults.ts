import type { Reply } from '../../serve.ts';

/**
 * What goes wrong with a request. `…-before`: Discord does nothing; `…-after`: it does what was asked, and the answer is
 * lost. A held request hangs until the stand-in ends.
 */
export type FaultKind =
  | 'error-before'
  | 'error-after'
  | 'drop-before'
  | 'drop-after'
  | 'cut-after'
  | 'hold-before'
  | 'hold-after'
  | 'limit-user'
  | 'limit-shared'
  | 'limit-global'
  /** The message is older than an hour, and was edited too often since. */
  | 'too-old';

export interface Fault {
  /** How method and path begin, such as `POST /webhooks/`; empty for every request. */
  readonly route: string;
  readonly kind: FaultKind;
  /** How many that fit are spared first; none by default. */
  readonly skip?: number;
  /** How many it strikes then; one by default. */
  readonly times?: number;
}

interface ArmedFault {
  readonly fault: Fault;
  spare: number;
  left: number;
  readonly struck: Promise<string>;
  readonly strike: (request: string) => void;
}

const BAD_GATEWAY: Reply = {
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: '<html><head><title>502 Bad Gateway</title></head><body><center>cloudflare</center></body></html>',
};
const TOO_OLD: Reply = {
  status: 400,
  body: {
    message: 'Maximum number of edits to messages older than 1 hour reached. Try again later.',
    code: 30_046,
  },
};
const LIMIT_SECONDS = 0.3;

/** The faults that tests have asked for; each strikes the next requests that fit. */
export class Faults {
  readonly #armed = new Map<number, ArmedFault>();
  readonly #held = new Set<() => void>();
  #nextId = 1;

  arm(fault: Fault): { id: number } {
    const { promise, resolve } = Promise.withResolvers<string>();
    const id = this.#nextId++;
    this.#armed.set(id, {
      fault,
      spare: fault.skip ?? 0,
      left: fault.times ?? 1,
      struck: promise,
      strike: resolve,
    });
    return { id };
  }

  /** The request that the fault struck first, as soon as it did. */
  async struck(id: number): Promise<string> {
    return (await this.#armed.get(id)?.struck) ?? '';
  }

  /** Lets no fault strike any more. */
  clear(): void {
    for (const armed of this.#armed.values()) armed.left = 0;
  }

  /** Ends what is held. */
  stop(): void {
    for (const end of this.#held) end();
  }

  /** Answers a request, well or badly. @param request method and path */
  async answer(request: string, handle: () => Reply): Promise<Reply> {
    const armed = [...this.#armed.values()].find(
      (candidate) =>
        candidate.left > 0 && request.startsWith(candidate.fault.route) && candidate.spare-- <= 0,
    );
    if (armed === undefined) return handle();
    armed.left--;
    const reply = await this.#spoil(armed.fault.kind, handle, () => armed.strike(request));
    armed.strike(request);
    return reply;
  }

  async #spoil(kind: FaultKind, handle: () => Reply, onHeld: () => void): Promise<Reply> {
    switch (kind) {
      case 'error-before':
        return BAD_GATEWAY;
      case 'too-old':
        return TOO_OLD;
      case 'error-after':
        handle();
        return BAD_GATEWAY;
      case 'drop-before':
        return { status: 0, broken: 'before' };
      case 'drop-after':
        handle();
        return { status: 0, broken: 'before' };
      case 'cut-after':
        return { ...handle(), broken: 'within' };
      case 'hold-after':
        handle();
        return await this.#hold(onHeld);
      case 'hold-before':
        return await this.#hold(onHeld);
      default:
        return limited(kind === 'limit-global' ? 'global' : kind === 'limit-shared' ? 'shared' : 'user');
    }
  }

  async #hold(onHeld: () => void): Promise<Reply> {
    onHeld();
    await new Promise<void>((resolve) => this.#held.add(resolve));
    return { status: 0, broken: 'before' };
  }
}

function limited(scope: 'user' | 'shared' | 'global'): Reply {
  return {
    status: 429,
    headers: {
      'retry-after': '1',
      'x-ratelimit-scope': scope,
      ...(scope === 'global' ? { 'x-ratelimit-global': 'true' } : {}),
      ...(scope === 'user'
        ? { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': String(LIMIT_SECONDS) }
        : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: LIMIT_SECONDS, global: scope === 'global' },
  };
}
