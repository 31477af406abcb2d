import { type ClusterInputs, parseClusterInputs } from '../../../lib/kube/inputs.ts';
import { parseInstance } from '../../../lib/release/inputs.ts';
import type { Instance } from '../../../lib/release/ownership.ts';
import type { InputReader } from '../../../lib/runner/inputs.ts';

export interface RollbackInputs {
  readonly instance: Instance;
  /** A number, a commit, or empty. */
  readonly to: string;
  /** Whose ConfigMap and Secret: the release's own, or those that run now. */
  readonly config: 'release' | 'current';
  readonly timeoutMs: number;
  readonly stabilityMs: number;
  readonly reason: string;
  readonly cluster: ClusterInputs;
  readonly fieldManager: string;
  readonly gitHubToken: string;
  readonly environmentUrl: string | undefined;
}

/** @param repository the repository's name, for the default of `app` */
export function parseInputs(read: InputReader, repository: string): RollbackInputs {
  const to = read.text('to');
  if (to !== '' && !/^\d{1,6}$|^[0-9a-f]{7,64}$/i.test(to)) {
    read.problem(
      'to',
      `is ${JSON.stringify(to)}; give a release's number, or a commit of at least 7 characters`,
    );
  }
  return {
    instance: parseInstance(read, repository),
    to,
    config: read.oneOf('config', ['release', 'current'] as const, 'release'),
    timeoutMs: read.durationMs('timeout', '10m'),
    stabilityMs: read.durationMs('stability-window', '10s'),
    reason: read.text('reason'),
    cluster: parseClusterInputs(read, 'kube-'),
    fieldManager: read.text('field-manager', 'discordlm'),
    gitHubToken: read.text('github-token'),
    environmentUrl: read.optional('environment-url'),
  };
}
