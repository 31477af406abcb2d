import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ActionError } from '../errors/action-error.ts';
import { findProgram } from '../process/run-program.ts';
import { type Reached, reach } from './kustomize-reach.ts';
import { askForOrigins, takeOrigins } from './origins.ts';
import type { RenderedFile } from './parse.ts';
import type { ManifestDeps, ManifestRequest, TemplateRenderer } from './renderer.ts';
import { displayPath, kustomizationNames } from './sources.ts';

const BUILD_TIMEOUT_MS = 120_000;

interface Source {
  readonly folder: string;
  readonly path: string;
}

/**
 * Renders a kustomization and everything it reaches, in memory, and returns the step that builds it from a copy.
 * Rendering comes first, so that problems carry the lines of the user's files; files that generators only embed stay as
 * they are.
 */
export async function buildKustomization(
  source: Source,
  renderer: TemplateRenderer,
  request: ManifestRequest,
  deps: ManifestDeps,
): Promise<() => Promise<RenderedFile>> {
  const reached = await reach(source.path, renderer, request);
  return async () => {
    const copy = await realpath(await mkdtemp(join(request.temporaryFolder, 'kustomize-')));
    try {
      return await buildIn(copy, source, reached, { request, deps });
    } finally {
      await rm(copy, { recursive: true });
    }
  };
}

async function buildIn(
  copy: string,
  source: Source,
  reached: Reached,
  { request, deps }: { request: ManifestRequest; deps: ManifestDeps },
): Promise<RenderedFile> {
  const root = commonFolder([...reached.folders]);
  for (const folder of reached.folders) {
    await cp(folder, join(copy, relative(root, folder)), { recursive: true, filter: isPartOfManifests });
  }
  for (const [file, { text }] of reached.files) {
    const target = join(copy, relative(root, file));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
  const folder = join(copy, relative(root, source.path));
  const name = (await readdir(folder)).find((entry) => kustomizationNames.includes(entry));
  if (name !== undefined) await askForOrigins(folder, name);
  const shown = displayPath(root, request.workspace);
  const shownRoot = shown === request.workspace ? '' : `${shown}${sep}`;
  const built = await runKustomize(folder, source.folder, deps, (text) =>
    text.replaceAll(folder, source.folder).replaceAll(`${copy}${sep}`, shownRoot),
  );
  const { text, paths } = takeOrigins(built);
  const origins = await Promise.all(
    paths.map(async (path) => {
      // What generators make was written in no file of the user's.
      const written = path === undefined ? undefined : resolve(folder, path);
      const original = written && join(root, relative(copy, written));
      if (written === undefined || original === undefined) return undefined;
      const rendered = reached.files.get(original);
      if (rendered !== undefined) return rendered;
      const content = await readFile(written, 'utf8').catch(() => undefined);
      return content === undefined
        ? undefined
        : { file: displayPath(original, request.workspace), text: content };
    }),
  );
  return { file: source.folder, text, origins };
}

function isPartOfManifests(path: string): boolean {
  return !path.split(sep).some((part) => part === '.git' || part === 'node_modules');
}

function commonFolder(folders: readonly string[]): string {
  const [first = sep, ...rest] = folders;
  let common = first.split(sep);
  for (const folder of rest) {
    const parts = folder.split(sep);
    const differs = common.findIndex((part, index) => part !== parts[index]);
    if (differs >= 0) common = common.slice(0, differs);
  }
  return common.join(sep) || sep;
}

async function runKustomize(
  path: string,
  shown: string,
  deps: ManifestDeps,
  shorten: (text: string) => string,
): Promise<string> {
  const program = await findProgram(
    deps.run,
    [
      { program: 'kustomize', probe: ['version'] },
      { program: 'kubectl', probe: ['kustomize', '--help'] },
    ],
    deps.environment,
  );
  if (program === undefined) {
    throw new ActionError(
      'COMMAND_FAILED',
      `${shown} is a kustomize folder, but neither kustomize nor kubectl is there`,
      {
        hint: 'Install one of them on the runner; hosted runners have both.',
      },
    );
  }
  const args = program === 'kubectl' ? ['kustomize', path] : ['build', path];
  const result = await deps.run(program, args, {
    environment: deps.environment,
    timeoutMs: BUILD_TIMEOUT_MS,
  });
  if (result.exitCode !== 0) {
    throw new ActionError(
      'MANIFEST_INVALID',
      `kustomize cannot build ${shown}: ${shorten(result.stderr.trim())}`,
      { hint: `Run \`kubectl kustomize ${shown}\` to see the same.` },
    );
  }
  return result.stdout;
}
