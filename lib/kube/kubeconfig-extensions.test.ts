import { describe, expect, it } from 'vitest';
import type { ContextEntry } from './kubeconfig.ts';
import { kubeconfigText, readContext } from './kubeconfig.ts';
import {
  type TokenSource,
  throughTunnel,
  tokenEntry,
  tokenSource,
  tokenUser,
  tunnelHost,
} from './kubeconfig-extensions.ts';

const written = async (entry: ContextEntry) =>
  await readContext(kubeconfigText(entry, 'qa'), undefined, () => undefined);

describe('tokenSource', () => {
  it.each<[string, TokenSource]>([
    ['an ID token', { method: 'oidc', audience: 'discordlm-cluster' }],
    ['an Entra token', { method: 'aks', tenantId: 't', clientId: 'c', scope: 's/.default' }],
  ])('finds in a written kubeconfig how to make %s again', async (_name, source) => {
    const entry = tokenEntry({ server: 'https://k3s:6443', ca: 'PEM' });
    const read = await written({ ...entry, user: tokenUser(source, 'jwt') });
    expect(tokenSource(read)).toEqual(source);
    expect(read).toMatchObject({
      namespace: 'qa',
      cluster: { server: 'https://k3s:6443', 'certificate-authority-data': 'UEVN' },
      user: { token: 'jwt' },
    });
  });

  it.each([
    ['nothing', {}],
    ['an extension of somebody else', { extensions: [{ name: 'x', extension: { method: 'oidc' } }] }],
    [
      'one of ours that is cut short',
      {
        extensions: [
          { name: 'discordlm.glompai.github.io/token-source', extension: { method: 'aks', clientId: 'c' } },
        ],
      },
    ],
  ])('is undefined where there is %s', (_name, user) => {
    expect(tokenSource({ ...tokenEntry({ server: 'https://x', ca: undefined }), user })).toBeUndefined();
  });
});

describe('throughTunnel', () => {
  const entry = (cluster: object) => ({
    ...tokenEntry({ server: 'https://x', ca: undefined }),
    cluster: { ...cluster },
  });

  it.each([
    ['a name', { server: 'https://k3s.lan:6443' }, 'k3s.lan'],
    ['an address', { server: 'https://10.0.0.7:6443' }, '10.0.0.7'],
    ['an address of version 6', { server: 'https://[fd00::7]:6443' }, 'fd00::7'],
    ['a name of its own', { server: 'https://10.0.0.7', 'tls-server-name': 'k3s' }, 'k3s'],
    ['a proxy, which it drops', { server: 'https://k3s', 'proxy-url': 'http://proxy' }, 'k3s'],
  ])('keeps whom the certificate is for: %s', (_name, cluster, expected) => {
    const near = throughTunnel(entry(cluster), { port: 4711, host: 'home.example' });
    expect(near.cluster).toEqual({
      server: 'https://127.0.0.1:4711',
      'tls-server-name': expected,
      extensions: [{ name: 'discordlm.glompai.github.io/ssh-tunnel', extension: { host: 'home.example' } }],
    });
    expect(tunnelHost(near)).toBe('home.example');
    expect(tunnelHost(entry(cluster))).toBeUndefined();
  });
});
