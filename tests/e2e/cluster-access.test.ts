import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CLUSTER_AUDIENCE } from '../../platform/platform.ts';
import { type Azure, startAzure } from '../support/azure/start.ts';
import { RESOURCE_GROUP, SUBSCRIPTION_ID } from '../support/azure/world.ts';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { makeCertificate } from '../support/certificates.ts';
import {
  adminConfig,
  changedConfig,
  idTokenFor,
  kubectlAfter,
  postOf,
  sshInputs,
} from '../support/cluster-access.ts';
import { jobEnvironment } from '../support/job.ts';
import { findInFiles, findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';
import { type Sshd, startSshd } from '../support/sshd.ts';

const platform = usePlatform();
const QA = 'github:GlompAI/discordlm:qa';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cluster-access-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function connect(
  inputs: Record<string, string>,
  environment: Readonly<Record<string, string>> = {},
): Promise<BundleRun> {
  const job = await jobEnvironment(platform);
  return await runBundle('kube-context', { inputs, environment: { ...job, ...environment } });
}

/** Whatever a reader of the job sees, and what is left on its machine. */
async function leaks(context: BundleRun, secrets: Record<string, string>): Promise<string[]> {
  const seen = [
    context.shown,
    context.summary,
    JSON.stringify([context.outputs, context.state, context.environment]),
  ];
  return [
    ...findValues(seen.join('\n'), secrets),
    ...(await findInFiles(dirname(context.workspace), secrets)),
  ];
}

function refusedWith(context: BundleRun, code: string): void {
  expect(context.outputs['error-code'], context.shown).toBe(code);
  expect(context.exitCode).toBe(1);
  expect(context.output.match(/^::error /gm)).toHaveLength(1);
  expect(context.environment).toEqual({});
}

describe('kubeconfig', () => {
  it('is private, has the context alone, and is gone after the job', async () => {
    const config = await adminConfig(platform);
    const { token } = config.users[0].user;
    config.users.push({ name: 'other', user: { token: 'the-token-of-somebody-else' } });
    const inputs = { kubeconfig: JSON.stringify(config), namespace: 'discordlm-qa' };
    const context = await connect(inputs);
    const path = context.environment.KUBECONFIG ?? '';
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
    const written = parse(await readFile(path, 'utf8'));
    expect(written.users).toEqual([{ name: 'user', user: { token } }]);
    expect(written.contexts[0].context.namespace).toBe('discordlm-qa');
    expect(context.output).toContain('::add-mask::the-token-of-somebody-else');
    await postOf(context, inputs, await jobEnvironment(platform));
    expect(existsSync(dirname(path))).toBe(false);
    expect(await leaks(context, { token })).toEqual([]);
  });

  it('runs no program and trusts no unchecked server; all of it is told at once, and nothing is sent', async () => {
    const trace = join(folder, 'ran');
    const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: 'touch', args: [trace] };
    const kubeconfig = await changedConfig(platform, {
      cluster: { 'insecure-skip-tls-verify': true, 'certificate-authority': 'ca.crt' },
      user: { exec },
    });
    const context = await connect({ kubeconfig });
    refusedWith(context, 'INPUT_INVALID');
    expect(context.shown).toContain('`kubeconfig` cannot be used for 3 reasons, in the context "platform"');
    expect(context.shown).toContain('user "user" runs the program "touch"');
    expect(context.shown).toContain('allow-insecure: true');
    expect(existsSync(trace)).toBe(false);
  });

  it('runs a program and leaves the server unchecked where that is allowed', async () => {
    const { token } = (await adminConfig(platform)).users[0].user;
    const program = join(folder, 'credentials');
    const credential = {
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      status: { token },
    };
    await writeFile(program, `#!/bin/sh\necho '${JSON.stringify(credential)}'\n`);
    await chmod(program, 0o755);
    const config = JSON.parse(
      await changedConfig(platform, {
        user: {
          exec: { apiVersion: 'client.authentication.k8s.io/v1', command: program, interactiveMode: 'Never' },
        },
      }),
    );
    config.clusters[0].cluster = { server: platform.info.apiServer.url, 'insecure-skip-tls-verify': true };
    const path = join(folder, 'exec-config');
    await writeFile(path, JSON.stringify(config));
    const allowed = { kubeconfig: path, 'allow-exec': 'true', 'allow-insecure': 'true' };
    const context = await connect(allowed);
    expect(context.outputs, context.shown).toMatchObject({ identity: 'admin' });
    expect(
      await kubectlAfter(platform, context, 'auth', 'whoami', '-o', 'jsonpath={.status.userInfo.username}'),
    ).toBe('admin');
    refusedWith(await connect({ kubeconfig: path, 'allow-exec': 'true' }), 'INPUT_INVALID');
  });

  it('tells how long certificates and tokens live, and stops at one that is over', async () => {
    const [over, soon] = await Promise.all([
      makeCertificate({ name: 'bot', fromDays: -400, toDays: -35.5 }),
      makeCertificate({ name: 'bot', toDays: 12.5 }),
    ]);
    const user = (made: typeof over) => ({
      'client-certificate-data': Buffer.from(made.certificate).toString('base64'),
      'client-key-data': Buffer.from(made.key).toString('base64'),
    });
    const expired = await connect({ kubeconfig: await changedConfig(platform, { user: user(over) }) });
    refusedWith(expired, 'INPUT_INVALID');
    expect(expired.shown).toMatch(
      /the client certificate of user "user" expired on \d{4}-\d\d-\d\d, 35 days ago/,
    );
    const stranger = await connect({ kubeconfig: await changedConfig(platform, { user: user(soon) }) });
    refusedWith(stranger, 'PERMISSION_MISSING');
    expect(stranger.shown).toMatch(/^::warning ?::.*The client certificate of user "user" ends in 12 days/m);
    expect(stranger.shown).toContain("from another authority than the cluster's");
    expect(await leaks(stranger, { key: soon.key })).toEqual([]);
    const token = (
      await platform.kubectl('create', 'token', 'default', '-n', 'default', '--duration=1h')
    ).trim();
    const told = await connect({ kubeconfig: await changedConfig(platform, { user: { token } }) });
    expect(told.shown).toMatch(
      /The token of user "user" is good for another (?:59 minutes|1 hour), until .* UTC/,
    );
    expect(told.outputs.identity).toBe('system:serviceaccount:default:default');
  });

  it.each([
    [
      'a server that is no API server',
      () => ({ server: platform.info.issuerUrl }),
      'CLUSTER_UNREACHABLE',
      /does not answer as one/,
    ],
    [
      'a name that the certificate does not have',
      () => ({ 'tls-server-name': 'k3s.lan' }),
      'CLUSTER_UNREACHABLE',
      /is not for k3s\.lan, but for [^\n]*kubernetes\.default\.svc.*--tls-san/,
    ],
  ])('tells %s', async (_name, cluster, code, text) => {
    const context = await connect({ kubeconfig: await changedConfig(platform, { cluster: cluster() }) });
    refusedWith(context, code);
    expect(context.shown).toMatch(text);
  });

  it('tells a token that nobody knows, without repeating it', async () => {
    const context = await connect({
      kubeconfig: await changedConfig(platform, { user: { token: 'not-known-here' } }),
    });
    refusedWith(context, 'PERMISSION_MISSING');
    expect(context.shown).toMatch(/does not know this identity.*kubectl create token/);
    expect(await leaks(context, { token: 'not-known-here' })).toEqual([]);
  });
});

describe('oidc', () => {
  it('says with which claims it was refused, and what to compare', async () => {
    const inputs = {
      ...{ method: 'oidc', server: platform.info.apiServer.url, 'ca-certificate': platform.ca },
      audience: 'something-else',
    };
    const context = await connect(inputs);
    refusedWith(context, 'PERMISSION_MISSING');
    expect(context.shown).toMatch(
      /iss="https:[^"]+", sub="repo:GlompAI\/discordlm:environment:qa", aud="something-else", repository_id="990001", environment="qa"/,
    );
    expect(context.shown).not.toMatch(/eyJ/);
    const job = await jobEnvironment(platform, { environment: undefined });
    const nowhere = await runBundle('kube-context', {
      inputs: { ...inputs, audience: CLUSTER_AUDIENCE },
      environment: job,
    });
    refusedWith(nowhere, 'PERMISSION_MISSING');
    expect(nowhere.shown).toContain('names no `environment:`');
  });
});

describe('aks', () => {
  let azure: Azure;
  const inputs = (change: Record<string, string> = {}) => ({
    ...{
      method: 'aks',
      cluster: 'bots',
      'resource-group': RESOURCE_GROUP,
      'subscription-id': SUBSCRIPTION_ID,
    },
    ...azure.identity,
    ...change,
  });

  beforeAll(async () => {
    const subject = 'repo:GlompAI/discordlm:environment:qa';
    azure = await startAzure({ issuerUrl: platform.info.issuerUrl, ca: platform.ca, subject });
    const job = await jobEnvironment(platform);
    // The API server trusts the issuer of the jobs, as it would trust the directory of its subscription.
    azure.world.mintToken = async (scope) =>
      scope.startsWith('6dae42f8') ? await idTokenFor(platform, job, CLUSTER_AUDIENCE) : undefined;
    const server = platform.info.apiServer.url;
    const { token } = (await adminConfig(platform)).users[0].user;
    azure.world.clusters.push(
      { name: 'bots', server, authority: platform.ca, access: 'entra' },
      { name: 'local', server, authority: platform.ca, access: { user: { token } } },
      {
        ...{ name: 'private', server, privateServer: 'https://bots.privatelink.westeurope.azmk8s.io' },
        ...{ authority: platform.ca, access: 'entra' },
      },
    );
  });
  afterAll(() => azure[Symbol.asyncDispose]());
  beforeEach(() => {
    azure.world.calls.length = 0;
    azure.world.faults.length = 0;
    azure.world.deniedActions.clear();
  });

  it('lets the job in with a token of Entra ID, without az and without a program', async () => {
    const context = await connect(inputs(), azure.environment);
    expect(context.outputs, context.shown).toMatchObject({
      identity: QA,
      server: platform.info.apiServer.url,
    });
    const path = context.environment.KUBECONFIG ?? '';
    const { user } = parse(await readFile(path, 'utf8')).users[0];
    expect(Object.keys(user).toSorted()).toEqual(['extensions', 'token']);
    expect(user.extensions[0].extension).toMatchObject({
      method: 'aks',
      scope: expect.stringMatching(/^6dae42f8.*\/\.default$/),
    });
    expect(
      await kubectlAfter(platform, context, 'auth', 'whoami', '-o', 'jsonpath={.status.userInfo.username}'),
    ).toBe(QA);
    await postOf(context, inputs(), await jobEnvironment(platform));
    expect(await leaks(context, { token: user.token })).toEqual([]);
  });

  it('takes the credential of a cluster with local accounts', async () => {
    const context = await connect(inputs({ cluster: 'local' }), azure.environment);
    expect(context.outputs, context.shown).toMatchObject({ identity: 'admin' });
  });

  it('calls a private cluster by its private name, or by its public one', async () => {
    const inside = await connect(inputs({ cluster: 'private' }), azure.environment);
    refusedWith(inside, 'CLUSTER_UNREACHABLE');
    expect(inside.shown).toMatch(/no host "bots\.privatelink\.westeurope\.azmk8s\.io".*public-fqdn: true/);
    const outside = await connect(inputs({ cluster: 'private', 'public-fqdn': 'true' }), azure.environment);
    expect(outside.outputs, outside.shown).toMatchObject({ identity: QA });
  });

  it('waits for a server that is busy', async () => {
    azure.world.faults.push({ path: /listCluster/, reply: { status: 429, headers: { 'retry-after': '1' } } });
    const context = await connect(inputs(), azure.environment);
    expect(context.outputs, context.shown).toMatchObject({ identity: QA });
    expect(azure.world.calls.map(({ status }) => status)).toEqual([200, 429, 200, 200]);
  });

  it.each([
    [
      'the role that is missing',
      {},
      'PERMISSION_MISSING',
      /AuthorizationFailed.*Azure Kubernetes Service Cluster User Role/,
    ],
    ['a cluster that is not there', { cluster: 'none' }, 'INPUT_INVALID', /ResourceNotFound/],
    ['a group that is not there', { 'resource-group': 'none' }, 'INPUT_INVALID', /ResourceGroupNotFound/],
    [
      'a subscription that is not there',
      { 'subscription-id': '99999999-9999-4999-8999-999999999999' },
      'INPUT_INVALID',
      /SubscriptionNotFound/,
    ],
  ])('names %s', async (name, change, code, text) => {
    if (name.includes('role'))
      azure.world.deniedActions.add(
        'Microsoft.ContainerService/managedClusters/listClusterUserCredential/action',
      );
    const context = await connect(inputs(change), azure.environment);
    refusedWith(context, code);
    expect(context.shown).toMatch(text);
    expect(context.shown).not.toMatch(/eyJ/);
  });
});

describe('ssh', () => {
  let sshd: Sshd;
  const isRunning = (pid: number) =>
    existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';

  beforeAll(async () => {
    sshd = await startSshd();
  });
  afterAll(() => sshd[Symbol.asyncDispose]());

  it('leads kubectl through a tunnel until the job ends, and leaves nothing', async () => {
    const { token } = (await adminConfig(platform)).users[0].user;
    const inputs = { ...sshInputs(sshd), kubeconfig: await readFile(platform.info.kubeconfig, 'utf8') };
    const context = await connect(inputs);
    expect(context.outputs, context.shown).toMatchObject({ identity: 'admin' });
    expect(context.outputs.server).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const { pid, folder: own } = JSON.parse(context.state.tunnel ?? '{}');
    expect(isRunning(pid)).toBe(true);
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).not.toContain('PRIVATE KEY');
    const secrets = { key: sshd.privateKey, token };
    expect(await findInFiles(own, secrets)).toEqual([]);
    expect(await kubectlAfter(platform, context, 'get', 'namespace', 'kube-system', '-o', 'name')).toBe(
      'namespace/kube-system',
    );
    await postOf(context, inputs, await jobEnvironment(platform));
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(own)).toBe(false);
    await expect(kubectlAfter(platform, context, 'get', 'nodes')).rejects.toThrow();
    expect(await leaks(context, secrets)).toEqual([]);
  });

  it.each([
    [
      'another host key',
      async () => ({ 'ssh-known-hosts': sshd.knownHosts.replace(/(AAAA\S{30})..../, '$1zzzz') }),
      'CLUSTER_UNREACHABLE',
      /shows the key SHA256:\S+ \(ssh-ed25519\), expected SHA256:/,
    ],
    [
      'another cluster',
      async () => ({ 'expected-cluster': '00000000-0000-4000-8000-000000000000' }),
      'WRONG_CLUSTER',
      /is not the expected cluster/,
    ],
    [
      'no API server behind the host',
      async () => ({
        kubeconfig: await changedConfig(platform, { cluster: { server: 'https://127.0.0.1:9' } }),
      }),
      'CLUSTER_UNREACHABLE',
      /cannot reach the API server at 127\.0\.0\.1:9: Connection refused/,
    ],
    [
      'a certificate for other names',
      async () => ({
        kubeconfig: await changedConfig(platform, { cluster: { 'tls-server-name': 'k3s.lan' } }),
      }),
      'CLUSTER_UNREACHABLE',
      /is not for k3s\.lan, but for/,
    ],
  ])('stops at %s, and closes the tunnel', async (_name, change, code, text) => {
    const kubeconfig = await readFile(platform.info.kubeconfig, 'utf8');
    const context = await connect({ ...sshInputs(sshd), kubeconfig, ...(await change()) });
    refusedWith(context, code);
    expect(context.shown).toMatch(text);
    if (context.state.tunnel) expect(isRunning(JSON.parse(context.state.tunnel).pid)).toBe(false);
    expect(await leaks(context, { key: sshd.privateKey })).toEqual([]);
  });

  it('lists everything that is wrong with its inputs at once', async () => {
    const context = await connect({
      ...{
        method: 'ssh',
        'ssh-host': 'host with blanks',
        'ssh-user': '-oProxyCommand=x',
        'ssh-private-key': 'ssh-ed25519 AAAA me',
      },
      ...{ 'ssh-known-hosts': 'nonsense', cluster: 'c' },
    });
    refusedWith(context, 'INPUT_INVALID');
    for (const name of [
      'ssh-host',
      'ssh-user',
      'ssh-private-key',
      'ssh-known-hosts',
      'cluster',
      'kubeconfig',
    ])
      expect(context.shown).toContain(`\`${name}\` `);
  });
});
