import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject } from '../kube/object.ts';
import { parseYaml, toYaml } from '../template/yaml.ts';

/** kustomize's own mark of where an object came from. Source: kubectl.docs.kubernetes.io, "buildMetadata" */
const MARK = 'originAnnotations';
/** As kustomize prints it: keys of `annotations` stand four blanks in, and a block text six. */
const ANNOTATION = /^ {4}config\.kubernetes\.io\/origin: \|\n((?: {6}.*\n)+)/m;
const EMPTY_ANNOTATIONS = /^ {2}annotations:\n(?! {4})/m;

/** Has the kustomization in a folder of ours mark every object. */
export async function askForOrigins(folder: string, kustomization: string): Promise<void> {
  const path = join(folder, kustomization);
  const content = parseYaml(await readFile(path, 'utf8'));
  if (!isJsonObject(content)) return;
  const given = Array.isArray(content.buildMetadata) ? content.buildMetadata : [];
  if (given.includes(MARK)) return;
  await writeFile(path, toYaml({ ...content, buildMetadata: [...given, MARK] }));
}

/** The built text without the marks, and for each of its documents the path it came from, relative to the folder. */
export function takeOrigins(text: string): { text: string; paths: readonly (string | undefined)[] } {
  const paths: (string | undefined)[] = [];
  const documents = text.split(/^---\n/m).map((document) => {
    const [mark, origin = ''] = ANNOTATION.exec(document) ?? [];
    paths.push(/^ {6}path: (.+)$/m.exec(origin)?.[1]?.trim());
    return mark === undefined ? document : document.replace(mark, '').replace(EMPTY_ANNOTATIONS, '');
  });
  return { text: documents.join('---\n'), paths };
}
