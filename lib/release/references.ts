import { type JsonObject, type KubernetesObject, listField, textField } from '../kube/object.ts';
import { podTemplateOf } from '../kube/pod-template.ts';
import type { FieldPath } from '../template/yaml.ts';

/** What an object needs of another to work. */
export interface Reference {
  readonly kind: 'ConfigMap' | 'Secret' | 'ServiceAccount' | 'PersistentVolumeClaim';
  readonly name: string;
  /** The key that is read; undefined where all are, or where it is the object itself. */
  readonly key?: string;
  readonly container?: string;
  readonly path: FieldPath;
}

/** Everything that the pods of an object cannot start without; what is marked optional is left out. */
export function referencesOf(object: KubernetesObject): Reference[] {
  const template = podTemplateOf(object);
  if (template === undefined) return [];
  const { spec, path } = template;
  const account = textField(spec, 'serviceAccountName');
  return [
    ...(account === undefined || account === 'default'
      ? []
      : [{ kind: 'ServiceAccount' as const, name: account, path: [...path, 'serviceAccountName'] }]),
    ...['initContainers', 'containers'].flatMap((list) =>
      listField(spec, list).flatMap((container, index) =>
        containerReferences(container, [...path, list, index]),
      ),
    ),
    ...listField(spec, 'volumes').flatMap((volume, index) =>
      volumeReferences(volume, [...path, 'volumes', index], claimTemplates(object)),
    ),
  ];
}

function containerReferences(container: JsonObject, path: FieldPath): Reference[] {
  const owner = { container: textField(container, 'name') ?? '' };
  const whole = listField(container, 'envFrom').flatMap((source, index) => {
    const at = [...path, 'envFrom', index];
    return [
      ...needed('ConfigMap', source.configMapRef, [...at, 'configMapRef', 'name']),
      ...needed('Secret', source.secretRef, [...at, 'secretRef', 'name']),
    ];
  });
  const single = listField(container, 'env').flatMap((variable, index) => {
    const at = [...path, 'env', index, 'valueFrom'];
    const from = variable.valueFrom as JsonObject | undefined;
    return [
      ...needed('ConfigMap', from?.configMapKeyRef, [...at, 'configMapKeyRef', 'key'], true),
      ...needed('Secret', from?.secretKeyRef, [...at, 'secretKeyRef', 'key'], true),
    ];
  });
  return [...whole, ...single].map((reference) => ({ ...reference, ...owner }));
}

function needed(kind: Reference['kind'], source: unknown, path: FieldPath, hasKey = false): Reference[] {
  const name = textField(source, 'name');
  if (name === undefined || (source as JsonObject).optional === true) return [];
  const key = hasKey ? textField(source, 'key') : undefined;
  return [{ kind, name, path, ...(key === undefined ? {} : { key }) }];
}

function volumeReferences(volume: JsonObject, path: FieldPath, claims: ReadonlySet<string>): Reference[] {
  const secret = volume.secret as JsonObject | undefined;
  const claim = textField(volume, 'persistentVolumeClaim', 'claimName');
  return [
    ...withItems('ConfigMap', volume.configMap, 'name', [...path, 'configMap']),
    ...withItems('Secret', secret, 'secretName', [...path, 'secret']),
    ...(claim === undefined || claims.has(claim)
      ? []
      : [
          {
            kind: 'PersistentVolumeClaim' as const,
            name: claim,
            path: [...path, 'persistentVolumeClaim', 'claimName'],
          },
        ]),
    ...listField(volume, 'projected', 'sources').flatMap((source, index) => {
      const at = [...path, 'projected', 'sources', index];
      return [
        ...withItems('ConfigMap', source.configMap, 'name', [...at, 'configMap']),
        ...withItems('Secret', source.secret, 'name', [...at, 'secret']),
      ];
    }),
  ];
}

/** The object of a volume, or the single keys of it that are mounted. */
function withItems(
  kind: Reference['kind'],
  source: unknown,
  nameField: string,
  path: FieldPath,
): Reference[] {
  const name = textField(source, nameField);
  if (name === undefined || (source as JsonObject).optional === true) return [];
  const items = listField(source, 'items');
  if (items.length === 0) return [{ kind, name, path: [...path, nameField] }];
  return items.map((item, index) => ({
    kind,
    name,
    path: [...path, 'items', index, 'key'],
    key: textField(item, 'key') ?? '',
  }));
}

/** A StatefulSet makes the claims of its own templates. */
function claimTemplates(object: KubernetesObject): ReadonlySet<string> {
  return new Set(
    listField(object, 'spec', 'volumeClaimTemplates').map(
      (claim) => textField(claim, 'metadata', 'name') ?? '',
    ),
  );
}
