import { X509Certificate } from 'node:crypto';
import { ActionError } from '../errors/action-error.ts';
import { type AccessDeps, accessByIdToken, accessByKubeconfig, type ClusterAccess } from './access.ts';
import { KubeApiError } from './api-error.ts';
import { KubeClient, type KubeDeps } from './client.ts';
import type { ClusterInputs } from './inputs.ts';
import { textField } from './object.ts';

export interface ConnectDeps extends AccessDeps, KubeDeps {
  readonly say: (text: string) => void;
}

export interface Connection {
  readonly client: KubeClient;
  readonly access: ClusterAccess;
  /** How the cluster names the caller. */
  readonly identity: string;
  /** UID of the namespace kube-system; undefined where it may not be read. */
  readonly clusterId: string | undefined;
}

/**
 * Reaches the cluster and proves who we are and that it is the one that is meant, before anything else is asked.
 *
 * @throws ActionError CLUSTER_UNREACHABLE, PERMISSION_MISSING, WRONG_CLUSTER, INPUT_INVALID
 */
export async function connectCluster(inputs: ClusterInputs, deps: ConnectDeps): Promise<Connection> {
  const access = await openAccess(inputs, deps);
  const client = new KubeClient(access, deps);
  const identity = await explained(client.server, () => whoAmI(client));
  const clusterId = await readClusterId(client, deps);
  checkExpected(inputs.expectedCluster, clusterId, access);
  return { client, access, identity, clusterId };
}

async function openAccess(inputs: ClusterInputs, deps: ConnectDeps): Promise<ClusterAccess> {
  if (inputs.method === 'oidc') return accessByIdToken(inputs, deps);
  const given = inputs.kubeconfig || deps.environment.KUBECONFIG;
  if (!given) {
    throw new ActionError(
      'INPUT_INVALID',
      'There is no cluster to talk to: `kubeconfig` is empty and KUBECONFIG is not set',
      {
        hint: 'Give `kubeconfig`, use actions/kube-context before this step, or set `kube-method: oidc`.',
      },
    );
  }
  return await accessByKubeconfig(given, inputs.context, deps);
}

async function whoAmI(client: KubeClient): Promise<string> {
  const review = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
  const answer = await client.call('POST', '/apis/authentication.k8s.io/v1/selfsubjectreviews', review);
  return textField(answer, 'status', 'userInfo', 'username') ?? '';
}

async function readClusterId(client: KubeClient, deps: ConnectDeps): Promise<string | undefined> {
  try {
    return textField(
      await client.get({ apiVersion: 'v1', kind: 'Namespace', name: 'kube-system' }),
      'metadata',
      'uid',
    );
  } catch (error) {
    if (!(error instanceof KubeApiError) || error.status !== 403) throw error;
    deps.say(
      'Not checked: the identity of the cluster, as this identity may not read the namespace kube-system.',
    );
    return undefined;
  }
}

function checkExpected(
  expected: string | undefined,
  clusterId: string | undefined,
  access: ClusterAccess,
): void {
  if (expected === undefined) return;
  const isUid = expected.includes('-');
  const found = isUid ? clusterId : fingerprint(access);
  if (found?.replaceAll(':', '').toLowerCase() === expected.replaceAll(':', '')) return;
  throw new ActionError(
    'WRONG_CLUSTER',
    `${access.server} is not the expected cluster: its ${isUid ? 'kube-system UID' : "authority's fingerprint"} is ${found ?? 'not readable'}, expected ${expected}`,
    { hint: 'Check which cluster this environment belongs to; nothing has been touched.' },
  );
}

function fingerprint({ tls }: ClusterAccess): string | undefined {
  return tls.ca === undefined ? undefined : new X509Certificate(tls.ca).fingerprint256;
}

/** Runs the first call to a server, and says of a failure what it means. */
async function explained<T>(server: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!(error instanceof KubeApiError)) throw error;
    if (error.status === 401) {
      throw new ActionError('PERMISSION_MISSING', `The cluster at ${server} does not know this identity`, {
        hint: 'With `oidc`: compare audience, repository_id, environment and ref with the authentication configuration of the API server, whose log has the reason. With a kubeconfig: its credentials have expired.',
        cause: error,
      });
    }
    throw new ActionError('CLUSTER_UNREACHABLE', `The cluster at ${server} does not answer as one`, {
      hint: 'See whether the address is that of the API server and not of something before it.',
      cause: error,
    });
  }
}
