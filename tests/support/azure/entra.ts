import { createLocalJWKSet, decodeJwt, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import { requestJson } from '../../../platform/request.ts';
import type { Call, Reply, Routes } from '../../../platform/serve.ts';
import { type AzureWorld, CLIENT_ID, TENANT_ID } from './world.ts';

export const REGISTRY_AUDIENCE = 'https://containerregistry.azure.net';
/** What AKS calls itself in every directory. */
export const CLUSTER_AUDIENCE = '6dae42f8-4368-4678-94ff-3960e28e3630';

const FIELDS = ['client_assertion', 'client_assertion_type', 'client_id', 'grant_type', 'scope'];
const CHECK =
  'Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation';

/** Plays the token endpoint of Microsoft Entra ID, for federated credentials only. */
export function entraRoutes(world: AzureWorld, issuerCa: string): Routes {
  return {
    'POST /:tenant/oauth2/v2.0/token': async (call) => {
      const form = new URLSearchParams(call.body.toString('utf8'));
      const malformed = problemOfForm(call, form);
      if (malformed) return malformed;
      const refusal = await problemOfRequest(world, issuerCa, call.parameters.tenant ?? '', form);
      if (refusal) return refusal;
      const scope = form.get('scope') ?? '';
      const audience = scope.replace(/\/\.default$/, '');
      const claims = { tid: TENANT_ID, appid: CLIENT_ID, oid: '44444444-dddd-4ddd-8ddd-444444444444' };
      const token = (await world.mintToken?.(scope)) ?? (await world.sign(audience, claims));
      const lifetime = { expires_in: 3599, ext_expires_in: 3599 };
      return { status: 200, body: { token_type: 'Bearer', ...lifetime, access_token: token } };
    },
  };
}

function problemOfForm(call: Call, form: URLSearchParams): Reply | undefined {
  if (call.headers['content-type'] !== 'application/x-www-form-urlencoded')
    return refuse(400, 'invalid_request', 900144, 'The request body must be a form.');
  const missing = FIELDS.find((name) => form.getAll(name).length !== 1);
  if (missing !== undefined)
    return refuse(
      400,
      'invalid_request',
      900144,
      `The request body must contain the following parameter: '${missing}'.`,
    );
  if ([...form.keys()].length !== FIELDS.length)
    return refuse(400, 'invalid_request', 90013, 'Invalid input received.');
  if (form.get('grant_type') !== 'client_credentials')
    return refuse(
      400,
      'unsupported_grant_type',
      70003,
      `The app requested an unsupported grant type '${form.get('grant_type')}'.`,
    );
  if (form.get('client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
    return refuse(400, 'invalid_request', 90023, 'Unsupported client_assertion_type.');
  return undefined;
}

async function problemOfRequest(
  world: AzureWorld,
  issuerCa: string,
  tenant: string,
  form: URLSearchParams,
): Promise<Reply | undefined> {
  if (tenant !== TENANT_ID)
    return refuse(
      400,
      'invalid_request',
      90002,
      `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    );
  const client = form.get('client_id') ?? '';
  if (client !== CLIENT_ID)
    return refuse(
      400,
      'unauthorized_client',
      700016,
      `Application with identifier '${client}' was not found in the directory 'Contoso'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
    );
  const scope = form.get('scope') ?? '';
  if (!scope.endsWith('/.default'))
    return refuse(
      400,
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
    );
  const resource = scope.replace(/\/\.default$/, '');
  if (![world.url, REGISTRY_AUDIENCE, CLUSTER_AUDIENCE].includes(resource))
    return refuse(
      400,
      'invalid_resource',
      500011,
      `The resource principal named ${resource} was not found in the tenant named Contoso. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You might have sent your authentication request to the wrong tenant.`,
    );
  return await problemOfAssertion(world, issuerCa, form.get('client_assertion') ?? '');
}

/** As Entra does: first which credential is meant, by issuer, audience and subject, then whether the token is true. */
async function problemOfAssertion(
  world: AzureWorld,
  issuerCa: string,
  assertion: string,
): Promise<Reply | undefined> {
  let claims: ReturnType<typeof decodeJwt>;
  try {
    claims = decodeJwt(assertion);
  } catch {
    return refuse(400, 'invalid_request', 50027, 'JWT token is invalid or malformed.');
  }
  const { iss = '', sub = '', aud = '' } = claims;
  const mismatch = (number: number, what: string, note = '') =>
    refuse(
      401,
      'invalid_client',
      number,
      `No matching federated identity record found for presented assertion ${what}. ${note}${CHECK}`,
    );
  const ofIssuer = world.credentials.filter(({ issuer }) => issuer === iss);
  if (ofIssuer.length === 0) return mismatch(700211, `issuer '${iss}'`);
  const ofAudience = ofIssuer.filter(({ audience }) => audience === aud);
  if (ofAudience.length === 0) return mismatch(700212, `audience '${aud}'`);
  if (!ofAudience.some(({ subject }) => subject === sub)) {
    const isNear = ofAudience.some(({ subject }) => subject.toLowerCase() === sub.toLowerCase());
    return isNear
      ? mismatch(
          7002138,
          `subject '${sub}'`,
          'The subject matches with case-insensitive comparison, but not with case-sensitive comparison. ',
        )
      : mismatch(700213, `subject '${sub}'`);
  }
  return await problemOfProof(assertion, iss, issuerCa);
}

async function problemOfProof(assertion: string, issuer: string, ca: string): Promise<Reply | undefined> {
  const { jwks_uri } = await requestJson(`${issuer}/.well-known/openid-configuration`, { ca });
  const keys: JSONWebKeySet = await requestJson(jwks_uri, { ca });
  try {
    await jwtVerify(assertion, createLocalJWKSet(keys), { issuer, algorithms: ['RS256'] });
    return undefined;
  } catch (error) {
    return error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed
      ? refuse(401, 'invalid_client', 700024, 'Client assertion is not within its valid time range.')
      : refuse(
          401,
          'invalid_client',
          50013,
          'Assertion failed signature validation. [Reason - The key was not found.]',
        );
  }
}

function refuse(status: number, error: string, number: number, text: string): Reply {
  const [trace, correlation] = [
    '55555555-eeee-4eee-8eee-555555555555',
    '66666666-ffff-4fff-8fff-666666666666',
  ];
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\..*/, 'Z');
  return {
    status,
    body: {
      error,
      error_description: `AADSTS${number}: ${text} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [number],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
      error_uri: `https://login.microsoftonline.com/error?code=${number}`,
    },
  };
}
