import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ActionError } from '../../lib/errors/action-error.ts';
import { type ProgramOptions, runProgram } from '../../lib/process/run-program.ts';
import type { TunnelEnds } from '../../lib/ssh/explain.ts';
import { endTunnel, Tunnel } from '../../lib/ssh/tunnel.ts';
import { runBundle } from '../support/bundle.ts';
import { sshInputs } from '../support/cluster-access.ts';
import { type Sshd, startSshd } from '../support/sshd.ts';

let sshd: Sshd;
let strict: Sshd;
let folder: string;
let api: Server;
let apiPort: number;
let opened: Tunnel | undefined;
const started: string[][] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tunnels-'));
  sshd = await startSshd();
  strict = await startSshd({ settings: ['AllowTcpForwarding no'] });
  api = createServer((_request, response) => response.end('the API server'));
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  apiPort = (api.address() as AddressInfo).port;
});

afterAll(async () => {
  api.close();
  await Promise.all([sshd[Symbol.asyncDispose](), strict[Symbol.asyncDispose]()]);
  await rm(folder, { recursive: true });
});

afterEach(async () => {
  await opened?.close();
  opened = undefined;
  // Nothing of it is left, however it went.
  expect(await readdir(folder)).toEqual([]);
});

const deps = () => ({
  run: async (program: string, args: readonly string[], options: ProgramOptions) => {
    started.push([program, ...args]);
    return await runProgram(program, args, options);
  },
  environment: { PATH: process.env.PATH ?? '' },
  temporaryFolder: folder,
});

const endsAt = (server: Sshd, change: Partial<TunnelEnds['target']> = {}, port = apiPort): TunnelEnds => ({
  target: {
    ...{ host: server.host, port: server.port, user: server.user, prefix: '' as const },
    ...{ privateKey: server.privateKey, knownHosts: server.knownHosts, ...change },
  },
  destination: { host: '127.0.0.1', port },
});

async function open(ends: TunnelEnds): Promise<Tunnel> {
  opened = await Tunnel.open(ends, deps());
  return opened;
}

async function refusal(ends: TunnelEnds): Promise<ActionError> {
  return await open(ends).then(
    () => Promise.reject(new Error('it opened')),
    (error: ActionError) => error,
  );
}

const get = async (tunnel: Tunnel) => await (await fetch(`http://127.0.0.1:${tunnel.port}/`)).text();
/** One that has ended has no command line any more, also where nobody has asked for its exit status yet. */
const isRunning = (pid: number) =>
  existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
const logins = async () => (await sshd.log()).match(/Accepted publickey/g)?.length ?? 0;

describe('Tunnel', () => {
  it('leads to the API server, keeps no key, and ends with its process', async () => {
    const tunnel = await open(endsAt(sshd));
    const { folder: own, pid } = tunnel.handle;
    expect(await get(tunnel)).toBe('the API server');
    expect((await readdir(own)).toSorted()).toEqual(['control', 'known_hosts', 'log']);
    expect((await stat(own)).mode & 0o777).toBe(0o700);
    expect(await readFile(join(own, 'log'), 'utf8')).not.toContain(sshd.privateKey.split('\n')[1] ?? 'x');
    expect(JSON.stringify(started)).not.toContain(sshd.privateKey.split('\n')[1] ?? 'x');
    expect(isRunning(pid)).toBe(true);
    expect(await tunnel.explain({ fault: 'broken' })).toBeUndefined();
    await tunnel.close();
    expect(isRunning(pid)).toBe(false);
    await expect(get(tunnel)).rejects.toThrow();
  });

  it('needs no more than the key may do that the guide describes', async () => {
    await using narrow = await startSshd({
      restrictions: `restrict,port-forwarding,permitopen="127.0.0.1:${apiPort}"`,
    });
    expect(await get(await open(endsAt(narrow)))).toBe('the API server');
    await opened?.close();
    const elsewhere = await open(endsAt(narrow, {}, 9));
    await expect(get(elsewhere)).rejects.toThrow();
    expect(await elsewhere.explain({ fault: 'broken' })).toMatchObject({
      message: expect.stringContaining('forwards no connections to 127.0.0.1:9'),
    });
  });

  it('is ended by another process, from what that was told', async () => {
    const { handle } = await open(endsAt(sshd));
    opened = undefined;
    await endTunnel(JSON.parse(JSON.stringify(handle)), deps());
    expect(isRunning(handle.pid)).toBe(false);
  });

  it('leaves a stranger alone that has the number by now', async () => {
    const tunnel = await open(endsAt(sshd));
    await endTunnel({ folder: join(folder, 'gone'), pid: process.pid }, deps());
    expect(await get(tunnel)).toBe('the API server');
  });

  it('opens again on the same port after the connection was lost', async () => {
    const tunnel = await open(endsAt(sshd));
    const before = tunnel.handle.pid;
    await sshd.stop();
    await expect.poll(() => isRunning(before), { timeout: 20_000 }).toBe(false);
    expect(await tunnel.explain({ fault: 'refused' })).toMatchObject({
      code: 'CLUSTER_UNREACHABLE',
      message: expect.stringMatching(/tunnel through 127\.0\.0\.1:\d+ has ended/),
    });
    await tunnel.revive();
    expect(await tunnel.explain({ fault: 'refused' })).toMatchObject({
      message: expect.stringContaining('no SSH server listens on that port'),
    });
    await sshd.start();
    await Promise.all([tunnel.revive(), tunnel.revive()]);
    expect(await get(tunnel)).toBe('the API server');
    expect(tunnel.handle.pid).not.toBe(before);
    expect(await tunnel.explain({ fault: 'refused' })).toBeUndefined();
  });

  it('stops at another host key, and shows both', async () => {
    const other = strict.knownHosts.replace(/^\S+/, `[127.0.0.1]:${sshd.port}`);
    const before = await logins();
    const error = await refusal(endsAt(sshd, { knownHosts: other }));
    expect(error).toMatchObject({ code: 'CLUSTER_UNREACHABLE' });
    expect(error.message).toContain(`shows the key ${sshd.fingerprint} (ssh-ed25519)`);
    expect(error.message).toContain(`expected ${strict.fingerprint} (ssh-ed25519)`);
    expect(await logins()).toBe(before);
  });

  it.each<[string, () => Promise<TunnelEnds>, string, RegExp]>([
    [
      'a key that nobody knows there',
      async () => endsAt(sshd, { privateKey: strict.privateKey }),
      'PERMISSION_MISSING',
      /does not let "root" in with this key; it takes publickey/,
    ],
    [
      'a key that ssh cannot read',
      async () =>
        endsAt(sshd, {
          privateKey: '-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n',
        }),
      'INPUT_INVALID',
      /`ssh-private-key` cannot be read by ssh/,
    ],
    [
      'a port without a server',
      async () => endsAt(sshd, { port: 9, knownHosts: sshd.knownHosts.replace(/:\d+/, ':9') }),
      'CLUSTER_UNREACHABLE',
      /no SSH server listens/,
    ],
    [
      'a name that is none',
      async () => endsAt(sshd, { host: 'no-such-host.invalid' }),
      'CLUSTER_UNREACHABLE',
      /no SSH host "no-such-host.invalid"/,
    ],
    [
      'a server that speaks something else',
      async () => endsAt(sshd, { port: apiPort, knownHosts: sshd.knownHosts.replace(/:\d+/, `:${apiPort}`) }),
      'CLUSTER_UNREACHABLE',
      /answers, but not as an SSH server/,
    ],
  ])('tells %s apart', async (_name, ends, code, message) => {
    const error = await refusal(await ends());
    expect(error.message).toMatch(message);
    expect(error.code).toBe(code);
  });

  it.each([
    ['that the host forwards nothing', () => endsAt(strict), /forwards no connections to 127\.0\.0\.1:\d+/],
    [
      'that no API server is behind it',
      () => endsAt(sshd, {}, 9),
      /cannot reach the API server at 127\.0\.0\.1:9: Connection refused/,
    ],
  ])('tells %s, once something was sent', async (_name, ends, message) => {
    const tunnel = await open(ends());
    await expect(get(tunnel)).rejects.toThrow();
    expect(await tunnel.explain({ fault: 'broken' })).toMatchObject({
      message: expect.stringMatching(message),
    });
    expect(await tunnel.explain({ fault: 'tls' })).toBeUndefined();
  });
});

describe('kube-context through SSH', () => {
  it('leaves no key when it is cancelled while the host says nothing, and has told what to clean up', async () => {
    let child: ChildProcess | undefined;
    const silent = createSocketServer((socket) => {
      socket.on('error', () => undefined).resume();
      child?.kill('SIGINT');
    });
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as AddressInfo;
    const knownHosts = sshd.knownHosts.replace(/:\d+/, `:${port}`);
    const kubeconfig = JSON.stringify({
      'current-context': 'a',
      contexts: [{ name: 'a', context: { cluster: 'a', user: 'a' } }],
      clusters: [{ name: 'a', cluster: { server: 'https://127.0.0.1:6443' } }],
      users: [{ name: 'a', user: { token: 'planted-token' } }],
    });
    const run = await runBundle('kube-context', {
      inputs: { ...sshInputs({ ...sshd, port, knownHosts }), kubeconfig },
      onStart: (started) => {
        child = started;
      },
    });
    silent.close();
    expect(run.outputs, run.shown).toEqual({ 'error-code': 'CANCELLED' });
    expect(await readdir(run.temporaryFolder)).toEqual([]);
    expect(JSON.parse(run.state.tunnel ?? '')).toEqual({
      folder: expect.stringContaining(run.temporaryFolder),
      pid: 0,
    });
  });

  it('ends the tunnel after the job, also where the kubeconfig cannot be removed', async () => {
    const { handle } = await open(endsAt(sshd));
    opened = undefined;
    const post = await runBundle('kube-context', {
      environment: {
        STATE_isPost: 'true',
        STATE_folder: '/etc/passwd/kubeconfig',
        STATE_tunnel: JSON.stringify(handle),
      },
    });
    expect(post.exitCode).toBe(0);
    expect(post.shown).toMatch(/The SSH tunnel is closed\.\n::warning::The clean-up did not finish: ENOTDIR/);
    expect(isRunning(handle.pid)).toBe(false);
  });
});
