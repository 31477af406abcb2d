import { ActionError } from '../errors/action-error.ts';
import { notStarted, start } from './start.ts';

export interface ProgramOptions {
  readonly folder?: string;
  /** The child's whole environment; see `childEnvironment`. */
  readonly environment: Readonly<Record<string, string>>;
  /** For standard input. Secrets go here or into files, never into arguments: everybody can read those. */
  readonly input?: string;
  readonly timeoutMs?: number;
  /** Ends the program and what it started. */
  readonly signal?: AbortSignal;
  /** Gets each line of both streams as it comes. */
  readonly onLine?: (line: string) => void;
}

export interface ProgramResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export type RunProgram = (
  program: string,
  args: readonly string[],
  options: ProgramOptions,
) => Promise<ProgramResult>;

// What `timeout` of coreutils returns when it had to end the program, and when the program is not there.
const TIMED_OUT = 124;
const NOT_FOUND = 127;
const KILL_AFTER_SECONDS = 5;
// Nobody says which process was started, so its first line does; `exec` keeps the id.
const SAY_PROCESS_ID = 'echo "$$"; exec "$@"';

/**
 * Runs a program without a shell. A non-zero exit is a result, not an error.
 *
 * @throws ActionError COMMAND_FAILED when the program is not there or ran out of time
 * @throws ActionError CANCELLED when the signal ended it
 */
export const runProgram: RunProgram = async (program, args, options) => {
  const { timeoutMs, signal } = options;
  if (signal) return await runUntilAborted([program, ...args], { ...options, signal });
  if (timeoutMs === undefined) return await start([program, ...args], options);
  return refuseTimeout(program, await start([...limit(timeoutMs), program, ...args], options), timeoutMs);
};

/** `timeout` leads a process group of its own, and passes a signal on to all of it; 0 is no limit. */
function limit(timeoutMs = 0): string[] {
  return ['timeout', `--kill-after=${KILL_AFTER_SECONDS}`, `${Math.ceil(timeoutMs / 1000)}`];
}

function refuseTimeout(program: string, result: ProgramResult, timeoutMs: number | undefined): ProgramResult {
  if (timeoutMs === undefined || result.exitCode !== TIMED_OUT) return result;
  throw new ActionError('COMMAND_FAILED', `\`${program}\` did not end within ${timeoutMs / 1000} s`, {
    hint: 'Raise the timeout, or find out what it waits for in the lines above.',
  });
}

async function runUntilAborted(
  [program = '', ...args]: readonly string[],
  options: ProgramOptions & { readonly signal: AbortSignal },
): Promise<ProgramResult> {
  const { signal, timeoutMs, onLine } = options;
  let processId: number | undefined;
  const end = () => {
    // It may have ended by itself meanwhile.
    if (processId !== undefined) endProcess(processId);
  };
  const command = ['sh', '-c', SAY_PROCESS_ID, 'sh', ...limit(timeoutMs), program, ...args];
  if (signal.aborted) throw cancelled(program);
  signal.addEventListener('abort', end, { once: true });
  try {
    const result = await start(command, options, (line) => {
      if (processId !== undefined) return onLine?.(line);
      processId = Number(line);
      if (signal.aborted) end();
    });
    if (signal.aborted) throw cancelled(program);
    if (result.exitCode === NOT_FOUND) throw notStarted(program, result.stderr.trim());
    const stdout = result.stdout.slice(result.stdout.indexOf('\n') + 1);
    return refuseTimeout(program, { ...result, stdout }, timeoutMs);
  } finally {
    signal.removeEventListener('abort', end);
  }
}

function endProcess(processId: number): void {
  try {
    process.kill(processId, 'SIGTERM');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

function cancelled(program: string): ActionError {
  return new ActionError('CANCELLED', `The run was cancelled while \`${program}\` was at work`, {
    hint: 'Run it again.',
  });
}

/** Our environment without what is meant for this action alone: its inputs and the job's request tokens. */
export function childEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  extra: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const kept = Object.entries(environment).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !/^(INPUT_|STATE_|ACTIONS_ID_TOKEN_|ACTIONS_RUNTIME_TOKEN)/.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), ...extra };
}

/** The first of the programs that is on PATH and answers `--version`-like arguments with 0, or undefined. */
export async function findProgram(
  run: RunProgram,
  candidates: readonly { program: string; probe: readonly string[] }[],
  environment: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  for (const { program, probe } of candidates) {
    try {
      const result = await run(program, probe, { environment, timeoutMs: 20_000 });
      if (result.exitCode === 0) return program;
    } catch {
      // Not installed; the next one may be.
    }
  }
  return undefined;
}
