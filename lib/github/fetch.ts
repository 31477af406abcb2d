import type { HttpClient } from '../http/client.ts';

/** `fetch` over our own client, as much of it as Octokit uses: proxies are honoured, and undici stays out. */
export function createFetch(
  http: Pick<HttpClient, 'send'>,
): (url: string, init?: RequestInit) => Promise<Response> {
  return async (url, init = {}) => {
    const { status, headers, body } = await http.send({
      method: init.method ?? 'GET',
      url,
      headers: Object.fromEntries(new Headers(init.headers).entries()),
      ...(typeof init.body === 'string' ? { body: init.body } : {}),
      signal: init.signal ?? undefined,
    });
    const flat = Object.entries(headers).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
    );
    const isEmpty = status === 204 || status === 205 || status === 304;
    const response = new Response(isEmpty ? null : new Uint8Array(body), { status, headers: flat });
    // Octokit names the URL in its errors; a constructed response has none.
    Object.defineProperty(response, 'url', { value: url });
    return response;
  };
}
