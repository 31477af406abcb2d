import { createHash } from 'node:crypto';
import type { Clock } from '../clock/clock.ts';
import { ActionError } from '../errors/action-error.ts';
import { type HttpClient, type HttpResponse, headerText } from '../http/client.ts';
import { ConnectionError } from '../http/connection-error.ts';
import { withRetries } from '../http/retry.ts';
import { isJsonObject, listField, textField } from '../kube/object.ts';
import { escapeInline } from '../process/escape.ts';
import type { Login } from './docker-config.ts';
import { isTagImmutable } from './immutable-tag.ts';
import { apiHost, type ImageReference } from './reference.ts';

export interface RegistryDeps {
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly random: () => number;
  readonly signal: AbortSignal;
}

export interface Manifest {
  readonly digest: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

const MANIFEST_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
const RETRIES = 4;
const RETRY_STATUSES = [408, 429, 500, 502, 503, 504];

/** A registry's API, for one repository. Source: github.com/opencontainers/distribution-spec */
export class RegistryClient {
  readonly #deps: RegistryDeps;
  readonly #login: Login | undefined;
  readonly #registry: string;
  readonly #repository: string;
  #authorization: string | undefined;

  constructor(
    { registry, repository }: Pick<ImageReference, 'registry' | 'repository'>,
    login: Login | undefined,
    deps: RegistryDeps,
  ) {
    this.#registry = registry;
    this.#repository = repository;
    this.#login = login;
    this.#deps = deps;
  }

  /** @throws ActionError REGISTRY_REFUSED when the registry does not take the login */
  async checkLogin(): Promise<void> {
    const response = await this.#send('GET', '/v2/', {});
    if (response.status !== 200) throw this.#refused('GET /v2/', response);
  }

  /** The manifest or index by tag or digest; undefined where there is none. @throws ActionError REGISTRY_REFUSED */
  async manifest(reference: string): Promise<Manifest | undefined> {
    const path = `/v2/${this.#repository}/manifests/${reference}`;
    const response = await this.#send('GET', path, { accept: MANIFEST_TYPES });
    if (response.status === 404) return undefined;
    if (response.status !== 200) throw this.#refused(`GET ${path}`, response);
    // What came is what counts, whatever the registry calls it.
    const digest = `sha256:${createHash('sha256').update(response.body).digest('hex')}`;
    const mediaType =
      headerText(response.headers, 'content-type') ?? 'application/vnd.oci.image.manifest.v1+json';
    return { digest, mediaType, content: response.body };
  }

  /** A blob by digest, from wherever the registry keeps it. @throws ActionError REGISTRY_REFUSED */
  async blob(digest: string): Promise<Buffer> {
    const path = `/v2/${this.#repository}/blobs/${digest}`;
    const response = await this.#send('GET', path, {});
    const elsewhere = headerText(response.headers, 'location');
    // Storage services take their own signature in the URL, and no other credential.
    const found =
      response.status >= 300 && response.status < 400 && elsewhere !== undefined
        ? await this.#retrying(() => this.#deps.http.send({ method: 'GET', url: elsewhere }))
        : response;
    if (found.status !== 200) throw this.#refused(`GET ${path}`, found);
    return found.body;
  }

  /**
   * Gives what is there already one more tag.
   *
   * @returns false when the tag is another image's, and the registry lets nobody move it
   * @throws ActionError REGISTRY_REFUSED
   */
  async tag(manifest: Manifest, tag: string): Promise<boolean> {
    const path = `/v2/${this.#repository}/manifests/${tag}`;
    const response = await this.#send('PUT', path, { 'content-type': manifest.mediaType }, manifest.content);
    if (response.status < 300) return true;
    if (response.status < 500 && isTagImmutable(response.body.toString('utf8'))) return false;
    throw this.#refused(`PUT ${path}`, response);
  }

  async #send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: Buffer,
  ): Promise<HttpResponse> {
    const url = `https://${apiHost(this.#registry)}${path}`;
    const attempt = () =>
      this.#deps.http.send({
        method,
        url,
        headers: {
          ...headers,
          ...(this.#authorization === undefined ? {} : { authorization: this.#authorization }),
        },
        signal: this.#deps.signal,
        ...(body === undefined ? {} : { body }),
      });
    try {
      const first = await this.#retrying(attempt);
      if (first.status !== 401) return first;
      this.#authorization = await this.#authorize(
        headerText(first.headers, 'www-authenticate') ?? '',
        method,
      );
      return this.#authorization === undefined ? first : await this.#retrying(attempt);
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
      if (error.fault === 'aborted')
        throw new ActionError('CANCELLED', 'The run was cancelled', { hint: 'Run it again.' });
      throw new ActionError('REGISTRY_REFUSED', `The registry ${this.#registry} cannot be reached`, {
        hint: 'Check its name, and whether the runner may reach it and trusts its certificate.',
        cause: error,
      });
    }
  }

  #retrying(attempt: () => Promise<HttpResponse>): Promise<HttpResponse> {
    return withRetries(attempt, { retries: RETRIES, statuses: RETRY_STATUSES, ...this.#deps });
  }

  /** What answers the challenge; undefined where there is no login to answer with. Source: RFC 7235, docker token authentication */
  async #authorize(challenge: string, method: string): Promise<string | undefined> {
    const basic =
      this.#login &&
      `Basic ${Buffer.from(`${this.#login.username}:${this.#login.password}`).toString('base64')}`;
    if (/^basic/i.test(challenge)) return basic;
    const realm = parameter(challenge, 'realm');
    if (!/^bearer/i.test(challenge) || realm === undefined) return undefined;
    const url = new URL(realm);
    const service = parameter(challenge, 'service');
    if (service !== undefined) url.searchParams.set('service', service);
    if (this.#repository !== '') {
      url.searchParams.set(
        'scope',
        `repository:${this.#repository}:${method === 'GET' ? 'pull' : 'pull,push'}`,
      );
    }
    const response = await this.#retrying(() =>
      this.#deps.http.send({
        method: 'GET',
        url: url.href,
        headers: basic === undefined ? {} : { authorization: basic },
      }),
    );
    if (response.status !== 200) throw this.#refused(`GET ${url.origin}${url.pathname}`, response);
    const body = parse(response);
    const token = textField(body, 'token') ?? textField(body, 'access_token');
    return token === undefined ? undefined : `Bearer ${token}`;
  }

  #refused(call: string, response: HttpResponse): ActionError {
    const [error] = listField(parse(response), 'errors');
    const said =
      [textField(error, 'code'), textField(error, 'message')].filter(Boolean).join(' ') || 'no reason given';
    const who = this.#login === undefined ? 'without a login' : `as ${this.#login.username}`;
    const hint =
      response.status === 401
        ? 'Check user and password; use actions/registry-login before this step.'
        : response.status === 403
          ? 'The login may not do this: grant it write on the repository, for ghcr.io `permissions: packages: write`.'
          : 'Try again later; the registry was asked several times.';
    return new ActionError(
      'REGISTRY_REFUSED',
      `${this.#registry} refuses ${who}: ${call} → ${response.status} ${escapeInline(said)}`,
      { hint },
    );
  }
}

function parameter(challenge: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(challenge)?.[1];
}

function parse(response: HttpResponse): unknown {
  try {
    const content: unknown = JSON.parse(response.body.toString('utf8'));
    return isJsonObject(content) ? content : undefined;
  } catch {
    return undefined;
  }
}
