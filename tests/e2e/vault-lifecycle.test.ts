import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../platform/request.ts';
import { serve } from '../../platform/serve.ts';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { jobEnvironment } from '../support/job.ts';
import { findInFiles, findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';
import { auditedRequests } from '../support/vault.ts';
import { startVaultServer, type VaultServer } from '../support/vault-server.ts';

const platform = usePlatform();
const unique = () => `life-${randomBytes(4).toString('hex')}`;
const values = { TOKEN: 'planted-life-of-the-token', PEM: 'planted-life-one\nplanted-life-two\n' };
const name = unique();

/** A role of its own, so that the audit log tells its requests from all others. */
async function makeRole(more: object = {}): Promise<string> {
  const role = unique();
  const { data } = await platform.vault('GET', 'auth/jwt/role/qa');
  await platform.vault('POST', `auth/jwt/role/${role}`, { ...data, token_policies: [name], ...more });
  return role;
}

/** What the audit log has of a role's tokens: `path` → how often. */
async function audited(role: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { auth, request } of await auditedRequests(platform)) {
    if (auth.metadata?.role === role) counts[request.path] = (counts[request.path] ?? 0) + 1;
  }
  return counts;
}

interface Step {
  readonly inputs: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
}

async function stepOf(role: string, more: Record<string, string> = {}): Promise<Step> {
  return {
    inputs: {
      url: platform.info.vault.url,
      role,
      'ca-certificate': platform.ca,
      secrets: `secret/${name} TOKEN\nsecret/data/${name} PEM`,
      ...more,
    },
    environment: await jobEnvironment(platform),
  };
}

/** What the runner does after the job. */
async function post(step: Step, run: BundleRun): Promise<BundleRun> {
  const state = Object.entries(run.state).map(([key, value]) => [`STATE_${key}`, value]);
  return await runBundle('vault-secrets', {
    inputs: step.inputs,
    environment: { ...step.environment, ...Object.fromEntries(state) },
    folder: dirname(run.workspace),
  });
}

beforeAll(async () => {
  await platform.vault('POST', `sys/policies/acl/${name}`, {
    policy: `path "secret/data/${name}" { capabilities = ["read"] }`,
  });
  await platform.writeSecret(name, values);
});

describe('vault-secrets: its token', () => {
  const read = { [`secret/data/${name}`]: 1, [`sys/internal/ui/mounts/secret/${name}`]: 1 };

  it('is made once, reads each path once, and is revoked in the post step', async () => {
    const role = await makeRole();
    const step = await stepOf(role, { 'env-file': 'app.env' });
    const run = await runBundle('vault-secrets', step);
    expect(run.exitCode).toBe(0);
    expect(await audited(role)).toEqual({ 'auth/jwt/login': 1, ...read });
    const after = await post(step, run);
    expect(after.shown).toContain('The Vault token is revoked');
    expect(await audited(role)).toEqual({ 'auth/jwt/login': 1, ...read, 'auth/token/revoke-self': 1 });
    const { status } = await lookUp(run.state.token);
    expect(status).toBe(403);
    expect(
      findValues([run.shown, after.shown, run.summary].join('\n'), {
        ...values,
        token: run.state.token ?? '',
      }),
    ).toEqual([]);
    expect(await findInFiles(run.temporaryFolder, values)).toEqual([]);
    expect(await findInFiles(run.workspace, values)).toEqual([]);
  });

  it('is revoked after a failure as well', async () => {
    const role = await makeRole();
    const step = await stepOf(role, { secrets: `secret/${name} NOPE` });
    const run = await runBundle('vault-secrets', step);
    expect(run.outputs).toEqual({ 'error-code': 'SECRET_MISSING' });
    expect((await post(step, run)).shown).toContain('The Vault token is revoked');
    expect(await audited(role)).toEqual({ 'auth/jwt/login': 1, ...read, 'auth/token/revoke-self': 1 });
  });

  it.each([
    ['SIGINT', /reading/, 'a read'],
    ['SIGTERM', /reading/, 'a read'],
    ['SIGINT', /logging in/, 'the login'],
  ] as const)('is revoked after %s during %s (%s)', async (signal, when, _what) => {
    const role = await makeRole();
    const slow = await startSlowWay(when.source);
    const step = await stepOf(role, { url: slow.url, 'ca-certificate': '' });
    const run = await runBundle('vault-secrets', {
      ...step,
      onStart: (child) => slow.onSlow(() => child.kill(signal)),
    });
    await slow.stop();
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toEqual({ 'error-code': 'CANCELLED' });
    expect(findValues(run.shown, { ...values, token: run.state.token ?? 'none' })).toEqual([]);
    const after = await post(
      { ...step, inputs: { ...step.inputs, url: platform.info.vault.url, 'ca-certificate': platform.ca } },
      run,
    );
    expect(after.shown).toContain('The Vault token is revoked');
    expect((await audited(role))['auth/token/revoke-self']).toBe(1);
  });

  it('stays when the step says so, and a batch token ends by itself', async () => {
    const kept = await makeRole();
    const keeping = await stepOf(kept, { revoke: 'false' });
    await post(keeping, await runBundle('vault-secrets', keeping));
    expect(await audited(kept)).toEqual({ 'auth/jwt/login': 1, ...read });

    const step = await stepOf(await makeRole({ token_type: 'batch' }));
    const after = await post(step, await runBundle('vault-secrets', step));
    expect(after.shown).toContain('is a batch token: it cannot be revoked');
    expect(after.exitCode).toBe(0);
  });

  function lookUp(token: string | undefined) {
    return request(`${platform.info.vault.url}/v1/auth/token/lookup-self`, {
      ca: platform.ca,
      headers: { 'x-vault-token': token ?? '' },
    });
  }
});

/** A way to the platform's Vault on which one request tells that it has begun, and is answered a little later. */
async function startSlowWay(what: string) {
  let tell = () => {};
  const isSlow = (path: string) =>
    what === 'reading' ? path.includes('/secret/data/') : path.endsWith('/login');
  const { url, stop } = await serve(
    {},
    {
      host: '127.0.0.1',
      otherwise: async ({ method, path, headers, body }) => {
        if (isSlow(path)) {
          tell();
          await new Promise((resolve) => setTimeout(resolve, 500));
        }
        const token = headers['x-vault-token']?.toString();
        const answer = await request(`${platform.info.vault.url}${path}`, {
          method,
          ca: platform.ca,
          headers: token === undefined ? {} : { 'x-vault-token': token },
          ...(body.length === 0 ? {} : { body }),
        });
        return { status: answer.status, body: answer.text, headers: { 'content-type': 'application/json' } };
      },
    },
  );
  return {
    url,
    stop,
    onSlow: (action: () => void) => {
      tell = action;
    },
  };
}

describe('vault-secrets: a Vault that cannot answer', () => {
  async function refused(server: VaultServer, more: Record<string, string> = {}): Promise<string> {
    const step = await stepOf('any', {
      url: server.url,
      'ca-certificate': server.ca,
      retries: '1',
      timeout: '5s',
      ...more,
    });
    const run = await runBundle('vault-secrets', step);
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toEqual({ 'error-code': 'VAULT_UNAVAILABLE' });
    expect(run.shown).not.toMatch(/eyJ/);
    return run.shown;
  }

  it('is sealed, or not initialised', async () => {
    await using server = await startVaultServer(platform);
    expect(await refused(server)).toMatch(/Vault is (sealed|not initialised)/);
    await server.initialize();
    const shown = await refused(server);
    expect(shown).toContain('Vault is sealed: POST /v1/auth/jwt/login → 503 Vault is sealed');
    expect(shown).toContain('trying again in');
    expect(shown).toContain('vault operator unseal');
  });

  it('wants a client certificate, and gets it as PEM or base64', async () => {
    await using server = await startVaultServer(platform, { isMutual: true });
    const { certificate, key } = server.client;
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    // Behind the handshake there is a Vault that is not initialised: reaching it is what counts.
    for (const form of [(text: string) => text, base64]) {
      const shown = await refused(server, {
        'client-certificate': form(certificate),
        'client-key': form(key),
      });
      expect(shown).toMatch(/→ 50[13] /);
      expect(findValues(shown, { key })).toEqual([]);
    }
    expect(await refused(server)).toContain('it wants a client certificate that it trusts');
    expect(await refused(server, { 'ca-certificate': platform.ca })).toContain('`ca-certificate`');
  });

  it('is asked in the wrong way', async () => {
    const { url } = platform.info.vault;
    const plain = { ...({} as VaultServer), url: url.replace('https:', 'http:'), ca: '' };
    expect(await refused(plain)).toContain('Vault speaks TLS at this address');
    await using server = await startVaultServer(platform);
    expect(await refused({ ...server, url: server.url.replace('http:', 'https:') })).toContain(
      'it speaks no TLS',
    );
    expect(await refused({ ...server, url: 'http://127.0.0.1:1' })).toContain('See whether Vault runs');
  });

  afterAll(async () => {
    await platform.vault('DELETE', `secret/metadata/${name}`);
  });
});
