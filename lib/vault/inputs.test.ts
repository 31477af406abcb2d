import { describe, expect, it } from 'vitest';
import { InputReader } from '../runner/inputs.ts';
import { parseVaultInputs, secretsIn } from './inputs.ts';

function parsed(given: Readonly<Record<string, string>>, prefix: '' | 'vault-' = '') {
  const all = Object.entries({ url: 'https://vault.example.org', secrets: 'secret/qa A', ...given });
  const read = new InputReader(
    Object.fromEntries(all.map(([name, value]) => [`INPUT_${prefix}${name}`.toUpperCase(), value])),
  );
  const inputs = parseVaultInputs(read, prefix);
  read.finish();
  return inputs;
}

describe('parseVaultInputs: what each method logs in with', () => {
  it.each<[string, Record<string, string>]>([
    ['jwt', {}],
    ['token', { token: 't' }],
    ['approle', { 'role-id': 'r', 'secret-id': 's' }],
    ['approle', { 'role-id': 'r' }],
    ['kubernetes', { role: 'qa' }],
    ['kubernetes', { role: 'qa', 'kubernetes-token-path': '/token' }],
    ['userpass', { username: 'ci', password: 'p' }],
    ['ldap', { username: 'ci', password: 'p' }],
  ])('%s takes %o, and lies at its own name', (method, given) => {
    const { authMethod, authPath } = parsed({ ...given, 'auth-method': method });
    expect([authMethod, authPath]).toEqual([method, method]);
  });

  it.each<[string, Record<string, string>, readonly string[]]>([
    ['token', {}, ['`token` is missing; `auth-method` token needs it']],
    ['approle', {}, ['`role-id` is missing; `auth-method` approle needs it']],
    ['kubernetes', {}, ['`role` is missing; `auth-method` kubernetes needs it']],
    [
      'userpass',
      {},
      [
        '`username` is missing; `auth-method` userpass needs it',
        '`password` is missing; `auth-method` userpass needs it',
      ],
    ],
    [
      'ldap',
      { username: 'ci', 'secret-id': 's' },
      [
        '`password` is missing; `auth-method` ldap needs it',
        '`secret-id` is given, but `auth-method` is ldap',
      ],
    ],
    ['jwt', { 'role-id': 'r' }, ['`role-id` is given, but `auth-method` is jwt']],
    [
      'jwt',
      { 'kubernetes-token-path': '/t' },
      ['`kubernetes-token-path` is given, but `auth-method` is jwt'],
    ],
    [
      'AppRole',
      { 'role-id': 'r' },
      ['`auth-method` is "AppRole"; it must be one of jwt, token, approle, kubernetes, userpass, ldap'],
    ],
  ])('%s with %o is refused with all that is wrong', (method, given, problems) => {
    const lines = problems.map((line) => `- ${line}`).join('\n');
    expect(() => parsed({ ...given, 'auth-method': method })).toThrow(
      expect.objectContaining({ code: 'INPUT_INVALID', message: expect.stringMatching(/not usable:\n/) }),
    );
    expect(() => parsed({ ...given, 'auth-method': method })).toThrow(lines);
  });

  it('spells the inputs with the prefix', () => {
    expect(() => parsed({ 'auth-method': 'approle', token: 't' }, 'vault-')).toThrow(
      '- `vault-role-id` is missing; `vault-auth-method` approle needs it\n' +
        '- `vault-token` is given, but `vault-auth-method` is approle',
    );
  });

  it('tells what no log may show', () => {
    const given = { 'auth-method': 'approle', 'role-id': 'r', 'secret-id': 's' };
    expect(secretsIn(parsed(given))).toEqual(['s']);
    expect(secretsIn(parsed({}))).toEqual([]);
  });
});
