import { execFile } from 'node:child_process';
import { mkdir, mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { BuildPlan } from '../plan.ts';
import { packContext } from './context.ts';

/** The names in the archive of a context with these files, each with its own name in it unless given. */
async function pack(
  paths: readonly string[],
  contents: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  await using context = await mkdtempDisposable(join(tmpdir(), 'acr-context-'));
  await using folder = await mkdtempDisposable(join(tmpdir(), 'acr-archive-'));
  const all = { Containerfile: 'FROM scratch\n', ...Object.fromEntries(paths.map((path) => [path, path])) };
  for (const [path, content] of Object.entries({ ...all, ...contents })) {
    await mkdir(dirname(join(context.path, path)), { recursive: true });
    await writeFile(join(context.path, path), content);
  }
  const file = join(context.path, 'Containerfile');
  const plan = { context: context.path, file, labels: new Map(), target: undefined };
  const packed = await packContext(plan as unknown as BuildPlan, folder.path);
  const { stdout } = await promisify(execFile)('tar', ['--list', '--file', packed.file]);
  return stdout
    .trim()
    .split('\n')
    .filter((name) => !['.discordlm-build-file', '.dockerignore', 'Containerfile'].includes(name))
    .toSorted();
}

describe('packContext', () => {
  it('never takes .git, wherever it is and whatever an ignore file says', async () => {
    const paths = ['.git/config', 'sub/.git/config', 'module/.git', '.gitignore', 'src/a.git/b', 'src/a'];
    const kept = ['.gitignore', 'module/', 'src/', 'src/a', 'src/a.git/', 'src/a.git/b', 'sub/'];
    expect(await pack(paths)).toEqual(kept);
    expect(await pack(paths, { '.dockerignore': '*\n!.git\n!.git/config\n!src/a\n' })).toEqual([
      'src/',
      'src/a',
    ]);
  });

  it('leaves out what the ignore file of the build file says, before that of the context', async () => {
    const paths = ['build/x', 'dist/x', 'src/a'];
    const ignored = { '.dockerignore': './dist/../build\n' };
    expect(await pack(paths, ignored)).toEqual(['dist/', 'dist/x', 'src/', 'src/a']);
    const own = { ...ignored, 'Containerfile.dockerignore': '*\n!src\n' };
    expect(await pack(paths, own)).toEqual(['src/', 'src/a']);
  });
});
