import { encodeLogin } from './docker-auth.ts';
import type { Login } from './docker-config.ts';

/** What a registry wants to see before it answers. */
export type Challenge =
  | { readonly kind: 'basic' }
  /** A token from another server, for this much. */
  | { readonly kind: 'token'; readonly url: URL }
  /** The same, but the login would travel in clear. */
  | { readonly kind: 'unencrypted'; readonly url: URL }
  | { readonly kind: 'unknown' };

/**
 * Reads a challenge. A token is asked for what the challenge itself names; where it names nothing, for the scope.
 *
 * Source: RFC 7235; distribution, "Token Authentication Specification"
 * @param scope @example 'repository:owner/name:pull'
 */
export function readChallenge(text: string, scope: string | undefined): Challenge {
  if (/^basic/i.test(text)) return { kind: 'basic' };
  const realm = parameter(text, 'realm');
  if (!/^bearer/i.test(text) || realm === undefined || !URL.canParse(realm)) return { kind: 'unknown' };
  const url = new URL(realm);
  const service = parameter(text, 'service');
  if (service !== undefined) url.searchParams.set('service', service);
  const scopes = parameter(text, 'scope')?.split(' ').filter(Boolean) ?? [];
  const wanted = scopes.length > 0 ? scopes : scope === undefined ? [] : [scope];
  for (const one of wanted) url.searchParams.append('scope', one);
  return { kind: url.protocol === 'https:' ? 'token' : 'unencrypted', url };
}

/** @example basicAuthorization({ username: 'a', password: 'b' }) // 'Basic YTpi' */
export function basicAuthorization(login: Login): string {
  return `Basic ${encodeLogin(login)}`;
}

function parameter(challenge: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(challenge)?.[1];
}
