import { systemClock } from '../../../lib/clock/clock.ts';
import { ActionError } from '../../../lib/errors/action-error.ts';
import { GitHubDeployments } from '../../../lib/github/deployments.ts';
import { HttpClient } from '../../../lib/http/client.ts';
import { connectCluster } from '../../../lib/kube/connect.ts';
import { createRemoteDeps } from '../../../lib/kube/deps.ts';
import { textField } from '../../../lib/kube/object.ts';
import { encodeLogin } from '../../../lib/oci/docker-auth.ts';
import { childEnvironment, runProgram } from '../../../lib/process/run-program.ts';
import { pullSecret } from '../../../lib/release/config-objects.ts';
import { mayRecreate } from '../../../lib/release/recreate.ts';
import { createJournal } from '../../../lib/report/create-journal.ts';
import { createTable } from '../../../lib/report/create-table.ts';
import { readContext } from '../../../lib/runner/context.ts';
import { requestIdToken } from '../../../lib/runner/id-token.ts';
import { runAction } from '../../../lib/runner/run-action.ts';
import type { Runner } from '../../../lib/runner/runner.ts';
import { type FetchDeps, type FetchedSecrets, fetchSecrets, revoke } from '../../../lib/vault/fetch.ts';
import { secretsIn } from '../../../lib/vault/inputs.ts';
import { refuseLeases } from '../../../lib/vault/leases.ts';
import { type DeployInputs, parseInputs } from './inputs.ts';
import { type DeployDeps, run } from './run.ts';

const context = readContext(process.env);

await runAction({
  parseInputs: (read) => parseInputs(read, context.repository.repo),
  run: async (inputs, runner) => {
    const given = [
      ...inputs.secretData.values(),
      ...pullLoginForms(inputs),
      inputs.gitHubToken,
      ...(inputs.vault === undefined ? [] : secretsIn(inputs.vault)),
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

/** The password, and the forms in which the cluster's pull secret holds it. */
function pullLoginForms({ pullLogin }: DeployInputs): (string | undefined)[] {
  if (pullLogin === undefined) return [];
  const whole = textField(pullSecret(pullLogin.name, pullLogin), 'data', '.dockerconfigjson');
  return [pullLogin.password, encodeLogin(pullLogin), whole];
}

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
  const { environment, signal } = runner;
  const mask: FetchDeps['mask'] = (value, options) => runner.mask(value, options);
  const shared = { clock: systemClock, random: Math.random, mask };
  const idTokenHttp = new HttpClient({ environment });
  let token = '';
  const fetchDeps: FetchDeps = {
    ...shared,
    http: new HttpClient({ environment, tls: vault.tls }),
    signal,
    info: (text) => runner.info(text),
    warn: (text) => runner.warning(text),
    notice: (text) => runner.notice(text),
    requestIdToken: (audience, deadline) =>
      requestIdToken(audience, { ...shared, environment, http: idTokenHttp, signal: deadline }),
    onToken: (issued) => {
      token = issued;
    },
  };
  let fetched: FetchedSecrets;
  try {
    fetched = await fetchSecrets(vault, fetchDeps);
  } finally {
    await revoke({ token, leases: [] }, vault, fetchDeps);
  }
  const { secrets, leases } = fetched;
  refuseLeases(leases, vault.revoke);
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
