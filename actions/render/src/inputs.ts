import { type ManifestInputs, parseManifestInputs } from '../../../lib/manifests/inputs.ts';
import type { InputReader } from '../../../lib/runner/inputs.ts';

export interface RenderInputs extends ManifestInputs {
  /** The folder to write to; undefined for a new one. */
  readonly output: string | undefined;
  /** The cluster's OpenAPI document, or a folder of them; undefined where nothing is to be compared. */
  readonly schema: string | undefined;
}

export function parseInputs(read: InputReader): RenderInputs {
  return { ...parseManifestInputs(read), output: read.optional('output'), schema: read.optional('schema') };
}
