import { subjectForms } from '../runner/subject-forms.ts';
import { timeOf } from './claims.ts';
import { place, type Reading, type Rule, readRole } from './login-refusal.ts';

function subjectFix({ claims, login }: Reading): string {
  const forms = subjectForms(claims);
  const known =
    forms?.immutable === undefined
      ? ''
      : `The token has the ${forms.isImmutable ? 'newer form' : 'older form'} of two, ${JSON.stringify(forms.classic)} and ${JSON.stringify(forms.immutable)}; the role may be written for the other. `;
  return `${known}Bind repository_id, and ref or environment, by bound_claims instead of the subject, and see what the role expects: ${readRole(login)}.`;
}

/** In the order in which they are tried: what is said more exactly comes first. Source: vault-plugin-auth-jwt, hashicorp/cap */
export const jwtRules: readonly Rule[] = [
  {
    said: /no audiences bound to the role|audience claim found in JWT but/,
    cause: ({ claims }) => `the token is for ${JSON.stringify(claims.aud)}, and the role names no audience`,
    fix: ({ claims, login }) =>
      `Put ${JSON.stringify(claims.aud)} into bound_audiences of auth/${login.authPath}/role/${login.role}.`,
  },
  {
    said: /invalid audience|audience claim/,
    cause: ({ claims }) =>
      `the token is for the audience ${JSON.stringify(claims.aud)}, which the role does not take`,
    fix: ({ claims, login }) =>
      `Set the input \`audience\` to one of the role's bound_audiences, or add ${JSON.stringify(claims.aud)} to them; ${readRole(login)} shows them.`,
  },
  {
    said: /invalid subject|claim "sub" does not match/,
    cause: ({ claims }) =>
      `the token's subject is ${JSON.stringify(claims.sub)}, and the role is bound to another`,
    fix: subjectFix,
  },
  {
    said: /invalid issuer|invalid iss\b/,
    cause: ({ claims }) =>
      `the token is from ${JSON.stringify(claims.iss)}, and the mount takes another issuer's`,
    fix: ({ claims, login }) =>
      `Set bound_issuer and oidc_discovery_url of auth/${login.authPath}/config to ${JSON.stringify(claims.iss)}; an enterprise and GitHub Enterprise Server have issuers of their own.`,
  },
  {
    said: /claim "environment" (is missing|not found)/,
    cause: () => 'the job names no environment, and the role wants one',
    fix: ({ login }) =>
      `Add \`environment: <name>\` to the job, with the name that the role's bound_claims hold: ${readRole(login)}.`,
  },
  {
    said: /claim "[^"]+" is missing/,
    cause: ({ claim }) => `the role wants the claim ${JSON.stringify(claim)}, which this token does not have`,
    fix: ({ claim, login }) =>
      `Take ${JSON.stringify(claim)} out of the role's bound_claims, or correct its spelling: ${readRole(login)}.`,
  },
  {
    said: /does not match any associated bound claim/,
    cause: ({ claim, claims }) =>
      `the token's ${claim} is ${JSON.stringify(claims[claim])}, and the role is bound to another`,
    fix: ({ claim, login }) =>
      `Run from the ${claim === 'ref' ? 'branch' : claim} that the role names, or add this one to its bound_claims; ${readRole(login)} shows what it expects.`,
  },
  {
    said: /claim "[^"]+" (not found in token|could not be converted)/,
    cause: ({ claim }) =>
      `the role calls its users by the claim ${JSON.stringify(claim)}, which this token does not have as a text`,
    fix: ({ login }) => `Set user_claim=repository on auth/${login.authPath}/role/${login.role}.`,
  },
  {
    said: /missing role/,
    cause: ({ login }) => `no role is given, and ${place(login)} has no default role`,
    fix: () => 'Set the input `role`.',
  },
  {
    said: /role ".*" could not be found|unknown role/,
    cause: ({ login }) => `there is no such role at ${place(login)}`,
    fix: ({ login }) =>
      `Check \`role\`, \`auth-path\` and \`auth-namespace\`; \`vault list auth/${login.authPath}/role\` shows the roles.`,
  },
  {
    said: /oidc role_type/,
    cause: () => 'the role is for people at a browser (role_type is oidc, the default)',
    fix: ({ login }) => `Set role_type=jwt on auth/${login.authPath}/role/${login.role}.`,
  },
  {
    said: /could not load configuration|could not load backend configuration/,
    cause: ({ login }) => `${place(login)} is enabled, but was never configured`,
    fix: ({ claims, login }) =>
      `Run \`vault write auth/${login.authPath}/config oidc_discovery_url=${claims.iss ?? 'https://token.actions.githubusercontent.com'}\`.`,
  },
  {
    said: /token is expired|expiration time|\(exp\)/,
    cause: ({ claims }) => `the token expired at ${timeOf(claims.exp)} by Vault's clock`,
    fix: () => "Compare the clocks of the runner and of Vault's machine; GitHub's tokens live five minutes.",
  },
  {
    said: /not yet valid|\(nbf\)/,
    cause: ({ claims }) =>
      `the token is valid from ${timeOf(claims.nbf)}, which is still to come by Vault's clock`,
    fix: () => "Correct the clock of Vault's machine (NTP), or raise clock_skew_leeway of the role.",
  },
  {
    said: /issued in the future|\(iat\)/,
    cause: ({ claims }) =>
      `the token was issued at ${timeOf(claims.iat)}, which is still to come by Vault's clock`,
    fix: () => "Correct the clock of Vault's machine (NTP), or raise clock_skew_leeway of the role.",
  },
  {
    said: /fetching keys|get keys failed|error creating provider|error checking jwks/,
    cause: ({ claims }) => `Vault cannot get the keys of the issuer ${JSON.stringify(claims.iss)}`,
    fix: ({ claims, login }) =>
      `Let Vault reach ${claims.iss}/.well-known/openid-configuration, and check auth/${login.authPath}/config.`,
  },
  {
    said: /compact JWS format|malformed|missing token/,
    cause: ({ login }) => `no whole token arrived (${login.jwt.length} characters were sent)`,
    fix: () =>
      'See whether something between the runner and Vault changes requests; report it if nothing does.',
  },
  {
    said: /signature|no known key/,
    cause: ({ login }) => `the token is not signed by a key that ${place(login)} knows`,
    fix: ({ claims, login }) =>
      `Set oidc_discovery_url of auth/${login.authPath}/config to the token's issuer, ${claims.iss}, and drop keys set by hand.`,
  },
];
