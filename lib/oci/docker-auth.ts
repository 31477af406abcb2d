/** Docker Hub's logins are filed under its old address. */
const HUB_KEY = 'https://index.docker.io/v1/';

/** How a registry's login is filed, by docker and by Kubernetes. */
export function loginKey(registry: string): string {
  return registry === 'docker.io' ? HUB_KEY : registry;
}
