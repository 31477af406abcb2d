import { place, type Rule } from './login-refusal.ts';

/** After some wrong logins Vault refuses the right one too, with the words for a mount that is not there. */
const lockedOut: Rule = {
  said: /permission denied/,
  cause: ({ login }) =>
    `there is no auth mount at ${place(login)}, it does not take this runner's address, or too many wrong logins have locked it`,
  fix: () =>
    'Check `auth-path` and `auth-namespace` with `vault auth list`, token_bound_cidrs, and `vault read sys/locked-users`; a lock ends by itself, after 15 minutes unless configured otherwise.',
};

/** In the order in which they are tried. Source: hashicorp/vault, builtin/credential/approle */
export const approleRules: readonly Rule[] = [
  {
    said: /CIDR restrictions/,
    cause: ({ said }) =>
      `the ${/restrictions on the role/.test(said) ? 'role' : 'secret ID'} does not take this runner's address`,
    fix: ({ said }) =>
      `Run the job from a network that it names, or widen ${/restrictions on the role/.test(said) ? 'secret_id_bound_cidrs of the role' : 'cidr_list when making the secret ID'}.`,
  },
  {
    said: /missing secret_id/,
    cause: () => 'the role wants a secret ID, and none is given',
    fix: () => 'Set the input `secret-id`.',
  },
  {
    // Vault has the same words for all of it.
    said: /invalid role or secret ID|invalid secret_id|invalid credentials/,
    cause: ({ login }) =>
      `no role at ${place(login)} has this role ID, or the secret ID is none of that role's: mistyped, expired, used up or destroyed`,
    fix: ({ login: { authPath } }) =>
      `Compare \`role-id\` with \`vault read auth/${authPath}/role/NAME/role-id\`, and store a new \`secret-id\` from \`vault write -f auth/${authPath}/role/NAME/secret-id\`; the role's secret_id_ttl and secret_id_num_uses say how long one is good.`,
  },
  lockedOut,
];

/** Source: hashicorp/vault, builtin/credential/userpass */
export const userpassRules: readonly Rule[] = [
  {
    said: /invalid username or password|invalid credentials/,
    cause: ({ login }) => `${place(login)} has no such user, or the password is another`,
    fix: ({ login }) =>
      `Check \`username\` and \`password\`; \`vault list auth/${login.authPath}/users\` shows who there is.`,
  },
  lockedOut,
];

/** Source: hashicorp/vault, builtin/credential/ldap; hashicorp/cap, ldap */
export const ldapRules: readonly Rule[] = [
  {
    said: /not configured/,
    cause: ({ login }) => `${place(login)} was never configured`,
    fix: ({ login }) => `Run \`vault write auth/${login.authPath}/config url=ldaps://… userdn=…\`.`,
  },
  {
    said: /failed to bind as user|invalid credentials/,
    cause: () => 'the directory has no such user, or the password is another',
    fix: ({ login }) =>
      `Check \`username\` and \`password\`, then userdn, userattr and upndomain of auth/${login.authPath}/config.`,
  },
  {
    said: /failed to connect|unable to connect|dial tcp|error connecting/,
    cause: () => 'Vault cannot reach the directory',
    fix: ({ login }) =>
      `Check url, certificate and starttls of auth/${login.authPath}/config from Vault's machine.`,
  },
  {
    said: /bind with the configuration BindDN/,
    cause: () => "the directory does not take Vault's own account",
    fix: ({ login }) => `Correct binddn and bindpass of auth/${login.authPath}/config.`,
  },
  lockedOut,
];
