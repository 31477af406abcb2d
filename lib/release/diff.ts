import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type KubernetesObject } from '../kube/object.ts';

const BOOKKEEPING = new Set([
  'discordlm.glompai.github.io/commit',
  'deployment.kubernetes.io/revision',
  // kubectl's copy of the whole object, a Secret's values included.
  'kubectl.kubernetes.io/last-applied-configuration',
]);
const MAX_VALUE_LENGTH = 100;

/**
 * What an apply would change, a line a field: `spec.replicas: 1 → 2`. Values of Secrets are never shown.
 *
 * @param before as the API server has it; undefined where there is none
 * @param after as its dry run returned it
 */
export function diffObjects(before: KubernetesObject | undefined, after: KubernetesObject): string[] {
  if (before === undefined) return [];
  const hidden = after.kind === 'Secret' ? new Set(['data', 'stringData']) : new Set<string>();
  const lines: string[] = [];
  compare(withoutBookkeeping(before), withoutBookkeeping(after), '', (path, left, right) => {
    const isHidden = hidden.has(path.split(/[.[]/)[0] ?? '');
    lines.push(isHidden ? `${path}: ${changeWord(left, right)}` : `${path}: ${show(left)} → ${show(right)}`);
  });
  return lines;
}

type Tell = (path: string, left: unknown, right: unknown) => void;

function compare(left: unknown, right: unknown, path: string, tell: Tell): void {
  if (isDeepStrictEqual(left, right)) return;
  if (isJsonObject(left) && isJsonObject(right)) {
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)]))
      compare(left[key], right[key], join(path, key), tell);
  } else if (Array.isArray(left) && Array.isArray(right)) {
    compareLists(left, right, path, tell);
  } else tell(path, left, right);
}

/** Items with a name are compared by it: one more container does not change those after it. */
function compareLists(left: readonly unknown[], right: readonly unknown[], path: string, tell: Tell): void {
  const names = [...left, ...right].map((item) => (isJsonObject(item) ? item.name : undefined));
  if (!names.every((name) => typeof name === 'string')) {
    for (let index = 0; index < Math.max(left.length, right.length); index++)
      compare(left[index], right[index], `${path}[${index}]`, tell);
    return;
  }
  const find = (list: readonly unknown[], name: unknown) =>
    list.find((item) => isJsonObject(item) && item.name === name);
  for (const name of new Set(names)) compare(find(left, name), find(right, name), `${path}[${name}]`, tell);
}

function join(path: string, key: string): string {
  const step = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
  return path === '' ? step : `${path}.${step}`;
}

function changeWord(left: unknown, right: unknown): string {
  return left === undefined ? 'added' : right === undefined ? 'removed' : 'changed';
}

function show(value: unknown): string {
  if (value === undefined) return 'unset';
  const text = JSON.stringify(value);
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH)}…` : text;
}

/** Without what changes with every write, and the mark of the commit. */
function withoutBookkeeping(object: KubernetesObject): unknown {
  const {
    managedFields: _managed,
    resourceVersion: _version,
    generation: _generation,
    creationTimestamp: _created,
    uid: _uid,
    annotations,
    ...metadata
  } = object.metadata;
  const kept = Object.entries(annotations ?? {}).filter(([name]) => !BOOKKEEPING.has(name));
  const { status: _status, ...rest } = object;
  return { ...rest, metadata: { ...metadata, annotations: Object.fromEntries(kept) } };
}
