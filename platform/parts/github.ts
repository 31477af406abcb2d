import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { requestJson } from '../request.ts';
import { type Call, type Reply, type Routes, serve } from '../serve.ts';
import { REPOSITORY } from './issuer.ts';

const run = promisify(execFile);
const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];

export interface DeploymentStatus {
  readonly id: number;
  readonly state: string;
  readonly description: string;
  readonly environment_url: string;
  readonly log_url: string;
  readonly created_at: string;
}

export interface Deployment {
  readonly id: number;
  readonly sha: string;
  readonly ref: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string | null;
  readonly payload: unknown;
  readonly created_at: string;
  readonly creator: { readonly login: string; readonly type: string };
  /** Newest first, as the API lists them. */
  readonly statuses: DeploymentStatus[];
}

export interface GitHubApi {
  /** What `GITHUB_API_URL` holds. */
  readonly url: string;
  readonly token: string;
  /** One more checkout whose history answers `compare`. */
  readonly useRepository: (path: string) => Promise<void>;
  /** What GitHub does when a job with `environment:` starts: a deployment of its own, in progress. */
  readonly beginJob: (job: {
    environment: string;
    sha: string;
    ref: string;
    runId: string;
  }) => Promise<Deployment>;
  /** Newest first. */
  readonly deployments: () => Promise<Deployment[]>;
  readonly stop: () => Promise<void>;
}

/** Plays the part of GitHub's REST API that the actions use: deployments, their statuses, and compare. */
export async function startGitHub(options: { host: string; token: string }): Promise<GitHubApi> {
  const state = new State();
  const server = await serve(routes(state, options.token), {
    host: options.host,
    otherwise: () => ({ status: 404, body: problem(404, 'Not Found') }),
  });
  return { ...gitHubClient(server.url, options.token), stop: server.stop };
}

/** The API as another process of the platform's sees it. */
export function gitHubClient(url: string, token: string): Omit<GitHubApi, 'stop'> {
  return {
    url,
    token,
    useRepository: async (path) => void (await requestJson(`${url}/_control/repository`, { body: { path } })),
    beginJob: (job) => requestJson(`${url}/_control/jobs`, { body: job }),
    deployments: () => requestJson(`${url}/_control/deployments`),
  };
}

class State {
  readonly deployments: Deployment[] = [];
  readonly repositories = new Set<string>();
  #nextId = 1000;

  create(
    fields: Pick<Deployment, 'sha' | 'ref' | 'environment' | 'task' | 'description' | 'payload'>,
    creator: string,
  ) {
    const deployment: Deployment = {
      id: this.#nextId++,
      created_at: new Date().toISOString(),
      creator: { login: creator, type: 'Bot' },
      statuses: [],
      ...fields,
    };
    this.deployments.unshift(deployment);
    return deployment;
  }

  addStatus(
    deployment: Deployment,
    fields: Partial<DeploymentStatus>,
    autoInactive: boolean,
  ): DeploymentStatus {
    const status: DeploymentStatus = {
      id: this.#nextId++,
      state: 'pending',
      description: '',
      environment_url: '',
      log_url: '',
      created_at: new Date().toISOString(),
      ...fields,
    };
    deployment.statuses.unshift(status);
    if (status.state === 'success' && autoInactive) {
      for (const other of this.deployments) {
        const isOlderSuccess =
          other !== deployment &&
          other.environment === deployment.environment &&
          other.statuses[0]?.state === 'success';
        if (isOlderSuccess) this.addStatus(other, { state: 'inactive' }, false);
      }
    }
    return status;
  }
}

function routes(state: State, token: string): Routes {
  const base = '/repos/:owner/:repo';
  const guarded = (route: (call: Call) => Reply | Promise<Reply>) => (call: Call) => {
    if (/^(?:bearer|token) (.*)$/i.exec(call.headers.authorization ?? '')?.[1] !== token) {
      return { status: 401, body: problem(401, 'Bad credentials') };
    }
    const { owner, repo } = call.parameters;
    if (owner !== REPOSITORY.owner || repo !== REPOSITORY.name)
      return { status: 404, body: problem(404, 'Not Found') };
    return route(call);
  };
  const find = (call: Call) => state.deployments.find(({ id }) => String(id) === call.parameters.id);
  return {
    [`GET ${base}/deployments`]: guarded((call) => ({ status: 200, body: listDeployments(state, call) })),
    [`POST ${base}/deployments`]: guarded((call) => createDeployment(state, call)),
    [`GET ${base}/deployments/:id/statuses`]: guarded((call) => {
      const deployment = find(call);
      return deployment
        ? { status: 200, body: deployment.statuses }
        : { status: 404, body: problem(404, 'Not Found') };
    }),
    [`POST ${base}/deployments/:id/statuses`]: guarded((call) => createStatus(state, find(call), call)),
    [`GET ${base}/compare/:range`]: guarded((call) =>
      compare(state.repositories, call.parameters.range ?? ''),
    ),
    'POST /_control/repository': (call) => {
      state.repositories.add(call.json().path);
      return { status: 204 };
    },
    'POST /_control/jobs': (call) => ({ status: 201, body: beginJob(state, call.json()) }),
    'GET /_control/deployments': () => ({ status: 200, body: state.deployments }),
  };
}

function problem(status: number, message: string, errors?: readonly object[]): object {
  return {
    message,
    ...(errors ? { errors } : {}),
    documentation_url: 'https://docs.github.com/rest',
    status: String(status),
  };
}

function listDeployments(state: State, call: Call): object[] {
  const filters = ['sha', 'ref', 'task', 'environment'] as const;
  const perPage = Number(call.query.get('per_page') ?? '30');
  const start = (Number(call.query.get('page') ?? '1') - 1) * perPage;
  return state.deployments
    .filter((deployment) =>
      filters.every(
        (name) => (call.query.get(name) ?? 'none') === 'none' || deployment[name] === call.query.get(name),
      ),
    )
    .slice(start, start + perPage)
    .map(({ statuses: _, ...deployment }) => deployment);
}

async function createDeployment(state: State, call: Call): Promise<Reply> {
  const body = call.json();
  if (typeof body?.ref !== 'string') {
    return {
      status: 422,
      body: problem(422, 'Validation Failed', [
        { resource: 'Deployment', code: 'missing_field', field: 'ref' },
      ]),
    };
  }
  const found = await Promise.all([...state.repositories].map((path) => resolveCommit(path, body.ref)));
  const sha = found.find((commit) => commit !== undefined);
  if (sha === undefined) {
    return { status: 422, body: problem(422, `No ref found for: ${body.ref}`) };
  }
  // Without an empty list every check of the commit must have succeeded, and this job's own check has not.
  if (!Array.isArray(body.required_contexts) || body.required_contexts.length > 0) {
    return { status: 409, body: problem(409, `Conflict: Commit status checks failed for ${body.ref}.`) };
  }
  const deployment = state.create(
    {
      sha,
      ref: body.ref,
      task: body.task ?? 'deploy',
      environment: body.environment ?? 'production',
      description: body.description ?? null,
      payload: body.payload ?? {},
    },
    'github-actions[bot]',
  );
  return { status: 201, body: deployment };
}

function createStatus(state: State, deployment: Deployment | undefined, call: Call): Reply {
  if (!deployment) return { status: 404, body: problem(404, 'Not Found') };
  const { state: name, description = '', environment_url = '', log_url = '', auto_inactive } = call.json();
  if (!STATES.includes(name)) {
    return {
      status: 422,
      body: problem(422, 'Validation Failed', [
        { resource: 'DeploymentStatus', code: 'invalid', field: 'state' },
      ]),
    };
  }
  if (description.length > 140) {
    return {
      status: 422,
      body: problem(422, 'Validation Failed', [
        {
          resource: 'DeploymentStatus',
          code: 'custom',
          field: 'description',
          message: 'description is too long (maximum is 140 characters)',
        },
      ]),
    };
  }
  const status = state.addStatus(
    deployment,
    { state: name, description, environment_url, log_url },
    auto_inactive !== false,
  );
  return { status: 201, body: status };
}

function beginJob(
  state: State,
  job: { environment: string; sha: string; ref: string; runId: string },
): Deployment {
  const { environment, sha, ref, runId } = job;
  const deployment = state.create(
    { sha, ref: ref.replace('refs/heads/', ''), task: 'deploy', environment, description: null, payload: {} },
    'github-actions[bot]',
  );
  const log_url = `https://github.com/${REPOSITORY.owner}/${REPOSITORY.name}/actions/runs/${runId}/job/${deployment.id}`;
  state.addStatus(deployment, { state: 'in_progress', log_url }, false);
  return deployment;
}

async function resolveCommit(repository: string, ref: string): Promise<string | undefined> {
  try {
    return (await run('git', ['-C', repository, 'rev-parse', '--verify', `${ref}^{commit}`])).stdout.trim();
  } catch {
    return undefined;
  }
}

/** Both sides of `base...head`, counted by git in the checkout that has both. */
async function compare(repositories: ReadonlySet<string>, range: string): Promise<Reply> {
  const [base = '', head = ''] = range.split('...');
  for (const repository of repositories) {
    const from = await resolveCommit(repository, base);
    const to = await resolveCommit(repository, head);
    if (from !== undefined && to !== undefined)
      return { status: 200, body: await count(repository, from, to) };
  }
  return { status: 404, body: problem(404, 'Not Found') };
}

async function count(repository: string, from: string, to: string): Promise<object> {
  const git = async (...args: string[]) => (await run('git', ['-C', repository, ...args])).stdout.trim();
  const counted = await git('rev-list', '--left-right', '--count', `${from}...${to}`);
  const [behind = 0, ahead = 0] = counted.split(/\s+/).map(Number);
  const status = ahead > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical';
  return {
    status,
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    base_commit: { sha: from },
    // Histories without a common commit have none.
    merge_base_commit: { sha: await git('merge-base', from, to).catch(() => '') },
    commits: [],
  };
}
