import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** What `:name` in the route's pattern stands for. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The body as JSON; undefined when there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: each route knows its own body
  readonly json: () => any;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Pieces sent one by one, for event streams. */
  readonly stream?: AsyncIterable<string>;
  /** The connection breaks instead of the answer, or in the middle of its body. */
  readonly broken?: 'before' | 'within';
}

export type Route = (call: Call) => Reply | Promise<Reply>;

/** `GET /path/:name` → what answers it. */
export type Routes = Readonly<Record<string, Route>>;

interface ServeOptions {
  readonly host: string;
  readonly port?: number;
  readonly tls?: { readonly cert: string; readonly key: string };
  /** What answers where no route does. */
  readonly otherwise?: Route;
  /** Gets every call, before it is answered. */
  readonly onCall?: (call: Call) => void;
}

/** So that what was sent is on its way before the connection breaks. */
const BREAK_AFTER_MS = 20;

/** The HTTP side of a stand-in; routes may be added while it runs. A route that throws answers 500 with the message, so that no fault stays hidden. */
export async function serve(
  routes: Routes,
  options: ServeOptions,
): Promise<{ url: string; server: Server; stop: () => Promise<void> }> {
  const answer = async (request: IncomingMessage): Promise<Reply> => {
    const call = await readCall(request);
    options.onCall?.(call);
    for (const { method, expression, route } of compile(routes)) {
      const match = method === call.method ? expression.exec(call.path) : null;
      if (match) return await route({ ...call, parameters: decodeAll(match.groups ?? {}) });
    }
    return (await options.otherwise?.(call)) ?? { status: 404, body: { message: 'Not Found' } };
  };
  const server = options.tls ? createHttps(options.tls) : createHttp();
  server.on('request', async (request, response) => {
    const reply = await answer(request).catch((error) => ({ status: 500, body: { message: String(error) } }));
    await send(response, reply);
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject).listen(options.port ?? 0, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${options.tls ? 'https' : 'http'}://${options.host}:${port}`,
    server,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const expressions = new Map<string, RegExp>();

function compile(routes: Routes): { method: string; expression: RegExp; route: Route }[] {
  return Object.entries(routes).map(([pattern, route]) => {
    const [method = '', path = ''] = pattern.split(' ');
    return { method, expression: expressionOf(path), route };
  });
}

function expressionOf(path: string): RegExp {
  const known = expressions.get(path);
  if (known !== undefined) return known;
  const source = path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:(\w+)/g, '(?<$1>[^/]+)');
  const expression = new RegExp(`^${source}$`);
  expressions.set(path, expression);
  return expression;
}

async function send(
  response: ServerResponse,
  { status, headers, body, stream, broken }: Reply,
): Promise<void> {
  if (broken === 'before') {
    response.destroy();
    return;
  }
  const isText = typeof body === 'string' || Buffer.isBuffer(body);
  const type = body === undefined || isText ? {} : { 'content-type': 'application/json' };
  response.writeHead(status, { ...type, ...headers });
  try {
    for await (const piece of stream ?? []) {
      if (response.destroyed) return;
      response.write(piece);
    }
  } catch {
    // The stream breaks off on purpose: so does the connection.
    response.destroy();
    return;
  }
  const text = body === undefined || isText ? body : JSON.stringify(body);
  if (broken === 'within') {
    response.write(String(text ?? '').slice(0, 10));
    setTimeout(() => response.destroy(), BREAK_AFTER_MS);
    return;
  }
  response.end(text);
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const url = new URL(request.url ?? '/', 'http://stand-in');
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body,
    parameters: {},
    json: () => (body.length === 0 ? undefined : JSON.parse(body.toString('utf8'))),
  };
}

function decodeAll(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
}
