const ARCHITECTURES: Readonly<Record<string, string>> = {
  x64: 'amd64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: '386',
};

/** Those of the platforms that this machine runs without emulation; none where none was asked for. */
export function ownPlatform(platforms: readonly string[], architecture: string = process.arch): string[] {
  const own = `linux/${ARCHITECTURES[architecture] ?? architecture}`;
  return platforms.filter((platform) => platform === own || platform.startsWith(`${own}/`)).slice(0, 1);
}
