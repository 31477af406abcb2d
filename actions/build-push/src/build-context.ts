import { readdir, readFile, realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type IgnoreRules, parseIgnoreFile, patternOf } from './ignore-file.ts';

/** A folder that an image is built from, with what of it is left out. */
export interface BuildContext {
  /** Absolute, without symbolic links. */
  readonly folder: string;
  readonly rules: IgnoreRules;
  /** Of the ignore file; undefined where there is none. */
  readonly ignoreFile: string | undefined;
}

/** Names the checkout's token, and differs from clone to clone. */
const NEVER_COPIED = '.git';

/**
 * The folder with the rules of the first ignore file there is: the build file's own (`Containerfile.dockerignore`), then
 * `.containerignore`, then `.dockerignore`.
 *
 * @param buildFile where the folder is the context itself
 */
export async function openContext(folder: string, buildFile?: string): Promise<BuildContext> {
  const own = buildFile === undefined ? [] : [`${buildFile}.containerignore`, `${buildFile}.dockerignore`];
  for (const file of [...own, join(folder, '.containerignore'), join(folder, '.dockerignore')]) {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
    if (text === undefined) continue;
    return { folder: await realpath(folder), rules: parseIgnoreFile(text), ignoreFile: file };
  }
  return { folder: await realpath(folder), rules: parseIgnoreFile(''), ignoreFile: undefined };
}

/** Whether the path below the context is left out. */
export function isLeftOut({ rules }: BuildContext, path: string): boolean {
  return path !== '' && (path.split('/').includes(NEVER_COPIED) || rules.ignores(path));
}

/** The paths below the context that a source of COPY names, in order; a pattern's only as far as they are there. */
export async function findSources(context: BuildContext, source: string): Promise<readonly string[]> {
  let found = [''];
  for (const segment of source.split('/').filter((name) => name !== '' && name !== '.')) {
    const next = await Promise.all(found.map((path) => findBelow(context, path, segment)));
    found = next.flat();
  }
  return found;
}

async function findBelow(
  { folder }: BuildContext,
  path: string,
  segment: string,
): Promise<readonly string[]> {
  const below = (name: string) => (path === '' ? name : `${path}/${name}`);
  if (!/[*?[]/.test(segment)) return [below(segment)];
  const pattern = patternOf(segment);
  const names = await readdir(join(folder, path)).catch(() => []);
  return names
    .filter((name) => pattern.test(name))
    .toSorted()
    .map(below);
}

/** The path below the context that a path really leads to; undefined where it leads out of it, or nowhere. */
export async function realPathIn({ folder }: BuildContext, path: string): Promise<string | undefined> {
  const real = await realpath(join(folder, path)).catch(() => undefined);
  if (real === undefined) return undefined;
  const inside = relative(folder, real);
  return inside === '..' || inside.startsWith('../') ? undefined : inside;
}
