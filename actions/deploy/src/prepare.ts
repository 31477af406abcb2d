import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { encodeEnvFile } from '../../../lib/env-file/encode.ts';
import { ActionError } from '../../../lib/errors/action-error.ts';
import { readVariables } from '../../../lib/manifests/inputs.ts';
import { loadManifests } from '../../../lib/manifests/load.ts';
import type { ManifestObject } from '../../../lib/manifests/parse.ts';
import type { ManifestDeps } from '../../../lib/manifests/renderer.ts';
import { parseConfigKeys, selectConfig } from '../../../lib/release/config-keys.ts';
import {
  type HashedObject,
  hashedConfigMap,
  hashedSecret,
  pullSecret,
} from '../../../lib/release/config-objects.ts';
import type { DeployInputs } from './inputs.ts';

export interface PrepareDeps extends ManifestDeps {
  readonly workspace: string;
  readonly temporaryFolder: string;
  readonly say: (text: string) => void;
}

/** Everything that is to be in the cluster, and what to call it by. */
export interface Prepared {
  readonly config: HashedObject | undefined;
  readonly secret: HashedObject | undefined;
  /** The manifests' objects and the ones made here, each with its place; those made here have none. */
  readonly entries: readonly (Pick<ManifestObject, 'object'> & Partial<ManifestObject>)[];
}

/**
 * The ConfigMap, the Secret and the rendered manifests, in memory.
 *
 * @param secrets name → value, from Vault and `secret-data`
 * @param commit the commit that is deployed
 */
export async function prepare(
  inputs: DeployInputs,
  secrets: ReadonlyMap<string, string>,
  release: { commit: string; number: number },
  deps: PrepareDeps,
): Promise<Prepared> {
  const config = await makeConfig(inputs, deps);
  const secret = makeSecret(inputs, secrets);
  const given = await readVariables(inputs, deps.workspace);
  const own = ownVariables(inputs, { config, secret }, release);
  const clash = Object.keys(own).filter((name) => Object.hasOwn(given, name));
  if (clash.length > 0) {
    throw new ActionError(
      'INPUT_INVALID',
      `\`variables\` sets ${clash.join(', ')}, which this action sets itself`,
      {
        hint: 'Leave these out; what they hold comes from `app`, `environment`, `image` and the like.',
      },
    );
  }
  const loaded = await loadManifests(
    {
      ...deps,
      lines: inputs.manifests,
      variables: { ...given, ...own },
      named: [...inputs.variables.keys()],
      bareVariables: inputs.bareVariables,
      strict: inputs.strict,
    },
    deps,
  );
  for (const note of loaded.notes) deps.say(`Note: ${note}`);
  const made = [
    config?.object,
    secret?.object,
    inputs.pullLogin && pullSecret(inputs.pullLogin.name, inputs.pullLogin),
  ];
  const extra = made.filter((object) => object !== undefined).map((object) => ({ object }));
  return { config, secret, entries: [...extra, ...loaded.objects] };
}

async function makeConfig(inputs: DeployInputs, deps: PrepareDeps): Promise<HashedObject | undefined> {
  const text =
    inputs.configKeys === undefined ? undefined : await readConfigKeys(inputs.configKeys, deps.workspace);
  const { keys, problems } = text === undefined ? { keys: undefined, problems: [] } : parseConfigKeys(text);
  const selected = selectConfig(inputs.config, keys);
  const all = [...problems.map((problem) => `\`config-keys\` ${problem}`), ...selected.problems];
  if (all.length > 0) {
    throw new ActionError('INPUT_INVALID', `The configuration is not complete:\n- ${all.join('\n- ')}`, {
      hint: 'Set the repository or environment variable, or mark the key as optional with `?`.',
    });
  }
  if (selected.ignored.length > 0) {
    deps.say(`Not in \`config-keys\`, so left out of the ConfigMap: ${selected.ignored.join(', ')}`);
  }
  // Declared keys make a ConfigMap also when none is given, so that manifests can name it.
  const isWanted = inputs.configKeys !== undefined || inputs.config.size > 0;
  return isWanted ? hashedConfigMap(inputs.configName, selected.values) : undefined;
}

/** A single line that names a file stands for its text. */
async function readConfigKeys(given: string, workspace: string): Promise<string> {
  if (given.includes('\n')) return given;
  const path = resolve(workspace, given);
  const isFile = await stat(path).then(
    (status) => status.isFile(),
    () => false,
  );
  return isFile ? await readFile(path, 'utf8') : given;
}

function makeSecret(inputs: DeployInputs, secrets: ReadonlyMap<string, string>): HashedObject | undefined {
  if (secrets.size === 0 && inputs.vault === undefined) return undefined;
  if (inputs.secretFormat === 'keys') return hashedSecret(inputs.secretName, secrets);
  const encoded = encodeEnvFile(secrets, 'dotenv');
  if (encoded.kind === 'text') return hashedSecret(inputs.secretName, new Map([['.env', encoded.text]]));
  throw new ActionError(
    'INPUT_INVALID',
    `\`secret-format: dotenv\` cannot hold these values:\n- ${encoded.problems.join('\n- ')}`,
    {
      hint: 'Use `secret-format: keys`, or change the values.',
    },
  );
}

/** The variables that manifests find without being told; one that has no value is not set. */
function ownVariables(
  { instance, image, imageTag, pullSecretName }: DeployInputs,
  made: Pick<Prepared, 'config' | 'secret'>,
  { commit, number }: { commit: string; number: number },
): Record<string, string> {
  const variables = {
    APP: instance.app,
    ENVIRONMENT: instance.environment,
    NAMESPACE: instance.namespace,
    DEPLOYMENT_NAME: `${instance.app}-deployment-${instance.environment}`,
    IMAGE: image,
    IMAGE_TAG: image === '' ? undefined : (imageTag ?? commit),
    GIT_SHA: commit,
    CONFIG_NAME: made.config?.name,
    SECRET_NAME: made.secret?.name,
    PULL_SECRET_NAME: pullSecretName,
    RELEASE: String(number),
  };
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}
