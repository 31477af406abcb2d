import type { X509Certificate } from 'node:crypto';
import { Agent, request } from 'node:https';
import type { TLSSocket } from 'node:tls';

const TIMEOUT_MS = 10_000;

/**
 * What a server shows of itself, its own certificate first, whether it is to be trusted or not. Nothing is asked of it
 * and nothing told; for messages only.
 */
export function readPeerCertificates(
  url: string,
  options: { environment: Readonly<Record<string, string | undefined>>; servername?: string | undefined },
): Promise<readonly X509Certificate[]> {
  const { environment, servername } = options;
  const agent = new Agent({
    proxyEnv: environment,
    rejectUnauthorized: false,
    ...(servername === undefined ? {} : { servername }),
  });
  return new Promise((resolve) => {
    const done = (certificates: readonly X509Certificate[]) => {
      call.destroy();
      agent.destroy();
      resolve(certificates);
    };
    // The head is held back: the connection is ended before it would be sent.
    const call = request(url, { agent, method: 'HEAD', timeout: TIMEOUT_MS });
    call.on('socket', (socket) => {
      const secured = socket as TLSSocket;
      const show = () => done(chainOf(secured));
      if (secured.getPeerX509Certificate?.() !== undefined) show();
      else secured.on('secureConnect', show);
    });
    call.on('timeout', () => done([]));
    // Then it cannot be told more than the first attempt told.
    call.on('error', () => done([]));
  });
}

function chainOf(socket: TLSSocket): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next = socket.getPeerX509Certificate();
  while (next !== undefined && !chain.some((known) => known.fingerprint256 === next?.fingerprint256)) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}
