import { createHash } from 'node:crypto';
import { field, isJsonObject, type JsonObject, listField } from '../kube/object.ts';
import { type Platform, platformText } from './platform.ts';

const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json';
const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json';
const CONFIG_TYPE = 'application/vnd.oci.image.config.v1+json';
const LAYER_TYPE = 'application/vnd.oci.image.layer.v1.tar+gzip';

/** Where a blob or a manifest is found, and what it is. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** A document of an image, byte for byte. */
export interface Document extends Descriptor {
  readonly content: Buffer;
}

/** What starts in the image and how; a field that is absent stays the base's. */
export interface ImageChanges {
  readonly entrypoint?: readonly string[];
  readonly cmd?: readonly string[];
  readonly user?: string;
  readonly workdir?: string;
  readonly stopSignal?: string;
  /** All of it, the base's included. */
  readonly env: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
  /** @example ['8080/tcp'] */
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
}

export interface ConfigPlan {
  /** The base's configuration; empty for `scratch`. */
  readonly base: JsonObject;
  readonly platform: Platform;
  readonly changes: ImageChanges;
  /** Digest of the unpacked layer; undefined where nothing is added. */
  readonly diffId: string | undefined;
  /** For the history. */
  readonly createdBy: string;
  /** RFC 3339 */
  readonly created: string;
}

/** What a Docker daemon notes of the container it built in. */
const OF_THE_BUILD = ['container', 'container_config', 'docker_version', 'id', 'parent', 'throwaway'];

/**
 * The configuration of the base with one layer more and the changes.
 *
 * Source: github.com/opencontainers/image-spec, "Image Configuration"
 */
export function buildConfig({ base, platform, changes, diffId, createdBy, created }: ConfigPlan): Document {
  const kept = Object.fromEntries(Object.entries(base).filter(([key]) => !OF_THE_BUILD.includes(key)));
  const diffIds = field(base, 'rootfs', 'diff_ids');
  const below: readonly unknown[] = Array.isArray(diffIds) ? diffIds : [];
  const history = Array.isArray(base.history)
    ? base.history
    : below.map(() => ({ created, created_by: 'the base image' }));
  const added = { created, created_by: createdBy, ...(diffId === undefined ? { empty_layer: true } : {}) };
  return document(CONFIG_TYPE, {
    ...kept,
    created,
    architecture: platform.architecture,
    os: platform.os,
    ...(platform.variant === undefined ? {} : { variant: platform.variant }),
    config: changedConfig(isJsonObject(base.config) ? base.config : {}, changes),
    rootfs: { type: 'layers', diff_ids: diffId === undefined ? below : [...below, diffId] },
    history: [...history, added],
  });
}

function changedConfig(base: JsonObject, changes: ImageChanges): JsonObject {
  const { Cmd, OnBuild: _triggers, Image: _image, Hostname: _host, ...rest } = base;
  const { entrypoint, cmd, user, workdir, stopSignal } = changes;
  // A new entrypoint does not get the arguments that the base's own was meant to have.
  const arguments_ = cmd ?? (entrypoint === undefined ? Cmd : undefined);
  return {
    ...rest,
    ...(changes.env.size === 0 ? {} : { Env: [...changes.env].map(([key, value]) => `${key}=${value}`) }),
    ...(entrypoint === undefined ? {} : { Entrypoint: entrypoint }),
    ...(arguments_ === undefined ? {} : { Cmd: arguments_ }),
    ...(user === undefined ? {} : { User: user }),
    ...(workdir === undefined ? {} : { WorkingDir: workdir }),
    ...(stopSignal === undefined ? {} : { StopSignal: stopSignal }),
    ...withKeys(rest, 'ExposedPorts', changes.ports),
    ...withKeys(rest, 'Volumes', changes.volumes),
    Labels: { ...(isJsonObject(rest.Labels) ? rest.Labels : {}), ...Object.fromEntries(changes.labels) },
  };
}

/** Sets of the configuration are objects of empty objects. */
function withKeys(base: JsonObject, name: string, keys: readonly string[]): JsonObject {
  if (keys.length === 0) return {};
  const there = base[name];
  return {
    [name]: { ...(isJsonObject(there) ? there : {}), ...Object.fromEntries(keys.map((key) => [key, {}])) },
  };
}

type Annotations = Readonly<Record<string, string>>;

/** The manifest of one platform's image. Source: github.com/opencontainers/image-spec, "Image Manifest" */
export function buildManifest(
  config: Document,
  layers: readonly Descriptor[],
  annotations: Annotations,
): Document {
  return document(MANIFEST_TYPE, {
    schemaVersion: 2,
    mediaType: MANIFEST_TYPE,
    config: descriptorOf(config),
    layers: layers.map(({ mediaType, digest, size }) => ({
      mediaType: ociLayerType(mediaType),
      digest,
      size,
    })),
    annotations,
  });
}

/** The index over the images of several platforms. Source: github.com/opencontainers/image-spec, "Image Index" */
export function buildIndex(
  manifests: readonly { readonly manifest: Document; readonly platform: Platform }[],
  annotations: Annotations,
): Document {
  const entries = manifests
    .toSorted((left, right) => (platformText(left.platform) < platformText(right.platform) ? -1 : 1))
    .map(({ manifest, platform }) => ({ ...descriptorOf(manifest), platform: { ...platform } }));
  return document(INDEX_TYPE, { schemaVersion: 2, mediaType: INDEX_TYPE, manifests: entries, annotations });
}

/** The layers that a manifest lists. */
export function layersOf(manifest: JsonObject): readonly Descriptor[] {
  return listField(manifest, 'layers').map(({ mediaType, digest, size }) => ({
    mediaType: String(mediaType),
    digest: String(digest),
    size: Number(size),
  }));
}

export function gzipLayer({ digest, size }: Pick<Descriptor, 'digest' | 'size'>): Descriptor {
  return { mediaType: LAYER_TYPE, digest, size };
}

/** The same bytes have one name with Docker and another in OCI manifests, which take no foreign ones. */
function ociLayerType(mediaType: string): string {
  return mediaType === 'application/vnd.docker.image.rootfs.diff.tar.gzip' ? LAYER_TYPE : mediaType;
}

function descriptorOf({ mediaType, digest, size }: Descriptor): Descriptor {
  return { mediaType, digest, size };
}

function document(mediaType: string, value: JsonObject): Document {
  const content = Buffer.from(JSON.stringify(value));
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  return { mediaType, digest, size: content.length, content };
}
