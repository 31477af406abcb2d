import { existsSync } from 'node:fs';
import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packOciLayout, writeOciLayout } from '../oci-archive.ts';
import type { Sandbox } from '../sandbox.ts';
import type { Tools } from '../tools.ts';

/** Images that are on the node before the first pod. */
const PAUSE_IMAGE = 'localhost/pause:local';
export const BUSYBOX_IMAGE = 'localhost/busybox:local';

export interface Containerd {
  readonly socket: string;
  readonly stop: () => Promise<void>;
}

interface Options {
  readonly sandbox: Sandbox;
  readonly tools: Tools;
  /** Hosts (`address:port`) whose certificates the authority made. */
  readonly registries: readonly string[];
  /** Path of the authority's certificate. */
  readonly authority: string;
}

export async function startContainerd(options: Options): Promise<Containerd> {
  const { sandbox, tools } = options;
  const socket = sandbox.path('containerd.sock');
  await writeConfiguration(options, socket);
  const toolFolder = join(tools.path('containerd'), '..');
  const { stop } = await sandbox.start({
    name: 'containerd',
    command: [tools.path('containerd'), '--config', sandbox.path('containerd.toml')],
    environment: { PATH: `${toolFolder}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin` },
  });
  await sandbox.waitFor('containerd', async () => existsSync(socket));
  await importImages(sandbox, [tools.path('ctr'), '--address', socket, '--namespace', 'k8s.io']);
  return { socket, stop };
}

async function writeConfiguration(
  { sandbox, registries, authority }: Options,
  socket: string,
): Promise<void> {
  const { podRange } = sandbox.addresses;
  for (const registry of registries) {
    const folder = sandbox.path('certs.d', registry);
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'hosts.toml'),
      `server = "https://${registry}"\n[host."https://${registry}"]\n  ca = "${authority}"\n`,
    );
  }
  await mkdir(sandbox.path('cni'));
  await writeFile(
    sandbox.path('cni', '10-platform.conflist'),
    JSON.stringify({
      cniVersion: '1.0.0',
      name: 'platform',
      plugins: [
        {
          type: 'bridge',
          bridge: 'cni0',
          isGateway: true,
          ipam: {
            type: 'host-local',
            ranges: [[{ subnet: podRange }]],
            routes: [{ dst: '0.0.0.0/0' }],
            dataDir: sandbox.path('cni-addresses'),
          },
        },
        { type: 'loopback' },
      ],
    }),
  );
  await writeFile(sandbox.path('containerd.toml'), configuration(sandbox, socket));
}

/** Without CAP_SYS_RESOURCE, AppArmor and systemd: this has to run in a container or a small machine too. */
function configuration(sandbox: Sandbox, socket: string): string {
  return `version = 3
root = '${sandbox.path('containerd')}'
state = '${sandbox.path('containerd-state')}'
disabled_plugins = ['io.containerd.nri.v1.nri']
[grpc]
  address = '${socket}'
[ttrpc]
  address = '${socket}.ttrpc'
[plugins.'io.containerd.internal.v1.opt']
  path = '${sandbox.path('containerd-opt')}'
[plugins.'io.containerd.cri.v1.images'.pinned_images]
  sandbox = '${PAUSE_IMAGE}'
[plugins.'io.containerd.cri.v1.images'.registry]
  config_path = '${sandbox.path('certs.d')}'
[plugins.'io.containerd.cri.v1.runtime']
  restrict_oom_score_adj = true
  disable_apparmor = true
  netns_mounts_under_state_dir = true
[plugins.'io.containerd.cri.v1.runtime'.cni]
  bin_dirs = ['/usr/lib/cni', '/opt/cni/bin']
  conf_dir = '${sandbox.path('cni')}'
`;
}

async function importImages(sandbox: Sandbox, ctr: readonly string[]): Promise<void> {
  const root = sandbox.path('busybox');
  await mkdir(join(root, 'bin'), { recursive: true });
  await mkdir(join(root, 'tmp'), { mode: 0o1777 });
  const program = ['/bin/busybox', '/usr/bin/busybox'].find((path) => existsSync(path));
  if (program === undefined) throw new Error('busybox-static is not installed');
  await copyFile(program, join(root, 'bin/busybox'));
  for (const name of [
    'sh',
    'sleep',
    'mkdir',
    'rm',
    'cat',
    'echo',
    'true',
    'false',
    'test',
    'ls',
    'wget',
    'touch',
    'env',
  ]) {
    await symlink('busybox', join(root, 'bin', name));
  }
  const images = [
    { name: PAUSE_IMAGE, file: 'pause', config: { Entrypoint: ['/bin/busybox', 'sleep', '2147483647'] } },
    { name: BUSYBOX_IMAGE, file: 'busybox', config: { Cmd: ['/bin/sh'] } },
  ];
  for (const { name, file, config } of images) {
    const layout = sandbox.path(`${file}.layout`);
    await writeOciLayout({ name, root, config, target: layout });
    await packOciLayout(layout, sandbox.path(`${file}.tar`));
    await sandbox.run(`import-${file}`, [...ctr, 'images', 'import', sandbox.path(`${file}.tar`)]);
  }
}
