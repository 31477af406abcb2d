import { ActionError } from '../errors/action-error.ts';
import type { ConnectionError } from '../http/connection-error.ts';

/** In the order in which they are tried, on the message of a failed TLS handshake. */
const TLS_FAULTS: readonly (readonly [RegExp, string, string])[] = [
  [
    /certificate required|handshake failure|bad certificate|alert number (116|40|42)/i,
    'it wants a client certificate that it trusts',
    'Give `client-certificate` and `client-key`, from an authority that its listener knows.',
  ],
  [/expired/i, 'its certificate is expired', 'Renew it; see `openssl s_client -connect HOST:PORT`.'],
  [
    /altnames|hostname|IP address mismatch/i,
    'its certificate is for other names',
    'Write `url` with a name that the certificate holds, or have one issued for this name.',
  ],
  [
    /wrong version number|packet length/i,
    'it speaks no TLS',
    'Write `url` with the port that serves TLS, or with http:// on a network of your own.',
  ],
];

const HINTS: Partial<Record<ConnectionError['fault'], string>> = {
  tls: "Give the authority's certificate as `ca-certificate`.",
  name: 'Check `url`; a name of a private network is known only inside it.',
  refused: 'See whether Vault runs, and on which port.',
  aborted: 'Raise `timeout`, or see why Vault is slow.',
  request: 'Write `url` as https://host:8200.',
};

/** @param withinMs the deadline, when that is what ended it */
export function explainUnreachable(
  error: ConnectionError,
  { url, withinMs }: { url: string; withinMs: number | undefined },
): ActionError {
  const inTime = withinMs === undefined ? '' : ` within ${withinMs / 1000} s`;
  const fault =
    error.fault === 'tls' ? TLS_FAULTS.find(([pattern]) => pattern.test(error.message)) : undefined;
  const why = fault === undefined ? '' : `: ${fault[1]}`;
  return new ActionError('VAULT_UNAVAILABLE', `Vault at ${url} cannot be reached${inTime}${why}`, {
    hint:
      fault?.[2] ??
      HINTS[error.fault] ??
      'Check `url`, and whether the runner may reach it: a home network needs a runner inside it.',
    cause: error,
  });
}
