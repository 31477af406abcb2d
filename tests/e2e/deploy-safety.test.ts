import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { web } from '../support/faults.ts';
import { createHistory, type History } from '../support/history.ts';
import { jobEnvironment } from '../support/job.ts';
import { usePlatform } from '../support/platform.ts';
import {
  buildService,
  clusterInputs,
  deployService,
  newDeployerNamespace,
  openWorkshop,
} from '../support/service.ts';

/** What a deployment leaves alone, what it makes anew, and what it undoes. */

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

type Inputs = Parameters<typeof deployService>[2];
type Options = Parameters<typeof deployService>[3];

function deploy(namespace: string, inputs: Inputs = {}, options: Options = {}): Promise<BundleRun> {
  return deployService(platform, { namespace, image }, inputs, { job: { sha: commits.first }, ...options });
}

async function rollBack(
  namespace: string,
  inputs: Readonly<Record<string, string>> = {},
): Promise<BundleRun> {
  const all = {
    ...clusterInputs(platform),
    app: 'service',
    environment: 'tests',
    namespace,
    'stability-window': '1s',
  };
  return await runBundle('rollback', {
    inputs: { ...all, ...inputs },
    environment: await jobEnvironment(platform, { sha: commits.first }),
  });
}

async function names(namespace: string, kinds: string): Promise<string[]> {
  const { items } = await platform.get(kinds, '-n', namespace);
  return items.map(({ metadata }: { metadata: { name: string } }) => metadata.name);
}

/** Documents in YAML, which JSON is too, after those of the service. */
const adding =
  (...objects: readonly object[]) =>
  (text: string) =>
    `${text}\n${objects.map((object) => `---\n${JSON.stringify(object)}\n`).join('')}`;

describe('a deployment', () => {
  it('does not take what belongs to another one', async () => {
    const namespace = await newDeployerNamespace(platform, 'owned');
    expect((await deploy(namespace)).outputs.verdict).toBe('succeeded');
    const other = await deploy(namespace, { app: 'other' });
    expect(other.outputs['error-code'], other.shown).toBe('APPLY_CONFLICT');
    expect(other.shown).toContain('Service/service belongs to service.tests');
  });

  it('takes over what was applied by hand, and removes what the manifests have dropped since', async () => {
    const namespace = await newDeployerNamespace(platform, 'adopted');
    const service = (ports: readonly object[]) => ({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'extra', namespace },
      spec: { selector: { app: 'service-deployment-tests' }, ports },
    });
    const [one, two] = [
      { name: 'one', port: 81, targetPort: 8080 },
      { name: 'two', port: 82, targetPort: 8080 },
    ];
    const file = join(await mkdtemp(join(tmpdir(), 'by-hand-')), 'service.json');
    await writeFile(file, JSON.stringify(service([one, two])));
    await platform.kubectl('apply', '-f', file);
    const taken = await deploy(namespace, {}, { edit: adding(service([one])) });
    expect(taken.outputs.verdict, taken.shown).toBe('succeeded');
    const { spec, metadata } = await platform.get('service', 'extra', '-n', namespace);
    expect(spec.ports.map(({ name }: { name: string }) => name)).toEqual(['one']);
    expect(metadata.annotations?.['kubectl.kubernetes.io/last-applied-configuration']).toBeUndefined();
  });

  it('does not roll out into what somebody has paused', async () => {
    const namespace = await newDeployerNamespace(platform, 'paused');
    expect((await deploy(namespace)).outputs.verdict).toBe('succeeded');
    await platform.kubectl('rollout', 'pause', 'deployment/service-deployment-tests', '-n', namespace);
    const paused = await deploy(namespace, { config: 'GREETING=two' });
    expect(paused.outputs['error-code'], paused.shown).toBe('APPLY_CONFLICT');
    expect(paused.shown).toContain('kubectl rollout resume deployment/service-deployment-tests');
  });

  it('is not misled by a deadline that ran out before what was missing came', async () => {
    const namespace = await newDeployerNamespace(platform, 'late');
    const label = `gate-${process.pid}`;
    const edit = (text: string) =>
      text
        .replace(
          '      terminationGracePeriodSeconds: 2\n',
          `      terminationGracePeriodSeconds: 2\n      nodeSelector: { ${label}: open }\n`,
        )
        .replace('  replicas:', '  progressDeadlineSeconds: 12\n  replicas:');
    const failed = await deploy(namespace, { 'on-failure': 'keep', timeout: '30s' }, { edit });
    expect(failed.outputs.verdict, failed.shown).toBe('failed');
    await platform.kubectl('label', 'nodes', '--all', `${label}=open`);
    // The API's times have whole seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const again = await deploy(namespace, {}, { edit });
    expect(again.outputs.verdict, again.shown).toBe('succeeded');
  });

  it('explains what cannot be changed in place, and makes it anew when told so', async () => {
    const namespace = await newDeployerNamespace(platform, 'fixed');
    const job = (text: string) => ({
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: 'migrate' },
      spec: {
        template: {
          spec: {
            restartPolicy: 'Never',
            containers: [
              {
                name: 'main',
                image: 'localhost/busybox:local',
                imagePullPolicy: 'IfNotPresent',
                command: ['echo', text],
              },
            ],
          },
        },
      },
    });
    const first = await deploy(namespace, {}, { edit: adding(job('one')) });
    expect(first.outputs.verdict, first.shown).toBe('succeeded');
    const refused = await deploy(namespace, {}, { edit: adding(job('two')) });
    expect(refused.outputs['error-code'], refused.shown).toBe('APPLY_REFUSED');
    expect(refused.shown).toMatch(/Job\/migrate: spec\.template.*immutable/);
    expect(refused.shown).toContain('list Job/migrate in `recreate`');
    const anew = await deploy(namespace, { recreate: 'Job/migrate' }, { edit: adding(job('two')) });
    expect(anew.outputs.verdict, anew.shown).toBe('succeeded');
    expect(anew.shown).toContain('recreated Job/migrate');
    const { spec } = await platform.get('job', 'migrate', '-n', namespace);
    expect(spec.template.spec.containers[0].command).toEqual(['echo', 'two']);
  });

  it('makes a namespace and a definition first that the rest of the set needs', async () => {
    const namespace = `made-${process.pid}`;
    const group = `tests${process.pid}.example.org`;
    const definition = {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: `gadgets.${group}` },
      spec: {
        group,
        scope: 'Namespaced',
        names: { plural: 'gadgets', singular: 'gadget', kind: 'Gadget' },
        versions: [
          {
            name: 'v1',
            served: true,
            storage: true,
            schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
          },
        ],
      },
    };
    const set = adding(
      { apiVersion: `${group}/v1`, kind: 'Gadget', metadata: { name: 'one' }, spec: { size: 1 } },
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
      definition,
    );
    const asAdministrator = {
      kubeconfig: platform.info.kubeconfig,
      'kube-method': undefined,
      'kube-server': undefined,
      'kube-ca-certificate': undefined,
      'kube-audience': undefined,
    };
    const planned = await deploy(namespace, { ...asAdministrator, 'dry-run': 'true' }, { edit: set });
    expect(planned.outputs.verdict, planned.shown).toBe('planned');
    expect(planned.shown).toContain('Not checked');
    await expect(platform.get('namespace', namespace)).rejects.toThrow(/not found/i);
    const made = await deploy(namespace, asAdministrator, { edit: set });
    expect(made.outputs.verdict, made.shown).toBe('succeeded');
    expect((await platform.get(`gadgets.${group}`, 'one', '-n', namespace)).spec.size).toBe(1);
    const without = await deploy(namespace, asAdministrator, { job: { sha: commits.second } });
    expect(without.outputs.verdict, without.shown).toBe('succeeded');
    // The controllers learn of a new kind within half a minute.
    await platform.kubectl(
      ...['wait', '-n', namespace, `gadgets.${group}/one`, '--for=delete', '--timeout=90s'],
    );
    expect((await platform.get('crd', `gadgets.${group}`)).metadata.deletionTimestamp).toBeUndefined();
  });

  it('does not put an older commit over a newer one that came first while it waited', async () => {
    const namespace = await newDeployerNamespace(platform, 'raced');
    const newer = deploy(namespace, { 'stability-window': '6s' }, { job: { sha: commits.second } });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const older = await deploy(namespace);
    expect((await newer).outputs.verdict, (await newer).shown).toBe('succeeded');
    expect(older.outputs.verdict, older.shown).toBe('superseded');
    const { metadata } = await platform.get('deployment', 'service-deployment-tests', '-n', namespace);
    expect(metadata.annotations['discordlm.glompai.github.io/commit']).toBe(commits.second);
  });

  it('does not put an older commit over a newer one whose run ended in the middle', async () => {
    const namespace = await newDeployerNamespace(platform, 'ended');
    const newer = await deploy(
      namespace,
      { 'stability-window': '60s' },
      { job: { sha: commits.second }, signal: { name: 'SIGTERM', when: /7\/8 Verify/ } },
    );
    expect(newer.outputs.verdict, newer.shown).toBe('cancelled');
    const older = await deploy(namespace);
    expect(older.outputs.verdict, older.shown).toBe('superseded');
    const meant = await deploy(namespace, { 'allow-older': 'true' });
    expect(meant.outputs.verdict, meant.shown).toBe('succeeded');
  });

  it('takes away what only the failed release had, and prunes a claim only when told so', async () => {
    const namespace = await newDeployerNamespace(platform, 'pruned');
    const claim = {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'data' },
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: 'local-path',
        resources: { requests: { storage: '1Mi' } },
      },
    };
    expect((await deploy(namespace, {}, { edit: adding(claim) })).outputs.verdict).toBe('succeeded');
    const extra = adding(claim, { ...web({ command: ['sh', '-c', 'exit 9'] }), metadata: { name: 'extra' } });
    const failed = await deploy(namespace, {}, { edit: extra });
    expect(failed.outputs, failed.shown).toMatchObject({
      verdict: 'rolled-back',
      'cause-code': 'CRASH_LOOP',
    });
    await platform.kubectl('wait', '-n', namespace, 'deployment/extra', '--for=delete', '--timeout=30s');
    expect((await deploy(namespace)).outputs.verdict).toBe('succeeded');
    expect(await names(namespace, 'pvc')).toEqual(['data']);
    expect((await deploy(namespace, { 'prune-kinds': 'PersistentVolumeClaim' })).outputs.verdict).toBe(
      'succeeded',
    );
    await platform.kubectl('wait', '-n', namespace, 'pvc/data', '--for=delete', '--timeout=30s');
  });

  it('says that going back failed when what it needs is gone', async () => {
    const namespace = await newDeployerNamespace(platform, 'gone');
    expect((await deploy(namespace)).outputs.verdict).toBe('succeeded');
    const { spec } = await platform.get('deployment', 'service-deployment-tests', '-n', namespace);
    const secret = spec.template.spec.containers[0].envFrom[1].secretRef.name;
    await platform.kubectl('delete', 'secret', secret, '-n', namespace);
    const failed = await deploy(namespace, { config: 'FAIL=start', 'secret-data': 'API_KEY=another-key' });
    expect(failed.outputs, failed.shown).toMatchObject({
      verdict: 'rollback-failed',
      'cause-code': 'CRASH_LOOP',
      'error-code': 'ROLLBACK_FAILED',
    });
    expect(failed.shown).toContain(`Secret/${secret}, which somebody deleted`);
    const report = JSON.parse(await readFile(failed.outputs.report ?? '', 'utf8'));
    expect(report.rollback).toEqual({ to: 1, verdict: 'failed' });
  });
});

describe('rollback', () => {
  it('goes back and forth, with the old configuration or the present one', async () => {
    const namespace = await newDeployerNamespace(platform, 'forth');
    const configOf = async () => {
      const { spec } = await platform.get('deployment', 'service-deployment-tests', '-n', namespace);
      const [container] = spec.template.spec.containers;
      return { config: container.envFrom[0].configMapRef.name, version: container.env[0].value };
    };
    expect((await deploy(namespace, { config: 'GREETING=one' })).outputs.verdict).toBe('succeeded');
    const first = await configOf();
    const second = await deploy(namespace, { config: 'GREETING=two' }, { job: { sha: commits.second } });
    expect(second.outputs.verdict, second.shown).toBe('succeeded');
    const { config } = await configOf();
    const current = await rollBack(namespace, { config: 'current' });
    expect(current.outputs.verdict, current.shown).toBe('succeeded');
    expect(await configOf()).toEqual({ config, version: commits.first });
    const back = await rollBack(namespace, { to: '1' });
    expect(back.outputs.verdict, back.shown).toBe('succeeded');
    expect(await configOf()).toEqual(first);
    const again = await rollBack(namespace, { to: back.outputs.release ?? '' });
    expect(again.outputs, again.shown).toMatchObject({ verdict: 'succeeded' });
    expect(await configOf()).toEqual(first);
  });

  it('frees a StatefulSet that waits for a broken pod', async () => {
    const namespace = await newDeployerNamespace(platform, 'stuck');
    const set = (command: string) =>
      adding({
        apiVersion: 'apps/v1',
        kind: 'StatefulSet',
        metadata: { name: 'store' },
        spec: {
          serviceName: 'store',
          replicas: 1,
          selector: { matchLabels: { app: 'store' } },
          template: {
            metadata: { labels: { app: 'store' } },
            spec: {
              terminationGracePeriodSeconds: 1,
              containers: [
                {
                  name: 'main',
                  image: 'localhost/busybox:local',
                  imagePullPolicy: 'IfNotPresent',
                  command: ['sh', '-c', command],
                },
              ],
            },
          },
        },
      });
    const first = await deploy(namespace, {}, { edit: set('exec sleep 100000') });
    expect(first.outputs.verdict, first.shown).toBe('succeeded');
    const failed = await deploy(namespace, {}, { edit: set('exit 7') });
    expect(failed.outputs, failed.shown).toMatchObject({
      verdict: 'rolled-back',
      'cause-code': 'CRASH_LOOP',
    });
    expect(failed.shown).toMatch(/deleting Pod\/store-0: it is not ready/);
  });
});
