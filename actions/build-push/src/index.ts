import { systemClock } from '../../../lib/clock/clock.ts';
import { ActionError } from '../../../lib/errors/action-error.ts';
import { HttpClient } from '../../../lib/http/client.ts';
import { childEnvironment, runProgram } from '../../../lib/process/run-program.ts';
import { readContext } from '../../../lib/runner/context.ts';
import { runAction } from '../../../lib/runner/run-action.ts';
import { isGitHubCache } from './builders/cache.ts';
import { parseInputs } from './inputs.ts';
import { run } from './run.ts';

await runAction({
  parseInputs,
  run: async (inputs, runner) => {
    const context = readContext(runner.environment);
    if (context.sha === '') {
      throw new ActionError('INPUT_INVALID', 'There is no commit to build: GITHUB_SHA is not set', {
        hint: 'Run this in a workflow, or set GITHUB_SHA and GITHUB_REPOSITORY.',
      });
    }
    const http = new HttpClient({ environment: runner.environment });
    const network = { http, clock: systemClock, random: Math.random, signal: runner.signal };
    const azure = {
      ...network,
      environment: runner.environment,
      mask: (value: string) => runner.mask(value),
    };
    try {
      await run(inputs, {
        registry: network,
        acr: inputs.acr && { settings: inputs.acr, deps: azure },
        context,
        log: runner,
        masker: runner,
        outputs: runner,
        artifacts: runner,
        run: runProgram,
        environment: childEnvironment(
          runner.environment,
          cacheAccess([...inputs.cacheFrom, ...inputs.cacheTo], runner.environment),
        ),
        onLine: (line) => runner.foreign(line),
        workspace: runner.workspace,
        temporaryFolder: runner.temporaryFolder,
      });
    } finally {
      // What is still on its way when something has failed is not waited for.
      http.close();
    }
  },
});

/** What a builder shows GitHub's cache; it is given only when that cache is asked for. */
function cacheAccess(
  caches: readonly string[],
  { ACTIONS_RUNTIME_TOKEN: token }: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return token !== undefined && caches.some(isGitHubCache) ? { ACTIONS_RUNTIME_TOKEN: token } : {};
}
