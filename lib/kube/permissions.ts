import type { KubeClient } from './client.ts';
import { field, listField } from './object.ts';

/** One thing that has to be allowed in a namespace. */
export interface Permission {
  readonly verb: string;
  readonly group: string;
  /** @example 'deployments', 'pods/log' */
  readonly resource: string;
}

/**
 * Which of these the caller lacks in the namespace. All rules are read at once; what they do not show is asked one by
 * one, as some authorizers do not list theirs.
 *
 * Source: kubernetes.io, "Authorization": SelfSubjectRulesReview and SelfSubjectAccessReview
 */
export async function missingPermissions(
  client: KubeClient,
  namespace: string,
  wanted: readonly Permission[],
): Promise<Permission[]> {
  const api = '/apis/authorization.k8s.io/v1';
  const review = {
    apiVersion: 'authorization.k8s.io/v1',
    kind: 'SelfSubjectRulesReview',
    spec: { namespace },
  };
  const answer = await client.call('POST', `${api}/selfsubjectrulesreviews`, review);
  const rules = listField(answer, 'status', 'resourceRules');
  const doubtful = wanted.filter((permission) => !rules.some((rule) => allows(rule, permission)));
  const allowed = await Promise.all(
    doubtful.map(async ({ verb, group, resource: whole }) => {
      const [resource, subresource] = whole.split('/');
      const resourceAttributes = {
        namespace,
        verb,
        group,
        resource,
        ...(subresource ? { subresource } : {}),
      };
      const body = {
        apiVersion: 'authorization.k8s.io/v1',
        kind: 'SelfSubjectAccessReview',
        spec: { resourceAttributes },
      };
      return (
        field(await client.call('POST', `${api}/selfsubjectaccessreviews`, body), 'status', 'allowed') ===
        true
      );
    }),
  );
  return doubtful.filter((_permission, index) => !allowed[index]);
}

/** A rule for single names does not allow the whole. */
function allows(rule: unknown, { verb, group, resource }: Permission): boolean {
  const has = (name: string, value: string) => {
    const list = field(rule, name);
    return Array.isArray(list) && (list.includes(value) || list.includes('*'));
  };
  const names = field(rule, 'resourceNames');
  const isWhole = !Array.isArray(names) || names.length === 0;
  return isWhole && has('verbs', verb) && has('apiGroups', group) && has('resources', resource);
}

/** As an administrator writes it down: verbs of a resource together, in order. */
export function describePermissions(permissions: readonly Permission[]): string[] {
  const verbs = new Map<string, string[]>();
  for (const { verb, group, resource } of permissions) {
    const name = group === '' ? resource : `${resource}.${group}`;
    verbs.set(name, [...(verbs.get(name) ?? []), verb]);
  }
  return [...verbs]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, all]) => `${all.join(', ')} ${name}`);
}
