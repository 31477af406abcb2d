import { ActionError, type ErrorCode } from '../errors/action-error.ts';
import { escapeInline } from '../process/escape.ts';
import type { SpellInput } from '../runner/spell-input.ts';
import { subjectForms } from '../runner/subject-forms.ts';
import type { AzureIdentity } from './inputs.ts';

/** An answer of the token endpoint that is none. */
export interface TokenRefusal extends AzureIdentity {
  readonly authorityHost: string;
  readonly scope: string;
  readonly status: number;
  /** `error` and `error_description` as they came; undefined where the answer was no such JSON. */
  readonly error: string | undefined;
  readonly description: string | undefined;
  /** Of the ID token that was sent. */
  readonly claims: Readonly<Record<string, unknown>>;
  readonly spell: SpellInput;
}

type Cause = (refusal: TokenRefusal) => { readonly what: string; readonly hint: string };

/** Microsoft's own texts repeat the numbers and end in identifiers of the request. */
const SURPLUS = /\s*(?:Trace ID|Correlation ID|Timestamp):.*$/s;

const CAUSES: Readonly<Record<string, Cause>> = {
  '70021': mismatch,
  '700211': mismatch,
  '700212': mismatch,
  '700213': mismatch,
  '7002138': (refusal) => ({
    what: 'a federated credential has this subject in other capitals, which is another subject',
    hint: mismatch(refusal).hint,
  }),
  '700016': ({ clientId, tenantId, spell }) => ({
    what: `the directory ${tenantId} has no application ${clientId}`,
    hint: `Set ${spell('azure-client-id')} to the application's (client) id, not its object id, and ${spell('azure-tenant-id')} to the directory that it lives in.`,
  }),
  '7000229': ({ clientId, tenantId }) => ({
    what: `the application ${clientId} has no service principal in the directory ${tenantId}`,
    hint: `Make one: \`az ad sp create --id ${clientId}\`.`,
  }),
  '7000112': ({ clientId }) => ({
    what: `the application ${clientId} is disabled`,
    hint: 'Enable it, or give the job another one.',
  }),
  '90002': unknownTenant,
  '900023': unknownTenant,
  '700024': () => ({
    what: "the ID token's time is over, or has not come yet",
    hint: "Compare the clock of the runner's machine; the token was asked for just before.",
  }),
  '700027': badSignature,
  '50013': badSignature,
  '90061': badSignature,
  '500011': unknownScope,
  '70011': unknownScope,
  '1002012': unknownScope,
  '53003': () => ({
    what: 'a Conditional Access policy of the directory forbids it',
    hint: 'Exclude this workload identity from the policy, or run on a machine with an address that it names.',
  }),
  '7000215': clientSecret,
  '7000218': clientSecret,
  '700025': clientSecret,
};

/** The error for a refused token: what Entra ID said, what it was shown, and what to change. Never a token. */
export function explainTokenRefusal(refusal: TokenRefusal, code: ErrorCode): ActionError {
  const { tenantId, status, error, description, claims } = refusal;
  const said = escapeInline((description ?? '').replace(SURPLUS, '').trim() || error || 'no reason given');
  const number = /AADSTS(\d+)/.exec(description ?? '')?.[1] ?? '';
  const cause = CAUSES[number]?.(refusal);
  const sent = ['iss', 'sub', 'aud']
    .map((name) => `${name}=${JSON.stringify(claims[name] ?? '')}`)
    .join(', ');
  const lines = [
    `Azure gives no token${cause === undefined ? '' : `: ${cause.what}`}`,
    `POST ${refusal.authorityHost}/${tenantId}/oauth2/v2.0/token → ${status} ${said}`,
    `The ID token said: ${escapeInline(sent)}`,
  ];
  return new ActionError(code, lines.join('\n'), { hint: cause?.hint ?? otherwise(refusal) });
}

function otherwise({ status, error, description, clientId }: TokenRefusal): string {
  if (status === 429 || status >= 500) return 'Try again later; Azure was asked several times.';
  if (description === undefined && error === undefined)
    return 'See whether a proxy answers in place of Microsoft Entra ID, and what AZURE_AUTHORITY_HOST says.';
  if (description === undefined)
    return `Compare the federated credentials of ${clientId} with what the ID token said.`;
  return `Look the AADSTS number up at https://login.microsoftonline.com/error, and compare the federated credentials of ${clientId}.`;
}

function mismatch({ clientId, claims }: TokenRefusal) {
  const [subject, issuer, audience] = [claims.sub, claims.iss, claims.aud].map((claim) =>
    escapeInline(String(claim ?? '')),
  );
  const forms = subjectForms(claims);
  const other = forms?.isImmutable ? forms.classic : forms?.immutable;
  const note =
    other === undefined
      ? ''
      : ` One for ${escapeInline(other)} is for the other form of the subject, and does not match.`;
  return {
    what: `no federated credential of ${clientId} is for this job`,
    hint:
      `Give ${clientId} a federated credential with the issuer ${issuer}, the subject ${subject} and the audience ${audience}, ` +
      `letter by letter; a new one takes some minutes to work.${note}`,
  };
}

function unknownTenant({ tenantId, authorityHost, spell }: TokenRefusal) {
  return {
    what: `there is no directory ${tenantId} at ${authorityHost}`,
    hint: `Correct ${spell('azure-tenant-id')}: \`az account show --query tenantId\` prints it. For another cloud than the public one set AZURE_AUTHORITY_HOST.`,
  };
}

function badSignature({ claims }: TokenRefusal) {
  return {
    what: 'it cannot prove the ID token',
    hint: `See that the credential's issuer is ${escapeInline(String(claims.iss ?? ''))}, letter by letter, and that Azure can reach its keys.`,
  };
}

function unknownScope({ scope, tenantId, spell }: TokenRefusal) {
  return {
    what: `the directory ${tenantId} knows no resource for the scope ${scope}`,
    hint: `Check that ${spell('azure-tenant-id')} is the directory of the subscription, and AZURE_AUTHORITY_HOST its cloud.`,
  };
}

function clientSecret({ clientId }: TokenRefusal) {
  return {
    what: 'it wants another proof than an ID token',
    hint: `Give ${clientId} a federated credential; client secrets are not used here.`,
  };
}
