import { ActionError } from '../../../../lib/errors/action-error.ts';

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

/** A smoke test runs what this machine runs. @throws ActionError INPUT_INVALID where no image is for it */
export function requireOwnPlatform(platforms: readonly string[]): void {
  if (platforms.length === 0 || ownPlatform(platforms).length > 0) return;
  throw new ActionError(
    'INPUT_INVALID',
    `\`smoke-command\` cannot run here: no image is for this machine (${process.arch}), only for ${platforms.join(', ')}`,
    { hint: "Add this machine's platform to `platforms`, or build on a runner of the image's." },
  );
}
