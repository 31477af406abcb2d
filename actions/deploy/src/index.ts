import { systemClock } from '../../../lib/clock/clock.ts';
import { ActionError } from '../../../lib/errors/action-error.ts';
import { GitHubDeployments } from '../../../lib/github/deployments.ts';
import { HttpClient } from '../../../lib/http/client.ts';
import { connectCluster } from '../../../lib/kube/connect.ts';
import { createConnectDeps, createRemoteDeps } from '../../../lib/kube/deps.ts';
import { childEnvironment, runProgram } from '../../../lib/process/run-program.ts';
import { mayRecreate } from '../../../lib/release/recreate.ts';
import { createJournal } from '../../../lib/report/create-journal.ts';
import { createTable } from '../../../lib/report/create-table.ts';
import { readContext } from '../../../lib/runner/context.ts';
import { runAction } from '../../../lib/runner/run-action.ts';
import type { Runner } from '../../../lib/runner/runner.ts';
import { fetchSecrets, revokeToken } from '../../../lib/vault/fetch.ts';
import { type DeployInputs, parseInputs } from './inputs.ts';
import { type DeployDeps, run } from './run.ts';

const context = readContext(process.env);

await runAction({
  parseInputs: (read) => parseInputs(read, context.repository.repo),
  run: async (inputs, runner) => {
    const given = [
      ...inputs.secretData.values(),
      inputs.pullLogin?.password,
      inputs.gitHubToken,
      inputs.vault?.token,
    ];
    for (const value of given) if (value) runner.mask(value);
    if (context.sha === '') {
      throw new ActionError('INPUT_INVALID', 'There is no commit to deploy: GITHUB_SHA is not set', {
        hint: 'Run this in a workflow, or set GITHUB_SHA and GITHUB_REPOSITORY.',
      });
    }
    await run(inputs, createDeps(inputs, runner));
  },
});

function createDeps(inputs: DeployInputs, runner: Runner): DeployDeps {
  const http = new HttpClient({ environment: runner.environment });
  const connectDeps = createRemoteDeps(runner);
  const say = (text: string) => runner.info(text);
  const redact = (text: string) => runner.redact(text);
  return {
    log: runner,
    say,
    context,
    journal: createJournal(inputs.instance, context.sha, runner),
    readSecrets: () => readSecrets(inputs, runner),
    connect: () => connectCluster(inputs.cluster, connectDeps),
    gitHub:
      inputs.gitHubToken === ''
        ? undefined
        : new GitHubDeployments({ http, token: inputs.gitHubToken, context, say }),
    engine: {
      clock: systemClock,
      signal: runner.signal,
      say,
      redact,
      mayRecreate: (object) => mayRecreate(inputs.recreate, object),
      table: createTable(runner),
    },
    registry: { http, clock: systemClock, random: Math.random, signal: runner.signal },
    run: runProgram,
    environment: childEnvironment(runner.environment),
    workspace: runner.workspace,
    temporaryFolder: runner.temporaryFolder,
  };
}

/** From Vault, with a token that is revoked at once, and from `secret-data`. */
async function readSecrets(inputs: DeployInputs, runner: Runner): Promise<ReadonlyMap<string, string>> {
  const { vault, secretData } = inputs;
  if (vault === undefined) return secretData;
  const connectDeps = createConnectDeps(runner);
  const http = new HttpClient({ environment: runner.environment, tls: vault.tls });
  let token = '';
  const fetchDeps = {
    ...connectDeps,
    http,
    signal: runner.signal,
    info: (text: string) => runner.info(text),
    onToken: (issued: string) => {
      token = issued;
    },
  };
  let secrets: Awaited<ReturnType<typeof fetchSecrets>>;
  try {
    secrets = await fetchSecrets(vault, fetchDeps);
  } finally {
    await revokeToken(token, vault, fetchDeps);
  }
  const names = secrets.map(({ name }) => name);
  const twice = names.filter((name) => secretData.has(name));
  if (twice.length > 0) {
    throw new ActionError(
      'INPUT_INVALID',
      `\`secret-data\` and \`vault-secrets\` both give ${twice.join(', ')}`,
      {
        hint: 'Keep one of them.',
      },
    );
  }
  runner.info(`Read ${names.join(', ')} from ${vault.url}`);
  return new Map([...secretData, ...secrets.map(({ name, value }) => [name, value] as const)]);
}
