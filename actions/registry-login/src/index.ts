import { systemClock } from '../../../lib/clock/clock.ts';
import { HttpClient } from '../../../lib/http/client.ts';
import { readContext } from '../../../lib/runner/context.ts';
import { runAction } from '../../../lib/runner/run-action.ts';
import { parseInputs } from './inputs.ts';
import { type LoginState, logOut, run } from './run.ts';

const STATE = 'login';

await runAction({
  parseInputs: (read) => parseInputs(read, readContext(process.env).actor),
  run: (inputs, runner) =>
    run(inputs, {
      http: new HttpClient({ environment: runner.environment }),
      clock: systemClock,
      random: Math.random,
      signal: runner.signal,
      log: runner,
      outputs: runner,
      mask: (value) => runner.mask(value),
      environment: runner.environment,
      temporaryFolder: runner.temporaryFolder,
      exportEnv: (name, value) => runner.exportEnv(name, value),
      saveState: (state) => runner.saveState(STATE, JSON.stringify(state)),
    }),
  post: async (runner) => {
    const saved = runner.getState(STATE);
    if (!saved) return;
    const state: LoginState = JSON.parse(saved);
    const isOut = await logOut(state, {
      environment: runner.environment,
      exportEnv: (name, value) => runner.exportEnv(name, value),
    });
    if (isOut) runner.info('The login is removed.');
  },
});
