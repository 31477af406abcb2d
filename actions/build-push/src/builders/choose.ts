import { ActionError } from '../../../../lib/errors/action-error.ts';
import { findProgram } from '../../../../lib/process/run-program.ts';
import { buildWithBuildah } from './buildah.ts';
import { buildWithDocker } from './docker.ts';
import { buildAsLayer } from './layer.ts';
import type { Build, BuilderDeps, BuildPlan } from './plan.ts';

export type BuilderName = 'docker' | 'buildah' | 'layer';

export const builders: Readonly<Record<BuilderName, Build>> = {
  docker: buildWithDocker,
  buildah: buildWithBuildah,
  layer: buildAsLayer,
};

/** @throws ActionError BUILD_FAILED when none works here */
export async function chooseBuilder(
  wanted: 'auto' | BuilderName,
  plan: Pick<BuildPlan, 'provenance'>,
  deps: BuilderDeps,
): Promise<BuilderName> {
  if (wanted !== 'auto') return wanted;
  const candidates = [
    // Says whether a daemon or a builder answers, not only whether the client is there.
    { program: 'docker', probe: ['buildx', 'inspect'] },
    ...(plan.provenance ? [] : [{ program: 'buildah', probe: ['--version'] }]),
  ];
  const found = await findProgram(deps.run, candidates, deps.environment);
  if (found !== undefined) return found as BuilderName;
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
