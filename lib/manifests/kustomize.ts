import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ActionError } from '../errors/action-error.ts';
import { isJsonObject } from '../kube/object.ts';
import { findProgram } from '../process/run-program.ts';
import { parseYaml } from '../template/yaml.ts';
import { askForOrigins, takeOrigins } from './origins.ts';
import type { RenderedFile } from './parse.ts';
import type { ManifestDeps, ManifestRequest, TemplateRenderer } from './renderer.ts';
import { displayPath, kustomizationNames, readText } from './sources.ts';

const BUILD_TIMEOUT_MS = 120_000;
const PATH_LISTS = ['resources', 'bases', 'components', 'crds', 'generators', 'transformers', 'validators'];
const PATCH_LISTS = ['patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'configurations'];

/**
 * Renders a kustomization and everything it reaches into a copy, and returns the step that builds it. Rendering comes
 * first, so that problems carry the lines of the user's files; files that generators only embed stay as they are.
 */
export async function buildKustomization(
  source: { folder: string; path: string },
  renderer: TemplateRenderer,
  request: ManifestRequest,
  deps: ManifestDeps,
): Promise<() => Promise<RenderedFile>> {
  const reached = await reach(source.path);
  const root = commonFolder([...reached.folders]);
  const copy = await mkdtemp(join(request.temporaryFolder, 'kustomize-'));
  for (const folder of reached.folders) {
    await cp(folder, join(copy, relative(root, folder)), { recursive: true, filter: isPartOfManifests });
  }
  for (const file of reached.files) {
    const shown = displayPath(file, request.workspace);
    const target = join(copy, relative(root, file));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, renderer.render(await readText(file, shown), shown));
  }
  return async () => {
    const folder = join(copy, relative(root, source.path));
    const name = (await readdir(folder)).find((entry) => kustomizationNames.includes(entry));
    if (name !== undefined) await askForOrigins(folder, name);
    const { text, paths } = takeOrigins(await runKustomize(folder, source.folder, deps));
    const origins = await Promise.all(
      paths.map(async (path) => {
        // What generators make, and what comes from elsewhere, was written in no file of the user's.
        const written = path === undefined ? undefined : resolve(folder, path);
        const content = written && (await readFile(written, 'utf8').catch(() => undefined));
        if (written === undefined || content === undefined) return undefined;
        const original = join(root, relative(copy, written));
        return { file: displayPath(original, request.workspace), text: content };
      }),
    );
    await rm(copy, { recursive: true });
    return { file: source.folder, text, origins };
  };
}

function isPartOfManifests(path: string): boolean {
  return !path.split(sep).some((part) => part === '.git' || part === 'node_modules');
}

/** The local folders with a kustomization and the files to render that this folder leads to. */
async function reach(start: string): Promise<{ folders: Set<string>; files: Set<string> }> {
  const folders = new Set<string>();
  const files = new Set<string>();
  const queue = [start];
  for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
    if (folders.has(folder)) continue;
    folders.add(folder);
    const name = (await readdir(folder)).find((entry) => kustomizationNames.includes(entry));
    if (name === undefined) continue;
    const file = join(folder, name);
    files.add(file);
    for (const reference of referencesOf(await readText(file, file))) {
      const path = resolve(folder, reference);
      const status = await stat(path).catch(() => undefined);
      if (status?.isDirectory()) queue.push(path);
      // Anything else is a remote resource or a slip; kustomize itself says which.
      else if (status?.isFile()) files.add(path);
    }
  }
  return { folders, files };
}

function referencesOf(text: string): string[] {
  let content: unknown;
  try {
    content = parseYaml(text);
  } catch {
    // Rendering the same text reports this with its line.
    return [];
  }
  if (!isJsonObject(content)) return [];
  const lists = [...PATH_LISTS, ...PATCH_LISTS].flatMap((name) => {
    const list = content[name];
    return Array.isArray(list) ? list : [];
  });
  return lists
    .map((item: unknown) => (isJsonObject(item) ? item.path : item))
    .filter((item): item is string => typeof item === 'string' && !item.includes('\n'));
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

async function runKustomize(path: string, shown: string, deps: ManifestDeps): Promise<string> {
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
    const said = result.stderr.trim().replaceAll(path, shown);
    throw new ActionError('MANIFEST_INVALID', `kustomize cannot build ${shown}: ${said}`, {
      hint: `Run \`kubectl kustomize ${shown}\` to see the same.`,
    });
  }
  return result.stdout;
}
