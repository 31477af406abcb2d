import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ActRunner, type FinishedRun, type WorkflowRun } from './act.ts';
import type { Platform } from './info.ts';
import type { Message } from './parts/discord/world.ts';
import { BASE_IMAGES, CLUSTER_AUDIENCE } from './platform.ts';

export type Environment = 'qa' | 'prod';

/** One environment's people and places. */
export interface Scene {
  readonly botToken: string;
  readonly modelKey: string;
  readonly applicationId: string;
  readonly botId: string;
  readonly userId: string;
  readonly channel: string;
}

const ANSWER_TIMEOUT_MS = 30_000;

/** The product's main job on real servers: this repository pushed, built, deployed, broken, rolled back. */
export class Road implements AsyncDisposable {
  readonly platform: Platform;
  readonly act: ActRunner;
  readonly scenes: Readonly<Record<Environment, Scene>>;
  /** Secrets that Vault has besides the bot's own. */
  readonly #more: Readonly<Record<string, string>>;

  private constructor(
    platform: Platform,
    act: ActRunner,
    scenes: Readonly<Record<Environment, Scene>>,
    more: Readonly<Record<string, string>>,
  ) {
    this.platform = platform;
    this.act = act;
    this.scenes = scenes;
    this.#more = more;
  }

  /**
   * Sets the scene: a Discord guild and a bot for each environment, keys, and the secrets in Vault.
   *
   * @param more secrets that Vault has besides
   */
  static async create(platform: Platform, more: Readonly<Record<string, string>> = {}): Promise<Road> {
    const scenes = { qa: await setScene(platform, 'qa'), prod: await setScene(platform, 'prod') };
    const road = new Road(platform, await ActRunner.create(platform), scenes, more);
    for (const environment of ['qa', 'prod'] as const)
      await road.writeSecrets(environment, scenes[environment].modelKey);
    return road;
  }

  /** Writes an environment's secrets as a person would. The model accepts the new key from then on, and the old. */
  async writeSecrets(environment: Environment, modelKey: string): Promise<void> {
    await this.platform.model.addKey(modelKey);
    const { botToken } = this.scenes[environment];
    await this.platform.writeSecret(environment, {
      ...this.#more,
      BOT_TOKEN: botToken,
      OPENAI_API_KEY: modelKey,
    });
  }

  /** Runs `ci.yml` as a push to the branch does, or as a dispatch on it. */
  async deploy(branch: 'main' | 'prod', event: WorkflowRun['event'] = 'push'): Promise<FinishedRun> {
    const environment = branch === 'main' ? 'qa' : 'prod';
    return await this.act.run({
      workflow: 'ci.yml',
      event,
      branch,
      environment,
      ...(await this.#settings()),
    });
  }

  /** Dispatches `rollback.yml`. */
  async rollBack(
    environment: Environment,
    sha: string,
    branch = environment === 'qa' ? 'main' : 'prod',
  ): Promise<FinishedRun> {
    const inputs = { environment, sha, reason: 'shown in the demonstration' };
    return await this.act.run({
      workflow: 'rollback.yml',
      event: 'workflow_dispatch',
      branch,
      environment,
      inputs,
      ...(await this.#settings()),
    });
  }

  /** A commit to main after which the deployment no longer gets the model's key. */
  async breakMain(): Promise<string> {
    return await this.act.commit('main', 'Tidy up the secrets', async (folder) => {
      const file = join(folder, '.github/workflows/ci.yml');
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('        secret/qa OPENAI_API_KEY\n', ''));
    });
  }

  /** A commit to main that puts right what `breakMain` broke, and changes the bot. */
  async repairMain(): Promise<string> {
    return await this.act.commit('main', 'Bring back the key of the model', async (folder) => {
      const file = join(folder, '.github/workflows/ci.yml');
      const text = await readFile(file, 'utf8');
      await writeFile(
        file,
        text.replace(
          '        secret/qa BOT_TOKEN\n',
          '        secret/qa BOT_TOKEN\n        secret/qa OPENAI_API_KEY\n',
        ),
      );
      const card = join(folder, 'bot/characters/assistant.json');
      await writeFile(card, (await readFile(card, 'utf8')).replace('Friendly', 'Cheerful'));
    });
  }

  /** Asks the environment's bot something and waits for its answer. */
  async ask(environment: Environment, text: string): Promise<Message> {
    const { channel, userId, botId } = this.scenes[environment];
    const { discord } = this.platform;
    const question = await discord.say({ channel, user: userId, content: `<@${botId}> ${text}` });
    const deadline = performance.now() + ANSWER_TIMEOUT_MS;
    for (;;) {
      const answer = (await discord.messages(channel)).find(
        ({ message_reference }) => message_reference?.message_id === question.id,
      );
      if (answer !== undefined) return answer;
      if (performance.now() > deadline)
        throw new Error(`the bot of ${environment} does not answer ${JSON.stringify(text)}`);
      await sleep(100);
    }
  }

  /** Asks QA's bot something every two seconds; `stop` says how many questions had no answer. */
  keepAsking(): { stop: () => Promise<{ asked: number; missed: number }> } {
    let goesOn = true;
    let missed = 0;
    let asked = 0;
    const loop = (async () => {
      while (goesOn) {
        await this.ask('qa', `Still there, ${++asked}?`).catch(() => missed++);
        await sleep(2000);
      }
    })();
    return {
      stop: async () => {
        goesOn = false;
        await loop;
        return { asked, missed };
      },
    };
  }

  /** What runs in an environment. */
  async running(environment: Environment): Promise<RunningState> {
    const { get } = this.platform;
    const namespace = `discordlm-${environment}`;
    const deployment = await get('deployment', `discordlm-deployment-${environment}`, '-n', namespace);
    const lease = await get('lease', 'discordlm-leader', '-n', namespace);
    const [container] = deployment.spec.template.spec.containers;
    return {
      image: container.image,
      configName: container.envFrom[0].configMapRef.name,
      secretName: container.envFrom[1].secretRef.name,
      ready: deployment.status.readyReplicas ?? 0,
      generation: deployment.metadata.generation,
      // The pod, without the number of its process.
      leader: lease.spec.holderIdentity.replace(/_\d+$/, ''),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.act[Symbol.asyncDispose]();
  }

  async #settings(): Promise<Pick<WorkflowRun, 'variables' | 'secrets'>> {
    const { info, ca, discord, model } = this.platform;
    const { registry, openRegistry, vault, apiServer } = info;
    const caBase64 = Buffer.from(ca).toString('base64');
    return {
      variables: {
        REGISTRY: registry.host,
        REGISTRY_USERNAME: registry.login?.username ?? '',
        BASE_IMAGE: `${openRegistry.host}/${BASE_IMAGES.run}`,
        VAULT_ADDR: vault.url,
        VAULT_CA_CERTIFICATE: caBase64,
        KUBE_METHOD: 'oidc',
        KUBE_SERVER: apiServer.url,
        KUBE_CA_CERTIFICATE: caBase64,
        KUBE_AUDIENCE: CLUSTER_AUDIENCE,
        PULL_REGISTRY: registry.host,
        PULL_USERNAME: registry.login?.username ?? '',
        DISCORD_API_URL: discord.apiUrl,
        OPENAI_BASE_URL: model.baseUrl,
        OPENAI_MODEL_NAME: 'stand-in',
        LOG_LEVEL: 'info',
        // One user asks without a pause.
        RATE_LIMIT_PER_MINUTE: '0',
      },
      secrets: {
        REGISTRY_PASSWORD: registry.login?.password ?? '',
        PULL_PASSWORD: registry.login?.password ?? '',
      },
    };
  }
}

export interface RunningState {
  readonly image: string;
  readonly configName: string;
  readonly secretName: string;
  readonly ready: number;
  readonly generation: number;
  /** The pod that answers. */
  readonly leader: string;
}

async function setScene(platform: Platform, environment: Environment): Promise<Scene> {
  const { discord } = platform;
  // Of the shape of a real one, with characters that careless quoting would trip over.
  const botToken = `MTAwMDAwMDAwMDAwMDAwMDAw.G${environment.padEnd(5, 'x')}.${randomBytes(21).toString('base64url')}`;
  const application = await discord.addApplication({ token: botToken, name: `helper-${environment}` });
  const user = await discord.addUser({ username: `ann-${environment}`, global_name: 'Ann' });
  const guild = await discord.addGuild({
    name: environment,
    members: [user.id, application.user.id],
    channels: ['general'],
  });
  return {
    botToken,
    modelKey: newModelKey(),
    applicationId: application.id,
    botId: application.user.id,
    userId: user.id,
    channel: guild.channels.general ?? '',
  };
}

/** A key that nobody had before. */
export function newModelKey(): string {
  return `sk-standin-${randomBytes(18).toString('base64url')}`;
}
