import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Registry } from 'prom-client';
import type { Avatar } from './avatars.ts';
import { serveAvatar } from './serve-avatar.ts';

/** What the probes ask. */
export interface Health {
  /** Not stalled and not fatally closed; never about Discord or the model. */
  readonly isLive: () => boolean;
  /** Warm and able to answer, whoever's turn it is. */
  readonly isReady: () => boolean;
  readonly isStarted: () => boolean;
}

/** What is served. */
export interface Served {
  readonly health: Health;
  readonly registry: Registry;
  /** The picture of a path; undefined where there is none. */
  readonly avatarAt: (path: string) => Promise<Avatar | undefined>;
}

export interface HttpServers {
  readonly close: () => Promise<void>;
}

/** The probes and the cards' pictures on the one port, `/metrics` on the other. @throws Error when a port is taken */
export async function startServers(
  ports: { readonly port: number; readonly metricsPort: number },
  { health, registry, avatarAt }: Served,
): Promise<HttpServers> {
  const probes: Readonly<Record<string, () => boolean>> = {
    '/livez': health.isLive,
    '/healthz': health.isLive,
    '/readyz': health.isReady,
    '/startupz': health.isStarted,
  };
  const main = createServer((request, response) => {
    const path = pathOf(request);
    const probe = Object.hasOwn(probes, path) ? probes[path] : undefined;
    if (probe === undefined) void serveAvatar(request, response, avatarAt(path));
    else {
      const passes = probe();
      response.writeHead(passes ? 200 : 503).end(passes ? 'ok\n' : 'not now\n');
    }
  });
  const metrics = createServer(async (request, response) => {
    if (pathOf(request) !== '/metrics') {
      response.writeHead(404).end('not found\n');
      return;
    }
    response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
  });
  await Promise.all([listen(main, ports.port), listen(metrics, ports.metricsPort)]);
  return {
    close: async () => {
      await Promise.all([main, metrics].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** Not by `URL`, which throws on what anybody may send. */
function pathOf(request: IncomingMessage): string {
  return request.url?.split('?')[0] ?? '/';
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '0.0.0.0', resolve);
  });
}

const STALL_MS = 5_000;
const TICK_MS = 1_000;

/** Whether the event loop still turns: a timer that should fire every second has fired lately. */
export function watchEventLoop(): () => boolean {
  let last = performance.now();
  setInterval(() => {
    last = performance.now();
  }, TICK_MS).unref();
  return () => performance.now() - last < STALL_MS;
}
