import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActionError } from '../errors/action-error.ts';
import type { RunProgram } from '../process/run-program.ts';
import { explainTunnel, saysForwardFailed, type TunnelEnds } from './explain.ts';

export interface TunnelDeps {
  readonly run: RunProgram;
  /** Of the child. */
  readonly environment: Readonly<Record<string, string>>;
  readonly temporaryFolder: string;
  /** Gives up opening it; to open it again, for what has to be finished, is not given up. */
  readonly signal?: AbortSignal;
  /** Told what is there to end, before the key is written and again once `ssh` runs. */
  readonly onHandle?: (handle: TunnelHandle) => void;
}

/** A running `ssh`, by what it takes to end it from another process. */
export interface TunnelHandle {
  /** Private; holds the socket by which it is controlled, and its log. */
  readonly folder: string;
  /** 0 before it runs. */
  readonly pid: number;
}

const CONNECT_SECONDS = 15;
const START_TIMEOUT_MS = 60_000;
const ALIVE_SECONDS = 15;
const TRIES = 3;
const END_WAIT_MS = 5_000;

/** A local port that leads to the API server through an SSH host. The `ssh` behind it is a process of its own. */
export class Tunnel {
  readonly port: number;
  readonly #ends: TunnelEnds;
  readonly #deps: TunnelDeps;
  #handle: TunnelHandle;
  #reviving: Promise<void> | undefined;
  /** Why it could not be opened again. */
  #trouble: ActionError | undefined;
  #isClosed = false;

  private constructor(ends: TunnelEnds, deps: TunnelDeps, opened: { port: number; handle: TunnelHandle }) {
    this.#ends = ends;
    this.#deps = deps;
    this.port = opened.port;
    this.#handle = opened.handle;
  }

  /** @throws ActionError CLUSTER_UNREACHABLE, PERMISSION_MISSING, INPUT_INVALID, CANCELLED */
  static async open(ends: TunnelEnds, deps: TunnelDeps): Promise<Tunnel> {
    for (let tried = 1; ; tried++) {
      const port = await freePort();
      try {
        return new Tunnel(ends, deps, { port, handle: await start(ends, port, deps, deps.signal) });
      } catch (error) {
        // Somebody was faster on that port; there are more.
        if (!(error instanceof PortTakenError) || tried === TRIES) throw error;
      }
    }
  }

  get handle(): TunnelHandle {
    return this.#handle;
  }

  /** Why connections through it fail; undefined where `ssh` knows of nothing. */
  async explain({ fault }: { readonly fault: string }): Promise<ActionError | undefined> {
    // Then the server was reached.
    if (fault === 'tls') return undefined;
    if (this.#trouble !== undefined) return this.#trouble;
    const log = await readLog(this.#handle.folder);
    if (!(await isAlive(this.#handle, this.#deps)) || saysForwardFailed(log))
      return explainTunnel(this.#ends, log);
    return undefined;
  }

  /** Opens it anew on the same port where it has ended; several may ask at once. */
  async revive(): Promise<void> {
    this.#reviving ??= this.#reopen().finally(() => {
      this.#reviving = undefined;
    });
    await this.#reviving;
  }

  async #reopen(): Promise<void> {
    if (this.#isClosed || (await isAlive(this.#handle, this.#deps))) return;
    const ended = this.#handle;
    try {
      this.#handle = await start(this.#ends, this.port, this.#deps);
      this.#trouble = undefined;
      await rm(ended.folder, { recursive: true, force: true });
    } catch (error) {
      if (!(error instanceof ActionError)) throw error;
      this.#trouble = error;
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#reviving;
    await endTunnel(this.#handle, this.#deps);
  }
}

class PortTakenError extends ActionError {
  constructor(port: number) {
    super('CLUSTER_UNREACHABLE', `Another program has taken port ${port} of this machine`, {
      hint: 'Run the job again.',
    });
  }
}

async function start(
  ends: TunnelEnds,
  port: number,
  deps: TunnelDeps,
  signal?: AbortSignal,
): Promise<TunnelHandle> {
  const folder = await mkdtemp(join(deps.temporaryFolder, 'tunnel-'));
  deps.onHandle?.({ folder, pid: 0 });
  try {
    await writeFile(join(folder, 'key'), ends.target.privateKey, { mode: 0o600 });
    await writeFile(join(folder, 'known_hosts'), ends.target.knownHosts, { mode: 0o600 });
    const { exitCode } = await deps
      .run('ssh', sshArguments(ends, port, folder), {
        folder,
        environment: deps.environment,
        timeoutMs: START_TIMEOUT_MS,
        ...(signal === undefined ? {} : { signal }),
      })
      .finally(() => rm(join(folder, 'key'), { force: true }));
    if (exitCode !== 0) {
      const log = await readLog(folder);
      if (/Address already in use|cannot listen to port/.test(log)) throw new PortTakenError(port);
      throw explainTunnel(ends, log);
    }
    const handle = { folder, pid: await pidOf(folder, deps) };
    deps.onHandle?.(handle);
    return handle;
  } catch (error) {
    // Cancelled at the last moment, it runs. What cannot be ended now is no better news than why it failed.
    await endTunnel({ folder, pid: 0 }, deps).catch(() => undefined);
    throw error;
  }
}

/** Nothing of the machine's own configuration, agent or known hosts has a say. Paths are relative: they hold no blanks or `%`, and the socket's has to be short. */
function sshArguments({ target, destination }: TunnelEnds, port: number, folder: string): string[] {
  const options = {
    BatchMode: 'yes',
    StrictHostKeyChecking: 'yes',
    UserKnownHostsFile: 'known_hosts',
    GlobalKnownHostsFile: '/dev/null',
    UpdateHostKeys: 'no',
    CheckHostIP: 'no',
    IdentityFile: './key',
    IdentitiesOnly: 'yes',
    IdentityAgent: 'none',
    PreferredAuthentications: 'publickey',
    ControlMaster: 'yes',
    ControlPath: './control',
    ExitOnForwardFailure: 'yes',
    ConnectTimeout: `${CONNECT_SECONDS}`,
    ServerAliveInterval: `${ALIVE_SECONDS}`,
    ServerAliveCountMax: '3',
    // The host key's fingerprint is told from this level on, and why a forwarded connection failed.
    LogLevel: 'DEBUG1',
  };
  const api = destination.host.includes(':') ? `[${destination.host}]` : destination.host;
  return [
    ...['-F', 'none', '-f', '-N', '-E', join(folder, 'log')],
    ...Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]),
    ...['-L', `127.0.0.1:${port}:${api}:${destination.port}`],
    ...['-p', `${target.port}`, '-l', target.user, '--', target.host],
  ];
}

async function control(folder: string, command: 'check' | 'exit', { run, environment }: TunnelDeps) {
  const args = ['-F', 'none', '-o', 'ControlPath=./control', '-O', command, '--', 'tunnel'];
  return await run('ssh', args, { folder, environment, timeoutMs: END_WAIT_MS });
}

async function pidOf(folder: string, deps: TunnelDeps): Promise<number> {
  const { stdout, stderr } = await control(folder, 'check', deps);
  return Number(/pid=(\d+)/.exec(stdout + stderr)?.[1] ?? 0);
}

async function isAlive({ folder }: TunnelHandle, deps: TunnelDeps): Promise<boolean> {
  return (await control(folder, 'check', deps)).exitCode === 0;
}

/**
 * Ends the `ssh` of a tunnel, this process's or another's, and removes its folder. What is not ours any more stays
 * untouched. False where nothing is left of it.
 */
export async function endTunnel(handle: TunnelHandle, deps: TunnelDeps): Promise<boolean> {
  if (!existsSync(handle.folder) && !(await isOurs(handle))) return false;
  // Where it does not answer any more, the number of the process is what is left.
  await control(handle.folder, 'exit', deps).catch(() => undefined);
  const deadline = Date.now() + END_WAIT_MS;
  while ((await isOurs(handle)) && Date.now() < deadline) await sleep(20);
  if (await isOurs(handle)) process.kill(handle.pid, 'SIGKILL');
  await rm(handle.folder, { recursive: true, force: true });
  return true;
}

/** Whether the process with that number is still the `ssh` that writes into the folder. */
async function isOurs({ folder, pid }: TunnelHandle): Promise<boolean> {
  if (!(pid > 1)) return false;
  // Gone, or a system without /proc: then it is not known to be ours.
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(join(folder, 'log'));
}

/** Empty where `ssh` did not come as far as that. */
async function readLog(folder: string): Promise<string> {
  return await readFile(join(folder, 'log'), 'utf8').catch(() => '');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
