import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
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
const mount = `old-${randomBytes(4).toString('hex')}`;
const key = '-----BEGIN KEY-----\nline-one-of-it\n-----END KEY-----\n';

async function inputs(more: Record<string, string>): Promise<Record<string, string>> {
  return { url: platform.info.vault.url, role: 'tests', 'ca-certificate': platform.ca, ...more };
}

const rootInputs = (more: Record<string, string>) =>
  inputs({ 'auth-method': 'token', token: platform.info.vault.rootToken, role: '', ...more });

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
    expect(post.shown).toContain('The Vault token is revoked');
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

  it('reads every form of a line', async () => {
    const raw = await platform.vault('POST', `secret/data/${mount}`, {
      data: {
        'tls.crt': 'certificate-text',
        'a/b-c': 'with-a-slash',
        '*': 'a-star-itself',
        'two words': 'between-quotes',
        encoded: Buffer.from('decoded-text').toString('base64'),
        nested: { 'db/main': { password: 'inner-password', ports: [5432, 1.5] } },
        text: '{"user":{"name":"name-in-text"}}',
        short: 'abc',
        asked: 'xyz',
        port: '8080',
      },
    });
    expect(raw.data.version).toBe(1);
    await platform.vault('POST', `secret/data/${mount}`, { data: { 'tls.crt': 'the-second-certificate' } });
    const lines = `
      secret/${mount} tls.crt version 1
      secret/${mount} tls.crt as NEWEST
      secret/data/${mount} a/b-c version 1
      secret/${mount} "*" as STAR version 1
      secret/${mount} "two words" as WORDS version 1
      secret/${mount} encoded version 1 decode base64
      secret/${mount} nested#/db~1main/password as PASSWORD version 1
      secret/${mount} nested#/db~1main/ports/1 as RATIO version 1
      secret/${mount} #/text/user/name as NAME version 1
      secret/${mount} short version 1
      secret/${mount} asked version 1 mask true
      secret/${mount} port version 1 mask false
      secret/${mount} # as ALL
      secret/${mount} * prefix ALL_`;
    const run = await runBundle('vault-secrets', { inputs: await rootInputs({ secrets: lines }) });
    expect(run.shown).not.toContain('::error');
    expect(run.outputs).toMatchObject({
      tls_crt: 'certificate-text',
      NEWEST: 'the-second-certificate',
      a_b_c: 'with-a-slash',
      STAR: 'a-star-itself',
      WORDS: 'between-quotes',
      encoded: 'decoded-text',
      PASSWORD: 'inner-password',
      RATIO: '1.5',
      NAME: 'name-in-text',
      ALL: '{"tls.crt":"the-second-certificate"}',
    });
    expect(run.shown).toContain('Not masked, as shorter than 4 characters: RATIO, short;');
    expect(run.output).toContain('::add-mask::xyz\n');
    expect(run.output).not.toMatch(/::add-mask::(abc|8080)\n/);
    for (const form of ['base64', 'base64url', 'hex'] as const) {
      expect(run.output).toContain(`::add-mask::${Buffer.from('inner-password').toString(form)}\n`);
    }
  });

  it('tells deleted, destroyed and missing versions apart', async () => {
    const path = `${mount}-versions`;
    for (const value of ['one', 'two', 'three', 'four']) await platform.writeSecret(path, { A: value });
    await platform.vault('POST', `secret/delete/${path}`, { versions: [2, 4] });
    await platform.vault('PUT', `secret/destroy/${path}`, { versions: [3] });
    const versions = ['version 1', 'version 2 ', 'version 3', '', 'version 7'];
    const secrets = versions.map((version, index) => `secret/${path} A as V${index} ${version}`).join('\n');
    const run = await runBundle('vault-secrets', { inputs: await rootInputs({ secrets }) });
    expect(run.outputs).toEqual({ 'error-code': 'SECRET_MISSING' });
    const shown = run.shown.replaceAll('%0A', '\n');
    expect(shown).toContain('4 secrets cannot be had:');
    expect(shown).toMatch(
      /line 2: Version 2 of secret\/data\/\S+ was deleted at 20.*\n {2}Restore it with `vault kv undelete/,
    );
    expect(shown).toMatch(/line 3: Version 3 of \S+ is destroyed for good\n {2}Write the secret anew/);
    expect(shown).toMatch(/line 4: Version 4 of \S+, its newest, was deleted at 20/);
    expect(shown).toMatch(
      /line 5: Version 7 of \S+ does not exist yet: the newest is 4, and there are 1, 2, 3, 4/,
    );
  });

  it('writes a file that a shell reads back', async () => {
    const tricky = `it's "$HOME" \\\\ \${X}\r\n`;
    await platform.writeSecret(`${mount}-tricky`, { TRICKY: tricky, PLAIN: 'plain-value' });
    const secrets = `secret/${mount}-tricky *`;
    const more = { secrets, 'env-file': 'deep/app.env', 'output-json': 'true' };
    const run = await runBundle('vault-secrets', {
      inputs: await rootInputs({ ...more, 'env-file-format': 'shell' }),
    });
    const read = execFileSync('sh', ['-c', '. "$0"; printf %s "$TRICKY"', run.outputs['env-file'] ?? ''], {
      encoding: 'utf8',
    });
    expect(read).toBe(tricky);
    expect(JSON.parse(run.outputs.json ?? '')).toEqual({ TRICKY: tricky, PLAIN: 'plain-value' });
    const refused = await runBundle('vault-secrets', { inputs: await rootInputs(more) });
    expect(refused.outputs).toEqual({ 'error-code': 'INPUT_INVALID' });
    expect(refused.shown).toContain('TRICKY cannot be written: its readers do not agree on carriage returns');
  });

  it('reads version 1 of the key-value engine', async () => {
    await platform.vault('POST', `sys/mounts/${mount}/v1`, { type: 'kv', options: { version: '1' } });
    await platform.vault('POST', `${mount}/v1/app`, { A: 'first-version', data: 'no-folder' });
    // Version 2 rounds such numbers before we see them.
    await platform.vault('POST', `${mount}/v1/number`, '{"id":123456789012345678901}');
    const run = await runBundle('vault-secrets', {
      inputs: await rootInputs({ secrets: `${mount}/v1/app * prefix APP_\n${mount}/v1/number id` }),
    });
    expect(run.shown).not.toContain('::error');
    expect(run.outputs).toMatchObject({
      APP_A: 'first-version',
      APP_data: 'no-folder',
      id: '123456789012345678901',
    });
  });
});
