import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../lib/kube/object.ts';
import { OWNER_LABEL } from '../../../lib/release/ownership.ts';
import { droppedLogins, refuseToDropLogins, whyShortLived } from './pull-login.ts';

const instance = { app: 'bot', environment: 'qa', namespace: 'bot-qa' };
const login = { name: 'pull', registry: 'ghcr.io', username: 'bot', password: 'p' };

describe('whyShortLived', () => {
  it.each([
    ["the job's token as it was given", { ...login, password: 'token' }, /ends with the job/],
    ['a token of an installation', { ...login, password: 'ghs_0123' }, /ends with the job/],
    ["registry-login's own", { ...login, username: '00000000-0000-0000-0000-000000000000' }, /within hours/],
  ])('warns of %s', (_name, given, text) => {
    expect(whyShortLived(given, 'token')).toMatch(text);
  });

  it.each(['ghp_classic', 'github_pat_fine', 'anything'])('takes %s', (password) => {
    expect(whyShortLived({ ...login, password }, 'token')).toBeUndefined();
    expect(whyShortLived({ ...login, password }, '')).toBeUndefined();
  });
});

function secret(auths: unknown, labels: Readonly<Record<string, string>> = {}): KubernetesObject {
  const text = typeof auths === 'string' ? auths : JSON.stringify({ auths });
  return {
    ...{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'pull', labels } },
    data: { '.dockerconfigjson': Buffer.from(text).toString('base64') },
  };
}

describe('droppedLogins', () => {
  it.each<[string, KubernetesObject | undefined, string, string[]]>([
    ['there is none', undefined, 'ghcr.io', []],
    ['it is for the same registry', secret({ 'https://ghcr.io': {} }), 'ghcr.io', []],
    [
      'it is for Docker Hub under its address',
      secret({ 'https://index.docker.io/v1/': {} }),
      'docker.io',
      [],
    ],
    ['it is for others', secret({ 'ghcr.io': {}, 'a.b': {}, 'c.d': {} }), 'ghcr.io', ['a.b', 'c.d']],
    ['it is ours', secret({ 'a.b': {} }, { [OWNER_LABEL]: 'bot.qa' }), 'ghcr.io', []],
    ["it is another deployment's", secret({ 'a.b': {} }, { [OWNER_LABEL]: 'bot.prod' }), 'ghcr.io', ['a.b']],
    ['it is no login at all', secret('not JSON'), 'ghcr.io', []],
    ['it holds nothing', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'pull' } }, 'ghcr.io', []],
  ])('where %s', (_name, found, registry, dropped) => {
    expect(droppedLogins(found, registry, instance)).toEqual(dropped);
  });
});

describe('refuseToDropLogins', () => {
  it('asks for nothing where no login is given', async () => {
    const find = () => Promise.reject(new Error('asked'));
    await expect(refuseToDropLogins({ pullLogin: undefined, instance }, { find })).resolves.toBeUndefined();
  });

  it('names what would be gone', async () => {
    const find = () => Promise.resolve(secret({ 'a.b': {} }));
    await expect(refuseToDropLogins({ pullLogin: login, instance }, { find })).rejects.toThrow(
      'Secret/pull was made by somebody else, and holds logins for a.b, which would be gone',
    );
  });
});
