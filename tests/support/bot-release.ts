import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Platform } from '../../platform/info.ts';
import { BASE_IMAGES } from '../../platform/platform.ts';
import { newModelKey } from '../../platform/road.ts';
import { type BundleRun, runBundle } from './bundle.ts';
import { jobEnvironment } from './job.ts';
import { clusterInputs, newDeployerNamespace } from './service.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** Where releases of the bot go to, and what they need. */
export interface BotHome {
  readonly namespace: string;
  readonly applicationId: string;
  readonly botId: string;
  readonly botToken: string;
  readonly modelKey: string;
}

/** A namespace that the deployer may work in, and a bot of Discord's for it. @param allowedIntents all, unless said */
export async function newBotHome(
  platform: Platform,
  prefix: string,
  allowed: { readonly allowedIntents?: number } = {},
): Promise<BotHome> {
  const botToken = `MTAwMDAwMDAwMDAwMDAwMDAw.G${prefix.slice(0, 5).padEnd(5, 'x')}.${randomBytes(21).toString('base64url')}`;
  const application = await platform.discord.addApplication({
    token: botToken,
    name: `helper-${prefix}`,
    ...allowed,
  });
  const modelKey = newModelKey();
  await platform.model.addKey(modelKey);
  return {
    namespace: await newDeployerNamespace(platform, prefix),
    applicationId: application.id,
    botId: application.user.id,
    botToken,
    modelKey,
  };
}

/** Builds the bot's image as `ci.yml` does: bundled, then put on the base as a layer, for every platform. */
export async function buildBotImage(
  platform: Platform,
  { repository, version }: { readonly repository: string; readonly version: string },
): Promise<BundleRun> {
  const { registry, openRegistry } = platform.info;
  const folder = await mkdtemp(join(tmpdir(), 'bot-image-'));
  await cp(join(root, 'bot/Containerfile'), join(folder, 'work/bot/Containerfile'));
  await cp(join(root, 'bot/characters'), join(folder, 'work/bot/characters'), { recursive: true });
  await run(process.execPath, [join(root, 'bot/build.js'), join(folder, 'work/bot/dist')]);
  const environment = await jobEnvironment(platform);
  const login = await runBundle('registry-login', {
    inputs: { registry: registry.host, ...(registry.login ?? { username: '', password: '' }) },
    environment,
    folder,
  });
  return await runBundle('build-push', {
    inputs: {
      image: `${registry.host}/${repository}`,
      builder: 'layer',
      'base-image': `${openRegistry.host}/${BASE_IMAGES.run}`,
      file: 'bot/Containerfile',
      'build-contexts': 'bundle=bot/dist',
      'build-args': `VERSION=${version}`,
      tags: `raw:${version}`,
    },
    environment: { ...environment, ...login.environment },
    folder,
  });
}

/** Deploys the overlay of QA as `deploy.yml` does, to a namespace of its own and without the node's port. */
export async function deployBot(
  platform: Platform,
  home: BotHome,
  release: {
    readonly image: string;
    readonly sha: string;
    readonly config?: Readonly<Record<string, string>>;
    /** Of `manifests/components`. */
    readonly components?: readonly string[];
  },
): Promise<BundleRun> {
  const { registry } = platform.info;
  const folder = await mkdtemp(join(tmpdir(), 'bot-release-'));
  await cp(join(root, 'manifests'), join(folder, 'work/manifests'), { recursive: true });
  const overlay = {
    namespace: home.namespace,
    resources: ['../manifests/overlays/k3s-qa'],
    components: (release.components ?? []).map((name) => `../manifests/components/${name}`),
    // The port of the node is the environment's.
    patches: [
      {
        target: { kind: 'Service', name: 'discordlm-service' },
        patch: '[{"op":"remove","path":"/spec/ports/0/nodePort"}]',
      },
    ],
  };
  const config = {
    DISCORD_API_URL: platform.discord.apiUrl,
    OPENAI_BASE_URL: platform.model.baseUrl,
    OPENAI_MODEL_NAME: 'stand-in',
    // A few users ask without a pause.
    RATE_LIMIT_PER_MINUTE: '0',
    ...release.config,
  };
  return await runBundle('deploy', {
    inputs: {
      ...clusterInputs(platform),
      manifests: 'overlay',
      app: 'discordlm',
      environment: 'qa',
      namespace: home.namespace,
      image: release.image,
      config: JSON.stringify(config),
      'config-keys': 'manifests/config-keys',
      'secret-data': `BOT_TOKEN=${home.botToken}\nOPENAI_API_KEY=${home.modelKey}`,
      'pull-registry': registry.host,
      'pull-username': registry.login?.username ?? '',
      'pull-password': registry.login?.password ?? '',
      'stability-window': '3s',
      timeout: '120s',
      'github-token': platform.gitHub.token,
    },
    environment: {
      ...(await jobEnvironment(platform, { sha: release.sha })),
      PATH: `${platform.info.toolFolders.join(':')}:${process.env.PATH}`,
    },
    // YAML is a superset of JSON.
    files: { 'overlay/kustomization.yaml': JSON.stringify(overlay) },
    folder,
  });
}
