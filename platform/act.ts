import { execFile, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { createBuildahStore, removeBuildahStore } from './buildah.ts';
import type { Platform } from './info.ts';
import { REPOSITORY } from './parts/issuer.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..');
const SLUG = `${REPOSITORY.owner}/${REPOSITORY.name}`;

/** What a run is about. */
export interface WorkflowRun {
  /** File below .github/workflows. */
  readonly workflow: string;
  readonly event: 'push' | 'workflow_dispatch';
  readonly branch: string;
  /** Of a dispatch. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** The environment that the deploying job names, which its token and its deployment record carry. */
  readonly environment: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly secrets: Readonly<Record<string, string>>;
  /** Life of its ID tokens; GitHub's is five minutes. */
  readonly tokenSeconds?: number;
}

export interface FinishedRun {
  readonly succeeded: boolean;
  /** Everything that was printed. */
  readonly output: string;
  /** Outputs of steps, by name; of several with one name the last. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly runId: string;
  readonly sha: string;
}

/** A scratch clone of this repository and a runner for its workflows, which find the actions as `@v1`. */
export class ActRunner implements AsyncDisposable {
  readonly folder: string;
  readonly repository: string;
  readonly #platform: Platform;
  #buildah: Readonly<Record<string, string>> = {};
  /** Runs of several runners do not share their numbers, as on GitHub. */
  #runs = randomInt(1, 1_000_000) * 1000;

  private constructor(folder: string, platform: Platform) {
    this.folder = folder;
    this.repository = join(folder, 'repository');
    this.#platform = platform;
  }

  static async create(platform: Platform): Promise<ActRunner> {
    const runner = new ActRunner(await mkdtemp(join(tmpdir(), 'discordlm-road-')), platform);
    await runner.#exportActions();
    await runner.#clone();
    runner.#buildah = await createBuildahStore(runner.folder, platform.ca);
    await platform.gitHub.useRepository(runner.repository);
    return runner;
  }

  /** Changes files on a branch and commits them. @returns the commit */
  async commit(branch: string, message: string, change: (folder: string) => Promise<void>): Promise<string> {
    await this.#git('checkout', '--quiet', branch);
    await change(this.repository);
    await this.#git('add', '--all');
    await this.#git('commit', '--quiet', '--message', message);
    return await this.head(branch);
  }

  /** Moves a branch on to another's head. */
  async fastForward(branch: string, to: string): Promise<void> {
    await this.#git('branch', '--force', branch, to);
  }

  async head(branch: string): Promise<string> {
    return (await this.#git('rev-parse', branch)).trim();
  }

  async run(workflowRun: WorkflowRun): Promise<FinishedRun> {
    const { branch, environment, tokenSeconds } = workflowRun;
    await this.#git('checkout', '--quiet', branch);
    const sha = await this.head(branch);
    const runId = String(this.#runs++);
    const ref = `refs/heads/${branch}`;
    const { workflow, event: eventName } = workflowRun;
    const job = { ref, sha, environment, eventName, runId, workflow };
    const token = await this.#platform.issuer.registerJob({
      ...job,
      ...(tokenSeconds === undefined ? {} : { lifetimeSeconds: tokenSeconds }),
    });
    await this.#platform.gitHub.beginJob({ environment, sha, ref, runId });
    const started = performance.now();
    const { exitCode, output } = await this.#act(await this.#arguments(workflowRun, { token, runId }));
    return {
      succeeded: exitCode === 0,
      output,
      outputs: outputsIn(output),
      seconds: (performance.now() - started) / 1000,
      runId,
      sha,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await removeBuildahStore(this.folder);
  }

  /** The published form: what `uses: …@v1` finds. */
  async #exportActions(): Promise<void> {
    const target = join(this.folder, 'actions-v1');
    for (const path of await trackedFiles()) {
      if (/^(action\.yml|actions\/[^/]+\/action\.yml|dist\/.*)$/.test(path)) await copyInto(target, path);
    }
  }

  async #clone(): Promise<void> {
    for (const path of await trackedFiles()) await copyInto(this.repository, path);
    await this.#git('init', '--quiet', '--initial-branch', 'main');
    await this.#git('remote', 'add', 'origin', `https://github.com/${SLUG}`);
    await this.#git('add', '--all');
    await this.#git('commit', '--quiet', '--message', 'The first commit');
    await this.#git('branch', 'prod');
  }

  async #arguments(
    workflowRun: WorkflowRun,
    { token, runId }: { token: string; runId: string },
  ): Promise<string[]> {
    const { workflow, event, inputs = {}, variables, secrets } = workflowRun;
    const payload = {
      inputs,
      ref: `refs/heads/${workflowRun.branch}`,
      deleted: false,
      after: await this.head(workflowRun.branch),
      repository: { id: Number(REPOSITORY.id), full_name: SLUG, default_branch: 'main' },
    };
    const eventFile = join(this.folder, 'event.json');
    await writeFile(eventFile, JSON.stringify(payload));
    const environment = {
      ACTIONS_ID_TOKEN_REQUEST_URL: this.#platform.issuer.requestUrl,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: token,
      GITHUB_API_URL: this.#platform.gitHub.url,
      GITHUB_RUN_ID: runId,
      ...this.#buildah,
    };
    // In files: everybody can read arguments.
    const files = [
      ['--env-file', 'env', environment],
      ['--var-file', 'vars', variables],
      ['--secret-file', 'secrets', { GITHUB_TOKEN: this.#platform.gitHub.token, ...secrets }],
    ] as const;
    const options: string[] = [];
    for (const [option, name, values] of files) {
      const path = join(this.folder, name);
      const lines = Object.entries(values).map(([key, value]) => `${key}=${JSON.stringify(value)}\n`);
      await writeFile(path, lines.join(''), { mode: 0o600 });
      options.push(option, path);
    }
    return [
      event,
      ...['--workflows', join('.github/workflows', workflow)],
      ...['--eventpath', eventFile],
      ...['--platform', 'ubuntu-latest=-self-hosted'],
      ...['--local-repository', `${SLUG}@v1=${join(this.folder, 'actions-v1')}`],
      ...['--defaultbranch', 'main'],
      '--no-cache-server',
      ...options,
    ];
  }

  #act(args: readonly string[]): Promise<{ exitCode: number | null; output: string }> {
    const folders = [dirname(process.execPath), ...this.#platform.info.toolFolders];
    return new Promise((resolve, reject) => {
      const child = spawn(this.#platform.tool('act'), args, {
        cwd: this.repository,
        env: {
          PATH: `${folders.join(':')}:${process.env.PATH}`,
          HOME: join(this.folder, 'home'),
          XDG_CACHE_HOME: join(this.folder, 'cache'),
          NO_COLOR: '1',
          // act asks for none, but looks.
          DOCKER_HOST: '',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
      child.on('error', reject).on('close', (exitCode) => resolve({ exitCode, output }));
    });
  }

  async #git(...args: readonly string[]): Promise<string> {
    await mkdir(this.repository, { recursive: true });
    const identity = ['-c', 'user.name=octocat', '-c', 'user.email=octocat@example.org'];
    return (await run('git', [...identity, '-C', this.repository, ...args])).stdout;
  }
}

/** What belongs to this checkout, also where it is not committed yet. */
async function trackedFiles(): Promise<string[]> {
  const { stdout } = await run(
    'git',
    ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return [...new Set(stdout.split('\0').filter((path) => path !== ''))];
}

async function copyInto(target: string, path: string): Promise<void> {
  await mkdir(dirname(join(target, path)), { recursive: true });
  // A file that is deleted but not committed is still listed.
  await cp(join(root, path), join(target, path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
}

/** @example outputsIn('[ci/deploy]   ⚙  ::set-output:: verdict=succeeded') // { verdict: 'succeeded' } */
function outputsIn(output: string): Record<string, string> {
  const found = output.matchAll(/::set-output:: ([\w-]+)=(.*)$/gm);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}
