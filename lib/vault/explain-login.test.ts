import { describe, expect, it } from 'vitest';
import { describeError } from '../errors/action-error.ts';
import { explainLogin } from './explain-login.ts';
import type { RefusedLogin } from './login-refusal.ts';
import type { Refusal } from './refusal.ts';

const claims = {
  sub: 'repo:octo/app:environment:qa',
  aud: 'https://github.com/octo',
  iss: 'https://issuer.example',
  repository: 'octo/app',
  repository_id: '22',
  repository_owner_id: '11',
  ref: 'refs/heads/main',
  actor: 'octocat',
  jti: 'never shown',
  iat: 1_795_341_600,
  nbf: 1_795_341_540,
  exp: 1_795_341_900,
};

function tokenOf(content: object): string {
  return `head.${Buffer.from(JSON.stringify(content)).toString('base64url')}.signature`;
}

const login: RefusedLogin = {
  kind: 'login',
  method: 'jwt',
  role: 'qa',
  jwt: tokenOf(claims),
  username: '',
  authPath: 'jwt',
  namespace: 'team',
};

function refused(errors: readonly string[], status = 400): Refusal {
  const path = 'auth/jwt/login';
  return { method: 'POST', path, status, errors, warnings: [], body: { errors }, location: undefined };
}

/** What servers say, word for word: Vault 1.21 and OpenBao 2.4, both with the libraries for JWT and OIDC. */
const CASES: readonly (readonly [said: string, cause: string, fix: string, status?: number])[] = [
  [
    'permission denied',
    'there is no auth mount at auth/jwt in the namespace "team"',
    'token_bound_cidrs',
    403,
  ],
  ['missing client token', 'there is no auth mount', '`auth-path`'],
  ['namespace not found', 'there is no namespace "team"', '`auth-namespace`', 404],
  ['could not load configuration', 'was never configured', 'oidc_discovery_url=https://issuer.example'],
  ['missing role', 'no role is given', '`role`'],
  ['role "qa" could not be found', 'there is no such role at auth/jwt', 'vault list auth/jwt/role'],
  ['role with oidc role_type is not allowed', 'people at a browser', 'role_type=jwt'],
  [
    'error validating token: invalid audience (aud) claim: audience claim does not match any expected audience',
    'for the audience "https://github.com/octo", which the role does not take',
    'Set the input `audience`',
  ],
  [
    'error validating token: audience claim found in JWT but no audiences bound to the role',
    'the role names no audience',
    'bound_audiences of auth/jwt/role/qa',
  ],
  [
    'error validating token: invalid subject (sub) claim',
    'subject is "repo:octo/app:environment:qa"',
    '"repo:octo@11/app@22:environment:qa"',
  ],
  [
    'error validating claims: claim "sub" does not match any associated bound claim values',
    'the role is bound to another',
    'has the older form of two',
  ],
  [
    'error validating token: invalid issuer (iss) claim',
    'from "https://issuer.example"',
    'bound_issuer and oidc_discovery_url of auth/jwt/config',
  ],
  [
    'error validating claims: claim "ref" does not match any associated bound claim values',
    'ref is "refs/heads/main"',
    'Run from the branch',
  ],
  [
    'error validating claims: claim "actor" does not match any associated bound claim values',
    'actor is "octocat"',
    'vault read auth/jwt/role/qa',
  ],
  [
    'error validating claims: claim "environment" is missing',
    'the job names no environment',
    '`environment: <name>`',
  ],
  ['error validating claims: claim "team" is missing', 'wants the claim "team"', 'bound_claims'],
  ['claim "uid" not found in token', 'by the claim "uid"', 'user_claim=repository'],
  ['claim "uid" could not be converted to string', 'by the claim "uid"', 'user_claim=repository'],
  [
    'error validating token: invalid expiration time (exp) claim: token is expired',
    'expired at 2026-11-22T10:05:00Z',
    'clocks',
  ],
  [
    'error validating token: invalid not before (nbf) claim: token not yet valid',
    'valid from 2026-11-22T09:59:00Z',
    'clock_skew_leeway',
  ],
  [
    'error validating token: invalid issued at (iat) claim: token issued in the future',
    'issued at 2026-11-22T10:00:00Z',
    'clock_skew_leeway',
  ],
  [
    'error validating token: error verifying token signature: no known key successfully validated the token signature',
    'not signed by a key that auth/jwt',
    'oidc_discovery_url',
  ],
  [
    'error validating token: error verifying token signature: failed to verify id token signature',
    'not signed by a key',
    'https://issuer.example',
  ],
  [
    'error validating token: error verifying token signature: fetching keys oidc: get keys failed: 503',
    'cannot get the keys of the issuer "https://issuer.example"',
    '.well-known/openid-configuration',
  ],
  ['missing token', 'no whole token arrived', 'changes requests'],
  [
    'error validating token: error verifying token signature: oidc: malformed jwt: go-jose/go-jose: compact JWS format must have three parts',
    'no whole token arrived',
    'changes requests',
  ],
  ['something new', 'new to this action', 'vault read auth/jwt/role/qa'],
];

describe('explainLogin', () => {
  it.each(CASES.map(([said, cause, fix, status = 400]) => ({ said, cause, fix, status })))(
    '$said',
    ({ said, cause, fix, status }) => {
      const error = explainLogin(refused([said], status), login);
      expect(error.code).toBe('SECRET_DENIED');
      expect(error.message).toContain(cause);
      expect(error.message).toContain(said);
      expect(error.hint).toContain(fix);
      const shown = describeError(error).join('\n');
      expect(shown).toContain('The token said: sub="repo:octo/app:environment:qa"');
      expect(shown).not.toMatch(/never shown|signature\b.*head|eyJ/);
      expect(shown).not.toContain(login.jwt);
    },
  );

  it('shows the cause, what Vault said, the claims, and what to change', () => {
    const said = 'error validating claims: claim "ref" does not match any associated bound claim values';
    expect(describeError(explainLogin(refused([said]), login))).toEqual([
      [
        'Vault refuses the login as role "qa": the token\'s ref is "refs/heads/main", and the role is bound to another',
        `Vault said: POST /v1/auth/jwt/login → 400 ${said}`,
        'The token said: sub="repo:octo/app:environment:qa", aud="https://github.com/octo", iss="https://issuer.example", repository="octo/app", repository_id="22", repository_owner_id="11", ref="refs/heads/main", iat=2026-11-22T10:00:00Z, nbf=2026-11-22T09:59:00Z, exp=2026-11-22T10:05:00Z',
      ].join('\n'),
      'What to do: Run from the branch that the role names, or add this one to its bound_claims; `vault read auth/jwt/role/qa` shows what it expects.',
    ]);
  });

  it('tells the newer form of a subject from the older', () => {
    const jwt = tokenOf({ ...claims, sub: 'repo:octo@11/app@22:ref:refs/heads/main' });
    const { hint } = explainLogin(refused(['invalid subject (sub) claim']), { ...login, jwt });
    expect(hint).toContain('has the newer form of two, "repo:octo/app:ref:refs/heads/main"');
  });

  it('lets nothing foreign be a command to the runner, and does without claims', () => {
    const shown = describeError(explainLogin(refused(['no\n::set-output name=a::b\u001b[31m']), login)).join(
      '\n',
    );
    expect(shown).not.toMatch(/^\s*::|\u001b/m);
    expect(explainLogin(refused([]), { ...login, jwt: 'nonsense', role: '' }).message).toBe(
      'Vault refuses the login as the default role: the reason is new to this action\n' +
        'Vault said: POST /v1/auth/jwt/login → 400 no reason given\nThe token said: no claims: it is no JWT',
    );
  });
});
