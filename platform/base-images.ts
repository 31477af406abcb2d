/**
 * The images that others are built from, as no public registry is at hand: Debian's C library, Node from npm, and for
 * building a shell and npm. Made once into the cache, keyed by what goes in.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { architectures, writeOciLayout, writeOciLayouts } from './oci-archive.ts';
import { cacheFolder } from './tools.ts';

const run = promisify(execFile);
const NPM_VERSION = '11.19.1';
/** What the node program is linked against. */
const DEBIAN_PACKAGES = ['libc6', 'libgcc-s1', 'libstdc++6'];
const SHELL_TOOLS = [
  'sh',
  'cat',
  'chmod',
  'cp',
  'env',
  'ls',
  'ln',
  'mkdir',
  'mv',
  'rm',
  'sed',
  'tar',
  'test',
  'true',
  'uname',
];

/** Folders of OCI layouts. */
export interface BaseImages {
  /**
   * Node and nothing else: what runs in the cluster. That of another architecture, which nobody here could run, has no
   * programs.
   */
  readonly run: string;
  /** With npm and a shell. */
  readonly build: string;
}

export async function makeBaseImages(say: (line: string) => void): Promise<BaseImages> {
  const key = createHash('sha256')
    .update(await readFile(import.meta.filename))
    .update(await readFile(join(import.meta.dirname, 'oci-archive.ts')))
    .update(process.version)
    .update((await run('dpkg-query', ['-W', ...DEBIAN_PACKAGES])).stdout)
    .digest('hex')
    .slice(0, 16);
  const folder = join(cacheFolder, `base-images-${key}`);
  if (!existsSync(folder)) {
    say('making the base images: Node on Debian, to run and to build');
    await mkdir(cacheFolder, { recursive: true });
    const scratch = await mkdtemp(`${folder}.`);
    await make(scratch);
    await rename(scratch, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
  }
  return { run: join(folder, 'run'), build: join(folder, 'build') };
}

async function make(scratch: string): Promise<void> {
  const root = join(scratch, 'root');
  await mkdir(join(root, 'tmp'), { recursive: true });
  await chmod(join(root, 'tmp'), 0o1777);
  await unpackDebian(scratch, root);
  await mkdir(join(root, 'usr/local/bin'), { recursive: true });
  await copyFile(process.execPath, join(root, 'usr/local/bin/node'));
  await writeUsers(root);
  const other = join(scratch, 'other-root');
  await mkdir(join(other, 'tmp'), { recursive: true });
  await chmod(join(other, 'tmp'), 0o1777);
  await writeUsers(other);
  const config = { Env: ['PATH=/usr/local/bin:/usr/bin:/bin', 'NODE_ENV=production'] };
  const roots = { [architectures.own]: root, [architectures.other]: other };
  await writeOciLayouts({ name: 'node:24', roots, config, target: join(scratch, 'run') });
  await rm(other, { recursive: true });
  await addBuildTools(root);
  await writeOciLayout({ name: 'node:24-build', root, config, target: join(scratch, 'build') });
  await rm(root, { recursive: true });
}

async function writeUsers(root: string): Promise<void> {
  await mkdir(join(root, 'etc'), { recursive: true });
  await writeFile(
    join(root, 'etc/passwd'),
    'root:x:0:0:root:/root:/bin/sh\nnonroot:x:65532:65532:nonroot:/tmp:/sbin/nologin\n',
  );
  await writeFile(join(root, 'etc/group'), 'root:x:0:\nnonroot:x:65532:\n');
}

async function unpackDebian(scratch: string, root: string): Promise<void> {
  const packages = join(scratch, 'packages');
  await mkdir(packages);
  // apt drops its rights for downloads, which then may not be able to write here.
  await run('apt-get', ['-o', 'APT::Sandbox::User=root', 'download', ...DEBIAN_PACKAGES], { cwd: packages });
  for (const file of await readdir(packages)) await run('dpkg-deb', ['-x', join(packages, file), root]);
  await rm(packages, { recursive: true });
  for (const surplus of ['usr/share/doc', 'usr/share/lintian', 'usr/share/man']) {
    await rm(join(root, surplus), { recursive: true, force: true });
  }
}

async function addBuildTools(root: string): Promise<void> {
  const busybox = ['/bin/busybox', '/usr/bin/busybox'].find((path) => existsSync(path));
  if (busybox === undefined) throw new Error('busybox-static is not installed');
  await mkdir(join(root, 'bin'), { recursive: true });
  await copyFile(busybox, join(root, 'bin/busybox'));
  for (const name of SHELL_TOOLS) await symlink('/bin/busybox', join(root, 'bin', name));
  await mkdir(join(root, 'usr/bin'), { recursive: true });
  await symlink('/bin/env', join(root, 'usr/bin/env'));
  await run('npm', [
    'install',
    '--global',
    '--prefix',
    join(root, 'usr/local'),
    '--ignore-scripts',
    `npm@${NPM_VERSION}`,
  ]);
}
