import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../platform/request.ts';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { newNamespace } from '../support/cluster.ts';
import { web } from '../support/faults.ts';
import { createHistory, type History } from '../support/history.ts';
import { jobEnvironment } from '../support/job.ts';
import { usePlatform } from '../support/platform.ts';
import { buildService, deployService, newDeployerNamespace, openWorkshop } from '../support/service.ts';
import { auditedRequests } from '../support/vault.ts';

/** What is known before anything is changed. */

const platform = usePlatform();
const root = join(import.meta.dirname, '../..');

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

async function names(namespace: string, kinds: string): Promise<string[]> {
  const { items } = await platform.get(kinds, '-n', namespace);
  return items.map(({ metadata }: { metadata: { name: string } }) => metadata.name);
}

/** The number of the line that holds a text. */
async function lineOf(text: string): Promise<number> {
  const manifest = await readFile(join(root, 'tests/fixtures/service/manifests/service.yaml'), 'utf8');
  return manifest.split('\n').findIndex((line) => line.includes(text)) + 1;
}

describe('before anything is changed, a deployment', () => {
  let namespace: string;
  beforeAll(async () => {
    namespace = await newDeployerNamespace(platform, 'before');
  });

  async function refused(inputs: Inputs, options: Options = {}): Promise<BundleRun> {
    const result = await deploy(namespace, inputs, options);
    expect(result.exitCode, result.shown).toBe(1);
    expect(await names(namespace, 'deployments,services,secrets,leases')).toEqual([]);
    return result;
  }

  it('sees that the image is not there, at the line that names it', async () => {
    const result = await refused({ image: image.replace(/@.*/, ':nowhere') });
    expect(result.outputs).toMatchObject({ verdict: 'failed', 'cause-code': 'IMAGE_NOT_FOUND' });
    expect(result.shown).toContain(
      `::error title=ROLLOUT_FAILED,file=manifests/service.yaml,line=${await lineOf('image:')}::`,
    );
  });

  it('sees that the image is for other machines', async () => {
    const foreign = await foreignImage();
    const result = await refused({ image: foreign });
    expect(result.outputs).toMatchObject({ verdict: 'failed', 'cause-code': 'IMAGE_PLATFORM_MISMATCH' });
    expect(result.outputs.cause).toMatch(/linux\/s390x.*linux\/amd64|linux\/s390x.*linux\/arm64/);
  });

  it('sees everything that the pods would miss, each with its line', async () => {
    const result = await refused(
      {},
      {
        edit: (text) =>
          text
            .replace(
              '            - secretRef:',
              '            - secretRef:\n                name: nowhere\n            - secretRef:',
            )
            .replace(
              '          env:\n',
              '          env:\n            - name: B\n              valueFrom:\n                configMapKeyRef: { name: kube-root-ca.crt, key: nokey }\n',
            ),
      },
    );
    expect(result.outputs).toMatchObject({ verdict: 'failed', 'cause-code': 'CONFIG_MISSING' });
    expect(result.shown).toMatch(
      /manifests\/service\.yaml:\d+: CONFIG_MISSING on Deployment\/service-deployment-tests, container service: It needs Secret\/nowhere/,
    );
    expect(result.shown).toMatch(/It needs the key nokey of ConfigMap\/kube-root-ca\.crt, which has ca\.crt/);
  });

  it('lists every permission that it lacks', async () => {
    const bare = await newNamespace(platform, 'bare');
    const rule = (apiGroups: string[], resources: string[]) => ({
      apiGroups,
      resources,
      verbs: ['get', 'list', 'create', 'patch', 'delete', 'update'],
    });
    const subject = {
      apiGroup: 'rbac.authorization.k8s.io',
      kind: 'User',
      name: 'github:GlompAI/discordlm:qa',
    };
    await platform.apply([
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'Role',
        metadata: { name: 'some', namespace: bare },
        rules: [
          rule([''], ['configmaps', 'secrets', 'services']),
          rule(['apps'], ['deployments']),
          rule(['coordination.k8s.io'], ['leases']),
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'RoleBinding',
        metadata: { name: 'some', namespace: bare },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'some' },
        subjects: [subject],
      },
    ]);
    const result = await deploy(bare);
    expect(result.outputs['error-code'], result.shown).toBe('PERMISSION_MISSING');
    for (const line of [
      'list, watch pods',
      'get pods/log',
      'watch deployments.apps',
      'list, watch replicasets.apps',
    ])
      expect(result.shown).toContain(`- ${line}`);
    expect(await names(bare, 'deployments,services,secrets,leases')).toEqual([]);
  });

  it('ends when it is cancelled, and has touched nothing', async () => {
    const result = await refused({}, { signal: { name: 'SIGINT', when: /1\/8 Reach/ } });
    expect(result.outputs).toMatchObject({ verdict: 'cancelled', 'error-code': 'CANCELLED' });
  });

  it('gives a Vault token back also when a secret is missing', async () => {
    // A role like QA's, with a path of its own: other tests count who reads QA's.
    const { data: role } = await platform.vault('GET', 'auth/jwt/role/qa');
    await platform.vault('POST', 'auth/jwt/role/checks', { ...role, token_policies: ['checks', 'default'] });
    const policy = 'path "secret/data/checks" { capabilities = ["read"] }';
    await platform.vault('POST', 'sys/policies/acl/checks', { policy });
    await platform.writeSecret('checks', { TOKEN: 'token-of-the-checks' });
    const result = await refused({
      'vault-url': platform.info.vault.url,
      'vault-role': 'checks',
      'vault-secrets': 'secret/checks NO_SUCH_KEY_HERE',
      'vault-ca-certificate': platform.ca,
    });
    expect(result.outputs['error-code'], result.shown).toBe('SECRET_MISSING');
    const reading = (await auditedRequests(platform, 'secret/data/checks')).at(-1);
    const revoked = (await auditedRequests(platform, 'auth/token/revoke-self')).map(
      ({ auth }) => auth.accessor,
    );
    expect(revoked).toContain(reading?.auth.accessor);
  });
});

async function foreignImage(): Promise<string> {
  const { registry } = platform.info;
  const basic = Buffer.from(`${registry.login?.username}:${registry.login?.password}`).toString('base64');
  const headers = { authorization: `Basic ${basic}`, accept: 'application/vnd.oci.image.manifest.v1+json' };
  const [, digest = ''] = image.split('@');
  const url = `${registry.url}/v2/glompai/service/manifests`;
  const manifest = await request(`${url}/${digest}`, { headers, ca: platform.ca });
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  const entry = {
    mediaType: String(manifest.headers['content-type']),
    digest,
    size: Buffer.byteLength(manifest.text),
    platform: { os: 'linux', architecture: 's390x' },
  };
  const body = { schemaVersion: 2, mediaType, manifests: [entry] };
  await request(`${url}/foreign`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': mediaType },
    body,
    ca: platform.ca,
  });
  return image.replace(/@.*/, ':foreign');
}

describe('verify-rollout', () => {
  it('ends at once where it may not watch what it has to', async () => {
    const namespace = await newNamespace(platform, 'blind');
    await platform.apply([
      { ...web(), metadata: { name: 'web', namespace } },
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'blind', namespace } },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'Role',
        metadata: { name: 'blind', namespace },
        rules: [
          { apiGroups: ['apps'], resources: ['deployments', 'replicasets'], verbs: ['get', 'list', 'watch'] },
        ],
      },
      {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'RoleBinding',
        metadata: { name: 'blind', namespace },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'blind' },
        subjects: [{ kind: 'ServiceAccount', name: 'blind', namespace }],
      },
    ]);
    const token = (await platform.kubectl('create', 'token', 'blind', '-n', namespace)).trim();
    const config = JSON.parse(await readFile(platform.info.kubeconfig, 'utf8'));
    config.users[0].user = { token };
    const folder = await mkdtemp(join(tmpdir(), 'blind-'));
    await writeFile(join(folder, 'config'), JSON.stringify(config));
    const started = performance.now();
    const blind = await runBundle('verify-rollout', {
      inputs: { namespace, workloads: 'deployment/web', kubeconfig: join(folder, 'config') },
      environment: await jobEnvironment(platform),
    });
    expect(blind.outputs['error-code'], blind.shown).toBe('PERMISSION_MISSING');
    expect(performance.now() - started).toBeLessThan(30_000);
    await rm(folder, { recursive: true });
  });
});
