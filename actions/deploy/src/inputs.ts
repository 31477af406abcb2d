import { type ClusterInputs, parseClusterInputs } from '../../../lib/kube/inputs.ts';
import { type ManifestInputs, parseJsonValues, parseManifestInputs } from '../../../lib/manifests/inputs.ts';
import { parseRegistryHost } from '../../../lib/oci/inputs.ts';
import { parseInstance } from '../../../lib/release/inputs.ts';
import type { Instance } from '../../../lib/release/ownership.ts';
import { parseRecreate } from '../../../lib/release/recreate.ts';
import type { InputReader } from '../../../lib/runner/inputs.ts';
import { parseVaultInputs, type VaultInputs } from '../../../lib/vault/inputs.ts';

export interface PullLogin {
  readonly name: string;
  readonly registry: string;
  readonly username: string;
  readonly password: string;
}

export interface DeployInputs extends ManifestInputs {
  readonly instance: Instance;
  /** As given: with digest, with tag, or empty. */
  readonly image: string;
  /** Of the image as given. */
  readonly imageTag: string | undefined;
  readonly cluster: ClusterInputs;
  /** Undefined where the secrets do not come from Vault. */
  readonly vault: VaultInputs | undefined;
  readonly secretData: ReadonlyMap<string, string>;
  readonly secretFormat: 'keys' | 'dotenv';
  readonly secretName: string;
  readonly config: ReadonlyMap<string, string>;
  /** A file's path or the keys themselves; undefined for all. */
  readonly configKeys: string | undefined;
  readonly configName: string;
  readonly pullSecretName: string | undefined;
  /** Undefined where no pull secret is to be made. */
  readonly pullLogin: PullLogin | undefined;
  readonly timeoutMs: number;
  readonly stabilityMs: number;
  readonly onFailure: 'rollback' | 'keep';
  readonly prune: boolean;
  /** Kinds that may be pruned although they hold data, in lower case. */
  readonly pruneKinds: ReadonlySet<string>;
  readonly recreate: ReadonlySet<string>;
  readonly dryRun: boolean;
  readonly allowOlder: boolean;
  readonly fieldManager: string;
  readonly gitHubToken: string;
  readonly environmentUrl: string | undefined;
}

/** @param repository the repository's name, for the default of `app` */
export function parseInputs(read: InputReader, repository: string): DeployInputs {
  const instance = parseInstance(read, repository);
  const suffix = (kind: string) => `${instance.app}-${kind}-${instance.environment}`;
  const vault = parseVaultInputs(read, 'vault-');
  if (vault.url === '' && vault.requests.length > 0)
    read.problem('vault-url', 'is missing, but `vault-secrets` is given');
  if (vault.url !== '' && vault.requests.length === 0)
    read.problem('vault-secrets', 'is missing, but `vault-url` is given');
  return {
    ...parseManifestInputs(read),
    instance,
    image: read.text('image'),
    imageTag: /:([^:/@]+)(?:@.*)?$/.exec(read.text('image'))?.[1],
    cluster: parseClusterInputs(read, 'kube-'),
    vault: vault.url === '' ? undefined : vault,
    secretData: read.keyValues('secret-data'),
    secretFormat: read.oneOf('secret-format', ['keys', 'dotenv'] as const, 'keys'),
    secretName: read.text('secret-name') || suffix('secrets'),
    config: read.text('config').startsWith('{') ? parseJsonValues(read, 'config') : read.keyValues('config'),
    configKeys: read.optional('config-keys'),
    configName: read.text('config-name') || suffix('config'),
    ...parsePull(read, suffix('pull')),
    timeoutMs: read.durationMs('timeout', '10m'),
    stabilityMs: read.durationMs('stability-window', '10s'),
    onFailure: read.oneOf('on-failure', ['rollback', 'keep'] as const, 'rollback'),
    prune: read.boolean('prune', true),
    pruneKinds: new Set(read.lines('prune-kinds').map((kind) => kind.toLowerCase())),
    recreate: parseRecreate(read),
    dryRun: read.boolean('dry-run', false),
    allowOlder: read.boolean('allow-older', false),
    fieldManager: read.text('field-manager', 'discordlm'),
    gitHubToken: read.text('github-token'),
    environmentUrl: read.optional('environment-url'),
  };
}

function parsePull(read: InputReader, defaultName: string) {
  const pullSecretName = read.optional('pull-secret-name');
  const registry = parseRegistryHost(read, 'pull-registry');
  const username = read.text('pull-username');
  const password = read.text('pull-password');
  const given = [registry, username, password].filter((value) => value !== '');
  if (given.length !== 0 && given.length !== 3) {
    read.problem('pull-registry', '`pull-username` and `pull-password` go together: give all three or none');
  }
  if (username.includes(':')) read.problem('pull-username', 'holds a colon, which no login can');
  const name = pullSecretName ?? (given.length === 3 ? defaultName : undefined);
  return {
    pullSecretName: name,
    pullLogin: given.length === 3 && name !== undefined ? { name, registry, username, password } : undefined,
  };
}
