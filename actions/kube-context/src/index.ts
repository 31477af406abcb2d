import { rm } from 'node:fs/promises';
import { createConnectDeps } from '../../../lib/kube/deps.ts';
import { runAction } from '../../../lib/runner/run-action.ts';
import { parseInputs } from './inputs.ts';
import { run } from './run.ts';

await runAction({
  parseInputs,
  run: (inputs, runner) =>
    run(inputs, {
      ...createConnectDeps(runner),
      log: runner,
      outputs: runner,
      temporaryFolder: runner.temporaryFolder,
      exportEnv: (name, value) => runner.exportEnv(name, value),
      saveFolder: (folder) => runner.saveState('folder', folder),
    }),
  post: async (runner) => {
    const folder = runner.getState('folder');
    if (!folder) return;
    await rm(folder, { recursive: true, force: true });
    runner.info('The kubeconfig is removed.');
  },
});
