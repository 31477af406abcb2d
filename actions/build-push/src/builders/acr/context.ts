import { lstat, readdir, readFile, readlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ActionError } from '../../../../../lib/errors/action-error.ts';
import { type LayerEntry, writeLayer } from '../../../../../lib/oci/layer/write-layer.ts';
import { type BuildContext, isLeftOut, openContext } from '../../build-context.ts';
import type { BuildPlan } from '../plan.ts';
import { withLabels } from './build-file.ts';

/** The build file's name in the archive. */
export const BUILD_FILE = '.discordlm-build-file';
const IGNORE_FILE = '.dockerignore';
const FILE_MODE = 0o644;

/** The context as an archive in a file. */
export interface PackedContext {
  readonly file: string;
  readonly size: number;
  /** Files and folders. */
  readonly count: number;
}

/**
 * Packs what the ignore file lets through, but for `.git`, which may hold the checkout's token; the build file with its
 * labels, and an ignore file that keeps that one out of the image.
 *
 * @param folder for the archive; empty
 * @throws ActionError INPUT_INVALID when `target` names no stage, BUILD_FAILED when a file changed meanwhile
 */
export async function packContext(plan: BuildPlan, folder: string): Promise<PackedContext> {
  // Only `layer` does without one.
  const buildFile = plan.file ?? join(plan.context, 'Containerfile');
  const text = withLabels(await readFile(buildFile, 'utf8'), plan.labels, plan.target);
  if (text === undefined) {
    throw new ActionError(
      'INPUT_INVALID',
      plan.target === undefined
        ? `${buildFile} has no FROM`
        : `\`target\` is ${JSON.stringify(plan.target)}, and ${buildFile} has no such stage`,
      { hint: 'Correct `target` or the build file.' },
    );
  }
  const own = [
    await writeEntry(folder, BUILD_FILE, text),
    await writeEntry(folder, IGNORE_FILE, `${BUILD_FILE}\n${IGNORE_FILE}\n`),
  ];
  const found = await listContext(await openContext(plan.context, plan.file));
  const others = found.filter(({ path }) => !own.some((entry) => entry.path === path));
  const file = join(folder, 'context.tar.gz');
  const { size } = await writeLayer([...own, ...others], { file, mtimeSeconds: 0 });
  return { file, size, count: others.length };
}

async function writeEntry(folder: string, path: string, text: string): Promise<LayerEntry> {
  const source = join(folder, path);
  await writeFile(source, text);
  return { path, source, kind: 'file', mode: FILE_MODE, user: 0, group: 0, size: Buffer.byteLength(text) };
}

/** Files, folders and links below the context; what is none of them cannot be built from. */
async function listContext(context: BuildContext, below = ''): Promise<LayerEntry[]> {
  const entries: LayerEntry[] = [];
  for (const name of await readdir(join(context.folder, below))) {
    const path = below === '' ? name : `${below}/${name}`;
    const isOut = isLeftOut(context, path);
    if (isOut && !context.rules.mayTakeIn(path)) continue;
    const entry = await entryAt(context.folder, path);
    if (entry === undefined) continue;
    const inside = entry.kind === 'folder' ? await listContext(context, path) : [];
    // A folder that is left out is there all the same where something in it is not.
    if (!isOut || inside.length > 0) entries.push(entry, ...inside);
  }
  return entries;
}

async function entryAt(context: string, path: string): Promise<LayerEntry | undefined> {
  const source = join(context, path);
  const status = await lstat(source);
  const shared = { path, mode: status.mode & 0o777, user: 0, group: 0 };
  if (status.isFile()) return { ...shared, kind: 'file', size: status.size, source };
  if (status.isDirectory()) return { ...shared, kind: 'folder', size: 0 };
  if (status.isSymbolicLink()) return { ...shared, kind: 'link', size: 0, target: await readlink(source) };
  return undefined;
}
