import type { Platform } from '../../platform/info.ts';
import { type Job, REPOSITORY } from '../../platform/parts/issuer.ts';

let runs = 0;

/** What the runner sets for a job of QA on `main`, registered with the issuer; `changes` make it another one. */
export async function jobEnvironment(
  platform: Platform,
  changes: Partial<Job> = {},
): Promise<Readonly<Record<string, string>>> {
  const runId = `${process.pid}${runs++}`;
  const job = { ref: 'refs/heads/main', sha: '1'.repeat(40), environment: 'qa', runId, ...changes };
  return {
    ACTIONS_ID_TOKEN_REQUEST_URL: platform.issuer.requestUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: await platform.issuer.registerJob(job),
    // A runner trusts GitHub's certificate; this one the issuer's.
    NODE_EXTRA_CA_CERTS: platform.info.authority,
    GITHUB_REPOSITORY: `${REPOSITORY.owner}/${REPOSITORY.name}`,
    GITHUB_API_URL: platform.gitHub.url,
    GITHUB_EVENT_NAME: job.eventName ?? 'push',
    GITHUB_RUN_ID: runId,
    GITHUB_REF: job.ref,
    GITHUB_SHA: job.sha,
  };
}
