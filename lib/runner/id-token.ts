import type { Clock } from '../clock/clock.ts';
import { ActionError } from '../errors/action-error.ts';
import type { HttpClient } from '../http/client.ts';
import { withRetries } from '../http/retry.ts';
import { type JsonObject, parseJsonObject, textField } from '../kube/object.ts';
import { readContext } from './context.ts';
import { whyNoIdToken } from './no-id-token.ts';

export interface IdTokenRequest {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly random: () => number;
  /** Told about the token before anybody else may see it. */
  readonly mask: (value: string) => void;
  readonly signal?: AbortSignal;
}

const RETRY_STATUSES = [429, 500, 502, 503, 504];

/**
 * The job's OIDC ID token; it lives five minutes, so ask late and ask again.
 *
 * @param audience undefined for GitHub's default, the owner's URL
 * @throws ActionError OIDC_UNAVAILABLE
 * Source: docs.github.com, "OpenID Connect reference"
 */
export async function requestIdToken(audience: string | undefined, deps: IdTokenRequest): Promise<string> {
  const { environment, http } = deps;
  const address = environment.ACTIONS_ID_TOKEN_REQUEST_URL;
  const bearer = environment.ACTIONS_ID_TOKEN_REQUEST_TOKEN;
  if (!address || !bearer) {
    const isRunner = environment.GITHUB_ACTIONS === 'true';
    const { message, hint } = whyNoIdToken(readContext(environment), isRunner);
    throw new ActionError('OIDC_UNAVAILABLE', message, { hint });
  }
  const url = new URL(address);
  if (audience !== undefined) url.searchParams.set('audience', audience);
  const response = await withRetries(
    () =>
      http.send({
        method: 'GET',
        url: url.href,
        headers: { authorization: `bearer ${bearer}`, accept: 'application/json' },
        signal: deps.signal,
      }),
    { retries: 4, statuses: RETRY_STATUSES, ...deps },
  ).catch((cause: unknown) => {
    if (deps.signal?.aborted && deps.signal.reason?.name !== 'TimeoutError') {
      throw new ActionError('CANCELLED', 'The run was cancelled', { cause });
    }
    throw new ActionError('OIDC_UNAVAILABLE', "GitHub's ID-token endpoint cannot be reached", {
      hint: 'Run the job again; if it persists, see whether the runner may reach the endpoint.',
      cause,
    });
  });
  const value =
    response.status === 200 ? textField(parseJsonObject(response.body), 'value') || undefined : undefined;
  if (value === undefined) {
    throw new ActionError(
      'OIDC_UNAVAILABLE',
      `GitHub's ID-token endpoint answered ${response.status} without a token`,
      {
        hint: 'Run the job again; a token can be asked for only while the job runs.',
      },
    );
  }
  deps.mask(value);
  return value;
}

/** The claims of a token, unverified; for messages. Undefined when it is no JWT. */
export function decodeClaims(token: string): JsonObject | undefined {
  return parseJsonObject(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
}
