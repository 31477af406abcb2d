import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createBuildahStore, removeBuildahStore } from '../../platform/buildah.ts';
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
  const folder = await mkdtemp(join(tmpdir(), 'images-'));
  const env = { ...process.env, ...(await createBuildahStore(folder, platform.ca)) };
  const archive = `oci-archive:${join(platform.info.folder, 'busybox.tar')}`;
  const login = registry.login ? ['--creds', `${registry.login.username}:${registry.login.password}`] : [];
  const { stdout: base } = await run('buildah', ['pull', '--quiet', archive], { env });
  // Another image than the node has already: what was pulled with a login is not given to pods without one.
  const file = join(folder, 'Containerfile');
  await writeFile(file, `FROM ${base.trim()}\nLABEL repository=${repository}\n`);
  const { stdout: image } = await run('buildah', ['build', '--quiet', '--file', file, folder], { env });
  await run('buildah', ['push', ...login, image.trim(), `docker://${reference}`], { env });
  await removeBuildahStore(folder);
  return reference;
}
