import { isJsonObject, type KubernetesObject, textField } from '../kube/object.ts';

/**
 * The object without `spec.replicas` where an autoscaler sets them: applying the manifest's number would undo its work at
 * every deployment.
 */
export function withoutScaledReplicas(
  object: KubernetesObject,
  autoscalers: readonly KubernetesObject[],
): KubernetesObject {
  const { spec } = object;
  if (!isJsonObject(spec) || spec.replicas === undefined) return object;
  const isScaled = autoscalers.some(
    (autoscaler) =>
      textField(autoscaler, 'spec', 'scaleTargetRef', 'kind') === object.kind &&
      textField(autoscaler, 'spec', 'scaleTargetRef', 'name') === object.metadata.name,
  );
  if (!isScaled) return object;
  const { replicas: _, ...rest } = spec;
  return { ...object, spec: rest };
}
