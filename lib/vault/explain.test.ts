import { describe, expect, it } from 'vitest';
import { describeError } from '../errors/action-error.ts';
import { explainRefusal, type RefusedCall } from './explain.ts';
import type { RefusedRead } from './explain-read.ts';
import type { Refusal } from './refusal.ts';

const read: RefusedRead = {
  kind: 'read',
  path: 'secret/data/qa',
  version: undefined,
  namespace: 'team',
  isMountKnown: true,
};
const VAULT_DENIED = '1 error occurred:\n\t* permission denied\n\n';
const VAULT_UNKNOWN = '2 errors occurred:\n\t* permission denied\n\t* invalid token\n\n';

function explain(refusal: Partial<Refusal>, call: RefusedCall = read) {
  const errors = refusal.errors ?? [];
  return explainRefusal(
    {
      method: 'GET',
      path: 'secret/data/qa',
      status: 403,
      warnings: [],
      body: { errors },
      location: undefined,
      ...refusal,
      errors,
    },
    call,
  );
}

describe('explainRefusal: states of Vault', () => {
  it.each<[string, Partial<Refusal>, string, string]>([
    ['sealed', { status: 503, errors: ['Vault is sealed'] }, 'Vault is sealed', 'vault operator unseal'],
    [
      'not initialised',
      { status: 501, errors: ['Vault is not initialized'] },
      'not initialised',
      'operator init',
    ],
    [
      'a standby without an active node',
      { status: 500, errors: ['local node not active but active cluster node not found'] },
      'is a standby',
      'load balancer',
    ],
    ['a standby for disaster recovery', { status: 472 }, 'is a standby', '`url`'],
    ['a replica that is behind', { status: 412 }, 'has not caught up', 'primary'],
    [
      'a quota',
      { status: 429, errors: ['request path "secret/data/qa": rate limit quota exceeded'] },
      'a rate limit is used up',
      '`retries`',
    ],
    ['a proxy', { status: 502, body: undefined }, 'Something in front of Vault', 'proxy'],
    ['a fault', { status: 500, errors: ['internal error'] }, 'is not able to answer', 'own log'],
    [
      'a redirect',
      { status: 307, location: 'https://other/v1/x' },
      'leads on to https://other/v1/x',
      'standby',
    ],
    ['a page', { status: 200, body: undefined }, 'What answers is not Vault', '/ui'],
    [
      'http for https',
      { status: 400, errors: ['Client sent an HTTP request to an HTTPS server.'], body: undefined },
      'speaks TLS',
      'https://',
    ],
  ])('%s', (_name, refusal, message, hint) => {
    for (const call of [read, { kind: 'revoke' }] as const) {
      const error = explain(refusal, call);
      expect(error.code).toBe('VAULT_UNAVAILABLE');
      expect(error.message).toContain(message);
      expect(error.hint).toContain(hint);
    }
  });

  it('tells that the token may not be revoked', () => {
    const error = explain({ errors: [VAULT_DENIED] }, { kind: 'revoke' });
    expect(error.message).toContain('Vault refuses to revoke the token');
    expect(error.hint).toContain('auth/token/revoke-self');
  });
});

describe('explainRefusal: denied', () => {
  it.each<[string, Partial<Refusal>, Partial<RefusedRead>, string, string]>([
    [
      'without more knowledge',
      { errors: [VAULT_DENIED] },
      {},
      'the token may not read it',
      'path "secret/data/qa" { capabilities = ["read"] }',
    ],
    [
      'as OpenBao says it',
      { errors: ['permission denied'] },
      { capabilities: ['deny'] },
      'may do nothing there',
      'Add to a policy',
    ],
    [
      'with other capabilities',
      { errors: [VAULT_DENIED] },
      { capabilities: ['list', 'update'] },
      'may only list, update there',
      'Add to a policy',
    ],
    [
      'with its policies',
      { errors: [VAULT_DENIED] },
      { policies: ['default', 'qa'] },
      'its policies are default, qa',
      'Add to a policy',
    ],
    [
      'in an unknown mount',
      { errors: [VAULT_DENIED] },
      { isMountKnown: false, path: 'secret/qa' },
      'nor anywhere in that mount',
      'data/ after the mount',
    ],
    [
      'though it may read',
      { errors: [VAULT_DENIED] },
      { capabilities: ['read'] },
      "though the token's policies allow it",
      'control group',
    ],
    ['a token that is unknown', { errors: [VAULT_UNKNOWN] }, {}, 'expired, revoked', 'valid token'],
    [
      'a token that is used up',
      { errors: [VAULT_UNKNOWN] },
      { uses: 2 },
      'token_num_uses of its role is 2',
      'token_num_uses',
    ],
    [
      'a namespace',
      { status: 404, errors: ['namespace not found'] },
      {},
      'There is no namespace "team"',
      '`auth-namespace`',
    ],
    [
      'a path to write to',
      { status: 405, errors: ['1 error occurred:\n\t* unsupported operation\n\n'] },
      {},
      'can be written, but not read',
      'This action reads',
    ],
  ])('%s', (_name, refusal, more, message, hint) => {
    const error = explain(refusal, { ...read, ...more });
    expect(error.code).toBe('SECRET_DENIED');
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  });

  it('shows all of it', () => {
    const error = explain({ errors: [VAULT_DENIED] }, { ...read, capabilities: ['deny'], policies: ['qa'] });
    expect(describeError(error)).toEqual([
      'Vault refuses to read secret/data/qa: the token may do nothing there; its policies are qa\n' +
        'Vault said: GET /v1/secret/data/qa → 403 1 error occurred: permission denied',
      'What to do: Add to a policy of the role: path "secret/data/qa" { capabilities = ["read"] }; or correct mount, path and namespace.',
    ]);
  });
});

describe('explainRefusal: missing', () => {
  const metadata = (more: object) => ({ data: { data: null, metadata: { version: 2, ...more } } });
  const deleted = metadata({ deletion_time: '2026-11-22T10:00:00Z', destroyed: false });
  const versions = { current: 5, kept: [3, 4, 5] };
  it.each<[string, Partial<Refusal>, Partial<RefusedRead>, string, string]>([
    ['a secret', {}, {}, 'There is no secret at secret/data/qa', 'vault kv put secret/qa'],
    [
      'a secret or a version',
      {},
      { version: 9 },
      'There is no secret at secret/data/qa, or no version 9 of it',
      'Check path',
    ],
    [
      'a version to come',
      {},
      { version: 9, versions },
      'Version 9 of secret/data/qa does not exist yet: the newest is 5, and there are 3, 4, 5',
      '`version`',
    ],
    [
      'a version of long ago',
      {},
      { version: 1, versions },
      'Version 1 of secret/data/qa is not kept any more',
      '`version`',
    ],
    [
      'a deleted secret',
      { body: deleted },
      {},
      'Version 2 of secret/data/qa, its newest, was deleted at 2026-11-22T10:00:00Z',
      'vault kv undelete -versions=2 secret/qa',
    ],
    [
      'a deleted version',
      { body: deleted },
      { version: 2 },
      'Version 2 of secret/data/qa was deleted at',
      'undelete',
    ],
    [
      'a destroyed version',
      { body: metadata({ deletion_time: '', destroyed: true }) },
      { version: 2 },
      'Version 2 of secret/data/qa is destroyed for good',
      'Write the secret anew',
    ],
    [
      'a mount',
      { errors: ['no handler for route "secret/data/qa". route entry not found.'] },
      {},
      'Nothing is mounted at',
      'vault secrets list',
    ],
  ])('%s', (_name, refusal, more, message, hint) => {
    const error = explain({ ...refusal, status: 404 }, { ...read, ...more });
    expect(error.code).toBe('SECRET_MISSING');
    expect(error.message).toContain(message);
    expect(error.hint).toContain(hint);
  });
});
