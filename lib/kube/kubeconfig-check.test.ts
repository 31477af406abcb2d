import { describe, expect, it } from 'vitest';
import { spellWith } from '../runner/spell-input.ts';
import type { ContextEntry } from './kubeconfig.ts';
import { contextProblems } from './kubeconfig-check.ts';

const good: ContextEntry = {
  name: 'qa',
  origin: '`kubeconfig`',
  namespace: undefined,
  clusterName: 'k3s',
  cluster: { server: 'https://k3s:6443', 'certificate-authority-data': 'UEVN' },
  userName: 'bot',
  user: { token: 'secret-token' },
  isPasted: true,
};
const strict = { allowExec: false, allowInsecure: false, spell: spellWith('') } as const;
const lax = { allowExec: true, allowInsecure: true, spell: spellWith('') } as const;
const problems = (change: Partial<ContextEntry>, rules: Parameters<typeof contextProblems>[1] = strict) =>
  contextProblems({ ...good, ...change }, rules);

describe('contextProblems', () => {
  it.each<[string, Partial<ContextEntry>]>([
    ['a token', {}],
    ['a client certificate', { user: { 'client-certificate-data': 'YQ==', 'client-key-data': 'YQ==' } }],
    ['files, where it is one itself', { user: { tokenFile: '/var/run/token' }, isPasted: false }],
    ['somebody it speaks for', { user: { token: 'x', as: 'deployer' } }],
    [
      'a check of the certificate that is left on',
      { cluster: { ...good.cluster, 'insecure-skip-tls-verify': false } },
    ],
  ])('has nothing against %s', (_name, change) => {
    expect(problems(change)).toEqual([]);
  });

  it.each<[string, Partial<ContextEntry>, RegExp]>([
    ['no server', { cluster: {} }, /cluster "k3s" has no server/],
    ['a server of another kind', { cluster: { server: 'ftp://x' } }, /has no server/],
    ['a password in the address', { cluster: { server: 'https://a:hunter2@x' } }, /has a user or a password/],
    [
      'an auth provider',
      { user: { 'auth-provider': { name: 'gcp' } } },
      /user "bot" uses the auth provider "gcp"/,
    ],
    ['groups it speaks for', { user: { token: 'x', 'as-groups': ['a'] } }, /impersonates by as-groups/],
    ['a certificate without key', { user: { 'client-certificate-data': 'YQ==' } }, /without its key/],
    ['a key without certificate', { user: { 'client-key-data': 'YQ==' } }, /without its certificate/],
    ['a token of a file', { user: { tokenFile: '/etc/shadow' } }, /user "bot" names a file \(tokenFile\)/],
    [
      'an authority of a file',
      { cluster: { server: 'https://x', 'certificate-authority': 'ca.crt' } },
      /cluster "k3s" names a file/,
    ],
  ])('refuses %s, whatever is allowed', (_name, change, expected) => {
    for (const rules of [strict, lax]) {
      const found = problems(change, rules);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(expected);
      expect(found[0]).not.toMatch(/hunter2|secret-token/);
    }
  });

  it.each<[string, Partial<ContextEntry>, RegExp]>([
    [
      'a program',
      { user: { exec: { command: 'kubelogin' } } },
      /runs the program "kubelogin".*`allow-exec: true`/,
    ],
    [
      'plain HTTP',
      { cluster: { server: 'http://k3s' } },
      /plain HTTP \(http:\/\/k3s\).*`allow-insecure: true`/,
    ],
    [
      'an unchecked certificate',
      { cluster: { server: 'https://k3s', 'insecure-skip-tls-verify': true } },
      /insecure-skip-tls-verify.*`allow-insecure: true`/,
    ],
  ])('refuses %s unless it is allowed', (_name, change, expected) => {
    expect(problems(change).join()).toMatch(expected);
    expect(problems(change, lax)).toEqual([]);
    expect(problems(change, { ...strict, spell: spellWith('kube-') }).join()).toMatch(
      /`kube-allow-(?:exec|insecure): true`/,
    );
  });

  it('refuses a program by its path, which a text cannot bring along', () => {
    expect(problems({ user: { exec: { command: './get-token' } } }, lax).join()).toMatch(/by its path/);
  });

  it('tells everything at once', () => {
    const found = problems({
      cluster: { server: 'http://k3s', 'insecure-skip-tls-verify': true },
      user: { exec: { command: 'x' }, 'auth-provider': { name: 'oidc' }, tokenFile: 'token' },
    });
    expect(found).toHaveLength(5);
  });
});
