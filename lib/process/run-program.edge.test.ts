import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { childEnvironment, type ProgramOptions, runProgram } from './run-program.ts';

const environment = childEnvironment(process.env);
const never = new AbortController().signal;

/** Processes that have the text among their arguments. */
function running(text: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').includes(text);
      } catch {
        return false;
      }
    });
}

describe('runProgram', () => {
  it.each<[string, Partial<ProgramOptions>]>([
    ['plainly', {}],
    ['with a time limit', { timeoutMs: 60_000 }],
    ['with a signal', { signal: never }],
    ['with both', { signal: never, timeoutMs: 60_000 }],
  ])('runs a program %s: its lines, its exit status, its input', async (_name, options) => {
    const lines: string[] = [];
    const result = await runProgram(
      'sh',
      ['-c', 'cat; printf %s "$1" >&2; exit 3', 'sh', 'to the error stream'],
      {
        ...options,
        environment,
        input: 'one\ntwo\n',
        onLine: (line) => lines.push(line),
      },
    );
    expect(result).toEqual({ exitCode: 3, stdout: 'one\ntwo\n', stderr: 'to the error stream' });
    expect(lines.toSorted()).toEqual(['one', 'to the error stream', 'two']);
  });

  it.each<[string, Partial<ProgramOptions>]>([
    ['plainly', {}],
    ['with a signal', { signal: never }],
  ])('says that a program is not there, started %s', async (_name, options) => {
    await expect(runProgram('no-such-program', [], { ...options, environment })).rejects.toMatchObject({
      code: 'COMMAND_FAILED',
      message: expect.stringContaining('no-such-program'),
    });
  });

  it.each<[string, Partial<ProgramOptions>]>([
    ['plainly', {}],
    ['with a signal', { signal: never }],
  ])('ends a program that takes too long, started %s', async (_name, options) => {
    await expect(
      runProgram('sleep', ['60'], { ...options, environment, timeoutMs: 1000 }),
    ).rejects.toMatchObject({ code: 'COMMAND_FAILED', message: '`sleep` did not end within 1 s' });
  });

  it('ends the program and its children when the signal says so', async () => {
    const controller = new AbortController();
    const seconds = `${70_000 + process.pid}`;
    const run = runProgram('sh', ['-c', 'sleep "$1" & sleep "$1" & echo ready; wait', 'sh', seconds], {
      environment,
      signal: controller.signal,
      onLine: () => controller.abort(),
    });
    await expect(run).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(running(seconds)).toEqual([]);
  });

  it('starts nothing once the signal was given', async () => {
    await expect(
      runProgram('sh', ['-c', 'exit 0'], { environment, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
