import type { InputReader } from '../runner/inputs.ts';

const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/;
/** Docker Hub answers under all of them, and is filed under one. */
const HUB = new Set(['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com']);

/** A registry's host in lower case, as it stands in the names of its images; empty where none is given. */
export function parseRegistryHost(read: InputReader, name: string, defaultValue = ''): string {
  const host = read.text(name, defaultValue).toLowerCase();
  if (host !== '' && !HOST.test(host))
    read.problem(name, `is ${JSON.stringify(host)}; give a host such as ghcr.io, without https:// and path`);
  return HUB.has(host) ? 'docker.io' : host;
}
