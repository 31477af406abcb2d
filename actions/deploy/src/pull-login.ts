import { ActionError } from '../../../lib/errors/action-error.ts';
import type { KubeClient } from '../../../lib/kube/client.ts';
import { isJsonObject, type KubernetesObject, parseJsonObject, textField } from '../../../lib/kube/object.ts';
import { loginKey } from '../../../lib/oci/docker-auth.ts';
import { type Instance, OWNER_LABEL, ownerOf } from '../../../lib/release/ownership.ts';
import type { DeployInputs, PullLogin } from './inputs.ts';

/** The user of logins that a job exchanged for its own identity. */
const AZURE_TOKEN_USER = '00000000-0000-0000-0000-000000000000';

/**
 * Why the cluster could soon pull no more with a login: a node pulls also long after the job, when a pod moves to it.
 *
 * Source: github.blog, "Behind GitHub's new authentication token formats"
 */
export function whyShortLived({ username, password }: PullLogin, gitHubToken: string): string | undefined {
  const lasting = 'A node pulls whenever a pod comes to it: give `pull-password` a token that lasts';
  if (password === gitHubToken || password.startsWith('ghs_'))
    return `\`pull-password\` is the job's GitHub token, which ends with the job. ${lasting}, such as one with \`read:packages\`.`;
  if (username === AZURE_TOKEN_USER)
    return `\`pull-password\` is a login of registry-login, which ends within hours. ${lasting}, or attach the registry to the cluster.`;
  return undefined;
}

/**
 * A Secret of that name that somebody else made may hold logins for other registries, which would be gone.
 *
 * @throws ActionError APPLY_CONFLICT
 */
export async function refuseToDropLogins(
  { pullLogin, instance }: Pick<DeployInputs, 'pullLogin' | 'instance'>,
  client: Pick<KubeClient, 'find'>,
): Promise<void> {
  if (pullLogin === undefined) return;
  const { name, registry } = pullLogin;
  const reference = { apiVersion: 'v1', kind: 'Secret', namespace: instance.namespace, name };
  const dropped = droppedLogins(await client.find(reference), registry, instance);
  if (dropped.length === 0) return;
  throw new ActionError(
    'APPLY_CONFLICT',
    `Secret/${name} was made by somebody else, and holds logins for ${dropped.join(', ')}, which would be gone`,
    {
      hint: 'Give `pull-secret-name` a name of its own; a pod may name several pull secrets. Nothing has been applied.',
    },
  );
}

/** The other registries that a Secret of others' has logins for. */
export function droppedLogins(
  secret: KubernetesObject | undefined,
  registry: string,
  instance: Instance,
): readonly string[] {
  if (secret === undefined || secret.metadata.labels?.[OWNER_LABEL] === ownerOf(instance)) return [];
  const text = textField(secret, 'data', '.dockerconfigjson') ?? '';
  const own = [loginKey(registry), registry].flatMap((key) => [key, `https://${key}`]);
  return Object.keys(authsIn(Buffer.from(text, 'base64'))).filter((key) => !own.includes(key));
}

/** None where they are of a form that a cluster could not use. */
function authsIn(content: Buffer): object {
  const auths = parseJsonObject(content)?.auths;
  return isJsonObject(auths) ? auths : {};
}
