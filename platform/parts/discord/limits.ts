import { createHash } from 'node:crypto';

/** A bucket's right to so many requests in so many seconds. */
interface Allowance {
  readonly limit: number;
  readonly seconds: number;
}

export interface LimitAnswer {
  /** Undefined when the request may pass. */
  readonly retryAfterSeconds: number | undefined;
  readonly scope: 'user' | 'shared' | 'global';
  readonly headers: Readonly<Record<string, string>>;
}

/** Milliseconds since 1970; tests of long windows turn it on themselves. */
export type Clock = () => number;

const GLOBAL: Allowance = { limit: 50, seconds: 1 };
const DEFAULT: Allowance = { limit: 50, seconds: 1 };
/** Source: discord/discord-api-docs#6753 */
const HOOKS_OF_CHANNEL: Allowance = { limit: 30, seconds: 60 };
const EXECUTION = /^POST \/webhooks\/\d+\/[\w-]+$/;
const ROUTES: readonly [RegExp, Allowance][] = [
  [EXECUTION, { limit: 5, seconds: 2 }],
  [/^PATCH \/webhooks\/\d+\/[\w-]+\/messages\/\d+$/, { limit: 5, seconds: 2 }],
  [/^POST \/channels\/\d+\/messages$/, { limit: 5, seconds: 5 }],
  [/^PATCH \/channels\/\d+\/messages\/\d+$/, { limit: 5, seconds: 5 }],
  [/^POST \/channels\/\d+\/typing$/, { limit: 5, seconds: 5 }],
  [/^(?:PUT|DELETE) \/channels\/\d+\/messages\/\d+\/reactions\//, { limit: 1, seconds: 0.25 }],
];
/** Interactions are answered beside all other limits: neither the first answer nor what follows it counts for the bot. */
const INTERACTION = /^POST \/interactions\//;

/** Discord's rate limits: a bucket a route and major parameter, and one over everything. */
export class RateLimits {
  readonly #windows = new Map<string, { startedAt: number; used: number }>();
  readonly #clock: Clock;

  constructor(clock: Clock = Date.now) {
    this.#clock = clock;
  }

  /**
   * @param owner the token; interactions and webhooks count for nobody's global limit
   * @param hookChannel whose webhook is executed: a limit that no header tells
   */
  take(route: string, owner: string | undefined, hookChannel?: string): LimitAnswer {
    const allowance = ROUTES.find(([pattern]) => pattern.test(route))?.[1] ?? DEFAULT;
    const key = bucketOf(route);
    const own = this.#use(key, allowance);
    const isExempt = owner === undefined || INTERACTION.test(route);
    const global = isExempt ? undefined : this.#use(`global ${owner}`, GLOBAL);
    const isExecution = hookChannel !== undefined && EXECUTION.test(route);
    const hidden = isExecution ? this.#use(`webhooks of ${hookChannel}`, HOOKS_OF_CHANNEL) : undefined;
    if (hidden !== undefined && hidden.left < 0) return hiddenAnswer(hidden.resetAfter);
    const isGlobal = global !== undefined && global.left < 0;
    if (isGlobal) return globalAnswer(global.resetAfter);
    const isOver = own.left < 0;
    return {
      retryAfterSeconds: isOver ? own.resetAfter : undefined,
      scope: 'user',
      headers: {
        'x-ratelimit-limit': String(allowance.limit),
        'x-ratelimit-remaining': String(Math.max(0, own.left)),
        'x-ratelimit-reset': (this.#clock() / 1000 + own.resetAfter).toFixed(3),
        'x-ratelimit-reset-after': own.resetAfter.toFixed(3),
        'x-ratelimit-bucket': createHash('md5')
          .update(key.replaceAll(/\d{5,}/g, ''))
          .digest('hex'),
        ...(isOver ? { 'retry-after': String(Math.ceil(own.resetAfter)), 'x-ratelimit-scope': 'user' } : {}),
      },
    };
  }

  #use(key: string, { limit, seconds }: Allowance): { left: number; resetAfter: number } {
    const now = this.#clock();
    let window = this.#windows.get(key);
    if (window === undefined || now - window.startedAt >= seconds * 1000) {
      window = { startedAt: now, used: 0 };
      this.#windows.set(key, window);
    }
    window.used++;
    return { left: limit - window.used, resetAfter: seconds - (now - window.startedAt) / 1000 };
  }
}

/** The route with its major parameters: the channel, or the webhook and its token. */
function bucketOf(route: string): string {
  return route
    .replace(/\/reactions\/.*$/, '/reactions')
    .replace(/^(?:PUT|DELETE)(?=.*\/reactions$)/, 'REACT')
    .replace(/\/messages\/\d+/, '/messages/:id');
}

function hiddenAnswer(resetAfter: number): LimitAnswer {
  return {
    retryAfterSeconds: resetAfter,
    scope: 'shared',
    headers: { 'retry-after': String(Math.ceil(resetAfter)), 'x-ratelimit-scope': 'shared' },
  };
}

/** Tells of no bucket: it is over all of them. */
function globalAnswer(resetAfter: number): LimitAnswer {
  return {
    retryAfterSeconds: resetAfter,
    scope: 'global',
    headers: {
      'retry-after': String(Math.ceil(resetAfter)),
      'x-ratelimit-global': 'true',
      'x-ratelimit-scope': 'global',
    },
  };
}
