import { parsePlatform } from '../../../lib/oci/platform.ts';
import { type ImageReference, parseReference } from '../../../lib/oci/reference.ts';
import type { InputReader } from '../../../lib/runner/inputs.ts';

export interface BuildPushInputs {
  readonly image: ImageReference;
  readonly context: string;
  readonly file: string | undefined;
  readonly tagRules: readonly string[];
  readonly platforms: readonly string[];
  readonly builder: 'auto' | 'docker' | 'buildah' | 'layer';
  readonly baseImage: string | undefined;
  /** Name → folder. */
  readonly buildContexts: ReadonlyMap<string, string>;
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
  const inputs = {
    image: parseImage(read),
    context: read.text('context', '.'),
    file: read.optional('file'),
    tagRules: rules.length > 0 ? rules : DEFAULT_RULES,
    platforms: parsePlatforms(read),
    ...parseBuilder(read),
    buildContexts: read.keyValues('build-contexts'),
    buildArgs: read.keyValues('build-args'),
    buildSecrets: read.keyValues('build-secrets'),
    target: read.optional('target'),
    labels: read.keyValues('labels'),
    push: read.boolean('push', true),
    skipExisting: read.boolean('skip-existing', true),
  };
  if (inputs.builder === 'layer' && inputs.buildSecrets.size > 0)
    read.problem('build-secrets', 'is for programs of the build; with `builder: layer` none runs');
  return inputs;
}

/** A base image is what only `layer` asks for, so naming one chooses it. */
function parseBuilder(read: InputReader): Pick<BuildPushInputs, 'builder' | 'baseImage'> {
  const given = read.oneOf('builder', ['auto', 'docker', 'buildah', 'layer'] as const, 'auto');
  const baseImage = read.optional('base-image');
  if (baseImage === undefined) return { builder: given, baseImage };
  const reference = parseReference(baseImage);
  if (typeof reference === 'string' && baseImage !== 'scratch')
    read.problem('base-image', `is not usable: ${reference}`);
  if (given === 'docker' || given === 'buildah')
    read.problem(
      'base-image',
      `is for \`builder: layer\`; ${given} takes it from the build file, or by \`build-args\``,
    );
  return { builder: 'layer', baseImage };
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

function parsePlatforms(read: InputReader): string[] {
  const platforms = read.lines('platforms');
  for (const platform of platforms) {
    if (parsePlatform(platform) === undefined)
      read.problem('platforms', `has ${JSON.stringify(platform)}; write platforms such as linux/arm64`);
  }
  return platforms;
}
