import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * A store and settings for buildah in a folder, apart from this machine's own.
 *
 * @param authority PEM text that is trusted besides the machine's own authorities
 * @returns what to set in the environment of whoever starts buildah
 */
export async function createBuildahStore(
  folder: string,
  authority: string,
): Promise<Readonly<Record<string, string>>> {
  const path = (name: string) => join(folder, name);
  const system = await readFile('/etc/ssl/certs/ca-certificates.crt', 'utf8').catch(() => '');
  await writeFile(
    path('storage.conf'),
    `[storage]\ndriver = "overlay"\ngraphroot = "${path('containers')}"\nrunroot = "${path('containers-run')}"\n`,
  );
  await writeFile(path('containers.conf'), '[containers]\nnetns = "host"\n[engine]\nruntime = "runc"\n');
  await writeFile(path('ca.pem'), `${system}\n${authority}`);
  return {
    NODE_EXTRA_CA_CERTS: path('ca.pem'),
    SSL_CERT_FILE: path('ca.pem'),
    CONTAINERS_STORAGE_CONF: path('storage.conf'),
    CONTAINERS_CONF: path('containers.conf'),
    BUILDAH_ISOLATION: 'oci',
    BUILDAH_RUNTIME: 'runc',
  };
}

/** Removes the folder with the store in it. */
export async function removeBuildahStore(folder: string): Promise<void> {
  // buildah keeps a mount of its store's folder.
  await run('umount', ['--lazy', join(folder, 'containers/overlay')]).catch(() => {});
  await rm(folder, { recursive: true, force: true });
}
