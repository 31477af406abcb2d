import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLUSTER_AUDIENCE } from '../../platform/platform.ts';
import { type Azure, startAzure } from '../support/azure/start.ts';
import { RESOURCE_GROUP, SUBSCRIPTION_ID } from '../support/azure/world.ts';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { adminConfig, idTokenFor, sshInputs } from '../support/cluster-access.ts';
import { jobEnvironment } from '../support/job.ts';
import { findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';
import { newDeployerNamespace } from '../support/service.ts';
import { type Sshd, startSshd } from '../support/sshd.ts';

const platform = usePlatform();

const manifest = (command: string, readySeconds: number) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: \${DEPLOYMENT_NAME}
spec:
  minReadySeconds: ${readySeconds}
  selector:
    matchLabels: { app: plain }
  template:
    metadata:
      labels: { app: plain }
    spec:
      terminationGracePeriodSeconds: 0
      containers:
        - name: main
          image: localhost/busybox:local
          imagePullPolicy: IfNotPresent
          command: ["sh", "-c", "${command}"]
`;

interface Options {
  readonly environment?: Readonly<Record<string, string>>;
  readonly readySeconds?: number;
  readonly signal?: { readonly name: NodeJS.Signals; readonly when: RegExp };
  readonly onOutput?: (text: string) => void;
}

async function deploy(
  namespace: string,
  inputs: Record<string, string>,
  options: Options = {},
): Promise<BundleRun> {
  const { environment = {}, readySeconds = 0, signal, onOutput = () => undefined } = options;
  return await runBundle('deploy', {
    inputs: {
      ...{ manifests: 'plain.yaml', app: 'plain', environment: 'tests', namespace },
      ...{ 'stability-window': '3s', timeout: '60s', ...inputs },
    },
    files: { 'plain.yaml': manifest('exec sleep 1000', readySeconds) },
    environment: { ...(await jobEnvironment(platform)), ...environment },
    onStart: (child) => child.stdout?.on('data', (chunk) => onOutput(String(chunk))),
    ...(signal === undefined ? {} : { signal }),
  });
}

/** The `ssh` processes whose tunnel is in the run's own folder. */
async function tunnelsOf(run: BundleRun): Promise<string[]> {
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    if (command.startsWith('ssh\0') && command.includes(run.temporaryFolder)) found.push(pid);
  }
  return found;
}

describe('deploy through a tunnel of its own', () => {
  let sshd: Sshd;
  let inputs: Record<string, string>;
  let namespace: string;

  beforeAll(async () => {
    sshd = await startSshd();
    inputs = { ...sshInputs(sshd, 'kube-'), kubeconfig: await readFile(platform.info.kubeconfig, 'utf8') };
    namespace = await newDeployerNamespace(platform, 'tunnel');
  });
  afterAll(() => sshd[Symbol.asyncDispose]());

  async function expectNothingLeft(run: BundleRun): Promise<void> {
    expect(await tunnelsOf(run)).toEqual([]);
    const left = (await readdir(run.temporaryFolder)).filter((name) => name.startsWith('tunnel-'));
    expect(left).toEqual([]);
    const { token } = (await adminConfig(platform)).users[0].user;
    const seen = [run.shown, run.summary, JSON.stringify([run.outputs, run.state, run.environment])];
    expect(findValues(seen.join('\n'), { key: sshd.privateKey, token })).toEqual([]);
  }

  it('reaches a verdict, rolls back by the same way, and leaves nothing', async () => {
    const first = await deploy(namespace, inputs);
    expect(first.outputs, first.shown).toMatchObject({ verdict: 'succeeded' });
    await expectNothingLeft(first);
    const second = await deploy(namespace, inputs, { readySeconds: 1 });
    expect(second.outputs, second.shown).toMatchObject({ verdict: 'succeeded' });
    const back = await runBundle('rollback', {
      inputs: {
        ...{ app: 'plain', environment: 'tests', namespace, 'stability-window': '1s', timeout: '60s' },
        ...inputs,
        to: first.outputs.release ?? '',
      },
      environment: await jobEnvironment(platform),
    });
    expect(back.outputs, back.shown).toMatchObject({ verdict: 'succeeded' });
    await expectNothingLeft(back);
  });

  it('opens it again when the connection is lost in the middle, and says nothing is wrong with the rollout', async () => {
    const logins = async () => (await sshd.log()).match(/Accepted publickey/g)?.length ?? 0;
    const before = await logins();
    let restarted: Promise<void> | undefined;
    const restart = async () => {
      await sshd.stop();
      await sshd.start();
    };
    const run = await deploy(namespace, inputs, {
      readySeconds: 8,
      onOutput: (text) => {
        if (/7\/8 Verify/.test(text)) restarted ??= restart();
      },
    });
    await restarted;
    expect(run.outputs, run.shown).toMatchObject({ verdict: 'succeeded' });
    await expectNothingLeft(run);
    expect(await logins()).toBeGreaterThanOrEqual(before + 2);
  });

  it('closes it when the run is cancelled', async () => {
    const signal = { name: 'SIGTERM', when: /7\/8 Verify/ } as const;
    const run = await deploy(namespace, inputs, { readySeconds: 50, signal });
    expect(run.outputs, run.shown).toMatchObject({ verdict: 'cancelled', 'error-code': 'CANCELLED' });
    await expectNothingLeft(run);
  });

  it('tells that the tunnel of an earlier step has ended', async () => {
    const plain = Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [name.replace('kube-', ''), value]),
    );
    const context = await runBundle('kube-context', {
      inputs: plain,
      environment: await jobEnvironment(platform),
    });
    const { KUBECONFIG = '' } = context.environment;
    const through = await deploy(namespace, {}, { environment: { KUBECONFIG } });
    expect(through.outputs, through.shown).toMatchObject({ verdict: 'succeeded' });
    process.kill(JSON.parse(context.state.tunnel ?? '{}').pid);
    const cut = await deploy(namespace, {}, { environment: { KUBECONFIG } });
    expect(cut.outputs['error-code'], cut.shown).toBe('CLUSTER_UNREACHABLE');
    expect(cut.shown).toMatch(/The SSH tunnel to 127\.0\.0\.1, opened by an earlier step, has ended/);
    expect(existsSync(KUBECONFIG)).toBe(true);
  });
});

describe('with tokens of Entra ID', () => {
  let azure: Azure;
  const tokenCalls = () => azure.world.calls.filter(({ path }) => path.endsWith('/token')).length;
  const identity = () => ({
    ...{ cluster: 'bots', 'resource-group': RESOURCE_GROUP, 'subscription-id': SUBSCRIPTION_ID },
    ...azure.identity,
  });

  beforeAll(async () => {
    const subject = 'repo:GlompAI/discordlm:environment:qa';
    azure = await startAzure({ issuerUrl: platform.info.issuerUrl, ca: platform.ca, subject });
    // So short that several are needed for one deployment.
    const job = await jobEnvironment(platform, { lifetimeSeconds: 8 });
    azure.world.mintToken = async (scope) =>
      scope.startsWith('6dae42f8') ? await idTokenFor(platform, job, CLUSTER_AUDIENCE) : undefined;
    const server = platform.info.apiServer.url;
    azure.world.clusters.push({ name: 'bots', server, authority: platform.ca, access: 'entra' });
  });
  afterAll(() => azure[Symbol.asyncDispose]());

  it('deploys by its own inputs, and asks for new tokens while it verifies', async () => {
    const namespace = await newDeployerNamespace(platform, 'entra');
    const inputs = Object.fromEntries(
      Object.entries(identity()).map(([name, value]) => [`kube-${name}`, value]),
    );
    const run = await deploy(
      namespace,
      { ...inputs, 'kube-method': 'aks' },
      { environment: azure.environment, readySeconds: 10 },
    );
    expect(run.outputs, run.shown).toMatchObject({ verdict: 'succeeded' });
    expect(run.shown).toContain('github:GlompAI/discordlm:qa');
    expect(tokenCalls()).toBeGreaterThan(2);
    expect(run.shown).not.toMatch(/eyJ/);
  });

  it('makes new ones from what kube-context wrote, long after the first is over', async () => {
    const namespace = await newDeployerNamespace(platform, 'entra');
    const environment = { ...(await jobEnvironment(platform)), ...azure.environment };
    const context = await runBundle('kube-context', {
      inputs: { method: 'aks', ...identity() },
      environment,
    });
    const { KUBECONFIG = '' } = context.environment;
    await new Promise((resolve) => setTimeout(resolve, 9000));
    const before = tokenCalls();
    const run = await deploy(namespace, {}, { environment: { ...azure.environment, KUBECONFIG } });
    expect(run.outputs, run.shown).toMatchObject({ verdict: 'succeeded' });
    expect(tokenCalls()).toBeGreaterThan(before);
    const verified = await runBundle('verify-rollout', {
      inputs: {
        namespace,
        workloads: 'deployment/plain-deployment-tests',
        'stability-window': '1s',
        timeout: '30s',
      },
      environment: { ...environment, KUBECONFIG },
    });
    expect(verified.outputs, verified.shown).toMatchObject({ verdict: 'succeeded' });
  });
});
