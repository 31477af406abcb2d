import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createBuildahStore, removeBuildahStore } from '../../platform/buildah.ts';
import type { Platform } from '../../platform/info.ts';
import type { Job } from '../../platform/parts/issuer.ts';
import { BASE_IMAGES, CLUSTER_AUDIENCE } from '../../platform/platform.ts';
import { type BundleRun, runBundle } from './bundle.ts';
import { eventually, newNamespace } from './cluster.ts';
import { jobEnvironment } from './job.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const fixture = join(root, 'tests/fixtures/service');

/** A folder with the service's sources, and buildah's settings. */
export interface Workshop extends AsyncDisposable {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

export async function openWorkshop(platform: Platform): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'workshop-'));
  return {
    folder,
    environment: await createBuildahStore(folder, platform.ca),
    [Symbol.asyncDispose]: () => removeBuildahStore(folder),
  };
}

/** Logs in and builds the service as a job would. @returns the run of build-push and the login's own */
export async function buildService(
  platform: Platform,
  workshop: Workshop,
  inputs: Readonly<Record<string, string>> = {},
  job: Partial<Job> = {},
): Promise<{ login: BundleRun; build: BundleRun }> {
  const { registry, openRegistry } = platform.info;
  const environment = { ...(await jobEnvironment(platform, job)), ...workshop.environment };
  const login = await runBundle('registry-login', {
    inputs: {
      registry: registry.host,
      username: registry.login?.username ?? '',
      password: registry.login?.password ?? '',
    },
    environment,
  });
  const folder = dirname(login.workspace);
  await cp(fixture, login.workspace, { recursive: true });
  const build = await runBundle('build-push', {
    inputs: {
      image: `${registry.host}/GlompAI/Service`,
      'build-args': `BASE_IMAGE=${openRegistry.host}/${BASE_IMAGES.run}`,
      ...inputs,
    },
    environment: { ...environment, ...login.environment },
    folder,
  });
  return { login, build };
}

/** The deployer of QA may work in it, as `manifests/rbac/qa` has it. */
export async function newDeployerNamespace(platform: Platform, prefix: string): Promise<string> {
  const namespace = await newNamespace(platform, prefix);
  const text = await platform.kubectl('kustomize', join(root, 'manifests/rbac/qa'));
  const child = run(platform.tool('kubectl'), [
    '--kubeconfig',
    platform.info.kubeconfig,
    'apply',
    '--server-side',
    '--filename',
    '-',
  ]);
  child.child.stdin?.end(text.replaceAll('discordlm-qa', namespace));
  await child;
  // The authorizer learns of a binding by watch.
  await eventually(() =>
    platform.kubectl(
      ...['auth', 'can-i', 'patch', 'deployments', '-n', namespace],
      ...['--as', 'github:GlompAI/discordlm:qa'],
    ),
  );
  return namespace;
}

/** How to reach the platform's cluster with the job's own identity. */
export function clusterInputs(platform: Platform): Readonly<Record<string, string>> {
  return {
    'kube-method': 'oidc',
    'kube-server': platform.info.apiServer.url,
    'kube-ca-certificate': platform.ca,
    'kube-audience': CLUSTER_AUDIENCE,
  };
}

export const API_KEY = 'key-$-of-the-"service"';

interface DeployOptions {
  readonly job?: Partial<Job>;
  /** Changes the manifests. */
  readonly edit?: (text: string) => string;
  readonly signal?: { readonly name: NodeJS.Signals; readonly when: RegExp };
}

/** Deploys the service to a namespace; an input of `undefined` is left out. */
export async function deployService(
  platform: Platform,
  { namespace, image }: { namespace: string; image: string },
  inputs: Readonly<Record<string, string | undefined>> = {},
  { job = {}, edit = (text) => text, ...more }: DeployOptions = {},
): Promise<BundleRun> {
  const { registry } = platform.info;
  const all: Record<string, string | undefined> = {
    ...clusterInputs(platform),
    manifests: 'manifests',
    app: 'service',
    environment: 'tests',
    namespace,
    image,
    'secret-data': `API_KEY=${API_KEY}`,
    config: 'GREETING=hello',
    'pull-registry': registry.host,
    'pull-username': registry.login?.username,
    'pull-password': registry.login?.password,
    'stability-window': '3s',
    timeout: '60s',
    'github-token': platform.gitHub.token,
    ...inputs,
  };
  return await runBundle('deploy', {
    inputs: Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined),
    ),
    environment: await jobEnvironment(platform, job),
    files: {
      'manifests/service.yaml': edit(await readFile(join(fixture, 'manifests/service.yaml'), 'utf8')),
    },
    ...more,
  });
}
