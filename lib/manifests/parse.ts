import { ActionError } from '../errors/action-error.ts';
import { isJsonObject, type KubernetesObject, objectKey, objectName, textField } from '../kube/object.ts';
import type { Place } from '../template/places.ts';
import { type FieldPath, parseYamlDocuments, type YamlDocument } from '../template/yaml.ts';

/** An object of the manifests and where it was written. */
export interface ManifestObject {
  readonly object: KubernetesObject;
  /** As the user named it, relative to the workspace. */
  readonly file: string;
  /** Which document of the file, from 0, and which item of it where that is a List. */
  readonly document: number;
  readonly item?: number;
  readonly line: number;
  /** The line of one of its fields, from 1. */
  readonly lineOf: (path: FieldPath) => number;
  readonly placeOf: (path: FieldPath) => Place;
}

export interface RenderedFile {
  readonly file: string;
  readonly text: string;
  /** From an offset in the text to where that was written in the file, which may have other lines. */
  readonly placeOf?: (offset: number) => Place;
  /** Where each document was written, if it was not in `file` itself. */
  readonly origins?: readonly (RenderedFile | undefined)[];
}

/**
 * The objects of rendered files, in order; Lists are taken apart, empty documents left out.
 *
 * @throws ActionError MANIFEST_INVALID listing every document that is no object, lacks `apiVersion`, `kind` or
 *   `metadata.name`, or stands there twice, and when there is no object at all
 */
export function parseManifests(files: readonly RenderedFile[]): ManifestObject[] {
  const parsed = files.map(parseFile);
  const objects = parsed.flatMap((file) => file.objects);
  const problems = [...parsed.flatMap((file) => file.problems), ...duplicates(objects)];
  if (problems.length === 0 && objects.length === 0) problems.push('the manifests hold no object');
  if (problems.length > 0) {
    throw new ActionError('MANIFEST_INVALID', `The manifests are not usable:\n${bullets(problems)}`, {
      hint: 'Correct the lines named. Nothing has been applied.',
    });
  }
  return objects;
}

interface Parsed {
  readonly objects: readonly ManifestObject[];
  readonly problems: readonly string[];
}

function parseFile({ file, text, placeOf, origins }: RenderedFile): Parsed {
  const parsed = parseYamlDocuments(text, placeOf).map((document) =>
    parseDocument(document, file, origins?.[document.index]),
  );
  return {
    objects: parsed.flatMap(({ objects }) => objects),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}

function parseDocument(document: YamlDocument, file: string, origin: RenderedFile | undefined): Parsed {
  const { value, line, index } = document;
  const problems = document.errors.map((error) => `${file}:${error.line}: ${error.message}`);
  const objects: ManifestObject[] = [];
  for (const [item, candidate] of itemsOf(value).entries()) {
    const lack = whatLacks(candidate);
    if (lack !== undefined) {
      problems.push(`${file}:${line}: ${lack}`);
      continue;
    }
    const object = candidate as KubernetesObject;
    const prefix = isList(value) ? ['items', item] : [];
    const placeOf = (path: FieldPath) => document.placeOf([...prefix, ...path]);
    const lineOf = (path: FieldPath) => placeOf(path).line;
    const place = placeInOrigin(object, origin) ?? {
      file,
      line: isList(value) ? lineOf([]) : line,
      lineOf,
      placeOf,
    };
    objects.push({ object, document: index, ...(isList(value) ? { item } : {}), ...place });
  }
  return { objects, problems };
}

/** Where a document was written whose name another tool may have changed. */
function placeInOrigin(
  { kind, metadata }: KubernetesObject,
  origin: RenderedFile | undefined,
): Pick<ManifestObject, 'file' | 'line' | 'lineOf' | 'placeOf'> | undefined {
  if (origin === undefined) return undefined;
  const candidates = parseYamlDocuments(origin.text, origin.placeOf).flatMap((document) =>
    isList(document.value)
      ? document.value.items.map((value, item) => ({ value, document, prefix: ['items', item] }))
      : [{ value: document.value, document, prefix: [] }],
  );
  const ofKind = candidates.filter(({ value }) => textField(value, 'kind') === kind);
  const found = nearestByName(ofKind, metadata.name);
  if (found === undefined) return undefined;
  const placeOf = (path: FieldPath) => found.document.placeOf([...found.prefix, ...path]);
  const line = found.prefix.length === 0 ? found.document.line : placeOf([]).line;
  return { file: origin.file, line, placeOf, lineOf: (path) => placeOf(path).line };
}

/** The one of this name; else the one whose name is the longest part of it, as prefixes and suffixes leave it. */
function nearestByName<T extends { readonly value: unknown }>(
  candidates: readonly T[],
  name: string,
): T | undefined {
  const named = candidates.map((candidate) => ({
    candidate,
    name: textField(candidate.value, 'metadata', 'name') ?? '',
  }));
  const parts = named
    .filter((entry) => entry.name !== '' && name.includes(entry.name))
    .toSorted((left, right) => right.name.length - left.name.length);
  return (parts[0] ?? named[0])?.candidate;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function isList(value: unknown): value is { items: unknown[] } {
  return isJsonObject(value) && String(value.kind).endsWith('List') && Array.isArray(value.items);
}

/** None of an empty document. */
function itemsOf(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return isList(value) ? value.items : [value];
}

function whatLacks(candidate: unknown): string | undefined {
  if (!isJsonObject(candidate)) return 'this document is not a Kubernetes object';
  const missing = [
    ['apiVersion', textField(candidate, 'apiVersion')],
    ['kind', textField(candidate, 'kind')],
    ['metadata.name', textField(candidate, 'metadata', 'name')],
  ].filter(([, value]) => !value);
  return missing.length === 0
    ? undefined
    : `the object has no ${missing.map(([name]) => name).join(' and no ')}`;
}

function duplicates(objects: readonly ManifestObject[]): string[] {
  const first = new Map<string, ManifestObject>();
  const problems: string[] = [];
  for (const entry of objects) {
    const key = objectKey(entry.object);
    const earlier = first.get(key);
    if (earlier) {
      problems.push(
        `${entry.file}:${entry.line}: ${objectName(entry.object)} is already at ${earlier.file}:${earlier.line}`,
      );
    } else first.set(key, entry);
  }
  return problems;
}
