import {
  field,
  groupOf,
  isJsonObject,
  type JsonObject,
  type KubernetesObject,
  listField,
  textField,
} from '../../../lib/kube/object.ts';

/** A node of an OpenAPI schema. */
export type Schema = JsonObject;

const QUANTITY = 'io.k8s.apimachinery.pkg.api.resource.Quantity';
const OBJECT_META = 'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta';

/**
 * The schemas of a cluster's kinds, as the API server publishes them, version 2 or 3 of OpenAPI.
 * Source: kubernetes.io, "The Kubernetes API", OpenAPI interface definition
 */
export class Schemas {
  readonly #definitions = new Map<string, Schema>();
  readonly #kinds = new Map<string, Schema>();
  readonly #resolved = new WeakMap<Schema, Schema>();

  /** How many kinds there are. */
  get size(): number {
    return this.#kinds.size;
  }

  /** Takes in a document; one without schemas adds nothing. */
  addDocument(document: unknown): void {
    const definitions = field(document, 'definitions') ?? field(document, 'components', 'schemas');
    if (!isJsonObject(definitions)) return;
    for (const [name, schema] of Object.entries(definitions)) {
      if (!isJsonObject(schema)) continue;
      // Published as a string, but the API server takes numbers as well.
      this.#definitions.set(
        name,
        name === QUANTITY ? { oneOf: [{ type: 'string' }, { type: 'number' }] } : schema,
      );
      for (const { group, version, kind } of listField(schema, 'x-kubernetes-group-version-kind'))
        this.#kinds.set(`${group ? `${group}/` : ''}${version}|${kind}`, schema);
    }
  }

  /** Takes in the kinds that a CustomResourceDefinition of the manifests defines. */
  addDefinition(object: KubernetesObject): void {
    if (object.kind !== 'CustomResourceDefinition' || groupOf(object.apiVersion) !== 'apiextensions.k8s.io')
      return;
    const [group, kind] = [textField(object, 'spec', 'group'), textField(object, 'spec', 'names', 'kind')];
    for (const version of listField(object, 'spec', 'versions')) {
      const schema = field(version, 'schema', 'openAPIV3Schema');
      const own = isJsonObject(schema) ? schema : { 'x-kubernetes-preserve-unknown-fields': true };
      this.#kinds.set(`${group}/${version.name}|${kind}`, { ...own, 'x-kubernetes-embedded-resource': true });
    }
  }

  find(apiVersion: string, kind: string): Schema | undefined {
    return this.#kinds.get(`${apiVersion}|${kind}`);
  }

  /** The kinds of an API version. */
  kindsOf(apiVersion: string): string[] {
    return [...this.#kinds.keys()].flatMap((key) => {
      const [version, kind = ''] = key.split('|');
      return version === apiVersion ? [kind] : [];
    });
  }

  /** The schema with references followed, and the fields that every embedded object has. */
  resolve(schema: Schema): Schema {
    const known = this.#resolved.get(schema);
    if (known) return known;
    const { $ref: reference, allOf, ...own } = schema;
    const parts = [{ $ref: reference }, ...(Array.isArray(allOf) ? allOf : [])].flatMap((part: unknown) => {
      const target = this.#definitions.get(textField(part, '$ref')?.split('/').at(-1) ?? '');
      return target === undefined ? [] : [this.resolve(target)];
    });
    const merged: Schema = Object.assign({}, ...parts, own);
    const resolved = merged['x-kubernetes-embedded-resource'] === true ? this.#asObject(merged) : merged;
    this.#resolved.set(schema, resolved);
    return resolved;
  }

  #asObject(schema: Schema): Schema {
    const metadata = this.#definitions.get(OBJECT_META) ?? { type: 'object' };
    const common = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata };
    const properties = isJsonObject(schema.properties) ? schema.properties : {};
    return { type: 'object', ...schema, properties: { ...properties, ...common } };
  }
}
