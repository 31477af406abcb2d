import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textField } from '../../../../lib/kube/object.ts';
import { dockerPhase } from './failure.ts';
import type { Build, BuilderDeps, BuildPlan } from './plan.ts';
import { ownPlatform } from './platform.ts';
import { buildFileArguments, pairs, runBuilder } from './run-builder.ts';
import { hasDockerDaemon, smokeWithBuildah, smokeWithDocker } from './smoke.ts';

/** By `docker buildx`, whichever driver it has: the daemon, a container, a builder elsewhere. */
export const buildWithDocker: Build = async (plan, deps) => {
  await using folder = await mkdtempDisposable(join(deps.temporaryFolder, 'build-'));
  const hasDaemon = plan.push && plan.smokeCommand.length === 0 ? false : await hasDockerDaemon(deps);
  if (plan.smokeCommand.length > 0) await smoke(plan, deps, { folder: folder.path, hasDaemon });
  if (!plan.push) {
    await buildx(plan, deps, [...platformArguments(plan.platforms), ...localResult(plan, deps, hasDaemon)]);
    return undefined;
  }
  const metadataFile = join(folder.path, 'metadata.json');
  await buildx(plan, deps, [
    ...platformArguments(plan.platforms),
    ...annotationArguments(plan),
    ...plan.cacheTo.flatMap((cache) => ['--cache-to', cache]),
    `--provenance=${plan.provenance}`,
    ...['--tag', plan.names[0] ?? '', '--push', '--metadata-file', metadataFile],
  ]);
  const metadata: unknown = JSON.parse(await readFile(metadataFile, 'utf8'));
  return textField(metadata, 'containerimage.digest');
};

async function buildx(plan: BuildPlan, deps: BuilderDeps, result: readonly string[]): Promise<void> {
  const caches = plan.cacheFrom.flatMap((cache) => ['--cache-from', cache]);
  await runBuilder(
    {
      program: 'docker',
      args: [
        ...['buildx', 'build', '--progress', 'plain', ...buildFileArguments(plan)],
        ...[...caches, ...result, plan.context],
      ],
      phaseOf: dockerPhase,
    },
    deps,
  );
}

/** Without a daemon there is no place for an image; nor has every daemon one for several platforms. */
function localResult(plan: BuildPlan, deps: BuilderDeps, hasDaemon: boolean): string[] {
  // An attestation would turn a plain image into an index that some tools cannot read.
  const plain = [...plan.cacheTo.flatMap((cache) => ['--cache-to', cache]), '--provenance=false'];
  if (hasDaemon && plan.platforms.length < 2) {
    return [...plain, '--load', ...plan.names.flatMap((name) => ['--tag', name])];
  }
  deps.log.info('The image stays in the cache of the builder: there is no docker daemon to load it into.');
  return plain;
}

async function smoke(
  plan: BuildPlan,
  deps: BuilderDeps,
  { folder, hasDaemon }: { folder: string; hasDaemon: boolean },
): Promise<void> {
  const own = [...platformArguments(ownPlatform(plan.platforms)), '--provenance=false'];
  const image = plan.names[0] ?? '';
  if (hasDaemon) {
    await buildx(plan, deps, [...own, '--load', '--tag', image]);
    await smokeWithDocker(image, plan.smokeCommand, deps);
    return;
  }
  const archive = join(folder, 'image.tar');
  await buildx(plan, deps, [...own, '--output', `type=oci,dest=${archive}`]);
  await smokeWithBuildah(`oci-archive:${archive}`, plan.smokeCommand, deps);
}

function platformArguments(platforms: readonly string[]): string[] {
  return platforms.length === 0 ? [] : ['--platform', platforms.join(',')];
}

function annotationArguments({ annotations, platforms, provenance }: BuildPlan): string[] {
  // buildx refuses annotations for an index that it does not make.
  const level = platforms.length > 1 || provenance ? 'index,manifest' : 'manifest';
  return pairs('--annotation', new Map([...annotations].map(([key, value]) => [`${level}:${key}`, value])));
}
