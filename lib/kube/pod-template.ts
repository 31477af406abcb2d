import type { FieldPath } from '../template/yaml.ts';
import { field, isJsonObject, type JsonObject, type KubernetesObject } from './object.ts';

/** The pods that an object makes, and where that stands in it. */
export interface PodTemplate {
  readonly spec: JsonObject;
  readonly path: FieldPath;
}

const PATHS: Readonly<Record<string, FieldPath>> = {
  Pod: ['spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
};

/** Undefined for objects that make no pods. */
export function podTemplateOf(object: KubernetesObject): PodTemplate | undefined {
  const path = PATHS[object.kind];
  const spec = path && field(object, ...path);
  return path !== undefined && isJsonObject(spec) ? { spec, path } : undefined;
}
