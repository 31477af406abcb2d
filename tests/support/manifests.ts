import { mkdir, mkdtemp, readdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ActionError } from '../../lib/errors/action-error.ts';
import { type LoadedManifests, loadManifests } from '../../lib/manifests/load.ts';
import { runProgram } from '../../lib/process/run-program.ts';

/** Files of a workspace, and what to load of them. */
export interface Setting {
  readonly files: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly lines?: readonly string[];
  readonly named?: readonly string[];
  /** Symbolic links by their path. */
  readonly links?: Readonly<Record<string, string>>;
  /** Where kubectl or kustomize is. */
  readonly path?: string;
}

/** Nothing is left in the temporary folder, whatever comes of it. */
export async function tryToLoad({
  files,
  variables = {},
  lines = ['k'],
  named = [],
  links = {},
  path = '',
}: Setting): Promise<{ loaded: LoadedManifests | undefined; error: unknown }> {
  const folder = await mkdtemp(join(tmpdir(), 'load-'));
  const [workspace, temporaryFolder] = [join(folder, 'work'), join(folder, 'temp')];
  await mkdir(temporaryFolder);
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, name)), { recursive: true });
    await writeFile(join(workspace, name), text);
  }
  for (const [name, target] of Object.entries(links)) await symlink(target, join(workspace, name));
  const request = { lines, variables, named, bareVariables: [], strict: true, workspace, temporaryFolder };
  const deps = { run: runProgram, environment: { PATH: path, HOME: folder } };
  const result = await loadManifests(request, deps).then(
    (loaded) => ({ loaded, error: undefined }),
    (error: unknown) => ({ loaded: undefined, error }),
  );
  const left = await readdir(temporaryFolder);
  if (left.length > 0) throw new Error(`${left.join(', ')} was left in the temporary folder`);
  return result;
}

export async function load(setting: Setting): Promise<LoadedManifests> {
  const { loaded: found, error } = await tryToLoad(setting);
  if (found === undefined) throw error;
  return found;
}

export async function problemsOf(setting: Setting): Promise<{ code: string; lines: string[] }> {
  const { error } = await tryToLoad(setting);
  if (!(error instanceof ActionError)) throw new Error('it was taken', { cause: error });
  return { code: error.code, lines: error.message.split('\n- ').slice(1) };
}
