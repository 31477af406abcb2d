import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, rmdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Registry } from '../../platform/parts/registry.ts';
import { buildTools } from '../../platform/tools.ts';
import { eventually } from './cluster.ts';

const run = promisify(execFile);
const CGROUPS = '/sys/fs/cgroup';

export interface Buildkitd extends AsyncDisposable {
  /** For jobs that build with docker: the programs on PATH, and buildx set to this builder by default. */
  readonly environment: Readonly<Record<string, string>>;
  readonly processId: number;
}

/** A BuildKit of its own on a socket, with buildx and the docker CLI set to it; there is no docker daemon. */
export async function startBuildkitd({
  ca,
  registries,
}: {
  /** PEM text of the authorities of all the registries. */
  ca: string;
  registries: readonly Registry[];
}): Promise<Buildkitd> {
  const tools = await buildTools(() => {});
  const folder = await mkdtemp(join(tmpdir(), 'buildkitd-'));
  const cgroup = basename(folder);
  const socket = `unix://${join(folder, 'buildkitd.sock')}`;
  const authorities = join(folder, 'ca.pem');
  await writeFile(authorities, ca);
  await writeFile(
    join(folder, 'buildkitd.toml'),
    [
      `root = "${join(folder, 'root')}"`,
      `[grpc]\naddress = ["${socket}"]`,
      `[otel]\nsocketPath = "${join(folder, 'otel.sock')}"`,
      '[worker.containerd]\nenabled = false',
      `[worker.oci]\nenabled = true\nnetworkMode = "host"\ndefaultCgroupParent = "/${cgroup}"`,
      // On loopback it would not ask for TLS.
      ...registries.map(({ host }) => `[registry."${host}"]\nhttp = false\nca = ["${authorities}"]`),
      '',
    ].join('\n'),
  );
  const child = spawn(tools.path('buildkitd'), ['--config', join(folder, 'buildkitd.toml')], {
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk) => {
    log = `${log}${chunk}`.slice(-8192);
  });
  const environment = await setUpDocker(folder, tools.path);
  try {
    await eventually(async () => {
      if (child.exitCode !== null) throw new Error(`buildkitd ended: ${log}`);
      const create = ['buildx', 'create', '--name', 'tests', '--driver', 'remote', '--use', '--bootstrap'];
      await run(tools.path('docker'), [...create, socket], { env: { ...process.env, ...environment } });
    });
  } catch (error) {
    await stop(child, folder, cgroup);
    throw error;
  }
  return {
    environment,
    processId: child.pid ?? 0,
    [Symbol.asyncDispose]: () => stop(child, folder, cgroup),
  };
}

/** The CLI finds buildx as a plugin in its configuration's folder. */
async function setUpDocker(
  folder: string,
  path: (program: string) => string,
): Promise<Readonly<Record<string, string>>> {
  const config = join(folder, 'docker');
  await mkdir(join(config, 'cli-plugins'), { recursive: true });
  await symlink(path('docker-buildx'), join(config, 'cli-plugins/docker-buildx'));
  const programs = join(folder, 'bin');
  await mkdir(programs);
  await symlink(path('docker'), join(programs, 'docker'));
  return {
    PATH: [programs, process.env.PATH].join(delimiter),
    DOCKER_CONFIG: config,
    // There is none, whatever this machine has.
    DOCKER_HOST: `unix://${join(folder, 'no-daemon.sock')}`,
  };
}

async function stop(child: ChildProcess, folder: string, cgroup: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  const mounts = (await readFile('/proc/self/mounts', 'utf8'))
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '');
  for (const mount of mounts.filter((path) => path.startsWith(`${folder}/`)).toReversed()) {
    await run('umount', ['--lazy', mount]);
  }
  for (const controller of ['', ...(await readdir(CGROUPS))])
    await removeCgroup(join(CGROUPS, controller, cgroup));
  await rm(folder, { recursive: true, force: true });
}

/** A control group can be removed once those below it are; its files go with it. */
async function removeCgroup(path: string): Promise<void> {
  if (!existsSync(path)) return;
  for (const entry of await readdir(path, { withFileTypes: true })) {
    if (entry.isDirectory()) await removeCgroup(join(path, entry.name));
  }
  await rmdir(path);
}
