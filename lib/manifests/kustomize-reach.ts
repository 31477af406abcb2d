import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { field, isJsonObject, type JsonObject } from '../kube/object.ts';
import type { Place } from '../template/places.ts';
import { keepPlaceholders } from '../template/render.ts';
import { type FieldPath, parseYamlDocuments, toYaml, type YamlDocument } from '../template/yaml.ts';
import type { RenderedFile } from './parse.ts';
import type { ManifestRequest, TemplateRenderer } from './renderer.ts';
import { displayPath, isInside, kustomizationNames, readText } from './sources.ts';

/** What a kustomization leads to, rendered; paths are absolute. */
export interface Reached {
  readonly folders: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, RenderedFile>;
}

/** Fields whose items name files or folders, or hold the text itself. */
const REFERENCES = [
  ...['resources', 'bases', 'components', 'crds', 'generators', 'transformers', 'validators'],
  ...['patches', 'patchesStrategicMerge', 'patchesJson6902', 'replacements', 'configurations'],
];
/** Fields whose items name files that are embedded as they are. */
const GENERATORS = ['configMapGenerator', 'secretGenerator'];
const REMOTE = /^[a-z][a-z0-9+.-]*:|^[\w.-]+@[\w.-]+:|^[\w-]+(?:\.[\w-]+)+\/[^/]+\/|\/\/|[?&]ref=/i;

/** Renders the kustomization in the folder, and what it and those below it name. Problems go to the renderer. */
export async function reach(
  start: string,
  renderer: TemplateRenderer,
  request: ManifestRequest,
): Promise<Reached> {
  const folders = new Set<string>();
  const files = new Map<string, RenderedFile>();
  const queue = [start];
  for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
    if (folders.has(folder)) continue;
    folders.add(folder);
    const name = (await readdir(folder)).find((entry) => kustomizationNames.includes(entry));
    if (name === undefined) continue;
    const file = join(folder, name);
    const kustomization = await renderKustomization(file, renderer, request);
    files.set(file, kustomization.rendered);
    const targets = await targetsOf(kustomization, folder, { renderer, request });
    queue.push(...targets.folders);
    for (const target of targets.files.filter((path) => !files.has(path))) {
      const shown = displayPath(target, request.workspace);
      files.set(target, renderer.render(await readText(target, shown), shown));
    }
  }
  return { folders, files };
}

/** What the kustomization names, as absolute paths; what may not be named goes to the renderer. */
async function targetsOf(
  { rendered, document, content }: Kustomization,
  folder: string,
  { renderer, request }: { renderer: TemplateRenderer; request: ManifestRequest },
): Promise<{ folders: string[]; files: string[] }> {
  const found: { folders: string[]; files: string[] } = { folders: [], files: [] };
  for (const { path, reference } of referencesOf(content)) {
    const target = resolve(folder, reference);
    const refusal = await whyRefused(reference, target, request);
    if (refusal !== undefined) renderer.report(rendered.file, document?.placeOf(path) ?? START, refusal);
    else ((await stat(target)).isDirectory() ? found.folders : found.files).push(target);
  }
  return found;
}

const START = { line: 1, column: 1 };

interface Kustomization {
  readonly rendered: RenderedFile;
  readonly document: YamlDocument | undefined;
  readonly content: JsonObject;
}

/** Patches that stand in the file itself are templates of their own: their text is YAML, and has a structure to keep. */
async function renderKustomization(
  path: string,
  renderer: TemplateRenderer,
  request: ManifestRequest,
): Promise<Kustomization> {
  const file = displayPath(path, request.workspace);
  const template = await readText(path, file);
  const rendered = renderer.render(template, file);
  const [document] = parseYamlDocuments(rendered.text, rendered.placeOf);
  const content = document?.value;
  if (!isJsonObject(content)) return { rendered, document, content: {} };
  const [written] = parseYamlDocuments(keepPlaceholders(template, request.bareVariables));
  const changed = structuredClone(content);
  for (const inner of inlineTexts(written?.value)) {
    const outer = document?.placeOf(inner.path) ?? START;
    const text = renderer.renderInner(inner.text, file, (place) => placeInBlock(place, outer, template));
    const parent = field(changed, ...inner.path.slice(0, -1));
    const step = inner.path.at(-1) ?? '';
    if (typeof parent === 'object' && parent !== null) Object.assign(parent, { [step]: text });
  }
  return { rendered: { ...rendered, text: toYaml(changed) }, document, content };
}

/** The text of a block begins on the line below its key, each line behind the block's blanks. */
function placeInBlock(inner: Place, outer: Place, template: string): Place {
  const line = template.split('\n')[outer.line - 1] ?? '';
  if (!/[|>][-+0-9]*\s*(?:#.*)?$/.test(line)) return outer;
  const first = template.split('\n')[outer.line] ?? '';
  return { line: outer.line + inner.line, column: inner.column + first.length - first.trimStart().length };
}

function inlineTexts(content: unknown): { path: FieldPath; text: string }[] {
  return itemsOf(content, REFERENCES).flatMap(({ path, item }) => {
    if (typeof item === 'string') return isText(item) ? [{ path, text: item }] : [];
    const patch = field(item, 'patch');
    return typeof patch === 'string' ? [{ path: [...path, 'patch'], text: patch }] : [];
  });
}

function referencesOf(content: unknown): { path: FieldPath; reference: string }[] {
  const named = itemsOf(content, REFERENCES).flatMap(({ path, item }) => {
    if (typeof item === 'string') return isText(item) ? [] : [{ path, reference: item }];
    const reference = field(item, 'path');
    return typeof reference === 'string' ? [{ path: [...path, 'path'], reference }] : [];
  });
  const embedded = itemsOf(content, GENERATORS).flatMap(({ path, item }) =>
    itemsOf(item, ['files', 'envs']).flatMap(({ path: inner, item: entry }) => {
      const reference = String(entry).replace(/^[^=]*=/, '');
      return REMOTE.test(reference) ? [{ path: [...path, ...inner], reference }] : [];
    }),
  );
  return [...named, ...embedded];
}

function itemsOf(content: unknown, names: readonly string[]): { path: FieldPath; item: unknown }[] {
  return names.flatMap((name) => {
    const list = field(content, name);
    return Array.isArray(list) ? list.map((item, index) => ({ path: [name, index], item })) : [];
  });
}

/** Whether a list's item is YAML itself, and no path. */
function isText(item: string): boolean {
  return item.includes('\n') || item.trimStart().startsWith('{');
}

async function whyRefused(
  reference: string,
  target: string,
  request: ManifestRequest,
): Promise<string | undefined> {
  const status = await stat(target).catch(() => undefined);
  if (status === undefined) {
    return REMOTE.test(reference)
      ? `${JSON.stringify(reference)} is remote: what it holds can change and cannot be checked; copy it into the repository`
      : `${JSON.stringify(reference)} is not there`;
  }
  const isAllowed = await isInside(target, [request.workspace, request.temporaryFolder]);
  return isAllowed ? undefined : `${JSON.stringify(reference)} leads outside the workspace`;
}
