import { ActionError } from '../errors/action-error.ts';
import type { ConnectionError } from '../http/connection-error.ts';
import type { IdTokenRequest } from '../runner/id-token.ts';
import { decodeClaims } from '../runner/id-token.ts';
import type { SpellInput } from '../runner/spell-input.ts';
import type { TunnelEnds } from '../ssh/explain.ts';
import type { Tunnel } from '../ssh/tunnel.ts';
import { accessByContext, type ClusterAccess, type KubeconfigDeps } from './access.ts';
import type { KubeDeps } from './client.ts';
import type { ClusterInputs, KubeconfigInputs } from './inputs.ts';
import { type ContextEntry, kubeconfigText, readContext, withoutFrame } from './kubeconfig.ts';
import {
  type TokenSource,
  throughTunnel,
  tokenEntry,
  tokenSource,
  tokenUser,
  tunnelHost,
} from './kubeconfig-extensions.ts';
import { type IssuedToken, RenewedToken } from './renewed-token.ts';

export interface AccessDeps extends KubeconfigDeps, KubeDeps, Omit<IdTokenRequest, 'signal'> {
  readonly requestIdToken: (audience: string | undefined) => Promise<string>;
}

export interface RemoteDeps extends AccessDeps {
  /** Through an SSH host. Whoever gives this ends it, too. */
  readonly openTunnel: (ends: TunnelEnds) => Promise<Tunnel>;
}

export interface OpenedAccess {
  readonly access: ClusterAccess;
  /** A kubeconfig with the same access, for later steps; the context's own namespace where none is given. */
  readonly kubeconfig: (namespace: string | undefined) => Promise<string>;
}

/** The way to the cluster that the inputs name. Nothing is sent to the cluster yet. @throws ActionError */
export async function openAccess(inputs: ClusterInputs, deps: RemoteDeps): Promise<OpenedAccess> {
  switch (inputs.method) {
    case 'oidc':
      return await byToken(tokenEntry(inputs), { method: 'oidc', audience: inputs.audience }, inputs, deps);
    case 'aks': {
      const { readClusterCredential } = await import('./aks.ts');
      const { entry, source } = await readClusterCredential(inputs, deps);
      return source === undefined
        ? await asItIs(entry, inputs, deps)
        : await byToken(entry, source, inputs, deps);
    }
    case 'ssh':
      return await bySsh(inputs, deps);
    default:
      return await openKubeconfig(inputs, deps);
  }
}

/** The way that a kubeconfig names, the job's own where none is given. @throws ActionError */
export async function openKubeconfig(inputs: KubeconfigInputs, deps: AccessDeps): Promise<OpenedAccess> {
  const entry = await givenContext(inputs, deps);
  const source = tokenSource(entry);
  return source === undefined
    ? await asItIs(entry, inputs, deps)
    : await byToken(entry, source, inputs, deps);
}

async function givenContext(inputs: KubeconfigInputs, deps: AccessDeps): Promise<ContextEntry> {
  const given = inputs.kubeconfig || deps.environment.KUBECONFIG;
  if (given) return await readContext(given, inputs.context, deps.mask);
  throw new ActionError(
    'INPUT_INVALID',
    'There is no cluster to talk to: `kubeconfig` is empty and KUBECONFIG is not set',
    {
      hint: `Give \`kubeconfig\`, or choose another way by ${inputs.rules.spell('method')}; after a step with actions/kube-context neither is needed. docs/cluster-access.md tells which.`,
    },
  );
}

async function asItIs(
  entry: ContextEntry,
  { rules }: KubeconfigInputs,
  deps: AccessDeps,
): Promise<OpenedAccess> {
  const access = await accessByContext(entry, rules, deps);
  const host = tunnelHost(entry);
  return {
    access: host === undefined ? access : { ...access, path: foreignTunnel(host, rules.spell) },
    kubeconfig: async (namespace) => kubeconfigText(entry, namespace),
  };
}

/** With a token that is asked for anew whenever it is needed, here and by whoever takes the kubeconfig. */
async function byToken(
  entry: ContextEntry,
  source: TokenSource,
  { rules }: KubeconfigInputs,
  deps: AccessDeps,
): Promise<OpenedAccess> {
  const token = new RenewedToken(() => issue(source, rules.spell, deps), deps.clock);
  const access = await accessByContext({ ...entry, user: {} }, rules, deps, token);
  return {
    access,
    kubeconfig: async (namespace) =>
      kubeconfigText({ ...entry, user: tokenUser(source, await token.token()) }, namespace),
  };
}

async function issue(source: TokenSource, spell: SpellInput, deps: AccessDeps): Promise<IssuedToken> {
  if (source.method === 'aks') {
    const { requestAzureToken } = await import('../azure/token.ts');
    const codes = { refused: 'PERMISSION_MISSING', unreachable: 'CLUSTER_UNREACHABLE' } as const;
    return await requestAzureToken({ ...source, codes, spell }, deps);
  }
  const token = await deps.requestIdToken(source.audience);
  const expiry = decodeClaims(token)?.exp;
  return { token, expiresAt: typeof expiry === 'number' ? new Date(expiry * 1000) : undefined };
}

async function bySsh(inputs: ClusterInputs, deps: RemoteDeps): Promise<OpenedAccess> {
  deps.mask(withoutFrame(inputs.ssh.privateKey));
  const given = await readContext(inputs.kubeconfig, inputs.context, deps.mask);
  // Whatever speaks against the kubeconfig is told before anybody logs in anywhere.
  await accessByContext(given, inputs.rules, deps);
  const { hostname, port } = new URL(String(given.cluster.server));
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const ends = { target: inputs.ssh, destination: { host, port: Number(port || '443') } };
  const tunnel = await deps.openTunnel(ends);
  const entry = throughTunnel(given, { port: tunnel.port, host: inputs.ssh.host });
  deps.say(`Through ${inputs.ssh.user}@${inputs.ssh.host} to ${host}:${ends.destination.port}`);
  const silent = { ...deps, say: () => undefined, warn: () => undefined };
  const access = await accessByContext(entry, inputs.rules, silent);
  return {
    access: { ...access, path: tunnel },
    kubeconfig: async (namespace) => kubeconfigText(entry, namespace),
  };
}

/** The near end of a tunnel that an earlier step opened, and keeps. */
function foreignTunnel(host: string, spell: SpellInput) {
  return {
    explain: async ({ fault }: ConnectionError) =>
      fault === 'tls'
        ? undefined
        : new ActionError(
            'CLUSTER_UNREACHABLE',
            `The SSH tunnel to ${host}, opened by an earlier step, ${fault === 'refused' ? 'has ended' : 'leads to no API server'}`,
            {
              hint: `Open another one with ${spell('method: ssh')}; that of actions/deploy and actions/rollback is opened again when it breaks.`,
            },
          ),
    revive: async () => undefined,
  };
}
