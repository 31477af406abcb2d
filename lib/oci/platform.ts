/** What an image runs on, in the words of the image specification. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
}

/** Reads `linux/arm64` or `linux/arm/v7`; undefined where it is neither. */
export function parsePlatform(text: string): Platform | undefined {
  const [, os = '', architecture = '', variant] =
    /^([a-z0-9]+)\/([a-z0-9]+)(?:\/([a-z0-9]+))?$/.exec(text) ?? [];
  if (os === '') return undefined;
  return {
    os,
    architecture,
    ...(variant === undefined || isImplied(architecture, variant) ? {} : { variant }),
  };
}

/** @example platformText({ os: 'linux', architecture: 'arm', variant: 'v7' }) // 'linux/arm/v7' */
export function platformText({ os, architecture, variant }: Platform): string {
  const isPlain = variant === undefined || isImplied(architecture, variant);
  return isPlain ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}

/** The variant that everybody means who names none. Source: github.com/containerd/platforms, "Normalization" */
function isImplied(architecture: string, variant: string): boolean {
  return architecture === 'arm64' ? variant === 'v8' : architecture === 'amd64' && variant === 'v1';
}
