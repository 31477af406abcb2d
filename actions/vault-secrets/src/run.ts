import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { encodeEnvFile } from '../../../lib/env-file/encode.ts';
import { refusedVariables } from '../../../lib/env-file/refused-variables.ts';
import { ActionError } from '../../../lib/errors/action-error.ts';
import type { Outputs } from '../../../lib/runner/runner.ts';
import { type FetchDeps, fetchSecrets } from '../../../lib/vault/fetch.ts';
import type { PickedSecret } from '../../../lib/vault/pick.ts';
import type { VaultSecretsInputs } from './inputs.ts';

/** As action.yml declares them. */
const OWN_OUTPUTS = new Set(['names', 'env-file', 'json', 'error-code']);

export interface VaultSecretsDeps extends FetchDeps {
  readonly outputs: Outputs;
  readonly exportEnv: (name: string, value: string) => void;
  readonly saveEnvFile: (path: string) => void;
  readonly workspace: string;
  readonly temporaryFolder: string;
}

/** Reads first and checks everything; then sets outputs, variables and the file. */
export async function run(inputs: VaultSecretsInputs, deps: VaultSecretsDeps): Promise<void> {
  const target = inputs.envFile === undefined ? undefined : envFilePath(inputs.envFile, deps);
  const { secrets } = await fetchSecrets(inputs, deps);
  const values = new Map(secrets.map(({ name, value }) => [name, value]));
  refuseOutputNames([...values.keys()]);
  if (inputs.exportEnv) refuseDangerousNames(secrets);
  const text = target === undefined ? undefined : fileText(values, inputs);
  for (const [name, value] of values) {
    deps.outputs.setOutput(name, value);
    if (inputs.exportEnv) deps.exportEnv(name, value);
  }
  deps.outputs.setOutput('names', [...values.keys()].join('\n'));
  if (inputs.outputJson) deps.outputs.setOutput('json', maskedJson(secrets, deps));
  if (target !== undefined && text !== undefined) {
    deps.saveEnvFile(target);
    await writePrivately(target, text);
    deps.outputs.setOutput('env-file', target);
  }
  deps.info(`Read ${values.size} secrets from ${inputs.url}: ${[...values.keys()].join(', ')}`);
}

/** A relative path lies in the job's temporary folder: a file in the workspace ends up in images and artifacts. */
function envFilePath(envFile: string, { workspace, temporaryFolder }: VaultSecretsDeps): string {
  const path = resolve(temporaryFolder, envFile);
  const way = relative(resolve(workspace), path);
  if (way !== '..' && !way.startsWith('../')) {
    throw new ActionError(
      'INPUT_INVALID',
      `\`env-file\` is ${JSON.stringify(envFile)}, which lies in the workspace`,
      {
        hint: 'Give a relative path: it lies under RUNNER_TEMP and is removed after the job.',
      },
    );
  }
  return path;
}

function fileText(values: ReadonlyMap<string, string>, inputs: VaultSecretsInputs): string {
  const encoded = encodeEnvFile(values, inputs.envFileFormat);
  if (encoded.kind === 'text') return encoded.text;
  throw new ActionError(
    'INPUT_INVALID',
    `\`env-file\` cannot hold these values:\n- ${encoded.problems.join('\n- ')}`,
    {
      hint: 'Choose another `env-file-format`, or rename with `as`.',
    },
  );
}

/** The runner takes outputs of different case for one, and some of them are the action's own. */
function refuseOutputNames(names: readonly string[]): void {
  const lower = names.map((name) => name.toLowerCase());
  const taken = names.filter((_name, index) => OWN_OUTPUTS.has(lower[index] ?? ''));
  const alike = names.filter((_name, index) => lower.indexOf(lower[index] ?? '') !== index);
  if (taken.length + alike.length === 0) return;
  const problems = [
    ...taken.map((name) => `- ${name} is an output of the action itself`),
    ...alike.map(
      (name) => `- ${name} differs from another name only by capitals, which outputs do not tell apart`,
    ),
  ];
  throw new ActionError(
    'INPUT_INVALID',
    `\`secrets\` gives names that no output can have:\n${problems.join('\n')}`,
    {
      hint: 'Rename them with `as`, or give `*` a prefix.',
    },
  );
}

function refuseDangerousNames(secrets: readonly PickedSecret[]): void {
  const refused = refusedVariables(secrets.map(({ name }) => name));
  if (refused.length === 0) return;
  throw new ActionError(
    'INPUT_INVALID',
    `\`export-env\` would set variables that change how programs start: ${refused.join(', ')}`,
    {
      hint: 'Rename them with `as` or a `prefix`, or use the outputs.',
    },
  );
}

function maskedJson(secrets: readonly PickedSecret[], deps: VaultSecretsDeps): string {
  const json = JSON.stringify(Object.fromEntries(secrets.map(({ name, value }) => [name, value])));
  // Its leaves are masked already, but for those that are not to be.
  if (secrets.some(({ mask }) => mask !== 'never')) deps.mask(json, { hasSecretLeaves: false });
  return json;
}

async function writePrivately(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  // Removed first, so that the mode is ours and no link is followed.
  await rm(path, { force: true });
  await writeFile(path, text, { mode: 0o600, flag: 'wx' });
}
