import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Authority } from '../../platform/certificates.ts';
import type { Platform } from '../../platform/info.ts';
import { type VaultCall, vaultCall } from '../../platform/parts/vault.ts';
import { accepts } from '../../platform/sandbox.ts';
import { freePort } from './free-port.ts';

export interface VaultServer extends AsyncDisposable {
  readonly url: string;
  /** The authority of its certificate and of its clients', as PEM; empty where it speaks no TLS. */
  readonly ca: string;
  /** Of a client that it lets in. */
  readonly client: { readonly certificate: string; readonly key: string };
  /** After it the server is sealed. */
  readonly initialize: () => Promise<void>;
  /** Initialised and unsealed: requests as root. */
  readonly open: () => Promise<VaultCall>;
}

interface Options {
  /** Speaks TLS, and to clients with a certificate only. */
  readonly isMutual?: boolean;
}

/** Another real Vault beside the platform's, on loopback: sealed, or choosy about its clients. */
export async function startVaultServer(
  platform: Pick<Platform, 'tool'>,
  options: Options = {},
): Promise<VaultServer> {
  const folder = await mkdtemp(join(tmpdir(), 'vault-server-'));
  const port = await freePort();
  const authority = options.isMutual ? await Authority.create(folder) : undefined;
  const listener = await listenerOf(port, authority);
  const scheme = authority ? 'https' : 'http';
  const url = `${scheme}://127.0.0.1:${port}`;
  await writeFile(
    join(folder, 'vault.json'),
    JSON.stringify({
      storage: { inmem: {} },
      listener: [{ tcp: listener }],
      api_addr: url,
      disable_mlock: true,
    }),
  );
  const log = openSync(join(folder, 'log'), 'w');
  const child = spawn(platform.tool('vault'), ['server', `-config=${join(folder, 'vault.json')}`], {
    stdio: ['ignore', log, log],
  });
  while (!(await accepts('127.0.0.1', port))) {
    if (child.exitCode !== null) throw new Error(await readFile(join(folder, 'log'), 'utf8'));
    await sleep(50);
  }
  const ca = (await authority?.text()) ?? '';
  const issued = await authority?.issue('client');
  const initialize = async () => {
    const shares = { secret_shares: 1, secret_threshold: 1 };
    return await vaultCall({ url, rootToken: '' }, ca)('PUT', 'sys/init', shares);
  };
  return {
    url,
    ca,
    client: {
      certificate: issued ? await readFile(issued.certificate, 'utf8') : '',
      key: issued ? await readFile(issued.key, 'utf8') : '',
    },
    initialize: async () => void (await initialize()),
    open: async () => {
      const { keys, root_token: rootToken } = await initialize();
      const call = vaultCall({ url, rootToken }, ca);
      await call('PUT', 'sys/unseal', { key: keys[0] });
      return call;
    },
    [Symbol.asyncDispose]: async () => {
      await end(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listenerOf(port: number, authority: Authority | undefined): Promise<object> {
  const address = `127.0.0.1:${port}`;
  if (authority === undefined) return { address, tls_disable: true };
  const serving = await authority.issue('server', ['127.0.0.1']);
  return {
    address,
    tls_cert_file: serving.certificate,
    tls_key_file: serving.key,
    tls_client_ca_file: authority.certificate,
    tls_require_and_verify_client_cert: true,
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
