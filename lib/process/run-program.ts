import { getExecOutput } from '@actions/exec';
import { ActionError, messageOf } from '../errors/action-error.ts';

export interface ProgramOptions {
  readonly folder?: string;
  /** The child's whole environment; see `childEnvironment`. */
  readonly environment: Readonly<Record<string, string>>;
  /** For standard input. Secrets go here or into files, never into arguments: everybody can read those. */
  readonly input?: string;
  readonly timeoutMs?: number;
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

// What `timeout` of coreutils returns when it had to end the program.
const TIMED_OUT = 124;
const KILL_AFTER_SECONDS = 5;

/**
 * Runs a program without a shell. A non-zero exit is a result, not an error.
 *
 * @throws ActionError COMMAND_FAILED when the program is not there or ran out of time
 */
export const runProgram: RunProgram = async (program, args, options) => {
  const { timeoutMs } = options;
  const command =
    timeoutMs === undefined
      ? [program, ...args]
      : ['timeout', `--kill-after=${KILL_AFTER_SECONDS}`, `${Math.ceil(timeoutMs / 1000)}`, program, ...args];
  const result = await start(command, options);
  if (timeoutMs !== undefined && result.exitCode === TIMED_OUT) {
    throw new ActionError('COMMAND_FAILED', `\`${program}\` did not end within ${timeoutMs / 1000} s`, {
      hint: 'Raise the timeout, or find out what it waits for in the lines above.',
    });
  }
  return result;
};

async function start(
  [program = '', ...args]: readonly string[],
  options: ProgramOptions,
): Promise<ProgramResult> {
  try {
    return await getExecOutput(program, [...args], {
      silent: true,
      ignoreReturnCode: true,
      env: { ...options.environment },
      ...(options.folder === undefined ? {} : { cwd: options.folder }),
      ...(options.input === undefined ? {} : { input: Buffer.from(options.input) }),
      ...(options.onLine === undefined
        ? {}
        : { listeners: { stdline: options.onLine, errline: options.onLine } }),
    });
  } catch (error) {
    throw new ActionError('COMMAND_FAILED', `\`${program}\` could not be started: ${messageOf(error)}`, {
      hint: `Install ${program} on the runner, or see that it is on PATH.`,
      cause: error,
    });
  }
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
