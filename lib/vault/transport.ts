import createNodeVault from 'node-vault';
import type { Clock } from '../clock/clock.ts';
import { ActionError } from '../errors/action-error.ts';
import { type HttpClient, type HttpResponse, headerText } from '../http/client.ts';
import { ConnectionError } from '../http/connection-error.ts';
import { withRetries } from '../http/retry.ts';
import { isJsonObject, type JsonObject } from '../kube/object.ts';
import type { MaskOptions } from '../runner/mask-variants.ts';
import { parseExactly } from './json.ts';
import { type Refusal, textsIn } from './refusal.ts';
import { explainUnreachable } from './unreachable.ts';

export interface TransportOptions {
  /** The server's base, without `/v1`. */
  readonly url: string;
  readonly retries: number;
  /** For everything together. */
  readonly timeoutMs: number;
}

export interface VaultDeps {
  readonly http: HttpClient;
  readonly clock: Clock;
  readonly random: () => number;
  readonly info: (text: string) => void;
  /** For a clean-up that did not succeed: it changes no outcome. */
  readonly warn: (text: string) => void;
  readonly mask: (value: string, options?: MaskOptions) => void;
  /** Aborted when the run is cancelled. */
  readonly signal: AbortSignal;
}

export interface VaultRequest {
  readonly method: 'GET' | 'POST';
  /** Without `/v1/`, each step encoded. */
  readonly path: string;
  readonly query?: string;
  readonly namespace: string | undefined;
  readonly token: string;
  readonly body?: object;
  /** Whether a request under way is awaited when the run is cancelled: its answer says what there is to clean up. */
  readonly isFinished?: boolean;
}

export type VaultAnswer =
  | { readonly kind: 'answer'; readonly body: JsonObject }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

// 412: a replica that has not caught up; 429: quota; 503: sealed, standby, or a proxy.
const RETRY_STATUSES = [412, 429, 500, 502, 503, 504];
/** A connection that hangs leaves time for another. */
const TRY_TIMEOUT_MS = 10_000;

/** Sends requests by node-vault over lib/http: what may pass is repeated, until the deadline that all of them share. */
export class VaultTransport {
  readonly #options: TransportOptions;
  readonly #deps: VaultDeps;
  readonly #deadline: AbortSignal;
  /** Aborted by the deadline, and when the run is cancelled. */
  readonly signal: AbortSignal;

  constructor(options: TransportOptions, deps: VaultDeps) {
    this.#options = options;
    this.#deps = deps;
    this.#deadline = AbortSignal.timeout(options.timeoutMs);
    this.signal = AbortSignal.any([deps.signal, this.#deadline]);
  }

  /** @throws ActionError VAULT_UNAVAILABLE, CANCELLED when there is no answer at all */
  async call(request: VaultRequest): Promise<VaultAnswer> {
    let last: HttpResponse | undefined;
    const send = async (options: { method: string; uri: string; headers: Record<string, string> }) => {
      const response = await this.#sendRepeatedly(request, options);
      last = response;
      return { statusCode: response.status, body: jsonBody(response), request: { path: request.path } };
    };
    const client = createNodeVault({
      endpoint: this.#options.url,
      'request-promise': { defaults: () => send },
    });
    // node-vault takes what is not given from VAULT_* variables; a job's environment must change nothing here.
    Object.assign(client, { token: request.token, pathPrefix: '', namespace: request.namespace });
    const path = `/${request.path}${request.query ?? ''}`;
    // A signal's timer lets the process end: a connection that was lost without a word must not take the error along.
    const alive = setInterval(() => {}, this.#options.timeoutMs);
    try {
      const body: unknown = await client.request({ method: request.method, path });
      if (isJsonObject(body)) return { kind: 'answer', body };
      if (last?.status === 204) return { kind: 'answer', body: {} };
    } catch (error) {
      if (error instanceof ConnectionError) throw this.#explain(error);
      if (last === undefined) throw error;
    } finally {
      clearInterval(alive);
    }
    if (this.#deps.signal.aborted) throw cancelled();
    // node-vault keeps only the first of several errors; the answer has them all.
    return { kind: 'refused', refusal: refusalIn(request, last) };
  }

  #sendRepeatedly(
    { body, isFinished }: VaultRequest,
    { method, uri, headers }: { method: string; uri: string; headers: Record<string, string> },
  ): Promise<HttpResponse> {
    const { http, clock, random, info } = this.#deps;
    return withRetries(
      () =>
        http.send({
          method,
          url: uri,
          headers: { ...headers, 'x-vault-request': 'true', 'content-type': 'application/json' },
          signal: isFinished ? this.#deadline : this.signal,
          timeoutMs: Math.min(TRY_TIMEOUT_MS, this.#options.timeoutMs),
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      {
        retries: this.#options.retries,
        statuses: RETRY_STATUSES,
        clock,
        random,
        signal: this.signal,
        onRetry: (reason, waitMs) => info(`Vault: ${reason}; trying again in ${Math.round(waitMs)} ms`),
      },
    );
  }

  #explain(error: ConnectionError): ActionError {
    if (this.#deps.signal.aborted) return cancelled(error);
    return explainUnreachable(error, {
      url: this.#options.url,
      withinMs: this.#deadline.aborted ? this.#options.timeoutMs : undefined,
    });
  }
}

function cancelled(cause?: unknown): ActionError {
  return new ActionError('CANCELLED', 'The run was cancelled', { cause });
}

function jsonBody(response: HttpResponse): unknown {
  try {
    return parseExactly(response.body.toString('utf8'));
  } catch {
    // A page of something else than Vault, or nothing.
    return undefined;
  }
}

function refusalIn({ method, path }: VaultRequest, response: HttpResponse | undefined): Refusal {
  const body = response === undefined ? undefined : jsonBody(response);
  const said = response === undefined ? '' : response.body.toString('utf8').trim();
  // The one answer of Vault's listener that is plain text.
  const isPlain = /^Client sent an HTTP request to an HTTPS server/.test(said);
  return {
    method,
    path: decodeURIComponent(path),
    status: response?.status ?? 0,
    errors: isPlain ? [said] : textsIn(body, 'errors'),
    warnings: textsIn(body, 'warnings'),
    body,
    location: response && headerText(response.headers, 'location')?.replace(/[?#].*$/s, ''),
  };
}
