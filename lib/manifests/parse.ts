import { ActionError } from '../errors/action-error.ts';
import { isJsonObject, type KubernetesObject, objectKey, objectName, textField } from '../kube/object.ts';
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
}

export interface RenderedFile {
  readonly file: string;
  readonly text: string;
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

function parseFile({ file, text, origins }: RenderedFile): Parsed {
  const parsed = parseYamlDocuments(text).map((document) =>
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
    const lineOf = (path: FieldPath) => document.lineOf([...prefix, ...path]);
    const place = placeInOrigin(object, origin) ?? { file, line, lineOf };
    objects.push({ object, document: index, ...(isList(value) ? { item } : {}), ...place });
  }
  return { objects, problems };
}

/** Where a document was written whose name another tool may have changed. */
function placeInOrigin(
  { kind, metadata }: KubernetesObject,
  origin: RenderedFile | undefined,
): Pick<ManifestObject, 'file' | 'line' | 'lineOf'> | undefined {
  if (origin === undefined) return undefined;
  const documents = parseYamlDocuments(origin.text).filter(({ value }) => textField(value, 'kind') === kind);
  const found =
    documents.find(({ value }) => textField(value, 'metadata', 'name') === metadata.name) ?? documents[0];
  return found && { file: origin.file, line: found.line, lineOf: found.lineOf };
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
