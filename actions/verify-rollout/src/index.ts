import { systemClock } from '../../../lib/clock/clock.ts';
import { connectCluster } from '../../../lib/kube/connect.ts';
import { createConnectDeps } from '../../../lib/kube/deps.ts';
import { createJournal } from '../../../lib/report/create-journal.ts';
import { createTable } from '../../../lib/report/create-table.ts';
import { readContext } from '../../../lib/runner/context.ts';
import { runAction } from '../../../lib/runner/run-action.ts';
import { parseInputs } from './inputs.ts';
import { run } from './run.ts';

await runAction({
  parseInputs,
  run: async (inputs, runner) => {
    const connection = await connectCluster(inputs.cluster, createConnectDeps(runner));
    const namespace = inputs.namespace ?? connection.access.namespace ?? 'default';
    const context = readContext(runner.environment);
    const instance = {
      app: context.repository.repo.toLowerCase() || 'rollout',
      environment: namespace,
      namespace,
    };
    await run(inputs, {
      log: runner,
      connection,
      namespace,
      journal: createJournal(instance, context.sha, runner),
      engine: {
        clock: systemClock,
        signal: runner.signal,
        say: (text) => runner.info(text),
        redact: (text) => runner.redact(text),
        mayRecreate: () => false,
        table: createTable(runner),
      },
    });
  },
});
