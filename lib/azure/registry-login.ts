import { ActionError } from '../errors/action-error.ts';
import { ConnectionError } from '../http/connection-error.ts';
import { numberField, parseJsonObject, textField } from '../kube/object.ts';
import type { Login } from '../oci/docker-config.ts';
import { explainLoginAnswer, explainLoginFault } from '../oci/explain-login.ts';
import { decodeClaims } from '../runner/id-token.ts';
import { spellWith } from '../runner/spell-input.ts';
import type { AzureIdentity } from './inputs.ts';
import { type AzureDeps, postForm, requestAzureToken } from './token.ts';

/** The user of every login by token. */
const TOKEN_USER = '00000000-0000-0000-0000-000000000000';
const SCOPE = 'https://containerregistry.azure.net/.default';
const codes = { refused: 'REGISTRY_REFUSED', unreachable: 'REGISTRY_REFUSED' } as const;

export interface RegistryLogin extends Login {
  /** Undefined where the registry does not say. */
  readonly expiresAt: Date | undefined;
}

/**
 * A login to an Azure registry as the job itself, for some hours. Masked before it is returned.
 *
 * @throws ActionError OIDC_UNAVAILABLE, REGISTRY_REFUSED
 * Source: learn.microsoft.com, "Azure Container Registry: authentication with Microsoft Entra ID, token exchange"
 */
export async function logInToAzureRegistry(
  registry: string,
  identity: AzureIdentity,
  deps: AzureDeps,
): Promise<RegistryLogin> {
  const { token } = await requestAzureToken({ ...identity, scope: SCOPE, codes, spell: spellWith('') }, deps);
  const response = await postForm(
    `https://${registry}/oauth2/exchange`,
    { grant_type: 'access_token', service: registry, tenant: identity.tenantId, access_token: token },
    deps,
  ).catch((error: unknown) => {
    throw error instanceof ConnectionError ? explainLoginFault(error, registry) : error;
  });
  const password =
    response.status === 200 ? textField(parseJsonObject(response.body), 'refresh_token') : undefined;
  if (password === undefined) {
    const error = explainLoginAnswer(response, {
      ...{ registry, username: identity.clientId },
      call: 'POST /oauth2/exchange',
    });
    throw response.status === 401 ? withoutRole(error, registry, identity) : error;
  }
  deps.mask(password);
  const seconds = numberField(decodeClaims(password), 'exp');
  const expiresAt = seconds === undefined ? undefined : new Date(seconds * 1000);
  return { username: TOKEN_USER, password, expiresAt };
}

function withoutRole(
  { message }: ActionError,
  registry: string,
  { clientId, tenantId }: AzureIdentity,
): ActionError {
  return new ActionError('REGISTRY_REFUSED', message, {
    hint: `Give ${clientId} the role AcrPush, or AcrPull to read only, on ${registry}, which has to be in a subscription of the directory ${tenantId}; a new assignment takes some minutes to work.`,
  });
}
