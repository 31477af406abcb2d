import { systemClock } from '../../../lib/clock/clock.ts';
import { connectByKubeconfig } from '../../../lib/kube/connect.ts';
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
    const context = readContext(runner.environment);
    const journalFor = (namespace: string) => {
      const app = context.repository.repo.toLowerCase() || 'rollout';
      return createJournal({ app, environment: namespace, namespace }, context.sha, runner);
    };
    const connection = await connectByKubeconfig(inputs.cluster, createConnectDeps(runner)).catch(
      async (error: unknown) => {
        const journal = journalFor(inputs.namespace ?? 'default');
        journal.fail(error);
        await journal.publish();
        throw error;
      },
    );
    const namespace = inputs.namespace ?? connection.access.namespace ?? 'default';
    await run(inputs, {
      log: runner,
      connection,
      namespace,
      journal: journalFor(namespace),
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
