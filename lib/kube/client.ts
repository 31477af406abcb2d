import type { Clock } from '../clock/clock.ts';
import { HttpClient, type HttpStream } from '../http/client.ts';
import { withRetries } from '../http/retry.ts';
import type { ClusterAccess } from './access.ts';
import { isNotFound, KubeApiError } from './api-error.ts';
import { Discovery, type ObjectReference, type ResourceType } from './discovery.ts';
import { isJsonObject, type KubernetesObject, listField, textField } from './object.ts';
import { explainConnection, mendPath, proxyFor } from './unreachable.ts';

export interface ListQuery {
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
}

export interface ApplyOptions {
  readonly fieldManager: string;
  /** Takes over fields that other managers own. */
  readonly force: boolean;
  readonly dryRun?: boolean;
}

export interface KubeDeps {
  readonly clock: Clock;
  readonly random: () => number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

const RETRIES = 5;
const FIRST_RETRIES = 2;
const FIRST_TIMEOUT_MS = 10_000;
const RETRY_STATUSES = [429, 502, 503, 504];
/** The server sends a bookmark every minute or so. */
const WATCH_IDLE_MS = 100_000;
const LOG_LIMIT_BYTES = 256 * 1024;

type Query = Readonly<Record<string, string | undefined>>;

interface RequestOptions {
  readonly query?: Query;
  readonly body?: object;
  readonly contentType?: string;
  /** Changes nothing, although it is a POST. */
  readonly isRepeatable?: boolean;
  /** It is not known yet whether anybody is there: little patience. */
  readonly isFirst?: boolean;
}

/** A client for any kind of object, over the Kubernetes REST API. */
export class KubeClient {
  readonly server: string;
  readonly #access: ClusterAccess;
  readonly #http: HttpClient;
  readonly #deps: KubeDeps;
  readonly #discovery = new Discovery((path) => this.#json('GET', path));
  /** Requests sent so far. */
  requests = 0;

  constructor(access: ClusterAccess, deps: KubeDeps) {
    this.#access = access;
    this.#deps = deps;
    this.server = access.server;
    this.#http = new HttpClient({ environment: proxyFor(access, deps.environment), tls: access.tls });
  }

  /** @throws KubeApiError 404 where there is none */
  async get(reference: ObjectReference): Promise<KubernetesObject> {
    return (await this.#json('GET', await this.path(reference))) as KubernetesObject;
  }

  /** The same; undefined where there is none. */
  async find(reference: ObjectReference): Promise<KubernetesObject | undefined> {
    try {
      return await this.get(reference);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  async list(
    type: { apiVersion: string; kind: string; namespace?: string | undefined },
    query: ListQuery = {},
  ): Promise<KubernetesObject[]> {
    return (await this.listWithVersion(await this.path({ ...type, name: '' }), query)).items;
  }

  /** A list with the resource version from which a watch may go on. */
  async listWithVersion(
    path: string,
    query: ListQuery,
  ): Promise<{ items: KubernetesObject[]; resourceVersion: string }> {
    const body = await this.#json('GET', path, { query: { ...query } });
    const kind = (textField(body, 'kind') ?? '').replace(/List$/, '');
    const apiVersion = textField(body, 'apiVersion') ?? '';
    // The items of a list do not repeat what they are.
    const items = listField(body, 'items').map(
      (item) => ({ apiVersion, kind, ...item }) as unknown as KubernetesObject,
    );
    return { items, resourceVersion: textField(body, 'metadata', 'resourceVersion') ?? '' };
  }

  /** Server-side apply. Source: kubernetes.io, "Server-Side Apply" */
  async apply(object: KubernetesObject, options: ApplyOptions): Promise<KubernetesObject> {
    const query = {
      fieldManager: options.fieldManager,
      force: String(options.force),
      fieldValidation: 'Strict',
      ...(options.dryRun ? { dryRun: 'All' } : {}),
    };
    const path = await this.path(referenceTo(object));
    return (await this.#json('PATCH', path, {
      query,
      body: object,
      contentType: 'application/apply-patch+yaml',
    })) as KubernetesObject;
  }

  async create(object: KubernetesObject, query: Query = {}): Promise<KubernetesObject> {
    const path = await this.path({ ...referenceTo(object), name: '' });
    return (await this.#json('POST', path, { query, body: object })) as KubernetesObject;
  }

  /** Refused with 409 when somebody changed it since it was read. */
  async replace(object: KubernetesObject): Promise<KubernetesObject> {
    return (await this.#json('PUT', await this.path(referenceTo(object)), {
      body: object,
    })) as KubernetesObject;
  }

  async mergePatch(reference: ObjectReference, patch: object): Promise<KubernetesObject> {
    const contentType = 'application/merge-patch+json';
    return (await this.#json('PATCH', await this.path(reference), {
      body: patch,
      contentType,
    })) as KubernetesObject;
  }

  async delete(
    reference: ObjectReference,
    options: { uid?: string; foreground?: boolean } = {},
  ): Promise<void> {
    const body = {
      propagationPolicy: options.foreground ? 'Foreground' : 'Background',
      ...(options.uid === undefined ? {} : { preconditions: { uid: options.uid } }),
    };
    await this.#json('DELETE', await this.path(reference), { body });
  }

  /** The newest lines of a container's log; undefined where there is none, or where it may not be read. */
  async logs(
    pod: ObjectReference,
    container: string,
    options: { previous: boolean; lines: number },
  ): Promise<string | undefined> {
    const query = {
      container,
      previous: String(options.previous),
      tailLines: String(options.lines),
      limitBytes: String(LOG_LIMIT_BYTES),
    };
    // What it would explain stands without it: a log that cannot be read fails nothing.
    const answer = await this.#send('GET', `${await this.path(pod)}/log`, { query }).catch(() => undefined);
    if (answer === undefined || answer.status >= 300) return undefined;
    const text = answer.body.toString('utf8');
    // The kubelet's own answer, with status 200, for a container whose log is gone.
    return /^unable to retrieve container logs for \S+\s*$/.test(text) ? undefined : text;
  }

  /** The changes after a resource version, one JSON text a line. */
  async openWatch(path: string, query: Query, signal: AbortSignal): Promise<HttpStream> {
    return await this.#open(
      'GET',
      path,
      { query: { ...query, watch: 'true', allowWatchBookmarks: 'true' } },
      signal,
    );
  }

  /** @throws KubeApiError 404 where the cluster does not know the kind */
  async typeOf(type: { apiVersion: string; kind: string }): Promise<ResourceType> {
    return await this.#discovery.typeOf(type);
  }

  /** The REST path; of the whole collection where the name is empty. */
  async path(reference: ObjectReference): Promise<string> {
    return await this.#discovery.path(reference);
  }

  /** A call that fits none of the above and changes nothing, by its path: a review. */
  async call(method: string, path: string, body?: object, turn?: 'first'): Promise<unknown> {
    return await this.#json(method, path, {
      isRepeatable: true,
      isFirst: turn === 'first',
      ...(body === undefined ? {} : { body }),
    });
  }

  async #json(method: string, path: string, options: RequestOptions = {}): Promise<unknown> {
    const { status, body } = await this.#send(method, path, options);
    const content = parse(body);
    if (status >= 300) throw new KubeApiError(`${method} ${path}`, status, content);
    return content;
  }

  async #send(method: string, path: string, options: RequestOptions) {
    const { clock, random, signal } = this.#deps;
    const attempt = async () => {
      this.requests++;
      return await this.#http.send({
        method,
        url: this.#url(path, options.query),
        headers: {
          accept: 'application/json',
          ...(options.body === undefined
            ? {}
            : { 'content-type': options.contentType ?? 'application/json' }),
          ...(await this.#access.credentials.headers()),
        },
        signal,
        ...(options.isFirst ? { timeoutMs: FIRST_TIMEOUT_MS } : {}),
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      });
    };
    // A create that broke off may have been done; everything else may be repeated.
    const retries =
      method === 'POST' && !options.isRepeatable ? 0 : options.isFirst ? FIRST_RETRIES : RETRIES;
    const withRenewal = async () => {
      const response = await attempt().catch((error: unknown) => mendPath(this.#access, error));
      return response.status === 401 && this.#access.credentials.renew() ? await attempt() : response;
    };
    try {
      return await withRetries(withRenewal, { retries, statuses: RETRY_STATUSES, clock, random, signal });
    } catch (error) {
      throw await explainConnection(this.#access, error);
    }
  }

  async #open(
    method: string,
    path: string,
    options: { query: Query },
    signal: AbortSignal,
  ): Promise<HttpStream> {
    for (let tried = 0; ; tried++) {
      this.requests++;
      const headers = { accept: 'application/json', ...(await this.#access.credentials.headers()) };
      const url = this.#url(path, options.query);
      const answer = await this.#http
        .open({ method, url, headers, signal, idleMs: WATCH_IDLE_MS })
        .catch((error: unknown) => mendPath(this.#access, error))
        .catch(async (error: unknown) => {
          throw await explainConnection(this.#access, error);
        });
      if (answer.status < 300) return answer;
      const chunks: Buffer[] = [];
      for await (const chunk of answer.stream as AsyncIterable<Buffer>) chunks.push(chunk);
      if (answer.status === 401 && tried === 0 && this.#access.credentials.renew()) continue;
      throw new KubeApiError(`${method} ${path}`, answer.status, parse(Buffer.concat(chunks)));
    }
  }

  #url(path: string, query: Query = {}): string {
    const url = new URL(this.server + path);
    for (const [name, value] of Object.entries(query))
      if (value !== undefined) url.searchParams.set(name, value);
    return url.href;
  }
}

export function referenceTo({ apiVersion, kind, metadata }: KubernetesObject): ObjectReference {
  return {
    apiVersion,
    kind,
    name: metadata.name,
    ...(metadata.namespace === undefined ? {} : { namespace: metadata.namespace }),
  };
}

function parse(body: Buffer): unknown {
  const text = body.toString('utf8');
  try {
    const content: unknown = JSON.parse(text);
    return isJsonObject(content) ? content : text;
  } catch {
    return text;
  }
}
