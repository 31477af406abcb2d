import type { Dirent, Stats } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { LayerEntry } from '../../../../lib/oci/layer/write-layer.ts';
import { type BuildContext, findSources, isLeftOut, realPathIn } from '../build-context.ts';
import type { Problem } from './containerfile.ts';
import type { Copy } from './copy.ts';
import { ImageTree } from './image-tree.ts';
import type { Recipe } from './recipe.ts';

export interface Contexts {
  readonly main: BuildContext;
  /** By the names that `COPY --from` uses. */
  readonly named: ReadonlyMap<string, BuildContext>;
}

export interface Collected {
  readonly entries: readonly LayerEntry[];
  readonly problems: readonly Problem[];
}

/** What the recipe copies, as the layer will have it: later copies over earlier ones. */
export async function collectEntries(
  recipe: Pick<Recipe, 'copies' | 'folders'>,
  contexts: Contexts,
  baseWorkdir: string,
): Promise<Collected> {
  const tree = new ImageTree(baseWorkdir);
  const problems: Problem[] = [];
  for (const folder of recipe.folders) tree.addFolder(folder);
  for (const copy of recipe.copies) {
    const say = (text: string) => problems.push({ line: copy.line, text });
    const context = copy.from === undefined ? contexts.main : contexts.named.get(copy.from.toLowerCase());
    if (context !== undefined) await collectCopy({ copy, context, tree, say });
    else
      say(
        `COPY --from=${copy.from} needs that stage or image: make its files in a step before, and name their folder by \`build-contexts: ${copy.from}=FOLDER\``,
      );
  }
  return { entries: tree.entries(), problems };
}

interface Collecting {
  readonly copy: Copy;
  readonly context: BuildContext;
  readonly tree: ImageTree;
  readonly say: (text: string) => void;
}

async function collectCopy(collecting: Collecting): Promise<void> {
  const { copy, context, say } = collecting;
  const found = await Promise.all(
    copy.sources.map((source) => findSources(context, posix.join('/', source))),
  );
  for (const [index, paths] of found.entries()) {
    if (paths.length === 0) say(`COPY ${copy.sources[index]} finds nothing in ${context.folder}`);
  }
  const all = found.flat();
  for (const path of all) await collectSource(collecting, path, copy.intoFolder || all.length > 1);
}

async function collectSource(collecting: Collecting, path: string, intoFolder: boolean): Promise<void> {
  const { copy, context, tree, say } = collecting;
  const real = await realPathIn(context, path);
  if (real === undefined) return say(`COPY ${path} finds nothing in ${context.folder}`);
  const status = await lstat(join(context.folder, real));
  const mayHoldMore = status.isDirectory() && context.rules.mayTakeIn(real);
  if (isLeftOut(context, real) && !mayHoldMore)
    return say(`COPY ${path} is left out by ${context.ignoreFile ?? 'rule: .git is never copied'}`);
  if (!status.isDirectory()) {
    const isInto = intoFolder || tree.hasFolder(copy.destination);
    const target = isInto ? posix.join(copy.destination, posix.basename(path)) : copy.destination;
    return await addOne(collecting, { path: real, target, status });
  }
  tree.addFolder(copy.destination, {
    ...ownerOf(copy),
    isOwn: copy.user + copy.group > 0 || copy.mode !== undefined,
  });
  await collectFolder(collecting, real, copy.destination);
}

async function collectFolder(collecting: Collecting, path: string, destination: string): Promise<void> {
  const { context } = collecting;
  const entries = await readdir(join(context.folder, path), { withFileTypes: true });
  for (const entry of entries) {
    const below = path === '' ? entry.name : `${path}/${entry.name}`;
    const target = posix.join(destination, entry.name);
    if (!isLeftOut(context, below)) await addEntry(collecting, { entry, path: below, target });
    else if (entry.isDirectory() && context.rules.mayTakeIn(below))
      await collectFolder(collecting, below, target);
  }
}

async function addEntry(
  collecting: Collecting,
  { entry, path, target }: { readonly entry: Dirent; readonly path: string; readonly target: string },
): Promise<void> {
  const { copy, context, tree } = collecting;
  if (!entry.isDirectory())
    return await addOne(collecting, { path, target, status: await lstat(join(context.folder, path)) });
  tree.addFolder(target, { ...ownerOf(copy), isOwn: true });
  await collectFolder(collecting, path, target);
}

interface Found {
  readonly path: string;
  readonly target: string;
  readonly status: Stats;
}

async function addOne(
  { copy, context, tree, say }: Collecting,
  { path, target, status }: Found,
): Promise<void> {
  const source = join(context.folder, path);
  if (posix.basename(target).startsWith('.wh.'))
    return say(
      `COPY ${path} would delete a file of the base: names that begin with .wh. mean that in layers`,
    );
  const owner = ownerOf(copy);
  if (status.isSymbolicLink())
    return tree.add({
      kind: 'link',
      path: target,
      ...owner,
      mode: 0o777,
      size: 0,
      target: await readlink(source),
    });
  if (!status.isFile()) return say(`COPY ${path} is no file, folder or link, but a device, socket or pipe`);
  // What the machine says of rights is chance; whether a file is a program is not.
  const mode = copy.mode ?? ((status.mode & 0o100) === 0 ? 0o644 : 0o755);
  tree.add({ kind: 'file', path: target, ...owner, mode, size: status.size, source });
}

function ownerOf({ user, group, mode }: Copy): { user: number; group: number; mode: number } {
  return { user, group, mode: mode ?? 0o755 };
}
