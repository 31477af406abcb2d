import { writeFile } from 'node:fs/promises';
import type { Authority } from '../certificates.ts';
import { requestJson } from '../request.ts';
import { accepts, type Sandbox } from '../sandbox.ts';
import type { Tools } from '../tools.ts';

const PORT = 8200;

export interface VaultInfo {
  readonly url: string;
  readonly rootToken: string;
  /** Path of the audit log: two JSON lines a request; values are hashed. */
  readonly auditLog: string;
}

/** A request as root; `path` is without `/v1/`. */
// biome-ignore lint/suspicious/noExplicitAny: callers know what they asked for
export type VaultCall = (method: string, path: string, body?: unknown) => Promise<any>;

export function vaultCall({ url, rootToken }: Pick<VaultInfo, 'url' | 'rootToken'>, ca: string): VaultCall {
  return (method, path, body) =>
    requestJson(`${url}/v1/${path}`, { method, body, ca, headers: { 'x-vault-token': rootToken } });
}

/** A real server with storage in memory, initialised, unsealed, with a KV v2 mount at `secret/` and the audit log on. */
export async function startVault(options: {
  sandbox: Sandbox;
  tools: Tools;
  authority: Authority;
}): Promise<VaultInfo & { stop: () => Promise<void> }> {
  const { sandbox, tools, authority } = options;
  const address = `${sandbox.addresses.node}:${PORT}`;
  const url = `https://${address}`;
  const serving = await authority.issue('vault', [sandbox.addresses.node]);
  await writeFile(
    sandbox.path('vault.json'),
    JSON.stringify({
      storage: { inmem: {} },
      listener: [{ tcp: { address, tls_cert_file: serving.certificate, tls_key_file: serving.key } }],
      api_addr: url,
      disable_mlock: true,
      log_level: 'info',
    }),
  );
  const { stop } = await sandbox.start({
    name: 'vault',
    command: [tools.path('vault'), 'server', `-config=${sandbox.path('vault.json')}`],
  });
  await sandbox.waitFor('vault', () => accepts(sandbox.addresses.node, PORT));
  const ca = await authority.text();
  const { keys, root_token: rootToken } = await vaultCall({ url, rootToken: '' }, ca)('PUT', 'sys/init', {
    secret_shares: 1,
    secret_threshold: 1,
  });
  const call = vaultCall({ url, rootToken }, ca);
  await call('PUT', 'sys/unseal', { key: keys[0] });
  const auditLog = sandbox.path('log', 'audit-vault.log');
  await call('PUT', 'sys/audit/file', { type: 'file', options: { file_path: auditLog } });
  await call('POST', 'sys/mounts/secret', { type: 'kv', options: { version: '2' } });
  return { url, rootToken, auditLog, stop };
}
