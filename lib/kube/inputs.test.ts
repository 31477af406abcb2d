import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { InputReader } from '../runner/inputs.ts';
import { type ClusterInputs, parseClusterInputs } from './inputs.ts';

const GUID = '00000000-0000-4000-8000-000000000001';
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = privateKey.export({ type: 'pkcs1', format: 'pem' }) as string;
const hostKey = `ssh-ed25519 ${Buffer.concat([Buffer.from([0, 0, 0, 11]), Buffer.from('ssh-ed25519'), Buffer.alloc(36)]).toString('base64')}`;

const aks = {
  ...{ method: 'aks', cluster: 'bots', 'resource-group': 'bots', 'subscription-id': GUID },
  ...{ 'azure-client-id': GUID, 'azure-tenant-id': 'contoso.example' },
};
const ssh = {
  ...{ method: 'ssh', 'ssh-host': 'k3s.lan', 'ssh-user': 'deploy', 'ssh-private-key': key },
  ...{ 'ssh-known-hosts': `k3s.lan ${hostKey}`, kubeconfig: 'apiVersion: v1\n' },
};
const oidc = { method: 'oidc', server: 'https://k3s:6443', audience: 'discordlm-cluster' };

function parse(
  given: Record<string, string>,
  prefix: '' | 'kube-' = '',
): { inputs: ClusterInputs; problems: string[] } {
  const plain = new Set(['kubeconfig', 'context', 'expected-cluster']);
  const entries = Object.entries(given).map(([name, value]) => [
    `INPUT_${(plain.has(name) ? name : `${prefix}${name}`).toUpperCase()}`,
    value,
  ]);
  const reader = new InputReader(Object.fromEntries(entries));
  const inputs = parseClusterInputs(reader, prefix);
  try {
    reader.finish();
    return { inputs, problems: [] };
  } catch (error) {
    return { inputs, problems: (error as Error).message.split('\n').slice(1) };
  }
}

describe('parseClusterInputs', () => {
  it.each<[string, Record<string, string>]>([
    ['nothing, for the KUBECONFIG of the job', {}],
    ['a kubeconfig', { kubeconfig: 'x', context: 'qa' }],
    ['an audience that oidc would need', { kubeconfig: 'x', audience: 'discordlm-cluster' }],
    [
      'the identity in Azure that a registry needs',
      { kubeconfig: 'x', 'azure-client-id': GUID, 'azure-tenant-id': GUID },
    ],
    ['oidc', oidc],
    ['plain HTTP where it is allowed', { ...oidc, server: 'http://k3s', 'allow-insecure': 'true' }],
    ['aks', aks],
    ['ssh', ssh],
    ['a key as base64', { ...ssh, 'ssh-private-key': Buffer.from(key).toString('base64') }],
  ])('takes %s', (_name, given) => {
    for (const prefix of ['', 'kube-'] as const) expect(parse(given, prefix).problems).toEqual([]);
  });

  it.each([
    ['k3s.lan', 'k3s.lan', 22],
    ['K3S.lan:2222', 'k3s.lan', 2222],
    ['10.0.0.7:22', '10.0.0.7', 22],
    ['[fd00::7]', 'fd00::7', 22],
    ['[fd00::7]:2222', 'fd00::7', 2222],
  ])('reads the SSH host %s', (address, host, port) => {
    const { inputs } = parse({ ...ssh, 'ssh-host': address });
    expect(inputs.ssh).toMatchObject({ host, port, privateKey: key });
  });

  const without = (given: Record<string, string>, name: string) => ({ ...given, [name]: '' });

  it.each<[string, Record<string, string>, string, RegExp]>([
    ['another method', { method: 'vpn' }, 'method', /one of kubeconfig, oidc, aks, ssh/],
    ['oidc without a server', without(oidc, 'server'), 'server', /is missing/],
    ['oidc without an audience', without(oidc, 'audience'), 'audience', /is missing/],
    [
      'oidc by plain HTTP',
      { ...oidc, server: 'http://k3s:6443' },
      'server',
      /plain HTTP.*allow-insecure: true/,
    ],
    ['oidc with an authority that is none', { ...oidc, 'ca-certificate': 'abc' }, 'ca-certificate', /PEM/],
    ['oidc with a kubeconfig', { ...oidc, kubeconfig: 'x' }, 'kubeconfig', /method` is oidc/],
    ['a server without oidc', { server: 'https://k3s' }, 'server', /method` is kubeconfig/],
    ['a cluster of AKS without aks', { cluster: 'bots' }, 'cluster', /method` is kubeconfig/],
    ['an SSH host without ssh', { 'ssh-host': 'k3s' }, 'ssh-host', /method` is kubeconfig/],
    ...['cluster', 'resource-group', 'subscription-id', 'azure-client-id', 'azure-tenant-id'].map(
      (name): [string, Record<string, string>, string, RegExp] => [
        `aks without ${name}`,
        without(aks, name),
        name,
        /is missing|goes together/,
      ],
    ),
    ['aks with a name that is none', { ...aks, cluster: '../x' }, 'cluster', /no name of an AKS cluster/],
    [
      'aks with a group that is none',
      { ...aks, 'resource-group': 'a/b' },
      'resource-group',
      /no name of a resource group/,
    ],
    [
      'aks with a subscription by name',
      { ...aks, 'subscription-id': 'Bots' },
      'subscription-id',
      /must be a GUID/,
    ],
    ['aks with a switch that is none', { ...aks, 'public-fqdn': 'yes' }, 'public-fqdn', /true or false/],
    ...['ssh-host', 'ssh-user', 'ssh-private-key', 'ssh-known-hosts', 'kubeconfig'].map(
      (name): [string, Record<string, string>, string, RegExp] => [
        `ssh without ${name}`,
        without(ssh, name),
        name,
        /is missing/,
      ],
    ),
    [
      'an SSH host that is an option',
      { ...ssh, 'ssh-host': '-oProxyCommand=x' },
      'ssh-host',
      /write the host/,
    ],
    ['an SSH host with its user', { ...ssh, 'ssh-host': 'root@k3s.lan' }, 'ssh-host', /write the host/],
    ['an SSH port that is none', { ...ssh, 'ssh-host': 'k3s.lan:99999' }, 'ssh-host', /write the host/],
    ['an SSH user that is an option', { ...ssh, 'ssh-user': '-l' }, 'ssh-user', /no user name/],
    ['a key that is none', { ...ssh, 'ssh-private-key': 'hunter2' }, 'ssh-private-key', /is no private key/],
    [
      'a public key',
      {
        ...ssh,
        'ssh-private-key': createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) as string,
      },
      'ssh-private-key',
      /is no private key/,
    ],
    [
      'keys of another host',
      { ...ssh, 'ssh-known-hosts': `other ${hostKey}` },
      'ssh-known-hosts',
      /no line for k3s\.lan.*ssh-keyscan k3s\.lan/,
    ],
    [
      'keys of another port',
      { ...ssh, 'ssh-host': 'k3s.lan:2222' },
      'ssh-known-hosts',
      /no line for \[k3s\.lan\]:2222.*ssh-keyscan -p 2222/,
    ],
    [
      'a host key that is cut off',
      { ...ssh, 'ssh-known-hosts': `k3s.lan ${hostKey}\nk3s.lan ssh-ed25519` },
      'ssh-known-hosts',
      /line 2 is not/,
    ],
    ['an expectation that is none', { 'expected-cluster': 'qa' }, 'expected-cluster', /neither the UID/],
    ['a permission that is none', { 'allow-exec': 'perhaps' }, 'allow-exec', /true or false/],
  ])('refuses %s', (_name, given, input, text) => {
    const { problems } = parse(given);
    expect(problems.join('\n')).toMatch(new RegExp(`^- \`${input}\` .*${text.source}`, 'm'));
    expect(problems.join('\n')).not.toContain('hunter2');
  });
});
