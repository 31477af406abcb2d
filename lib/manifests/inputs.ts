import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ActionError, messageOf } from '../errors/action-error.ts';
import { isJsonObject } from '../kube/object.ts';
import type { InputReader } from '../runner/inputs.ts';

/** What `manifests`, `variables`, `variables-file`, `variables-json`, `bare-variables` and `strict` say. */
export interface ManifestInputs {
  readonly manifests: readonly string[];
  readonly variables: ReadonlyMap<string, string>;
  readonly variablesFile: string | undefined;
  readonly variablesJson: ReadonlyMap<string, string>;
  /** Names for which `$NAME` without braces is a placeholder too. */
  readonly bareVariables: readonly string[];
  readonly strict: boolean;
}

export function parseManifestInputs(read: InputReader): ManifestInputs {
  read.required('manifests', 'name the files, folders, globs or kustomize folders to render, one a line');
  return {
    manifests: read.lines('manifests'),
    variables: read.keyValues('variables'),
    variablesFile: read.optional('variables-file'),
    variablesJson: parseJsonValues(read, 'variables-json'),
    bareVariables: parseBareNames(read),
    strict: read.boolean('strict', true),
  };
}

function parseBareNames(read: InputReader): string[] {
  const names = read.lines('bare-variables').map((line) => line.replace(/^\$/, ''));
  for (const name of names) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      read.problem('bare-variables', `holds ${JSON.stringify(name)}; write one name a line`);
  }
  return names;
}

/** A flat JSON object such as `toJSON(vars)`; numbers and booleans become their text. */
export function parseJsonValues(read: InputReader, name: string): Map<string, string> {
  const text = read.text(name);
  if (text === '') return new Map();
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    // The reader's sentence quotes the text, which may hold a secret; only where it stopped is repeated.
    const [place = ''] = /at position \d+(?: \(line \d+ column \d+\))?/.exec(messageOf(error)) ?? [];
    read.problem(name, `is no JSON${place === '' ? '' : `: it goes wrong ${place}`}`);
    return new Map();
  }
  if (!isJsonObject(content)) {
    read.problem(name, 'must be a JSON object such as ${{ toJSON(vars) }}');
    return new Map();
  }
  const values = new Map<string, string>();
  for (const [key, value] of Object.entries(content)) {
    if (typeof value === 'object' && value !== null) read.problem(name, `holds no plain value for ${key}`);
    else if (value !== null) values.set(key, String(value));
  }
  return values;
}

/** All variables; what is given directly beats the file, the file beats the JSON. */
export async function readVariables(
  inputs: ManifestInputs,
  workspace: string,
): Promise<Record<string, string>> {
  const fromFile =
    inputs.variablesFile === undefined ? [] : await readFileValues(inputs.variablesFile, workspace);
  return Object.fromEntries([...inputs.variablesJson, ...fromFile, ...inputs.variables]);
}

async function readFileValues(file: string, workspace: string): Promise<Map<string, string>> {
  let text: string;
  try {
    text = await readFile(resolve(workspace, file), 'utf8');
  } catch (cause) {
    throw new ActionError('INPUT_INVALID', `\`variables-file\` cannot be read: ${messageOf(cause)}`, {
      hint: 'Name a file of KEY=VALUE lines, relative to the workspace.',
      cause,
    });
  }
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const at = line.indexOf('=');
    const key = line.slice(0, Math.max(at, 0)).trim();
    if (key === '') problems.push(`${file}:${index + 1} is not KEY=VALUE`);
    else if (values.has(key)) problems.push(`${file}:${index + 1} gives ${key} a second time`);
    else values.set(key, line.slice(at + 1));
  }
  if (problems.length > 0) {
    throw new ActionError('INPUT_INVALID', `\`variables-file\` is not usable:\n- ${problems.join('\n- ')}`, {
      hint: 'Write one KEY=VALUE a line; quotes are part of the value.',
    });
  }
  return values;
}
