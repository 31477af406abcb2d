import { ActionError } from '../../../lib/errors/action-error.ts';
import { numberField, textField } from '../../../lib/kube/object.ts';
import { dockerConfigFolder, loginFor, readDockerConfig } from '../../../lib/oci/docker-config.ts';
import { platformDigests } from '../../../lib/oci/platform-digests.ts';
import { repositoryName } from '../../../lib/oci/reference.ts';
import { type Manifest, RegistryClient } from '../../../lib/oci/registry.ts';
import { computeTags, type Tags } from '../../../lib/oci/tags.ts';
import type { RunContext } from '../../../lib/runner/context.ts';
import type { Masker, Outputs, Runner } from '../../../lib/runner/runner.ts';
import { secretLikeNames } from './build-args.ts';
import { builders, chooseBuilder } from './builders/choose.ts';
import type { BuilderDeps, BuildPlan } from './builders/plan.ts';
import { findExisting, missingPlatforms } from './find-existing.ts';
import type { BuildPushInputs } from './inputs.ts';
import { makePlan } from './make-plan.ts';
import { requireTokenForAcr, whyNotPush } from './may-push.ts';
import { ensureTags, readBack } from './publish.ts';

export interface BuildPushDeps extends BuilderDeps {
  readonly context: RunContext;
  readonly masker: Pick<Masker, 'mask'>;
  readonly outputs: Outputs;
  readonly artifacts: Pick<Runner, 'addArtifact'>;
  readonly workspace: string;
}

/** An image of this commit in the registry, built only where it is not there yet, and proven to be readable. */
export async function run(inputs: BuildPushInputs, deps: BuildPushDeps): Promise<void> {
  const { context, log, outputs } = deps;
  const name = repositoryName(inputs.image);
  if (inputs.givenImage !== inputs.givenImage.toLowerCase())
    log.info(`Image names are lower case: ${inputs.givenImage} is pushed as ${name}.`);
  const { tags, moving } = tagsFor(inputs, context);
  if (deps.acr !== undefined) requireTokenForAcr(context, deps.acr.deps.environment);
  const why = inputs.push ? whyNotPush(context) : undefined;
  if (why !== undefined) log.info(why);
  const push = inputs.push && why === undefined;
  // Whatever is missing is said before anybody is asked.
  const plan = await makePlan(
    inputs,
    { tags: ownTagFirst(tags, moving, context.sha), push },
    { ...deps, now: deps.registry.clock.now() },
  );
  outputs.setOutput('tags', namesOf(name, tags));
  outputs.setOutput('reused', 'false');
  if (!push) {
    await buildImage(inputs, plan, deps);
    return;
  }
  const config = await readDockerConfig(dockerConfigFolder(deps.environment));
  const client = new RegistryClient(inputs.image, loginFor(config, inputs.image.registry), deps.registry);
  const reused = inputs.skipExisting ? await reuse(inputs, { name, tags }, { client, deps }) : undefined;
  const { manifest, isReused } =
    reused === undefined
      ? await pushImage(inputs, plan, { client, deps })
      : { manifest: reused, isReused: true };
  outputs.setOutput('digest', manifest.digest);
  outputs.setOutput('image', `${name}@${manifest.digest}`);
  outputs.setOutput('reused', String(isReused));
  const digests = await platformDigests(manifest, client);
  outputs.setOutput('platform-digests', [...digests].map((pair) => pair.join('=')).join('\n'));
  const placed = await ensureTags(manifest, { name, tags, moving }, { client, ...deps });
  outputs.setOutput('tags', namesOf(name, placed));
  for (const tag of placed) deps.artifacts.addArtifact(`oci://${name}:${tag}@${manifest.digest}`);
  log.info(`${isReused ? 'Reused' : 'Pushed'} ${name}@${manifest.digest} (${placed.join(', ')})`);
}

function namesOf(name: string, tags: readonly string[]): string {
  return tags.map((tag) => `${name}:${tag}`).join('\n');
}

function tagsFor({ tagRules, image }: BuildPushInputs, context: RunContext): Tags {
  const facts = {
    sha: context.sha,
    ref: context.ref,
    defaultBranch: textField(context.event, 'repository', 'default_branch') ?? 'main',
    pullRequest: numberField(context.event, 'pull_request', 'number'),
  };
  const computed = computeTags(tagRules, facts);
  const problems = [...computed.problems];
  if (computed.tags.length === 0) problems.push('no rule gives a tag for this run');
  if (problems.length === 0) return computed;
  throw new ActionError(
    'INPUT_INVALID',
    `\`tags\` is not usable for ${repositoryName(image)}:\n- ${problems.join('\n- ')}`,
    { hint: 'Correct the rules, or add `sha`, which always gives one.' },
  );
}

interface Reach {
  readonly client: RegistryClient;
  readonly deps: BuildPushDeps;
}

async function reuse(
  { platforms }: BuildPushInputs,
  { name, tags }: { name: string; tags: readonly string[] },
  { client, deps }: Reach,
): Promise<Manifest | undefined> {
  const existing = await findExisting(client, { sha: deps.context.sha, tags, platforms });
  if (existing === undefined) return undefined;
  const { tag, manifest, missingPlatforms: missing } = existing;
  if (missing.length === 0) {
    deps.log.info(`${name}:${tag} is in the registry already; it is not built again.`);
    return manifest;
  }
  deps.log.info(
    `${name}:${tag} is in the registry, but not for ${missing.join(', ')}; it is built again for all.`,
  );
  return undefined;
}

async function pushImage(
  inputs: BuildPushInputs,
  plan: BuildPlan,
  { client, deps }: Reach,
): Promise<{ manifest: Manifest; isReused: boolean }> {
  const name = repositoryName(inputs.image);
  let digest: string | undefined;
  try {
    digest = await buildImage(inputs, plan, deps);
  } catch (error) {
    // Another run of the commit may have been faster, and a registry need not let its tag be overwritten.
    const others =
      isRefused(error) &&
      inputs.skipExisting &&
      (await reuse(inputs, { name, tags: plan.tags }, { client, deps }));
    if (others) return { manifest: others, isReused: true };
    throw error;
  }
  const manifest = await readBack(name, digest, { client, ...deps });
  const missing = await missingPlatforms(manifest, client, inputs.platforms);
  if (missing.length === 0) return { manifest, isReused: false };
  throw new ActionError('BUILD_FAILED', `${name}@${manifest.digest} is not for ${missing.join(', ')}`, {
    hint: 'See in the lines above what the builder made of `platforms`.',
  });
}

function isRefused(error: unknown): boolean {
  return error instanceof ActionError && error.code === 'REGISTRY_REFUSED';
}

/** By a tag that is this commit's alone: if anything fails later, nothing that others use has moved. */
function ownTagFirst(tags: readonly string[], moving: ReadonlySet<string>, sha: string): readonly string[] {
  const own = [sha, ...tags].find((tag) => tags.includes(tag) && !moving.has(tag)) ?? tags[0];
  return [...new Set([own ?? '', ...tags])];
}

async function buildImage(
  inputs: BuildPushInputs,
  plan: BuildPlan,
  deps: BuildPushDeps,
): Promise<string | undefined> {
  for (const name of secretLikeNames(inputs.buildArgs.keys())) {
    deps.log.warning(
      `The build argument ${name} looks like a secret; whoever has the image can read it. Use \`build-secrets\`.`,
    );
  }
  const builder = await chooseBuilder(inputs.builder, plan, deps);
  return await deps.log.group(`Build ${repositoryName(inputs.image)} with ${builder}`, () =>
    builders[builder](plan, deps),
  );
}
