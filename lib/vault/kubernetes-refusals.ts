import { type Claims, timeOf } from './claims.ts';
import { place, type Rule, readRole } from './login-refusal.ts';

/** In the order in which they are tried. Source: hashicorp/vault-plugin-auth-kubernetes, hashicorp/cap */
export const kubernetesRules: readonly Rule[] = [
  {
    said: /service account name not authorized/,
    cause: ({ claims }) =>
      `the token is of the service account ${JSON.stringify(accountOf(claims).name)}, which the role does not take`,
    fix: ({ claims, login }) =>
      `Give the runner's pod another serviceAccountName, or add ${JSON.stringify(accountOf(claims).name)} to bound_service_account_names; ${readRole(login)} shows them.`,
  },
  {
    said: /namespace not authorized/,
    cause: ({ claims }) =>
      `the service account is of the namespace ${JSON.stringify(accountOf(claims).namespace)}, which the role does not take`,
    fix: ({ claims, login }) =>
      `Run in another namespace, or add ${JSON.stringify(accountOf(claims).namespace)} to bound_service_account_namespaces; ${readRole(login)} shows them.`,
  },
  {
    said: /invalid role name/,
    cause: ({ login }) => `there is no such role at ${place(login)}`,
    fix: ({ login }) => `Check \`role\` and \`auth-path\` with \`vault list auth/${login.authPath}/role\`.`,
  },
  {
    said: /audience/,
    cause: ({ claims }) =>
      `the token is for the audience ${JSON.stringify(claims.aud)}, which the role does not take`,
    fix: ({ login }) =>
      `Mount a serviceAccountToken with the role's audience and give its path as \`kubernetes-token-path\`, or change audience of the role: ${readRole(login)}.`,
  },
  {
    said: /invalid issuer|invalid iss\b/,
    cause: ({ claims }) =>
      `the token is from ${JSON.stringify(claims.iss)}, and the mount takes another issuer's`,
    fix: ({ login }) => `Set disable_iss_validation=true on auth/${login.authPath}/config, or its issuer.`,
  },
  {
    said: /token is expired|expiration time|\(exp\)/,
    cause: ({ claims }) => `the token expired at ${timeOf(claims.exp)} by Vault's clock`,
    fix: () =>
      'Let `kubernetes-token-path` name the mounted file itself, which the kubelet renews, and no copy of it.',
  },
  {
    said: /compact JWS format|malformed|UID from claims/,
    cause: () => "what the file holds is no service account's token",
    fix: () => 'Check `kubernetes-token-path`.',
  },
  {
    // Vault keeps to itself what the cluster answered.
    said: /permission denied/,
    cause: ({ login }) =>
      `the cluster that ${place(login)} asks does not know the token, there is no such auth mount, or the role does not take this runner's address`,
    fix: ({ login: { authPath } }) =>
      `Check kubernetes_host, kubernetes_ca_cert and token_reviewer_jwt of auth/${authPath}/config (the reviewer needs the ClusterRole system:auth-delegator), \`auth-path\` with \`vault auth list\`, and token_bound_cidrs of the role.`,
  },
];

/** Source: kubernetes.io, "Managing Service Accounts": the subject is `system:serviceaccount:NAMESPACE:NAME` */
function accountOf(claims: Claims): { namespace: string | undefined; name: string | undefined } {
  const [, , namespace, name] = String(claims.sub).split(':');
  return { namespace, name };
}
