/** What Discord shows as avatars, and how their files end. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/**
 * Where the bot serves a picture, below `PUBLIC_AVATAR_BASE_URL`. Another picture has another path, so that it may be
 * kept for ever by whoever fetched it.
 *
 * @param hash of the picture's bytes, in hexadecimal
 * @example avatarPath('0f3a…', 'image/png') // '/avatars/0f3a….png'
 */
export function avatarPath(hash: string, mediaType: string): string {
  return `/avatars/${hash}.${ENDINGS[mediaType] ?? 'bin'}`;
}
