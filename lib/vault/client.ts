import createNodeVault from 'node-vault';
import type { Clock } from '../clock/clock.ts';
import { ActionError } from '../errors/action-error.ts';
import type { HttpClient, HttpResponse } from '../http/client.ts';
import { ConnectionError } from '../http/connection-error.ts';
import { withRetries } from '../http/retry.ts';
import { isJsonObject, textField } from '../kube/object.ts';
import { explainRefusal, type Refusal } from './explain.ts';

export interface VaultOptions {
  /** The server's base, without `/v1`. */
  readonly url: string;
  /** For reads. */
  readonly namespace: string | undefined;
  /** For the login. */
  readonly authNamespace: string | undefined;
  readonly retries: number;
  /** For everything together. */
  readonly timeoutMs: number;
}

export interface VaultDeps {
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly random: () => number;
  readonly info: (text: string) => void;
  readonly mask: (value: string) => void;
  readonly signal: AbortSignal;
}

/** A secret's keys and values. */
export type SecretData = Readonly<Record<string, unknown>>;

// 412: a replica that has not caught up; 429: quota; 503: sealed, standby, or a proxy.
const RETRY_STATUSES = [412, 429, 500, 502, 503, 504];

interface Mount {
  readonly path: string;
  readonly isVersioned: boolean;
}

/** A session with Vault, from login to revocation. */
export class VaultClient {
  readonly #options: VaultOptions;
  readonly #deps: VaultDeps;
  readonly #deadline: AbortSignal;
  readonly #mounts = new Map<string, Promise<Mount | undefined>>();
  #token = '';

  constructor(options: VaultOptions, deps: VaultDeps) {
    this.#options = options;
    this.#deps = deps;
    this.#deadline = AbortSignal.any([deps.signal, AbortSignal.timeout(options.timeoutMs)]);
  }

  get token(): string {
    return this.#token;
  }

  useToken(token: string): void {
    this.#deps.mask(token);
    this.#token = token;
  }

  /**
   * @param login.path of the auth mount, `jwt` for example
   * @throws ActionError SECRET_DENIED, VAULT_UNAVAILABLE
   * Source: developer.hashicorp.com, "JWT/OIDC auth method (API)"
   */
  async loginWithJwt(login: { path: string; role: string; jwt: string }): Promise<void> {
    const { path, role, jwt } = login;
    const body = { ...(role === '' ? {} : { role }), jwt };
    const answer = await this.#send(
      'POST',
      `auth/${path}/login`,
      this.#options.authNamespace,
      body,
      (refusal) =>
        explainRefusal(refusal, {
          kind: 'login',
          role,
          jwt,
          authPath: path,
          namespace: this.#options.authNamespace,
        }),
    );
    const token = textField(answer, 'auth', 'client_token');
    if (token === undefined) {
      throw new ActionError('VAULT_UNAVAILABLE', `${this.#options.url} answered the login without a token`, {
        hint: 'See whether something between the runner and Vault changes its answers.',
      });
    }
    this.useToken(token);
  }

  /**
   * The data of a KV secret, version 1 or 2, or of any other readable path.
   *
   * @param path mount and path, with or without `data/`
   * @param version of a KV v2 secret; undefined for the newest
   * @throws ActionError SECRET_MISSING, SECRET_DENIED, VAULT_UNAVAILABLE
   */
  async readSecret(path: string, version: number | undefined): Promise<SecretData> {
    const mount = await this.#mountOf(path);
    const apiPath = mount?.isVersioned ? withData(path, mount.path) : path;
    const query = version === undefined ? '' : `?version=${version}`;
    const answer = await this.#send(
      'GET',
      `${encodePath(apiPath)}${query}`,
      this.#options.namespace,
      undefined,
      (refusal) =>
        explainRefusal(refusal, { kind: 'read', path: apiPath, version, namespace: this.#options.namespace }),
    );
    const data = isJsonObject(answer) ? answer.data : undefined;
    const isVersioned =
      mount?.isVersioned ?? (isJsonObject(data) && isJsonObject(data.metadata) && 'data' in data);
    const secret = isVersioned && isJsonObject(data) ? data.data : data;
    if (!isJsonObject(secret)) {
      throw new ActionError('SECRET_MISSING', `${apiPath} holds no secret`, {
        hint: `Write one with \`vault kv put ${path}\`.`,
      });
    }
    return secret;
  }

  /** Ends the token, and with it every lease it made. A token that is gone already, or a batch token, is fine. */
  async revoke(): Promise<void> {
    if (this.#token === '') return;
    await this.#send('POST', 'auth/token/revoke-self', this.#options.authNamespace, {}, (refusal) =>
      refusal.status === 400 || refusal.status === 403
        ? undefined
        : explainRefusal(refusal, { kind: 'revoke', namespace: this.#options.authNamespace }),
    );
    this.#token = '';
  }

  /** What is mounted there; undefined when this token may not know. */
  #mountOf(path: string): Promise<Mount | undefined> {
    const known = this.#mounts.get(path);
    if (known !== undefined) return known;
    const asked = this.#askMount(path);
    this.#mounts.set(path, asked);
    return asked;
  }

  async #askMount(path: string): Promise<Mount | undefined> {
    const apiPath = `sys/internal/ui/mounts/${encodePath(path)}`;
    const answer = await this.#send('GET', apiPath, this.#options.namespace, undefined, () => undefined);
    const mount = textField(answer, 'data', 'path');
    if (mount === undefined) return undefined;
    return { path: mount, isVersioned: textField(answer, 'data', 'options', 'version') === '2' };
  }

  /** @param explain makes the error of a refusal; undefined where the refusal is an answer too */
  async #send(
    method: string,
    path: string,
    namespace: string | undefined,
    body: object | undefined,
    explain: (refusal: Refusal) => ActionError | undefined,
  ): Promise<unknown> {
    const client = createNodeVault({
      endpoint: this.#options.url,
      'request-promise': { defaults: () => this.#transport },
    });
    // node-vault takes what is not given from VAULT_* variables; a job's environment must change nothing here.
    Object.assign(client, { token: this.#token, pathPrefix: '', namespace });
    try {
      return await client.request({
        method,
        path: `/${path}`,
        ...(body === undefined ? {} : { json: body }),
      });
    } catch (error) {
      if (error instanceof ConnectionError) throw this.#unreachable(error);
      const refusal = refusalIn(error, method, path);
      if (refusal === undefined) throw error;
      const explained = explain(refusal);
      if (explained) throw explained;
      return undefined;
    }
  }

  readonly #transport = async (options: {
    method: string;
    uri: string;
    headers: Record<string, string>;
    json?: unknown;
  }): Promise<object> => {
    const { http, clock, random, info } = this.#deps;
    const response = await withRetries(
      () =>
        http.send({
          method: options.method,
          url: options.uri,
          headers: { ...options.headers, 'x-vault-request': 'true', 'content-type': 'application/json' },
          signal: this.#deadline,
          ...(options.json === undefined ? {} : { body: JSON.stringify(options.json) }),
        }),
      {
        retries: this.#options.retries,
        statuses: RETRY_STATUSES,
        clock,
        random,
        signal: this.#deadline,
        onRetry: (reason, waitMs) => info(`Vault: ${reason}; trying again in ${Math.round(waitMs)} ms`),
      },
    );
    return {
      statusCode: response.status,
      body: jsonBody(response),
      request: { path: new URL(options.uri).pathname },
    };
  };

  #unreachable(error: ConnectionError): ActionError {
    if (this.#deps.signal.aborted)
      return new ActionError('CANCELLED', 'The run was cancelled', { cause: error });
    const inTime = this.#deadline.aborted ? ` within ${this.#options.timeoutMs / 1000} s` : '';
    const hints: Partial<Record<ConnectionError['fault'], string>> = {
      tls: "Give the authority's certificate as the CA certificate input.",
      name: 'Check the URL; a name of a private network is known only inside it.',
      aborted: 'Raise the timeout, or see why Vault is slow.',
    };
    return new ActionError('VAULT_UNAVAILABLE', `Vault at ${this.#options.url} cannot be reached${inTime}`, {
      hint:
        hints[error.fault] ??
        'Check the URL, and whether the runner may reach it: a home network needs a runner inside it.',
      cause: error,
    });
  }
}

function jsonBody(response: HttpResponse): unknown {
  const text = response.body.toString('utf8');
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    // A proxy's page; the status says enough.
    return { errors: ['the answer is no JSON, so it may come from a proxy'] };
  }
}

/** node-vault keeps only the first of several errors in its message; the raw body has them all. */
function refusalIn(error: unknown, method: string, path: string): Refusal | undefined {
  if (!(error instanceof Error && 'response' in error && isJsonObject(error.response))) return undefined;
  const { statusCode, body } = error.response;
  const listed = isJsonObject(body) && Array.isArray(body.errors) ? body.errors : [];
  return {
    method,
    path: path.replace(/\?.*$/, ''),
    status: Number(statusCode),
    errors: listed.map(String),
    body,
  };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** @example withData('secret/qa', 'secret/') // 'secret/data/qa' */
function withData(path: string, mount: string): string {
  const inside = path.startsWith(mount) ? path.slice(mount.length) : path;
  return inside.startsWith('data/') ? path : `${mount}data/${inside}`;
}
