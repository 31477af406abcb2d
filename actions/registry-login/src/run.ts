import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { logInToAzureRegistry } from '../../../lib/azure/registry-login.ts';
import { checkLogin } from '../../../lib/oci/check-login.ts';
import { encodeLogin } from '../../../lib/oci/docker-auth.ts';
import { addLogin, authFilePath, dockerConfigFolder, type Login } from '../../../lib/oci/docker-config.ts';
import type { RegistryDeps } from '../../../lib/oci/registry.ts';
import type { Log, Outputs } from '../../../lib/runner/runner.ts';
import type { RegistryLoginInputs } from './inputs.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface RegistryLoginDeps extends RegistryDeps {
  readonly log: Log;
  readonly outputs: Outputs;
  readonly mask: (value: string) => void;
  readonly environment: Environment;
  readonly temporaryFolder: string;
  readonly exportEnv: (name: string, value: string) => void;
  readonly saveState: (state: LoginState) => void;
}

/** What the post step needs to put everything back. */
export interface LoginState {
  readonly folder: string;
  readonly logout: boolean;
  /** As they were before; empty where they were not set. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Asks the registry whether it takes the login; only then is anything written. */
export async function run(inputs: RegistryLoginInputs, deps: RegistryLoginDeps): Promise<void> {
  const { registry } = inputs;
  deps.outputs.setOutput('registry', registry);
  const login = await obtainLogin(inputs, deps);
  const { environment } = deps;
  const folder = await mkdtemp(join(deps.temporaryFolder, 'docker-config-'));
  // docker and buildx read the first; buildah and podman look at the second before.
  const variables = { DOCKER_CONFIG: folder, REGISTRY_AUTH_FILE: join(folder, 'config.json') };
  const before = Object.keys(variables).map((name) => [name, environment[name] ?? '']);
  deps.saveState({ folder, logout: inputs.logout, variables: Object.fromEntries(before) });
  const text = await addLogin(registry, login, {
    from: dockerConfigFolder(environment),
    authFile: authFilePath(environment),
    to: folder,
  });
  // What a pull secret made of this file would hold.
  deps.mask(Buffer.from(text).toString('base64'));
  for (const [name, value] of Object.entries(variables)) deps.exportEnv(name, value);
  deps.outputs.setOutput('docker-config', folder);
}

async function obtainLogin(
  { registry, provider }: RegistryLoginInputs,
  deps: RegistryLoginDeps,
): Promise<Login> {
  const { log } = deps;
  if (provider.kind === 'acr') {
    const login = await logInToAzureRegistry(registry, provider.identity, deps);
    maskLogin(login, deps.mask);
    const until = login.expiresAt === undefined ? '' : `, until ${login.expiresAt.toISOString()}`;
    log.info(`Logged in to ${registry} as ${provider.identity.clientId}${until}.`);
    return login;
  }
  maskLogin(provider, deps.mask);
  const outcome = await checkLogin(registry, provider, deps);
  log.info(
    outcome === 'proved'
      ? `Logged in to ${registry} as ${provider.username}.`
      : `${registry} answers without a login, so that of ${provider.username} is kept unproved.`,
  );
  return provider;
}

function maskLogin(login: Login, mask: (value: string) => void): void {
  mask(login.password);
  mask(encodeLogin(login));
}

/** Takes the login away, and gives back the variables unless somebody has set them anew. */
export async function logOut(
  { folder, logout, variables }: LoginState,
  { environment, exportEnv }: Pick<RegistryLoginDeps, 'environment' | 'exportEnv'>,
): Promise<boolean> {
  if (!logout) return false;
  await rm(folder, { recursive: true, force: true });
  for (const [name, value] of Object.entries(variables)) {
    if (environment[name]?.startsWith(folder)) exportEnv(name, value);
  }
  return true;
}
