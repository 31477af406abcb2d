import { rm } from 'node:fs/promises';
import { createRemoteDeps, createTunnelDeps } from '../../../lib/kube/deps.ts';
import { runAction } from '../../../lib/runner/run-action.ts';
import type { Runner } from '../../../lib/runner/runner.ts';
import type { Tunnel, TunnelHandle } from '../../../lib/ssh/tunnel.ts';
import type { KubeContextInputs } from './inputs.ts';
import { parseInputs } from './inputs.ts';
import { run } from './run.ts';

await runAction({
  parseInputs,
  run: connect,
  // One that fails is a warning, and keeps none of the others from being done.
  post: async (runner) => {
    runner.defer(() => removeKubeconfig(runner));
    runner.defer(() => closeTunnel(runner));
    await runner.cleanUp();
  },
});

async function removeKubeconfig(runner: Runner): Promise<void> {
  const folder = runner.getState('folder');
  if (!folder) return;
  await rm(folder, { recursive: true, force: true });
  runner.info('The kubeconfig is removed.');
}

async function closeTunnel(runner: Runner): Promise<void> {
  const state = runner.getState('tunnel');
  if (!state) return;
  const { endTunnel } = await import('../../../lib/ssh/tunnel.ts');
  if (await endTunnel(JSON.parse(state), createTunnelDeps(runner))) runner.info('The SSH tunnel is closed.');
}

async function connect(inputs: KubeContextInputs, runner: Runner): Promise<void> {
  let tunnel: Tunnel | undefined;
  const keeper = {
    // Later steps go through it; it ends after the job, also where this step is killed while it opens.
    onHandle: (handle: TunnelHandle) => runner.saveState('tunnel', JSON.stringify(handle)),
    onTunnel: (opened: Tunnel) => {
      tunnel = opened;
    },
  };
  try {
    await run(inputs, {
      ...createRemoteDeps(runner, keeper),
      log: runner,
      outputs: runner,
      temporaryFolder: runner.temporaryFolder,
      exportEnv: (name, value) => runner.exportEnv(name, value),
      saveFolder: (folder) => runner.saveState('folder', folder),
    });
  } catch (error) {
    runner.defer(async () => tunnel?.close());
    throw error;
  }
}
