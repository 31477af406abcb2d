/** A path of Vault's, fit for a URL. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * The path of a KV v2 secret in the API.
 *
 * @param mount with its slash
 * @example withData('secret/qa', 'secret/') // 'secret/data/qa'
 */
export function withData(path: string, mount: string): string {
  const inside = path.startsWith(mount) ? path.slice(mount.length) : path;
  return inside.startsWith('data/') ? path : `${mount}data/${inside}`;
}

/** @example withMetadata('secret/data/qa', 'secret/') // 'secret/metadata/qa' */
export function withMetadata(dataPath: string, mount: string): string {
  return `${mount}metadata/${dataPath.slice(`${mount}data/`.length)}`;
}

/** The first step: where a mount is by a guess, when Vault does not tell. @example guessedMount('secret/qa') // 'secret/' */
export function guessedMount(path: string): string {
  return path.slice(0, path.indexOf('/') + 1);
}
