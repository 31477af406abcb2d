import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: callers know what they asked for
  readonly json: () => any;
}

interface RequestOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON unless it is text or bytes. */
  readonly body?: unknown;
  /** PEM of the authority to trust. */
  readonly ca?: string;
}

interface Response {
  readonly status: number;
  readonly headers: Answer['headers'];
  readonly body: Buffer;
}

/** A request of the platform's own, of tests and of the demo; the product has lib/http. */
export async function request(url: string, options: RequestOptions = {}): Promise<Answer> {
  const { status, headers, body } = await send(url, options);
  const text = body.toString('utf8');
  return { status, headers, text, json: () => JSON.parse(text) };
}

/** The body of a successful answer. @throws Error with status and body otherwise */
export async function requestBytes(url: string, options: RequestOptions = {}): Promise<Buffer> {
  const { status, body } = await send(url, options);
  if (status >= 300) throw new Error(`${url} → ${status} ${body.toString('utf8').slice(0, 500)}`);
  return body;
}

function send(url: string, options: RequestOptions): Promise<Response> {
  const { body, ca } = options;
  const payload =
    body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const begin = url.startsWith('https:') ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const call = begin(
      url,
      {
        method: options.method ?? (payload === undefined ? 'GET' : 'POST'),
        headers: {
          ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
          ...options.headers,
        },
        timeout: 30_000,
        // A connection that was kept may be closed at the other end just when it is used again.
        agent: false,
        ...(ca === undefined ? {} : { ca }),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    call.on('timeout', () => call.destroy(new Error(`${url} does not answer`)));
    call.on('error', reject);
    call.end(payload);
  });
}

/** The JSON of a successful answer. @throws Error with status and body otherwise */
// biome-ignore lint/suspicious/noExplicitAny: callers know what they asked for
export async function requestJson(url: string, options: RequestOptions = {}): Promise<any> {
  const answer = await request(url, options);
  if (answer.status >= 300)
    throw new Error(`${options.method ?? ''} ${url} → ${answer.status} ${answer.text.slice(0, 500)}`);
  return answer.text === '' ? undefined : answer.json();
}
