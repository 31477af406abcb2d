import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ActionError } from '../../../lib/errors/action-error.ts';
import { numberField, textField } from '../../../lib/kube/object.ts';
import { dockerConfigFolder, loginFor, readDockerConfig } from '../../../lib/oci/docker-config.ts';
import { repositoryName } from '../../../lib/oci/reference.ts';
import { RegistryClient } from '../../../lib/oci/registry.ts';
import { computeTags } from '../../../lib/oci/tags.ts';
import type { RunContext } from '../../../lib/runner/context.ts';
import type { Log, Outputs } from '../../../lib/runner/runner.ts';
import { builders, chooseBuilder } from './builders/choose.ts';
import type { BuilderDeps, BuildPlan } from './builders/plan.ts';
import type { BuildPushInputs } from './inputs.ts';

export interface BuildPushDeps extends BuilderDeps {
  readonly context: RunContext;
  readonly log: Log;
  readonly outputs: Outputs;
  readonly workspace: string;
}

/** An image of this commit in the registry, built only where it is not there yet, and proven to be readable. */
export async function run(inputs: BuildPushInputs, deps: BuildPushDeps): Promise<void> {
  const { context, log, outputs } = deps;
  const name = repositoryName(inputs.image);
  const tags = tagsFor(inputs, context);
  const push = inputs.push && !isFromFork(context);
  if (inputs.push && !push) log.info('A pull request from a fork builds, but does not push.');
  const config = await readDockerConfig(dockerConfigFolder(deps.environment));
  const registry = new RegistryClient(inputs.image, loginFor(config, inputs.image.registry), deps.registry);
  const names = tags.map((tag) => `${name}:${tag}`);
  const existing = push && inputs.skipExisting ? await reuse(registry, context.sha, tags) : undefined;
  let digest = existing;
  if (existing === undefined) {
    const plan = await makePlan(inputs, deps, tags, push);
    const builder = await chooseBuilder(inputs.builder, deps);
    digest = await log.group(`Build ${name} with ${builder}`, () => builders[builder](plan, deps));
  } else log.info(`${name}:${context.sha} is in the registry already; it is not built again.`);
  if (push) await requireReadable(registry, name, digest);
  outputs.setOutput('tags', names.join('\n'));
  outputs.setOutput('reused', String(existing !== undefined));
  if (digest === undefined || !push) return;
  outputs.setOutput('digest', digest);
  outputs.setOutput('image', `${name}@${digest}`);
  log.info(`${existing === undefined ? 'Pushed' : 'Reused'} ${name}@${digest} (${tags.join(', ')})`);
}

function tagsFor({ tagRules, image }: BuildPushInputs, context: RunContext): readonly string[] {
  const facts = {
    sha: context.sha,
    ref: context.ref,
    defaultBranch: textField(context.event, 'repository', 'default_branch') ?? 'main',
    pullRequest: numberField(context.event, 'pull_request', 'number'),
  };
  const computed = computeTags(tagRules, facts);
  const problems = [...computed.problems];
  if (computed.tags.length === 0) problems.push('no rule gives a tag for this run');
  if (problems.length > 0) {
    throw new ActionError(
      'INPUT_INVALID',
      `\`tags\` is not usable for ${repositoryName(image)}:\n- ${problems.join('\n- ')}`,
      {
        hint: 'Correct the rules, or add `sha`, which always gives one.',
      },
    );
  }
  return computed.tags;
}

/** A fork's pull request has no right to push, whatever it says. */
function isFromFork({ event }: RunContext): boolean {
  const head = textField(event, 'pull_request', 'head', 'repo', 'full_name');
  return head !== undefined && head !== textField(event, 'repository', 'full_name');
}

/** The digest of the commit's image where it is there already; it gets the tags that it lacks. */
async function reuse(
  registry: RegistryClient,
  sha: string,
  tags: readonly string[],
): Promise<string | undefined> {
  if (!tags.includes(sha)) return undefined;
  const manifest = await registry.manifest(sha);
  if (manifest === undefined) return undefined;
  for (const tag of tags) if (tag !== sha) await registry.tag(manifest, tag);
  return manifest.digest;
}

async function makePlan(
  inputs: BuildPushInputs,
  { workspace, context }: BuildPushDeps,
  tags: readonly string[],
  push: boolean,
): Promise<BuildPlan> {
  const folder = resolve(workspace, inputs.context);
  const file = await findBuildFile(inputs, workspace, folder);
  const labels = new Map([
    ['org.opencontainers.image.source', context.repositoryUrl],
    ['org.opencontainers.image.revision', context.sha],
    ['org.opencontainers.image.version', context.ref.replace(/^refs\/(?:heads|tags)\//, '')],
    ...inputs.labels,
  ]);
  const inWorkspace = (paths: ReadonlyMap<string, string>) =>
    new Map([...paths].map(([key, path]) => [key, resolve(workspace, path)]));
  return {
    image: inputs.image,
    tags,
    names: tags.map((tag) => `${repositoryName(inputs.image)}:${tag}`),
    context: folder,
    file,
    push,
    labels,
    platforms: inputs.platforms,
    baseImage: inputs.baseImage,
    buildContexts: inWorkspace(inputs.buildContexts),
    buildSecrets: inWorkspace(inputs.buildSecrets),
    buildArgs: inputs.buildArgs,
    target: inputs.target,
  };
}

async function findBuildFile(
  inputs: BuildPushInputs,
  workspace: string,
  folder: string,
): Promise<string | undefined> {
  const candidates =
    inputs.file === undefined
      ? ['Containerfile', 'Dockerfile'].map((file) => join(folder, file))
      : [resolve(workspace, inputs.file)];
  for (const path of candidates) {
    const isFile = await stat(path).then(
      (status) => status.isFile(),
      () => false,
    );
    if (isFile) return path;
  }
  if (inputs.file === undefined && inputs.baseImage !== undefined) return undefined;
  throw new ActionError('INPUT_INVALID', `There is no build file: ${candidates.join(' nor ')}`, {
    hint: 'Set `context` or `file`, relative to the workspace, and see that the checkout ran before this step.',
  });
}

/** Pushed means readable: the registry is asked for what it just took. */
async function requireReadable(
  registry: RegistryClient,
  name: string,
  digest: string | undefined,
): Promise<void> {
  const manifest = digest === undefined ? undefined : await registry.manifest(digest);
  if (manifest === undefined) {
    throw new ActionError(
      'REGISTRY_REFUSED',
      `${name}@${digest ?? 'unknown'} was pushed, but the registry does not have it`,
      {
        hint: 'Run the job again; if it persists, see whether the registry is in order.',
      },
    );
  }
}
