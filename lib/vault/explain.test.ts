import { describe, expect, it } from 'vitest';
import { describeError } from '../errors/action-error.ts';
import { explainRefusal, type RefusedCall } from './explain.ts';

const claims = {
  sub: 'repo:glompai/discordlm:environment:qa',
  aud: 'https://vault.example',
  iss: 'https://issuer.example',
  ref: 'refs/heads/main',
  jti: 'never shown',
};
const jwt = `head.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
const login: RefusedCall = { kind: 'login', role: 'qa', jwt, authPath: 'jwt', namespace: 'team' };
const read: RefusedCall = { kind: 'read', path: 'secret/data/qa', version: undefined, namespace: undefined };

function explainLogin(said: string, status = 400) {
  return explainRefusal(
    { method: 'PUT', path: 'auth/jwt/login', status, errors: [said], body: undefined },
    login,
  );
}

function explainRead(status: number, body?: unknown, call: RefusedCall = read) {
  return explainRefusal({ method: 'GET', path: 'secret/data/qa', status, errors: [], body }, call);
}

describe('explainRefusal: login', () => {
  it('shows what Vault said, the claims and what to change', () => {
    expect(
      describeError(
        explainLogin('error validating claims: claim "ref" does not match any associated bound claim values'),
      ),
    ).toEqual([
      'Vault refuses the login as role "qa": PUT /v1/auth/jwt/login → 400 error validating claims: claim "ref" does not match any associated bound claim values\n' +
        'The token said: sub="repo:glompai/discordlm:environment:qa", aud="https://vault.example", iss="https://issuer.example", ref="refs/heads/main"',
      'What to do: The token\'s ref is "refs/heads/main"; bind that, or run from the branch and environment that the role names.',
    ]);
  });

  it.each([
    [
      'error validating token: invalid audience (aud) claim: audience claim does not match',
      'bound_audiences',
    ],
    ['audience claim found in JWT but no audiences bound to the role', '"https://vault.example"'],
    ['error validating token: invalid subject (sub) claim', claims.sub],
    ['error validating token: invalid issuer (iss) claim', 'bound_issuer of auth/jwt/config'],
    ['error validating claims: claim "environment" is missing', '`environment:`'],
    ['role "qa" could not be found', 'There is no such role at auth/jwt'],
    ['role with oidc role_type is not allowed', 'role_type=jwt'],
    ['could not load configuration', 'oidc_discovery_url=https://issuer.example'],
    ['error validating token: token is expired (exp)', 'clocks'],
    ['failed to verify id token signature', 'keys at https://issuer.example'],
    ['permission denied', 'namespace "team"'],
    ['something new', 'auth/jwt/role/qa'],
  ])('%s', (said, hint) => {
    const error = explainLogin(said);
    expect(error.code).toBe('SECRET_DENIED');
    expect(error.hint).toContain(hint);
  });

  it('never shows the token, nor lets Vault write a command to the runner', () => {
    const text = describeError(explainLogin('no\n::set-output name=a::b\u001b[31m')).join('\n');
    expect(text).not.toContain(jwt);
    expect(text).not.toContain('signature');
    expect(text).not.toContain('never shown');
    expect(text).not.toMatch(/^\s*::|\u001b/m);
  });

  it('does without claims when the token is no JWT', () => {
    const refusal = { method: 'PUT', path: 'auth/jwt/login', status: 400, errors: [], body: undefined };
    expect(explainRefusal(refusal, { ...login, jwt: 'nonsense' }).message).toContain('no reason given');
  });
});

describe('explainRefusal: reading', () => {
  const metadata = (more: object) => ({ data: { data: null, metadata: { version: 2, ...more } } });
  it.each([
    [403, undefined, 'SECRET_DENIED', 'Grant `read` on exactly secret/data/qa'],
    [404, undefined, 'SECRET_MISSING', 'Check mount, path and namespace'],
    [404, metadata({ deletion_time: '', destroyed: true }), 'SECRET_MISSING', 'Write the secret anew'],
    [404, metadata({ deletion_time: '2026-11-22T10:00:00Z' }), 'SECRET_MISSING', 'vault kv undelete'],
    [412, undefined, 'VAULT_UNAVAILABLE', 'Try again later'],
    [429, undefined, 'VAULT_UNAVAILABLE', 'Try again later'],
    [500, undefined, 'VAULT_UNAVAILABLE', 'Try again later'],
  ])('%i %j', (status, body, code, hint) => {
    const error = explainRead(status, body);
    expect(error.code).toBe(code);
    expect(error.hint).toContain(hint);
  });

  it('says which version is gone, and since when', () => {
    const body = metadata({ deletion_time: '2026-11-22T10:00:00Z' });
    expect(explainRead(404, body, { ...read, version: 2 }).message).toBe(
      'Version 2 of secret/data/qa was deleted at 2026-11-22T10:00:00Z',
    );
    expect(explainRead(404, metadata({ destroyed: true })).message).toBe(
      'The newest version of secret/data/qa is destroyed',
    );
  });

  it('knows a sealed Vault, also at the login', () => {
    const refusal = {
      method: 'PUT',
      path: 'auth/jwt/login',
      status: 503,
      errors: ['Vault is sealed'],
      body: {},
    };
    expect(describeError(explainRefusal(refusal, login))).toEqual([
      'Vault is not able to answer: PUT /v1/auth/jwt/login → 503 Vault is sealed',
      'What to do: Unseal it: `vault operator unseal`.',
    ]);
  });

  it('says that the token may be gone when it cannot be revoked', () => {
    const error = explainRead(403, undefined, { kind: 'revoke', namespace: undefined });
    expect(error.message).toBe('Vault refuses the revoke: GET /v1/secret/data/qa → 403 no reason given');
    expect(error.hint).toBe('See whether the token is still valid.');
  });
});
