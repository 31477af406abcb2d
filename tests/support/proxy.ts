import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that notes where its callers want to go, and lets nobody through. */
export interface ClosedProxy extends AsyncDisposable {
  readonly url: string;
  /** `host:port` of each attempt. */
  readonly targets: readonly string[];
  /** Everything that came, as it came. */
  readonly received: () => string;
}

export async function startClosedProxy(): Promise<ClosedProxy> {
  const targets: string[] = [];
  const chunks: Buffer[] = [];
  const server = createServer((request, response) => {
    targets.push(request.url ?? '');
    response.writeHead(403).end();
  });
  server.on('connection', (socket) => socket.on('data', (chunk) => chunks.push(chunk)));
  server.on('connect', (request, socket) => {
    targets.push(request.url ?? '');
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    targets,
    received: () => Buffer.concat(chunks).toString('latin1'),
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
