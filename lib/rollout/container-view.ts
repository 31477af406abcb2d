import {
  field,
  type JsonObject,
  type KubernetesObject,
  listField,
  numberField,
  textField,
} from '../kube/object.ts';

/** A container with its status. */
export interface ContainerView {
  readonly name: string;
  readonly spec: JsonObject;
  readonly status: JsonObject;
  /** Runs to its end before the main containers start; a sidecar does not. */
  readonly isInit: boolean;
}

export function containersOf(pod: KubernetesObject): ContainerView[] {
  const read = (specs: string, statuses: string, isInit: boolean): ContainerView[] =>
    listField(pod, 'spec', specs).map((spec) => ({
      name: textField(spec, 'name') ?? '',
      spec,
      status: listField(pod, 'status', statuses).find(({ name }) => name === spec.name) ?? {},
      isInit: isInit && spec.restartPolicy !== 'Always',
    }));
  return [
    ...read('initContainers', 'initContainerStatuses', true),
    ...read('containers', 'containerStatuses', false),
  ];
}

/** Memory limit as written. */
export function memoryLimit(container: ContainerView): string | undefined {
  const limit = field(container.spec, 'resources', 'limits', 'memory');
  return typeof limit === 'string' || typeof limit === 'number' ? String(limit) : undefined;
}

export function restartCount(container: ContainerView): number {
  return numberField(container.status, 'restartCount') ?? 0;
}
