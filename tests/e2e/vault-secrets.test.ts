import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Job } from '../../platform/parts/issuer.ts';
import { runBundle } from '../support/bundle.ts';
import { jobEnvironment } from '../support/job.ts';
import { usePlatform } from '../support/platform.ts';
import { auditedRequests } from '../support/vault.ts';

const platform = usePlatform();
const key = '-----BEGIN KEY-----\nline-one-of-it\n-----END KEY-----\n';

async function inputs(more: Record<string, string>): Promise<Record<string, string>> {
  return { url: platform.info.vault.url, role: 'tests', 'ca-certificate': platform.ca, ...more };
}

const job = (changes: Partial<Job> = {}) => jobEnvironment(platform, changes);

beforeAll(async () => {
  // A role like QA's, with a path of its own: other tests use QA's at the same time.
  const { data: role } = await platform.vault('GET', 'auth/jwt/role/qa');
  await platform.vault('POST', 'auth/jwt/role/tests', { ...role, token_policies: ['tests'] });
  const policy = 'path "secret/data/tests" { capabilities = ["read"] }';
  await platform.vault('POST', 'sys/policies/acl/tests', { policy });
  await platform.writeSecret('tests', {
    TOKEN: 'token-value-of-qa',
    KEY: key,
    NUMBER: '12',
    'dotted.name': '{"a":{"b":"inner-value"}}',
  });
  await platform.writeSecret('others', { TOKEN: 'token-value-of-others' });
});

describe('vault-secrets', () => {
  it('reads with the identity of the job, and revokes the token in its post step', async () => {
    const step = {
      inputs: await inputs({
        secrets:
          'secret/tests TOKEN as BOT_TOKEN\nsecret/data/tests KEY\nsecret/tests dotted.name#/a/b as INNER',
        'export-env': 'true',
        'env-file': 'app.env',
      }),
      environment: await job(),
    };
    const run = await runBundle('vault-secrets', step);
    expect(run.shown).not.toContain('::error');
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      BOT_TOKEN: 'token-value-of-qa',
      KEY: key,
      INNER: 'inner-value',
      names: 'BOT_TOKEN\nKEY\nINNER',
    });
    expect(run.environment).toEqual({ BOT_TOKEN: 'token-value-of-qa', KEY: key, INNER: 'inner-value' });
    const file = run.outputs['env-file'] ?? '';
    expect(file.startsWith(run.temporaryFolder)).toBe(true);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).toBe(
      `BOT_TOKEN='token-value-of-qa'\nKEY='${key}'\nINNER='inner-value'\n`,
    );
    for (const mask of ['token-value-of-qa', 'line-one-of-it', 'inner-value', run.state.token]) {
      expect(run.output).toContain(`::add-mask::${mask}\n`);
    }
    expect(run.shown).not.toMatch(/token-value|line-one|inner-value/);
    expect((await auditedRequests(platform, 'secret/data/tests')).at(-1)?.auth.metadata?.role).toBe('tests');

    const accessor = (await auditedRequests(platform, 'secret/data/tests')).at(-1)?.auth.accessor;
    const revoked = async () =>
      (await auditedRequests(platform, 'auth/token/revoke-self')).map(({ auth }) => auth.accessor);
    expect(await revoked()).not.toContain(accessor);
    const state = Object.fromEntries(
      Object.entries(run.state).map(([name, value]) => [`STATE_${name}`, value]),
    );
    const post = await runBundle('vault-secrets', {
      ...step,
      environment: { ...step.environment, ...state },
      folder: dirname(run.workspace),
    });
    expect(post.exitCode).toBe(0);
    expect(post.shown).toContain('The Vault token is revoked.');
    expect(await revoked()).toContain(accessor);
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ["another's secret", { secrets: 'secret/others TOKEN' }, {}, 'SECRET_DENIED', /403/],
    [
      "production's role",
      { role: 'prod', secrets: 'secret/prod TOKEN' },
      {},
      'SECRET_DENIED',
      /"ref".*does not match|"environment".*does not match/,
    ],
    [
      'a job without environment',
      { secrets: 'secret/tests TOKEN' },
      { environment: undefined },
      'SECRET_DENIED',
      /claim "environment" is missing/,
    ],
    [
      'another audience',
      { audience: 'discordlm-cluster', secrets: 'secret/tests TOKEN' },
      {},
      'SECRET_DENIED',
      /bound_audiences/,
    ],
    [
      'a missing key',
      { secrets: 'secret/tests NOPE' },
      {},
      'SECRET_MISSING',
      /has no NOPE; it has KEY, NUMBER, TOKEN, dotted.name/,
    ],
    [
      'names that steer programs',
      { secrets: 'secret/tests TOKEN as LD_PRELOAD', 'export-env': 'true' },
      {},
      'INPUT_INVALID',
      /LD_PRELOAD/,
    ],
  ])('refuses %s', async (_name, more, changes, code, text) => {
    const run = await runBundle('vault-secrets', {
      inputs: await inputs(more),
      environment: await job(changes),
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toEqual({ 'error-code': code });
    expect(run.shown).toMatch(text);
    expect(run.shown.match(/^::error /gm)).toHaveLength(1);
    expect(run.shown).not.toMatch(/eyJ/);
  });

  it('says which permission is missing when there is no ID token', async () => {
    const run = await runBundle('vault-secrets', { inputs: await inputs({ secrets: 'secret/tests TOKEN' }) });
    expect(run.outputs['error-code']).toBe('OIDC_UNAVAILABLE');
    expect(run.shown).toContain('id-token: write');
  });

  it('reads version 1 of the key-value engine', async () => {
    await platform.vault('POST', 'sys/mounts/old', { type: 'kv', options: { version: '1' } });
    await platform.vault('POST', 'old/app', { A: 'first-version' });
    const run = await runBundle('vault-secrets', {
      inputs: {
        ...(await inputs({ secrets: 'old/app * prefix APP_' })),
        'auth-method': 'token',
        token: platform.info.vault.rootToken,
        role: '',
      },
    });
    expect(run.shown).not.toContain('::error');
    expect(run.outputs).toMatchObject({ APP_A: 'first-version' });
  });
});
