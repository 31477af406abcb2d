/** Docker Hub's logins are filed under its old address. */
const HUB_KEY = 'https://index.docker.io/v1/';

/** How a registry's login is filed, by docker and by Kubernetes. */
export function loginKey(registry: string): string {
  return registry === 'docker.io' ? HUB_KEY : registry;
}

/** A login as registries and their configuration files take it. @example encodeLogin({ username: 'a', password: 'b' }) // 'YTpi' */
export function encodeLogin({ username, password }: { username: string; password: string }): string {
  return Buffer.from(`${username}:${password}`).toString('base64');
}
