import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { ActionError } from '../../../lib/errors/action-error.ts';
import { readVariables } from '../../../lib/manifests/inputs.ts';
import { loadManifests } from '../../../lib/manifests/load.ts';
import type { ManifestObject, RenderedFile } from '../../../lib/manifests/parse.ts';
import type { ManifestDeps } from '../../../lib/manifests/renderer.ts';
import type { Log, Outputs } from '../../../lib/runner/runner.ts';
import { fitSchema } from './fit-schema.ts';
import type { RenderInputs } from './inputs.ts';

export interface RenderDeps extends ManifestDeps {
  readonly log: Log;
  readonly outputs: Outputs;
  readonly workspace: string;
  readonly temporaryFolder: string;
}

/** Renders everything in memory first; files are written only when nothing is wrong. */
export async function run(inputs: RenderInputs, deps: RenderDeps): Promise<void> {
  const variables = await readVariables(inputs, deps.workspace);
  const named = [...inputs.variables.keys()];
  const loaded = await loadManifests({ ...inputs, ...deps, lines: inputs.manifests, variables, named }, deps);
  const unknown =
    inputs.schema === undefined ? [] : await fitSchema(loaded.objects, inputs.schema, deps.workspace);
  for (const note of [...loaded.notes, ...unknown]) deps.log.info(`Note: ${note}`);
  const folder = await prepareFolder(inputs.output, deps.temporaryFolder);
  const files = await writeAll(folder, loaded.files);
  deps.outputs.setOutput('path', folder);
  deps.outputs.setOutput('files', files.join('\n'));
  deps.outputs.setOutput('objects', loaded.objects.map(shownName).join('\n'));
  deps.outputs.setOutput('variables-used', loaded.variablesUsed.join('\n'));
  deps.log.info(`Rendered ${loaded.objects.length} objects into ${folder}:`);
  for (const entry of loaded.objects) deps.log.info(`  ${shownName(entry)} (${entry.file}:${entry.line})`);
}

function shownName({ object }: ManifestObject): string {
  const { namespace, name } = object.metadata;
  return [object.kind, namespace, name].filter(Boolean).join('/');
}

async function prepareFolder(output: string | undefined, temporaryFolder: string): Promise<string> {
  if (output === undefined) return await mkdtemp(join(temporaryFolder, 'rendered-'));
  const folder = resolve(temporaryFolder, output);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) {
    throw new ActionError(
      'INPUT_INVALID',
      `\`output\` is ${JSON.stringify(output)}, which holds files already`,
      {
        hint: 'Name an empty folder, so that no file of another run is applied by mistake.',
      },
    );
  }
  return folder;
}

async function writeAll(folder: string, files: readonly RenderedFile[]): Promise<string[]> {
  const written: string[] = [];
  for (const { file, text } of files) {
    const path = join(folder, outputName(file));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { mode: 0o600, flag: 'wx' });
    written.push(path);
  }
  return written;
}

/** A kustomize folder becomes one file; a path from outside the workspace loses what leads out of the folder. */
function outputName(file: string): string {
  const inside =
    file
      .split(/[\\/]/)
      .filter((part) => part !== '' && part !== '.' && part !== '..')
      .join('/') || 'manifests';
  return /\.(ya?ml|json)$/.test(inside) ? inside : `${inside}.yaml`;
}
