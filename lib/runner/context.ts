import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isJsonObject, type JsonObject, textField } from '../kube/object.ts';

/** The run as the runner's variables tell it. Empty texts where there is no runner. */
export interface RunContext {
  readonly repository: { readonly owner: string; readonly repo: string };
  /** The commit to deploy: of a pull request its head, not the merge that GitHub makes of it. */
  readonly sha: string;
  readonly ref: string;
  readonly eventName: string;
  readonly event: JsonObject;
  readonly actor: string;
  readonly runId: string;
  readonly runAttempt: number;
  readonly repositoryUrl: string;
  readonly runUrl: string;
  /** The run and attempt, and which of its jobs and processes: no two are alike. */
  readonly lockHolder: string;
  readonly apiUrl: string;
}

/** Source: docs.github.com, "Variables reference" */
export function readContext(environment: Readonly<Record<string, string | undefined>>): RunContext {
  const [owner = '', repo = ''] = (environment.GITHUB_REPOSITORY ?? '').split('/');
  const event = readEvent(environment.GITHUB_EVENT_PATH);
  const serverUrl = environment.GITHUB_SERVER_URL || 'https://github.com';
  const runId = environment.GITHUB_RUN_ID ?? '';
  const attempt = environment.GITHUB_RUN_ATTEMPT ?? '1';
  const repositoryUrl = `${serverUrl}/${owner}/${repo}`;
  return {
    repository: { owner, repo },
    sha: textField(event, 'pull_request', 'head', 'sha') ?? environment.GITHUB_SHA ?? '',
    ref: environment.GITHUB_REF ?? '',
    eventName: environment.GITHUB_EVENT_NAME ?? '',
    event,
    actor: environment.GITHUB_ACTOR ?? '',
    runId,
    runAttempt: Number(environment.GITHUB_RUN_ATTEMPT ?? '1'),
    repositoryUrl,
    runUrl: runId === '' ? 'a local run' : `${repositoryUrl}/actions/runs/${runId}`,
    lockHolder: `${runId === '' ? 'a local run' : `${repositoryUrl}/actions/runs/${runId}/attempts/${attempt}`} (${randomBytes(4).toString('hex')})`,
    apiUrl: environment.GITHUB_API_URL || 'https://api.github.com',
  };
}

function readEvent(path: string | undefined): JsonObject {
  if (!path) return {};
  try {
    const event: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isJsonObject(event) ? event : {};
  } catch {
    // A runner without a payload; the variables say what is needed.
    return {};
  }
}
