import { ActionError } from '../../../../lib/errors/action-error.ts';
import type { ProgramOptions } from '../../../../lib/process/run-program.ts';
import type { BuilderDeps, BuildPlan } from './plan.ts';

/** What docker and buildah take alike. */
export function buildFileArguments(plan: BuildPlan): string[] {
  const pairs = (option: string, values: ReadonlyMap<string, string>) =>
    [...values].flatMap(([key, value]) => [option, `${key}=${value}`]);
  return [
    ...(plan.file === undefined ? [] : ['--file', plan.file]),
    ...plan.names.flatMap((name) => ['--tag', name]),
    ...pairs('--build-arg', plan.buildArgs),
    ...pairs('--build-context', plan.buildContexts),
    ...pairs('--label', plan.labels),
    ...[...plan.buildSecrets].flatMap(([id, path]) => ['--secret', `id=${id},src=${path}`]),
    ...(plan.target === undefined ? [] : ['--target', plan.target]),
  ];
}

const MAX_TAIL = 20;

export async function runBuilder(program: string, args: readonly string[], deps: BuilderDeps): Promise<void> {
  const tail: string[] = [];
  const options: ProgramOptions = {
    environment: deps.environment,
    onLine: (line) => {
      deps.onLine(line);
      tail.push(line);
      if (tail.length > MAX_TAIL) tail.shift();
    },
  };
  const { exitCode } = await deps.run(program, args, options);
  if (exitCode === 0) return;
  const isRefused = tail.some((line) =>
    /unauthorized|denied|authentication required|insufficient_scope/i.test(line),
  );
  const verb = args[0] === 'push' ? 'push' : 'build';
  const last = tail.filter((line) => line.trim() !== '').at(-1) ?? 'it printed nothing';
  throw new ActionError(
    isRefused ? 'REGISTRY_REFUSED' : 'BUILD_FAILED',
    `${program} could not ${verb} (exit ${exitCode}): ${last}`,
    {
      hint: isRefused
        ? 'Use actions/registry-login before this step, with a login that may write; for ghcr.io `permissions: packages: write`.'
        : 'The lines above have what the builder said.',
    },
  );
}
