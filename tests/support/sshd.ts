import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { cacheFolder } from '../../platform/tools.ts';
import { freePort } from './free-port.ts';

const run = promisify(execFile);
/** With the library that Debian's build of it wants and nobody else does. */
const PACKAGES = ['openssh-server', 'libwrap0'];

/** A real OpenSSH server on loopback, for one user with one key. */
export interface Sshd extends AsyncDisposable {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Of the user; lets in. */
  readonly privateKey: string;
  /** The lines that pin this server. */
  readonly knownHosts: string;
  /** @example 'SHA256:…' */
  readonly fingerprint: string;
  readonly log: () => Promise<string>;
  /** Ends the server with all its connections, and starts it on the same port with the same keys. */
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
}

interface Options {
  /** Lines of sshd_config, such as `AllowTcpForwarding no`. */
  readonly settings?: readonly string[];
  /** Before the user's key in authorized_keys. */
  readonly restrictions?: string;
}

export async function startSshd({ settings = [], restrictions = '' }: Options = {}): Promise<Sshd> {
  programs ??= unpack();
  const unpacked = await programs;
  const folder = await mkdtemp(join(tmpdir(), 'sshd-'));
  const port = await freePort();
  const [host, user] = await Promise.all([makeKey(join(folder, 'host')), makeKey(join(folder, 'user'))]);
  const lines = [
    ...[`Port ${port}`, 'ListenAddress 127.0.0.1', `HostKey ${folder}/host`, 'PidFile none', 'UsePAM no'],
    ...[
      `AuthorizedKeysFile ${folder}/authorized_keys`,
      'StrictModes no',
      'PasswordAuthentication no',
      ...settings,
      '',
    ],
  ];
  await writeFile(join(folder, 'authorized_keys'), `${restrictions} ${user.publicKey}\n`);
  await writeFile(join(folder, 'sshd_config'), lines.join('\n'));
  let end = async () => {};
  const start = async () => {
    end = await launch(unpacked, folder, port);
  };
  await start();
  return {
    ...{ host: '127.0.0.1', port, user: 'root', privateKey: user.privateKey },
    knownHosts: `[127.0.0.1]:${port} ${host.publicKey}`,
    fingerprint: host.fingerprint,
    log: () => readFile(join(folder, 'log'), 'utf8'),
    stop: () => end(),
    start,
    [Symbol.asyncDispose]: async () => {
      await end();
      await rm(folder, { recursive: true });
    },
  };
}

/** The server wants a user and a folder of its own, which it gets in a file system that only it sees. */
async function launch(unpacked: string, folder: string, port: number): Promise<() => Promise<void>> {
  const script = [
    'mount -t tmpfs tmpfs /run',
    'mkdir -p /run/sshd',
    'grep -v ^sshd: /etc/passwd > /run/passwd',
    'echo "sshd:x:105:65534::/run/sshd:/usr/sbin/nologin" >> /run/passwd',
    'mount --bind /run/passwd /etc/passwd',
    `exec ${unpacked}/usr/sbin/sshd -D -E ${folder}/log -f ${folder}/sshd_config`,
  ].join(' && ');
  const libraries = (await readdir(join(unpacked, 'usr/lib'))).find((name) => name.includes('linux')) ?? '';
  const child = spawn('unshare', ['--mount', '--pid', '--fork', '--kill-child=KILL', 'sh', '-c', script], {
    env: { PATH: process.env.PATH, LD_LIBRARY_PATH: join(unpacked, 'usr/lib', libraries) },
    stdio: 'ignore',
  });
  child.unref();
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  await listening(port, () => child.exitCode !== null);
  return async () => {
    child.kill('SIGKILL');
    await ended;
    await silent(port);
  };
}

let programs: Promise<string> | undefined;

/** Downloaded and unpacked, not installed: an installed one would start to listen. */
async function unpack(): Promise<string> {
  const folder = join(cacheFolder, 'openssh-server');
  if (existsSync(folder)) return folder;
  const scratch = `${folder}.${process.pid}`;
  await mkdir(scratch, { recursive: true });
  const download = () => run('apt-get', ['download', '-qq', ...PACKAGES], { cwd: scratch });
  await download().catch(async () => {
    await run('apt-get', ['update', '-qq']);
    await download();
  });
  for (const name of await readdir(scratch)) {
    await run('dpkg', ['-x', join(scratch, name), scratch]);
    await rm(join(scratch, name));
  }
  await rename(scratch, folder).catch(async (error) => {
    if (!existsSync(folder)) throw error;
    await rm(scratch, { recursive: true });
  });
  return folder;
}

interface KeyPair {
  readonly privateKey: string;
  /** Type and key, without a comment. */
  readonly publicKey: string;
  readonly fingerprint: string;
}

export async function makeKey(path: string, passphrase = ''): Promise<KeyPair> {
  await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-C', 'test', '-f', path]);
  const [type = '', key = ''] = (await readFile(`${path}.pub`, 'utf8')).split(' ');
  const { stdout } = await run('ssh-keygen', ['-l', '-f', `${path}.pub`]);
  return {
    privateKey: await readFile(path, 'utf8'),
    publicKey: `${type} ${key}`,
    fingerprint: stdout.split(' ')[1] ?? '',
  };
}

async function listening(port: number, hasEnded: () => boolean): Promise<void> {
  while (!(await accepts(port))) {
    if (hasEnded()) throw new Error('sshd ended at its start');
    await sleep(50);
  }
}

async function silent(port: number): Promise<void> {
  while (await accepts(port)) await sleep(50);
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.on('connect', () => socket.destroy());
  });
}
