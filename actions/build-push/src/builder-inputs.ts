import { parseAzureIdentity, parseGuid } from '../../../lib/azure/inputs.ts';
import { parseReference } from '../../../lib/oci/reference.ts';
import type { InputReader } from '../../../lib/runner/inputs.ts';
import type { AcrSettings } from './builders/acr/registry.ts';
import type { BuildPushInputs } from './inputs.ts';

/** A base image is what only `layer` asks for, so naming one chooses it. */
export function parseBuilder(read: InputReader): Pick<BuildPushInputs, 'builder' | 'baseImage'> {
  const given = read.oneOf('builder', ['auto', 'docker', 'buildah', 'layer', 'acr'] as const, 'auto');
  const baseImage = read.optional('base-image');
  if (baseImage === undefined) return { builder: given, baseImage };
  const reference = parseReference(baseImage);
  if (typeof reference === 'string' && baseImage !== 'scratch')
    read.problem('base-image', `is not usable: ${reference}`);
  if (given === 'auto' || given === 'layer') return { builder: 'layer', baseImage };
  read.problem(
    'base-image',
    `is for \`builder: layer\`; ${given} takes it from the build file, or by \`build-args\``,
  );
  return { builder: given, baseImage };
}

/** Read whatever the builder is; needed for `acr` alone. */
export function parseAcr(read: InputReader, isNeeded: boolean): AcrSettings | undefined {
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

/** Whoever asks for something wants it done; a builder that does not do it says so first. */
export function refuseForBuilder(inputs: BuildPushInputs, read: InputReader): void {
  const { builder } = inputs;
  if (builder !== 'layer' && builder !== 'acr') return;
  const why =
    builder === 'layer'
      ? 'has no use with `builder: layer`, which runs nothing'
      : 'is not for `builder: acr`; build on the runner';
  const given = {
    'build-secrets': inputs.buildSecrets.size > 0,
    'cache-from': inputs.cacheFrom.length > 0,
    'cache-to': inputs.cacheTo.length > 0,
    provenance: inputs.provenance,
    'smoke-command': builder === 'acr' && inputs.smokeCommand.length > 0,
    'build-contexts': builder === 'acr' && inputs.buildContexts.size > 0,
  };
  for (const [name, isGiven] of Object.entries(given)) if (isGiven) read.problem(name, why);
  if (builder === 'acr' && inputs.platforms.length > 1)
    read.problem('platforms', 'has several, and `builder: acr` makes one');
}
