import { systemClock } from '../../../lib/clock/clock.ts';
import { GitHubDeployments } from '../../../lib/github/deployments.ts';
import { HttpClient } from '../../../lib/http/client.ts';
import { connectCluster } from '../../../lib/kube/connect.ts';
import { createRemoteDeps } from '../../../lib/kube/deps.ts';
import { mayRecreate } from '../../../lib/release/recreate.ts';
import { createJournal } from '../../../lib/report/create-journal.ts';
import { createTable } from '../../../lib/report/create-table.ts';
import { readContext } from '../../../lib/runner/context.ts';
import { runAction } from '../../../lib/runner/run-action.ts';
import { parseInputs } from './inputs.ts';
import { run } from './run.ts';

const context = readContext(process.env);

await runAction({
  parseInputs: (read) => parseInputs(read, context.repository.repo),
  run: async (inputs, runner) => {
    const say = (text: string) => runner.info(text);
    if (inputs.gitHubToken !== '') runner.mask(inputs.gitHubToken);
    const http = new HttpClient({ environment: runner.environment });
    const token = inputs.gitHubToken;
    await run(inputs, {
      log: runner,
      context,
      // The commit is that of the release, once it is found.
      journal: createJournal(inputs.instance, '', runner),
      connect: () => connectCluster(inputs.cluster, createRemoteDeps(runner)),
      gitHub: token === '' ? undefined : new GitHubDeployments({ http, token, context, say }),
      engine: {
        clock: systemClock,
        signal: runner.signal,
        say,
        redact: (text) => runner.redact(text),
        mayRecreate: (object) => mayRecreate(new Set(), object),
        table: createTable(runner),
      },
    });
  },
});
