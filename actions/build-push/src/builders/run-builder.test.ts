import { describe, expect, it } from 'vitest';
import type { RunProgram } from '../../../../lib/process/run-program.ts';
import type { BuilderDeps } from './plan.ts';
import { type BuilderCall, runBuilder } from './run-builder.ts';

/** A builder that fails with these texts, one a call, and works then. */
function workshop(failures: readonly string[]) {
  const calls: string[][] = [];
  const waits: number[] = [];
  const run: RunProgram = async (program, args, { onLine }) => {
    const failure = failures[calls.length];
    calls.push([program, ...args]);
    onLine?.(failure ?? 'fine');
    return { exitCode: failure === undefined ? 0 : 125, stdout: '', stderr: '' };
  };
  const deps = {
    run,
    registry: {
      clock: { now: () => new Date(0), sleep: async (milliseconds: number) => void waits.push(milliseconds) },
      random: () => 0.5,
      signal: new AbortController().signal,
    },
    environment: {},
    onLine: () => {},
    log: { info: () => {} },
  } as unknown as BuilderDeps;
  return { calls, waits, deps };
}

const push: BuilderCall = { program: 'buildah', args: ['push', 'x'], phaseOf: () => 'push' };
const UNAVAILABLE = 'Error: received unexpected HTTP status: 503 Service Unavailable';

describe('runBuilder', () => {
  it('repeats a push that may pass, waiting longer each time', async () => {
    const { calls, waits, deps } = workshop([UNAVAILABLE, UNAVAILABLE, UNAVAILABLE]);
    await runBuilder(push, deps);
    expect(calls).toHaveLength(4);
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it('gives up after five times, and says so', async () => {
    const { calls, deps } = workshop(Array(9).fill(UNAVAILABLE));
    await expect(runBuilder(push, deps)).rejects.toMatchObject({
      code: 'REGISTRY_REFUSED',
      message: `buildah could not push 5 times (exit 125): ${UNAVAILABLE}`,
    });
    expect(calls).toHaveLength(5);
  });

  it.each([
    ['a push that is denied', push, 'Error: denied: permission_denied', 'REGISTRY_REFUSED'],
    ['a build, whatever it says', { ...push, phaseOf: () => 'build' as const }, UNAVAILABLE, 'BUILD_FAILED'],
  ])('never repeats %s', async (_name, call, text, code) => {
    const { calls, deps } = workshop([text]);
    await expect(runBuilder(call, deps)).rejects.toMatchObject({ code });
    expect(calls).toHaveLength(1);
  });

  it('escapes what the builder said', async () => {
    const { deps } = workshop(['Error: \u001b[31m##[error] x']);
    await expect(runBuilder(push, deps)).rejects.toMatchObject({
      message: expect.stringContaining('�[31m##\\[error] x'),
    });
  });
});
