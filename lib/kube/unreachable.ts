import { ActionError } from '../errors/action-error.ts';
import { ConnectionError, type ConnectionFault } from '../http/connection-error.ts';

const HINTS: Readonly<Record<ConnectionFault, string>> = {
  name: 'The name is not known here: a cluster in a home or private network needs a runner inside it, or a VPN.',
  refused: 'The machine is there, but no API server listens on that port.',
  timeout:
    'Nothing answers at that address: a private address needs a runner in the same network, a public one an open port.',
  tls: "The certificate is not from the authority given, or not for this name; on K3s add the name with --tls-san, and give the cluster's CA.",
  broken: 'The connection was cut; try again, and see whether something between here and there filters it.',
  aborted: 'Run the job again.',
  request: 'Give the address as https://host:6443.',
};

/** What a connection that failed for good means to the reader; any other error as it is. */
export function unreachable(server: string, error: unknown): unknown {
  if (!(error instanceof ConnectionError)) return error;
  const [code, message] =
    error.fault === 'aborted'
      ? (['CANCELLED', 'The run was cancelled'] as const)
      : (['CLUSTER_UNREACHABLE', `The cluster at ${server} cannot be reached`] as const);
  return new ActionError(code, message, { hint: HINTS[error.fault], cause: error });
}
