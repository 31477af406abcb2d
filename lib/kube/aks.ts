import { ResourceManager } from '../azure/resource-manager.ts';
import type { AzureDeps } from '../azure/token.ts';
import { ActionError } from '../errors/action-error.ts';
import type { AksTarget, ClusterInputs } from './inputs.ts';
import { type ContextEntry, readContext } from './kubeconfig.ts';
import type { TokenSource } from './kubeconfig-extensions.ts';
import { field, textField } from './object.ts';

const API_VERSION = '2025-05-01';
const USER_ROLE = 'Azure Kubernetes Service Cluster User Role';
/** What AKS calls itself in every directory. Source: learn.microsoft.com, "Use kubelogin to authenticate users in AKS" */
const AKS_SERVER_ID = '6dae42f8-4368-4678-94ff-3960e28e3630';

/**
 * What AKS gives its users: where the cluster is, and as whom. A cluster with Microsoft Entra ID names a program that
 * gets the token; instead of running it, `source` says how the same token is made here.
 *
 * @throws ActionError OIDC_UNAVAILABLE, PERMISSION_MISSING, INPUT_INVALID, CLUSTER_UNREACHABLE
 * Source: learn.microsoft.com, "Managed Clusters - List Cluster User Credentials"
 */
export async function readClusterCredential(
  { aks: target, context, rules }: Pick<ClusterInputs, 'aks' | 'context' | 'rules'>,
  deps: AzureDeps,
): Promise<{ entry: ContextEntry; source: TokenSource | undefined }> {
  const codes = { refused: 'PERMISSION_MISSING', unreachable: 'CLUSTER_UNREACHABLE' } as const;
  const { subscriptionId, resourceGroup, cluster } = target;
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ContainerService/managedClusters/${cluster}`;
  const query = new URLSearchParams({ 'api-version': API_VERSION, format: 'exec' });
  if (target.publicFqdn) query.set('server-fqdn', 'public');
  const answer = await new ResourceManager({ ...target.identity, codes, spell: rules.spell }, deps)
    .post(`${id}/listClusterUserCredential?${query}`)
    .catch((error: unknown) => {
      throw explained(error, id, target);
    });
  const credential = textField(answer, 'kubeconfigs', 0, 'value');
  if (credential === undefined) {
    throw new ActionError(
      'CLUSTER_UNREACHABLE',
      `Azure has no credential for users of the cluster ${cluster}`,
      {
        hint: `See what \`az aks get-credentials --resource-group ${resourceGroup} --name ${cluster}\` says.`,
      },
    );
  }
  const entry = await readContext(credential, context, deps.mask);
  const source = entraSource(entry, target);
  return { entry: { ...entry, origin: `The kubeconfig that Azure gives for ${cluster}` }, source };
}

/** The Entra token that the kubeconfig's program would get; undefined where it holds a credential itself. */
function entraSource({ user }: ContextEntry, { identity }: AksTarget): TokenSource | undefined {
  const args = field(user, 'exec', 'args');
  const words = Array.isArray(args) ? args.map(String) : [];
  const after = words[words.indexOf('--server-id') + 1];
  const serverId =
    textField(user, 'exec', 'command') === undefined
      ? textField(user, 'auth-provider', 'config', 'apiserver-id')
      : words.includes('--server-id')
        ? after
        : AKS_SERVER_ID;
  return serverId === undefined ? undefined : { method: 'aks', ...identity, scope: `${serverId}/.default` };
}

/** A refusal with what to do about it for a cluster. */
function explained(error: unknown, id: string, { identity }: AksTarget): unknown {
  if (!(error instanceof ActionError)) return error;
  if (/→ 404 /.test(error.message))
    return new ActionError('INPUT_INVALID', error.message, {
      hint: `${error.hint} An identity without any role there also finds nothing.`,
      cause: error.cause,
    });
  if (!/→ 403 /.test(error.message)) return error;
  return new ActionError(error.code, error.message, {
    hint: `Give it the role: \`az role assignment create --assignee ${identity.clientId} --role "${USER_ROLE}" --scope ${id}\`; it takes some minutes to work.`,
    cause: error.cause,
  });
}
