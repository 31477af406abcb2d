import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Clock } from '../clock/clock.ts';
import { ActionError } from '../errors/action-error.ts';
import {
  type HttpClient,
  type HttpRequest,
  type HttpResponse,
  type HttpStream,
  headerText,
} from '../http/client.ts';
import { ConnectionError } from '../http/connection-error.ts';
import { withRetries } from '../http/retry.ts';
import { parseJsonObject, textField } from '../kube/object.ts';
import { basicAuthorization, readChallenge } from './challenge.ts';
import type { Login } from './docker-config.ts';
import { isTagImmutable } from './immutable-tag.ts';
import { apiHost, type ImageReference } from './reference.ts';
import { describeRefusal } from './refusal.ts';

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

export interface RegistryCall {
  readonly method: string;
  /** Or a whole address that the registry named. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: HttpRequest['body'];
  readonly timeoutMs?: number;
  /** Whether the caller repeats it, by `retry`: then a broken connection comes as a ConnectionError. */
  readonly isOnce?: boolean;
}

export const MANIFEST_TYPES = [
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

  get registry(): string {
    return this.#registry;
  }

  get repository(): string {
    return this.#repository;
  }

  /** The manifest or index by tag or digest; undefined where there is none. @throws ActionError REGISTRY_REFUSED */
  async manifest(reference: string): Promise<Manifest | undefined> {
    const path = `/v2/${this.#repository}/manifests/${reference}`;
    const response = await this.send({ method: 'GET', path, headers: { accept: MANIFEST_TYPES } });
    if (response.status === 404) return undefined;
    if (response.status !== 200) throw this.refused(`GET ${path}`, response);
    // What came is what counts, whatever the registry calls it.
    const digest = `sha256:${createHash('sha256').update(response.body).digest('hex')}`;
    const mediaType =
      headerText(response.headers, 'content-type') ?? 'application/vnd.oci.image.manifest.v1+json';
    return { digest, mediaType, content: response.body };
  }

  /** A blob by digest, from wherever the registry keeps it. @throws ActionError REGISTRY_REFUSED */
  async blob(digest: string): Promise<Buffer> {
    const path = `/v2/${this.#repository}/blobs/${digest}`;
    const response = await this.send({ method: 'GET', path });
    const elsewhere = headerText(response.headers, 'location');
    // Storage services take their own signature in the URL, and no other credential.
    const found =
      response.status >= 300 && response.status < 400 && elsewhere !== undefined
        ? await this.#retrying(() => this.#deps.http.send(this.#request({ method: 'GET', path: elsewhere })))
        : response;
    if (found.status !== 200) throw this.refused(`GET ${path}`, found);
    return found.body;
  }

  /**
   * Gives what is there already one more tag.
   *
   * @param tag or the digest of something new
   * @returns false when the tag is another image's, and the registry lets nobody move it
   * @throws ActionError REGISTRY_REFUSED
   */
  async tag(manifest: Pick<Manifest, 'mediaType' | 'content'>, tag: string): Promise<boolean> {
    const path = `/v2/${this.#repository}/manifests/${tag}`;
    const { mediaType, content } = manifest;
    const headers = { 'content-type': mediaType };
    const response = await this.send({ method: 'PUT', path, headers, body: content });
    if (response.status < 300) return true;
    if (response.status < 500 && isTagImmutable(response.body.toString('utf8'))) return false;
    throw this.refused(`PUT ${path}`, response);
  }

  /**
   * One call of the registry's API, with what answers its challenge; every answer is a value, whatever its status.
   *
   * @throws ActionError REGISTRY_REFUSED when no answer came
   */
  async send(call: RegistryCall): Promise<HttpResponse> {
    const attempt = () => this.#deps.http.send(this.#request(call));
    const tried = () => (call.isOnce ? attempt() : this.#reaching(() => this.#retrying(attempt)));
    const first = await tried();
    if (first.status !== 401) return first;
    const challenge = headerText(first.headers, 'www-authenticate') ?? '';
    this.#authorization = await this.#reaching(() => this.#authorize(challenge, call.method));
    return this.#authorization === undefined ? first : await tried();
  }

  /** A blob's content, as it comes; the caller reads it to its end. @throws ActionError REGISTRY_REFUSED */
  async openBlob(digest: string): Promise<Readable> {
    const path = `/v2/${this.#repository}/blobs/${digest}`;
    let found = await this.#open(path);
    if (found.status === 401) {
      await this.send({ method: 'HEAD', path });
      found = await this.#open(path);
    }
    const elsewhere = headerText(found.headers, 'location');
    if (found.status >= 300 && found.status < 400 && elsewhere !== undefined)
      found = await this.#open(elsewhere);
    if (found.status === 200) return found.stream;
    throw this.refused(`GET ${path}`, { ...found, body: Buffer.alloc(0) });
  }

  /** What is no content is thrown away, so that its connection is free again. */
  async #open(path: string): Promise<HttpStream> {
    const attempt = async () => {
      const answer = await this.#deps.http.open(this.#request({ method: 'GET', path }));
      if (answer.status !== 200) answer.stream.resume();
      return answer;
    };
    return await this.#reaching(() =>
      withRetries(attempt, { retries: RETRIES, statuses: RETRY_STATUSES, ...this.#deps }),
    );
  }

  /** Repeats several calls as one, while what stopped them may pass. @param statuses besides the usual ones */
  async retry(attempt: () => Promise<HttpResponse>, statuses: readonly number[] = []): Promise<HttpResponse> {
    const all = [...RETRY_STATUSES, ...statuses];
    return await this.#reaching(() =>
      withRetries(attempt, { retries: RETRIES, statuses: all, ...this.#deps }),
    );
  }

  #request({ method, path, headers = {}, body, timeoutMs }: RegistryCall): HttpRequest {
    const own = `https://${apiHost(this.#registry)}`;
    const url = new URL(path, own);
    // An upload's address may be elsewhere; the credential is for the registry alone.
    const isOwn = url.origin === new URL(own).origin;
    const authorization =
      isOwn && this.#authorization !== undefined ? { authorization: this.#authorization } : {};
    return {
      method,
      url: url.href,
      headers: { ...headers, ...authorization },
      signal: this.#deps.signal,
      ...(body === undefined ? {} : { body }),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    };
  }

  async #reaching<T>(attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
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

  /** What answers the challenge; undefined where there is no login to answer with. */
  async #authorize(challengeText: string, method: string): Promise<string | undefined> {
    const basic = this.#login === undefined ? undefined : basicAuthorization(this.#login);
    const rights = method === 'GET' || method === 'HEAD' ? 'pull' : 'pull,push';
    const scope = this.#repository === '' ? undefined : `repository:${this.#repository}:${rights}`;
    const challenge = readChallenge(challengeText, scope);
    if (challenge.kind !== 'token') return challenge.kind === 'basic' ? basic : undefined;
    const { url } = challenge;
    const headers: Record<string, string> = basic === undefined ? {} : { authorization: basic };
    const response = await this.#retrying(() =>
      this.#deps.http.send({ method: 'GET', url: url.href, headers, signal: this.#deps.signal }),
    );
    if (response.status !== 200) throw this.refused(`GET ${url.origin}${url.pathname}`, response);
    const body = parseJsonObject(response.body);
    const token = textField(body, 'token') ?? textField(body, 'access_token');
    return token === undefined ? undefined : `Bearer ${token}`;
  }

  /** The refusal as an error. @param call method and path */
  refused(call: string, response: HttpResponse): ActionError {
    return describeRefusal({ registry: this.#registry, login: this.#login, call, response });
  }
}
