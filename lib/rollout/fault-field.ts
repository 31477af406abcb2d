import { field, isJsonObject, type KubernetesObject, listField, textField } from '../kube/object.ts';
import { podTemplateOf } from '../kube/pod-template.ts';
import type { FieldPath } from '../template/yaml.ts';
import type { Cause, CauseCode } from './causes.ts';

/** Which fields of a container a cause is about, most telling first. */
const CONTAINER_FIELDS: Partial<Record<CauseCode, readonly string[]>> = {
  IMAGE_NOT_FOUND: ['image'],
  IMAGE_PULL_DENIED: ['image'],
  IMAGE_RATE_LIMITED: ['image'],
  IMAGE_REGISTRY_UNREACHABLE: ['image'],
  IMAGE_PLATFORM_MISMATCH: ['image'],
  IMAGE_NAME_INVALID: ['image'],
  READINESS_FAILED: ['readinessProbe', 'startupProbe'],
  LIVENESS_KILLED: ['livenessProbe'],
  STARTUP_PROBE_FAILED: ['startupProbe'],
  OUT_OF_MEMORY: ['resources'],
  HOOK_FAILED: ['lifecycle'],
  START_FAILED: ['command', 'args', 'image'],
  EXEC_FORMAT: ['command', 'image'],
  CRASH_LOOP: ['command', 'args', 'name'],
  INIT_FAILED: ['command', 'args', 'name'],
  CONFIG_MISSING: ['envFrom', 'env'],
};
/** And which of the pod. */
const POD_FIELDS: Partial<Record<CauseCode, readonly string[]>> = {
  UNSCHEDULABLE: ['nodeSelector', 'affinity', 'tolerations', 'containers'],
  VOLUME_MOUNT_FAILED: ['volumes'],
  VOLUME_UNBOUND: ['volumes'],
  CONFIG_MISSING: ['volumes', 'serviceAccountName'],
  ADMISSION_DENIED: ['securityContext', 'containers'],
  QUOTA_EXCEEDED: ['containers'],
};

/** The field of the object, as it was applied, that the cause is about; empty for the object as a whole. */
export function fieldAtFault(cause: Cause, object: KubernetesObject): FieldPath {
  const template = podTemplateOf(object);
  if (template === undefined) return [];
  const container = cause.container === undefined ? undefined : findContainer(template.spec, cause.container);
  const within = (base: unknown, path: FieldPath, names: readonly string[] = []) => {
    const name = names.find((candidate) => field(base, candidate) !== undefined);
    return name === undefined ? undefined : named(cause, base, [...path, name], name);
  };
  const inContainer =
    container && within(container.spec, [...template.path, ...container.path], CONTAINER_FIELDS[cause.code]);
  return (
    inContainer ??
    within(template.spec, template.path, POD_FIELDS[cause.code]) ??
    (container ? [...template.path, ...container.path] : [])
  );
}

function findContainer(spec: unknown, name: string): { spec: unknown; path: FieldPath } | undefined {
  for (const list of ['initContainers', 'containers']) {
    const index = listField(spec, list).findIndex((container) => container.name === name);
    if (index >= 0) return { spec: listField(spec, list)[index], path: [list, index] };
  }
  return undefined;
}

/** In a list, the entry that holds a name which the message quotes: the one `secretRef` among several. */
function named(cause: Cause, base: unknown, path: FieldPath, name: string): FieldPath {
  const entries = field(base, name);
  if (!Array.isArray(entries)) return path;
  const index = entries.findIndex((entry) => mentioned(entry, cause.message));
  return index < 0 ? path : [...path, index];
}

function mentioned(value: unknown, message: string): boolean {
  if (isJsonObject(value)) {
    const name = textField(value, 'name') ?? textField(value, 'secretName') ?? textField(value, 'claimName');
    if (name !== undefined && new RegExp(`(?<![\\w.-])${escapeRegExp(name)}(?![\\w-])`).test(message))
      return true;
    return Object.values(value).some((child) => mentioned(child, message));
  }
  return Array.isArray(value) && value.some((child) => mentioned(child, message));
}

function escapeRegExp(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
