import { describe, expect, it } from 'vitest';
import { authFilePath, loginFor, withLogin } from './docker-config.ts';

const login = { username: 'bot', password: 'p:w' };
const auth = Buffer.from('bot:p:w').toString('base64');
const HUB = 'https://index.docker.io/v1/';

describe('withLogin', () => {
  it.each<[string, object, object, string, object]>([
    ['nothing', {}, {}, 'ghcr.io', { auths: { 'ghcr.io': { auth } } }],
    [
      'an older login',
      { auths: { 'https://ghcr.io': { auth: 'x' }, 'a.b': { auth: 'y' } } },
      {},
      'ghcr.io',
      { auths: { 'a.b': { auth: 'y' }, 'ghcr.io': { auth } } },
    ],
    [
      'a helper for it',
      { credHelpers: { 'ghcr.io': 'h', 'a.b': 'h' } },
      {},
      'ghcr.io',
      { auths: { 'ghcr.io': { auth } }, credHelpers: { 'a.b': 'h' } },
    ],
    [
      'only a helper for it',
      { credHelpers: { 'ghcr.io': 'h' } },
      {},
      'ghcr.io',
      { auths: { 'ghcr.io': { auth } } },
    ],
    [
      'a store with logins',
      { auths: { 'a.b': {}, 'c.d': { auth: 'x' } }, credsStore: 's' },
      {},
      'ghcr.io',
      { auths: { 'a.b': {}, 'c.d': { auth: 'x' }, 'ghcr.io': { auth } }, credHelpers: { 'a.b': 's' } },
    ],
    [
      'a store with this login',
      { auths: { 'ghcr.io': {} }, credsStore: 's' },
      {},
      'ghcr.io',
      { auths: { 'ghcr.io': { auth } } },
    ],
    [
      "buildah's own logins",
      { auths: { 'a.b': { auth: 'd' } } },
      { auths: { 'a.b': { auth: 'p' }, 'c.d': { auth: 'p' } } },
      'ghcr.io',
      { auths: { 'a.b': { auth: 'd' }, 'c.d': { auth: 'p' }, 'ghcr.io': { auth } } },
    ],
    [
      'Docker Hub under its names',
      {
        auths: { [HUB]: { auth: 'x' }, 'docker.io': { auth: 'x' } },
        credHelpers: { [HUB]: 'h', 'index.docker.io': 'h' },
      },
      {},
      'docker.io',
      { auths: { [HUB]: { auth } } },
    ],
    [
      'other settings',
      { proxies: { default: {} }, currentContext: 'c' },
      {},
      'a.b:5000',
      { proxies: { default: {} }, currentContext: 'c', auths: { 'a.b:5000': { auth } } },
    ],
    [
      'what has no sense',
      { auths: 'x', credHelpers: 1, credsStore: false },
      { auths: [] },
      'a.b',
      { auths: { 'a.b': { auth } } },
    ],
  ])('adds a login to %s', (_name, config, others, registry, expected) => {
    const all = withLogin({ ...config }, { ...others }, registry, login);
    expect(all).toEqual(expected);
    expect(loginFor(all, registry)).toEqual(login);
  });
});

describe('authFilePath', () => {
  it.each([
    [{}, undefined],
    [{ REGISTRY_AUTH_FILE: '', XDG_RUNTIME_DIR: '/run/user/1' }, '/run/user/1/containers/auth.json'],
    [{ REGISTRY_AUTH_FILE: '/a.json', XDG_RUNTIME_DIR: '/run/user/1' }, '/a.json'],
  ])('of %j', (environment, path) => {
    expect(authFilePath(environment)).toBe(path);
  });
});
