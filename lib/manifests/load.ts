import { buildKustomization } from './kustomize.ts';
import { type ManifestObject, parseManifests, type RenderedFile } from './parse.ts';
import { type ManifestDeps, type ManifestRequest, TemplateRenderer } from './renderer.ts';
import { findManifests, readText } from './sources.ts';

export interface LoadedManifests {
  readonly files: readonly RenderedFile[];
  readonly objects: readonly ManifestObject[];
  /** Names of the variables that the manifests mention, sorted. */
  readonly variablesUsed: readonly string[];
  /** What is no error but may be a slip, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Finds, renders and reads the manifests.
 *
 * @throws ActionError INPUT_INVALID, TEMPLATE_UNRESOLVED or MANIFEST_INVALID, each listing everything of its kind
 */
export async function loadManifests(request: ManifestRequest, deps: ManifestDeps): Promise<LoadedManifests> {
  const sources = await findManifests(request.lines, [request.workspace, request.temporaryFolder]);
  const renderer = new TemplateRenderer(request);
  const pending: (() => Promise<RenderedFile>)[] = [];
  for (const source of sources) {
    if (source.kind === 'file') {
      const rendered = renderer.render(await readText(source.path, source.file), source.file);
      pending.push(async () => rendered);
    } else {
      const built = await buildKustomization(source, renderer, request, deps);
      pending.push(built);
    }
  }
  renderer.finish();
  const files: RenderedFile[] = [];
  for (const build of pending) files.push(await build());
  const { variablesUsed, notes } = renderer;
  return { files, objects: parseManifests(files), variablesUsed, notes };
}
