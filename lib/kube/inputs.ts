import { type AzureIdentity, parseAzureIdentity, parseGuid } from '../azure/inputs.ts';
import type { InputReader } from '../runner/inputs.ts';
import { type SpellInput, spellWith } from '../runner/spell-input.ts';
import { parseSshInputs, type SshTarget } from '../ssh/inputs.ts';
import type { KubeconfigRules } from './kubeconfig-check.ts';

/** A cluster of Azure Kubernetes Service, and who the job is there. */
export interface AksTarget {
  readonly cluster: string;
  readonly resourceGroup: string;
  readonly subscriptionId: string;
  /** Whether a private cluster is called by its public name. */
  readonly publicFqdn: boolean;
  readonly identity: AzureIdentity;
}

export interface KubeconfigInputs {
  /** Its text, its base64 or the path of its file; empty for the job's KUBECONFIG. */
  readonly kubeconfig: string;
  readonly context: string | undefined;
  readonly rules: KubeconfigRules;
}

/** How the inputs say to reach the cluster. What another method needs is empty. */
export interface ClusterInputs extends KubeconfigInputs {
  readonly method: (typeof METHODS)[number];
  readonly server: string;
  readonly ca: string | undefined;
  /** Of the ID token; the cluster's own, never Vault's. */
  readonly audience: string;
  readonly aks: AksTarget;
  readonly ssh: SshTarget;
  /** The UID of the namespace kube-system, or the SHA-256 fingerprint of the cluster's authority. */
  readonly expectedCluster: string | undefined;
}

const METHODS = ['kubeconfig', 'oidc', 'aks', 'ssh'] as const;
const FINGERPRINT = /^(?:[0-9a-f]{2}:?){32}$/i;
const UID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Source: learn.microsoft.com, "Naming rules and restrictions for Azure resources" */
const AKS_NAME = /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/i;
const GROUP_NAME = /^[\w.()-]{0,89}[\w()-]$/u;

type Prefix = '' | 'kube-';

/** An action that takes a kubeconfig alone leaves the rest to the step that made it. */
const spellElsewhere: SpellInput = (input) =>
  input.startsWith('allow-') ? `\`kube-${input}\`` : `\`${input}\` of actions/kube-context`;

/** For an action that takes a kubeconfig alone. */
export function parseKubeconfigInputs(read: InputReader): KubeconfigInputs {
  return {
    kubeconfig: read.text('kubeconfig'),
    context: read.optional('context'),
    rules: parseRules(read, 'kube-', spellElsewhere),
  };
}

/** @param prefix of the inputs about the way to the cluster: `kube-` where other inputs have the plain names */
export function parseClusterInputs(read: InputReader, prefix: Prefix): ClusterInputs {
  const name = (input: string) => `${prefix}${input}`;
  const method = read.oneOf(name('method'), METHODS, 'kubeconfig');
  const inputs: ClusterInputs = {
    method,
    kubeconfig: read.text('kubeconfig'),
    context: read.optional('context'),
    server: read.url(name('server')),
    ca: read.pem(name('ca-certificate')),
    audience: read.text(name('audience')),
    aks: parseAksInputs(read, prefix, method === 'aks'),
    ssh: parseSshInputs(read, prefix, method === 'ssh'),
    rules: parseRules(read, prefix, spellWith(prefix)),
    expectedCluster: read.optional('expected-cluster')?.toLowerCase(),
  };
  checkOidc(read, prefix, inputs);
  checkOwner(read, prefix, inputs);
  if (method === 'ssh' && inputs.kubeconfig === '')
    read.problem(
      'kubeconfig',
      'is missing; give the one of the cluster behind the SSH host, on K3s /etc/rancher/k3s/k3s.yaml',
    );
  const { expectedCluster } = inputs;
  if (expectedCluster !== undefined && !UID.test(expectedCluster) && !FINGERPRINT.test(expectedCluster)) {
    read.problem('expected-cluster', 'is neither the UID of kube-system nor a SHA-256 fingerprint');
  }
  return inputs;
}

function parseRules(read: InputReader, prefix: Prefix, spell: SpellInput): KubeconfigRules {
  return {
    allowExec: read.boolean(`${prefix}allow-exec`, false),
    allowInsecure: read.boolean(`${prefix}allow-insecure`, false),
    spell,
  };
}

function checkOidc(
  read: InputReader,
  prefix: Prefix,
  { method, server, audience, rules }: ClusterInputs,
): void {
  if (method !== 'oidc') return;
  if (server === '')
    read.problem(`${prefix}server`, `is missing; \`${prefix}method: oidc\` needs the API server's URL`);
  if (server.startsWith('http:') && !rules.allowInsecure)
    read.problem(
      `${prefix}server`,
      `is reached by plain HTTP, and who is on the way reads the token; use https, or set \`${prefix}allow-insecure: true\``,
    );
  if (audience === '')
    read.problem(
      `${prefix}audience`,
      'is missing; give the audience that the API server takes, such as discordlm-cluster',
    );
}

/** What names a cluster belongs to one method: two of them contradict each other. */
function checkOwner(read: InputReader, prefix: Prefix, inputs: ClusterInputs): void {
  const { method } = inputs;
  const given: readonly (readonly [string, string, readonly string[]])[] = [
    ['kubeconfig', inputs.kubeconfig, ['kubeconfig', 'ssh']],
    [`${prefix}server`, inputs.server, ['oidc']],
    [`${prefix}cluster`, inputs.aks.cluster, ['aks']],
    [`${prefix}ssh-host`, inputs.ssh.host, ['ssh']],
  ];
  for (const [input, value, methods] of given) {
    if (value !== '' && !methods.includes(method))
      read.problem(input, `is given, but \`${prefix}method\` is ${method}`);
  }
}

function parseAksInputs(read: InputReader, prefix: Prefix, isUsed: boolean): AksTarget {
  const name = (input: string) => `${prefix}${input}`;
  const target = {
    cluster: read.text(name('cluster')),
    resourceGroup: read.text(name('resource-group')),
    subscriptionId: parseGuid(read, name('subscription-id')) ?? '',
    publicFqdn: read.boolean(name('public-fqdn'), false),
    identity: parseAzureIdentity(read, prefix) ?? { clientId: '', tenantId: '' },
  };
  if (!isUsed) return target;
  const { cluster, resourceGroup, subscriptionId, identity } = target;
  const missing = {
    cluster: [cluster, "the cluster's name"],
    'resource-group': [resourceGroup, "the cluster's resource group"],
    'subscription-id': [subscriptionId, "the cluster's subscription"],
    'azure-client-id': [
      identity.clientId + identity.tenantId,
      'the application with the federated credential',
    ],
    'azure-tenant-id': [identity.tenantId + identity.clientId, 'the directory that it lives in'],
  };
  for (const [input, [value, what]] of Object.entries(missing))
    if (value === '') read.problem(name(input), `is missing; \`${name('method')}: aks\` needs ${what}`);
  if (cluster !== '' && !AKS_NAME.test(cluster))
    read.problem(name('cluster'), `is ${JSON.stringify(cluster)}, which is no name of an AKS cluster`);
  if (resourceGroup !== '' && !GROUP_NAME.test(resourceGroup))
    read.problem(
      name('resource-group'),
      `is ${JSON.stringify(resourceGroup)}, which is no name of a resource group`,
    );
  return target;
}
