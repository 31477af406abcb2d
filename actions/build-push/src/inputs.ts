import { parsePlatform, platformText } from '../../../lib/oci/platform.ts';
import { type ImageReference, parseReference } from '../../../lib/oci/reference.ts';
import type { InputReader } from '../../../lib/runner/inputs.ts';
import { parseAcr, parseBuilder, refuseForBuilder } from './builder-inputs.ts';
import type { AcrSettings } from './builders/acr/registry.ts';
import type { BuilderName } from './builders/choose.ts';
import { splitCommand } from './command.ts';

export interface BuildPushInputs {
  /** In lower case, whatever was given. */
  readonly image: ImageReference;
  readonly givenImage: string;
  readonly context: string;
  readonly file: string | undefined;
  readonly tagRules: readonly string[];
  readonly platforms: readonly string[];
  readonly builder: 'auto' | BuilderName;
  readonly baseImage: string | undefined;
  /** Name → folder. */
  readonly buildContexts: ReadonlyMap<string, string>;
  /** Undefined unless the builder is `acr`. */
  readonly acr: AcrSettings | undefined;
  readonly buildArgs: ReadonlyMap<string, string>;
  /** Id → path, or `env:` and a variable's name. */
  readonly buildSecrets: ReadonlyMap<string, string>;
  readonly target: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly push: boolean;
  readonly skipExisting: boolean;
  readonly provenance: boolean;
  readonly smokeCommand: readonly string[];
}

const DEFAULT_RULES = ['sha', 'latest'];

export function parseInputs(read: InputReader): BuildPushInputs {
  const rules = read.lines('tags');
  const builder = parseBuilder(read);
  const inputs: BuildPushInputs = {
    ...parseImage(read),
    context: read.text('context', '.'),
    file: read.optional('file'),
    tagRules: rules.length > 0 ? rules : DEFAULT_RULES,
    platforms: parsePlatforms(read),
    ...builder,
    buildContexts: read.keyValues('build-contexts'),
    acr: parseAcr(read, builder.builder === 'acr'),
    buildArgs: read.keyValues('build-args'),
    buildSecrets: parseSecrets(read),
    target: read.optional('target'),
    labels: read.keyValues('labels'),
    cacheFrom: read.lines('cache-from'),
    cacheTo: read.lines('cache-to'),
    push: read.boolean('push', true),
    skipExisting: read.boolean('skip-existing', true),
    provenance: read.boolean('provenance', false),
    smokeCommand: parseSmokeCommand(read),
  };
  refuseForBuilder(inputs, read);
  return inputs;
}

function parseImage(read: InputReader): { image: ImageReference; givenImage: string } {
  const givenImage = read.required('image', 'name the image, such as ghcr.io/owner/name');
  const name = givenImage.toLowerCase();
  const parsed = name === '' ? '' : parseReference(name);
  if (typeof parsed !== 'string') {
    if (parsed.tag !== undefined || parsed.digest !== undefined)
      read.problem('image', 'has a tag or a digest; tags come from `tags`');
    return { image: parsed, givenImage };
  }
  if (parsed !== '') read.problem('image', `is not usable: ${parsed}`);
  return { image: { registry: '', repository: '', tag: undefined, digest: undefined }, givenImage };
}

/** One a line; a list with commas, as docker takes it, is understood too. */
function parsePlatforms(read: InputReader): string[] {
  const platforms = read
    .lines('platforms')
    .flatMap((line) => line.split(','))
    .map((platform) => platform.trim())
    .filter((platform) => platform !== '');
  const names = platforms.flatMap((text) => {
    const platform = parsePlatform(text);
    if (platform !== undefined) return [platformText(platform)];
    read.problem('platforms', `has ${JSON.stringify(text)}; write platforms such as linux/arm64`);
    return [];
  });
  return [...new Set(names)];
}

/** Builders take ids and sources in a list with commas, and not all of them know quotes in it. */
function parseSecrets(read: InputReader): ReadonlyMap<string, string> {
  const secrets = read.keyValues('build-secrets');
  for (const [id, source] of secrets) {
    if (!/^[\w.-]+$/.test(id))
      read.problem('build-secrets', `has the id ${JSON.stringify(id)}; use letters, digits, - and _`);
    else if (source.trim() === '') read.problem('build-secrets', `gives ${id} no file`);
    else if (/[",]/.test(source))
      read.problem('build-secrets', `gives ${id} a path with a comma or a quote in it`);
    else if (/^env:(?![A-Za-z_]\w*$)/.test(source))
      read.problem('build-secrets', `gives ${id} a variable that is no name; write ${id}=env:NAME`);
  }
  return secrets;
}

function parseSmokeCommand(read: InputReader): readonly string[] {
  const words = splitCommand(read.text('smoke-command'));
  if (words === undefined) read.problem('smoke-command', 'has a quote that is not closed');
  return words ?? [];
}
