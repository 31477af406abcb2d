import type { LoginMethod } from './auth-methods.ts';
import type { Claims } from './claims.ts';

export interface RefusedLogin {
  readonly kind: 'login';
  readonly method: LoginMethod;
  /** Empty for the mount's default role, and where the method has none. */
  readonly role: string;
  /** Empty where the method has none. */
  readonly jwt: string;
  readonly username: string;
  readonly authPath: string;
  readonly namespace: string | undefined;
}

export interface Reading {
  readonly said: string;
  readonly claims: Claims;
  readonly login: RefusedLogin;
  /** The claim that Vault names. */
  readonly claim: string;
}

/** How to read what Vault says of a refused login. */
export interface Rule {
  readonly said: RegExp;
  /** Continues "Vault refuses the login as role …:". */
  readonly cause: (reading: Reading) => string;
  readonly fix: (reading: Reading) => string;
}

export function readRole({ authPath, role }: RefusedLogin): string {
  return `\`vault read auth/${authPath}/role/${role || '<default_role>'}\``;
}

export function place({ authPath, namespace }: RefusedLogin): string {
  return `auth/${authPath}${namespace === undefined ? '' : ` in the namespace ${JSON.stringify(namespace)}`}`;
}
