// Plain JavaScript on built-ins alone: it runs before anything is installed, on any Node from 20 on.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Node 24, which runs everything else. */
export const node24 = join(root, 'node_modules/node/bin/node');

const DEBIAN_PACKAGES = [
  'buildah',
  'busybox-static',
  'ca-certificates',
  'containernetworking-plugins',
  'golang-github-containers-common',
  'iproute2',
  'nftables',
  'openssh-client',
  'openssl',
  'procps',
  'python3-venv',
  'runc',
];
const MIN_NODE = 20;
const MIN_GO = [1, 26];

/** The packages that the lockfile names, installed anew whenever it changed. */
export function installNpmPackages() {
  if (Number(process.versions.node.split('.')[0]) < MIN_NODE)
    fail(`Node ${MIN_NODE} or newer is needed; this is ${process.version}`);
  const stampFile = join(root, 'node_modules/.lockfile-hash');
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(node24) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  timed('installing the npm packages', () => {
    // The machine's own Node is older than some packages ask for; they run on the one that is installed here.
    run('npm', ['ci', '--loglevel=error'], { cwd: root });
  });
  writeFileSync(stampFile, hash);
}

/** What the platform takes from Debian, or what is named; root is needed for this, and for the platform itself. */
export function installDebianPackages(names = DEBIAN_PACKAGES) {
  if (names === DEBIAN_PACKAGES && process.getuid?.() !== 0)
    fail('root is needed: a real kubelet and containerd run here, in namespaces of their own');
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  timed(`installing Debian packages: ${missing.join(', ')}`, () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], { env });
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env });
  });
}

/** The programs that have to be there already. */
export function checkPrerequisites() {
  for (const program of ['git', 'npm']) {
    if (spawnSync(program, ['--version']).status !== 0)
      fail(`${program} is needed; see the README's prerequisites`);
  }
  const go = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = (/^go(\d+)\.(\d+)/.exec(go.stdout ?? '') ?? []).slice(1).map(Number);
  if (major < MIN_GO[0] || (major === MIN_GO[0] && minor < MIN_GO[1])) {
    fail(`Go ${MIN_GO.join('.')} or newer is needed; ${go.stdout?.trim() || 'none'} is here`);
  }
}

function isInstalled(name) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
  return stdout === 'installed';
}

function timed(what, work) {
  const started = performance.now();
  console.log(`${what} …`);
  work();
  console.log(`${what}: ${Math.round((performance.now() - started) / 1000)} s`);
}

function run(program, args, options) {
  try {
    execFileSync(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
      ...options,
    });
  } catch (error) {
    fail(`${program} ${args.join(' ')} failed:\n${error.stdout ?? ''}${error.stderr ?? error.message}`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
