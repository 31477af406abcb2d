import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MAX_PLATFORMS = 64;

/** A program that runs inside. */
export interface Program {
  readonly name: string;
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** Addresses of one platform: a link between this machine and the inside, and what is routed over it. */
export interface Addresses {
  /** This machine's end of the link: what has to be reached from inside listens here. */
  readonly host: string;
  /** The inside's end: the node's own address. */
  readonly node: string;
  readonly link: string;
  readonly podRange: string;
  readonly serviceRange: string;
}

/**
 * Namespaces of the platform's own, joined to this machine by one virtual link. All of it, mounts, links, routes,
 * tables, processes and cgroups, ends with `stop` or with the process that started it, however that ends.
 */
export class Sandbox {
  readonly folder: string;
  readonly addresses: Addresses;
  readonly #keeper: ChildProcess;
  readonly #ended: Promise<void>;

  private constructor(folder: string, addresses: Addresses, keeper: ChildProcess, ended: Promise<void>) {
    this.folder = folder;
    this.addresses = addresses;
    this.#keeper = keeper;
    this.#ended = ended;
  }

  static async start(): Promise<Sandbox> {
    const folder = await mkdtemp('/var/tmp/discordlm-platform-');
    await mkdir(join(folder, 'run'));
    await mkdir(join(folder, 'log'));
    const id = folder.slice(folder.lastIndexOf('/') + 1);
    const keeper = spawn(join(import.meta.dirname, 'sandbox.sh'), [folder, id], {
      detached: true,
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const ended = new Promise<void>((resolve) => keeper.on('close', () => resolve()));
    await until(
      () => existsSync(join(folder, 'inside')) || keeper.exitCode !== null,
      20_000,
      'the sandbox to start',
    );
    if (keeper.exitCode !== null) throw new Error('the sandbox could not be made; are you root?');
    const addresses = await linkTo(await insidePid(keeper.pid ?? 0));
    return new Sandbox(folder, addresses, keeper, ended);
  }

  logFile(name: string): string {
    return join(this.folder, 'log', `${name}.log`);
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  /** Starts a program inside; `stop` ends it by SIGTERM, then SIGKILL. */
  async start(program: Program): Promise<{ stop: (signal?: 'TERM' | 'KILL') => Promise<void> }> {
    await this.#write(program);
    // Of its run before this one, if it is started again.
    await rm(this.path('run', `${program.name}.exit`), { force: true });
    this.#say(`start ${program.name}`);
    return {
      stop: async (signal = 'TERM') => {
        this.#say(`signal ${signal} ${program.name}`);
        if (await this.#hasExited(program.name, 15_000)) return;
        this.#say(`signal KILL ${program.name}`);
        if (!(await this.#hasExited(program.name, 5_000))) throw new Error(`${program.name} does not end`);
      },
    };
  }

  /** Runs a short program inside. @throws Error with what it printed when it fails */
  async run(name: string, command: readonly string[]): Promise<void> {
    await this.#write({ name, command });
    this.#say(`start ${name}`);
    if (!(await this.#hasExited(name, 60_000))) throw new Error(`${name} does not end`);
    const code = (await readFile(this.path('run', `${name}.exit`), 'utf8')).trim();
    if (code !== '0') throw new Error(`${name} ended with ${code}:\n${await this.tail(name)}`);
  }

  /** Resolves once `probe` answers true. @throws Error with the program's last lines when it ended or took too long */
  async waitFor(name: string, probe: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
    const deadline = performance.now() + timeoutMs;
    while (!(await probe().catch(() => false))) {
      const exited = existsSync(this.path('run', `${name}.exit`));
      if (exited || performance.now() > deadline) {
        throw new Error(`${name} ${exited ? 'ended' : 'is not ready'}:\n${await this.tail(name)}`);
      }
      await sleep(50);
    }
  }

  async tail(name: string): Promise<string> {
    const text = await readFile(this.logFile(name), 'utf8').catch(() => '');
    return text.split('\n').slice(-15).join('\n');
  }

  async stop(): Promise<void> {
    this.#keeper.stdin?.end();
    await this.#ended;
  }

  #say(line: string): void {
    this.#keeper.stdin?.write(`${line}\n`);
  }

  async #hasExited(name: string, timeoutMs: number): Promise<boolean> {
    const deadline = performance.now() + timeoutMs;
    while (!existsSync(this.path('run', `${name}.exit`))) {
      if (performance.now() > deadline) return false;
      await sleep(20);
    }
    return true;
  }

  async #write({ name, command, environment = {} }: Program): Promise<void> {
    const variables = Object.entries({ HOME: this.folder, ...environment }).map(
      ([key, value]) => `export ${key}=${shellQuoted(value)}\n`,
    );
    const script = `#!/bin/bash\n${variables.join('')}cd ${shellQuoted(this.folder)}\nexec ${command.map(shellQuoted).join(' ')}\n`;
    await writeFile(this.path('run', name), script);
    await chmod(this.path('run', name), 0o700);
  }
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Process 1 of the inside, as this machine numbers it: the only child of `unshare`, the keeper's child. */
async function insidePid(keeper: number): Promise<number> {
  const deadline = performance.now() + 5_000;
  while (performance.now() < deadline) {
    const [unshare] = await childrenOf(keeper);
    const [inside] = unshare === undefined ? [] : await childrenOf(unshare);
    if (inside !== undefined) return inside;
    await sleep(20);
  }
  throw new Error('process 1 of the sandbox is not to be found');
}

async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      // The second field is the name in brackets and may hold anything; the parent is the second after it.
      return status.slice(status.lastIndexOf(')') + 2).split(' ')[1] === String(parent)
        ? Number(pid)
        : undefined;
    }),
  );
  return found.filter((pid) => pid !== undefined);
}

/** Joins the inside to this machine. Several platforms may run: each takes the first number that is free. */
async function linkTo(pid: number): Promise<Addresses> {
  for (let number = 0; number < MAX_PLATFORMS; number++) {
    const link = `dlm${number}`;
    const made = await run('ip', [
      'link',
      'add',
      link,
      'type',
      'veth',
      'peer',
      'name',
      'eth0',
      'netns',
      `${pid}`,
    ]).then(
      () => true,
      (error: Error) => {
        if (!error.message.includes('File exists')) throw error;
        return false;
      },
    );
    if (!made) continue;
    const host = `10.230.${number}.1`;
    const node = `10.230.${number}.2`;
    const podRange = `10.231.${number}.0/24`;
    const serviceRange = `10.232.${number}.0/24`;
    const within = ['nsenter', '--target', `${pid}`, '--net'];
    for (const command of [
      ['ip', 'address', 'add', `${host}/30`, 'dev', link],
      ['ip', 'link', 'set', link, 'up'],
      [...within, 'ip', 'address', 'add', `${node}/30`, 'dev', 'eth0'],
      [...within, 'ip', 'link', 'set', 'eth0', 'up'],
      [...within, 'ip', 'route', 'add', 'default', 'via', host],
      ['ip', 'route', 'add', podRange, 'via', node],
      ['ip', 'route', 'add', serviceRange, 'via', node],
    ]) {
      await run(command[0] ?? '', command.slice(1));
    }
    return { host, node, link, podRange, serviceRange };
  }
  throw new Error(`${MAX_PLATFORMS} platforms run already`);
}

/** Whether something listens there. */
export function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const settle = (open: boolean) => () => {
      socket.destroy();
      resolve(open);
    };
    socket.on('connect', settle(true)).on('error', settle(false)).on('timeout', settle(false));
  });
}

async function until(
  condition: () => boolean | Promise<boolean>,
  timeoutMs: number,
  what: string,
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`waited ${timeoutMs / 1000} s in vain for ${what}`);
    await sleep(20);
  }
}
