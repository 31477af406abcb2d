import { ActionError } from '../errors/action-error.ts';
import { escapeInline } from '../process/escape.ts';
import { decodeClaims } from '../runner/id-token.ts';
import type { LoginMethod } from './auth-methods.ts';
import { describeClaims } from './claims.ts';
import { approleRules, ldapRules, userpassRules } from './credential-refusals.ts';
import { jwtRules } from './jwt-refusals.ts';
import { kubernetesRules } from './kubernetes-refusals.ts';
import { place, type RefusedLogin, type Rule, readRole } from './login-refusal.ts';
import { type Refusal, saidBy, seenIn } from './refusal.ts';

/**
 * The error of a refused login: the cause, what Vault said, the claims that were sent, and what to change.
 * Never the token or the password itself.
 */
export function explainLogin(refusal: Refusal, login: RefusedLogin): ActionError {
  const claims = decodeClaims(login.jwt) ?? {};
  const said = saidBy(refusal);
  const claim = /claim "([^"]+)"/.exec(said)?.[1] ?? '';
  const reading = { said, claims, login, claim };
  const rule = [...rules[login.method], ...sharedRules].find((each) => each.said.test(said));
  const cause = escapeInline(rule?.cause(reading) ?? 'the reason is new to this action');
  const sent = login.jwt === '' ? '' : `\nThe token said: ${describeClaims(claims, claim || undefined)}`;
  return new ActionError(
    'SECRET_DENIED',
    `Vault refuses the login ${who(login)}: ${cause}\nVault said: ${seenIn(refusal)}${sent}`,
    { hint: rule?.fix(reading) ?? whereToLook(login) },
  );
}

function who({ method, role, username }: RefusedLogin): string {
  if (username !== '') return escapeInline(`as ${JSON.stringify(username)}`);
  if (method === 'approle') return 'by AppRole';
  return role === '' ? 'as the default role' : `as role ${JSON.stringify(role)}`;
}

function whereToLook(login: RefusedLogin): string {
  if (login.jwt === '') return `See what ${place(login)} expects, and Vault's own log.`;
  return `Compare the claims with the role: ${readRole(login)}.`;
}

const rules: Readonly<Record<LoginMethod, readonly Rule[]>> = {
  jwt: jwtRules,
  approle: approleRules,
  kubernetes: kubernetesRules,
  userpass: userpassRules,
  ldap: ldapRules,
};

/** Tried last. */
const sharedRules: readonly Rule[] = [
  {
    said: /namespace not found/,
    cause: ({ login }) => `there is no namespace ${JSON.stringify(login.namespace ?? '')}`,
    fix: () => 'Check `auth-namespace`, and `namespace`, which it is taken from when it is not given.',
  },
  {
    said: /permission denied|missing client token/,
    cause: ({ login }) =>
      `there is no auth mount at ${place(login)}, or the role does not take this runner's address`,
    fix: ({ login }) =>
      `Check \`auth-path\` and \`auth-namespace\` with \`vault auth list\`, and token_bound_cidrs of the role: ${readRole(login)}.`,
  },
];
