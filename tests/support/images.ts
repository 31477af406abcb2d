import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Platform } from '../../platform/info.ts';
import type { Registry } from '../../platform/parts/registry.ts';

const run = promisify(execFile);

/** Pushes the platform's busybox image and returns its reference. */
export async function pushBusybox(
  platform: Platform,
  registry: Registry,
  repository: string,
): Promise<string> {
  const reference = `${registry.host}/${repository}:v1`;
  const store = await mkdtemp(join(tmpdir(), 'images-'));
  const options = ['--root', join(store, 'root'), '--runroot', join(store, 'run'), '--storage-driver', 'vfs'];
  const environment = { ...process.env, SSL_CERT_FILE: platform.info.authority };
  const archive = `oci-archive:${join(platform.info.folder, 'busybox.tar')}`;
  const login = registry.login ? ['--creds', `${registry.login.username}:${registry.login.password}`] : [];
  const { stdout } = await run('buildah', [...options, 'pull', '--quiet', archive], { env: environment });
  await run('buildah', [...options, 'push', ...login, stdout.trim(), `docker://${reference}`], {
    env: environment,
  });
  await rm(store, { recursive: true });
  return reference;
}
