import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { makeBaseImages } from './base-images.ts';
import { Authority } from './certificates.ts';
import { connectPlatform, type Platform, type PlatformInfo } from './info.ts';
import { pushOciLayout } from './oci-archive.ts';
import { startApiServer } from './parts/apiserver.ts';
import { startContainerd } from './parts/containerd.ts';
import { startControllers } from './parts/controllers.ts';
import { startDiscord } from './parts/discord/discord.ts';
import { startEtcd } from './parts/etcd.ts';
import { startGitHub } from './parts/github.ts';
import { type Issuer, REPOSITORY, startIssuer } from './parts/issuer.ts';
import { NODE_NAME, startNode } from './parts/kubelet.ts';
import { startLocalPath } from './parts/local-path.ts';
import { startModel } from './parts/model.ts';
import { startRegistry } from './parts/registry.ts';
import { startVault } from './parts/vault.ts';
import { Sandbox } from './sandbox.ts';
import { buildTools } from './tools.ts';

const run = promisify(execFile);
const manifests = join(import.meta.dirname, '..', 'manifests');

/** In the open registry. */
export const BASE_IMAGES = { run: 'base/node:24', build: 'base/node:24-build' } as const;

/** The audience of tokens for the cluster; Vault's is GitHub's default. */
export const CLUSTER_AUDIENCE = 'discordlm-cluster';
const VAULT_AUDIENCE = `https://github.com/${REPOSITORY.owner}`;

export interface StartedPlatform extends Platform {
  /** Ends the API server and starts it again; resolves once it is ready. */
  readonly restartApiServer: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface Options {
  readonly say?: (line: string) => void;
  /** Where the logs are copied before everything is removed. */
  readonly keepLogsIn?: string;
}

/** Starts every part, each as soon as what it needs is there. */
export async function startPlatform(options: Options = {}): Promise<StartedPlatform> {
  const say = options.say ?? (() => {});
  const tools = await buildTools(say);
  const images = await makeBaseImages(say);
  const started = performance.now();
  const step = (what: string) =>
    say(`${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${what}`);
  const sandbox = await Sandbox.start();
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    if (options.keepLogsIn) await cp(sandbox.path('log'), options.keepLogsIn, { recursive: true });
    await Promise.all(stops.map((stopPart) => stopPart()));
    await sandbox.stop();
  };
  try {
    const authority = await Authority.create(sandbox.folder);
    const base = { sandbox, tools, authority };
    const { host } = sandbox.addresses;
    const [issuer, gitHub, discord, model] = await Promise.all([
      startIssuer({ host, authority }),
      startGitHub({ host, token: `ghs_${randomBytes(18).toString('hex')}` }),
      startDiscord({ host }),
      startModel({ host }),
    ]);
    stops.push(issuer.stop, gitHub.stop, discord.stop, model.stop);
    step('the issuer and the stand-ins of GitHub, Discord and the model answer');
    const registries = Promise.all([
      startRegistry({ ...base, name: 'registry', port: 5000, requireLogin: true }),
      startRegistry({ ...base, name: 'open-registry', port: 5001, requireLogin: false }),
    ]);
    const vault = startVault(base);
    const containerd = registries.then(async ([closed, open]) =>
      startContainerd({ ...base, registries: [closed.host, open.host], authority: authority.certificate }),
    );
    const etcd = await startEtcd(base);
    const authentication = await authenticationFor(issuer, authority);
    const apiServer = await startApiServer({ ...base, etcd, authentication });
    step('the API server is ready');
    const kubeconfig = sandbox.path('admin.kubeconfig');
    await writeFile(kubeconfig, apiServer.kubeconfig('admin'), { mode: 0o600 });
    await startControllers({ ...base, apiServer });
    const { socket } = await containerd;
    await startNode({ ...base, apiServer, containerdSocket: socket });
    const [[registry, openRegistry], vaultInfo] = await Promise.all([registries, vault]);
    step('the registries and Vault answer');
    const ca = await authority.text();
    await Promise.all([
      pushOciLayout(images.run, openRegistry.url, BASE_IMAGES.run, ca),
      pushOciLayout(images.build, openRegistry.url, BASE_IMAGES.build, ca),
    ]);
    const info: PlatformInfo = {
      folder: sandbox.folder,
      addresses: sandbox.addresses,
      toolFolders: tools.folders,
      authority: authority.certificate,
      issuerUrl: issuer.url,
      etcdUrl: etcd.url,
      apiServer: { url: apiServer.url, auditLog: apiServer.auditLog },
      kubeconfig,
      vault: plain(vaultInfo),
      registry: plain(registry),
      openRegistry: plain(openRegistry),
      gitHub: { url: gitHub.url, token: gitHub.token },
      discordUrl: discord.apiUrl.replace(/\/api$/, ''),
      modelUrl: model.baseUrl.replace(/\/v1$/, ''),
    };
    const platform = connectPlatform(info);
    await startLocalPath({ ...base, apiServer, apply: platform.apply });
    const isReady = async () =>
      (await platform.kubectl('get', 'node', NODE_NAME, '-o', NODE_READY)) === 'True';
    await sandbox.waitFor('kubelet', isReady);
    step('the node is ready');
    return { ...platform, restartApiServer: apiServer.restart, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

const NODE_READY = 'jsonpath={.status.conditions[?(@.type=="Ready")].status}';

/** A part without the ways to change it. */
function plain<T extends object>(part: T & { stop: unknown }): Omit<T, 'stop'> {
  const { stop: _, ...rest } = part;
  return rest as Omit<T, 'stop'>;
}

/** The file that administrators use, with this platform's issuer in the place of GitHub's. */
async function authenticationFor(issuer: Issuer, authority: Authority): Promise<string> {
  const text = await readFile(join(manifests, 'rbac/authentication-configuration.v1.yaml'), 'utf8');
  const ca = (await authority.text()).trim().split('\n').join('\n        ');
  return text
    .replace('${REPOSITORY_ID}', REPOSITORY.id)
    .replace(/url: https:\S+/, `url: ${issuer.url}\n      certificateAuthority: |\n        ${ca}`);
}

/** What an administrator does once: namespaces and roles in the cluster, and Vault's mount, policies and roles. */
export async function setUpEnvironments({ kubectl, info, tool }: Platform): Promise<void> {
  const environments = async () => {
    await kubectl('apply', '--server-side', '-f', join(manifests, 'rbac/cluster.yaml'));
    for (const environment of ['qa', 'prod']) {
      await kubectl('apply', '--server-side', '-k', join(manifests, 'rbac', environment));
    }
  };
  const vault = run(join(manifests, 'vault/setup.sh'), {
    env: {
      PATH: `${dirname(tool('vault'))}:${process.env.PATH}`,
      HOME: info.folder,
      VAULT_ADDR: info.vault.url,
      VAULT_TOKEN: info.vault.rootToken,
      VAULT_CACERT: info.authority,
      REPOSITORY_ID: REPOSITORY.id,
      AUDIENCE: VAULT_AUDIENCE,
      ISSUER: info.issuerUrl,
      ISSUER_CA: info.authority,
    },
  });
  await Promise.all([environments(), vault]);
}
