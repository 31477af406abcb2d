import { type ImageReference, parseReference } from '../../../lib/oci/reference.ts';
import type { InputReader } from '../../../lib/runner/inputs.ts';

export interface BuildPushInputs {
  readonly image: ImageReference;
  readonly context: string;
  readonly file: string | undefined;
  readonly tagRules: readonly string[];
  readonly builder: 'auto' | 'docker' | 'buildah';
  readonly buildArgs: ReadonlyMap<string, string>;
  /** Id → path. */
  readonly buildSecrets: ReadonlyMap<string, string>;
  readonly target: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
  readonly push: boolean;
  readonly skipExisting: boolean;
}

const DEFAULT_RULES = ['sha', 'latest'];

export function parseInputs(read: InputReader): BuildPushInputs {
  const rules = read.lines('tags');
  return {
    image: parseImage(read),
    context: read.text('context', '.'),
    file: read.optional('file'),
    tagRules: rules.length > 0 ? rules : DEFAULT_RULES,
    builder: read.oneOf('builder', ['auto', 'docker', 'buildah'] as const, 'auto'),
    buildArgs: read.keyValues('build-args'),
    buildSecrets: read.keyValues('build-secrets'),
    target: read.optional('target'),
    labels: read.keyValues('labels'),
    push: read.boolean('push', true),
    skipExisting: read.boolean('skip-existing', true),
  };
}

function parseImage(read: InputReader): ImageReference {
  const name = read.required('image', 'name the image, such as ghcr.io/owner/name').toLowerCase();
  const parsed = name === '' ? '' : parseReference(name);
  if (typeof parsed !== 'string') {
    if (parsed.tag !== undefined || parsed.digest !== undefined)
      read.problem('image', 'has a tag or a digest; tags come from `tags`');
    return parsed;
  }
  if (parsed !== '') read.problem('image', `is not usable: ${parsed}`);
  return { registry: '', repository: '', tag: undefined, digest: undefined };
}
