import { ActionError } from '../errors/action-error.ts';
import { escapeInline } from '../process/escape.ts';
import { decodeClaims } from '../runner/id-token.ts';
import type { SpellInput } from '../runner/spell-input.ts';
import type { KubeApiError } from './api-error.ts';

/** What was shown to the server, for messages; never the secret itself. */
export interface Shown {
  readonly server: string;
  /** The `authorization` header that was sent. */
  readonly authorization: string | undefined;
  readonly hasCertificate: boolean;
  readonly spell: SpellInput;
}

const GITHUB_CLAIMS = ['iss', 'sub', 'aud', 'repository_id', 'environment', 'ref'];
const OTHER_CLAIMS = ['iss', 'sub', 'aud', 'exp'];

/** What it means that the first request, for one's own name, was refused. */
export function explainRefusal(error: KubeApiError, shown: Shown): Error {
  const { server } = shown;
  if (error.status === 401)
    return new ActionError(
      'PERMISSION_MISSING',
      `The cluster at ${server} does not know this identity${claimsSent(shown)}`,
      {
        hint: hintFor(shown),
        cause: error,
      },
    );
  if (error.status === 403 && error.reason === 'Forbidden') return forbidden(error, shown);
  // Busy, or starting: it is the right one, and says so.
  if ((error.status === 429 || error.status >= 500) && error.reason !== '') return error;
  return noApiServer(server, error);
}

function forbidden(error: KubeApiError, shown: Shown): ActionError {
  const isAnonymous = error.said.includes('system:anonymous');
  const what = !isAnonymous
    ? 'does not even tell this identity its own name'
    : shown.hasCertificate
      ? 'does not know this client certificate, and takes the caller for anybody'
      : 'was shown no credentials, and takes the caller for anybody';
  return new ActionError('PERMISSION_MISSING', `The cluster at ${shown.server} ${what}`, {
    hint: isAnonymous
      ? hintFor(shown)
      : 'Bind the ClusterRole `system:basic-user` to `system:authenticated`, as clusters have it.',
    cause: error,
  });
}

/** The error for a server that answers, and is no API server. */
export function noApiServer(server: string, cause?: KubeApiError): ActionError {
  const isRedirect = cause !== undefined && cause.status >= 300 && cause.status < 400;
  return new ActionError('CLUSTER_UNREACHABLE', `The cluster at ${server} does not answer as one`, {
    hint: isRedirect
      ? 'Something before it sends the caller elsewhere, such as to a login: give the address of the API server itself.'
      : 'See whether the address is that of the API server (on K3s port 6443) and not of something before it; Kubernetes has to be 1.28 or newer.',
    cause,
  });
}

function claimsOf({ authorization }: Shown): Readonly<Record<string, unknown>> | undefined {
  return decodeClaims(/^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '');
}

function claimsSent(shown: Shown): string {
  const claims = claimsOf(shown);
  if (claims === undefined) return '';
  const names = isGitHub(claims) ? GITHUB_CLAIMS : OTHER_CLAIMS;
  const lines = names.map((name) => `${name}=${JSON.stringify(claims[name] ?? null)}`);
  return `. The token said: ${escapeInline(lines.join(', '))}`;
}

function isGitHub(claims: Readonly<Record<string, unknown>>): boolean {
  return 'repository_id' in claims;
}

function hintFor(shown: Shown): string {
  const claims = claimsOf(shown);
  if (claims !== undefined && isGitHub(claims)) {
    const environment =
      claims.environment === undefined ? ' The job names no `environment:`, so that its token has none.' : '';
    return `Compare these with the API server's AuthenticationConfiguration (on AKS \`az aks jwtauthenticator show\`): issuer, audiences, and each claimValidationRule; its log has the reason.${environment} See docs/cluster-access.md.`;
  }
  if (claims !== undefined)
    return `The token is another cluster's, or its service account is gone; on AKS, another directory's: compare ${shown.spell('azure-tenant-id')} with the cluster's.`;
  if (shown.authorization !== undefined)
    return 'The token is over or was taken back; make a new one with `kubectl create token`.';
  return shown.hasCertificate
    ? "The client certificate is from another authority than the cluster's: after K3s was set up anew, its k3s.yaml is to be stored again."
    : 'Give the user of the kubeconfig a token or a client certificate.';
}
