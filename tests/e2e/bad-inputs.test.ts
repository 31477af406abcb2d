import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  badDeploy,
  badKubeContext,
  badRollback,
  badVerifyRollout,
  type Deployer,
} from '../support/bad-inputs/cluster.ts';
import { badBuildPush, badRegistryLogin } from '../support/bad-inputs/images.ts';
import { badRender } from '../support/bad-inputs/manifests.ts';
import type { BadCase, BadTable } from '../support/bad-inputs/table.ts';
import { badVaultSecrets } from '../support/bad-inputs/vault-secrets.ts';
import { runBundle } from '../support/bundle.ts';
import { jobEnvironment } from '../support/job.ts';
import { usePlatform } from '../support/platform.ts';
import { newDeployerNamespace, openWorkshop, type Workshop } from '../support/service.ts';
import { auditedRequests } from '../support/vault.ts';

/** Whatever is wrong with what an action is given: one error that says so, and nothing written anywhere. */

const platform = usePlatform();
const { info } = platform;
const role = `bad-inputs-${process.pid}`;
const repository = `glompai/bad-inputs-${process.pid}`;
const MIN_CASES = 300;

let workshop: Workshop;
let deployer: Deployer;
let user: string;

async function newDeployer(): Promise<Deployer> {
  const namespace = await newDeployerNamespace(platform, 'bad-inputs');
  await platform.apply([
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'deployer', namespace } },
    {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: 'bad-inputs', namespace },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'discordlm-deployer' },
      subjects: [{ kind: 'ServiceAccount', name: 'deployer', namespace }],
    },
  ]);
  const token = (await platform.kubectl('create', 'token', 'deployer', '-n', namespace)).trim();
  const ca = Buffer.from(platform.ca).toString('base64');
  const kubeconfig = `apiVersion: v1
kind: Config
current-context: platform
contexts:
  - { name: platform, context: { cluster: platform, user: deployer } }
clusters:
  - name: platform
    cluster:
      certificate-authority-data: ${ca}
      server: ${info.apiServer.url}
users:
  - name: deployer
    user:
      token: ${token}
`;
  return { namespace, kubeconfig };
}

beforeAll(async () => {
  workshop = await openWorkshop(platform);
  deployer = await newDeployer();
  user = `system:serviceaccount:${deployer.namespace}:deployer`;
  const { data } = await platform.vault('GET', 'auth/jwt/role/qa');
  await platform.vault('POST', `auth/jwt/role/${role}`, { ...data, token_policies: [role] });
  const policy = 'path "secret/data/bad-inputs" { capabilities = ["read"] }';
  await platform.vault('POST', `sys/policies/acl/${role}`, { policy });
  await platform.writeSecret('bad-inputs', { TOKEN: 'planted-value-of-bad-inputs' });
});

afterAll(async () => {
  await workshop[Symbol.asyncDispose]();
});

const tables: Readonly<Record<string, () => BadTable>> = {
  'vault-secrets': () => badVaultSecrets(platform, role),
  'registry-login': () => badRegistryLogin(platform),
  'build-push': () => badBuildPush(platform, repository, workshop.environment),
  render: () => badRender(),
  'kube-context': () => badKubeContext(platform, deployer),
  'verify-rollout': () => badVerifyRollout(deployer),
  rollback: () => badRollback(platform, deployer),
  deploy: () => badDeploy(platform, deployer),
};

async function runBad(table: BadTable, entry: BadCase): Promise<string[]> {
  const inputs = { ...table.inputs, ...entry.inputs };
  const run = await runBundle(table.action, {
    inputs: Object.fromEntries(
      Object.entries(inputs).filter((pair): pair is [string, string] => pair[1] !== undefined),
    ),
    environment: { ...(await jobEnvironment(platform)), ...table.environment, ...entry.environment },
    files: { ...table.files, ...entry.files },
  });
  const problems: string[] = [];
  const say = (what: string) => problems.push(`${what}:\n${run.shown}`);
  if (run.exitCode !== 1) say(`exit ${run.exitCode}`);
  if (run.outputs['error-code'] !== entry.code) say(`code ${run.outputs['error-code']}, not ${entry.code}`);
  const errors = run.shown.match(/^::error /gm)?.length ?? 0;
  if (errors !== 1) say(`${errors} errors`);
  if (!entry.shows.test(run.shown.replaceAll('%0A', '\n'))) say(`it does not show ${entry.shows}`);
  if (run.shown.includes('planted-value')) say('it shows a secret');
  const left = await readdir(run.temporaryFolder);
  if (left.some((name) => !/^report-.*\.json$/.test(name))) say(`it leaves ${left.join(', ')}`);
  return problems;
}

describe.concurrent.each(Object.keys(tables))('%s', (action) => {
  it('refuses each bad input with one error that names it', { timeout: 600_000 }, async () => {
    const table = tables[action]?.();
    const failures: string[] = [];
    for (const entry of table?.cases ?? []) {
      if (table === undefined) break;
      const problems = await runBad(table, entry);
      failures.push(...problems.map((problem) => `${entry.name}: ${problem}`));
    }
    expect(failures).toEqual([]);
    expect(table?.cases.length).toBeGreaterThan(0);
  });
});

describe('after all of them', () => {
  it('there were enough', () => {
    const counts = Object.values(tables).map((table) => table().cases.length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(MIN_CASES);
  });

  it('nothing was written to Vault', async () => {
    const own = (await auditedRequests(platform)).filter(({ auth }) => auth.metadata?.role === role);
    expect(own.length).toBeGreaterThan(0);
    const paths = own.filter(({ request }) => request.path.startsWith('secret/'));
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter(({ request }) => request.operation !== 'read')).toEqual([]);
  });

  it('nothing was written to the registry', async () => {
    const log = await readFile(join(info.folder, 'log', `${info.registry.name}.log`), 'utf8');
    const own = log.split('\n').filter((line) => line.includes(repository));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((line) => /"(PUT|POST|PATCH|DELETE) /.test(line))).toEqual([]);
  });

  it('nothing was written to the cluster', async () => {
    const lines = (await readFile(info.apiServer.auditLog, 'utf8')).trimEnd().split('\n');
    const own = lines.map((line) => JSON.parse(line)).filter((event) => event.user.username === user);
    expect(own.length).toBeGreaterThan(0);
    const writes = own.filter(
      ({ verb, requestURI }) =>
        /^(create|update|patch|delete)/.test(verb) &&
        !/dryRun=All/.test(requestURI) &&
        !/\/(selfsubject\w*reviews)/.test(requestURI),
    );
    expect(writes.map(({ verb, requestURI }) => `${verb} ${requestURI}`)).toEqual([]);
  });
});
