import { basename } from 'node:path';
import type { BaseImage } from '../../../../lib/oci/base-image.ts';
import {
  buildConfig,
  buildIndex,
  buildManifest,
  type Document,
  gzipLayer,
  type ImageChanges,
} from '../../../../lib/oci/image.ts';
import type { Platform } from '../../../../lib/oci/platform.ts';
import { parseReference, repositoryName } from '../../../../lib/oci/reference.ts';
import type { RegistryClient } from '../../../../lib/oci/registry.ts';
import type { Blob } from '../../../../lib/oci/upload.ts';
import type { BuildPlan } from '../builders/plan.ts';
import { annotationsOf } from '../labels.ts';
import type { Packed, PackedPlatform } from './pack.ts';

export interface AssembledImage {
  readonly blobs: readonly Blob[];
  readonly manifests: readonly Document[];
  /** The index; for one platform its manifest: a plain image stays a plain image. */
  readonly top: Document;
  readonly platforms: readonly { readonly platform: Platform; readonly manifest: Document }[];
}

interface AssembleOptions {
  readonly packed: Packed;
  readonly base: BaseImage;
  /** Where the base's layers are; undefined for `scratch`. */
  readonly client: RegistryClient | undefined;
  readonly created: Date;
  /** As the build file or `base-image` has it. */
  readonly baseName: string;
}

const PREFIX = 'org.opencontainers.image.';

/** Everything that the registry has to have for the image. */
export function assembleImage(plan: BuildPlan, options: AssembleOptions): AssembledImage {
  const { packed, base } = options;
  const made = packed.platforms.map((platform) => assemblePlatform(plan, options, platform));
  const platforms = made.map(({ platform, manifest }) => ({ platform, manifest }));
  const annotations = Object.fromEntries(annotationsOf(labelsFor(plan, options, base.digest)));
  const [only] = platforms;
  const isOne = platforms.length === 1 && only !== undefined;
  return {
    blobs: made.flatMap(({ blobs }) => blobs),
    manifests: platforms.map(({ manifest }) => manifest),
    top: isOne ? only.manifest : buildIndex(platforms, annotations),
    platforms,
  };
}

function assemblePlatform(
  plan: BuildPlan,
  options: AssembleOptions,
  { base, changes, layer }: PackedPlatform,
) {
  const { client, created } = options;
  const own = labelsFor(plan, options, base.digest);
  const labels = new Map([...withoutTime(changes.labels), ...own]);
  const config = buildConfig({
    base: base.config,
    platform: base.platform,
    changes: { ...changes, labels },
    diffId: layer?.diffId,
    createdBy: `build-push, builder: layer, ${plan.file === undefined ? 'COPY . /app' : basename(plan.file)}`,
    created: created.toISOString(),
  });
  const added = layer === undefined ? [] : [gzipLayer(layer)];
  const manifest = buildManifest(
    config,
    [...base.layers, ...added],
    Object.fromEntries(annotationsOf(labels)),
  );
  const blobs: Blob[] = [
    { ...config, from: { kind: 'bytes', bytes: config.content } },
    ...(client === undefined
      ? []
      : base.layers.map((below): Blob => ({ ...below, from: { kind: 'registry', source: client } }))),
    ...(layer === undefined
      ? []
      : [{ ...gzipLayer(layer), from: { kind: 'file', path: layer.file } } satisfies Blob]),
  ];
  return { platform: base.platform, manifest, blobs };
}

/** @param digest of what the name of the base stands for, or of its part for one platform */
function labelsFor(
  plan: BuildPlan,
  { baseName }: AssembleOptions,
  digest: string | undefined,
): ReadonlyMap<string, string> {
  const labels = withoutTime(plan.labels);
  if (digest === undefined) return labels;
  return new Map([...labels, [`${PREFIX}base.name`, fullName(baseName)], [`${PREFIX}base.digest`, digest]]);
}

/** The time of a run would make of the same input another image. */
function withoutTime(labels: ImageChanges['labels']): ReadonlyMap<string, string> {
  return new Map([...labels].filter(([key]) => key !== `${PREFIX}created`));
}

/** @example fullName('node:24') // 'docker.io/library/node:24' */
function fullName(name: string): string {
  const reference = parseReference(name);
  if (typeof reference === 'string') return name;
  const { tag, digest } = reference;
  return `${repositoryName(reference)}${tag === undefined && digest !== undefined ? '' : `:${tag ?? 'latest'}`}`;
}
