import { ActionError } from '../errors/action-error.ts';
import { escapeInline } from '../process/escape.ts';
import { explainLogin } from './explain-login.ts';
import { explainRead, type RefusedRead } from './explain-read.ts';
import type { RefusedLogin } from './login-refusal.ts';
import { type Refusal, saidBy, seenIn } from './refusal.ts';

export type RefusedCall = RefusedLogin | RefusedRead | { readonly kind: 'revoke' };

/** The error for a refusal: the cause, what Vault said, and what to change. Never the token itself. */
export function explainRefusal(refusal: Refusal, call: RefusedCall): ActionError {
  if (refusal.status >= 500 || [412, 429, 472, 473].includes(refusal.status)) return unavailable(refusal);
  if (refusal.status >= 300 && refusal.status < 400) return redirected(refusal);
  if (refusal.body === undefined || /HTTP request to an HTTPS server/.test(saidBy(refusal)))
    return notVault(refusal);
  if (call.kind === 'login') return explainLogin(refusal, call);
  if (call.kind === 'read') return explainRead(refusal, call);
  return new ActionError('SECRET_DENIED', `Vault refuses to revoke the token: ${seenIn(refusal)}`, {
    hint: 'Allow auth/token/revoke-self in a policy of the role; the default policy does.',
  });
}

/** In the order in which they are tried. */
const STATES: readonly {
  readonly is: (refusal: Refusal, said: string) => boolean;
  readonly text: string;
  readonly hint: string;
}[] = [
  {
    is: (_refusal, said) => /sealed/i.test(said),
    text: 'Vault is sealed',
    hint: 'Unseal it: `vault operator unseal`. A Vault that restarts by itself needs auto-unseal.',
  },
  {
    is: (_refusal, said) => /not initialized/i.test(said),
    text: 'Vault is not initialised',
    hint: 'Initialise it: `vault operator init`.',
  },
  {
    is: ({ status }, said) =>
      /standby|not active|active cluster node|no active/i.test(said) || status === 472 || status === 473,
    text: 'This node of Vault is a standby, and knows no active one to pass the request on to',
    hint: 'Set `url` to the active node, or to a load balancer that asks /v1/sys/health; see `vault operator raft list-peers`.',
  },
  {
    is: ({ status }) => status === 412,
    text: 'This node of Vault has not caught up with the one that wrote last',
    hint: 'Run the job again, or set `url` to the primary.',
  },
  {
    is: ({ status }) => status === 429,
    text: 'Vault takes no more requests for now: a rate limit is used up',
    hint: 'Run the job later, raise `retries` and `timeout`, or raise the quota (`vault read sys/quotas/config`).',
  },
  {
    is: ({ status, body }) => status >= 502 && body === undefined,
    text: 'Something in front of Vault answers in its stead',
    hint: 'See whether Vault runs, and whether the proxy or load balancer at `url` reaches it.',
  },
];

function unavailable(refusal: Refusal): ActionError {
  const said = saidBy(refusal);
  const state = STATES.find(({ is }) => is(refusal, said));
  return new ActionError(
    'VAULT_UNAVAILABLE',
    `${state?.text ?? 'Vault is not able to answer'}: ${seenIn(refusal)}`,
    { hint: state?.hint ?? "See Vault's own log; it was asked as often as `retries` and `timeout` allow." },
  );
}

function redirected(refusal: Refusal): ActionError {
  const target = refusal.location === undefined ? 'another address' : escapeInline(refusal.location);
  return new ActionError(
    'VAULT_UNAVAILABLE',
    `The address of Vault leads on to ${target}, and secrets are not taken there: ${refusal.method} /v1/${refusal.path} → ${refusal.status}`,
    {
      hint: 'Set `url` to the address that answers itself: a standby leads to the active node, a login page is no Vault.',
    },
  );
}

function notVault(refusal: Refusal): ActionError {
  const isPlain = /HTTP request to an HTTPS server/.test(saidBy(refusal));
  return new ActionError(
    'VAULT_UNAVAILABLE',
    isPlain
      ? 'Vault speaks TLS at this address, and was asked without'
      : `What answers is not Vault: ${seenIn(refusal)}`,
    { hint: isPlain ? 'Write `url` with https://.' : 'Check `url`: it is the base, without /v1 and /ui.' },
  );
}
