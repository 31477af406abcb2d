import { nearestName } from '../../../lib/errors/nearest-name.ts';
import { isJsonObject, type JsonObject } from '../../../lib/kube/object.ts';
import type { FieldPath } from '../../../lib/template/yaml.ts';
import type { Schema, Schemas } from './schemas.ts';

/** What is wrong with a field; the message never holds its value. */
export interface SchemaFault {
  readonly path: FieldPath;
  readonly message: string;
}

/**
 * Where the value does not fit: unknown fields, wrong types, values that are none of a closed list, and what is
 * required and missing. Patterns, ranges and rules across fields are left to the API server.
 */
export function checkSchema(
  value: unknown,
  schema: Schema,
  schemas: Schemas,
  path: FieldPath = [],
): SchemaFault[] {
  const resolved = schemas.resolve(schema);
  const wrong = typeFault(value, resolved) ?? choiceFault(value, resolved);
  if (wrong !== undefined) return [{ path, message: `${shownPath(path)} ${wrong}` }];
  if (Array.isArray(value)) {
    const { items } = resolved;
    return isJsonObject(items)
      ? value.flatMap((item, index) => checkSchema(item, items, schemas, [...path, index]))
      : [];
  }
  return isJsonObject(value) ? checkFields(value, resolved, schemas, path) : [];
}

function checkFields(value: JsonObject, schema: Schema, schemas: Schemas, path: FieldPath): SchemaFault[] {
  const properties = isJsonObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required.map(String) : [];
  const missing = required
    // The API server takes null for absent.
    .filter((name) => value[name] === undefined || value[name] === null)
    .map((name) => ({ path, message: `${shownPath([...path, name])} is missing, and required` }));
  const faults = Object.entries(value).flatMap(([name, child]) => {
    const inner = [...path, name];
    const known = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
    if (child === null && known) return [];
    if (isJsonObject(known)) return checkSchema(child, known, schemas, inner);
    return known || isOpen(schema) ? [] : [unknownField(inner, Object.keys(properties))];
  });
  return [...faults, ...missing];
}

/** Whether fields that are not declared may stand there. */
function isOpen(schema: Schema): boolean {
  return schema['x-kubernetes-preserve-unknown-fields'] === true || !isJsonObject(schema.properties);
}

function unknownField(path: FieldPath, names: readonly string[]): SchemaFault {
  const near = nearestName(String(path.at(-1)), names);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  return { path, message: `${shownPath(path)} is not a field${hint}` };
}

function typeFault(value: unknown, schema: Schema): string | undefined {
  const types = typesOf(schema);
  if (types === undefined || types.some((type) => isOfType(value, type))) return undefined;
  if (value === null && schema.nullable === true) return undefined;
  const wanted = types.map((type) => ARTICLES[type] ?? type).join(' or ');
  const hint =
    types.includes('string') && (typeof value === 'number' || typeof value === 'boolean')
      ? '; put it in quotes'
      : typeof value === 'string' && !types.includes('object') && !types.includes('array')
        ? '; take the quotes away, or correct it'
        : '';
  return `must be ${wanted}, and is ${kindOf(value)}${hint}`;
}

const ARTICLES: Readonly<Record<string, string>> = {
  integer: 'an integer',
  number: 'a number',
  string: 'a string',
  boolean: 'a boolean',
  array: 'a list',
  object: 'a map',
};

/** Undefined where anything may stand. */
function typesOf(schema: Schema): string[] | undefined {
  if (schema['x-kubernetes-int-or-string'] === true || schema.format === 'int-or-string')
    return ['integer', 'string'];
  if (typeof schema.type === 'string') return [schema.type];
  for (const choices of [schema.oneOf, schema.anyOf]) {
    if (!Array.isArray(choices)) continue;
    const types = choices.map((choice: unknown) => (isJsonObject(choice) ? choice.type : undefined));
    if (types.every((type): type is string => typeof type === 'string')) return types;
  }
  return undefined;
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  return type === 'object' ? isJsonObject(value) : typeof value === type;
}

function kindOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `a ${typeof value}`;
}

function choiceFault(value: unknown, schema: Schema): string | undefined {
  const choices: unknown = schema.enum;
  // An empty text is taken for an absent one.
  if (!Array.isArray(choices) || choices.includes(value) || value === '' || value === null) return undefined;
  return `must be one of ${choices.map((choice) => JSON.stringify(choice)).join(', ')}`;
}

function shownPath(path: FieldPath): string {
  const steps = path.map((step) => {
    if (typeof step === 'number') return `[${step}]`;
    return /[./]/.test(step) ? `[${JSON.stringify(step)}]` : `.${step}`;
  });
  return steps.join('').replace(/^\./, '');
}
