import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import type { PeerCertificate } from 'node:tls';
import { ConnectionError } from './connection-error.ts';
import { EarlyAgent } from './early-agent.ts';

/** TLS as Node takes it; PEM texts. */
export interface TlsOptions {
  readonly ca?: string | Buffer;
  readonly cert?: string | Buffer;
  readonly key?: string | Buffer;
  readonly servername?: string;
  readonly rejectUnauthorized?: boolean;
  /** In place of the comparison with the URL's host; the error is what speaks against the certificate. */
  readonly checkServerIdentity?: (host: string, certificate: PeerCertificate) => Error | undefined;
}

export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A stream is made anew for every try; its length goes into the headers. */
  readonly body?: string | Buffer | (() => Readable);
  /** For the connection and the head of the answer, then between two pieces of the body. Default: 30 s. */
  readonly timeoutMs?: number;
  /** Between two pieces of the body, where that may be longer. */
  readonly idleMs?: number;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** The head of an answer whose body is still coming. */
export interface HttpStream {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly stream: IncomingMessage;
}

export interface HttpClientOptions {
  /** For HTTPS_PROXY, HTTP_PROXY and NO_PROXY, in either case. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly tls?: TlsOptions;
}

const DEFAULT_TIMEOUT_MS = 30_000;
const MAX_BODY_BYTES = 64 * 1024 * 1024;

/**
 * The one door to the network: kept-alive connections, proxies honoured, no redirect followed (a redirect could carry
 * credentials to another host), every answer a value whatever its status.
 */
export class HttpClient {
  readonly #https: EarlyAgent;
  readonly #http: HttpAgent;
  readonly #hasProxy: boolean;

  constructor({ environment, tls = {} }: HttpClientOptions) {
    const shared = { keepAlive: true, proxyEnv: environment };
    this.#https = new EarlyAgent(shared, tls);
    this.#http = new HttpAgent(shared);
    this.#hasProxy = Boolean(environment.https_proxy || environment.HTTPS_PROXY);
  }

  /** Begins to connect, while what is to be sent is still on its way. Does nothing where a proxy is between. */
  connectEarly(url: string): void {
    if (url.startsWith('https:') && !this.#hasProxy && URL.canParse(url))
      this.#https.connectEarly(new URL(url));
  }

  /** @throws ConnectionError when no whole answer came */
  async send(request: HttpRequest): Promise<HttpResponse> {
    const { status, headers, stream } = await this.open(request);
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > MAX_BODY_BYTES) throw new Error(`the answer is longer than ${MAX_BODY_BYTES} bytes`);
        chunks.push(chunk);
      }
    } catch (error) {
      throw ConnectionError.from(error, request);
    }
    return { status, headers, body: Buffer.concat(chunks) };
  }

  /** The answer as soon as its head is there. The caller reads the stream to its end or destroys it. */
  open(request: HttpRequest): Promise<HttpStream> {
    const isHttps = request.url.startsWith('https:');
    const timeoutMs = request.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    return new Promise((resolve, reject) => {
      const fail = (error: unknown) => reject(ConnectionError.from(error, request));
      let isAnswered = false;
      let call: ReturnType<typeof requestHttp>;
      try {
        call = (isHttps ? requestHttps : requestHttp)(request.url, {
          method: request.method,
          headers: {
            'user-agent': 'discordlm-actions',
            // Node sends the body of a DELETE without its length, and the rest of the connection is read wrongly.
            ...lengthOf(request.body),
            ...request.headers,
          },
          agent: isHttps ? this.#https : this.#http,
          timeout: timeoutMs,
          ...(request.signal ? { signal: request.signal } : {}),
        });
      } catch (error) {
        fail(error);
        return;
      }
      call.on('timeout', () => {
        call.destroy(
          Object.assign(new Error(`no answer within ${timeoutMs / 1000} s`), { code: 'ETIMEDOUT' }),
        );
      });
      call.on('error', fail);
      call.on('response', (stream) => {
        isAnswered = true;
        if (request.idleMs !== undefined) call.setTimeout(request.idleMs);
        resolve({ status: stream.statusCode ?? 0, headers: stream.headers, stream });
      });
      if (typeof request.body !== 'function') {
        call.end(request.body);
        return;
      }
      pipeline(request.body(), call, (error) => {
        // A server may answer before it has read everything; what it says counts.
        if (error && !isAnswered) fail(error);
      });
    });
  }

  /** Ends idle connections, so that the process can end. */
  close(): void {
    this.#https.destroy();
    this.#http.destroy();
  }
}

function lengthOf(body: HttpRequest['body']): Record<string, string> {
  return body === undefined || typeof body === 'function'
    ? {}
    : { 'content-length': `${Buffer.byteLength(body)}` };
}

/** A header that came once or several times, as one text. */
export function headerText(headers: IncomingMessage['headers'], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
