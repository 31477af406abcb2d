import { ActionError, type ErrorCode } from '../errors/action-error.ts';
import type { Secret, VaultClient } from './client.ts';
import type { SecretRequest } from './secret-request.ts';

/** A secret that could not be read. */
interface Failure {
  readonly error: ActionError;
  /** The first that asks for it. */
  readonly line: number;
}

/** The secrets that the lines are about: what could be read, and what could not. */
export interface Sources {
  readonly of: (request: SecretRequest) => Secret | undefined;
  readonly found: readonly Secret[];
  readonly failures: readonly Failure[];
}

const PARALLEL_READS = 8;
/** Other faults are those of the whole Vault, or of the run. */
const IS_OF_ONE_SECRET = new Set<ErrorCode>(['SECRET_MISSING', 'SECRET_DENIED', 'INPUT_INVALID']);

/** Names the secret of a line: a path with `data/` or without is the same one in version 2, and read once by the client. */
function sourceOf({ path, version }: Pick<SecretRequest, 'path' | 'version'>): string {
  return `${path}@${version ?? ''}`;
}

/** Reads each secret, up to eight at a time. What is no fault of one secret ends it at once. */
export async function readSources(requests: readonly SecretRequest[], client: VaultClient): Promise<Sources> {
  const waiting = requests.filter(
    (request, index) => requests.findIndex((each) => sourceOf(each) === sourceOf(request)) === index,
  );
  const read = new Map<string, Secret>();
  const failed = new Map<ActionError, number>();
  const work = async () => {
    for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
      const source = sourceOf(request);
      try {
        read.set(source, await client.readSecret(request.path, request.version));
      } catch (error) {
        if (!(error instanceof ActionError) || !IS_OF_ONE_SECRET.has(error.code)) throw error;
        failed.set(error, Math.min(failed.get(error) ?? request.line, request.line));
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_READS }, work));
  return {
    of: (request) => read.get(sourceOf(request)),
    found: [...new Set(read.values())],
    failures: [...failed].map(([error, line]) => ({ error, line })),
  };
}
