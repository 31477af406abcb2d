import { mkdtempDisposable } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../../../../lib/errors/action-error.ts';
import { type BaseImage, readBase, scratchBase } from '../../../../lib/oci/base-image.ts';
import { dockerConfigFolder, loginFor, readDockerConfig } from '../../../../lib/oci/docker-config.ts';
import { platformText } from '../../../../lib/oci/platform.ts';
import { pushImage } from '../../../../lib/oci/push-image.ts';
import { type ImageReference, parseReference, repositoryName } from '../../../../lib/oci/reference.ts';
import { RegistryClient } from '../../../../lib/oci/registry.ts';
import { type AssembledImage, assembleImage } from '../layer/assemble.ts';
import { packPlatforms } from '../layer/pack.ts';
import { fileProblems, openSource, type Source } from '../layer/source.ts';
import { megabytes, transferLines } from '../layer/transfers.ts';
import type { Build, BuilderDeps, BuildPlan } from './plan.ts';
import { ownPlatform, requireOwnPlatform } from './platform.ts';
import { smokeFromRegistry } from './smoke.ts';

/**
 * Puts what is built already on a base image as one layer, for all platforms at once, straight in the registry: nothing
 * is run, so nothing has to be emulated. Equal input gives an equal digest.
 */
export const buildAsLayer: Build = async (plan, deps) => {
  const { log } = deps;
  const created = readEpoch(deps.environment.SOURCE_DATE_EPOCH || '0');
  const source = await openSource(plan, deps.environment.GITHUB_WORKSPACE || plan.context);
  const { base, client } = await openBase(plan, deps, source);
  await using folder = await mkdtempDisposable(join(deps.temporaryFolder, 'layer-'));
  const packed = await packPlatforms(plan, { source, base, folder: folder.path, created });
  for (const note of packed.notes) log.info(note);
  for (const { layer, files } of packed.layers)
    log.info(`The layer ${layer.digest} has ${files} files in ${megabytes(layer.size)}.`);
  const image = assembleImage(plan, { packed, base, client, created, baseName: source.stage.base });
  for (const { platform, manifest } of image.platforms)
    log.info(`${platformText(platform)} is ${manifest.digest}`);
  const platforms = image.platforms.map(({ platform }) => platformText(platform));
  if (plan.smokeCommand.length > 0) requireOwnPlatform(platforms);
  if (!plan.push) {
    if (plan.smokeCommand.length > 0)
      log.warning('`smoke-command` was not run: this image is nowhere, as it is not pushed.');
    return undefined;
  }
  const target = await clientFor(plan.image, deps);
  const started = performance.now();
  const transfers = await pushImage(target, image);
  for (const line of transferLines(transfers)) log.info(line);
  log.info(`In the registry after ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  if (plan.smokeCommand.length > 0) await smokeOwn(plan, image, deps);
  return image.top.digest;
};

/** The registry has the image by its digest only: where this fails, no tag names it. */
async function smokeOwn(plan: BuildPlan, { platforms }: AssembledImage, deps: BuilderDeps): Promise<void> {
  const [own] = ownPlatform(platforms.map(({ platform }) => platformText(platform)));
  const found = platforms.find(({ platform }) => platformText(platform) === own);
  const image = `${repositoryName(plan.image)}@${found?.manifest.digest}`;
  await smokeFromRegistry(image, plan.smokeCommand, deps);
}

/** The time of everything in the image. Source: reproducible-builds.org/specs/source-date-epoch */
function readEpoch(text: string): Date {
  if (/^\d{1,11}$/.test(text)) return new Date(Number(text) * 1000);
  throw new ActionError(
    'INPUT_INVALID',
    `SOURCE_DATE_EPOCH is ${JSON.stringify(text)}, not seconds since 1970`,
    {
      hint: 'Set it to `git log -1 --format=%ct`, or leave it out.',
    },
  );
}

async function openBase(
  plan: BuildPlan,
  deps: BuilderDeps,
  { stage, name }: Source,
): Promise<{ readonly base: BaseImage; readonly client: RegistryClient | undefined }> {
  if (stage.base === 'scratch') return { base: scratchBase(plan.platforms), client: undefined };
  const reference = parseReference(stage.base);
  if (typeof reference === 'string')
    throw fileProblems(name, [{ line: stage.line, text: `FROM: ${reference}` }]);
  const client = await clientFor(reference, deps);
  const base = await readBase(client, reference, plan.platforms);
  deps.log.info(`The base is ${stage.base}, ${base.digest}.`);
  return { base, client };
}

async function clientFor(reference: ImageReference, deps: BuilderDeps): Promise<RegistryClient> {
  const config = await readDockerConfig(dockerConfigFolder(deps.environment));
  return new RegistryClient(reference, loginFor(config, reference.registry), deps.registry);
}
