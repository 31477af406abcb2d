import { type KubeconfigInputs, parseKubeconfigInputs } from '../../../lib/kube/inputs.ts';
import type { InputReader } from '../../../lib/runner/inputs.ts';

export interface Workload {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
}

export interface VerifyInputs {
  readonly workloads: readonly Workload[];
  readonly selector: string | undefined;
  /** Undefined for that of the context. */
  readonly namespace: string | undefined;
  readonly timeoutMs: number;
  readonly stabilityMs: number;
  readonly cluster: KubeconfigInputs;
}

/** As kubectl takes them. */
const KINDS: Readonly<Record<string, { apiVersion: string; kind: string }>> = {
  deployment: { apiVersion: 'apps/v1', kind: 'Deployment' },
  deploy: { apiVersion: 'apps/v1', kind: 'Deployment' },
  statefulset: { apiVersion: 'apps/v1', kind: 'StatefulSet' },
  sts: { apiVersion: 'apps/v1', kind: 'StatefulSet' },
  daemonset: { apiVersion: 'apps/v1', kind: 'DaemonSet' },
  ds: { apiVersion: 'apps/v1', kind: 'DaemonSet' },
  replicaset: { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
  rs: { apiVersion: 'apps/v1', kind: 'ReplicaSet' },
  job: { apiVersion: 'batch/v1', kind: 'Job' },
  pod: { apiVersion: 'v1', kind: 'Pod' },
  persistentvolumeclaim: { apiVersion: 'v1', kind: 'PersistentVolumeClaim' },
  pvc: { apiVersion: 'v1', kind: 'PersistentVolumeClaim' },
};

/** Kinds that a selector looks through. */
export const selectableKinds = ['deployment', 'statefulset', 'daemonset', 'job', 'pod'].map(
  (name) => KINDS[name],
);

export function parseInputs(read: InputReader): VerifyInputs {
  const lines = read.lines('workloads');
  const selector = read.optional('selector');
  if ((lines.length === 0) === (selector === undefined)) {
    read.problem('workloads', 'or `selector` has to be given, and not both');
  }
  return {
    workloads: lines.map((line) => parseWorkload(line, read)).filter((workload) => workload !== undefined),
    selector,
    namespace: read.optional('namespace'),
    timeoutMs: read.durationMs('timeout', '10m'),
    stabilityMs: read.durationMs('stability-window', '10s'),
    cluster: parseKubeconfigInputs(read),
  };
}

function parseWorkload(line: string, read: InputReader): Workload | undefined {
  const [kind = '', name = '', ...rest] = line.split('/');
  const word = kind.toLowerCase();
  const type = KINDS[word] ?? KINDS[word.replace(/s$/, '')];
  if (type && name !== '' && rest.length === 0) return { ...type, name };
  read.problem(
    'workloads',
    `has ${JSON.stringify(line)}; write kind/name, with one of ${Object.keys(KINDS).join(', ')}`,
  );
  return undefined;
}
