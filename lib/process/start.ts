import { getExecOutput } from '@actions/exec';
import { ActionError, messageOf } from '../errors/action-error.ts';
import { LineSplitter } from './lines.ts';
import type { ProgramOptions, ProgramResult } from './run-program.ts';

/** Runs a program to its end, whatever that is. @throws ActionError COMMAND_FAILED when it could not be started */
export async function start(
  [program = '', ...args]: readonly string[],
  options: ProgramOptions,
  onOutputLine = options.onLine,
): Promise<ProgramResult> {
  const output = new LineSplitter(onOutputLine ?? ignore);
  const errors = new LineSplitter(options.onLine ?? ignore);
  try {
    return await getExecOutput(program, [...args], {
      silent: true,
      ignoreReturnCode: true,
      env: { ...options.environment },
      ...(options.folder === undefined ? {} : { cwd: options.folder }),
      ...(options.input === undefined ? {} : { input: Buffer.from(options.input) }),
      // Its own listeners for lines never get a last line without an end.
      listeners: { stdout: (piece) => output.add(piece), stderr: (piece) => errors.add(piece) },
    });
  } catch (error) {
    throw notStarted(program, messageOf(error), error);
  } finally {
    output.end();
    errors.end();
  }
}

export function notStarted(program: string, why: string, cause?: unknown): ActionError {
  return new ActionError('COMMAND_FAILED', `\`${program}\` could not be started: ${why}`, {
    hint: `Install ${program} on the runner, or see that it is on PATH.`,
    cause,
  });
}

function ignore(): void {}
