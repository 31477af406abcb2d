import { parseAzureIdentity, parseGuid } from '../../../lib/azure/inputs.ts';
import { type ImageReference, parseReference } from '../../../lib/oci/reference.ts';
import type { InputReader } from '../../../lib/runner/inputs.ts';
import type { AcrSettings } from './builders/acr/registry.ts';

export interface BuildPushInputs {
  readonly image: ImageReference;
  readonly context: string;
  readonly file: string | undefined;
  readonly tagRules: readonly string[];
  readonly builder: 'auto' | 'docker' | 'buildah' | 'acr';
  /** Undefined unless the builder is `acr`. */
  readonly acr: AcrSettings | undefined;
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
  const builder = read.oneOf('builder', ['auto', 'docker', 'buildah', 'acr'] as const, 'auto');
  const buildSecrets = read.keyValues('build-secrets');
  if (builder === 'acr' && buildSecrets.size > 0)
    read.problem('build-secrets', 'do not reach `builder: acr`; build on the runner');
  return {
    image: parseImage(read),
    context: read.text('context', '.'),
    file: read.optional('file'),
    tagRules: rules.length > 0 ? rules : DEFAULT_RULES,
    builder,
    acr: parseAcr(read, builder === 'acr'),
    buildArgs: read.keyValues('build-args'),
    buildSecrets,
    target: read.optional('target'),
    labels: read.keyValues('labels'),
    push: read.boolean('push', true),
    skipExisting: read.boolean('skip-existing', true),
  };
}

/** Read whatever the builder is; needed for this one alone. */
function parseAcr(read: InputReader, isNeeded: boolean): AcrSettings | undefined {
  const identity = parseAzureIdentity(read);
  const subscriptionId = parseGuid(read, 'subscription-id') ?? '';
  const resourceGroup = read.text('resource-group');
  if (!isNeeded) return undefined;
  if (identity === undefined)
    read.problem('azure-client-id', 'and `azure-tenant-id` are needed for `builder: acr`');
  if (subscriptionId === '') read.problem('subscription-id', "is needed for `builder: acr`: the registry's");
  if (resourceGroup === '') read.problem('resource-group', "is needed for `builder: acr`: the registry's");
  return { clientId: '', tenantId: '', ...identity, subscriptionId, resourceGroup };
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
