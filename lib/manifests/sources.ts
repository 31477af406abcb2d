import { glob, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ActionError } from '../errors/action-error.ts';

/** What one line of `manifests` stands for. Paths are as the user would write them, relative to the workspace. */
export type ManifestSource =
  | { readonly kind: 'file'; readonly file: string; readonly path: string }
  | { readonly kind: 'kustomize'; readonly folder: string; readonly path: string };

export const kustomizationNames = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
const MANIFEST = /\.(ya?ml|json)$/;

/**
 * The files and kustomize folders that the lines name. A folder stands for its manifest files (not those of folders
 * below it), unless it holds a kustomization; a line with `*`, `?` or `[` is a glob.
 *
 * @param roots folders in which manifests may lie: the workspace first, then the job's temporary folder
 * @throws ActionError INPUT_INVALID listing every line that matches nothing or leads outside the roots
 */
export async function findManifests(
  lines: readonly string[],
  roots: readonly [string, ...string[]],
): Promise<ManifestSource[]> {
  const problems: string[] = [];
  const sources = new Map<string, ManifestSource>();
  for (const line of lines) {
    const paths = await expand(line, roots[0]);
    const found = (await Promise.all(paths.map((path) => sourcesAt(path, roots[0])))).flat();
    if (found.length === 0) problems.push(`${JSON.stringify(line)} matches no manifest`);
    for (const source of found) {
      if (await isInside(source.path, roots)) sources.set(source.path, source);
      else problems.push(`${JSON.stringify(line)} leads outside the workspace`);
    }
  }
  if (problems.length > 0) {
    throw new ActionError(
      'INPUT_INVALID',
      `\`manifests\` is not usable:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
      { hint: 'Name files, folders, globs or kustomize folders below the workspace, one a line.' },
    );
  }
  return [...sources.values()];
}

async function expand(line: string, workspace: string): Promise<string[]> {
  if (!/[*?[]/.test(line)) return [resolve(workspace, line)];
  const found: string[] = [];
  for await (const path of glob(line, { cwd: workspace })) found.push(resolve(workspace, path));
  return found.filter((path) => MANIFEST.test(path)).toSorted();
}

async function sourcesAt(path: string, workspace: string): Promise<ManifestSource[]> {
  const status = await stat(path).catch(() => undefined);
  if (status?.isFile()) return [{ kind: 'file', file: displayPath(path, workspace), path }];
  if (!status?.isDirectory()) return [];
  const names = (await readdir(path)).toSorted();
  if (names.some((name) => kustomizationNames.includes(name))) {
    return [{ kind: 'kustomize', folder: displayPath(path, workspace), path }];
  }
  return names
    .filter((name) => MANIFEST.test(name))
    .map((name) => ({
      kind: 'file',
      file: displayPath(join(path, name), workspace),
      path: join(path, name),
    }));
}

/** How messages name a path: relative to the workspace where it lies below it. */
export function displayPath(path: string, workspace: string): string {
  const shown = relative(workspace, path);
  return shown === '' || shown.startsWith('..') || isAbsolute(shown) ? path : shown;
}

/** Whether the path, with links followed, lies below one of the roots. */
export async function isInside(path: string, roots: readonly string[]): Promise<boolean> {
  const real = await realpath(path);
  for (const root of roots) {
    const realRoot = await realpath(root).catch(() => undefined);
    if (realRoot !== undefined && (real === realRoot || real.startsWith(realRoot + sep))) return true;
  }
  return false;
}

/** The text of a file, byte order mark kept. @throws ActionError MANIFEST_INVALID when it is not UTF-8 */
export async function readText(path: string, file: string): Promise<string> {
  const bytes = await readFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new ActionError('MANIFEST_INVALID', `${file} is not UTF-8 text`, {
      hint: 'Save the file as UTF-8.',
      cause,
    });
  }
}
