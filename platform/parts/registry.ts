import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { hash } from 'bcryptjs';
import type { Authority } from '../certificates.ts';
import { accepts, type Sandbox } from '../sandbox.ts';
import type { Tools } from '../tools.ts';

export interface Registry {
  /** `address:port`, as it stands in image names. */
  readonly host: string;
  readonly url: string;
  /** Undefined for the open one. */
  readonly login: { readonly username: string; readonly password: string } | undefined;
  /** Name of its log: one line a request. */
  readonly name: string;
}

interface Options {
  readonly sandbox: Sandbox;
  readonly tools: Tools;
  readonly authority: Authority;
  readonly name: string;
  readonly port: number;
  readonly requireLogin: boolean;
}

export async function startRegistry({
  sandbox,
  tools,
  authority,
  name,
  port,
  requireLogin,
}: Options): Promise<Registry & { stop: () => Promise<void> }> {
  const host = `${sandbox.addresses.node}:${port}`;
  const serving = await authority.issue(name, [sandbox.addresses.node]);
  const login = requireLogin
    ? { username: 'deployer', password: randomBytes(18).toString('base64url') }
    : undefined;
  if (login) {
    await writeFile(sandbox.path(`${name}.htpasswd`), `${login.username}:${await hash(login.password, 5)}\n`);
  }
  await writeFile(
    sandbox.path(`${name}.yaml`),
    JSON.stringify({
      version: '0.1',
      log: { level: 'info', accesslog: { disabled: false } },
      storage: { filesystem: { rootdirectory: sandbox.path(name) }, delete: { enabled: true } },
      http: {
        addr: host,
        secret: randomBytes(16).toString('hex'),
        tls: { certificate: serving.certificate, key: serving.key },
      },
      ...(login ? { auth: { htpasswd: { realm: 'platform', path: sandbox.path(`${name}.htpasswd`) } } } : {}),
    }),
  );
  const { stop } = await sandbox.start({
    name,
    command: [tools.path('registry'), 'serve', sandbox.path(`${name}.yaml`)],
    environment: { OTEL_TRACES_EXPORTER: 'none' },
  });
  await sandbox.waitFor(name, () => accepts(sandbox.addresses.node, port));
  return { host, url: `https://${host}`, login, name, stop };
}
