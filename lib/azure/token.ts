import { ActionError, type ErrorCode } from '../errors/action-error.ts';
import type { HttpResponse } from '../http/client.ts';
import { ConnectionError } from '../http/connection-error.ts';
import { withRetries } from '../http/retry.ts';
import { numberField, parseJsonObject, textField } from '../kube/object.ts';
import { decodeClaims, type IdTokenRequest, requestIdToken } from '../runner/id-token.ts';
import type { SpellInput } from '../runner/spell-input.ts';
import { azureCloud } from './cloud.ts';
import { explainTokenRefusal } from './explain.ts';
import type { AzureIdentity } from './inputs.ts';

/** What asking Azure needs: the job's ID token and the network. */
export type AzureDeps = IdTokenRequest;

export interface AzureToken {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface AzureTokenRequest extends AzureIdentity {
  /** @example 'https://management.azure.com/.default' */
  readonly scope: string;
  /** What a refusal or an unreachable Azure means to the caller. */
  readonly codes: { readonly refused: ErrorCode; readonly unreachable: ErrorCode };
  readonly spell: SpellInput;
}

const RETRIES = 4;
const RETRY_STATUSES = [408, 429, 500, 502, 503, 504];
const JWT_BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * An access token of Microsoft Entra ID for the job's own identity: a new ID token is exchanged by a federated
 * credential. Masked before it is returned.
 *
 * @throws ActionError OIDC_UNAVAILABLE where the job has no ID token, else one of `codes`
 * Source: learn.microsoft.com, "OAuth 2.0 client credentials flow", "Access token request with a federated credential"
 */
export async function requestAzureToken(
  { clientId, tenantId, scope, codes, spell }: AzureTokenRequest,
  deps: AzureDeps,
): Promise<AzureToken> {
  const { authorityHost, audience } = azureCloud(deps.environment);
  const assertion = await requestIdToken(audience, deps);
  const askedAt = deps.clock.now().getTime();
  const response = await postForm(
    `${authorityHost}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`,
    {
      grant_type: 'client_credentials',
      client_id: clientId,
      scope,
      client_assertion_type: JWT_BEARER,
      client_assertion: assertion,
    },
    deps,
  ).catch((error: unknown) => {
    throw unreachable(error, 'Microsoft Entra ID', codes.unreachable, deps);
  });
  const body = parseJsonObject(response.body);
  const token = response.status === 200 ? textField(body, 'access_token') : undefined;
  if (token === undefined) {
    const isTransient = response.status === 429 || response.status >= 500;
    throw explainTokenRefusal(
      {
        ...{ authorityHost, clientId, tenantId, scope, spell, status: response.status },
        error: textField(body, 'error'),
        description: textField(body, 'error_description'),
        claims: decodeClaims(assertion) ?? {},
      },
      isTransient ? codes.unreachable : codes.refused,
    );
  }
  deps.mask(token);
  const lifetimeSeconds = numberField(body, 'expires_in') ?? 0;
  return { token, expiresAt: new Date(askedAt + lifetimeSeconds * 1000) };
}

/** A form sent where sending it twice does no harm. @throws ConnectionError */
export function postForm(
  url: string,
  fields: Readonly<Record<string, string>>,
  deps: Pick<AzureDeps, 'http' | 'clock' | 'random' | 'signal'>,
): Promise<HttpResponse> {
  const body = new URLSearchParams(fields).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
  return withRetries(() => deps.http.send({ method: 'POST', url, headers, body, signal: deps.signal }), {
    retries: RETRIES,
    statuses: RETRY_STATUSES,
    ...deps,
  });
}

/** The error for a connection that did not come about; what is no connection's error is thrown on. */
export function unreachable(
  error: unknown,
  what: string,
  code: ErrorCode,
  { signal }: Pick<AzureDeps, 'signal'>,
): ActionError {
  if (!(error instanceof ConnectionError)) throw error;
  if (signal?.aborted)
    return new ActionError('CANCELLED', 'The run was cancelled', { hint: 'Run it again.', cause: error });
  return new ActionError(code, `${what} cannot be reached`, {
    hint: 'See whether the runner may reach it, by HTTPS_PROXY where there is a proxy, and trusts its certificate.',
    cause: error,
  });
}
