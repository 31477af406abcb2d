import type { KubeClient } from '../../../lib/kube/client.ts';
import type { KubernetesObject } from '../../../lib/kube/object.ts';
import type { ManifestObject } from '../../../lib/manifests/parse.ts';
import type { RegistryDeps } from '../../../lib/oci/registry.ts';
import type { ReportedCause } from '../../../lib/report/report.ts';
import type { FieldPath } from '../../../lib/template/yaml.ts';
import type { PullLogin } from './inputs.ts';

/** An object ready to be applied, with its place in the manifests. */
export interface PlannedObject {
  readonly object: KubernetesObject;
  readonly file?: string;
  readonly lineOf?: ManifestObject['lineOf'];
}

export type Change = 'created' | 'changed' | 'unchanged' | 'recreated';

export interface Plan {
  /** In the order of application. */
  readonly objects: readonly PlannedObject[];
  readonly changes: readonly PlannedChange[];
}

export interface PlannedChange {
  readonly object: KubernetesObject;
  readonly change: Change;
  /** A line a field; values of Secrets are left out. */
  readonly fields: readonly string[];
  /** Whose the object was before: `<app>.<environment>`. */
  readonly owner?: string;
}

/** What the checks before the apply work with. */
export interface CheckRequest {
  readonly client: KubeClient;
  readonly namespace: string;
  readonly identity: string;
  readonly prune: boolean;
  readonly pullLogin: PullLogin | undefined;
  readonly registry: RegistryDeps;
  readonly say: (text: string) => void;
}

/** The line of a field, where the object stands in the manifests. */
export function placeOf(entry: PlannedObject, path: FieldPath): Pick<ReportedCause, 'manifest'> {
  if (entry.file === undefined || entry.lineOf === undefined) return {};
  return { manifest: { file: entry.file, line: entry.lineOf(path) } };
}
