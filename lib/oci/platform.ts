import { textField } from '../kube/object.ts';

/** What an image runs on, in the words of the image specification; each has one form, as `parsePlatform` gives it. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

/** Reads `linux/arm64` or `linux/arm/v7`; undefined where it is neither. */
export function parsePlatform(text: string): Platform | undefined {
  const [, os, architecture, variant] = /^([a-z0-9]+)\/([a-z0-9_]+)(?:\/([a-z0-9.]+))?$/.exec(text) ?? [];
  return os === undefined || architecture === undefined ? undefined : normalise(os, architecture, variant);
}

/** The platform in an index's entry or an image's configuration; undefined where there is none, as in attestations. */
export function platformIn(value: unknown): Platform | undefined {
  const [os, architecture] = [textField(value, 'os'), textField(value, 'architecture')];
  if (os === undefined || architecture === undefined || os === 'unknown') return undefined;
  return normalise(os, architecture, textField(value, 'variant'));
}

/** @example platformText({ os: 'linux', architecture: 'arm', variant: 'v7' }) // 'linux/arm/v7' */
export function platformText({ os, architecture, variant }: Platform): string {
  return variant === undefined ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}

const OTHER_NAMES = new Map([
  ['aarch64', 'arm64'],
  ['i386', '386'],
  ['x86_64', 'amd64'],
]);
/** What everybody means who names no variant; only 32-bit ARM has more than one in use, and says which. */
const IMPLIED = new Map([
  ['amd64', 'v1'],
  ['arm64', 'v8'],
]);

/** Source: github.com/containerd/platforms, "Normalization" */
function normalise(os: string, name: string, given: string | undefined): Platform {
  const architecture = OTHER_NAMES.get(name) ?? name;
  const variant = given?.replace(/^\d/, 'v$&') || (architecture === 'arm' ? 'v7' : undefined);
  const isPlain = variant === undefined || variant === IMPLIED.get(architecture);
  return { os, architecture, ...(isPlain ? {} : { variant }) };
}
