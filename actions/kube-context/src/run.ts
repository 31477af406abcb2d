import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectCluster, type KnownCluster } from '../../../lib/kube/connect.ts';
import type { RemoteDeps } from '../../../lib/kube/open-access.ts';
import type { Log, Outputs } from '../../../lib/runner/runner.ts';
import type { KubeContextInputs } from './inputs.ts';

export interface KubeContextDeps extends RemoteDeps {
  readonly log: Log;
  readonly outputs: Outputs;
  readonly temporaryFolder: string;
  readonly exportEnv: (name: string, value: string) => void;
  readonly saveFolder: (folder: string) => void;
}

/** Reaches the cluster first; the file is written only when it is the right one and lets us in. */
export async function run(inputs: KubeContextInputs, deps: KubeContextDeps): Promise<void> {
  const { client, identity, clusterId, kubeconfig } = await connectCluster(inputs, {
    ...deps,
    onKnown: (known) => setKnown(known, deps.outputs),
  });
  const text = await kubeconfig(inputs.namespace);
  const folder = await mkdtemp(join(deps.temporaryFolder, 'kube-'));
  deps.saveFolder(folder);
  const path = join(folder, 'config');
  await writeFile(path, text, { mode: 0o600 });
  deps.exportEnv('KUBECONFIG', path);
  deps.outputs.setOutput('kubeconfig', path);
  deps.log.info(`${client.server} as ${identity}, cluster ${clusterId ?? 'not identified'}`);
}

/** At once: of a cluster that is refused, they tell which one it was. */
function setKnown({ server, identity, clusterId }: KnownCluster, outputs: Outputs): void {
  if (server !== undefined) outputs.setOutput('server', server);
  if (identity !== undefined) outputs.setOutput('identity', identity);
  if (clusterId !== undefined) outputs.setOutput('cluster-id', clusterId);
}
