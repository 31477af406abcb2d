import { randomBytes, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Authority } from '../certificates.ts';
import { requestJson } from '../request.ts';
import { type Call, type Reply, serve } from '../serve.ts';

export const REPOSITORY = { owner: 'GlompAI', ownerId: '180001', name: 'discordlm', id: '990001' } as const;

/** The job that asks for tokens. */
export interface Job {
  /** @example 'refs/heads/main' */
  readonly ref: string;
  readonly sha: string;
  /** What the job's `environment:` names; tokens of jobs without one lack the claim. */
  readonly environment?: string | undefined;
  readonly eventName?: string;
  readonly runId?: string;
  readonly runAttempt?: string;
  readonly workflow?: string;
  /** `immutable` is what repositories made after July 2026 have. */
  readonly subject?: 'classic' | 'immutable';
  readonly lifetimeSeconds?: number;
}

export interface Issuer {
  readonly url: string;
  /** What `ACTIONS_ID_TOKEN_REQUEST_URL` holds. */
  readonly requestUrl: string;
  /** Registers a job and returns what `ACTIONS_ID_TOKEN_REQUEST_TOKEN` holds for it. */
  readonly registerJob: (job: Job) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const LIFETIME_SECONDS = 300;
const DEFAULT_AUDIENCE = `https://github.com/${REPOSITORY.owner}`;

/** Plays GitHub's ID-token endpoint and the issuer behind it, over HTTPS. */
export async function startIssuer(options: { host: string; authority: Authority }): Promise<Issuer> {
  const serving = await options.authority.issue('issuer', [options.host]);
  const tls = { cert: await readFile(serving.certificate, 'utf8'), key: await readFile(serving.key, 'utf8') };
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const keyId = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid: keyId, alg: 'RS256', use: 'sig' };
  const jobs = new Map<string, Job>();
  let url = '';
  const token = async (call: Call): Promise<Reply> => {
    const bearer = /^bearer (\S+)$/i.exec(call.headers.authorization ?? '')?.[1];
    const job = jobs.get(bearer ?? '');
    if (!job) return { status: 401, body: { message: 'the request token is not known' } };
    if (!call.query.has('api-version')) return { status: 400, body: { message: 'api-version is missing' } };
    const claims = claimsOf(job);
    const now = Math.floor(Date.now() / 1000);
    const value = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: keyId, typ: 'JWT' })
      .setIssuer(url)
      .setAudience(call.query.get('audience') || DEFAULT_AUDIENCE)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setNotBefore(now - 60)
      .setExpirationTime(now + (job.lifetimeSeconds ?? LIFETIME_SECONDS))
      .sign(privateKey);
    return { status: 200, body: { value } };
  };
  const server = await serve(
    {
      'GET /.well-known/openid-configuration': () => ({ status: 200, body: discovery(url) }),
      'GET /.well-known/jwks': () => ({ status: 200, body: { keys: [jwk] } }),
      'GET /token': token,
      'POST /_control/jobs': (call) => {
        const requestToken = randomBytes(24).toString('hex');
        jobs.set(requestToken, call.json());
        return { status: 201, body: { requestToken } };
      },
    },
    { host: options.host, tls },
  );
  url = server.url;
  const ca = await options.authority.text();
  return { ...issuerClient(url, ca), stop: server.stop };
}

/** The issuer as another process of the platform's sees it. */
export function issuerClient(url: string, ca: string): Omit<Issuer, 'stop'> {
  return {
    url,
    requestUrl: `${url}/token?api-version=2.0`,
    registerJob: async (job) => (await requestJson(`${url}/_control/jobs`, { body: job, ca })).requestToken,
  };
}

function discovery(issuer: string): object {
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks`,
    subject_types_supported: ['public', 'pairwise'],
    response_types_supported: ['id_token'],
    id_token_signing_alg_values_supported: ['RS256'],
    scopes_supported: ['openid'],
  };
}

function claimsOf(job: Job): Record<string, string> {
  const { owner, ownerId, name, id } = REPOSITORY;
  const repository = `${owner}/${name}`;
  const shown = job.subject === 'immutable' ? `${owner}@${ownerId}/${name}@${id}` : repository;
  const context = job.environment === undefined ? `ref:${job.ref}` : `environment:${job.environment}`;
  const workflow = job.workflow ?? 'ci.yml';
  return {
    sub: `repo:${shown}:${context}`,
    ...(job.environment === undefined ? {} : { environment: job.environment }),
    ref: job.ref,
    ref_type: 'branch',
    ref_protected: 'true',
    sha: job.sha,
    repository,
    repository_id: id,
    repository_owner: owner,
    repository_owner_id: ownerId,
    repository_visibility: 'private',
    actor: 'octocat',
    actor_id: '583231',
    event_name: job.eventName ?? 'push',
    base_ref: '',
    head_ref: '',
    run_id: job.runId ?? '1',
    run_number: job.runId ?? '1',
    run_attempt: job.runAttempt ?? '1',
    runner_environment: 'self-hosted',
    workflow,
    workflow_ref: `${repository}/.github/workflows/${workflow}@${job.ref}`,
    workflow_sha: job.sha,
    job_workflow_ref: `${repository}/.github/workflows/${workflow}@${job.ref}`,
    job_workflow_sha: job.sha,
  };
}
