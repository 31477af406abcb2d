import { createHash } from 'node:crypto';
import { ActionError } from '../errors/action-error.ts';
import { type JsonObject, listField, parseJsonObject, textField } from '../kube/object.ts';
import { type Descriptor, layersOf } from './image.ts';
import { type Platform, parsePlatform, platformIn, platformText } from './platform.ts';
import { type ImageReference, repositoryName } from './reference.ts';
import type { RegistryClient } from './registry.ts';

/** One platform's image of a base. */
export interface BasePlatform {
  readonly platform: Platform;
  /** Of its own manifest; undefined for `scratch`. */
  readonly digest: string | undefined;
  readonly config: JsonObject;
  readonly layers: readonly Descriptor[];
}

export interface BaseImage {
  /** Of what the name stands for: of the index, where there is one. */
  readonly digest: string | undefined;
  readonly platforms: readonly BasePlatform[];
}

/** What is built where nobody says for what: the machines that clusters are made of. */
const USUAL = ['linux/amd64', 'linux/arm64'];

/** The base that holds nothing. */
export function scratchBase(wanted: readonly string[]): BaseImage {
  const names = wanted.length > 0 ? wanted : USUAL;
  const platforms = names.flatMap((name) => parsePlatform(name) ?? []);
  return {
    digest: undefined,
    platforms: platforms.map((platform) => ({ platform, digest: undefined, config: {}, layers: [] })),
  };
}

/**
 * The base image for the wanted platforms; where none are named, for linux/amd64 and linux/arm64 as far as it has them, or
 * for the only one it is for.
 *
 * @throws ActionError INPUT_INVALID when it is not there, or not for a platform; REGISTRY_REFUSED
 */
export async function readBase(
  source: RegistryClient,
  reference: ImageReference,
  wanted: readonly string[],
): Promise<BaseImage> {
  const name = `${repositoryName(reference)}${reference.digest ? `@${reference.digest}` : `:${reference.tag ?? 'latest'}`}`;
  const top = await readManifest(source, reference.digest ?? reference.tag ?? 'latest');
  if (top === undefined) {
    throw new ActionError('INPUT_INVALID', `The base image ${name} is not in the registry`, {
      hint: 'Correct its name or tag in `base-image`, or in the build file.',
    });
  }
  const entries = listField(top.content, 'manifests');
  if (entries.length === 0) {
    const only = await readPlatform(source, top);
    return { digest: top.digest, platforms: choose([only], wanted, name, ({ platform }) => platform) };
  }
  const offered = entries.flatMap((entry) => {
    const [platform, digest] = [platformIn(entry.platform), textField(entry, 'digest')];
    return platform === undefined || digest === undefined ? [] : [{ platform, digest }];
  });
  const chosen = choose(offered, wanted, name, ({ platform }) => platform);
  const platforms = await Promise.all(
    chosen.map(async ({ digest, platform }) => {
      const manifest = await readManifest(source, digest);
      if (manifest === undefined) throw incomplete(name, digest);
      return { ...(await readPlatform(source, manifest)), platform };
    }),
  );
  return { digest: top.digest, platforms };
}

function choose<T>(
  offered: readonly T[],
  wanted: readonly string[],
  name: string,
  platformIn: (one: T) => Platform,
): readonly T[] {
  const byName = new Map(offered.map((one) => [platformText(platformIn(one)), one]));
  const [only] = offered;
  if (wanted.length === 0 && offered.length === 1 && only !== undefined) return [only];
  const names = wanted.length > 0 ? wanted.map(normal) : USUAL.filter((usual) => byName.has(usual));
  const missing = names.filter((platform) => !byName.has(platform));
  if (names.length > 0 && missing.length === 0)
    return names.flatMap((platform) => byName.get(platform) ?? []);
  throw new ActionError(
    'INPUT_INVALID',
    `The base image ${name} is not for ${(missing.length > 0 ? missing : USUAL).join(', ')}; it is for ${[...byName.keys()].join(', ')}`,
    { hint: 'Name platforms that it is for in `platforms`, or take another base image.' },
  );
}

function normal(name: string): string {
  const platform = parsePlatform(name);
  return platform === undefined ? name : platformText(platform);
}

interface ReadManifest {
  readonly digest: string;
  readonly content: JsonObject;
}

async function readManifest(source: RegistryClient, reference: string): Promise<ReadManifest | undefined> {
  const manifest = await source.manifest(reference);
  if (manifest === undefined) return undefined;
  const { content } = manifest;
  const digest = requireDigest(source, content, reference.startsWith('sha256:') ? reference : undefined);
  return { digest, content: parseJsonObject(content) ?? {} };
}

async function readPlatform(
  source: RegistryClient,
  { digest, content }: ReadManifest,
): Promise<BasePlatform> {
  const configDigest = textField(content, 'config', 'digest') ?? '';
  const bytes = await source.blob(configDigest);
  requireDigest(source, bytes, configDigest);
  const config = parseJsonObject(bytes) ?? {};
  const platform = platformIn(config) ?? { os: 'linux', architecture: 'amd64' };
  const layers = layersOf(content);
  const foreign = layers.find(({ mediaType }) => /foreign|nondistributable/.test(mediaType));
  if (foreign !== undefined) {
    throw new ActionError(
      'INPUT_INVALID',
      `The base image has a layer that may not be passed on: ${foreign.digest} is ${foreign.mediaType}`,
      { hint: 'Take another base image.' },
    );
  }
  return { platform, digest, config, layers };
}

/** Bytes that are not what their digest says were changed on the way. @returns the digest */
function requireDigest(source: RegistryClient, content: Buffer, expected: string | undefined): string {
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  if (expected === undefined || expected === digest) return digest;
  throw new ActionError(
    'REGISTRY_REFUSED',
    `${source.registry}/${source.repository} gave other bytes than ${expected}: ${digest}`,
    { hint: 'Run it again; if it persists, see what stands between the runner and the registry.' },
  );
}

function incomplete(name: string, digest: string): ActionError {
  return new ActionError(
    'REGISTRY_REFUSED',
    `The base image ${name} is incomplete: ${digest} is not in the registry`,
    {
      hint: 'Push the base image again, with all of its platforms.',
    },
  );
}
