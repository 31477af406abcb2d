import { addLogin, dockerConfigFolder } from '../../../lib/oci/docker-config.ts';
import { RegistryClient, type RegistryDeps } from '../../../lib/oci/registry.ts';
import type { Log, Outputs } from '../../../lib/runner/runner.ts';
import type { RegistryLoginInputs } from './inputs.ts';

export interface RegistryLoginDeps extends RegistryDeps {
  readonly log: Log;
  readonly outputs: Outputs;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly temporaryFolder: string;
  readonly exportEnv: (name: string, value: string) => void;
  readonly saveFolder: (folder: string) => void;
}

/** Asks the registry whether it takes the login; only then is anything written. */
export async function run(inputs: RegistryLoginInputs, deps: RegistryLoginDeps): Promise<void> {
  const { registry, username, password } = inputs;
  await new RegistryClient({ registry, repository: '' }, { username, password }, deps).checkLogin();
  const from = dockerConfigFolder(deps.environment);
  const folder = await addLogin(
    registry,
    { username, password },
    { from, temporaryFolder: deps.temporaryFolder },
  );
  deps.saveFolder(folder);
  deps.exportEnv('DOCKER_CONFIG', folder);
  // buildah and podman look here first.
  deps.exportEnv('REGISTRY_AUTH_FILE', `${folder}/config.json`);
  deps.outputs.setOutput('registry', registry);
  deps.outputs.setOutput('docker-config', folder);
  deps.log.info(`Logged in to ${registry} as ${username}.`);
}
