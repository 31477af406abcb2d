import { ActionError } from '../../../../lib/errors/action-error.ts';
import { escapeInline } from '../../../../lib/process/escape.ts';
import { classifyFailure, errorText, type Phase } from './failure.ts';
import type { BuilderDeps, BuildPlan } from './plan.ts';

/** What docker and buildah take alike. */
export function buildFileArguments(plan: BuildPlan): string[] {
  return [
    ...(plan.file === undefined ? [] : ['--file', plan.file]),
    ...pairs('--build-arg', plan.buildArgs),
    ...pairs('--build-context', plan.buildContexts),
    ...pairs('--label', plan.labels),
    ...[...plan.buildSecrets].flatMap(([id, source]) => ['--secret', `id=${id},${source}`]),
    ...(plan.target === undefined ? [] : ['--target', plan.target]),
  ];
}

export function pairs(option: string, values: ReadonlyMap<string, string>): string[] {
  return [...values].flatMap(([key, value]) => [option, `${key}=${value}`]);
}

export interface BuilderCall {
  readonly program: string;
  readonly args: readonly string[];
  /** What it was at, by its error. */
  readonly phaseOf: (error: string) => Phase;
  readonly environment?: Readonly<Record<string, string>>;
}

const MAX_TAIL = 60;
const MAX_PUSHES = 5;
const FIRST_WAIT_MS = 1000;

/**
 * Runs a builder. A push that failed for a reason that may pass is repeated; the layers that arrived are not sent again.
 *
 * @throws ActionError BUILD_FAILED, REGISTRY_REFUSED
 */
export async function runBuilder(call: BuilderCall, deps: BuilderDeps): Promise<void> {
  const { clock, random, signal } = deps.registry;
  for (let tries = 1; ; tries++) {
    const { exitCode, lines } = await runOnce(call, deps);
    if (exitCode === 0) return;
    const error = errorText(lines);
    const phase = call.phaseOf(error);
    const failure = classifyFailure(phase, error);
    if (!failure.isTransient || tries === MAX_PUSHES) {
      const often = tries > 1 ? ` ${tries} times` : '';
      const what = `${call.program} could not ${phase}${often} (exit ${exitCode}): ${escapeInline(error)}`;
      throw new ActionError(failure.code, what, { hint: failure.hint });
    }
    const waitMs = FIRST_WAIT_MS * 2 ** (tries - 1) * (0.5 + random());
    deps.log.info(
      `The registry did not take it, which may pass; pushing again in ${Math.ceil(waitMs / 1000)} s.`,
    );
    await clock.sleep(waitMs, signal);
  }
}

async function runOnce(
  { program, args, environment }: BuilderCall,
  deps: BuilderDeps,
): Promise<{ exitCode: number; lines: readonly string[] }> {
  const lines: string[] = [];
  const { exitCode } = await deps.run(program, args, {
    environment: { ...deps.environment, ...environment },
    signal: deps.registry.signal,
    onLine: (line) => {
      deps.onLine(line);
      lines.push(line);
      if (lines.length > MAX_TAIL) lines.shift();
    },
  });
  return { exitCode, lines };
}
