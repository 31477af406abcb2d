/** A repository in a registry, and what of it. */
export interface ImageReference {
  /** Host, with port where there is one. @example 'ghcr.io' */
  readonly registry: string;
  /** @example 'glompai/discordlm' */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

const HOST = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;
const PART = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${PART}(?:/${PART})*$`);
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const DOCKER_HUB = 'docker.io';

/**
 * Reads `registry/repository[:tag][@digest]`; names of Docker Hub may be short. A sentence where it is no reference.
 *
 * Source: github.com/opencontainers/distribution-spec, "Pulling manifests"
 * @example parseReference('ghcr.io/glompai/discordlm:v1')
 */
export function parseReference(text: string): ImageReference | string {
  const at = text.indexOf('@');
  const name = at < 0 ? text : text.slice(0, at);
  const digest = at < 0 ? undefined : text.slice(at + 1);
  const slash = name.lastIndexOf('/');
  const colon = name.indexOf(':', slash + 1);
  const path = colon < 0 ? name : name.slice(0, colon);
  const tag = colon < 0 ? undefined : name.slice(colon + 1);
  const [first = '', ...rest] = path.split('/');
  const hasHost = rest.length > 0 && /[.:]|^localhost$/.test(first);
  const registry = hasHost ? first : DOCKER_HUB;
  const repository = hasHost ? rest.join('/') : rest.length > 0 ? path : `library/${path}`;
  if (!HOST.test(registry)) return `${JSON.stringify(registry)} is no host`;
  if (!REPOSITORY.test(repository))
    return `${JSON.stringify(text)} names no repository: it has to be lower case, such as ghcr.io/owner/name`;
  if (tag !== undefined && !TAG.test(tag)) return `${JSON.stringify(tag)} is no tag`;
  if (digest !== undefined && !DIGEST.test(digest)) return `${JSON.stringify(digest)} is no digest`;
  return { registry, repository, tag, digest };
}

/** @example repositoryName(reference) // 'ghcr.io/glompai/discordlm' */
export function repositoryName({ registry, repository }: ImageReference): string {
  return `${registry}/${repository}`;
}

/** The host that answers for a registry's name. */
export function apiHost(registry: string): string {
  return registry === DOCKER_HUB ? 'registry-1.docker.io' : registry;
}
