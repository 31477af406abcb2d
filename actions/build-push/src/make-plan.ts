import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ActionError } from '../../../lib/errors/action-error.ts';
import { repositoryName } from '../../../lib/oci/reference.ts';
import type { RunContext } from '../../../lib/runner/context.ts';
import type { Masker } from '../../../lib/runner/runner.ts';
import type { BuildPlan } from './builders/plan.ts';
import { requireOwnPlatform } from './builders/platform.ts';
import type { BuildPushInputs } from './inputs.ts';
import { annotationsOf, originLabels } from './labels.ts';

const MAX_MASKED_BYTES = 4096;

export interface PlanDeps {
  readonly context: RunContext;
  readonly workspace: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly masker: Pick<Masker, 'mask'>;
  readonly now: Date;
}

/** What is built, with every path and variable found. @throws ActionError INPUT_INVALID */
export async function makePlan(
  inputs: BuildPushInputs,
  { tags, push }: { readonly tags: readonly string[]; readonly push: boolean },
  deps: PlanDeps,
): Promise<BuildPlan> {
  const { smokeCommand, platforms } = inputs;
  if (smokeCommand.length > 0) requireOwnPlatform(platforms);
  const context = resolve(deps.workspace, inputs.context);
  const labels = new Map([...originLabels(deps.context, deps.now), ...inputs.labels]);
  return {
    image: inputs.image,
    tags,
    names: tags.map((tag) => `${repositoryName(inputs.image)}:${tag}`),
    context,
    file: await findBuildFile(inputs, deps.workspace, context),
    platforms,
    baseImage: inputs.baseImage,
    buildContexts: new Map(
      [...inputs.buildContexts].map(([name, folder]) => [name, resolve(deps.workspace, folder)]),
    ),
    buildArgs: inputs.buildArgs,
    buildSecrets: await findSecrets(inputs.buildSecrets, deps),
    target: inputs.target,
    labels,
    annotations: annotationsOf(labels),
    cacheFrom: inputs.cacheFrom,
    cacheTo: inputs.cacheTo,
    provenance: inputs.provenance,
    smokeCommand,
    push,
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
  for (const path of candidates) if (await isFile(path)) return path;
  if (inputs.file === undefined && inputs.baseImage !== undefined) return undefined;
  throw new ActionError('INPUT_INVALID', `There is no build file: ${candidates.join(' nor ')}`, {
    hint: 'Set `context` or `file`, relative to the workspace, and see that the checkout ran before this step.',
  });
}

/** Somebody may have written a value where a path is due, so nothing but the id is repeated. */
async function findSecrets(
  secrets: ReadonlyMap<string, string>,
  { workspace, environment, masker }: PlanDeps,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const problems: string[] = [];
  for (const [id, source] of secrets) {
    const variable = /^env:(.+)$/.exec(source)?.[1];
    const path = resolve(workspace, source.trim());
    if (variable !== undefined) {
      const value = environment[variable] ?? '';
      if (value === '') problems.push(`${id}: the variable ${variable} is not set`);
      else masker.mask(value);
      found.set(id, `env=${variable}`);
    } else if (await isFile(path)) {
      await maskShort(path, masker);
      found.set(id, `src=${path}`);
    } else problems.push(`${id}: there is no file of that name`);
  }
  if (problems.length === 0) return found;
  throw new ActionError('INPUT_INVALID', `\`build-secrets\` is not usable:\n- ${problems.join('\n- ')}`, {
    hint: "Write `ID=PATH`, relative to the workspace, or `ID=env:NAME` with the value in the step's `env:`.",
  });
}

/** Tokens and keys; what is longer is a bundle of certificates or the like, whose lines nobody has to hide. */
async function maskShort(path: string, masker: PlanDeps['masker']): Promise<void> {
  const { size } = await stat(path);
  if (size <= MAX_MASKED_BYTES) masker.mask(await readFile(path, 'utf8'));
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
}
