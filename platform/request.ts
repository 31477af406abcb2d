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

/** A request of the platform's own, of tests and of the demo; the product has lib/http. */
export function request(url: string, options: RequestOptions = {}): Promise<Answer> {
  const { body, ca } = options;
  const payload =
    body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
  const send = url.startsWith('https:') ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const call = send(
      url,
      {
        method: options.method ?? (payload === undefined ? 'GET' : 'POST'),
        headers: {
          ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
          ...options.headers,
        },
        timeout: 30_000,
        ...(ca === undefined ? {} : { ca }),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text,
            json: () => JSON.parse(text),
          });
        });
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
