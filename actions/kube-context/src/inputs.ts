import { type ClusterInputs, parseClusterInputs } from '../../../lib/kube/inputs.ts';
import type { InputReader } from '../../../lib/runner/inputs.ts';

export interface KubeContextInputs extends ClusterInputs {
  readonly namespace: string | undefined;
}

export function parseInputs(read: InputReader): KubeContextInputs {
  return { ...parseClusterInputs(read, ''), namespace: read.optional('namespace') };
}
