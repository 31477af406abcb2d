import { Agent, type AgentOptions } from 'node:https';
import { isIP } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect, type TLSSocket } from 'node:tls';
import type { TlsOptions } from './client.ts';

/** An agent that may open a connection before there is anything to send. */
export class EarlyAgent extends Agent {
  readonly #tls: TlsOptions;
  #early: { readonly socket: TLSSocket; readonly origin: string } | undefined;

  constructor(options: AgentOptions, tls: TlsOptions) {
    super({ ...options, ...tls });
    this.#tls = tls;
  }

  /** The next request to this host and port takes the connection; a failure is left to that request's own. */
  connectEarly({ hostname, port }: URL): void {
    const host = hostname.replace(/^\[(.*)\]$/, '$1');
    const servername = this.#tls.servername ?? (isIP(host) ? '' : host);
    const options = { host, port: Number(port || 443), servername, ALPNProtocols: ['http/1.1'] };
    const socket = connect({ ...this.#tls, ...options });
    // Nobody waits for it yet: neither its failure nor its idleness is the process's affair. What a server says after
    // the handshake, of a missing client certificate say, would leave a socket that looks alive.
    socket.on('error', () => socket.destroy()).unref();
    this.#early = { socket, origin: `${host}:${options.port}` };
  }

  override createConnection(
    ...[options, callback]: Parameters<Agent['createConnection']>
  ): ReturnType<Agent['createConnection']> {
    const early = this.#takeEarly(`${options.host}:${options.port}`);
    return early ?? super.createConnection(options, callback);
  }

  override destroy(): void {
    this.#early?.socket.destroy();
    super.destroy();
  }

  #takeEarly(origin: string): Duplex | undefined {
    const early = this.#early;
    if (early?.origin !== origin) return undefined;
    this.#early = undefined;
    if (early.socket.destroyed || early.socket.readyState === 'closed') return undefined;
    early.socket.ref();
    return early.socket;
  }
}
