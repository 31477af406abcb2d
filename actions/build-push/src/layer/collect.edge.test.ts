import { once } from 'node:events';
import { chmod, mkdir, mkdtempDisposable, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContext } from '../build-context.ts';
import { collectEntries } from './collect.ts';
import { readRecipe } from './recipe.ts';
import { readStage } from './stage.ts';

interface Options {
  readonly prepare?: (folder: string) => Promise<unknown>;
  readonly ignore?: string;
  readonly workdir?: string;
}

/** The paths of the layer with their modes, and what is wrong with the lines. */
async function collect(lines: string, files: readonly string[], options: Options = {}) {
  const { prepare, ignore, workdir = '/' } = options;
  await using scratch = await mkdtempDisposable(join(tmpdir(), 'collect-'));
  const folder = join(scratch.path, 'context');
  await mkdir(folder);
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), file);
  }
  if (ignore !== undefined) await writeFile(join(folder, '.dockerignore'), ignore);
  await prepare?.(folder);
  const none = new Map<string, string>();
  const stage = readStage(`FROM base\n${lines}`, {
    target: undefined,
    buildArgs: none,
    baseImage: undefined,
  });
  const platform = { os: 'linux', architecture: 'amd64' };
  const recipe = readRecipe(stage, { buildArgs: none, platform, env: [], workdir, labels: none });
  const contexts = { main: await openContext(folder), named: new Map() };
  const { entries, problems } = await collectEntries(recipe, contexts, workdir);
  const shown = entries
    .toSorted((left, right) => (left.path < right.path ? -1 : 1))
    .map(({ path, kind, mode, user, target }) => {
      const link = target === undefined ? '' : ` -> ${target}`;
      return `${kind} ${path}${link} ${mode.toString(8)}${user === 0 ? '' : ` of ${user}`}`;
    });
  return { shown, problems: problems.map(({ text }) => text.replaceAll(folder, 'CONTEXT')) };
}

describe('collectEntries', () => {
  it.each([
    ['a file to a file', 'COPY a /x/b', ['a'], ['folder x 755', 'file x/b 644']],
    ['a file into a folder', 'COPY a /x/', ['a'], ['folder x 755', 'file x/a 644']],
    ['a file into the working folder', 'WORKDIR /app\nCOPY a .', ['a'], ['folder app 755', 'file app/a 644']],
    ['a file into a folder of every base', 'COPY a /usr/local/bin', ['a'], ['file usr/local/bin/a 644']],
    [
      'what is in a folder',
      'COPY src /app',
      ['src/a', 'src/b/c'],
      ['folder app 755', 'file app/a 644', 'folder app/b 755', 'file app/b/c 644'],
    ],
    [
      'everything but .git',
      'COPY . /app/',
      ['a', '.git/config', 'b/.git', 'b/c'],
      ['folder app 755', 'file app/a 644', 'folder app/b 755', 'file app/b/c 644'],
    ],
    [
      'a pattern',
      'COPY *.json x /app/',
      ['a.json', 'b.json', 'x', 'c.js'],
      ['folder app 755', 'file app/a.json 644', 'file app/b.json 644', 'file app/x 644'],
    ],
    ['into the root', 'COPY rootfs /', ['rootfs/etc/app.conf'], ['file etc/app.conf 644']],
    ['later over earlier', 'COPY a /x\nCOPY --chmod=700 b /x', ['a', 'b'], ['file x 700']],
    ['for a user', 'COPY --chown=5:6 src /app', ['src/a'], ['folder app 755 of 5', 'file app/a 644 of 5']],
    ['nothing but a folder to work in', 'WORKDIR /srv/app', [], ['folder srv/app 755']],
    [
      'into a home',
      'COPY a /home/node/app/',
      ['a'],
      ['folder home/node/app 755', 'file home/node/app/a 644'],
    ],
  ])('copies %s', async (_name, lines, files, expected) => {
    expect(await collect(lines, files)).toEqual({ shown: expected, problems: [] });
  });

  it('keeps links as they are, programs runnable, and nothing else of what the disk says', async () => {
    const prepare = async (folder: string) => {
      await symlink('../nowhere', join(folder, 'src/link'));
      await chmod(join(folder, 'src/run'), 0o700);
      await chmod(join(folder, 'src/a'), 0o4666);
    };
    const { shown } = await collect('COPY src /app', ['src/a', 'src/run'], { prepare });
    expect(shown).toEqual([
      'folder app 755',
      'file app/a 644',
      'link app/link -> ../nowhere 777',
      'file app/run 755',
    ]);
  });

  it('leaves alone the folder that the base works in', async () => {
    const { shown } = await collect('COPY a /srv/x/a', ['a'], { workdir: '/srv/x' });
    expect(shown).toEqual(['file srv/x/a 644']);
  });

  it('honours the ignore file, also within folders that are left out', async () => {
    const files = ['keep/a', 'keep/b.test', 'drop/a', 'drop/in/a', 'drop/in/b'];
    const ignore = 'drop\n!drop/in/a\n**/*.test\n.dockerignore';
    const { shown } = await collect('COPY . /app', files, { ignore });
    expect(shown).toEqual([
      'folder app 755',
      'folder app/drop 755',
      'folder app/drop/in 755',
      'file app/drop/in/a 644',
      'folder app/keep 755',
      'file app/keep/a 644',
    ]);
  });

  const outside = (folder: string) => symlink('/etc', join(folder, 'out'));
  const socket = (folder: string) =>
    once(createServer().listen(join(folder, 'src/socket')).unref(), 'listening');
  it.each<[string, string, string[], Options, string[]]>([
    [
      'what is not there',
      'COPY a b* /x/',
      [],
      {},
      ['COPY b* finds nothing in CONTEXT', 'COPY a finds nothing in CONTEXT'],
    ],
    [
      'what is left out',
      'COPY a /x',
      ['a'],
      { ignore: 'a' },
      ['COPY a is left out by CONTEXT/.dockerignore'],
    ],
    [
      'a stage',
      'COPY --from=build /a /x',
      [],
      {},
      [expect.stringContaining('`build-contexts: build=FOLDER`')],
    ],
    ['a name that deletes', 'COPY src /x', ['src/.wh.passwd'], {}, [expect.stringContaining('would delete')]],
    [
      'what leads out of the context',
      'COPY out /x',
      [],
      { prepare: outside },
      ['COPY out finds nothing in CONTEXT'],
    ],
    [
      'a socket',
      'COPY src /x',
      ['src/a'],
      { prepare: socket },
      [expect.stringContaining('COPY src/socket is no file')],
    ],
  ])('refuses %s', async (_name, lines, files, options, expected) => {
    expect((await collect(lines, files, options)).problems).toEqual(expected);
  });
});
