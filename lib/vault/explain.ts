import { ActionError } from '../errors/action-error.ts';
import { isJsonObject } from '../kube/object.ts';
import { escapeInline } from '../process/escape.ts';
import { decodeClaims } from '../runner/id-token.ts';

/** What Vault said instead of an answer. */
export interface Refusal {
  readonly method: string;
  /** Without `/v1/` and query. */
  readonly path: string;
  readonly status: number;
  readonly errors: readonly string[];
  readonly body: unknown;
}

export type RefusedCall =
  | {
      readonly kind: 'login';
      readonly role: string;
      readonly jwt: string;
      readonly authPath: string;
      readonly namespace: string | undefined;
    }
  | {
      readonly kind: 'read';
      readonly path: string;
      readonly version: number | undefined;
      readonly namespace: string | undefined;
    }
  | { readonly kind: 'revoke'; readonly namespace: string | undefined };

const SHOWN_CLAIMS = [
  'sub',
  'aud',
  'iss',
  'repository_id',
  'ref',
  'environment',
  'event_name',
  'job_workflow_ref',
];

/** The error for a refusal: what Vault said, the cause behind it, and what to change. Never the token itself. */
export function explainRefusal(refusal: Refusal, call: RefusedCall): ActionError {
  const said = refusal.errors.map((text) => escapeInline(text.trim())).join('; ') || 'no reason given';
  const seen = `${refusal.method} /v1/${refusal.path} → ${refusal.status} ${said}`;
  if (refusal.status >= 500 || refusal.status === 429 || refusal.status === 412)
    return unavailable(refusal, seen);
  if (call.kind === 'login') return loginRefused(said, seen, call);
  if (call.kind === 'read' && refusal.status === 404) return missing(refusal, call);
  const hint =
    call.kind === 'read'
      ? `Grant \`read\` on exactly ${call.path} in the policy of the role, and see that the namespace is right.`
      : 'See whether the token is still valid.';
  return new ActionError('SECRET_DENIED', `Vault refuses the ${call.kind}: ${seen}`, { hint });
}

function unavailable(refusal: Refusal, seen: string): ActionError {
  const isSealed = refusal.errors.some((text) => /sealed/i.test(text));
  return new ActionError('VAULT_UNAVAILABLE', `Vault is not able to answer: ${seen}`, {
    hint: isSealed
      ? 'Unseal it: `vault operator unseal`.'
      : 'Try again later; Vault was asked several times.',
  });
}

function missing(refusal: Refusal, call: RefusedCall & { kind: 'read' }): ActionError {
  const data = isJsonObject(refusal.body) ? refusal.body.data : undefined;
  const metadata = isJsonObject(data) && isJsonObject(data.metadata) ? data.metadata : undefined;
  const version = call.version === undefined ? 'The newest version' : `Version ${call.version}`;
  if (metadata?.destroyed === true) {
    return new ActionError('SECRET_MISSING', `${version} of ${call.path} is destroyed`, {
      hint: 'Write the secret anew.',
    });
  }
  if (typeof metadata?.deletion_time === 'string' && metadata.deletion_time !== '') {
    return new ActionError(
      'SECRET_MISSING',
      `${version} of ${call.path} was deleted at ${metadata.deletion_time}`,
      {
        hint: 'Restore it with `vault kv undelete`, or write it anew.',
      },
    );
  }
  return new ActionError('SECRET_MISSING', `There is no secret at ${call.path}`, {
    hint: 'Check mount, path and namespace; a path that the policy does not name is refused, not missing.',
  });
}

function loginRefused(said: string, seen: string, call: RefusedCall & { kind: 'login' }): ActionError {
  const claims = decodeClaims(call.jwt) ?? {};
  const shown = SHOWN_CLAIMS.filter((name) => claims[name] !== undefined)
    .map((name) => `${name}=${JSON.stringify(claims[name])}`)
    .join(', ');
  return new ActionError(
    'SECRET_DENIED',
    `Vault refuses the login as role ${JSON.stringify(call.role)}: ${seen}\nThe token said: ${escapeInline(shown)}`,
    {
      hint: loginHint(said, claims, call),
    },
  );
}

function loginHint(
  said: string,
  claims: Readonly<Record<string, unknown>>,
  call: RefusedCall & { kind: 'login' },
): string {
  const claim = /claim "([^"]+)"/.exec(said)?.[1];
  const rules: readonly [RegExp, string][] = [
    [
      /invalid audience|audience claim/,
      `Put ${JSON.stringify(claims.aud)} into the role's bound_audiences, or set the audience input to what the role expects.`,
    ],
    [
      /invalid subject/,
      `The role's bound_subject is not ${JSON.stringify(claims.sub)}. Bind repository_id, ref and environment by bound_claims instead: the subject has two forms, and changes with both.`,
    ],
    [/invalid issuer/, `Set bound_issuer of auth/${call.authPath}/config to ${JSON.stringify(claims.iss)}.`],
    [
      /is missing/,
      `Add \`environment:\` to the job, or drop the claim ${JSON.stringify(claim)} from the role.`,
    ],
    [
      /does not match any associated bound claim/,
      `The token's ${claim} is ${JSON.stringify(claims[claim ?? ''])}; bind that, or run from the branch and environment that the role names.`,
    ],
    [
      /role .*could not be found|missing role/,
      `There is no such role at auth/${call.authPath}; check the role, the auth path and the namespace.`,
    ],
    [/oidc role_type/, 'Set role_type=jwt on the role.'],
    [
      /could not load configuration/,
      `Configure the mount: \`vault write auth/${call.authPath}/config oidc_discovery_url=${claims.iss}\`.`,
    ],
    [
      /expired|not yet valid|issued in the future/,
      "Compare the clocks of the runner and of Vault's machine.",
    ],
    [
      /signature|fetching keys/,
      `Vault must reach the issuer's keys at ${claims.iss}; check its discovery URL and its way to the network.`,
    ],
    [
      /permission denied|namespace not found/,
      `Check that auth/${call.authPath} exists in the namespace ${JSON.stringify(call.namespace ?? '')}, and whether the role is bound to addresses.`,
    ],
  ];
  return (
    rules.find(([pattern]) => pattern.test(said))?.[1] ??
    `Compare the role at auth/${call.authPath}/role/${call.role} with the claims above.`
  );
}
