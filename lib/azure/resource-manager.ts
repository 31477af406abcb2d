import { ActionError, type ErrorCode } from '../errors/action-error.ts';
import type { HttpResponse } from '../http/client.ts';
import { withRetries } from '../http/retry.ts';
import { parseJsonObject, textField } from '../kube/object.ts';
import { escapeInline } from '../process/escape.ts';
import type { SpellInput } from '../runner/spell-input.ts';
import { azureCloud, resourceManagerScope } from './cloud.ts';
import type { AzureIdentity } from './inputs.ts';
import { type AzureDeps, type AzureToken, requestAzureToken, unreachable } from './token.ts';

export interface ResourceManagerOptions extends AzureIdentity {
  readonly codes: { readonly refused: ErrorCode; readonly unreachable: ErrorCode };
  readonly spell: SpellInput;
}

const RETRIES = 4;
const RETRY_STATUSES = [408, 429, 500, 502, 503, 504];
const EARLY_MS = 60_000;

const HINTS: Readonly<Record<string, (spell: SpellInput) => string>> = {
  SubscriptionNotFound: (spell) =>
    `Correct ${spell('subscription-id')}, and give the identity a role in that subscription.`,
  InvalidSubscriptionId: (spell) =>
    `Correct ${spell('subscription-id')}: \`az account show --query id\` prints it.`,
  ResourceGroupNotFound: (spell) => `Correct ${spell('resource-group')}.`,
  ResourceNotFound: (spell) => `Correct the name and ${spell('resource-group')}.`,
  InvalidAuthenticationTokenTenant: (spell) =>
    `Set ${spell('azure-tenant-id')} to the directory of the subscription.`,
};

/** Azure's Resource Manager as the job's own identity. Source: learn.microsoft.com, "Azure REST API reference" */
export class ResourceManager {
  readonly #options: ResourceManagerOptions;
  readonly #deps: AzureDeps;
  #token: AzureToken | undefined;

  constructor(options: ResourceManagerOptions, deps: AzureDeps) {
    this.#options = options;
    this.#deps = deps;
  }

  /**
   * The answer's JSON.
   *
   * @param path of the resource with its `api-version`, from `/subscriptions/` on
   * @throws ActionError with one of the codes given, or OIDC_UNAVAILABLE
   */
  get(path: string): Promise<unknown> {
    return this.#send('GET', path);
  }

  post(path: string, body: object = {}): Promise<unknown> {
    return this.#send('POST', path, JSON.stringify(body));
  }

  async #send(method: string, path: string, body?: string): Promise<unknown> {
    const { codes } = this.#options;
    const url = `${azureCloud(this.#deps.environment).resourceManager}${path}`;
    const token = await this.#freshToken();
    const attempt = () =>
      this.#deps.http.send({
        method,
        url,
        headers: {
          authorization: `Bearer ${token}`,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        signal: this.#deps.signal,
        ...(body === undefined ? {} : { body }),
      });
    const policy = { retries: RETRIES, statuses: RETRY_STATUSES, ...this.#deps };
    const response = await withRetries(attempt, policy).catch((error: unknown) => {
      throw unreachable(error, "Azure's Resource Manager", codes.unreachable, this.#deps);
    });
    if (response.status >= 200 && response.status < 300) return parseJsonObject(response.body);
    throw explainManagerRefusal(`${method} ${path.replace(/\?.*$/, '')}`, response, this.#options);
  }

  async #freshToken(): Promise<string> {
    const now = this.#deps.clock.now().getTime();
    if (this.#token === undefined || this.#token.expiresAt.getTime() - EARLY_MS < now) {
      const scope = resourceManagerScope(azureCloud(this.#deps.environment));
      this.#token = await requestAzureToken({ ...this.#options, scope }, this.#deps);
    }
    return this.#token.token;
  }
}

/** The error for an answer that is a refusal: what Azure said, and what to change. */
export function explainManagerRefusal(
  call: string,
  response: Pick<HttpResponse, 'status' | 'body'>,
  { codes, clientId, spell }: ResourceManagerOptions,
): ActionError {
  const body = parseJsonObject(response.body);
  const code = textField(body, 'error', 'code') ?? '';
  const said = [code, textField(body, 'error', 'message')].filter(Boolean).join(' ') || 'no reason given';
  const isTransient = response.status === 429 || response.status >= 500;
  const hint =
    HINTS[code]?.(spell) ??
    (response.status === 403
      ? `Give ${clientId} a role that allows the action named; a new assignment takes some minutes to work.`
      : isTransient
        ? 'Try again later; Azure was asked several times.'
        : 'Compare the names in the path above with what there is in Azure.');
  return new ActionError(
    isTransient ? codes.unreachable : codes.refused,
    `Azure refuses: ${call} → ${response.status} ${escapeInline(said.slice(0, 500))}`,
    { hint },
  );
}
