/**
 * Writes what has one source: the tables of each action's README from its action.yml, the root action from deploy's, and from
 * the bot what names its variables and its metrics.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { actionNames } from './build-dist.ts';
import { configFiles } from './config-files.ts';
import { withLines } from './markers.ts';
import { metricsFiles } from './metrics-table.ts';

const root = join(import.meta.dirname, '..');

interface Declared {
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: string;
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, Declared>>;
  readonly outputs?: Readonly<Record<string, Declared>>;
}

/** Path from the repository's root → text, for every file that has one source elsewhere. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const name of await actionNames()) {
    const path = `actions/${name}/README.md`;
    const action: ActionFile = parse(await readFile(join(root, 'actions', name, 'action.yml'), 'utf8'));
    const readme = await readFile(join(root, path), 'utf8');
    files.set(path, withTables(readme, action, path));
  }
  const deploy = await readFile(join(root, 'actions/deploy/action.yml'), 'utf8');
  files.set(
    'action.yml',
    `# Written by \`npm run docs:tables\` from actions/deploy/action.yml.\n${deploy.replaceAll('../../dist/', 'dist/')}`,
  );
  for (const [path, text] of [...(await configFiles()), ...(await metricsFiles())]) files.set(path, text);
  return files;
}

/** @throws Error when a marker is missing, or an input or output has no description */
export function withTables(readme: string, action: ActionFile, path: string): string {
  const inputs = Object.entries(action.inputs ?? {}).map(([name, input]) => {
    const given =
      input.required === true ? '*required*' : input.default === undefined ? '' : `\`${input.default}\``;
    return `| \`${name}\` | ${given} | ${cell(name, input, path)} |`;
  });
  const outputs = Object.entries(action.outputs ?? {}).map(
    ([name, output]) => `| \`${name}\` | ${cell(name, output, path)} |`,
  );
  const withInputs = withLines(
    readme,
    'inputs',
    ['| Input | Default | Meaning |', '| --- | --- | --- |', ...inputs],
    path,
  );
  return withLines(withInputs, 'outputs', ['| Output | Meaning |', '| --- | --- |', ...outputs], path);
}

function cell(name: string, { description }: Declared, path: string): string {
  if (!description?.trim()) throw new Error(`${path}: \`${name}\` has no description in action.yml`);
  return description.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');
}

if (import.meta.main) {
  for (const [path, text] of await generatedFiles()) await writeFile(join(root, path), text);
}
