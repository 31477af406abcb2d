import { ActionError } from '../errors/action-error.ts';
import { ConnectionError, type ConnectionFault } from '../http/connection-error.ts';
import type { ClusterAccess } from './access.ts';
import { KubeApiError } from './api-error.ts';

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

/** The error, once what leads to the server was mended: it may have broken by itself, and the next try goes well. */
export async function mendPath({ path }: ClusterAccess, error: unknown): Promise<never> {
  if (error instanceof ConnectionError && error.fault !== 'tls') await path?.revive();
  throw error;
}

/** What a connection that failed for good means to the reader; any other error as it is. */
export async function explainConnection({ server, path }: ClusterAccess, error: unknown): Promise<unknown> {
  if (!(error instanceof ConnectionError)) return error;
  if (error.fault === 'aborted') return failure('CANCELLED', 'The run was cancelled', error);
  const broken = await path?.explain(error);
  if (broken === undefined)
    return failure('CLUSTER_UNREACHABLE', `The cluster at ${server} cannot be reached`, error);
  const { code, message, hint = '' } = broken;
  return new ActionError(code, message, { hint, cause: error });
}

function failure(
  code: 'CANCELLED' | 'CLUSTER_UNREACHABLE',
  message: string,
  error: ConnectionError,
): ActionError {
  return new ActionError(code, message, { hint: HINTS[error.fault], cause: error });
}

/** Whether trying again later may help: the server was away or busy. */
export function isPassing(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof ConnectionError) return cause.fault !== 'tls' && cause.fault !== 'request';
  return error instanceof KubeApiError && (error.status === 429 || error.status >= 500);
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy to go through. None leads to this machine itself, as every client has it. */
export function proxyFor({ server, proxyUrl }: ClusterAccess, environment: Environment): Environment {
  if (proxyUrl !== undefined) return { HTTPS_PROXY: proxyUrl };
  return /^https?:\/\/(?:127\.|localhost\b|\[::1\])/.test(server) ? {} : environment;
}
