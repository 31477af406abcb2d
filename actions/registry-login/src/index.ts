import { rm } from 'node:fs/promises';
import { systemClock } from '../../../lib/clock/clock.ts';
import { HttpClient } from '../../../lib/http/client.ts';
import { InputReader } from '../../../lib/runner/inputs.ts';
import { runAction } from '../../../lib/runner/run-action.ts';
import { parseInputs } from './inputs.ts';
import { run } from './run.ts';

await runAction({
  parseInputs,
  run: async (inputs, runner) => {
    runner.mask(inputs.password);
    runner.mask(Buffer.from(`${inputs.username}:${inputs.password}`).toString('base64'));
    await run(inputs, {
      http: new HttpClient({ environment: runner.environment }),
      clock: systemClock,
      random: Math.random,
      signal: runner.signal,
      log: runner,
      outputs: runner,
      environment: runner.environment,
      temporaryFolder: runner.temporaryFolder,
      exportEnv: (name, value) => runner.exportEnv(name, value),
      saveFolder: (folder) => runner.saveState('folder', folder),
    });
  },
  post: async (runner) => {
    const folder = runner.getState('folder');
    if (!folder || !parseInputs(new InputReader(runner.environment)).logout) return;
    await rm(folder, { recursive: true, force: true });
    runner.info('The login is removed.');
  },
});
