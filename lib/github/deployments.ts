import { getOctokit } from '@actions/github';
import { messageOf } from '../errors/action-error.ts';
import type { HttpClient } from '../http/client.ts';
import type { Comparison } from '../release/guard.ts';
import type { RunContext } from '../runner/context.ts';
import { createFetch } from './fetch.ts';

export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

const MAX_DESCRIPTION = 140;

export interface GitHubDeps {
  readonly http: Pick<HttpClient, 'send'>;
  readonly token: string;
  readonly context: RunContext;
  readonly say: (text: string) => void;
}

type Octokit = ReturnType<typeof getOctokit>;

/**
 * The deployment records of a repository. A failure here never fails a deployment: the cluster decides, GitHub is told;
 * what could not be told is said in one line.
 */
export class GitHubDeployments {
  readonly #octokit: Octokit;
  readonly #deps: GitHubDeps;
  #record: number | undefined;

  constructor(deps: GitHubDeps) {
    this.#deps = deps;
    this.#octokit = getOctokit(deps.token, {
      baseUrl: deps.context.apiUrl,
      request: { fetch: createFetch(deps.http) },
    });
  }

  /** The record that GitHub made for this job, as it names an environment; else one of our own. */
  async begin(environment: string, sha: string): Promise<void> {
    await this.#tell('record the deployment', async () => {
      this.#record = (await this.#findOwn(environment, sha)) ?? (await this.#create(environment, sha));
    });
  }

  /** A record of our own in any case: a rollback puts another commit in place than the job's. */
  async beginFor(environment: string, sha: string): Promise<void> {
    await this.#tell('record the rollback', async () => {
      this.#record = await this.#create(environment, sha);
    });
  }

  async report(
    state: DeploymentState,
    description: string,
    environmentUrl: string | undefined,
  ): Promise<void> {
    const id = this.#record;
    if (id === undefined) return;
    await this.#tell('set the deployment status', async () => {
      await this.#octokit.rest.repos.createDeploymentStatus({
        ...this.#deps.context.repository,
        deployment_id: id,
        state,
        description:
          description.length > MAX_DESCRIPTION
            ? `${description.slice(0, MAX_DESCRIPTION - 1)}…`
            : description,
        log_url: this.#deps.context.runUrl,
        ...(environmentUrl === undefined ? {} : { environment_url: environmentUrl }),
        auto_inactive: true,
      });
    });
  }

  /** How the commit to deploy relates to the one that runs; undefined when GitHub cannot be asked. */
  async compare(deployed: string, wanted: string): Promise<Comparison | undefined> {
    try {
      const { data } = await this.#octokit.rest.repos.compareCommitsWithBasehead({
        ...this.#deps.context.repository,
        basehead: `${deployed}...${wanted}`,
        per_page: 1,
      });
      return data.status;
    } catch (error) {
      if (error instanceof Error && 'status' in error && error.status === 404) return 'unknown';
      this.#deps.say(`Could not compare the commits: ${messageOf(error)}`);
      return undefined;
    }
  }

  async #findOwn(environment: string, sha: string): Promise<number | undefined> {
    const { repository, runId } = this.#deps.context;
    const { data } = await this.#octokit.rest.repos.listDeployments({
      ...repository,
      environment,
      sha,
      per_page: 10,
    });
    for (const { id } of data) {
      const statuses = await this.#octokit.rest.repos.listDeploymentStatuses({
        ...repository,
        deployment_id: id,
        per_page: 10,
      });
      const isOurs = statuses.data.some(({ log_url, target_url }) =>
        [log_url, target_url].some((url) => url?.includes(`/actions/runs/${runId}/`)),
      );
      if (isOurs) return id;
    }
    return undefined;
  }

  async #create(environment: string, sha: string): Promise<number | undefined> {
    const { data } = await this.#octokit.rest.repos.createDeployment({
      ...this.#deps.context.repository,
      ref: sha,
      environment,
      auto_merge: false,
      // This job's own check is not done yet, so no check can be waited for.
      required_contexts: [],
    });
    return 'id' in data ? data.id : undefined;
  }

  async #tell(what: string, call: () => Promise<void>): Promise<void> {
    try {
      await call();
    } catch (error) {
      const isRefused =
        error instanceof Error && 'status' in error && (error.status === 403 || error.status === 404);
      const hint = isRefused ? '; the job needs `permissions: deployments: write`' : '';
      this.#deps.say(`Could not ${what} on GitHub: ${messageOf(error)}${hint}.`);
    }
  }
}
