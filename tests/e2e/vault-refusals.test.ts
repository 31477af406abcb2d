import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BundleRun, runBundle } from '../support/bundle.ts';
import { type IdTokens, startIdTokens } from '../support/id-tokens.ts';
import { findValues } from '../support/leaks.ts';
import { usePlatform } from '../support/platform.ts';
import { auditedRequests } from '../support/vault.ts';

const platform = usePlatform();
const name = `refusals-${randomBytes(4).toString('hex')}`;
const planted = { TOKEN: 'planted-value-of-the-token', MULTI: 'planted-line-one\nplanted-line-two' };
const now = () => Math.floor(Date.now() / 1000);
let tokens: IdTokens;

const bound = {
  role_type: 'jwt',
  user_claim: 'repository',
  bound_audiences: ['https://github.com/octo'],
  bound_claims: { repository_id: '22', environment: 'qa' },
  token_policies: [name],
  token_ttl: '2m',
};
/** Roles by name, each what `bound` is but for this. */
const roles: Readonly<Record<string, object>> = {
  bound: {},
  subject: { bound_subject: 'repo:octo/app:ref:refs/heads/main' },
  'no-audience': { bound_audiences: [] },
  ref: { bound_claims: { ref: 'refs/heads/prod' } },
  user: { user_claim: 'nobody' },
  address: { token_bound_cidrs: ['192.0.2.1/32'] },
  'one-use': { token_num_uses: 1 },
  'no-default': { token_no_default_policy: true },
};

beforeAll(async () => {
  tokens = await startIdTokens(platform);
  for (const [role, changes] of Object.entries(roles)) {
    await platform.vault('POST', `auth/${tokens.authPath}/role/${role}`, { ...bound, ...changes });
  }
  await platform.vault('POST', `auth/${tokens.authPath}/role/people`, {
    ...bound,
    role_type: 'oidc',
    allowed_redirect_uris: ['http://localhost:8250/oidc/callback'],
  });
  await platform.vault('POST', `sys/auth/${name}`, { type: 'jwt' });
  await platform.vault('POST', `sys/policies/acl/${name}`, {
    policy: `path "secret/data/${name}" { capabilities = ["read"] }
path "secret/metadata/${name}" { capabilities = ["read"] }
path "secret/data/${name}-listed" { capabilities = ["list", "update"] }`,
  });
  await platform.writeSecret(name, planted);
  await platform.writeSecret(`${name}-others`, { TOKEN: planted.TOKEN });
});

afterAll(async () => {
  await platform.vault('DELETE', `sys/auth/${name}`);
  await tokens[Symbol.asyncDispose]();
});

/** One annotation with the code and the text; no value, token or claim that was not asked for anywhere. */
function expectRefused(run: BundleRun, code: string, texts: readonly (string | RegExp)[]): void {
  expect(run.shown).toMatch(new RegExp(`^::error title=${code}::`, 'm'));
  expect(run.shown.match(/^::error /gm)).toHaveLength(1);
  for (const text of texts) expect(run.shown.replaceAll('%0A', '\n')).toMatch(text);
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toEqual({ 'error-code': code });
  expect(run.environment).toEqual({});
  const { token = '', ...state } = run.state;
  const channels = [run.shown, run.summary, JSON.stringify(state)].join('\n');
  expect(channels).not.toMatch(/eyJ|the-id-of-the-token|hvs\./);
  expect(findValues(channels, { ...planted, ...(token === '' ? {} : { token }) })).toEqual([]);
}

async function step(more: Record<string, string>, environment: Readonly<Record<string, string>>) {
  return await runBundle('vault-secrets', {
    inputs: {
      url: platform.info.vault.url,
      'ca-certificate': platform.ca,
      'auth-path': tokens.authPath,
      role: 'bound',
      secrets: `secret/${name} TOKEN`,
      ...more,
    },
    environment,
  });
}

describe('vault-secrets: a refused login', () => {
  type Case = readonly [string, Record<string, string>, Record<string, unknown>, string, string];
  it.each<Case>([
    [
      'another audience',
      {},
      { aud: 'https://github.com/other' },
      'for the audience "https://github.com/other"',
      'bound_audiences',
    ],
    ['a role without audience', { role: 'no-audience' }, {}, 'the role names no audience', 'bound_audiences'],
    [
      'another subject',
      { role: 'subject' },
      {},
      'has the older form of two, "repo:octo/app:environment:qa" and "repo:octo@11/app@22:environment:qa"',
      'bound_claims',
    ],
    [
      'the newer form of a subject',
      { role: 'subject' },
      { sub: 'repo:octo@11/app@22:ref:refs/heads/main' },
      'has the newer form of two, "repo:octo/app:ref:refs/heads/main"',
      'bound_claims',
    ],
    ['another issuer', {}, { iss: 'https://other.example' }, 'from "https://other.example"', 'bound_issuer'],
    ['another repository', {}, { repository_id: '33' }, `repository_id is "33"`, 'vault read auth/'],
    [
      'another branch',
      { role: 'ref' },
      { ref: 'refs/heads/topic' },
      'ref is "refs/heads/topic"',
      'Run from the branch',
    ],
    [
      'a job without environment',
      {},
      { environment: undefined },
      'the job names no environment',
      '`environment: <name>`',
    ],
    [
      'a user claim that is not there',
      { role: 'user' },
      {},
      'by the claim "nobody"',
      'user_claim=repository',
    ],
    ['a role that is not there', { role: 'nobody' }, {}, 'there is no such role', 'vault list auth/'],
    ['no role', { role: '' }, {}, 'no role is given', '`role`'],
    ['a role for people', { role: 'people' }, {}, 'people at a browser', 'role_type=jwt'],
    [
      'an expired token',
      {},
      { iat: now() - 900, nbf: now() - 900, exp: now() - 600 },
      'the token expired at 20',
      'clocks',
    ],
    [
      'a token of later',
      {},
      { iat: now(), nbf: now() + 600, exp: now() + 900 },
      'the token is valid from 20',
      'clock_skew_leeway',
    ],
    [
      'a token issued later',
      {},
      { iat: now() + 600, nbf: now() - 60, exp: now() + 900 },
      'the token was issued at 20',
      'clock_skew_leeway',
    ],
    [
      'a mount that is not there',
      { 'auth-path': 'nowhere' },
      {},
      'there is no auth mount at auth/nowhere',
      '`auth-path`',
    ],
    [
      'a mount that was never configured',
      { 'auth-path': name },
      {},
      'was never configured',
      'oidc_discovery_url',
    ],
    [
      'an address that is not bound',
      { role: 'address' },
      {},
      'does not take this runner',
      'token_bound_cidrs',
    ],
  ])('%s', async (_name, inputs, claims, cause, fix) => {
    const run = await step(inputs, await tokens.environment(claims));
    expectRefused(run, 'SECRET_DENIED', [/Vault refuses the login/, /The token said: sub="repo:octo/]);
    expect(run.shown).toContain(cause);
    expect(run.shown).toContain(fix);
    expect(run.state.token).toBeUndefined();
    const logins = await auditedRequests(platform, `auth/${inputs['auth-path'] ?? tokens.authPath}/login`);
    expect(logins.at(-1)?.error).not.toBe('');
  });

  it.each([
    ['no signature of its issuer', 'no key', 'not signed by a key'],
    ['no token', 'garbage', 'no whole token arrived \\(7 characters were sent\\)'],
  ])('%s', async (_name, kind, cause) => {
    await using other = await startIdTokens(platform);
    const run = await step({}, kind === 'garbage' ? tokens.environmentOf(kind) : await other.environment());
    expectRefused(run, 'SECRET_DENIED', [new RegExp(cause)]);
  });
});

describe('vault-secrets: a refused read', () => {
  it.each<readonly [string, Record<string, string>, string, readonly RegExp[]]>([
    [
      'a path that no policy names',
      { secrets: `secret/${name}-others TOKEN` },
      'SECRET_DENIED',
      [
        /the token may do nothing there; its policies are default, refusals-/,
        /→ 403/,
        /capabilities = \["read"\]/,
      ],
    ],
    [
      'a path with other capabilities',
      { secrets: `secret/${name}-listed TOKEN` },
      'SECRET_DENIED',
      [/the token may only list, update there/],
    ],
    [
      'a mount that is not there',
      { secrets: 'nowhere/app TOKEN' },
      'SECRET_DENIED',
      [/nor anywhere in that mount, if there is one/],
    ],
    [
      'a token that is used up',
      { role: 'one-use', secrets: `secret/${name} TOKEN\nsecret/${name}-others TOKEN as OTHER` },
      'SECRET_DENIED',
      [/token_num_uses of its role is 1/],
    ],
    [
      'a path that is written to',
      { secrets: 'sys/capabilities-self x' },
      'SECRET_DENIED',
      [/can be written, but not read|may only update/],
    ],
    [
      'a key that is not there',
      { secrets: `secret/${name} TOKN` },
      'SECRET_MISSING',
      [/has no TOKN; it has MULTI, TOKEN \(did you mean TOKEN\?\)/],
    ],
    [
      'a version to come',
      { secrets: `secret/${name} TOKEN version 9` },
      'SECRET_MISSING',
      [/Version 9 of secret\/data\/refusals-\w+ does not exist yet: the newest is 1, and there are 1/],
    ],
    [
      'two values of one name',
      { secrets: `secret/${name} *\nsecret/${name} MULTI as TOKEN version 1` },
      'INPUT_INVALID',
      [/gives a name to two values: TOKEN/],
    ],
    [
      'a file that cannot hold a value',
      { secrets: `secret/${name} *`, 'env-file': 'x.env', 'env-file-format': 'docker' },
      'INPUT_INVALID',
      [/MULTI cannot be written: this format knows no line breaks/],
    ],
  ])('%s', async (_name, inputs, code, texts) => {
    const run = await step(inputs, await tokens.environment());
    expectRefused(run, code, texts);
    expect(run.state.token).toMatch(/^hvs\./);
  });

  it('asks a token without the default policy no more than it may say', async () => {
    const inputs = { role: 'no-default', secrets: `secret/${name}-others TOKEN` };
    const run = await step(inputs, await tokens.environment());
    expectRefused(run, 'SECRET_DENIED', [/the token may not read it; its policies are refusals-/]);
  });

  it('tells a token that Vault does not know', async () => {
    const run = await step(
      { 'auth-method': 'token', 'auth-path': '', role: '', token: 'hvs.unknown-token' },
      {},
    );
    expectRefused(run, 'SECRET_DENIED', [/Vault does not know the token|nor anywhere in that mount/]);
  });
});

describe('vault-secrets: no ID token', () => {
  const pull = (head: string) =>
    JSON.stringify({
      pull_request: { head: { repo: { full_name: head } }, base: { repo: { full_name: 'octo/app' } } },
    });
  it.each<readonly [string, Record<string, string>, string, RegExp]>([
    ['no permission', {}, '{}', /lacks the permission `id-token: write`/],
    ['a fork', { GITHUB_EVENT_NAME: 'pull_request' }, pull('fork/app'), /comes from the fork fork\/app/],
    ['Dependabot', { GITHUB_ACTOR: 'dependabot[bot]' }, '{}', /started by Dependabot/],
  ])('%s', async (_name, environment, event, text) => {
    const run = await runBundle('vault-secrets', {
      inputs: { url: platform.info.vault.url, role: 'bound', secrets: `secret/${name} TOKEN` },
      files: { 'event.json': event },
      environment: { GITHUB_EVENT_PATH: 'event.json', ...environment },
    });
    expectRefused(run, 'OIDC_UNAVAILABLE', [text, /id-token|Leave the step out/]);
  });
});
