import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { runBundle } from '../support/bundle.ts';
import { newNamespace } from '../support/cluster.ts';
import { usePlatform } from '../support/platform.ts';

const platform = usePlatform();
const manifests = join(import.meta.dirname, '../../manifests');

const variables = (environment: string) => `APP=discordlm
ENVIRONMENT=${environment}
NAMESPACE=discordlm-${environment}
IMAGE=registry.example.org/glompai/discordlm@sha256:${'0'.repeat(64)}
GIT_SHA=${'1'.repeat(40)}
CONFIG_NAME=discordlm-config-${environment}-12345678
SECRET_NAME=discordlm-secrets-${environment}-12345678
PULL_SECRET_NAME=discordlm-pull-${environment}`;

/** Renders an overlay, with components where some are named, as the action does. */
async function renderOverlay(
  environment: string,
  components: readonly string[],
  namespace: string,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'overlay-'));
  await cp(manifests, join(folder, 'work/manifests'), { recursive: true });
  const kustomization = {
    namespace,
    resources: [`../manifests/overlays/k3s-${environment}`],
    components: components.map((name) => `../manifests/components/${name}`),
  };
  const run = await runBundle('render', {
    inputs: { manifests: 'variant', variables: variables(environment) },
    // YAML is a superset of JSON.
    files: { 'variant/kustomization.yaml': JSON.stringify(kustomization) },
    environment: { PATH: `${platform.info.toolFolders.join(':')}:${process.env.PATH}` },
    folder,
  });
  expect(run.shown).not.toContain('::error');
  const [file = ''] = (run.outputs.files ?? '').split('\n');
  return file;
}

it.each([
  ['qa', []],
  ['prod', []],
  ['qa', ['dotenv']],
  ['prod', ['hostpath']],
  ['qa', ['dotenv', 'hostpath']],
])('the cluster takes the manifests of %s with %j', async (environment, components) => {
  const namespace = await newNamespace(platform, 'overlay');
  const file = await renderOverlay(environment, components, namespace);
  const text = await readFile(file, 'utf8');
  // The ports themselves may be in use by the environments.
  await writeFile(file, text.replace('nodePort: 301', 'nodePort: 302'));
  const printed = await platform.kubectl(
    ...['apply', '--server-side', '--dry-run=server', '--validate=strict'],
    ...['-n', namespace, '-f', file, '-o', 'name'],
  );
  expect(printed.trim().split('\n')).toEqual(
    expect.arrayContaining([
      `deployment.apps/discordlm-deployment-${environment}`,
      'service/discordlm-service',
      'persistentvolumeclaim/discordlm-pvc',
      'persistentvolumeclaim/discordlm-logs-pvc',
      'serviceaccount/discordlm',
    ]),
  );
  const documents = parseAllDocuments(text).map((document) => document.toJS());
  const find = (kind: string) => documents.filter((document) => document.kind === kind);
  const [deployment] = find('Deployment');
  const { containers, volumes, terminationGracePeriodSeconds } = deployment.spec.template.spec;
  const [bot] = containers;
  expect(bot).toMatchObject({
    resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { cpu: '250m', memory: '512Mi' } },
    securityContext: { readOnlyRootFilesystem: true, allowPrivilegeEscalation: false },
  });
  const { periodSeconds, failureThreshold } = bot.startupProbe;
  expect(periodSeconds * failureThreshold).toBeGreaterThanOrEqual(90);
  expect(deployment.spec.strategy.rollingUpdate).toEqual({ maxSurge: 1, maxUnavailable: 0 });
  expect(terminationGracePeriodSeconds).toBeGreaterThan(25);
  const [service] = find('Service');
  expect(service.spec.ports[0].nodePort).toBe(environment === 'qa' ? 30188 : 30189);
  const isMounted = volumes.some((volume: { secret?: object }) => volume.secret !== undefined);
  expect(isMounted).toBe(components.includes('dotenv'));
  for (const { spec } of find('PersistentVolumeClaim'))
    expect(spec.volumeName !== undefined).toBe(components.includes('hostpath'));
});

it.each([[['scaled']], [['scaled', 'dotenv']]])(
  'the cluster takes several pods, with %j, in the place of the one',
  async (components) => {
    const namespace = await newNamespace(platform, 'overlay');
    const file = await renderOverlay('qa', components, namespace);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('nodePort: 301', 'nodePort: 302'));
    const printed = await platform.kubectl(
      ...['apply', '--server-side', '--dry-run=server', '--validate=strict'],
      ...['-n', namespace, '-f', file, '-o', 'name'],
    );
    expect(printed.trim().split('\n').toSorted()).toEqual([
      'persistentvolumeclaim/discordlm-pvc',
      'poddisruptionbudget.policy/discordlm',
      'service/discordlm-pods',
      'service/discordlm-service',
      'serviceaccount/discordlm',
      'statefulset.apps/discordlm',
    ]);
    const documents = parseAllDocuments(text).map((document) => document.toJS());
    const labels = documents.find(({ kind }) => kind === 'StatefulSet').spec.template.metadata.labels;
    const selectors = documents.filter(({ kind }) => kind === 'Service').map(({ spec }) => spec.selector);
    expect(selectors).toEqual([labels, labels]);
  },
);
