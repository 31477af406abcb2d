import { rm } from 'node:fs/promises';
import { createRemoteDeps, createTunnelDeps } from '../../../lib/kube/deps.ts';
import { runAction } from '../../../lib/runner/run-action.ts';
import type { Runner } from '../../../lib/runner/runner.ts';
import type { Tunnel } from '../../../lib/ssh/tunnel.ts';
import type { KubeContextInputs } from './inputs.ts';
import { parseInputs } from './inputs.ts';
import { run } from './run.ts';

await runAction({
  parseInputs,
  run: connect,
  post: async (runner) => {
    const { folder, tunnel } = { folder: runner.getState('folder'), tunnel: runner.getState('tunnel') };
    if (folder) {
      await rm(folder, { recursive: true, force: true });
      runner.info('The kubeconfig is removed.');
    }
    if (tunnel) {
      const { endTunnel } = await import('../../../lib/ssh/tunnel.ts');
      await endTunnel(JSON.parse(tunnel), createTunnelDeps(runner));
      runner.info('The SSH tunnel is closed.');
    }
  },
});

async function connect(inputs: KubeContextInputs, runner: Runner): Promise<void> {
  let tunnel: Tunnel | undefined;
  const onTunnel = (opened: Tunnel) => {
    tunnel = opened;
    // Later steps go through it; it ends after the job.
    if (runner.hasPostStep) runner.saveState('tunnel', JSON.stringify(opened.handle));
  };
  try {
    await run(inputs, {
      ...createRemoteDeps(runner, onTunnel),
      log: runner,
      outputs: runner,
      temporaryFolder: runner.temporaryFolder,
      exportEnv: (name, value) => runner.exportEnv(name, value),
      saveFolder: (folder) => runner.saveState('folder', folder),
    });
  } catch (error) {
    await tunnel?.close();
    throw error;
  }
}
