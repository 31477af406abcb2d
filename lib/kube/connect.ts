import { X509Certificate } from 'node:crypto';
import { ActionError } from '../errors/action-error.ts';
import { ConnectionError } from '../http/connection-error.ts';
import type { SpellInput } from '../runner/spell-input.ts';
import type { ClusterAccess } from './access.ts';
import { KubeApiError } from './api-error.ts';
import { KubeClient } from './client.ts';
import type { ClusterInputs, KubeconfigInputs } from './inputs.ts';
import { textField } from './object.ts';
import {
  type AccessDeps,
  type OpenedAccess,
  openAccess,
  openKubeconfig,
  type RemoteDeps,
} from './open-access.ts';

export interface Connection extends OpenedAccess {
  readonly client: KubeClient;
  /** How the cluster names the caller. */
  readonly identity: string;
  /** UID of the namespace kube-system; undefined where it may not be read. */
  readonly clusterId: string | undefined;
}

export interface KnownCluster {
  readonly server?: string;
  readonly identity?: string;
  readonly clusterId?: string | undefined;
}

interface ConnectObserver {
  /** Told each of them as soon as it is known, also where the cluster then turns out to be another. */
  readonly onKnown?: (known: KnownCluster) => void;
}

/**
 * Reaches the cluster and proves who we are and that it is the one that is meant, before anything else is asked.
 *
 * @throws ActionError CLUSTER_UNREACHABLE, PERMISSION_MISSING, WRONG_CLUSTER, INPUT_INVALID, OIDC_UNAVAILABLE
 */
export async function connectCluster(
  inputs: ClusterInputs,
  deps: RemoteDeps & ConnectObserver,
): Promise<Connection> {
  return await prove(await openAccess(inputs, deps), inputs, deps);
}

/** The same, for an action that takes a kubeconfig alone. */
export async function connectByKubeconfig(inputs: KubeconfigInputs, deps: AccessDeps): Promise<Connection> {
  return await prove(await openKubeconfig(inputs, deps), inputs, deps);
}

async function prove(
  opened: OpenedAccess,
  { rules, expectedCluster }: KubeconfigInputs & { readonly expectedCluster?: string | undefined },
  deps: AccessDeps & ConnectObserver,
): Promise<Connection> {
  const client = new KubeClient(opened.access, deps);
  const { server } = client;
  deps.onKnown?.({ server });
  const identity = await whoAmI(client, opened.access, { ...deps, spell: rules.spell });
  deps.onKnown?.({ identity });
  const clusterId = await readClusterId(client, deps);
  deps.onKnown?.({ clusterId });
  checkExpected(expectedCluster, clusterId, opened.access);
  return { ...opened, client, identity, clusterId };
}

/** The first request to a server; of its failure is said what it means. */
async function whoAmI(
  client: KubeClient,
  access: ClusterAccess,
  deps: AccessDeps & { readonly spell: SpellInput },
): Promise<string> {
  const review = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
  const path = '/apis/authentication.k8s.io/v1/selfsubjectreviews';
  try {
    const answer = await client.call('POST', path, review, 'first');
    const name = textField(answer, 'status', 'userInfo', 'username');
    if (name !== undefined) return name;
  } catch (error) {
    if (error instanceof KubeApiError) {
      const { explainRefusal } = await import('./refusal.ts');
      const { authorization } = await access.credentials.headers();
      throw explainRefusal(error, {
        server: client.server,
        authorization,
        hasCertificate: access.tls.cert !== undefined,
        spell: deps.spell,
      });
    }
    const fault = error instanceof ActionError ? error.cause : undefined;
    if (!(fault instanceof ConnectionError) || fault.fault === 'aborted') throw error;
    // What leads there is broken, and the error says how.
    if ((await access.path?.explain(fault)) !== undefined) throw error;
    const { diagnose } = await import('./diagnose.ts');
    throw await diagnose(access, fault, {
      environment: deps.environment,
      now: deps.clock.now(),
      spell: deps.spell,
    });
  }
  const { noApiServer } = await import('./refusal.ts');
  throw noApiServer(client.server);
}

async function readClusterId(client: KubeClient, deps: AccessDeps): Promise<string | undefined> {
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
