/**
 * The platform's programs that come as Go modules: built once into a cache outside the tree, keyed by what decides the
 * result (go.mod, go.sum, build flags, Go's version). `node platform/tools.ts` builds what is missing.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

interface ToolGroup {
  readonly name: string;
  /** Package path → name of the program. */
  readonly packages: Readonly<Record<string, string>>;
  readonly tags?: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** C compiler needed. */
  readonly cgo?: boolean;
}

const KUBERNETES_VERSION = 'v1.36.3';
const versionVariables = Object.fromEntries(
  ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version'].flatMap((path) => [
    [`${path}.gitVersion`, KUBERNETES_VERSION],
    [`${path}.gitMajor`, '1'],
    [`${path}.gitMinor`, '36'],
  ]),
);

function commands(module: string, ...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`${module}/cmd/${name}`, name]));
}

// The ones that other work waits for come first.
const groups: readonly ToolGroup[] = [
  {
    name: 'registry',
    packages: {
      ...commands('github.com/rhysd/actionlint', 'actionlint'),
      ...commands('github.com/distribution/distribution/v3', 'registry'),
    },
  },
  { name: 'act', packages: { 'github.com/nektos/act': 'act' } },
  { name: 'etcd', packages: { 'go.etcd.io/etcd/server/v3': 'etcd' } },
  {
    name: 'containerd',
    packages: commands('github.com/containerd/containerd/v2', 'containerd', 'containerd-shim-runc-v2', 'ctr'),
    tags: 'no_btrfs no_devmapper no_zfs',
  },
  {
    name: 'kubernetes',
    packages: commands(
      'k8s.io/kubernetes',
      'kube-apiserver',
      'kube-controller-manager',
      'kube-scheduler',
      'kubelet',
      'kube-proxy',
      'kubectl',
    ),
    variables: versionVariables,
  },
  { name: 'local-path', packages: { 'github.com/rancher/local-path-provisioner': 'local-path-provisioner' } },
  { name: 'vault', packages: { 'github.com/hashicorp/vault': 'vault' }, tags: 'minimal' },
  {
    name: 'buildkit',
    packages: {
      ...commands('github.com/docker/cli', 'docker'),
      // The name that the docker CLI looks for.
      'github.com/docker/buildx/cmd/buildx': 'docker-buildx',
      ...commands('github.com/moby/buildkit', 'buildkitd'),
    },
  },
  { name: 'env-readers', packages: commands('github.com/joho/godotenv', 'godotenv') },
];

/** What only the benchmark compares with. */
export const peers: readonly ToolGroup[] = [{ name: 'helm', packages: commands('helm.sh/helm/v4', 'helm') }];

/** What the benchmark of templates compares with, besides Debian's. */
export const templatePeers: readonly ToolGroup[] = [
  {
    name: 'envsubst',
    packages: {
      'github.com/a8m/envsubst/cmd/envsubst': 'a8m-envsubst',
      'github.com/drone/envsubst/cmd/envsubst': 'drone-envsubst',
    },
  },
];

/** What only the tests against a real model server need; its engine is C++. */
export const modelServers: readonly ToolGroup[] = [
  { name: 'ollama', packages: { 'github.com/ollama/ollama': 'ollama' }, cgo: true },
];

/** Where downloads and builds live that outlast a run. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'discordlm');

/** Paths of the programs by name, and the folders to put on PATH. */
export interface Tools {
  readonly path: (program: string) => string;
  readonly folders: readonly string[];
}

let goVersion: string | undefined;

async function groupFolder(group: ToolGroup): Promise<string> {
  goVersion ??= execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' }).trim();
  const hash = createHash('sha256').update(JSON.stringify([group, goVersion, process.arch]));
  for (const file of ['go.mod', 'go.sum']) {
    hash.update(await readFile(join(import.meta.dirname, 'tools', group.name, file)));
  }
  return join(cacheFolder, 'tools', `${group.name}-${hash.digest('hex').slice(0, 16)}`);
}

/** Builds what is missing, one program after the other, with a line for each: name, n of m, elapsed. */
export async function buildTools(
  say: (line: string) => void,
  wanted: readonly ToolGroup[] = groups,
): Promise<Tools> {
  const folders = await Promise.all(wanted.map(groupFolder));
  const total = wanted.reduce((sum, group) => sum + Object.keys(group.packages).length, 0);
  let count = 0;
  for (const [index, group] of wanted.entries()) {
    const folder = folders[index] ?? '';
    const programs = Object.entries(group.packages);
    if (!existsSync(folder)) await buildGroup(group, folder, new Progress(count, total, say));
    count += programs.length;
  }
  return { folders, path: (program) => findTool(folders, program) };
}

export function findTool(folders: readonly string[], program: string): string {
  const found = folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${program} is not among the platform's tools`);
  return found;
}

/** Says what is being built, every 30 s as well, and how long it took. */
class Progress {
  #count: number;
  readonly #total: number;
  readonly #say: (line: string) => void;

  constructor(count: number, total: number, say: (line: string) => void) {
    this.#count = count;
    this.#total = total;
    this.#say = say;
  }

  async step(program: string, work: () => Promise<void>): Promise<void> {
    const place = `(${++this.#count} of ${this.#total})`;
    const started = performance.now();
    const elapsed = () => `${Math.round((performance.now() - started) / 1000)} s`;
    this.#say(`building ${program} ${place}`);
    const timer = setInterval(() => this.#say(`building ${program} ${place}: ${elapsed()} so far`), 30_000);
    try {
      await work();
    } finally {
      clearInterval(timer);
    }
    this.#say(`built ${program} ${place} in ${elapsed()}`);
  }
}

async function buildGroup(group: ToolGroup, folder: string, progress: Progress): Promise<void> {
  const scratch = `${folder}.${process.pid}`;
  await mkdir(scratch, { recursive: true });
  try {
    for (const [path, program] of Object.entries(group.packages)) {
      await progress.step(program, () => goBuild(group, path, join(scratch, program), `${folder}.log`));
    }
    // Appears whole or not at all; another process may have been faster.
    await rename(scratch, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
    await rm(`${folder}.log`, { force: true });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function goBuild(group: ToolGroup, path: string, target: string, logFile: string): Promise<void> {
  const defines = Object.entries(group.variables ?? {}).map(([name, value]) => `-X ${name}=${value}`);
  const args = ['build', '-trimpath', '-ldflags', ['-s', '-w', ...defines].join(' ')];
  if (group.tags) args.push('-tags', group.tags);
  args.push('-o', target, path);
  const log = createWriteStream(logFile, { flags: 'a' });
  const child = spawn('go', args, {
    cwd: join(import.meta.dirname, 'tools', group.name),
    env: { ...process.env, CGO_ENABLED: group.cgo ? '1' : '0', GOFLAGS: '-mod=readonly' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const code = await new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  );
  log.end();
  if (code !== 0) throw new Error(`go build ${path} ended with ${code}; see ${logFile}`);
}

if (import.meta.main) {
  const tools = await buildTools((line) => console.log(line));
  console.log(tools.folders.join('\n'));
}
