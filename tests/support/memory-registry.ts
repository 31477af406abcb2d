import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpClient, type HttpRequest, type HttpStream } from '../../lib/http/client.ts';
import type { Login } from '../../lib/oci/docker-config.ts';
import { RegistryClient, type RegistryDeps } from '../../lib/oci/registry.ts';

/** One request as it came. */
export interface RegistryRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly authorization: string | undefined;
}

interface Options {
  /** Answers in the registry's place, where it returns true. @param count of requests with this method and path, from 1 */
  readonly fault?: (request: RegistryRequest, response: ServerResponse, count: number) => boolean;
  /** Whether tokens are asked for, as ghcr.io does; each is for what its scopes say. */
  readonly asksForTokens?: boolean;
}

export interface MemoryRegistry extends AsyncDisposable {
  readonly host: string;
  /** `repository@digest` → content. */
  readonly blobs: Map<string, Buffer>;
  /** `repository:reference` → content and type. */
  readonly manifests: Map<string, { readonly content: Buffer; readonly mediaType: string }>;
  readonly requests: RegistryRequest[];
  readonly deps: RegistryDeps;
  readonly client: (repository: string, login?: Login) => RegistryClient;
}

export const sha256 = (content: Buffer | string) =>
  `sha256:${createHash('sha256').update(content).digest('hex')}`;

/** Only the address differs: a registry's is https, and a test needs no certificate. */
class PlainHttpClient extends HttpClient {
  override open(request: HttpRequest): Promise<HttpStream> {
    return super.open({ ...request, url: request.url.replace(/^https:/, 'http:') });
  }
}

/** A registry that keeps everything in memory and fails where it is told to. */
export async function startMemoryRegistry({ fault, asksForTokens }: Options = {}): Promise<MemoryRegistry> {
  const http = new PlainHttpClient({ environment: {} });
  const deps: RegistryDeps = {
    http,
    clock: { now: () => new Date(), sleep: async () => {} },
    random: () => 0,
    signal: new AbortController().signal,
  };
  const registry = { blobs: new Map(), manifests: new Map(), requests: [] } as Pick<
    MemoryRegistry,
    'blobs' | 'manifests' | 'requests'
  >;
  const server = createServer((incoming, response) => {
    const request = {
      method: incoming.method ?? '',
      path: incoming.url ?? '',
      authorization: incoming.headers.authorization,
    };
    registry.requests.push(request);
    const isSame = ({ method, path }: RegistryRequest) => method === request.method && path === request.path;
    if (fault?.(request, response, registry.requests.filter(isSame).length)) return;
    if (asksForTokens && !isAllowed(request, response, incoming.headers.host ?? '')) return;
    void answer(registry, incoming, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...registry,
    deps,
    host,
    client: (repository, login) => new RegistryClient({ registry: host, repository }, login, deps),
    [Symbol.asyncDispose]: async () => {
      http.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A token is the scopes it is for, in base64. */
function isAllowed(
  { method, path, authorization }: RegistryRequest,
  response: ServerResponse,
  host: string,
): boolean {
  const url = new URL(path, 'http://registry');
  if (url.pathname === '/token') {
    const token = Buffer.from(JSON.stringify(url.searchParams.getAll('scope'))).toString('base64');
    response.end(JSON.stringify({ token }));
    return false;
  }
  const repository = /^\/v2\/(.+)\/(?:blobs|manifests)\//.exec(url.pathname)?.[1] ?? '';
  const from = url.searchParams.get('from');
  const needed = [
    `repository:${repository}:${/GET|HEAD/.test(method) ? 'pull' : 'pull,push'}`,
    ...(from === null ? [] : [`repository:${from}:pull`]),
  ];
  const held = Buffer.from(authorization?.replace(/^Bearer /, '') ?? '', 'base64').toString('utf8');
  const isHeld = (scope: string) => held.includes(scope);
  if (needed.every(isHeld)) return true;
  const challenge = `Bearer realm="https://${host}/token",service="registry",scope="${needed.join(' ')}"`;
  response.writeHead(401, { 'www-authenticate': challenge }).end();
  return false;
}

type Kept = Pick<MemoryRegistry, 'blobs' | 'manifests'>;

async function answer(kept: Kept, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '', 'http://registry');
  const [, repository = '', kind, rest = ''] =
    /^\/v2\/(.+?)\/(blobs|manifests)\/(.*)$/.exec(url.pathname) ?? [];
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of incoming) chunks.push(chunk);
  } catch {
    // The other side went away; there is nobody to answer.
    return;
  }
  const body = Buffer.concat(chunks);
  if (kind === 'manifests') answerManifest(kept, { key: `${repository}:${rest}`, incoming, body }, response);
  else if (rest.startsWith('uploads/')) answerUpload(kept, { repository, url, incoming, body }, response);
  else {
    const found = kept.blobs.get(`${repository}@${rest}`);
    response.writeHead(found ? 200 : 404).end(incoming.method === 'GET' ? found : undefined);
  }
}

function answerManifest(
  { manifests }: Kept,
  { key, incoming, body }: { key: string; incoming: IncomingMessage; body: Buffer },
  response: ServerResponse,
): void {
  if (incoming.method === 'PUT') {
    manifests.set(key, { content: body, mediaType: incoming.headers['content-type'] ?? '' });
    response.writeHead(201).end();
    return;
  }
  const found = manifests.get(key);
  if (found === undefined) response.writeHead(404).end();
  else
    response
      .writeHead(200, { 'content-type': found.mediaType, 'docker-content-digest': sha256(found.content) })
      .end(incoming.method === 'GET' ? found.content : undefined);
}

function answerUpload(
  { blobs }: Kept,
  {
    repository,
    url,
    incoming,
    body,
  }: { repository: string; url: URL; incoming: IncomingMessage; body: Buffer },
  response: ServerResponse,
): void {
  const digest = url.searchParams.get('digest') ?? '';
  const [mount, from] = [url.searchParams.get('mount'), url.searchParams.get('from')];
  const mounted = mount === null ? undefined : blobs.get(`${from}@${mount}`);
  if (mounted !== undefined) blobs.set(`${repository}@${mount}`, mounted);
  if (incoming.method === 'DELETE') response.writeHead(204).end();
  else if (incoming.method === 'POST' && mounted === undefined)
    response.writeHead(202, { location: `/v2/${repository}/blobs/uploads/one?state=x` }).end();
  else if (incoming.method === 'POST') response.writeHead(201).end();
  else if (sha256(body) !== digest)
    response.writeHead(400).end(JSON.stringify({ errors: [{ code: 'DIGEST_INVALID' }] }));
  else {
    blobs.set(`${repository}@${digest}`, body);
    response.writeHead(201).end();
  }
}
