import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { request } from '../../platform/request.ts';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { eventually, newNamespace } from '../support/cluster.ts';
import { createHistory, type History } from '../support/history.ts';
import { jobEnvironment } from '../support/job.ts';
import { findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';
import {
  API_KEY,
  buildService,
  clusterInputs,
  deployService,
  newDeployerNamespace,
  openWorkshop,
} from '../support/service.ts';

const platform = usePlatform();

let commits: History;
let image: string;

beforeAll(async () => {
  commits = await createHistory(platform);
  await using workshop = await openWorkshop(platform);
  const { build } = await buildService(platform, workshop, {}, { sha: commits.first });
  image = build.outputs.image ?? build.output;
});

afterAll(async () => {
  await commits[Symbol.asyncDispose]();
});

async function declaredOutputs(action: string): Promise<string[]> {
  const text = await readFile(join(import.meta.dirname, `../../actions/${action}/action.yml`), 'utf8');
  return Object.keys(parse(text).outputs);
}

async function reportOf(run: BundleRun) {
  return JSON.parse(await readFile(run.outputs.report ?? '', 'utf8'));
}

/** What the service says of itself, through the cluster. */
async function greeting(namespace: string): Promise<{ version: string; greeting: string }> {
  const { spec } = await platform.get('service', 'service', '-n', namespace);
  return await eventually(async () => (await request(`http://${spec.clusterIP}`)).json());
}

async function namesIn(namespace: string, kind: string): Promise<string[]> {
  const { items } = await platform.get(kind, '-n', namespace);
  return items.map(({ metadata }: { metadata: { name: string } }) => metadata.name);
}

/** A deletion takes the pods first. */
async function gone(namespace: string, deployment: string): Promise<void> {
  await platform.kubectl(
    'wait',
    '-n',
    namespace,
    `deployment/${deployment}`,
    '--for=delete',
    '--timeout=30s',
  );
}

describe('deploy', () => {
  describe('one service, from its first release on', () => {
    let namespace: string;
    const deploy = (
      inputs: Parameters<typeof deployService>[2] = {},
      more: Parameters<typeof deployService>[3] = {},
    ) => deployService(platform, { namespace, image }, inputs, { job: { sha: commits.first }, ...more });

    beforeAll(async () => {
      namespace = await newDeployerNamespace(platform, 'service');
    });

    it('changes nothing in a dry run, and says what it would', async () => {
      const planned = await deploy({ 'dry-run': 'true' });
      expect(planned.shown).not.toContain('::error');
      expect(planned.outputs).toMatchObject({ verdict: 'planned', changed: 'true' });
      expect(planned.shown).toMatch(/created +Deployment\/service-deployment-tests/);
      expect(await namesIn(namespace, 'deployments,services,secrets,leases')).toEqual([]);
    });

    it('puts the first release in place and sees it work', async () => {
      const first = await deploy();
      expect(first.shown).not.toContain('::error');
      expect(first.exitCode).toBe(0);
      expect(first.outputs).toMatchObject({ verdict: 'succeeded', release: '1', image, changed: 'true' });
      expect(await declaredOutputs('deploy')).toEqual(expect.arrayContaining(Object.keys(first.outputs)));
      expect(await greeting(namespace)).toMatchObject({ version: commits.first, greeting: 'hello' });
      const report = await reportOf(first);
      expect(report).toMatchObject({ verdict: 'succeeded', commit: commits.first, release: 1 });
      expect(first.summary).toMatch(/verified/i);
      expect(first.summary).toContain('| Deployment | service-deployment-tests | succeeded |');
    });

    it('does nothing new for the same commit, and says so', async () => {
      const { metadata } = await platform.get('deployment', 'service-deployment-tests', '-n', namespace);
      const again = await deploy();
      expect(again.outputs).toMatchObject({ verdict: 'succeeded', changed: 'false' });
      const after = await platform.get('deployment', 'service-deployment-tests', '-n', namespace);
      expect(after.metadata.generation).toBe(metadata.generation);
    });

    it('restores what worked when the new version crashes, and leaks no secret that it logs', async () => {
      const failed = await deploy({ config: 'FAIL=start' }, { job: { sha: commits.second } });
      expect(failed.exitCode).toBe(1);
      expect(failed.outputs).toMatchObject({
        verdict: 'rolled-back',
        'cause-code': 'CRASH_LOOP',
        'error-code': 'ROLLOUT_FAILED',
      });
      expect(failed.outputs.cause).toMatch(/`service` exited with 1.*refuses to start with the key \*\*\*/);
      expect(await greeting(namespace)).toMatchObject({ version: commits.first, greeting: 'hello' });
      const report = await readFile(failed.outputs.report ?? '', 'utf8');
      expect(JSON.parse(report)).toMatchObject({
        verdict: 'rolled-back',
        rollback: { verdict: 'succeeded' },
        cause: { code: 'CRASH_LOOP', container: 'service' },
      });
      expect(failed.summary).toContain('refuses to start');
      for (const text of [failed.shown, report, failed.summary, JSON.stringify(failed.outputs)])
        expect(findValues(text, { API_KEY })).toEqual([]);
      expect(failed.shown.match(/^::error /gm)).toHaveLength(1);
      expect(failed.shown).toMatch(/^::error .*file=manifests\/service\.yaml/m);
    });

    it.each([
      ['is never ready', { config: 'FAIL=ready', timeout: '12s' }, 'READINESS_FAILED', /503/],
      [
        'lacks a key of its Secret',
        { 'secret-data': 'OTHER_KEY=whatever-it-is' },
        'CRASH_LOOP',
        /API_KEY is missing/,
      ],
    ])('restores what worked when the new version %s', async (_name, inputs, code, text) => {
      const failed = await deploy(inputs, { job: { sha: commits.second } });
      expect(failed.outputs, failed.shown).toMatchObject({ verdict: 'rolled-back', 'cause-code': code });
      expect(failed.outputs.cause).toMatch(text);
      expect(await greeting(namespace)).toMatchObject({ version: commits.first });
    });

    it('takes a newer commit, whose objects replace those it no longer has', async () => {
      const newer = await deploy(
        { config: 'GREETING=good day' },
        { job: { sha: commits.third }, edit: (text) => text.replaceAll('${DEPLOYMENT_NAME}', 'renamed') },
      );
      expect(newer.outputs, newer.shown).toMatchObject({ verdict: 'succeeded' });
      expect(await greeting(namespace)).toMatchObject({ version: commits.third, greeting: 'good day' });
      await gone(namespace, 'service-deployment-tests');
    });

    it.each([
      ['older', () => commits.second, { exitCode: 0, verdict: 'superseded' }, 'is deployed already'],
      ['on another branch', () => commits.aside, { exitCode: 1, code: 'STALE_COMMIT' }, 'allow-older: true'],
    ])('does not replace it by a commit that is %s', async (_name, sha, expected, text) => {
      const { metadata } = await platform.get('deployment', 'renamed', '-n', namespace);
      const stale = await deploy({}, { job: { sha: sha() } });
      expect(stale.exitCode, stale.shown).toBe(expected.exitCode);
      expect(stale.outputs).toMatchObject(
        'code' in expected ? { 'error-code': expected.code } : { verdict: expected.verdict },
      );
      expect(stale.shown).toContain(text);
      const after = await platform.get('deployment', 'renamed', '-n', namespace);
      expect(after.metadata.resourceVersion).toBe(metadata.resourceVersion);
    });

    it('goes back by `rollback`, to the release before or to one by name', async () => {
      const inputs = {
        ...clusterInputs(platform),
        app: 'service',
        environment: 'tests',
        namespace,
        'stability-window': '1s',
        timeout: '60s',
      };
      const environment = await jobEnvironment(platform, { sha: commits.third });
      const back = await runBundle('rollback', { inputs, environment });
      expect(back.outputs, back.shown).toMatchObject({ verdict: 'succeeded', image });
      expect(await declaredOutputs('rollback')).toEqual(expect.arrayContaining(Object.keys(back.outputs)));
      expect(await greeting(namespace)).toMatchObject({ version: commits.first, greeting: 'hello' });
      await gone(namespace, 'renamed');
      const forth = await runBundle('rollback', {
        inputs: { ...inputs, to: commits.third.slice(0, 8) },
        environment,
      });
      expect(forth.outputs, forth.shown).toMatchObject({ verdict: 'succeeded' });
      expect(await greeting(namespace)).toMatchObject({ version: commits.third });
      for (const to of ['99', commits.second]) {
        const refused = await runBundle('rollback', { inputs: { ...inputs, to }, environment });
        expect(refused.exitCode).toBe(1);
        expect(refused.outputs).toMatchObject({ 'error-code': 'INPUT_INVALID' });
        expect(refused.shown).toMatch(/verified are .*\([0-9a-f]{7}\)/);
      }
    });
  });

  it('leaves a first release that fails for inspection, and the next one takes over', async () => {
    const namespace = await newDeployerNamespace(platform, 'first');
    const failed = await deployService(platform, { namespace, image }, { config: 'FAIL=start' });
    expect(failed.outputs, failed.shown).toMatchObject({ verdict: 'failed', 'cause-code': 'CRASH_LOOP' });
    expect(failed.shown).toContain('kubectl delete');
    expect(await namesIn(namespace, 'deployments')).toEqual(['service-deployment-tests']);
    const next = await deployService(platform, { namespace, image });
    expect(next.outputs, next.shown).toMatchObject({ verdict: 'succeeded' });
  });

  it('names a pull that is denied, and what the cluster pulls with', async () => {
    const namespace = await newDeployerNamespace(platform, 'denied');
    const denied = await deployService(
      platform,
      { namespace, image },
      { 'pull-password': 'not-the-password' },
    );
    expect(denied.outputs, denied.shown).toMatchObject({
      verdict: 'failed',
      'cause-code': 'IMAGE_PULL_DENIED',
    });
    expect(denied.shown).toMatch(/pull/i);
  });

  it.each([
    [
      'another cluster',
      { 'expected-cluster': '00000000-0000-4000-8000-000000000000' },
      'WRONG_CLUSTER',
      /is not the expected cluster/,
    ],
    [
      'a placeholder without a value',
      { 'pull-registry': undefined, 'pull-username': undefined, 'pull-password': undefined },
      'TEMPLATE_UNRESOLVED',
      /manifests\/service\.yaml:\d+.*PULL_SECRET_NAME/,
    ],
    ['a name that it sets itself', { variables: 'IMAGE=other' }, 'INPUT_INVALID', /`variables` sets IMAGE/],
    ['an input that is not known', { imgae: 'x' }, 'INPUT_INVALID', /`imgae`.*`image`/],
    [
      'several wrong inputs, all at once',
      { timeout: 'soon', prune: 'maybe' },
      'INPUT_INVALID',
      /timeout[\s\S]*prune/,
    ],
  ])('refuses %s before anything is changed', async (_name, inputs, code, text) => {
    const namespace = await newDeployerNamespace(platform, 'refused');
    const refused = await deployService(platform, { namespace, image }, inputs);
    expect(refused.exitCode).toBe(1);
    expect(refused.outputs['error-code'], refused.shown).toBe(code);
    expect(refused.shown).toMatch(text);
    expect(await namesIn(namespace, 'deployments,services,secrets,leases')).toEqual([]);
  });

  it('says which permission is missing, and on what', async () => {
    const namespace = await newNamespace(platform, 'stranger');
    const refused = await deployService(platform, { namespace, image });
    expect(refused.outputs['error-code'], refused.shown).toBe('PERMISSION_MISSING');
    expect(refused.shown).toContain('github:GlompAI/discordlm:qa');
    expect(await namesIn(namespace, 'deployments,services,secrets,leases')).toEqual([]);
  });

  it('lets two runs at the same time take turns', async () => {
    const namespace = await newDeployerNamespace(platform, 'turns');
    const both = await Promise.all([
      deployService(platform, { namespace, image }, { config: 'GREETING=one' }),
      deployService(platform, { namespace, image }, { config: 'GREETING=two' }),
    ]);
    for (const each of both) expect(each.outputs, each.shown).toMatchObject({ verdict: 'succeeded' });
    expect(both.map(({ outputs }) => outputs.release).toSorted()).toEqual(['1', '2']);
    const last = both.findIndex(({ outputs }) => outputs.release === '2');
    expect((await greeting(namespace)).greeting).toBe(['one', 'two'][last]);
  });

  it('ends at once when it is cancelled, and leaves the lock free', async () => {
    const namespace = await newDeployerNamespace(platform, 'cancelled');
    const cancelled = await deployService(
      platform,
      { namespace, image },
      { 'stability-window': '60s', timeout: '2m' },
      { signal: { name: 'SIGTERM', when: /7\/8 Verify/ } },
    );
    expect(cancelled.outputs, cancelled.shown).toMatchObject({
      verdict: 'cancelled',
      'error-code': 'CANCELLED',
    });
    const next = await deployService(platform, { namespace, image });
    expect(next.outputs, next.shown).toMatchObject({ verdict: 'succeeded' });
  });

  it('verifies for longer than a token of the job lives', async () => {
    const namespace = await newDeployerNamespace(platform, 'renewed');
    const long = await deployService(
      platform,
      { namespace, image },
      { 'stability-window': '25s' },
      { job: { lifetimeSeconds: 10 } },
    );
    expect(long.outputs, long.shown).toMatchObject({ verdict: 'succeeded' });
    const lines = (await readFile(platform.info.apiServer.auditLog, 'utf8')).trim().split('\n');
    const tokens = lines
      .map((line) => JSON.parse(line))
      .filter(
        ({ objectRef, user }) => objectRef?.namespace === namespace && user.username.startsWith('github:'),
      )
      .map(({ user }) => String(user.extra?.['authentication.kubernetes.io/credential-id']));
    expect(new Set(tokens).size).toBeGreaterThan(2);
  });
});

describe("QA's identity", () => {
  it('may do nothing in production', async () => {
    const refused = await deployService(
      platform,
      { namespace: 'discordlm-prod', image },
      { app: 'discordlm', environment: 'prod' },
    );
    expect(refused.outputs['error-code'], refused.shown).toBe('PERMISSION_MISSING');
    const as = ['--as', 'github:GlompAI/discordlm:qa'];
    const list = (namespace: string) => platform.kubectl('auth', 'can-i', '--list', '-n', namespace, ...as);
    const grants = (text: string) =>
      text.split('\n').filter((line) => /deployments|secrets|pods|leases/.test(line));
    expect(grants(await list('discordlm-qa')).length).toBeGreaterThan(3);
    expect(grants(await list('discordlm-prod'))).toEqual([]);
  });
});

describe('verify-rollout', () => {
  const busybox = 'localhost/busybox:local';
  const deployment = (command: string) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'plain', labels: { team: 'ours' } },
    spec: {
      selector: { matchLabels: { app: 'plain' } },
      template: {
        metadata: { labels: { app: 'plain' } },
        spec: {
          terminationGracePeriodSeconds: 0,
          containers: [
            { name: 'main', image: busybox, imagePullPolicy: 'IfNotPresent', command: ['sh', '-c', command] },
          ],
        },
      },
    },
  });
  const verify = async (namespace: string, inputs: Record<string, string>) =>
    await runBundle('verify-rollout', {
      inputs: {
        namespace,
        kubeconfig: platform.info.kubeconfig,
        'stability-window': '5s',
        timeout: '40s',
        ...inputs,
      },
      environment: await jobEnvironment(platform),
    });

  it('tells of what somebody else applied whether it works', async () => {
    const namespace = await newNamespace(platform, 'plain');
    const apply = async (command: string) => {
      const object = deployment(command);
      await platform.apply([{ ...object, metadata: { ...object.metadata, namespace } }]);
    };
    await apply('exec sleep 1000');
    const works = await verify(namespace, { workloads: 'deployment/plain' });
    expect(works.outputs, works.shown).toMatchObject({ verdict: 'succeeded' });
    await apply('echo "cannot read the settings" >&2; exit 3');
    const fails = await verify(namespace, { selector: 'team=ours' });
    expect(fails.exitCode).toBe(1);
    expect(fails.outputs, fails.shown).toMatchObject({ verdict: 'failed', 'cause-code': 'CRASH_LOOP' });
    expect(fails.outputs.cause).toMatch(/exited with 3.*cannot read the settings/);
    const nothing = await verify(namespace, { workloads: 'deployment/nowhere' });
    expect(nothing.exitCode).toBe(1);
    expect(nothing.shown).toMatch(/deployment\/nowhere|Deployment\/nowhere/);
  });
});
