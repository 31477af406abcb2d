import { ActionError } from '../errors/action-error.ts';
import type { Login } from './docker-config.ts';

/** How a registry wants to know who asks. */
export type Challenge =
  | { readonly kind: 'basic' }
  | { readonly kind: 'bearer'; readonly realm: string; readonly service: string | undefined };

/**
 * Reads a `WWW-Authenticate` header; undefined where it is of another kind.
 *
 * Source: RFC 7235; distribution.github.io, "Token Authentication Specification"
 * @example parseChallenge('Bearer realm="https://ghcr.io/token",service="ghcr.io"')
 */
export function parseChallenge(header: string): Challenge | undefined {
  if (/^basic/i.test(header)) return { kind: 'basic' };
  const realm = parameter(header, 'realm');
  if (!/^bearer/i.test(header) || realm === undefined) return undefined;
  return { kind: 'bearer', realm, service: parameter(header, 'service') };
}

export function basicAuthorization({ username, password }: Login): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/**
 * Where to ask for the token of a bearer challenge.
 *
 * @param scope such as `repository:owner/name:pull`; undefined to prove a login only
 * @throws ActionError REGISTRY_REFUSED where the login would travel in clear
 */
export function tokenUrl(challenge: Challenge & { kind: 'bearer' }, scope: string | undefined): URL {
  const { realm, service } = challenge;
  const url = URL.canParse(realm) ? new URL(realm) : undefined;
  if (url?.protocol !== 'https:') {
    throw new ActionError(
      'REGISTRY_REFUSED',
      `The registry wants its login sent to ${JSON.stringify(realm)}, which is no https address`,
      { hint: 'Set the realm of its token authentication to an https address.' },
    );
  }
  if (service !== undefined) url.searchParams.set('service', service);
  if (scope !== undefined) url.searchParams.set('scope', scope);
  return url;
}

function parameter(header: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(header)?.[1];
}
