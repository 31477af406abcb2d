import { mkdtempDisposable, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../../../../lib/errors/action-error.ts';
import { cacheRepository } from './cache.ts';
import type { Build, BuilderDeps, BuildPlan } from './plan.ts';
import { buildFileArguments, pairs, runBuilder } from './run-builder.ts';
import { smokeWithBuildah } from './smoke.ts';

export const buildWithBuildah: Build = async (plan, deps) => {
  const caches = cacheArguments(plan);
  if (plan.provenance) {
    throw new ActionError('INPUT_INVALID', '`provenance` is true, but buildah makes no provenance', {
      hint: 'Set `builder: docker`, or leave `provenance` out.',
    });
  }
  const [name = ''] = plan.names;
  const isList = plan.platforms.length > 1;
  if (isList) await forgetList(name, deps);
  const platforms = plan.platforms.length === 0 ? [] : ['--platform', plan.platforms.join(',')];
  // Without a base image, its cache takes one platform's layers for another's.
  const layers = isList && caches.length === 0 ? '--no-cache' : '--layers';
  await buildah('build', deps, [
    // Without `--force-rm` a build that fails leaves its containers.
    ...['build', layers, '--force-rm', '--format', 'oci', ...buildFileArguments(plan)],
    ...[...pairs('--annotation', plan.annotations), ...platforms, ...caches],
    ...(isList ? ['--manifest', name] : plan.names.flatMap((each) => ['--tag', each])),
    plan.context,
  ]);
  const others = plan.names.slice(1);
  if (isList && others.length > 0) await buildah('build', deps, ['tag', name, ...others]);
  if (plan.smokeCommand.length > 0) await smokeWithBuildah(name, plan.smokeCommand, deps);
  if (!plan.push) return undefined;
  await using folder = await mkdtempDisposable(join(deps.temporaryFolder, 'build-'));
  const digestFile = join(folder.path, 'digest');
  const push = isList ? ['manifest', 'push', '--all'] : ['push'];
  await buildah('push', deps, [...push, '--digestfile', digestFile, name, `docker://${name}`]);
  return (await readFile(digestFile, 'utf8')).trim();
};

async function buildah(phase: 'build' | 'push', deps: BuilderDeps, args: readonly string[]): Promise<void> {
  await runBuilder({ program: 'buildah', args, phaseOf: () => phase }, deps);
}

/** A list of an earlier build would get this one's images besides its own. */
async function forgetList(name: string, { run, environment }: BuilderDeps): Promise<void> {
  await run('buildah', ['rmi', '--force', name], { environment, timeoutMs: 60_000 });
}

function cacheArguments({ cacheFrom, cacheTo }: BuildPlan): string[] {
  const of = (option: string, lines: readonly string[]) =>
    lines.flatMap((line) => [`--${option}`, requireRepository(option, line)]);
  return [...of('cache-from', cacheFrom), ...of('cache-to', cacheTo)];
}

function requireRepository(input: string, line: string): string {
  const repository = cacheRepository(line);
  if (repository !== undefined) return repository;
  throw new ActionError(
    'INPUT_INVALID',
    `\`${input}\` has ${JSON.stringify(line)}, but buildah caches in registries only`,
    { hint: `Write \`${input}: ghcr.io/owner/name/cache\`, or set \`builder: docker\`.` },
  );
}
