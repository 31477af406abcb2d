import { describe, expect, it } from 'vitest';
import { ActionError } from '../../../../lib/errors/action-error.ts';
import type { BuilderDeps } from './plan.ts';
import { smokeWithBuildah, smokeWithDocker } from './smoke.ts';

/** A machine whose containers end with a status, and cannot be removed in time. */
function machine(exitCode: number) {
  const warnings: string[] = [];
  const run: BuilderDeps['run'] = async (program, args) => {
    if (args[0] === 'rm') throw new ActionError('COMMAND_FAILED', `\`${program}\` did not end within 30 s`);
    return { exitCode: args[0] === 'run' ? exitCode : 0, stdout: '', stderr: '' };
  };
  const log = { info: () => {}, warning: (text: string) => void warnings.push(text) };
  const registry = { signal: new AbortController().signal };
  const deps = { run, log, registry, environment: {}, onLine: () => {} } as unknown as BuilderDeps;
  return { deps, warnings };
}

describe.each([
  ['docker', smokeWithDocker],
  ['buildah', smokeWithBuildah],
] as const)('a smoke test by %s whose container stays', (program, smoke) => {
  const warning = `The container of the smoke test may be left: \`${program}\` did not end within 30 s`;

  it('is passed all the same', async () => {
    const { deps, warnings } = machine(0);
    await expect(smoke('r/a', ['true'], deps)).resolves.toBeUndefined();
    expect(warnings).toEqual([warning]);
  });

  it('fails for what it failed for', async () => {
    const { deps, warnings } = machine(3);
    await expect(smoke('r/a', ['false'], deps)).rejects.toMatchObject({
      code: 'BUILD_FAILED',
      message: expect.stringContaining('ended with 3'),
    });
    expect(warnings).toEqual([warning]);
  });
});
