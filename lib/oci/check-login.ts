import { type HttpResponse, headerText } from '../http/client.ts';
import { ConnectionError } from '../http/connection-error.ts';
import { withRetries } from '../http/retry.ts';
import { isJsonObject, textField } from '../kube/object.ts';
import { basicAuthorization, type Challenge, parseChallenge, tokenUrl } from './challenge.ts';
import type { Login } from './docker-config.ts';
import { explainLoginAnswer, explainLoginFault } from './explain-login.ts';
import { apiHost } from './reference.ts';
import type { RegistryDeps } from './registry.ts';

// Few, and never after a refusal: a registry that is hammered locks the account.
const RETRIES = 3;
const RETRY_STATUSES = [408, 429, 500, 502, 503, 504];

/**
 * Shows a login to its registry. `open` where the registry answers without one, so that it proved nothing.
 *
 * @throws ActionError REGISTRY_REFUSED with the cause: login, host, certificate, rate limit
 * Source: github.com/opencontainers/distribution-spec, "Determining Support"
 */
export async function checkLogin(
  registry: string,
  login: Login,
  deps: RegistryDeps,
): Promise<'proved' | 'open'> {
  const asked = { registry, username: login.username };
  const get = (url: string, headers: Readonly<Record<string, string>> = {}) =>
    withRetries(() => deps.http.send({ method: 'GET', url, headers, signal: deps.signal }), {
      ...{ retries: RETRIES, statuses: RETRY_STATUSES },
      ...deps,
    }).catch((error: unknown) => {
      throw error instanceof ConnectionError ? explainLoginFault(error, registry) : error;
    });
  const base = `https://${apiHost(registry)}/v2/`;
  const first = await get(base);
  if (isRegistry(first)) return 'open';
  const challenge = first.status === 401 ? challengeOf(first) : undefined;
  if (challenge === undefined) throw explainLoginAnswer(first, { ...asked, call: 'GET /v2/' });
  const authorization = await authorize(challenge);
  const second = await get(base, { authorization });
  if (second.status !== 200) throw explainLoginAnswer(second, { ...asked, call: 'GET /v2/ with the login' });
  return 'proved';

  async function authorize(wanted: Challenge): Promise<string> {
    const basic = basicAuthorization(login);
    if (wanted.kind === 'basic') return basic;
    const url = tokenUrl(wanted, undefined);
    const response = await get(url.href, { authorization: basic });
    const token = response.status === 200 ? tokenIn(response) : undefined;
    if (token === undefined)
      throw explainLoginAnswer(response, { ...asked, call: `GET ${url.origin}${url.pathname}` });
    return `Bearer ${token}`;
  }
}

function challengeOf({ headers }: HttpResponse): Challenge | undefined {
  return parseChallenge(headerText(headers, 'www-authenticate') ?? '');
}

/** Any web server may answer 200 to any path, with a page. */
function isRegistry({ status, headers }: HttpResponse): boolean {
  const type = headerText(headers, 'content-type') ?? '';
  return status === 200 && (headers['docker-distribution-api-version'] !== undefined || /json/i.test(type));
}

function tokenIn({ body }: HttpResponse): string | undefined {
  try {
    const content: unknown = JSON.parse(body.toString('utf8'));
    if (!isJsonObject(content)) return undefined;
    return textField(content, 'token') ?? textField(content, 'access_token');
  } catch {
    return undefined;
  }
}
