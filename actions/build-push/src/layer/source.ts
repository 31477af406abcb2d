import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import { ActionError } from '../../../../lib/errors/action-error.ts';
import { parsePlatform } from '../../../../lib/oci/platform.ts';
import { openContext } from '../build-context.ts';
import type { BuildPlan } from '../builders/plan.ts';
import { type Contexts, collectEntries } from './collect.ts';
import type { Problem } from './containerfile.ts';
import { readRecipe } from './recipe.ts';
import { readStage, type Stage } from './stage.ts';

/** What is to be built, as it stands on the disk. */
export interface Source {
  /** Of the build file, for messages. */
  readonly name: string;
  readonly stage: Stage;
  readonly contexts: Contexts;
}

/** What is done where there is no build file. */
const WITHOUT_FILE = 'FROM scratch\nWORKDIR /app\nCOPY . .\n';
const ANY_PLATFORM = { os: 'linux', architecture: 'amd64' };

/**
 * Reads the build file and looks whether all that it copies is there, before anything is asked of a registry.
 *
 * @param workspace what the file's name is relative to
 * @throws ActionError INPUT_INVALID with every problem of the file and its sources
 */
export async function openSource(plan: BuildPlan, workspace: string): Promise<Source> {
  const { file, buildContexts, baseImage, target, buildArgs } = plan;
  const name = file === undefined ? 'The context' : relative(workspace, file);
  const text = file === undefined ? WITHOUT_FILE : await readFile(file, 'utf8');
  const stage = readStage(text, { target, buildArgs, baseImage });
  const main = await openContext(await requireFolder('context', plan.context), file);
  const named = await Promise.all(
    [...buildContexts].map(async ([contextName, folder]) => {
      const context = await openContext(await requireFolder('build-contexts', folder));
      return [contextName.toLowerCase(), context] as const;
    }),
  );
  const contexts = { main, named: new Map(named) };
  const platform = plan.platforms.flatMap((wanted) => parsePlatform(wanted) ?? [])[0] ?? ANY_PLATFORM;
  const options = { buildArgs, platform, labels: new Map<string, string>(), env: [], workdir: '/' };
  const recipe = readRecipe(stage, options);
  const { problems } = await collectEntries(recipe, contexts, '/');
  if (recipe.problems.length + problems.length > 0)
    throw fileProblems(name, [...recipe.problems, ...problems]);
  return { name, stage, contexts };
}

async function requireFolder(input: string, folder: string): Promise<string> {
  const isFolder = await stat(folder).then(
    (status) => status.isDirectory(),
    () => false,
  );
  if (isFolder) return folder;
  throw new ActionError('INPUT_INVALID', `\`${input}\` names ${folder}, which is no folder`, {
    hint: 'Write a folder relative to the workspace, and see that the step that makes it ran before this one.',
  });
}

/** One error for all that is wrong in a build file, by line. */
export function fileProblems(name: string, problems: readonly Problem[]): ActionError {
  const sorted = problems.toSorted((left, right) => left.line - right.line);
  const lines = sorted.map(({ line, text }) => `- ${name}:${line}: ${text}`);
  return new ActionError(
    'INPUT_INVALID',
    `${name} cannot be put on its base as a layer:\n${[...new Set(lines)].join('\n')}`,
    {
      hint: 'Correct these lines, name a stage without them in `target`, or take `builder: docker` or `buildah`.',
      location: { file: name, line: sorted[0]?.line ?? 1 },
    },
  );
}
