import { describe, expect, it } from 'vitest';
import { describeError } from '../errors/action-error.ts';
import { explainLogin } from './explain-login.ts';
import type { RefusedLogin } from './login-refusal.ts';

const claims = {
  sub: 'system:serviceaccount:runners:ci',
  aud: ['https://kubernetes.default.svc'],
  iss: 'https://kubernetes.default.svc',
  exp: 1_795_341_900,
};
const jwt = `head.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;

const logins: Readonly<Record<'approle' | 'kubernetes' | 'userpass' | 'ldap', Partial<RefusedLogin>>> = {
  approle: {},
  kubernetes: { role: 'qa', jwt },
  userpass: { username: 'ci' },
  ldap: { username: 'ci' },
};

type Method = keyof typeof logins;

function explained(method: Method, said: string, status: number) {
  const refusal = {
    method: 'POST',
    path: `auth/${method}/login`,
    status,
    errors: [said],
    warnings: [],
    body: {},
    location: undefined,
  };
  return explainLogin(refusal, {
    kind: 'login',
    method,
    role: '',
    jwt: '',
    username: '',
    authPath: method,
    namespace: undefined,
    ...logins[method],
  });
}

/** What servers say, word for word: Vault 1.21 and its plugin for Kubernetes. */
const cases: readonly (readonly [Method, said: string, cause: string, fix: string, status?: number])[] = [
  [
    'approle',
    'invalid role or secret ID',
    'expired, used up or destroyed',
    'auth/approle/role/NAME/secret-id',
  ],
  ['approle', 'invalid secret_id "…"', 'expired, used up or destroyed', '`role-id`'],
  ['approle', 'missing secret_id', 'wants a secret ID, and none is given', '`secret-id`'],
  [
    'approle',
    'source address "10.0.0.1" unauthorized through CIDR restrictions on the secret ID',
    "the secret ID does not take this runner's address",
    'cidr_list',
  ],
  [
    'approle',
    'source address "10.0.0.1" unauthorized by CIDR restrictions on the role: %!w(<nil>)',
    "the role does not take this runner's address",
    'secret_id_bound_cidrs',
  ],
  ['approle', 'permission denied', 'no auth mount at auth/approle', 'sys/locked-users', 403],
  [
    'userpass',
    'invalid username or password',
    'no such user, or the password',
    'vault list auth/userpass/users',
  ],
  ['userpass', 'permission denied', 'too many wrong logins have locked it', 'token_bound_cidrs', 403],
  ['ldap', 'ldap operation failed: failed to bind as user', 'directory has no such user', 'userattr'],
  ['ldap', 'ldap backend not configured', 'was never configured', 'vault write auth/ldap/config'],
  ['ldap', 'auth method not configured', 'was never configured', 'vault write auth/ldap/config'],
  [
    'ldap',
    'ldap.(Client).Authenticate: failed to connect: LDAP Result Code 200 "Network Error": dial tcp',
    'Vault cannot reach the directory',
    'starttls',
  ],
  [
    'ldap',
    'ldap.(Client).Authenticate: unable to re-bind with the configuration BindDN user: LDAP Result Code 49',
    "does not take Vault's own account",
    'bindpass',
  ],
  ['ldap', 'permission denied', 'locked it', '`auth-path`', 403],
  [
    'kubernetes',
    'service account name not authorized',
    'of the service account "ci", which the role does not take',
    'bound_service_account_names; `vault read auth/kubernetes/role/qa`',
    403,
  ],
  [
    'kubernetes',
    'namespace not authorized',
    'of the namespace "runners", which the role does not take',
    'bound_service_account_namespaces',
    403,
  ],
  [
    'kubernetes',
    'invalid role name "qa"',
    'no such role at auth/kubernetes',
    'vault list auth/kubernetes/role',
  ],
  [
    'kubernetes',
    'invalid audience (aud) claim: audience claim does not match any expected audience',
    'the audience ["https://kubernetes.default.svc"]',
    '`kubernetes-token-path`',
    403,
  ],
  ['kubernetes', 'invalid issuer (iss) claim', 'from "https://kubernetes.default.svc"', 'its issuer', 403],
  [
    'kubernetes',
    'invalid expiration time (exp) claim: token is expired',
    'expired at 2026-11-22T10:05:00Z',
    'no copy',
    403,
  ],
  [
    'kubernetes',
    'go-jose/go-jose: compact JWS format must have three parts',
    "no service account's",
    'path',
    403,
  ],
  ['kubernetes', 'permission denied', 'does not know the token', 'system:auth-delegator', 403],
  ['kubernetes', 'namespace not found', 'there is no namespace', '`auth-namespace`', 404],
  ['userpass', 'something new', 'new to this action', "Vault's own log"],
  ['kubernetes', 'something new', 'new to this action', 'vault read auth/kubernetes/role/qa'],
];

describe('explainLogin: methods besides jwt', () => {
  it.each(cases.map(([method, said, cause, fix, status = 400]) => ({ method, said, cause, fix, status })))(
    '$method: $said',
    ({ method, said, cause, fix, status }) => {
      const error = explained(method, said, status);
      expect(error.code).toBe('SECRET_DENIED');
      expect(error.message).toContain(cause);
      expect(error.message).toContain(said);
      expect(error.hint).toContain(fix);
      expect(error.message.includes('The token said: sub="system:serviceaccount:runners:ci"')).toBe(
        method === 'kubernetes',
      );
      expect(describeError(error).join('\n')).not.toContain(jwt);
    },
  );

  it('names who was refused', () => {
    const first = (method: Method) => explained(method, 'no', 400).message.split(': ')[0];
    expect(Object.keys(logins).map((method) => first(method as Method))).toEqual([
      'Vault refuses the login by AppRole',
      'Vault refuses the login as role "qa"',
      'Vault refuses the login as "ci"',
      'Vault refuses the login as "ci"',
    ]);
  });
});
