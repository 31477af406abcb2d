import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../lib/kube/object.ts';
import { parseYaml } from '../../../lib/template/yaml.ts';
import { checkSchema } from './check-schema.ts';
import { Schemas } from './schemas.ts';

const definitions = {
  'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta': {
    type: 'object',
    properties: {
      name: { type: 'string' },
      labels: { type: 'object', additionalProperties: { type: 'string' } },
      creationTimestamp: { type: 'string', format: 'date-time' },
    },
  },
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { type: 'string' },
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { type: 'string', format: 'int-or-string' },
  'io.k8s.apimachinery.pkg.runtime.RawExtension': { type: 'object' },
  Item: {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, protocol: { type: 'string', enum: ['TCP', 'UDP'] } },
  },
  Thing: {
    type: 'object',
    'x-kubernetes-group-version-kind': [{ group: 'x.io', version: 'v1', kind: 'Thing' }],
    required: ['spec'],
    properties: {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { $ref: '#/definitions/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta' },
      spec: {
        type: 'object',
        properties: {
          count: { type: 'integer', format: 'int32' },
          share: { type: 'number' },
          isOn: { type: 'boolean' },
          port: { $ref: '#/definitions/io.k8s.apimachinery.pkg.util.intstr.IntOrString' },
          size: { allOf: [{ $ref: '#/x/io.k8s.apimachinery.pkg.api.resource.Quantity' }], default: {} },
          raw: { $ref: '#/definitions/io.k8s.apimachinery.pkg.runtime.RawExtension' },
          any: { description: 'anything' },
          items: { type: 'array', items: { allOf: [{ $ref: '#/definitions/Item' }] } },
          maybe: { type: 'string', nullable: true },
          kept: {
            type: 'object',
            properties: { a: { type: 'string' } },
            'x-kubernetes-preserve-unknown-fields': true,
          },
          inner: { 'x-kubernetes-embedded-resource': true, properties: { spec: { type: 'object' } } },
          either: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] },
          constructor: { type: 'string' },
        },
      },
    },
  },
};

function check(text: string, document: unknown = { definitions }): string[] {
  const schemas = new Schemas();
  schemas.addDocument(document);
  const object = parseYaml(text) as KubernetesObject;
  const schema = schemas.find(object.apiVersion, object.kind);
  if (schema === undefined) throw new Error('no schema');
  return checkSchema(object, schema, schemas).map(({ message }) => message);
}

const thing = (spec: string) => `{apiVersion: x.io/v1, kind: Thing, metadata: {name: a}, spec: {${spec}}}`;

describe('checkSchema', () => {
  it.each([
    'count: 1',
    'count: 1.0',
    'share: 1',
    'share: 0.5',
    'isOn: yes',
    'port: 80',
    'port: http',
    'size: 1Gi',
    'size: 2',
    'raw: {a: {b: 1}}',
    'any: [1, {a: b}]',
    'items: [{name: a}, {name: b, protocol: UDP}, {name: c, protocol: ""}]',
    'maybe: null',
    'kept: {a: x, b: [1]}',
    'inner: {apiVersion: v1, kind: X, metadata: {name: a, labels: {}}, spec: {a: 1}}',
    'either: 1',
    'either: 25%',
    'count: null',
    'items: []',
  ])('takes %s', (spec) => {
    expect(check(thing(spec))).toEqual([]);
    expect(check(thing(spec), { components: { schemas: definitions } })).toEqual([]);
  });

  it.each([
    ['cuont: 1', 'spec.cuont is not a field; did you mean count?'],
    ['count: "1"', 'spec.count must be an integer, and is a string; take the quotes away, or correct it'],
    ['count: 1.5', 'spec.count must be an integer, and is a number'],
    ['isOn: "true"', 'spec.isOn must be a boolean, and is a string; take the quotes away, or correct it'],
    ['port: 1.5', 'spec.port must be an integer or a string, and is a number; put it in quotes'],
    ['size: [1]', 'spec.size must be a string or a number, and is a list'],
    ['items: {name: a}', 'spec.items must be a list, and is a map'],
    ['items: [{nmae: a}]', 'spec.items[0].nmae is not a field; did you mean name?'],
    ['items: [{}]', 'spec.items[0].name is missing, and required'],
    ['items: [{name: null}]', 'spec.items[0].name is missing, and required'],
    ['items: [null]', 'spec.items[0] must be a map, and is empty'],
    ['items: [{name: a, protocol: tcp}]', 'spec.items[0].protocol must be one of "TCP", "UDP"'],
    ['kept: {a: 1}', 'spec.kept.a must be a string, and is a number; put it in quotes'],
    [
      'inner: {metadata: {labels: {a: 1}}}',
      'spec.inner.metadata.labels.a must be a string, and is a number; put it in quotes',
    ],
    ['either: [1]', 'spec.either must be an integer or a string, and is a list'],
    ['toString: 1', 'spec.toString is not a field'],
    ['maybe: 1', 'spec.maybe must be a string, and is a number; put it in quotes'],
  ])('refuses %s', (spec, message) => {
    expect(check(thing(spec))).toContain(message);
    expect(check(thing(spec), { components: { schemas: definitions } })).toContain(message);
  });

  it('finds everything at once, and never shows a value', () => {
    const faults = check(
      '{apiVersion: x.io/v1, kind: Thing, metadata: {labels: {a: 77, b.c/d: 88}, nam: x}}',
    );
    expect(faults).toEqual([
      'metadata.labels.a must be a string, and is a number; put it in quotes',
      'metadata.labels["b.c/d"] must be a string, and is a number; put it in quotes',
      'metadata.nam is not a field; did you mean name?',
      'spec is missing, and required',
    ]);
  });

  it('takes the definitions of the manifests themselves', () => {
    const schemas = new Schemas();
    schemas.addDocument({ definitions });
    const definition = parseYaml(`
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: bots.y.io}
spec:
  group: y.io
  names: {kind: Bot, plural: bots}
  versions:
    - name: v1
      schema: {openAPIV3Schema: {type: object, required: [spec], properties: {spec: {type: object, properties: {size: {type: integer}}}}}}
    - name: v2
`) as KubernetesObject;
    schemas.addDefinition(definition);
    const faultsOf = (text: string) => {
      const object = parseYaml(text) as KubernetesObject;
      return checkSchema(object, schemas.find(object.apiVersion, object.kind) ?? {}, schemas);
    };
    expect(faultsOf('{apiVersion: y.io/v1, kind: Bot, metadata: {name: a}, spec: {size: 1}}')).toEqual([]);
    expect(faultsOf('{apiVersion: y.io/v1, kind: Bot, metadata: {nam: a}, spec: {siez: 1}}')).toHaveLength(2);
    expect(faultsOf('{apiVersion: y.io/v2, kind: Bot, metadata: {name: a}, whatever: 1}')).toEqual([]);
    expect(schemas.kindsOf('y.io/v1')).toEqual(['Bot']);
  });
});
