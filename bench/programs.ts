import { type ChildProcess, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

export interface Finished {
  readonly exitCode: number | null;
  /** Both streams as they came. */
  readonly output: string;
  readonly endedAt: number;
}

/** Runs a program to its end. */
export async function runProgram(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
  onStart: (child: ChildProcess) => void = () => {},
): Promise<Finished> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onStart(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const exitCode = await new Promise<number | null>((resolve, reject) =>
    child.on('close', resolve).on('error', reject),
  );
  return { exitCode, output, endedAt: performance.now() };
}

const POLL_MS = 20;

/** The most memory that a process held, in MB: the kernel's own high-water mark, read until the process ends. */
export class PeakMemory {
  #kilobytes = 0;

  follow(child: ChildProcess): void {
    const timer = setInterval(async () => {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
      this.#kilobytes = Math.max(this.#kilobytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0));
    }, POLL_MS);
    child.on('close', () => clearInterval(timer));
  }

  get megabytes(): number {
    return this.#kilobytes / 1024;
  }
}

/** What follows `--name` on the command line. */
export function argument(name: string): string | undefined {
  const index = process.argv.indexOf(`--${name}`);
  return index < 0 ? undefined : process.argv[index + 1];
}
