import {
  field,
  type KubernetesObject,
  listField,
  numberField,
  objectName,
  textField,
} from '../kube/object.ts';
import { podTemplateOf } from '../kube/pod-template.ts';

export interface LintContext {
  /** How many nodes there are; undefined where they may not be read. */
  readonly nodes: number | undefined;
  /** How long the verification waits. */
  readonly timeoutMs: number;
  /** Names of the storage classes; undefined where they may not be read. */
  readonly classes: readonly string[] | undefined;
}

/** What works today and is likely to bite tomorrow, a sentence each. */
export function lintObjects(objects: readonly KubernetesObject[], context: LintContext): string[] {
  return [
    ...objects.flatMap((object) => [
      ...lintImages(object),
      ...lintClaims(object, objects, context),
      ...lintDeadline(object, context),
      ...lintClass(object, context),
    ]),
    ...objects.filter(({ kind }) => kind === 'Service').flatMap((service) => lintService(service, objects)),
    ...objects
      .filter(({ kind }) => kind === 'PodDisruptionBudget')
      .flatMap((budget) => lintBudget(budget, objects)),
  ];
}

function lintImages(object: KubernetesObject): string[] {
  const template = podTemplateOf(object);
  return ['initContainers', 'containers']
    .flatMap((list) => listField(template?.spec, list))
    .flatMap(({ name, image }) => {
      const text = typeof image === 'string' ? image : '';
      if (text.includes('@') || /:(?!latest$)[^:/]+$/.test(text)) return [];
      return [
        `${objectName(object)}: the image ${text} of container \`${name}\` has no fixed version: what runs tomorrow is not what was verified. Deploy by digest or by tag.`,
      ];
    });
}

/** A volume for one node, and a second pod before the first is gone. */
function lintClaims(
  object: KubernetesObject,
  objects: readonly KubernetesObject[],
  { nodes }: LintContext,
): string[] {
  if (object.kind !== 'Deployment' || nodes === undefined || nodes < 2) return [];
  if (textField(object, 'spec', 'strategy', 'type') === 'Recreate') return [];
  if (field(object, 'spec', 'strategy', 'rollingUpdate', 'maxSurge') === 0) return [];
  const claims = listField(podTemplateOf(object)?.spec, 'volumes').map((volume) =>
    textField(volume, 'persistentVolumeClaim', 'claimName'),
  );
  const isForOneNode = (claim: KubernetesObject) => {
    const modes = field(claim, 'spec', 'accessModes');
    return Array.isArray(modes) && modes.every((mode) => mode === 'ReadWriteOnce');
  };
  return objects
    .filter(({ kind, metadata }) => kind === 'PersistentVolumeClaim' && claims.includes(metadata.name))
    .filter(isForOneNode)
    .map(
      (claim) =>
        `${objectName(object)}: its new pod starts beside the old one, and may land on a node that ${objectName(claim)} (ReadWriteOnce) is not attached to. Use \`strategy: Recreate\`, or keep the pods on one node.`,
    );
}

/** A volume made by hand may have a class that is no object. */
function lintClass(object: KubernetesObject, { classes }: LintContext): string[] {
  if (object.kind !== 'PersistentVolumeClaim' || classes === undefined) return [];
  const name = textField(object, 'spec', 'storageClassName');
  if (!name || classes.includes(name) || textField(object, 'spec', 'volumeName')) return [];
  return [
    `${objectName(object)}: there is no StorageClass ${name}, only ${classes.join(', ') || 'none'}; it waits for a volume made by hand.`,
  ];
}

function lintDeadline(object: KubernetesObject, { timeoutMs }: LintContext): string[] {
  const seconds = numberField(object, 'spec', 'minReadySeconds') ?? 0;
  if (seconds * 1000 < timeoutMs) return [];
  return [
    `${objectName(object)}: minReadySeconds ${seconds} is not shorter than the timeout of ${timeoutMs / 1000} s.`,
  ];
}

function lintService(service: KubernetesObject, objects: readonly KubernetesObject[]): string[] {
  const selector = Object.entries((field(service, 'spec', 'selector') ?? {}) as Record<string, unknown>);
  const makers = objects.filter((object) => podTemplateOf(object) !== undefined);
  if (selector.length === 0 || makers.length === 0) return [];
  const isSelected = makers.some((object) => {
    const labels =
      object.kind === 'Pod'
        ? object.metadata.labels
        : field(object, 'spec', 'template', 'metadata', 'labels');
    return selector.every(([name, value]) => field(labels, name) === value);
  });
  if (isSelected) return [];
  return [`${objectName(service)}: its selector matches no pod of these manifests.`];
}

function lintBudget(budget: KubernetesObject, objects: readonly KubernetesObject[]): string[] {
  const wanted = JSON.stringify(field(budget, 'spec', 'selector', 'matchLabels'));
  const single = objects.find(
    (object) =>
      JSON.stringify(field(object, 'spec', 'selector', 'matchLabels')) === wanted &&
      object !== budget &&
      (numberField(object, 'spec', 'replicas') ?? 1) === 1,
  );
  const allowsNone =
    field(budget, 'spec', 'minAvailable') === 1 ||
    field(budget, 'spec', 'maxUnavailable') === 0 ||
    field(budget, 'spec', 'minAvailable') === '100%';
  if (single === undefined || !allowsNone) return [];
  return [
    `${objectName(budget)}: it allows no disruption of the only pod of ${objectName(single)}, so no node can be drained.`,
  ];
}
