import type { InputReader } from '../runner/inputs.ts';

/** How the inputs say to reach the cluster. */
export interface ClusterInputs {
  readonly method: 'kubeconfig' | 'oidc';
  /** Its text, its base64 or the path of its file; empty for the job's KUBECONFIG. */
  readonly kubeconfig: string;
  readonly context: string | undefined;
  readonly server: string;
  readonly ca: string | undefined;
  /** Of the ID token; the cluster's own, never Vault's. */
  readonly audience: string;
  /** The UID of the namespace kube-system, or the SHA-256 fingerprint of the cluster's authority. */
  readonly expectedCluster: string | undefined;
}

const METHODS = ['kubeconfig', 'oidc'] as const;
const FINGERPRINT = /^(?:[0-9a-f]{2}:?){32}$/i;
const UID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @param prefix of the inputs that only `oidc` needs: `kube-` where other inputs have the plain names */
export function parseClusterInputs(read: InputReader, prefix: '' | 'kube-'): ClusterInputs {
  const name = (input: string) => `${prefix}${input}`;
  const method = read.oneOf(name('method'), METHODS, 'kubeconfig');
  const inputs: ClusterInputs = {
    method,
    kubeconfig: read.text('kubeconfig'),
    context: read.optional('context'),
    server: read.url(name('server')),
    ca: read.pem(name('ca-certificate')),
    audience: read.text(name('audience')),
    expectedCluster: read.optional('expected-cluster')?.toLowerCase(),
  };
  if (method === 'oidc') {
    if (inputs.server === '')
      read.problem(name('server'), `is missing; \`${name('method')}: oidc\` needs the API server's URL`);
    if (inputs.audience === '')
      read.problem(
        name('audience'),
        `is missing; give the audience that the API server takes, such as discordlm-cluster`,
      );
    if (inputs.kubeconfig !== '') read.problem('kubeconfig', `is given, but \`${name('method')}\` is oidc`);
  } else if (inputs.server !== '') {
    read.problem(name('server'), `is given, but \`${name('method')}\` is kubeconfig`);
  }
  const { expectedCluster } = inputs;
  if (expectedCluster !== undefined && !UID.test(expectedCluster) && !FINGERPRINT.test(expectedCluster)) {
    read.problem('expected-cluster', 'is neither the UID of kube-system nor a SHA-256 fingerprint');
  }
  return inputs;
}

/** For actions that take a kubeconfig only. */
export function parseKubeconfigInputs(read: InputReader): ClusterInputs {
  return {
    method: 'kubeconfig',
    kubeconfig: read.text('kubeconfig'),
    context: read.optional('context'),
    server: '',
    ca: undefined,
    audience: '',
    expectedCluster: undefined,
  };
}
