import { ActionError } from '../../../../lib/errors/action-error.ts';
import { buildWithAcr } from './acr.ts';
import { buildWithBuildah } from './buildah.ts';
import { buildWithDocker } from './docker.ts';
import { buildAsLayer } from './layer.ts';
import type { Build, BuilderDeps, BuildPlan } from './plan.ts';

export type BuilderName = 'docker' | 'buildah' | 'layer' | 'acr';

export const builders: Readonly<Record<BuilderName, Build>> = {
  docker: buildWithDocker,
  buildah: buildWithBuildah,
  layer: buildAsLayer,
  acr: buildWithAcr,
};

const PROBE_TIMEOUT_MS = 20_000;

/** @throws ActionError BUILD_FAILED when none works here */
export async function chooseBuilder(
  wanted: 'auto' | BuilderName,
  plan: Pick<BuildPlan, 'provenance'>,
  deps: BuilderDeps,
): Promise<BuilderName> {
  if (wanted !== 'auto') return wanted;
  const inspected = await probe('docker', ['buildx', 'inspect'], deps);
  if (inspected !== undefined && isReady(inspected)) return 'docker';
  if (!plan.provenance && (await probe('buildah', ['--version'], deps)) !== undefined) return 'buildah';
  throw new ActionError(
    'BUILD_FAILED',
    plan.provenance
      ? 'There is nothing to build with: docker buildx does not work here, and buildah makes no provenance'
      : 'There is nothing to build with: neither docker buildx nor buildah works here',
    {
      hint: 'Install buildah on the runner, or start docker; what is built in a step before needs neither, with `builder: layer`.',
    },
  );
}

/**
 * Whether the builder that `docker buildx inspect` shows can be used; the command ends well also where none answers.
 * One that is inactive is started when it is needed, but for a remote one, which is somebody else's to start.
 */
export function isReady(inspected: string): boolean {
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(\\S.*)$`, 'm').exec(inspected)?.[1];
  if (field('Error') !== undefined || field('Driver') === undefined) return false;
  return field('Driver') !== 'remote' || field('Status') === 'running';
}

/** What it prints; undefined where it is not there, or does not end with 0. */
async function probe(
  program: string,
  args: readonly string[],
  { run, environment }: BuilderDeps,
): Promise<string | undefined> {
  try {
    const { exitCode, stdout } = await run(program, args, { environment, timeoutMs: PROBE_TIMEOUT_MS });
    return exitCode === 0 ? stdout : undefined;
  } catch {
    // It took too long: nothing to build with.
    return undefined;
  }
}
